"""DOCX: paragraphs, lists and tables, in the order of the page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hipflex_kit.importing.elements import Element, Line, Table
from hipflex_kit.importing.errors import ImportingError
from hipflex_kit.importing.readers.archives import check_archive


def read_document(path: Path) -> list[Element]:
    """Everything in the body of a document.

    Raises:
        ImportingError: If it cannot be opened.
    """
    import docx

    check_archive(path)
    try:
        body = docx.Document(str(path))
        return list(_elements(body))
    except ImportingError:
        raise
    except Exception as error:  # broken packages fail in many ways
        raise ImportingError(f"“{path.name}” could not be opened as a document: {error}.") from error


def _elements(body: Any) -> Iterator[Element]:
    tables = 0
    for at, item in enumerate(body.iter_inner_content(), 1):
        if hasattr(item, "rows"):
            tables += 1
            yield Table(f"table {tables}", tuple(_row(row) for row in item.rows))
            continue
        style = (item.style.name or "").lower() if item.style is not None else ""
        heading = style.startswith(("heading", "überschrift", "título "))
        title = style in ("title", "titel", "título")
        for text in item.text.split("\n"):
            yield Line(f"paragraph {at}", text, heading and bool(text.strip()), loose=title)
    yield from _around_pages(body)


def _around_pages(body: Any) -> Iterator[Element]:
    """What stands at the head and foot of every page, said once: a studio's name, a client's."""
    seen: set[str] = set()
    for section in body.sections:
        for place, part in (("page head", section.header), ("page foot", section.footer)):
            for paragraph in part.paragraphs:
                text = paragraph.text.strip()
                if text and text not in seen:
                    seen.add(text)
                    yield Line(place, f"// {place}: {text}")


def _row(row: Any) -> tuple[str, ...]:
    """The cells of a row; a merged cell's text once."""
    seen: list[Any] = []
    texts = []
    for cell in row.cells:
        merged = any(cell._tc is other for other in seen)
        texts.append("" if merged else " ".join(cell.text.split()))
        seen.append(cell._tc)
    return tuple(texts)
