"""Texts with an empty line below every line, as web pages and phones give them: the empty lines part nothing.

Where a text is spaced so, it is read as if they were not there; where there are several of them, they stay.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hipflex_kit.notation.lines.lines import Line

if TYPE_CHECKING:
    from hipflex_kit.notation.tables.unfolded import Unfolded

_FEWEST = 6
"""Fewer lines may well be so many paragraphs."""


def single_spaced(raws: list[str], lines: list[Line], start: int) -> Unfolded | None:
    """The text with its lines one right below another; None where it is not spaced so.

    Args:
        raws: The lines of the text.
        lines: The same lines, taken apart.
        start: The first line behind the header.
    """
    kept: list[int] = []
    above = -1
    for number in range(start, len(lines)):
        if lines[number].kind == "blank":
            continue
        if above >= 0:
            if number == above + 1:
                return None
            if number > above + _ONE_BETWEEN:
                kept += range(above + 1, number)
        kept.append(number)
        above = number
    if sum(lines[number].kind != "blank" for number in kept) < _FEWEST:
        return None
    from hipflex_kit.notation.tables.unfolded import Unfolded

    order = [*range(start), *kept]
    at = [(number, 0) for number in order]
    return Unfolded(raws, [raws[n] for n in order], [lines[n] for n in order], at, (), (), ())


_ONE_BETWEEN = 2
