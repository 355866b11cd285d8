"""Labels after rows and blocks came, went or moved: what follows is relabelled, in the author's own style.

The labels of a day are a series of places. A change moves what stands in the places; the places stay, so an author who
counts 1, 3, 4 keeps 1, 3, 4, and only what follows a change is touched.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hipflex_kit.notation.edits.edited import EditError
from hipflex_kit.notation.edits.row_text import RowText, WrittenLabel
from hipflex_kit.program import Path
from hipflex_kit.record_making import replace

_FAMILIES = {
    "letter": "letter",
    "letter_number": "letter",
    "number": "number",
    "number_letter": "number",
    "number_number": "number",
    "bare": "number",
}
Labels = list[tuple[WrittenLabel, str] | None]
"""For each row of a block the style and text of its label."""
_WITH_SLOT = {"letter": "letter_number", "number": "number_letter", "bare": "number_letter"}


@dataclass(slots=True)
class PlannedBlock:
    """A block as it is to be.

    Attributes:
        origin: Its path before; None for a new one.
        rows: Paths that its rows had before; None for a new row.
        settled: It stays where it is among the blocks of its day.
        headed: It has a heading of its own, so that ``A.`` and ``B.`` below it are stations.
        model: How a block that is new in this day is labelled; None: not at all.
        heading: The label on its heading: ``B)`` of ``B) Circuit``.
    """

    origin: Path | None
    rows: list[Path | None]
    settled: bool = True
    headed: bool = False
    model: WrittenLabel | None = None
    heading: WrittenLabel | None = None


def following(token: str) -> str:
    """The label part that comes next.

    Example:
        >>> following("9"), following("a"), following("B")
        ('10', 'b', 'C')
    """
    if token.isdecimal():
        return str(int(token) + 1)
    if token in ("z", "Z") or len(token) != 1:
        raise EditError(f"There is no label after “{token}”; split the block, or write the labels in the text.")
    return chr(ord(token) + 1)


def relabelled(
    rows: Mapping[Path, RowText], before: list[PlannedBlock], after: list[PlannedBlock]
) -> tuple[list[str | None], list[Labels]]:
    """Say which label each block and row of a day is to have.

    Args:
        rows: All rows as they stand in the text.
        before: The day's blocks as they were.
        after: The day's blocks as they are to be.

    Returns:
        For each block in ``after`` the part of the labels that names it, and for each of its rows the label's style and
        text; None: it has none.
    """
    styles = [_style_of(block, rows, before) for block in after]
    tokens = _tokens(rows, before, after, styles)
    labels = [
        _labels_of(block, style, token, rows, before) for block, style, token in zip(after, styles, tokens, strict=True)
    ]
    return tokens, labels


def _style_of(block: PlannedBlock, rows: Mapping[Path, RowText], before: list[PlannedBlock]) -> WrittenLabel | None:
    labels = [rows[path].label for path in _rows_before(block, before)]
    style = labels[0] if labels else block.model
    if style is None or style.style == "code":
        return None
    if block.rows == _rows_before(block, before):
        return style
    if not style.slot and len(block.rows) > 1 and not block.headed:
        joined = _WITH_SLOT.get(style.style)
        if joined is None:
            return style
        return replace(style, style=joined, slot="1" if joined == "letter_number" else "a")
    if style.slot and len(block.rows) == 1 and len(labels) != 1 and not block.headed:
        return _single_like(style, rows, before) or style
    return style


def _single_like(style: WrittenLabel, rows: Mapping[Path, RowText], before: list[PlannedBlock]) -> WrittenLabel | None:
    """How the author labels an exercise that stands alone, where that is other than 1a: ``3)`` beside 1a and 1b."""
    alone = [block.rows[0] for block in before if len(block.rows) == 1 and not block.headed]
    labels = [rows[path].label for path in alone if path is not None]
    family = _FAMILIES.get(style.style)
    return next((one for one in labels if one and not one.slot and _FAMILIES.get(one.style) == family), None)


def _rows_before(block: PlannedBlock, before: list[PlannedBlock]) -> list[Path]:
    rows = next((one.rows for one in before if one.origin == block.origin), [])
    return [path for path in rows if path is not None]


def _marker(block: PlannedBlock, style: WrittenLabel | None) -> WrittenLabel | None:
    """The label that names a block: on its heading, else on its rows; below a heading ``A.`` is a station's."""
    if block.heading is not None:
        return block.heading
    return None if style is None or (block.headed and not style.slot) else style


def _tokens(
    rows: Mapping[Path, RowText],
    before: list[PlannedBlock],
    after: list[PlannedBlock],
    styles: list[WrittenLabel | None],
) -> list[str | None]:
    """The block part of each block's labels."""
    runs: list[list[str]] = []
    run_of: dict[Path, int] = {}
    last: WrittenLabel | None = None
    for block in before:
        label = _marker(block, rows[block.rows[0]].label if block.rows and block.rows[0] else None)
        if label is None or label.style not in _FAMILIES or block.origin is None:
            continue
        if last is None or _FAMILIES[label.style] != _FAMILIES[last.style] or not follows(last.token, label.token):
            runs.append([])
        runs[-1].append(label.token)
        run_of[block.origin] = len(runs) - 1
        last = label
    markers = [_marker(block, style) for block, style in zip(after, styles, strict=True)]
    chosen = [
        run_of.get(block.origin) if marker is not None and block.origin and block.settled else None
        for block, marker in zip(after, markers, strict=True)
    ]
    _join_runs(chosen, markers, runs)
    used = [0] * len(runs)
    tokens: list[str | None] = []
    for run in chosen:
        if run is None:
            tokens.append(None)
            continue
        if used[run] == len(runs[run]):
            runs[run].append(following(runs[run][-1]))
        tokens.append(runs[run][used[run]])
        used[run] += 1
    return tokens


def follows(token: str, other: str) -> bool:
    """Is a label part the one that comes next?"""
    try:
        return following(token).casefold() == other.casefold()
    except EditError:
        return False


def _join_runs(chosen: list[int | None], markers: list[WrittenLabel | None], runs: list[list[str]]) -> None:
    """Give new and moved blocks the series of the block above them, else of the one below, else one of their own."""
    for n, marker in enumerate(markers):
        if chosen[n] is not None or marker is None or marker.style not in _FAMILIES:
            continue
        above = next((run for run in reversed(chosen[:n]) if run is not None), None)
        below = next((run for run in chosen[n + 1 :] if run is not None), None)
        run = above if above is not None else below
        if run is None:
            runs.append([_first_like(marker.token)])
            run = len(runs) - 1
        chosen[n] = run


def _labels_of(
    block: PlannedBlock,
    style: WrittenLabel | None,
    token: str | None,
    rows: Mapping[Path, RowText],
    before: list[PlannedBlock],
) -> Labels:
    if style is None:
        kept = [rows[path].label if path is not None else None for path in block.rows]
        codes = [label if label is not None and label.style == "code" else None for label in kept]
        return [(label, label.token) if label else None for label in codes]
    group = _rows_before(block, before)
    if token is None or (block.headed and not style.slot):  # stations below a heading
        places = [label.token for path in group if (label := rows[path].label)]
        places = places or [_first_like(style.token)]
        return [(style, place) for place in _extended(places, len(block.rows))]
    if not style.slot:
        return [(style, token) for _ in block.rows]
    places = [label.slot for path in group if (label := rows[path].label) and label.slot]
    places = places or [_first_like(style.slot)]
    return [(style, token + style.joint + place) for place in _extended(places, len(block.rows))]


def _first_like(part: str) -> str:
    return "1" if part.isdecimal() else "A" if part.isupper() else "a"


def _extended(places: list[str], count: int) -> list[str]:
    places = list(places)
    while len(places) < count:
        places.append(following(places[-1]))
    return places[:count]
