"""What the tokens of a line cover and what they leave: the stretch of the dose, and notes."""

from __future__ import annotations

from hipflex_kit.notation.doses.name_places import FILLER, LETTER, Stretch, behind_signs
from hipflex_kit.notation.words.tokens import DOSE_PARTS, Token


def dose_stretches(low: str, used: list[Token]) -> dict[str, Stretch]:
    """The runs of sets, amounts and side; the first is ``dose``, a second one ``dose_2``."""
    runs: list[list[int]] = []
    open_run = False
    for token in used:
        if token.kind not in DOSE_PARTS and token.kind != "cluster":
            open_run = False
        elif open_run and not LETTER.search(low, runs[-1][1], token.start):
            runs[-1][1] = max(runs[-1][1], token.end)
        else:
            runs.append([token.start, token.end])
            open_run = True
    named = {}
    for index, (start, end) in enumerate(run for run in runs if run[1] > run[0]):
        start, end = _balanced(low, start, end)
        named["dose" if index == 0 else f"dose_{index + 1}"] = (start, end)
    return named


def _balanced(low: str, start: int, end: int) -> Stretch:
    """The stretch without blanks around it, with the bracket that it opens or closes."""
    while end > start and low[end - 1] == " ":
        end -= 1
    while start < end and low[start] == " ":
        start += 1
    opened, closed = low.count("(", start, end), low.count(")", start, end)
    if opened > closed and low[end : end + 1] == ")":
        end += 1
    elif closed > opened and start and low[start - 1] == "(":
        start -= 1
    return start, end


def note_stretches(low: str, name_at: Stretch, used: list[Token]) -> tuple[Stretch, ...]:
    """What neither name nor token covers, as far as it says something."""
    covered = sorted([name_at, *((token.start, token.end) for token in used)])
    notes = []
    position = 0
    for start, end in [*covered, (len(low), len(low))]:
        if start > position and (note := _note_in(low, position, start)):
            notes.append(note)
        position = max(position, end)
    return tuple(notes)


def _note_in(low: str, start: int, end: int) -> Stretch | None:
    if low.startswith("x", start) and low[start - 1 : start].isdecimal() and not low[start + 1 : start + 2].isalnum():
        start += 1  # "4x (dumbbells)"
    start = behind_signs(low, start, end)
    filler = FILLER.match(low, start, end)
    if filler is not None and filler.end() >= end:
        return None
    while end > start and low[end - 1] in " ,;:|—-([":
        end -= 1
    if low[start : start + 1] == "(" and low[start:end].endswith((")", ").")) and low[start + 1 : end].count("(") == 0:
        start, end = start + 1, low.rindex(")", start, end)
    elif low[end - 1 : end] == ")" and low.count("(", start, end) < low.count(")", start, end):
        end -= 1
    elif low[start : start + 1] == "(" and low.count("(", start, end) > low.count(")", start, end):
        start += 1
    return (start, end) if any(char.isalnum() for char in low[start:end]) else None


def without_orphans(used: list[Token], kept: list[Token]) -> list[Token]:
    """Signs that lead to no kept token go back to the notes."""
    starts = {token.start for token in kept}
    ends = {token.end for token in kept}
    return [
        token
        for token in used
        if token.kind not in ("sign", "key")
        or token.end in starts
        or token.start in ends
        or any(s <= token.end <= s + 1 for s in starts)
    ]
