"""What changed in one week between two programs: which day is which, and what became of its lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from hipflex_kit.analysis.core import SessionLines
from hipflex_kit.analysis.lines import Line
from hipflex_kit.analysis.session_time import minutes_of_lines
from hipflex_kit.notation import dose_text
from hipflex_kit.notation.row_format import effort_text, rest_text
from hipflex_kit.program import BlockKind


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between two weeks.

    Attributes:
        day: The day's title now; the title before where the day is gone.
        kind: ``added``, ``gone``, ``becomes``, ``dose``, ``moved``, ``name``, ``together``, ``order`` or ``day``.
        before: The line before, without its label; "" where there was none.
        after: The line now; "" where there is none.
        words: The difference as a coach would say it.
        week: Calendar week in which it is first so.
    """

    day: str
    kind: str
    before: str
    after: str
    words: str
    week: int = 1


@dataclass(slots=True)
class DayPair:
    """A day before and the same day now, and those of their lines that are the same exercise.

    Attributes:
        title: What the day is called now.
        before: The lines before that have no counterpart yet.
        after: The lines now that have none.
        same: Lines before and now that are the same exercise, in the order of the day now.
        took: Minutes before, at the middle of the range.
        takes: Minutes now.
    """

    title: str
    before: list[Line]
    after: list[Line]
    same: list[tuple[Line, Line]] = field(default_factory=list)
    took: float = 0.0
    takes: float = 0.0


@dataclass(slots=True)
class WeekPair:
    """A week before and now.

    Attributes:
        days: Days that are there before and now.
        gone: Days that are there no more.
        new: Days that were not there.
        order: What there is to say of the days as such.
    """

    days: list[DayPair]
    gone: list[DayPair]
    new: list[DayPair]
    order: list[Change]

    def changes(self) -> Iterator[Change]:
        """Everything that changed, day by day."""
        yield from self.order
        pairs = [*self.days, *self.gone, *self.new]
        for pair in pairs:
            _match_lines(pair)
        yield from _moved(pairs)
        for pair in self.days:
            yield from _day(pair)
        for pair in self.gone:
            yield from (_gone(pair.title, line) for line in pair.before)
        for pair in self.new:
            yield _new_day(pair)


def pair_weeks(before: Sequence[SessionLines], after: Sequence[SessionLines]) -> WeekPair:
    """Find out which day is which: by what is in it first, then by its title and its place."""
    ranked = sorted(
        ((_alike(was, now, i, j), i, j) for i, was in enumerate(before) for j, now in enumerate(after)),
        key=lambda each: -each[0],
    )
    partner: dict[int, int] = {}
    for score, i, j in ranked:
        if score > 0 and i not in partner and j not in partner.values():
            partner[i] = j
    days: list[DayPair] = []
    order: list[Change] = []
    for i, j in sorted(partner.items(), key=lambda pair: pair[1]):
        was, now = before[i], after[j]
        pair = DayPair(title_of(now), list(was.lines), list(now.lines))
        pair.took, pair.takes = minutes_of_lines(was.lines).mid, minutes_of_lines(now.lines).mid
        days.append(pair)
        order += _day_itself(before, after, partner, i)
    gone = [DayPair(title_of(s), list(s.lines), []) for i, s in enumerate(before) if i not in partner]
    new = [DayPair(title_of(s), [], list(s.lines)) for j, s in enumerate(after) if j not in partner.values()]
    for pair in new:
        pair.takes = minutes_of_lines(tuple(pair.after)).mid
    return WeekPair(days, gone, new, order)


def title_of(session: SessionLines) -> str:
    """A day's title, or its place where it has none."""
    return session.calendar.session.title or f"Day {session.calendar.path[1] + 1}"


def _alike(was: SessionLines, now: SessionLines, i: int, j: int) -> float:
    """How much two days are the same day; at most 0 where nothing speaks for it."""
    old, new = Counter(map(_key, was.lines)), Counter(map(_key, now.lines))
    common, whole = (old & new).total(), (old | new).total()
    same_title = title_of(was).casefold() == title_of(now).casefold()
    return (common / whole if whole else 0.0) + 0.25 * same_title + 0.05 * (i == j)


def _day_itself(
    before: Sequence[SessionLines], after: Sequence[SessionLines], partner: dict[int, int], i: int
) -> Iterator[Change]:
    """Days that changed places, or are called something else at the same place."""
    j = partner[i]
    was, now = title_of(before[i]), title_of(after[j])
    if i == j and was != now:
        yield Change(now, "day", was, now, f"{was} is now called {now}.")
    elif i > j and partner.get(j) == i:
        yield Change(now, "day", was, now, f"{title_of(before[j])} and {was} change places.")
    elif i != j and partner.get(j) != i and len(before) == len(after):
        yield Change(now, "day", was, now, f"What was {was} is now {now}.")


def _match_lines(pair: DayPair) -> None:
    for line in list(pair.after):
        was = next((old for old in pair.before if _key(old) == _key(line)), None)
        if was is not None:
            pair.before.remove(was)
            pair.after.remove(line)
            pair.same.append((was, line))


def _moved(pairs: Sequence[DayPair]) -> Iterator[Change]:
    """Lines that went from one day to another."""
    for to in pairs:
        for line in list(to.after):
            for source in pairs:
                was = next((old for old in source.before if _key(old) == _key(line)), None)
                if was is not None and source is not to:
                    source.before.remove(was)
                    to.after.remove(line)
                    old, new = _line(was), _line(line)
                    becomes = "" if _doses(was) == _doses(line) else f" and becomes {_dose(line)}"
                    yield Change(
                        to.title, "moved", old, new, f"{old} moves from {source.title} to {to.title}{becomes}."
                    )
                    break


def _day(pair: DayPair) -> Iterator[Change]:
    day = pair.title
    for was, now in pair.same:
        yield from _line_changes(day, was, now)
    for line in list(pair.after):
        label = line.prescription.label
        replaced = next((old for old in pair.before if label is not None and old.prescription.label == label), None)
        if replaced is not None:
            pair.before.remove(replaced)
            pair.after.remove(line)
            was_words, now_words = _line(replaced), _line(line)
            yield Change(day, "becomes", was_words, now_words, f"{day}: {label} becomes {now_words} (was {was_words}).")
    yield from (_gone(day, line) for line in pair.before)
    for line in pair.after:
        words = _line(line)
        yield Change(day, "added", "", words, f"{day}: new {words}.")
    yield from _together(day, pair.same)
    yield from _order(day, pair.same)


def _line_changes(day: str, was: Line, now: Line) -> Iterator[Change]:
    old, new = was.prescription, now.prescription
    if _letters(old.name) != _letters(new.name):
        yield Change(day, "name", old.name, new.name, f"{day}: {old.name} is now called {new.name}.")
    differing = [(a, b) for a, b in zip(_doses(was), _doses(now), strict=True) if a != b]
    if differing:
        said = ", ".join(f"{a or 'nothing'} becomes {_without(a, b) or 'nothing'}" for a, b in differing)
        words = f"{day}: {new.name} {said}."
        yield Change(day, "dose", _line(was), _line(now), words)


def _without(before: str, after: str) -> str:
    """What comes after "becomes": "rest 90s becomes 2min" names the rest once."""
    word = before.partition(" ")[0]
    return after.removeprefix(f"{word} ") if word in ("tempo", "rest") else after


def _together(day: str, same: Sequence[tuple[Line, Line]]) -> Iterator[Change]:
    """Lines that are now done in turn with others, or no longer. Said once: of the line that left or of who gained."""
    names = {id(now): now.prescription.name for _, now in same}
    for was, now in same:
        old_mates = {id(n) for w, n in same if w is not was and _in_turn(w, was)}
        new_mates = {id(n) for w, n in same if n is not now and _in_turn(n, now)}
        if old_mates and not new_mates:
            with_whom = " and ".join(name for key, name in names.items() if key in old_mates)
            words = f"{day}: {names[id(now)]} is done on its own now (was in turn with {with_whom})."
            yield Change(day, "together", _line(was), _line(now), words)
        elif new_mates - old_mates and min([*new_mates, id(now)], key=list(names).index) == id(now):
            every = [name for key, name in names.items() if key in new_mates or key == id(now)]
            words = f"{day}: {', '.join(every[:-1])} and {every[-1]} are done in turn now."
            yield Change(day, "together", "", "", words)


def _in_turn(one: Line, other: Line) -> bool:
    return one.path[:-1] == other.path[:-1] and one.block.kind is not BlockKind.STRAIGHT


def _order(day: str, same: Sequence[tuple[Line, Line]]) -> Iterator[Change]:
    """The fewest lines whose going elsewhere explains the new order."""
    places = [was.path for was, _ in same]
    stay = _longest_rising(places)
    for at, (was, now) in enumerate(same):
        if at not in stay:
            name = now.prescription.name
            where = f"after {same[at - 1][1].prescription.name}" if at else "first"
            words = f"{day}: {name} now comes {where}."
            yield Change(day, "order", _line(was), _line(now), words)


def _longest_rising(places: Sequence[tuple[int, ...]]) -> frozenset[int]:
    """Indexes of a longest rising row among places."""
    best: list[list[int]] = []
    for at, place in enumerate(places):
        before = _longest([row for row in best if places[row[-1]] < place])
        best.append([*before, at])
    return frozenset(_longest(best))


def _longest(rows: Sequence[list[int]]) -> list[int]:
    return max(rows, key=len) if rows else []


def _new_day(pair: DayPair) -> Change:
    lines = ", ".join(_line(line) for line in pair.after) or "nothing yet"
    words = f"New day: {pair.title}, about {round(pair.takes)} min: {lines}."
    return Change(pair.title, "day", "", lines, words)


def _gone(day: str, line: Line) -> Change:
    words = _line(line)
    return Change(day, "gone", words, "", f"{day}: without {words}.")


def _key(line: Line) -> str:
    return line.exercise.id if line.exercise is not None else line.prescription.name.casefold()


def _letters(name: str) -> str:
    """A name without what is no change to a reader: capitals, signs and the plural."""
    return "".join(word.rstrip("s") for word in "".join(c if c.isalnum() else " " for c in name.casefold()).split())


def _line(line: Line) -> str:
    return f"{line.prescription.name} {_dose(line)}".strip()


def _dose(line: Line) -> str:
    load = line.prescription.dose.load
    return f"{_amount(line)} @ {load.text}" if load is not None else _amount(line)


def _amount(line: Line) -> str:
    """Sets × reps, with the rounds of the block where the line has no sets of its own."""
    dose = line.prescription.dose
    return dose_text(replace(dose, sets=dose.sets or line.block.rounds))


def _doses(line: Line) -> tuple[str, ...]:
    """What a line asks for, part by part, each as a coach writes it; "" where it says nothing."""
    dose, after_round = line.prescription.dose, line.block.rest_after_round
    leads = line.path[-1] == 0 and after_round is not None
    return (
        _amount(line),
        dose.load.text if dose.load is not None else "",
        effort_text(dose.effort) if dose.effort is not None else "",
        f"tempo {dose.tempo.text}" if dose.tempo is not None else "",
        f"rest {rest_text(dose.rest)}" if dose.rest is not None else "",
        f"rest {rest_text(after_round)} after each round" if leads and after_round is not None else "",
        "optional" if line.prescription.optional else "",
    )
