"""Why a splice was not made: which line would be read differently, so that the trainer knows where to look."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from hipflex_kit.diagnostics import split_lines
from hipflex_kit.notation.edits.edited import OTHERS, Edited, EditError
from hipflex_kit.notation.parser import parse_program
from hipflex_kit.notation.places import ParseResult
from hipflex_kit.program import Path
from hipflex_kit.record_making import NamedTuple, replace

_MOST_TRIED = 4
_LONGEST = 48
_BESIDE_WORDS = frozenset({"label", "space", "sign"})
"""What may change on a line without it saying anything else: a row that moves gets another label."""


def naming_the_line(refused: EditError, read: ParseResult) -> EditError:
    """The same refusal with the line that would be read differently: its number and its words.

    Args:
        refused: What a splice of this text said.
        read: The text, read.

    Returns:
        The refusal as it is where no line of the text would change.
    """
    ways = refused.tried[:_MOST_TRIED]
    line = next(filter(None, (_changed(read, way) for way in ways)), None)
    if line is None and OTHERS in str(refused) and ways:
        line = _rewritten(read, ways[0])
    if line is None:
        return refused
    told = told_line(split_lines(read.text), line)
    about = refused.of_others or str(refused)
    message = (
        about.replace(OTHERS, told, 1) if OTHERS in about else f"{about} With it, {told} would be read differently."
    )
    return EditError(message, line=line)


def told_line(lines: Sequence[str], line: int) -> str:
    """A line (from 1) as it is named to the trainer: its number and its words, shortened."""
    words = " ".join(lines[line - 1].split())
    return f"line {line} (“{words if len(words) <= _LONGEST else f'{words[: _LONGEST - 1].rstrip()}…'}”)"


class _Reading(NamedTuple):
    """What each line is read as, the plainest first.

    Attributes:
        words: The line without its label.
        kinds: What its words are: a name, sets, a note, a heading ….
        owners: The exercises that it belongs to.
        amounts: What it says of how they are done.
        group: What is said of the block or the day that begins on it, and of the part of the day that it stands in.
    """

    words: Mapping[int, str]
    kinds: Mapping[int, tuple[str, ...]]
    owners: Mapping[int, tuple[str, ...]]
    amounts: Mapping[int, tuple[object, ...]]
    group: Mapping[int, tuple[object, ...]]


def _changed(read: ParseResult, way: Edited) -> int | None:
    """The first line (from 1) whose words stay and that would be read differently; None where there is none."""
    before, after = _reading(read), _reading(parse_program(way.text))
    moved = _moved(before, way)
    stays = [
        (old, new)
        for old, new in sorted(way.carried.items())
        if before.words[old] and before.words[old] == after.words[new]
    ]
    for was, becomes, fixed in (
        (before.kinds, after.kinds, False),
        (before.owners, after.owners, False),
        (before.amounts, after.amounts, False),
        (before.group, after.group, True),
    ):
        for old, new in stays:
            if was.get(old) != becomes.get(new) and not (fixed and old in moved):
                return old
    return None


def _rewritten(read: ParseResult, way: Edited) -> int | None:
    """The first line (from 1) that would go, or would have other words."""
    before, after = split_lines(read.text), split_lines(way.text)
    kept = {old for old, new in way.carried.items() if before[old - 1].strip() == after[new - 1].strip()}
    return next((line for line, raw in enumerate(before, start=1) if raw.strip() and line not in kept), None)


def _moved(before: _Reading, way: Edited) -> set[int]:
    """Lines that stand between others afterwards: what groups them may change."""
    filled = [line for line in sorted(way.carried) if before.words[line]]
    places = {line: at for at, line in enumerate(sorted(filled, key=way.carried.__getitem__))}
    found = set()
    for at, line in enumerate(filled):
        near = [filled[n] for n in (at - 1, at + 1) if 0 <= n < len(filled)]
        if all(abs(places[line] - places[other]) != 1 for other in near):
            found.add(line)
    return found


def _reading(read: ParseResult) -> _Reading:
    words = dict(enumerate(split_lines(read.text), start=1))
    kinds: dict[int, tuple[str, ...]] = defaultdict(tuple)
    for mark in read.marks:
        if mark.kind not in _BESIDE_WORDS:
            kinds[mark.line] += (mark.kind,)
    for mark in reversed(read.marks):
        if mark.kind == "label":
            raw = words[mark.line]
            words[mark.line] = raw[: mark.column] + raw[mark.end_column :]
    owners: dict[int, tuple[str, ...]] = defaultdict(tuple)
    amounts: dict[int, tuple[object, ...]] = defaultdict(tuple)
    group: dict[int, tuple[object, ...]] = defaultdict(tuple)
    for path, row in read.program.walk():
        place = read.places[path]
        for line in range(place.first_line, place.last_line + 1):
            owners[line] += (row.name,)
        amounts[place.head_line] += (replace(row.dose, rest=None), row.notes, row.weekly)
    for line, said in _groups(read):
        group[line] += said
    return _Reading({line: text.strip(" \t.)(:-") for line, text in words.items()}, kinds, owners, amounts, group)


def _groups(read: ParseResult) -> Iterator[tuple[int, tuple[object, ...]]]:
    for w, week in enumerate(read.program.weeks):
        for s, session in enumerate(week.sessions):
            yield _first_line(read, (w, s)), (session.title,)
            for b, block in enumerate(session.blocks):
                yield _first_line(read, (w, s, b)), (block.kind, block.rounds, block.title)
                for p in range(len(block.prescriptions)):
                    yield read.places[w, s, b, p].head_line, (block.section, session.title)


def _first_line(read: ParseResult, path: Path) -> int:
    place = read.places[path]
    title = place.fields.get("title") or place.fields.get("heading")
    return title.span.line if title is not None else place.first_line
