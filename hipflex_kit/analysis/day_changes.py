"""What became of the lines of a week: another dose, another exercise, another day, another partner."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hipflex_kit.analysis.day_pairs import Change, DayPair, WeekPair, same_key
from hipflex_kit.analysis.lines import Line
from hipflex_kit.notation import dose_text
from hipflex_kit.notation.writing.row_format import effort_text, rest_text
from hipflex_kit.program import BlockKind
from hipflex_kit.record_making import replace


def changes_of(pair: WeekPair) -> Iterator[Change]:
    """Everything that changed from one week to the other, day by day."""
    yield from pair.order
    pairs = [*pair.days, *pair.gone, *pair.new]
    for day in pairs:
        _match_lines(day)
    yield from _moved(pairs)
    for day in pair.days:
        yield from _day(day)
    for day in pair.gone:
        yield from (_gone(day.title, line) for line in day.before)
    for day in pair.new:
        yield _new_day(day)


def _match_lines(pair: DayPair) -> None:
    for line in list(pair.after):
        was = next((old for old in pair.before if same_key(old) == same_key(line)), None)
        if was is not None:
            pair.before.remove(was)
            pair.after.remove(line)
            pair.same.append((was, line))


def _moved(pairs: Sequence[DayPair]) -> Iterator[Change]:
    """Lines that went from one day to another."""
    for to in pairs:
        for line in list(to.after):
            for source in pairs:
                was = next((old for old in source.before if same_key(old) == same_key(line)), None)
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
