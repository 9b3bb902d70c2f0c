"""`galley new`: an article in a folder of its own, with the desk's own front matter, never over another one."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from galleyproof.cli import main
from galleyproof.load import load
from galleyproof.write.starter import TEMPLATE

COPY = "# Rain in Ampleby\n\nIt rained.\n\nAnn Bell said so.\n"


def new(desk: Path, *arguments: str, pasted: str = "") -> Result:
    return CliRunner().invoke(main, ["new", *arguments, "--desk", str(desk)], input=pasted)


def test_it_takes_what_somebody_pastes(desk: Path) -> None:
    result = new(desk, "rain", "--from", "-", pasted=COPY)
    said = "wrote claims/rain/article.md: Rain in Ampleby\nNext: run `galley draft rain`.\n"
    assert (result.exit_code, result.output) == (0, said)
    article = load(desk).articles_by_id["rain"]
    assert [paragraph.text for paragraph in article.paragraphs] == ["It rained.", "Ann Bell said so."]
    assert (article.front.stage, article.front.outlet) == ("draft", "My newsroom")


def test_it_takes_a_file(desk: Path, tmp_path: Path) -> None:
    (tmp_path / "copy.md").write_text(COPY)
    assert new(desk, "rain", "--from", str(tmp_path / "copy.md")).exit_code == 0
    assert "rain" in load(desk).articles_by_id


def test_a_headline_alone_leaves_a_place_for_the_copy(desk: Path) -> None:
    result = new(desk, "rain", "--title", "Rain in Ampleby")
    assert "Next: put the copy into it, then run `galley draft rain`." in result.output
    assert load(desk).articles_by_id["rain"].front.title == "Rain in Ampleby"


def test_the_outlet_is_that_of_the_latest_article_of_the_desk(desk: Path) -> None:
    new(desk, "rain", "--title", "Rain")
    article = desk / "claims/rain/article.md"
    article.write_text(article.read_text().replace("outlet: My newsroom", "outlet: The Courier"))
    new(desk, "snow", "--title", "Snow")
    assert load(desk).articles_by_id["snow"].front.outlet == "The Courier"


def test_a_template_of_the_desk_is_used_with_its_comments(desk: Path) -> None:
    (desk / TEMPLATE).write_text("---\n# Ours.\ntitle: X\nstage: draft\nnote: Ask Ann.\n---\n\nY\n")
    new(desk, "rain", "--title", "Rain")
    text = (desk / "claims/rain/article.md").read_text()
    assert text.startswith("---\n# Ours.\ntitle: Rain\nstage: draft\nnote: Ask Ann.\n")
    assert not load(desk).faults


def test_an_article_is_never_overwritten(desk: Path) -> None:
    new(desk, "rain", "--title", "Rain")
    before = (desk / "claims/rain/article.md").read_bytes()
    result = new(desk, "rain", "--title", "Snow")
    assert (result.exit_code, "already exists" in result.stderr) == (2, True)
    assert (desk / "claims/rain/article.md").read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "pasted", "why"),
    [
        (["rain"], "", "give a headline with `--title`"),
        (["rain", "--from", "-"], "It rained.\n\nIt poured.", "the text has no heading"),
        (["rain", "--from", "-"], "", "cannot use the standard input: there is no text in it"),
        (["rain", "--from", "nowhere.txt"], "", "cannot read `nowhere.txt`"),
        (["sources", "--title", "A"], "", "is not the folder of an article"),
        (["../rain", "--title", "A"], "", "as in `rain`"),
    ],
)
def test_text_that_cannot_become_an_article_is_refused(desk: Path, arguments: list[str], pasted: str, why: str) -> None:
    result = new(desk, *arguments, pasted=pasted)
    assert (result.exit_code, why in result.stderr) == (2, True), result.stderr
