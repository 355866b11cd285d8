"""Names for the rows, blocks and days on the screen that stay the same while the text below them changes.

Ids live as long as a designer and stand neither in the text nor in the records. After every change they are carried
over by following lines, so that what the trainer has in hand is still the same thing afterwards.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import zip_longest

from hipflex_kit.notation import ParseResult
from hipflex_kit.program import Path

_HEADING_WEIGHT = 100
"""A block with its own heading line is known by it, however many of its rows went elsewhere."""


@dataclass(frozen=True, slots=True)
class Identities:
    """The ids of one revision of a text.

    Attributes:
        by_path: Path of each session, block and prescription → its id.
        minted: How many ids were given out so far; none is given twice.
        paths: Id → path, the other way round.
    """

    by_path: Mapping[Path, str]
    minted: int
    paths: Mapping[str, Path] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "paths", {name: path for path, name in self.by_path.items()})


def identify(read: ParseResult) -> Identities:
    """Give everything in a text its first id."""
    return _named(read, {}, 0)


def follow(
    ids: Identities, old: ParseResult, new: ParseResult, lines: Mapping[int, int], moved: str | None = None
) -> Identities:
    """Carry ids over to the next revision.

    Args:
        ids: The ids of the old revision.
        old: The old revision.
        new: The new one.
        lines: Old line → new line, for each line that survived.
        moved: Id of a row that was taken to another block: it says nothing about which block is which.

    Returns:
        The ids of the new revision; what is new has a new id.
    """
    if old.text == new.text or (moved is None and _stands_as_before(old, new, lines)):
        return ids
    rows = _follow_rows(ids, old, new, lines)
    sessions = _follow_groups(ids, old, new, lines, rows, depth=2, moved=None)
    blocks = _follow_groups(ids, old, new, lines, rows, depth=3, moved=moved)
    return _named(new, {**sessions, **blocks, **rows}, ids.minted)


def _stands_as_before(old: ParseResult, new: ParseResult, lines: Mapping[int, int]) -> bool:
    """Whether only words of lines have changed: everything stands where it stood, on lines that all survived."""
    before, after = old.places, new.places
    if before.keys() != after.keys() or any(here != there for here, there in lines.items()):
        return False
    return all(place.first_line == after[path].first_line in lines for path, place in before.items() if path)


def created(before: Identities, after: Identities) -> list[str]:
    """The ids that are new, rows first."""
    fresh = [(path, name) for path, name in after.by_path.items() if name not in before.paths]
    return [name for path, name in sorted(fresh, key=lambda item: (-len(item[0]), item[0]))]


def _named(read: ParseResult, known: Mapping[Path, str], minted: int) -> Identities:
    by_path: dict[Path, str] = {}
    for path in _paths(read):
        name = known.get(path)
        if name is None:
            minted += 1
            name = f"{'_wsbr'[len(path)]}{minted}"
        by_path[path] = name
    return Identities(by_path, minted)


def _paths(read: ParseResult) -> Iterator[Path]:
    for w, week in enumerate(read.program.weeks):
        for s, session in enumerate(week.sessions):
            yield (w, s)
            for b, block in enumerate(session.blocks):
                yield (w, s, b)
                for p in range(len(block.prescriptions)):
                    yield (w, s, b, p)


def _rows_on_lines(read: ParseResult) -> dict[tuple[int, int], list[Path]]:
    """Rows by the line that their words start on, and by which day's columns of it; several may share a line."""
    rows: dict[tuple[int, int], list[Path]] = defaultdict(list)
    places, beside = read.places, bool(read.beside)
    for path, _ in read.program.walk():
        rows[places[path].head_line, read.column_of(path) if beside else 0].append(path)
    return rows


def _follow_rows(ids: Identities, old: ParseResult, new: ParseResult, lines: Mapping[int, int]) -> dict[Path, str]:
    waiting = _rows_on_lines(new)
    known: dict[Path, str] = {}
    lost: dict[str, list[str]] = defaultdict(list)
    for (line, column), paths in _rows_on_lines(old).items():
        there = waiting.get((lines.get(line, 0), column), [])
        for path, target in _same_rows(old, paths, new, there):
            if target is not None:
                known[target] = ids.by_path[path]
            else:
                lost[_name_at(old, path)].append(ids.by_path[path])
    for path in (path for paths in waiting.values() for path in paths if path not in known):
        # A row whose line was written anew is still the same exercise.
        if lost[_name_at(new, path)]:
            known[path] = lost[_name_at(new, path)].pop(0)
    return known


def _same_rows(
    old: ParseResult, paths: list[Path], new: ParseResult, there: list[Path]
) -> Iterator[tuple[Path, Path | None]]:
    """Which of a line's rows is which afterwards: one behind the other, but by name where some came or went."""
    same: dict[Path, Path] = {}
    if len(paths) != len(there) and len(paths) * len(there) > 1:
        for path in paths:
            name, taken = _name_at(old, path), set(same.values())
            alike = (target for target in there if target not in taken and _name_at(new, target) == name)
            if (target := next(alike, None)) is not None:
                same[path] = target
    taken = set(same.values())
    others = zip_longest([path for path in paths if path not in same], [path for path in there if path not in taken])
    yield from same.items()
    yield from ((path, target) for path, target in others if path is not None)


def _follow_groups(
    ids: Identities,
    old: ParseResult,
    new: ParseResult,
    lines: Mapping[int, int],
    rows: Mapping[Path, str],
    *,
    depth: int,
    moved: str | None,
) -> dict[Path, str]:
    """Blocks (depth 3) or sessions (depth 2): by their heading's line, else by whose rows they hold."""
    headings = {
        (lines[line], column): name
        for path, name in ids.by_path.items()
        if len(path) == depth
        for line, column in _heading_of(old, path)
        if line in lines
    }
    votes: dict[tuple[Path, str], int] = defaultdict(int)
    for path in _paths(new):
        for at in _heading_of(new, path) if len(path) == depth else ():
            if (name := headings.get(at)) is not None:
                votes[path, name] += _HEADING_WEIGHT
    for path, row in rows.items():
        if row != moved:
            votes[path[:depth], ids.by_path[ids.paths[row][:depth]]] += 1
    known: dict[Path, str] = {}
    taken: set[str] = set()
    for (path, name), _ in sorted(votes.items(), key=lambda item: (-item[1], item[0][0], ids.paths[item[0][1]])):
        if path not in known and name not in taken:
            known[path] = name
            taken.add(name)
    _follow_only_one_left(ids, new, known, taken, depth)
    return known


def _follow_only_one_left(
    ids: Identities, new: ParseResult, known: dict[Path, str], taken: set[str], depth: int
) -> None:
    """Where one day is left on either side, it is the same day: an empty one, or one that was written anew."""
    if depth != 2:
        return
    left_old = [name for path, name in ids.by_path.items() if len(path) == depth and name not in taken]
    left_new = [path for path in _paths(new) if len(path) == depth and path not in known]
    if len(left_old) == len(left_new) == 1:
        known[left_new[0]] = left_old[0]


def _heading_of(read: ParseResult, path: Path) -> list[tuple[int, int]]:
    """The line of a heading, and which day's columns of it, in a list; an empty one where nothing is headed."""
    place = read.places.get(path)
    title = place.fields.get("title") if place is not None else None
    return [(title.span.line, read.column_of(path))] if title is not None else []


def _name_at(read: ParseResult, path: Path) -> str:
    w, s, b, p = path
    return read.program.weeks[w].sessions[s].blocks[b].prescriptions[p].name
