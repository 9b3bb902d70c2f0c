"""The files of the desk itself: `desk.yaml`, the keys of signers, and the guard's survey among the reports."""

from dataclasses import dataclass, field
from pathlib import Path

from galleyproof.desk.saved_survey import SURVEY_FILE, SavedSurvey, read_survey
from galleyproof.finding import Fault, FaultKind
from galleyproof.load.conflict_markers import conflict_marker
from galleyproof.load.files import ALL_SAVED, Unsaved, folder_problem, name_of, read_text
from galleyproof.load.tree import read
from galleyproof.load.validate import validate
from galleyproof.records.location import Written
from galleyproof.records.settings import DESK_FILE, SIGNERS_FILE, Settings
from galleyproof.regular_file import LARGEST, read_regular
from galleyproof.text.phrases import brief


@dataclass(slots=True)
class OwnFiles:
    """What `desk.yaml` and its like contain, collected as they are read.

    Attributes:
        root: the folder that contains `claims/`.
        unsaved: the texts of files that are open in a text editor.
        faults: what is wrong with them.
        texts: their texts, by their paths.
        settings: the settings in `desk.yaml`; None if it cannot be used.
        folders: the desk's `checks` and `reports` folders; one outside the root is left out.
        allowed_signers: the text of `claims/allowed_signers`; None without that file.
        survey: the guard's survey among the reports; None if there is none that can be read.
    """

    root: Path
    unsaved: Unsaved = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    settings: Settings | None = None
    folders: dict[str, Path] = field(default_factory=dict)
    allowed_signers: str | None = None
    survey: SavedSurvey | None = None

    def read(self, path: Path) -> str | None:
        """Return the text of a file; None if it cannot be read, which is a fault."""
        text = read_text(path, self.root, unsaved=self.unsaved)
        if isinstance(text, Fault):
            self.faults.append(text)
            return None
        self.texts[name_of(path, self.root)] = text
        return text


def read_own_files(root: Path, unsaved: Unsaved = ALL_SAVED) -> OwnFiles:
    """Read the files of the desk itself, without raising."""
    own = OwnFiles(root, unsaved)
    own.settings = _read_settings(own)
    signers = root / SIGNERS_FILE
    own.allowed_signers = own.read(signers) if signers.exists() else None
    own.faults += filter(None, [conflict_marker(own.allowed_signers or "", SIGNERS_FILE)])
    own.survey = _saved_survey(own)
    return own


def _read_settings(own: OwnFiles) -> Settings | None:
    """Return the settings in `desk.yaml`, or None if anything in it is wrong."""
    text = own.read(own.root / DESK_FILE)
    if text is None:
        return None
    document = read(text, DESK_FILE)
    own.faults += document.faults
    if document.tree is None:
        return None
    written = Written(document.tree, document.positions, 0)
    settings, faults = validate(Settings, written)
    own.faults += faults
    if settings is None or not document.whole:
        return None
    for name, value in (("checks", settings.checks), ("reports", settings.reports)):
        _add_folder(name, value, written, own)
    return settings


def _add_folder(name: str, value: str, written: Written, own: OwnFiles) -> None:
    folder = own.root / value
    problem = folder_problem(folder, own.root)
    if name == "checks" and value != Settings.model_fields["checks"].default and not (problem or folder.exists()):
        problem = "does not exist"  # without this, checks that the desk relies on would silently not run
    if not problem:
        own.folders[name] = folder
        return
    message, place = f"`{name}: {brief(value)}` {problem}", written.at((name,))
    own.faults.append(Fault(message, place, "name a folder inside the desk", kind=FaultKind.FIELD))


def _saved_survey(own: OwnFiles) -> SavedSurvey | None:
    """Return the guard's survey; None if there is none that can be read."""
    try:
        return read_survey(read_regular(own.folders["reports"] / SURVEY_FILE, own.root, LARGEST).decode())
    except (KeyError, OSError, ValueError):
        return None
