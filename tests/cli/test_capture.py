"""`galley capture`: a copy of a source, with a real server, and whatever moment it is killed at."""

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
from galleyproof.load.folder import load
from tests.helpers.servers import Server, serving
from tests.helpers.tools import desk_at

MOMENTS = range(int(os.environ.get("GALLEY_KILLS", "5")))
"""How often a command is killed; 100 times takes a minute and a half."""

DESK = """
evidence: [{source: report, stance: supports, quote: nobody would come}]
sources:
  - {id: report, url: "URL"}
  - {id: other}
"""


def capture(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["capture", "--desk", str(root), *arguments])


def of(root: Path, id_: str = "report") -> str:
    """The text of a source's copy, its digests verified."""
    return load(root).captures[id_].text


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    return desk_at(tmp_path / "desk", DESK)


def test_a_text_file_is_its_own_copy(desk: Path, tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("They said that nobody would come.")
    assert capture(desk, str(file), "--source", "report").output == "stored a copy of `report`\n"
    assert of(desk) == "They said that nobody would come."
    name = f"{sha256(file.read_bytes()).hexdigest()}.txt"
    assert [each.name for each in (desk / "claims/captures").iterdir()] == [name]


def test_a_page_is_kept_with_its_text(desk: Path) -> None:
    with serving() as server:
        result = capture(desk, server.url("page"), "--source", "report", "--allow-host", server.host)
    assert result.exit_code == 0, result.output
    assert "nobody would come to the talks" in of(desk)
    assert load(desk).captures["report"].capture.file.endswith(".warc.gz")


def test_left_out_the_address_is_the_records(tmp_path: Path, server: Server) -> None:
    desk = desk_at(tmp_path, DESK.replace("URL", server.url("plain")))
    capture(desk, "--source", "report", "--allow-host", server.host)
    assert of(desk) == "Nobody would come."


def test_a_pdf_and_a_page_on_this_machine_have_their_text_beside_them(desk: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<html><body>Nobody came.</body></html>")
    assert capture(desk, str(page), "--source", "other", "--partial").exit_code == 0
    assert of(desk, "other") == "Nobody came."
    assert not load(desk).captures["other"].capture.complete


def test_all_stores_what_has_no_copy_yet_and_goes_on_after_a_failure(tmp_path: Path, server: Server) -> None:
    sources = "".join(f"  - {{id: {id_}, url: '{server.url(path)}'}}\n" for id_, path in SITES.items())
    desk = desk_at(tmp_path, f"says: An example.\nsources:\n{sources}")
    first = capture(desk, "--all", "--allow-host", server.host)
    assert first.exit_code == 1
    assert "bad: " in first.stderr
    assert first.output.endswith("stored 2 of 3\n")
    server.asked.clear()
    again = capture(desk, "--all", "--allow-host", server.host)
    assert again.output.endswith("stored 0 of 1\n")
    assert [path for path, _ in server.asked] == ["/robots.txt", "/nothing"]


def test_a_record_never_names_a_file_of_this_machine(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("A password.")
    desk = desk_at(tmp_path / "desk", DESK.replace("URL", str(secret)))
    for asked in (["--all"], ["--source", "report"]):
        assert "is no address that can be fetched" in capture(desk, *asked).stderr
    assert load(desk).captures == {}


def test_no_address_moves_the_cursor(desk: Path) -> None:
    assert "<U+001B>" in capture(desk, "http://a.example/\x1b[2J", "--source", "report").stderr


SITES = {"one": "plain", "bad": "nothing", "two": "page"}


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["--source", "nobody"], "`nobody` is no source of this desk"),
        (["--source", "other"], "`other` has no `url`: give an address or a file"),
        ([], "say which source with `--source ID`"),
        (["--all", "--source", "other"], "say which source with `--source ID`"),
        (["http://127.0.0.1/", "--source", "other"], "which is not on the public internet"),
        (["missing.txt", "--source", "other"], "cannot be read: No such file"),
    ],
)
def test_what_cannot_be_done_is_told_in_a_sentence(desk: Path, arguments: list[str], why: str) -> None:
    before = (desk / "claims/sources.yaml").read_text()
    result = capture(desk, *arguments)
    assert (result.exit_code, why in result.stderr) == (2, True), result.output
    assert (desk / "claims/sources.yaml").read_text() == before


def test_without_the_extra_a_sentence_says_what_to_install(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith(("galleyproof.write.web", "galleyproof.write.fetch"))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "urllib3", None)
    result = capture(desk, "https://example.org/", "--source", "other")
    assert (result.exit_code, "pip install 'galleyproof[web]'" in result.stderr) == (2, True)


def test_a_pdf_keeps_its_bytes(desk: Path, tmp_path: Path) -> None:
    path = tmp_path / "page.pdf"
    path.write_bytes(_pdf("Nobody came."))
    assert capture(desk, str(path), "--source", "other").exit_code == 0
    assert of(desk, "other").strip() == "Nobody came."
    assert pypdfium2.PdfDocument(desk / "claims/captures" / load(desk).captures["other"].capture.file)


def _pdf(text: str) -> bytes:
    """The smallest PDF that says something."""
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
    body = "".join(f"{number} 0 obj\n{each}\nendobj\n" for number, each in enumerate(objects, 1))
    return f"%PDF-1.4\n{body}trailer << /Root 1 0 R >>\n%%EOF\n".encode()


@pytest.mark.parametrize("seed", MOMENTS)
def test_killed_at_any_moment_every_file_is_old_or_new(tmp_path: Path, seed: int) -> None:
    desk = desk_at(tmp_path / "desk", DESK)
    notes = tmp_path / "notes.txt"
    notes.write_text("They said that nobody would come. " * 20_000)
    old = (desk / "claims/sources.yaml").read_bytes()
    command = [sys.executable, "-m", "galleyproof", "capture", str(notes), "--source", "report", "--desk", str(desk)]
    killed_after(command, Random(seed).uniform(0.05, 0.6))  # noqa: S311 - a moment, no secret
    if (desk / "claims/sources.yaml").read_bytes() == old:
        assert load(desk).captures == {}
    else:
        assert of(desk) == notes.read_text()


def killed_after(command: list[str], seconds: float) -> None:
    """Start a command, and kill it with no warning."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    time.sleep(seconds)
    process.kill()
    process.wait()
