"""Lines of a log below a name: ``30x6 25x8`` and ``17.5 x 6``, where each pair is one set, its load and repetitions.

So is ``135 x 15-20`` above ``185 x 12``, where sets are planned.
"""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.dose_reading import Problem
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.drafts.drafts import RowDraft
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.lines.line_role import LineRole
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.quantities.load_steps import MADE_OF
from hipflex_kit.notation.quantities.loads import parse_load
from hipflex_kit.notation.sets.set_lines import MOST_SETS_TOLD, count_sets, reps_of_sets, stands_below_sets
from hipflex_kit.notation.words.folding import fold, squeeze
from hipflex_kit.notation.words.number_words import COUNT_WORDS
from hipflex_kit.notation.words.numbers import as_range
from hipflex_kit.notation.words.vocabulary import is_movement
from hipflex_kit.program import Dose, Range
from hipflex_kit.record_making import NamedTuple, replace

_PAIR = re.compile(
    rf"(\d{{1,3}}(?:\.\d{{1,2}})?)\+?(?:{MADE_OF})?" r" ?[x*] ?(\d{1,3}(?:\.\d{1,2})?(?:-\d{1,2}(?!\d))?)\+?(?: reps?)?"
)
_PAIRS = re.compile(
    rf"{_PAIR.pattern}(?:[,;]? {{1,3}}{_PAIR.pattern}){{0,11}}"
    r"(?: -)?(?P<said> ?\[[\d.,;/ +-]{1,40}\]| {1,3}\([^()]{3,60}\)| {1,3}[a-z][a-z' ]{2,40})?[ .,]{0,2}"
)
"""Behind the pairs, brackets may say which plates are on the bar, and words how it went."""
_MOST_SETS_TOLD = 16.0
"""Nobody does more sets of one exercise: the first numbers of so many pairs are no sets."""
_MOST_REPS = 30.0
_MOST_LINES = 30


class _Set(NamedTuple):
    load: str
    reps: Range


def logged_sets(state: SessionState, look: Look) -> bool:
    """A line of pairs below a name: sets with their loads, where they are too many or too great for sets × reps."""
    row = state.row
    match = _PAIRS.fullmatch(look.line.low, look.start, look.line.end) if row is not None else None
    if row is None or match is None or row.weekly or (match["said"] and is_movement(match["said"])):
        return False
    pairs = _pairs_of(look.line.low, look.start, look.line.end)
    if row.set_lines:
        if state.gap or row.last != look.number - 1 or not row.dose.reps or not (row.logged or row.dose.load):
            return False
        if row.set_lines >= MOST_SETS_TOLD:
            return False
        _add(row, _sets(pairs, row.logged != "reps"))
    else:
        if row.dose.stated.keys() & {"sets", "reps", "seconds", "distance", "calories"}:
            return False
        below = _below(state, look.number)
        run = pairs + [pair for line in below for pair in _pairs_of(line.low, line.start, line.end)]
        if not _are_sets(run):
            return False
        if not _begin(state, look, row, pairs, load_first=_load_first(run)):
            return False
    if match["said"]:
        start, end = match.span("said")
        row.note(squeeze(look.line.shown[start:end]), look.number, start, end, Source.LINE_BELOW)
    row.last = state.reach(look.number)
    state.roles[look.number] = LineRole("dose", look.start, look.body._replace(name="", problems=()))
    return True


_FEWEST_LINES = 3
_LEAST_LOAD = 40.0
"""So many repetitions nobody does in set after set."""


def _are_sets(run: list[tuple[str, str]]) -> bool:
    """Are the numbers of some pairs too many or too great for sets × reps?"""
    many = sum(float(first) for first, _ in run) > _MOST_SETS_TOLD
    if any("-" in second for _, second in run):  # "20 x 15-20": what is lifted is the greater number
        return many and len(run) > 1 and all(float(first) >= _range(second).high for first, second in run)
    behind = len(run) >= _FEWEST_LINES and all(float(second) >= _LEAST_LOAD for _, second in run)
    return len(run) > 1 and (many or behind)


_OPEN_SET = re.compile(
    r"amrap ?[x@] ?\d{2,3}(?:\.\d{1,2})? ?(?:kg|lbs?|#)?(?: ?\[[\d.,;/ +-]{1,40}\])?"
    r"|(?:max|amrap)(?: unbroken)?(?: reps?)? ?(?:@|at|\() ?\d{2,3} ?%\)?"
    r"|-?\d{2,3}(?:\.\d{1,2})? ?(?:kgs?|lbs?|#)?(?: ?x ?1)?(?: ?[-–—:x,(] ?| )(?:miss(?:ed)?|fail(?:ed)?|no lift)\)?!?"
)


MISSED = ("miss", "missed", "fail", "failed", "no lift", "miss)", "missed)", "fail)", "failed)")
"""What a line that tells of a lift that was not made ends with."""


def may_be_open_set(state: SessionState, look: Look) -> bool:
    """Does the line stand right below the sets of a log, and look like one more?"""
    below = state.row is not None and bool(state.row.set_lines) and stands_below_sets(state, look)
    return below and _OPEN_SET.fullmatch(look.line.low, look.start, look.line.end) is not None


def open_set(state: SessionState, look: Look) -> bool:
    """``AMRAP x 130``, ``180 - miss`` below the sets of a log is one more of them; how many that are, nobody knows."""
    if not may_be_open_set(state, look):
        return False
    words = squeeze(look.content)
    state.note(words, look.number, look.start, look.line.end)
    message = f"'{words}' is kept as a note: it is not counted as a set."
    state.problem(look.number, Problem("kept-as-note", "info", message, look.start, look.line.end, "5 @ 60 kg"))
    return True


def _below(state: SessionState, index: int) -> list[Line]:
    """The lines of pairs that follow directly."""
    lines = []
    for line in state.lines[index + 1 : index + _MOST_LINES]:
        if line.kind != "text" or line.label is not None or _PAIRS.fullmatch(line.low, line.start, line.end) is None:
            break
        lines.append(line)
    return lines


def _pairs_of(low: str, start: int, end: int) -> list[tuple[str, str]]:
    return [(pair[1], pair[2]) for pair in _PAIR.finditer(low, start, end)]


def _load_first(run: list[tuple[str, str]]) -> bool:
    """``30x6`` or ``6x30``? Repetitions are whole, and the smaller ones where they are not equal throughout."""
    return not any("." in second or _range(second).high > _MOST_REPS for _, second in run)


def _sets(pairs: list[tuple[str, str]], load_first: bool) -> list[_Set]:
    return [_Set(first, _range(second)) if load_first else _Set(second, _range(first)) for first, second in pairs]


def _range(written: str) -> Range:
    low, _, high = written.partition("-")
    return as_range(low, high or None)


def _begin(state: SessionState, look: Look, row: RowDraft, pairs: list[tuple[str, str]], *, load_first: bool) -> bool:
    """The first line of the log of an exercise; False where the exercise says another load."""
    sets = _sets(pairs, load_first)
    span = (0, look.line.end - look.start)
    load = parse_load(", ".join(one.load for one in sets))
    spans = {"load": span, "reps": span, "dose": span}
    if not row.take(Dose(load=load), spans, look.number, look.start, Source.LINE_BELOW):
        return False
    row.logged = "load" if load_first else "reps"
    row.at["sets"] = row.at["reps"]
    count_sets(row, [one.reps for one in sets])
    first = sets[0]
    message = (
        f"Read as a set for each pair, the first one {first.reps.high:g} reps with {first.load};"
        " write sets x reps @ load to be sure."
    )
    state.problem(look.number, Problem("sets-or-load", "info", message, look.start, look.line.end, "3x10 @ 20 kg"))
    return True


def _add(row: RowDraft, sets: list[_Set]) -> None:
    """Further sets."""
    before = row.dose
    reps = [*reps_of_sets(row), *(one.reps for one in sets)]
    known = before.load.text if before.load is not None else ""
    row.dose = replace(before, load=parse_load(", ".join([known, *(one.load for one in sets)])))
    count_sets(row, reps)


_WORD = "|".join(COUNT_WORDS)
_FOR = re.compile(
    r"(?P<pair>\d{2,3}(?:\.\d{1,2})?) ?x ?(?P<of>\d{1,2})(?P<how> [a-z][a-z' ]{2,30})? for"
    rf" (?P<times>\d{{1,2}}|{_WORD}) sets[.,]?"
    r"|(?P<load>\d{1,3}(?:\.\d{1,2})?)(?:(?P<unit> ?(?:lbs?|kgs?))|['\u2019]?s)?"
    r"(?P<more> (?:plus|and|with|w/|\+) [^,;:.]{3,30}?)? for"
    r" (?:(?P<sets>\d{1,2}) sets? of )?(?P<reps>\d{1,2})(?P<said> reps?)?[.,]?"
)


def told_set(state: SessionState, look: Look) -> bool:
    """``135 for 5 reps``, ``225 for 3 sets of 3``, ``225x3 for 3 sets`` below a name: so many sets, with this load."""
    row, line = state.row, look.line
    match = _FOR.fullmatch(line.low, look.start, line.end) if row is not None else None
    if row is None or match is None or row.weekly or not (match["said"] or match["sets"] or match["pair"]):
        return False
    loaded = row.logged == "load" or (bool(match["pair"]) and row.dose.load is not None)
    again = 0 < row.set_lines < MOST_SETS_TOLD and loaded and row.dose.reps is not None
    if not again and row.dose.stated:
        return False
    load = (match["pair"] or match["load"]) + (f" {match['unit'].strip()}" if match["unit"] else "")
    times = match["sets"] or match["times"] or "1"
    counted = int(times) if times.isdecimal() else COUNT_WORDS[times]
    if counted > MOST_SETS_TOLD:
        return False
    sets = [_Set(load, as_range(match["of"] or match["reps"]))] * counted
    if again:
        _add(row, sets)
    else:
        span = (0, line.end - look.start)
        row.take(Dose(load=parse_load(load)), {"load": span, "reps": span, "dose": span}, look.number, look.start,
                 Source.LINE_BELOW)  # fmt: skip
        row.logged = "load"
        row.at["sets"] = row.at["reps"]
        count_sets(row, [one.reps for one in sets])
    if match["more"] or match["how"]:
        start, end = match.span("more" if match["more"] else "how")
        row.note(squeeze(line.shown[start:end]), look.number, start, end, Source.LINE_BELOW)
    row.last = state.reach(look.number)
    state.roles[look.number] = LineRole("dose", look.start, look.body._replace(name="", problems=()))
    return True


_WORDS_BEFORE = re.compile(r"(?P<words>[^\W\d_][^\d:]{1,20}?)(?:: | ?[-–—] )(?=\d)")


def sets_behind_words(state: SessionState, look: Look) -> bool:
    """``Top sets: 100x5, 110x5`` below a name that says no repetitions: its sets, and what they are called."""
    row, line = state.row, look.line
    if row is None or row.dose.stated.keys() & {"sets", "reps"} or look.label is not None or line.level:
        return False
    words = _WORDS_BEFORE.match(look.content) if look.body.spans.keys() >= {"load"} else None
    if words is None or "warm" in (low := fold(words["words"])) or is_movement(low):
        return False
    body = read_body(look.content[words.end() :])
    if not (body.dose_only and {"load", "reps"} <= body.spans.keys()) or body.notes:
        return False
    if not row.take(body.dose, body.spans, look.number, look.start + words.end(), Source.LINE_BELOW):
        return False
    at = (look.start, look.start + words.end("words"))
    row.note(squeeze(words["words"]), look.number, *at, Source.LINE_BELOW)
    row.last = state.reach(look.number)
    state.roles[look.number] = LineRole("dose", look.start + words.end(), body, ((*at, "note"),))
    return True
