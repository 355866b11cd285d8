"""PDF with text in it: lines in reading order, columns kept apart."""

from __future__ import annotations

import re
from pathlib import Path

from hipflex_kit.importing.elements import Element, Line
from hipflex_kit.importing.errors import ImportingError

MOST_PAGES = 200
_GAP = re.compile(r" {3,}")


def read_printed(path: Path) -> list[Element]:
    """The lines of a PDF.

    Raises:
        ImportingError: If it is damaged, protected, a scan without text, or a book.
    """
    import pypdf

    try:
        reader = pypdf.PdfReader(path)
        if reader.is_encrypted and not reader.decrypt(""):
            raise ImportingError(f"“{path.name}” is protected by a password. Save it without one.")
        if len(reader.pages) > MOST_PAGES:
            raise ImportingError(f"“{path.name}” has {len(reader.pages)} pages. Save the program's pages alone.")
        pages = [page.extract_text(extraction_mode="layout") or "" for page in reader.pages]
    except ImportingError:
        raise
    except Exception as error:  # pypdf meets broken files in many ways
        raise ImportingError(f"“{path.name}” could not be opened as a PDF: {error}.") from error
    if not any(page.strip() for page in pages):
        raise ImportingError(f"“{path.name}” holds pictures of text, no text: a scan. Type the program, or paste it.")
    lines: list[Element] = []
    for number, page in enumerate(pages, 1):
        lines.extend(Line(f"page {number}", _columns(line)) for line in page.splitlines())
        lines.append(Line(f"page {number}", ""))
    return lines


def _columns(line: str) -> str:
    """Wide gaps are columns where there are three or more; else they are spaces."""
    parts = _GAP.split(line.strip())
    return ("\t" if len(parts) >= 3 else "  ").join(parts)
