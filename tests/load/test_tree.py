"""Strict YAML: text, lists and mappings, the place of every entry, and a message for everything refused."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from galleyproof.load.parsing import YamlDocument
from galleyproof.load.tree import read
from galleyproof.records.location import Location, Tree
from tests.helpers.trees import trees

UNSEEN = "\N{NO-BREAK SPACE}\N{SOFT HYPHEN}"


class Dumper(yaml.SafeDumper):
    """A dumper that writes everything out in full."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - yaml's interface
        return True


def dump(tree: Tree) -> str:
    text: str = yaml.dump(tree, Dumper=Dumper, sort_keys=False)
    return text


def messages(document: YamlDocument) -> list[str]:
    return [f"{fault.at.line}:{fault.at.column} {fault.message}" for fault in document.faults]


@pytest.mark.parametrize(
    "value", ["NO", "yes", "null", "~", "12:30", "0417", "1e3", "0x1F", "2021-10-18", "3.10", "=", ".inf", "-"]
)
def test_every_scalar_stays_text(value: str) -> None:
    assert read(f"key: {value}!", "a.yaml").tree == {"key": f"{value}!"}
    assert read(f"key: '{value}'", "a.yaml").tree == {"key": value}


def test_text_stays_text_without_quotes() -> None:
    assert read("[NO, 12:30, 0417, 1e3, 2021-10-18, ~, ..]", "a.yaml").tree == [
        *("NO", "12:30", "0417", "1e3", "2021-10-18", "~", "..")
    ]


@pytest.mark.parametrize("text", ["", "\n\n", "# a comment\n", "---\n", "--- # nothing\n...\n"])
def test_an_empty_file_is_empty_text(text: str) -> None:
    document = read(text, "a.yaml")
    assert (document.tree, document.whole, document.positions[0].file) == ("", True, "a.yaml")


@given(trees(keys=st.text(min_size=1).filter(lambda key: key.isascii() and key != "<<")))
def test_dumped_yaml_is_read_back(tree: Tree) -> None:
    document = read(dump(tree), "a.yaml")
    assert (document.tree, document.faults, document.whole) == (tree, [], True)


@given(st.text() | st.text(alphabet="ab:-,#'\"[]{}|>? \n"))
def test_a_file_without_faults_reads_as_yaml_reads_it(text: str) -> None:
    document = read(text, "a.yaml")
    if not document.faults:
        tree = yaml.load(text, yaml.CBaseLoader)  # noqa: S506 - it makes nothing but text
        assert document.tree == ("" if tree is None else tree)


def marks(node: yaml.Node, mark: yaml.Mark) -> list[tuple[int, int]]:
    """Return where PyYAML's own composer saw every entry, in the order of the text."""
    seen = [(mark.line, mark.column)]
    for key, below in node.value if isinstance(node, yaml.MappingNode) else ():
        seen += marks(below, key.start_mark)
    for below in node.value if isinstance(node, yaml.SequenceNode) else ():
        seen += marks(below, below.start_mark)
    return seen


@given(trees(keys=st.from_regex(r"[a-z]{1,5}", fullmatch=True)))
def test_every_entry_is_placed_at_its_key_or_item(tree: Tree) -> None:
    text = dump(tree)
    node = yaml.compose(text, yaml.SafeLoader)
    assert node is not None
    expected = [Location("a.yaml", line + 1, column + 1) for line, column in marks(node, node.start_mark)]
    positions = read(text, "a.yaml").positions
    assert [positions[entry] for entry in range(len(positions.packed))] == expected


def test_a_key_given_twice_is_reported_with_both_lines() -> None:
    (fault,) = read("id: a\nsays: b\nid: c\n", "a.yaml").faults
    assert (fault.message, fault.at, fault.also) == (
        "`id` is given twice, on lines 1 and 3",
        Location("a.yaml", 3, 1),
        (Location("a.yaml", 1, 1),),
    )


def test_the_first_of_two_keys_is_kept_and_later_entries_keep_their_places() -> None:
    document = read("a: 1\nb:\n  x: 2\nb:\n  - 3\n  - 4\nc: 5\n", "a.yaml")
    assert document.tree == {"a": "1", "b": {"x": "2"}, "c": "5"}
    assert [document.positions[entry].line for entry in range(len(document.positions.packed))] == [1, 1, 2, 3, 7]


def test_the_first_of_two_keys_is_located_whatever_comes_before_it() -> None:
    (one, other) = read("a: [1, 2]\nb: 1\nb: 2\nc:\n  x: y\nd: 1\nd: 2\n", "a.yaml").faults
    assert (one.also[0].line, other.also[0].line) == (2, 6)


def test_a_file_full_of_keys_given_twice_takes_no_time() -> None:
    keys = "".join(f"k{number}: v\n" for number in range(30_000))
    assert len(read(keys + keys, "a.yaml").faults) == 30_000


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: &x b", "1:4 `&x` is a YAML anchor, which is not allowed"),
        ("&x a: b", "1:1 `&x` is a YAML anchor, which is not allowed"),
        ("a: *x", "1:4 `*x` is a YAML alias, which is not allowed"),
        ("*x : b", "1:1 `*x` is a YAML alias, which is not allowed"),
        ("a: !x b", "1:4 `!x` is a YAML tag, which is not allowed"),
        ("a: !!str b", "1:4 `!!str` is a YAML tag, which is not allowed"),
        ("a: !!python/object:os.system {}", "1:4 `!!python/object:os.system` is a YAML tag, which is not allowed"),
        ("a: &x [b]", "1:4 `&x` is a YAML anchor, which is not allowed"),
        ("<<: {a: b}", "1:1 `<<` is a YAML merge key, which is not allowed"),
        ("? [a]\n: b", "1:3 a field name must be text, not a list or a group of fields"),
        ("a: b\n---\nc: d", "2:1 a second YAML document starts here; a file can have only one"),
    ],
)
def test_yaml_features_that_records_do_not_need_are_refused(text: str, message: str) -> None:
    assert messages(read(text, "a.yaml")) == [message]


def test_refused_entries_are_left_out_and_the_rest_is_read() -> None:
    assert read("<<: {x: y}\na: *x\nb: !t c\n? [k]\n: v\nd: e\n", "a.yaml").tree == {"a": "", "b": "c", "d": "e"}


@pytest.mark.parametrize("space", ["\N{NO-BREAK SPACE}", "\N{ZERO WIDTH SPACE}", "\N{SOFT HYPHEN}"])
def test_a_field_name_with_a_hidden_character_is_read_as_it_looks(space: str) -> None:
    document = read(f"says{space}: x\n", "a.yaml")
    assert document.tree == {"says": "x"}
    assert messages(document)[0].endswith(f"contains a non-breaking space or similar (U+{ord(space):04X})")


def test_joiners_are_allowed_because_some_languages_need_them() -> None:
    assert not read("attributes:\n  می\N{ZERO WIDTH NON-JOINER}خواهم: x\n", "a.yaml").faults


def test_field_names_can_contain_any_letters() -> None:
    assert read("Ж ñ: x\n", "a.yaml").tree == {"Ж ñ": "x"}


@pytest.mark.parametrize("opening", ["[", "a: [", "{a: ", "- "])
def test_nesting_has_a_limit(opening: str) -> None:
    document = read(opening * 50_000, "a.yaml")
    assert document.tree is None
    assert "20 deep" in document.faults[-1].message


def test_twenty_levels_are_read() -> None:
    assert read("[" * 20 + "]" * 20, "a.yaml").whole


def test_ten_thousand_laughs_take_no_room() -> None:
    laughs = "".join(
        f"{name}: &{name} [{', '.join([f'*{below}'] * 10)}]\n" for below, name in zip("abcde", "bcdef", strict=True)
    )
    assert read(f"a: &a [ha]\n{laughs}", "a.yaml").tree == {"a": ["ha"], **{name: [""] * 10 for name in "bcdef"}}


def test_values_without_quotes_are_repaired_so_that_all_are_reported() -> None:
    document = read("a: he said: no\nb: @x\nc: 'it isn't so'\nd: fine\n", "a.yaml")
    assert [fault.at.line for fault in document.faults] == [1, 2, 3]
    assert document.tree == {"a": "he said: no", "b": "@x", "c": "'it isn't so'", "d": "fine"}


def test_a_repaired_file_is_not_whole() -> None:
    assert not read("a: he said: no\n", "a.yaml").whole


def test_a_file_without_any_quotes_is_given_up() -> None:
    document = read("- a: b: c\n" * 1000, "a.yaml")
    assert (document.tree, len(document.faults)) == (None, 50)


def test_a_file_with_refused_characters_is_read_with_spaces_in_their_place() -> None:
    document = read("a:\tb\nc: d\x07e\n", "a.yaml")
    assert (document.tree, document.whole, len(document.faults)) == ({"a": "b", "c": "d e"}, False, 2)


def test_a_consequence_of_a_refused_character_is_not_reported() -> None:
    assert messages(read("a: b\n\tc: d\n", "a.yaml")) == ["2:1 this line contains a tab"]


def test_a_value_cut_short_is_reported() -> None:
    document = read("a: issue #4\n", "a.yaml")
    assert (document.tree, document.whole) == ({"a": "issue"}, True)
    assert "cut short" in document.faults[0].kind
