"""Strict YAML: a file's text as a tree, with the place of every entry and every fault."""

import yaml

from galleyproof.finding import Fault
from galleyproof.load import characters, yaml_advice
from galleyproof.load.parsing import ParsingStoppedError, TreeBuilder, YamlDocument
from galleyproof.records.location import Positions

_MAX_REPAIRS = 50  # values without quotes in one file


def read(text: str, file: str) -> YamlDocument:
    """Parse one YAML document without raising, whatever the text.

    Values that YAML cannot read without quotation marks are read as if they had them, so that one run reports all
    faults.
    """
    refused, repaired = characters.check_text(text, file), list[Fault]()
    readable = characters.with_plain_spaces(text) if refused else text
    while True:
        document = YamlDocument(Positions(file))
        error = _parse(readable, document)
        if error is None or refused:  # the refused characters are the likely cause, and they are reported
            break
        fault, quoted = yaml_advice.syntax_fault(error, readable, file), yaml_advice.in_quotes(error, readable)
        repeated = any(fault.at.line == other.at.line for other in repaired)
        repaired += [] if repeated else [fault]
        if repeated or quoted is None or len(repaired) == _MAX_REPAIRS:
            break
        readable = quoted
    document.whole &= document.tree is not None and not refused and not repaired
    document.faults += [*refused, *repaired, *characters.check_cut_short(readable, file)]
    return document


def _parse(text: str, document: YamlDocument) -> yaml.YAMLError | None:
    """Fill a document in from its text, or return the error at which libyaml gave up."""
    parser = yaml.CSafeLoader(text)
    try:
        TreeBuilder(parser, document).read()
    except ParsingStoppedError:
        document.whole = False
    except yaml.YAMLError as error:
        document.tree = None
        return error
    finally:
        parser.dispose()
    return None
