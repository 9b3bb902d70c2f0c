"""Strict YAML: a file's text as a tree with the place of every entry, and everything that was wrong with it."""

import yaml

from galleyproof.finding import Fault
from galleyproof.load import characters, yaml_advice
from galleyproof.load.parsing import Document, Reader, RefusedError
from galleyproof.records.location import Positions

_MOST_PASSED = 50  # values of one file that are read past


def read(text: str, file: str) -> Document:
    """Read one YAML document; whatever the text, faults come back and nothing is raised.

    What trips YAML up because it lacks quotation marks is read as if it had them, so that one run tells all faults.
    """
    blemishes, passed = characters.check_text(text, file), list[Fault]()
    readable = characters.harmless(text) if blemishes else text
    while True:
        document = Document(Positions(file))
        error = _read(readable, document)
        if error is None or blemishes:  # which are then the likely cause of the error, and are told already
            break
        fault, mended = yaml_advice.syntax_fault(error, readable, file), yaml_advice.in_quotes(error, readable)
        again = any(fault.at.line == other.at.line for other in passed)
        passed += [] if again else [fault]
        if again or mended is None or len(passed) == _MOST_PASSED:
            break
        readable = mended
    document.whole &= document.tree is not None and not blemishes and not passed
    document.faults += [*blemishes, *passed, *characters.check_cut_short(readable, file)]
    return document


def _read(text: str, document: Document) -> yaml.YAMLError | None:
    """Fill a document in from its text, or say where YAML gave up."""
    parser = yaml.CSafeLoader(text)
    try:
        Reader(parser, document).read()
    except RefusedError:
        document.whole = False
    except yaml.YAMLError as error:
        document.tree = None
        return error
    finally:
        parser.dispose()
    return None
