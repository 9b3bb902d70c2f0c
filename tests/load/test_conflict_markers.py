"""Files with conflict markers of version control."""

from galleyproof.load.articles import read_article
from galleyproof.load.conflict_markers import conflict_marker
from galleyproof.load.tree import read

CONFLICT = "<<<<<<< HEAD\nname: A desk\n=======\nname: The desk\n>>>>>>> edit\n"
ARTICLE = "---\ntitle: A story\noutlet: The Courier\npublished: 2021-10-18\nstage: draft\n---\n\n"


def test_a_conflict_in_a_yaml_file_is_one_fault_at_its_first_marker() -> None:
    faults = read(f"language: en\n{CONFLICT}", "claims/desk.yaml").faults
    assert [(fault.at.line, fault.message) for fault in faults] == [
        (2, "the file has conflict markers of version control: an edit in it was never merged")
    ]


def test_a_conflict_in_the_copy_is_a_fault_at_its_line() -> None:
    _, faults = read_article(f"{ARTICLE}{CONFLICT}", "claims/story/article.md", "story")
    assert [fault.at.line for fault in faults] == [8]


def test_a_line_of_equals_signs_is_no_conflict() -> None:
    assert conflict_marker("A heading\n=======\n", "claims/story/article.md") is None
