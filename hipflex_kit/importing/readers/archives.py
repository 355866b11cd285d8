"""XLSX, ODS and DOCX are zip files: looked at before anything is unpacked."""

from __future__ import annotations

import zipfile
from pathlib import Path

from hipflex_kit.importing.errors import ImportingError

MOST_UNPACKED = 200_000_000
MOST_ENTRIES = 5_000
_OLE = b"\xd0\xcf\x11\xe0"


def check_archive(path: Path) -> None:
    """Refuse what would not open, or would unpack into more than a program can be.

    Raises:
        ImportingError: If it is password-protected, no zip file, or a zip bomb.
    """
    with path.open("rb") as file:
        start = file.read(8)
    if start.startswith(_OLE):
        raise ImportingError(
            f"“{path.name}” is protected by a password or in an old format. Save it without, as .xlsx."
        )
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, OSError) as error:
        raise ImportingError(f"“{path.name}” is damaged, or not what its name says.") from error
    if any(entry.flag_bits & 1 for entry in entries):
        raise ImportingError(f"“{path.name}” is protected by a password. Save it without one.")
    if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > MOST_UNPACKED:
        raise ImportingError(f"“{path.name}” unpacks into far more than a training program. It was not opened.")
