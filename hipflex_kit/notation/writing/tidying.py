"""``hipflex format``: the author's own text with spacing and agreed signs put in order, and nothing else."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.diagnostics import split_lines
from hipflex_kit.notation.parser import parse_program
from hipflex_kit.notation.places import Mark
from hipflex_kit.notation.words.folding import tidy
from hipflex_kit.notation.writing.aligning import aligned

_CROSS = re.compile(r"[xX×*]")


def format_text(text: str) -> str:
    """Put spacing and signs in order; the program stays the same.

    Blanks at line ends and double blanks go, ``x`` between sets and reps becomes ``×``, runs of empty lines become one,
    the lines of one block move together, and the doses of a paragraph begin in one column. Words, numbers, order and
    labels stay. Where a change would alter what is read, the line is left as it is.

    Args:
        text: Any text.

    Returns:
        The tidied text, with the line ends of the original; tidying it again changes nothing.
    """
    newline = "\r\n" if "\r\n" in text else "\r" if "\r" in text and "\n" not in text else "\n"
    read = parse_program(text)
    raws = split_lines(text)
    marks: dict[int, list[Mark]] = {}
    for mark in read.marks:
        marks.setdefault(mark.line, []).append(mark)
    tidied = [_tidy_line(raw, marks.get(number, [])) for number, raw in enumerate(raws, 1)]
    for inside in (_inside_blocks(read.places), set[int]()):
        result = parse_program(_spaced(tidied, inside))
        if result.program == read.program:
            in_columns = aligned(result)
            same = parse_program(in_columns).program == read.program
            return (in_columns if same else result.text).replace("\n", newline)
    kept = "\n".join(raw.rstrip(" \t") for raw in raws)
    return (kept if parse_program(kept).program == read.program else "\n".join(raws)).replace("\n", newline)


def _inside_blocks(places: object) -> set[int]:
    """Empty lines between the rows of one block (numbers from 1); below labels on lines of their own they stay."""
    inside: set[int] = set()
    if not hasattr(places, "items"):
        return inside
    stacked = {path[:3] for path, place in places.items() if len(path) == 4 and place.head_line > place.first_line}
    for path, place in places.items():
        if len(path) == 3 and "label" not in place.fields and path not in stacked:
            inside.update(range(place.first_line + 1, place.last_line))
    return inside


def _tidy_line(raw: str, marks: list[Mark]) -> str:
    line = tidy(raw).rstrip()
    if line.lstrip().startswith(("|", "//")) or "\t" in raw.strip():
        return raw.rstrip(" \t") if "\t" not in raw.strip() else raw
    chars = list(line)
    for mark in marks:
        if mark.kind == "sign" and mark.end_column <= len(line):
            stretch = line[mark.column : mark.end_column]
            if _CROSS.fullmatch(stretch.strip()) and _between_numbers(line, mark):
                chars[mark.column : mark.end_column] = [" "] * (mark.end_column - mark.column)
                chars[mark.column] = "×"
                for column in range(mark.column + 1, mark.end_column):
                    chars[column] = ""
    joined = "".join(chars)
    indent = len(joined) - len(joined.lstrip(" "))
    return joined[:indent] + re.sub(r" {2,}(?!//)", " ", joined[indent:])


def _between_numbers(line: str, mark: Mark) -> bool:
    before = line[: mark.column].rstrip()
    after = line[mark.end_column :]
    return (
        bool(before)
        and before[-1].isdecimal()
        and bool(after)
        and (after[0].isdecimal() or after[0] in ":[(" or after[:1].isalpha())
    )


def _spaced(lines: list[str], inside: set[int]) -> str:
    """Empty lines: none inside a block, at most one elsewhere, none at the ends."""
    kept: list[str] = []
    for number, line in enumerate(lines, 1):
        if not line.strip() and (number in inside or not kept or not kept[-1].strip()):
            continue
        kept.append(line)
    while kept and not kept[-1].strip():
        kept.pop()
    return "\n".join(kept) + "\n" if kept else ""
