"""`galley capture`: with a real web server, and killed at any moment."""

import os
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path
from random import Random

import pypdfium2
import pytest
from click.testing import CliRunner, Result

from galleyproof.cli import main
from galleyproof.load import load
from galleyproof.run.folder_run import run_folder
from tests.helpers.servers import Server, serving
from tests.helpers.tools import TODAY, desk_at

MOMENTS = range(int(os.environ.get("GALLEY_KILLS", "5")))
"""How often a command is killed; 100 times take a minute and a half."""

DESK = """
evidence: [{source: report, stance: supports, quote: nobody would come}]
sources:
  - {id: report, url: "URL"}
  - {id: other}
"""


def capture(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["capture", "--desk", str(root), *arguments])


def captured_text(root: Path, id_: str = "report") -> str:
    """Return the text of a source's capture."""
    return load(root).captures[id_].text


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    return desk_at(tmp_path / "desk", DESK)


def test_a_text_file_is_saved_as_it_is(desk: Path, tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("They said that nobody would come.")
    assert capture(desk, str(file), "--source", "report").output == "captured `report`\n"
    assert captured_text(desk) == "They said that nobody would come."
    name = f"{sha256(file.read_bytes()).hexdigest()}.txt"
    assert [path.name for path in (desk / "claims/captures").iterdir()] == [name]


def test_a_web_page_is_saved_with_its_text(desk: Path) -> None:
    with serving() as server:
        result = capture(desk, server.url("page"), "--source", "report", "--allow-host", server.host)
    assert result.exit_code == 0, result.output
    assert "nobody would come to the talks" in captured_text(desk)
    assert load(desk).captures["report"].capture.file.endswith(".warc.gz")


def test_the_address_in_the_record_is_the_default(tmp_path: Path, server: Server) -> None:
    desk = desk_at(tmp_path, DESK.replace("URL", server.url("plain")))
    capture(desk, "--source", "report", "--allow-host", server.host)
    assert captured_text(desk) == "Nobody would come."


def test_a_page_on_this_machine_is_saved_with_its_text(desk: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<html><body>Nobody came.</body></html>")
    assert capture(desk, str(page), "--source", "other", "--partial").exit_code == 0
    assert captured_text(desk, "other") == "Nobody came."
    assert not load(desk).captures["other"].capture.complete


def test_all_captures_what_is_missing_and_goes_on_after_a_failure(tmp_path: Path, server: Server) -> None:
    sources = "".join(f"  - {{id: {id_}, url: '{server.url(path)}'}}\n" for id_, path in SITES.items())
    desk = desk_at(tmp_path, f"says: An example.\nsources:\n{sources}")
    first = capture(desk, "--all", "--allow-host", server.host)
    assert first.exit_code == 1
    assert "bad: " in first.stderr
    assert first.output.endswith("captured 2 of 3 sources\n")
    server.requests.clear()
    again = capture(desk, "--all", "--allow-host", server.host)
    assert again.output.endswith("captured 0 of 1 source\n")
    assert [path for path, _ in server.requests] == ["/robots.txt", "/nothing"]


def test_the_address_in_a_record_is_never_read_as_a_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("A password.")
    desk = desk_at(tmp_path / "desk", DESK.replace("URL", str(secret)))
    for options in (["--all"], ["--source", "report"]):
        assert "is not a web address" in capture(desk, *options).stderr
    assert load(desk).captures == {}


def test_an_address_cannot_control_the_terminal(desk: Path) -> None:
    assert "\\u001b" in capture(desk, "http://a.example/\x1b[2J", "--source", "report").stderr


def test_a_source_without_a_record_gets_one_from_its_page(desk: Path) -> None:
    before = (desk / "claims/sources.yaml").read_text()
    with serving() as server:
        url, allow = server.url("page"), ("--allow-host", server.host)
        result = capture(desk, url, *allow)
        again = capture(desk, url, *allow)
    assert result.exit_code == 0, result.output
    assert "captured `127-0-0-1-talks`, and added it to claims/sources.yaml" in result.output
    source = load(desk).sources_by_id["127-0-0-1-talks"]
    assert (source.publisher, source.title, source.url, source.tier) == ("127.0.0.1", "Talks", url, "secondary")
    assert "nobody would come to the talks" in captured_text(desk, source.id)
    assert (desk / "claims/sources.yaml").read_text().startswith(before.rstrip())
    assert again.output == "captured `127-0-0-1-talks`\n"


def test_a_new_source_can_be_given_its_id_and_tier(desk: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    head = '<meta property="og:site_name" content="The Courier"><meta name="date" content="2024-05-03">'
    page.write_text(f'<html lang="en"><head>{head}<title>Rain</title></head><body><p>It rained.</p></body></html>')
    assert capture(desk, str(page), "--source", "courier", "--tier", "primary").exit_code == 0
    source = load(desk).sources_by_id["courier"]
    said = (source.publisher, source.title, source.published and source.published.text, source.language, source.tier)
    assert said == ("The Courier", "Rain", "2024-05-03", "en", "primary")


SITES = {"one": "plain", "bad": "nothing", "two": "page"}


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["--source", "nobody"], "no source `nobody` on this desk"),
        (["--source", "other"], "source `other` has no `url`: give a web address or a file"),
        (["notes.txt", "--source", "reprot"], "did you mean `report`?"),
        (["missing.txt", "--source", "nobody"], "cannot be read: No such file"),
        ([str(Path(__file__)), "--source", "nobody"], "does not say who publishes it"),
        ([], "name a source with `--source ID`"),
        (["--all", "--source", "other"], "name a source with `--source ID`"),
        (["http://127.0.0.1/", "--source", "other"], "which is not on the public internet"),
        (["missing.txt", "--source", "other"], "cannot be read: No such file"),
    ],
)
def test_a_refusal_gives_the_reason_in_a_sentence(desk: Path, arguments: list[str], why: str) -> None:
    before = (desk / "claims/sources.yaml").read_text()
    result = capture(desk, *arguments)
    assert (result.exit_code, why in result.stderr) == (2, True), result.output
    assert (desk / "claims/sources.yaml").read_text() == before


def test_without_the_web_packages_it_says_what_to_install(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith(("galleyproof.write.web", "galleyproof.write.fetch"))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "urllib3", None)
    result = capture(desk, "https://example.org/", "--source", "other")
    assert (result.exit_code, "pip install 'galleyproof[web]'" in result.stderr) == (2, True)


def test_a_pdf_is_saved_unchanged(desk: Path, tmp_path: Path) -> None:
    path = tmp_path / "page.pdf"
    path.write_bytes(_pdf("Nobody came."))
    assert capture(desk, str(path), "--source", "other").exit_code == 0
    assert captured_text(desk, "other").strip() == "Nobody came."
    assert pypdfium2.PdfDocument(desk / "claims/captures" / load(desk).captures["other"].capture.file)


def _pdf(text: str) -> bytes:
    """Return the smallest PDF with text."""
    content = f"BT /F1 12 Tf 10 50 Td ({text}) Tj ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        (
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /Contents 4 0 R"
            " /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>"
        ),
        f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
    ]
    body = "".join(f"{number} 0 obj\n{text}\nendobj\n" for number, text in enumerate(objects, 1))
    return f"%PDF-1.4\n{body}trailer << /Root 1 0 R >>\n%%EOF\n".encode()


@pytest.mark.parametrize("seed", MOMENTS)
def test_killed_at_any_moment_every_file_is_old_or_new(tmp_path: Path, seed: int) -> None:
    desk = desk_at(tmp_path / "desk", DESK)
    notes = tmp_path / "notes.txt"
    notes.write_text("They said that nobody would come. " * 20_000)
    old = (desk / "claims/sources.yaml").read_bytes()
    command = [sys.executable, "-m", "galleyproof", "capture", str(notes), "--source", "report", "--desk", str(desk)]
    killed_after(command, Random(seed).uniform(0.05, 0.6))  # noqa: S311 - a moment, not a secret
    if (desk / "claims/sources.yaml").read_bytes() == old:
        assert load(desk).captures == {}
    else:
        assert captured_text(desk) == notes.read_text()


def killed_after(command: list[str], seconds: float) -> None:
    """Start a command, and kill it without warning."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    time.sleep(seconds)
    process.kill()
    process.wait()


PAGE = "<html><body><p>Nobody came to the talks.</p><p>The envoy left on the last day of the week.</p></body></html>"


@pytest.fixture
def captured(desk: Path, tmp_path: Path) -> Path:
    page = tmp_path / "page.html"
    page.write_text(PAGE)
    capture(desk, str(page), "--source", "report")
    return desk


def forge(desk: Path, old: str, new: str) -> None:
    """Store another text for the same file, under its own digest."""
    loaded = load(desk).captures["report"]
    text = loaded.text.replace(old, new)
    name = f"{sha256(text.encode()).hexdigest()}.txt"
    (desk / "claims/captures" / name).write_text(text)
    sources = desk / "claims/sources.yaml"
    sources.write_text(sources.read_text().replace(loaded.capture.text_file, name))


def test_verify_proves_the_text_of_a_page(captured: Path) -> None:
    result = capture(captured, "--verify")
    assert (result.exit_code, result.output) == (0, "verified 1 of 1 capture\n")


def test_verify_proves_the_text_of_a_web_archive(desk: Path) -> None:
    with serving() as server:
        capture(desk, server.url("page"), "--source", "report", "--allow-host", server.host)
    assert capture(desk, "--verify", "--source", "report").output == "verified 1 of 1 capture\n"


def test_verify_finds_a_line_that_is_not_in_the_file(captured: Path) -> None:
    forge(captured, "Nobody", "Everybody")
    result = capture(captured, "--verify")
    assert result.exit_code == 1
    assert "report: 1 line of its text is not in the file: `Everybody came to the talks.`" in result.stderr


def test_a_text_that_leaves_lines_out_is_proved(captured: Path) -> None:
    forge(captured, "Nobody came to the talks.\n", "")
    assert capture(captured, "--verify").exit_code == 0


def test_verify_finds_an_altered_file(captured: Path) -> None:
    name = load(captured).captures["report"].capture.file
    (captured / "claims/captures" / name).write_text("Nothing")
    result = capture(captured, "--verify")
    assert (result.exit_code, "has been altered" in result.stderr) == (1, True)


def quote_findings(desk: Path, quote: str) -> list[str]:
    path = desk / "claims/example/claims.yaml"
    path.write_text(path.read_text().replace("nobody would come", quote))
    return [finding.message for finding in run_folder(desk, TODAY).findings if finding.check == "quotes.verbatim"]


def test_a_quote_that_only_the_stored_text_has_does_not_count(captured: Path) -> None:
    forge(captured, "Nobody", "Everybody")
    message = "these words are in the stored text of `report`, but not in the page that it was taken from"
    assert quote_findings(captured, "Everybody came to the talks") == [message]


@pytest.mark.parametrize("quote", ["Nobody came to the talks", "Nobody came ... The envoy left"])
def test_a_quote_that_the_page_has_counts(captured: Path, quote: str) -> None:
    assert quote_findings(captured, quote) == []
