"""The trainer's folder, made ready before a page opens on it, and which of its programs to open."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

from hipflex_kit.data_files import data_path
from hipflex_kit.designer.file_names import OWN_NAME
from hipflex_kit.designer.home.cards import reads_as_program
from hipflex_kit.designer.too_long import why_too_long
from hipflex_kit.workspace import Document, WorkspaceError

FOLDER_VARIABLE = "HIPFLEX_FOLDER"
"""Environment variable that tells a page which folder is the trainer's. It never travels in an address."""
PROGRAM_VARIABLE = "HIPFLEX_PROGRAM"
"""Environment variable that names the program to open, where one was asked for."""
SAMPLE_NAME = "edina-runner.txt"
NOTEBOOK_NAME = "design a program.ipynb"
HOSTS = Path(__file__).with_name("hosts")
_MOST_TRIED = 50
"""How many of the newest texts are looked at for a program before the newest is opened whatever it is."""
_WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"


def default_folder() -> Path:
    """Where programs are kept when nothing else is said: "hipflex programs" in the trainer's own folder."""
    return Path.home() / "hipflex programs"


def split_target(target: Path | None) -> tuple[Path, Path | None]:
    """Tell whether a folder or one program was asked for.

    Args:
        target: A folder, a program in one, or None for the default folder.

    Returns:
        The folder and the program to open, or None for whichever was used last.
    """
    if target is None:
        return default_folder(), None
    resolved = target.expanduser().resolve()
    if resolved.suffix.lower() == ".txt" and not resolved.is_dir():
        return resolved.parent, resolved
    return resolved, None


def programs_in(folder: Path) -> list[Path]:
    """The program files that lie directly in a folder, last changed first."""
    found = [entry for entry in folder.glob("*.txt") if entry.is_file() and not entry.name.startswith(".")]
    return sorted(found, key=lambda entry: (-entry.stat().st_mtime, entry.name))


def prepare_folder(folder: Path) -> None:
    """Make the folder where there is none, and put the sample program into an empty one.

    Args:
        folder: The trainer's folder. What is in it already stays as it is.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if not any(entry for entry in folder.iterdir() if not entry.name.startswith(".") and entry.name != NOTEBOOK_NAME):
        shutil.copyfile(sample_path(), folder / SAMPLE_NAME)


def sample_path() -> Path:
    """The sample program as it was delivered."""
    return Path(str(data_path("programs"))) / SAMPLE_NAME


def prepare_notebook(folder: Path) -> Path:
    """Put the designer's notebook into the folder, or take last time's page out of the one that is there.

    A saved notebook shows the page of a kernel that no longer runs as an error; the cell makes a new one.

    Args:
        folder: The trainer's folder.

    Returns:
        The notebook.
    """
    notebook = folder / NOTEBOOK_NAME
    if not notebook.exists():
        shutil.copyfile(HOSTS / NOTEBOOK_NAME, notebook)
        return notebook
    try:
        content = json.loads(notebook.read_text(encoding="utf-8"))
        stale = [
            cell for cell in content["cells"] if any(_WIDGET_VIEW in o.get("data", {}) for o in cell.get("outputs", ()))
        ]
        for cell in stale:
            cell["outputs"], cell["execution_count"] = [], None
        if stale:
            notebook.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        pass  # Not a notebook that we can tidy; JupyterLab will say what is wrong with it.
    return notebook


def program_to_open() -> tuple[Path, Path]:
    """Find the program that a page opens, from the environment, else from the current folder.

    Returns:
        The folder that bounds look-ups, and the program in it: the one asked for, else the one changed last (a text
        that is no program only where there is nothing else), else a new one.
    """
    folder = Path(os.environ.get(FOLDER_VARIABLE) or Path.cwd())
    asked = os.environ.get(PROGRAM_VARIABLE)
    if asked:
        return folder, folder / asked
    files = programs_in(folder)
    newest = files[0] if files else folder / f"{OWN_NAME}.txt"
    return folder, next(filter(_is_program, files[:_MOST_TRIED]), newest)


def _is_program(path: Path) -> bool:
    try:
        document = Document.open(path)
        return why_too_long(path.name, document.text) is None and reads_as_program(document.read.program)
    except WorkspaceError:
        return False
