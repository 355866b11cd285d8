"""HTML: headings, paragraphs, lists and tables. Scripts, styles and everything that would be fetched are left out."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

from hipflex_kit.importing.elements import Element, Line, Ours, Table
from hipflex_kit.importing.readers.delimited import read_text

_LINES = frozenset(
    {"p", "div", "li", "br", "tr", "section", "article", "ul", "ol", "dt", "dd", "blockquote", "pre", "hr"}
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_SKIPPED = frozenset({"script", "style", "noscript", "svg", "nav", "title"})
OUR_ID = "hipflex-text"


def read_web(path: Path) -> list[Element]:
    """The words of a page; only the program's text of a page that the kit made."""
    reader = _Reader()
    reader.feed(read_text(path))
    reader.close()
    reader.end_line()
    if reader.ours is not None:
        return [Ours(path.name, "".join(reader.ours))]
    return reader.elements


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.ours: list[str] | None = None
        self._in_ours = False
        self._words: list[str] = []
        self._heading = False
        self._skip = 0
        self._rows: list[tuple[str, ...]] | None = None
        self._row: list[str] | None = None
        self._tables = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "template" and dict(attrs).get("id") == OUR_ID:
            self.ours = []
            self._in_ours = True
        elif tag in _SKIPPED:
            self._skip += 1
        elif tag == "table":
            self.end_line()
            self._rows = []
        elif tag == "tr" and self._rows is not None:
            self._row = []
            self._words = []
        elif tag in ("td", "th"):
            self._words = []
        elif tag in _HEADINGS or (tag in _LINES and self._rows is None):
            self.end_line()
            self._heading = tag in _HEADINGS

    def handle_endtag(self, tag: str) -> None:
        if tag == "template":
            self._in_ours = False
        elif tag in _SKIPPED:
            self._skip = max(0, self._skip - 1)
        elif tag in ("td", "th") and self._row is not None:
            self._row.append(" ".join("".join(self._words).split()))
            self._words = []
        elif tag == "tr" and self._rows is not None:
            self._rows.append(tuple(self._row or ()))
            self._row = None
        elif tag == "table" and self._rows is not None:
            self._tables += 1
            self.elements.append(Table(f"table {self._tables}", tuple(self._rows)))
            self._rows = None
        elif tag in _HEADINGS or (tag in _LINES and self._rows is None):
            self.end_line()

    def handle_data(self, data: str) -> None:
        if self._in_ours and self.ours is not None:
            self.ours.append(data)
        elif not self._skip:
            self._words.append(data)

    def end_line(self) -> None:
        text = " ".join("".join(self._words).split())
        if text:
            self.elements.append(Line("page", text, self._heading))
        self._words = []
        self._heading = False
