"""The cells of a table's line, between pipes or tabs, or between the commas of a saved sheet."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.words.folding import fold, squeeze, tidy
from hipflex_kit.notation.words.labels import Label, read_label
from hipflex_kit.record_making import NamedTuple

_MARKUP = re.compile(r"\*{1,3}|`|__")
_LINK = re.compile(r"!?\[(?P<words>[^\[\]]{0,200})\]\([^()\s]{0,500}\)")
BLANKS = "  "
"""What stands at least between columns that are set apart by blanks."""
_SAVED = {
    mark: re.compile(rf'(?:(?<={mark})|^) {{0,9}}(?:"(?P<words>[^"]*)" {{0,9}}(?={mark}|$)|[^{mark}]*)')
    for mark in ",;"
} | {BLANKS: re.compile(r"(?P<words>\S+(?: \S+)*)")}
"""Cells of a saved sheet, of which those that hold the mark themselves stand in quotes; cells set apart by blanks."""
DOSE_IN_CELL = re.compile(r"\d ?[xX×] ?\d")
_SEPARATOR_CELL = re.compile(r":?-{2,}:?$|:?-:?$")


class Cell(NamedTuple):
    """One cell: its text and where it stands."""

    text: str
    start: int
    end: int


def cells_of(raw: str, *, open_sides: bool = False, mark: str | None = None) -> list[Cell]:
    """The cells of a line with pipes or tabs.

    Args:
        raw: The line.
        open_sides: The table's lines begin with their first cell, so that a pipe in front leaves that cell empty.
        mark: The comma or semicolon between the cells of a saved sheet, or the blanks between columns.
    """
    if mark is not None:
        return [
            _cell(raw, *cell.span("words") if cell["words"] else cell.span()) for cell in _SAVED[mark].finditer(raw)
        ]
    piped = raw.lstrip(" \t>").startswith("|") and not open_sides
    mark = "|" if piped or "|" in raw else "\t"
    cells = []
    position = 0
    if piped:
        position = raw.index("|") + 1
    while position <= len(raw):
        end = raw.find(mark, position)
        end = len(raw) if end < 0 else end
        cells.append(_cell(raw, position, end))
        position = end + 1
    if (piped or open_sides) and len(cells) > 1 and not cells[-1].text:
        cells.pop()
    return cells


def _cell(raw: str, start: int, end: int) -> Cell:
    text = tidy(raw[start:end])
    for match in _MARKUP.finditer(text):
        text = text[: match.start()] + " " * (match.end() - match.start()) + text[match.end() :]
    linked = "](" in text
    if linked:
        text = _LINK.sub(_words_of_link, text)
    stripped = text.strip()
    offset = len(text) - len(text.lstrip())
    words = stripped if linked else squeeze(stripped)
    return Cell(words, start + offset, start + offset + len(stripped))


def _words_of_link(link: re.Match[str]) -> str:
    """``[Squat](address)``: the words stay where they stand, the address becomes blanks."""
    before, behind = link.start("words") - link.start(), link.end() - link.end("words")
    return " " * before + link["words"] + " " * behind


LINE_BREAK = re.compile(r"<br ?/?>", re.IGNORECASE)


def pieces_of(raw: str, cell: Cell) -> list[Cell]:
    """The lines of a cell that its author broke: ``Row<br>Curl``."""
    first, last = cell.start, cell.end
    if "](" in raw:  # a link begins before its words, and ends behind them
        first = raw.rfind("|", 0, first) + 1
        last = raw.find("|", last) if raw.find("|", last) >= 0 else len(raw)
    ends = [(found.start(), found.end()) for found in LINE_BREAK.finditer(raw, first, last)]
    starts, stops = [first, *(end for _, end in ends)], [*(start for start, _ in ends), last]
    pieces = [_cell(raw, start, stop) for start, stop in zip(starts, stops, strict=True)]
    return [piece for piece in pieces if piece.text and piece.text not in ("-", "–", "—")]


def is_separator(cells: list[Cell]) -> bool:
    """The line of dashes below the headings of a Markdown table."""
    return (
        bool(cells)
        and all(not cell.text or _SEPARATOR_CELL.match(cell.text) for cell in cells)
        and any(cell.text for cell in cells)
    )


def label_of(cell: Cell) -> Label | None:
    """The label that is all of a cell: ``A1``, ``1a)``, ``C``, ``3``."""
    low = fold(cell.text)
    label = read_label(f"{low}) ", f"{cell.text}) ", 0, len(low) + 2)
    if label is None or label.end < len(low):
        return None
    return label
