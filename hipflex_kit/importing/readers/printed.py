"""PDF with text in it: lines in reading order, columns kept apart."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from hipflex_kit.importing.elements import Element, Line
from hipflex_kit.importing.errors import ImportingError

MOST_PAGES = 200
_GAP = re.compile(r" {3,}")
_DOSE = re.compile(r"\d ?[x×] ?\d|\d ?(?:sets|reps|sec|min)\b", re.IGNORECASE)


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
        for part in side_by_side(page.splitlines()):
            lines.extend(Line(f"page {number}", _columns(line)) for line in part)
            lines.append(Line(f"page {number}", ""))
        lines.append(Line(f"page {number}", ""))
    return lines


def side_by_side(lines: list[str]) -> list[list[str]]:
    """The parts of a page, one below the other: text that stands in two columns is read down one and then the other.

    Two columns are two where both hold doses of their own ("Squat 4x6   Deadlift 3x5"); a table's columns are not.

    Args:
        lines: The lines of the page as they are laid out.
    """
    gutter = _gutter(lines)
    if not gutter:
        return [lines]
    start = next(at for at, line in enumerate(lines) if line[gutter:].strip())
    return [
        lines[:start],
        [line[:gutter].rstrip() for line in lines[start:]],
        [line[gutter:] for line in lines[start:]],
    ]


def _gutter(lines: list[str]) -> int:
    """Where the second column begins; 0 where there is one column."""
    begins = Counter(match.end() for line in lines for match in _GAP.finditer(line) if match.start())
    for at, _ in begins.most_common():
        beside = [line for line in lines if line[at:].strip()]
        apart = all(not line[at - 2 : at].strip() for line in beside)
        left = sum(bool(_DOSE.search(line[:at])) for line in beside)
        right = sum(bool(_DOSE.search(line[at:])) for line in beside)
        if apart and left > 1 and right > 1:
            return at
    return 0


def _columns(line: str) -> str:
    """Wide gaps are columns where there are three or more; else they are spaces."""
    parts = _GAP.split(line.strip())
    return ("\t" if len(parts) >= 3 else "  ").join(parts)
