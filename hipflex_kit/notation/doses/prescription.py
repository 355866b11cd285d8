"""One prescription: its name, its dose and what is left over as a note."""

from __future__ import annotations

from functools import lru_cache

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.asides import without_alternatives, without_asides
from hipflex_kit.notation.doses.behind_dose import settle_behind_dose
from hipflex_kit.notation.doses.build_ups import BUILD_UP, build_up_tokens
from hipflex_kit.notation.doses.count_columns import counts_in_columns
from hipflex_kit.notation.doses.count_meaning import resolve_counts
from hipflex_kit.notation.doses.dose_reading import EMPTY, DoseDraft, Problem
from hipflex_kit.notation.doses.doubts import both_doses, doubtful_chain, doubtful_notes, joins_two, one_exercise
from hipflex_kit.notation.doses.leftovers import dose_stretches, note_stretches, without_orphans
from hipflex_kit.notation.doses.name_places import (
    OPENINGS,
    REMARK,
    Stretch,
    name_after,
    name_before,
    needs_no_trim,
    trim,
)
from hipflex_kit.notation.doses.naming import settle
from hipflex_kit.notation.doses.rest_or_hold import needs_words
from hipflex_kit.notation.doses.scanner import may_hold_token, read_token, scan
from hipflex_kit.notation.quantities.held_reps import with_held_reps
from hipflex_kit.notation.quantities.load_steps import read_steps, with_further_loads, with_open_end
from hipflex_kit.notation.quantities.odd_times import with_easy_rests, without_parts_of_rep
from hipflex_kit.notation.quantities.recoveries import may_recover, with_recovery
from hipflex_kit.notation.quantities.sets_last import with_sets_last
from hipflex_kit.notation.words.folding import fold, squeeze
from hipflex_kit.notation.words.tokens import Token
from hipflex_kit.notation.words.vocabulary import is_movement
from hipflex_kit.program import Dose, Rest
from hipflex_kit.record_making import NamedTuple


class Body(NamedTuple):
    """What stands on a line behind its label.

    Attributes:
        name: The exercise as written; "" where the line names none.
        name_at: Where the name stands.
        dose: The dose.
        spans: Field → stretch; ``dose`` is what the one shorthand field replaces, further pieces are ``dose_2`` …
        notes: Stretches that were left over.
        optional: ``(optional)`` was read.
        scope: What the rest stands between.
        round_rest: Rest after a round, where both are given.
        tokens: The tokens that were used.
        problems: What is doubtful.
        leading: The dose stands before the name.
        literal: The name stands in straight quotes: the line is an exercise, whatever it says.
    """

    name: str
    name_at: Stretch
    dose: Dose
    spans: dict[str, Stretch]
    notes: tuple[Stretch, ...]
    optional: bool
    scope: str | None
    round_rest: Rest | None
    tokens: tuple[Token, ...]
    problems: tuple[Problem, ...]
    leading: bool
    literal: bool = False

    @property
    def has_dose(self) -> bool:
        """Does the line say how much is done?"""
        return bool(_STATED & self.spans.keys())

    @property
    def dose_only(self) -> bool:
        """A dose without a name."""
        return not self.name and bool(self.spans)


_ALWAYS = ("sign", "key", "optional")
_STATED = {"sets", "reps", "reps_list", "reps_text", "seconds", "distance", "calories"}


@lru_cache(maxsize=16384)
def read_body(shown: str) -> Body:
    """Read what stands behind a label. Pure, columns count from the start of the given text."""
    apart = _NAME_AND_DOSE.match(shown)
    if apart is not None and is_plain_name(fold(apart["name"])):
        tail = read_tail(apart["dose"])
        if tail is not None:
            return joined(squeeze(apart["name"]), apart.span("name"), apart.start("dose"), tail)
    behind = _NAME_THEN_DOSE.match(shown)
    if behind is not None and _holds_no_token(fold(behind["name"])):
        tail = _read_behind_name(behind["dose"])
        if tail is not None and not BUILD_UP.match(fold(shown)):
            return joined(squeeze(behind["name"]), behind.span("name"), behind.start("dose"), tail)
    return read_slowly(shown)


_NAME = r"[^\W\d_](?:[^\d()@/:~≈*+|\"“”—]|/(?=[^\W\d_])){2,60}"
"""Words without a number or a sign that could begin a dose; ``w/Knee`` is a word."""
DOSE = re.compile(r"[^()]{1,60}")
"""What may stand in the bracket behind a name."""
_NAME_AND_DOSE = re.compile(rf"(?P<name>{_NAME}?) {{1,3}}\((?P<dose>{DOSE.pattern})\)[ .]{{0,3}}$")


_NAME_THEN_DOSE = re.compile(rf"(?P<name>{_NAME}?)(?::| [-–])? {{1,3}}(?P<dose>\d[^()]{{1,60}})$")


def _holds_no_token(low: str) -> bool:
    return not may_hold_token(low) and is_plain_name(low)


@lru_cache(maxsize=4096)
def _read_behind_name(dose: str) -> Body | None:
    """The dose behind a name without a bracket, if it is read so behind a name that says nothing else."""
    tail, at = _read_in_a_row(dose), len(_ANY_NAME)
    if tail is None or not tail.tokens or tail.tokens[0].kind != "sets":
        return None
    whole = read_slowly(_ANY_NAME + dose)
    return tail if whole == joined(whole.name, (0, at - 1), at, tail) else None


_ANY_NAME = "Squat "


def is_plain_name(low: str) -> bool:
    """A folded name in which nothing could be part of a dose."""
    if ", " in low and joins_two(low):
        return False
    if not needs_no_trim(low) or low.startswith(OPENINGS) or BUILD_UP.match(low + " ") or REMARK.search(low):
        return False
    return not may_hold_token(low) or not scan(low, 0, low)


@lru_cache(maxsize=4096)
def read_tail(dose: str) -> Body | None:
    """The dose in the bracket, if it is nothing but a dose that cannot mean something else behind a name."""
    body = _read_in_a_row(dose) or read_slowly(dose)
    plain = body.spans and not (body.name or body.notes or body.optional or body.problems)
    return body if plain and body.tokens and body.tokens[0].kind == "sets" and "dose" in body.spans else None


_BETWEEN = re.compile(r" {0,3}[,;]? {0,3}")


def _read_in_a_row(dose: str) -> Body | None:
    """A dose whose tokens follow one another without a word between them; None where something else stands in it."""
    low = fold(dose)
    if low.endswith(("hand", "hold", "holds")):
        return None  # "3x9 22.5/15 per hand", "10 x 5 sec hold"
    tokens: list[Token] = []
    position, end = 0, len(low)
    while position < end:
        found = read_token(low, position, dose, tokens)
        if not found:
            return None
        tokens += found
        position = _BETWEEN.match(low, found[-1].end).end()  # type: ignore[union-attr]
    if tokens[:1] and tokens[0].kind in ("load", "reps_list"):
        return None
    if needs_words(low, tokens):
        return None
    tokens = with_open_end(low, tokens)
    draft = DoseDraft()
    if not all(token.kind in ("sign", "key") or draft.add(token) for token in tokens) or doubtful_chain(tokens, dose):
        return None
    reading = draft.finish()
    spans = reading.spans | dose_stretches(low, tokens)
    return Body(
        "", (end, end), reading.dose, spans, (), False, reading.scope, reading.round_rest, tuple(tokens), (), False
    )


def joined(name: str, name_at: Stretch, at: int, tail: Body) -> Body:
    """Name and dose, each remembered by itself, as one reading; the dose begins at column ``at``."""
    spans = {field: (start + at, end + at) for field, (start, end) in tail.spans.items()}
    spans["name"] = name_at
    tokens = tuple([Token(kind, start + at, end + at, value) for kind, start, end, value in tail.tokens])
    return Body(name, name_at, tail.dose, spans, (), False, tail.scope, tail.round_rest, tokens, (), False)


_NUMBERS = re.compile(r"\d+")
_MOST_NUMBERS = 40
"""A line with more numbers is no prescription."""


def read_slowly(shown: str) -> Body:
    """Read a line from its first column to its last."""
    low = fold(shown)
    quoted = _QUOTED_NAME.match(shown)
    if quoted is not None:
        tokens = scan(low, quoted.end(), shown)
        return _compose(low, shown, tokens, quoted.span("name"), False)._replace(literal=True)
    position = _BENT_JOINTS.match(low)
    if position is not None:
        return _compose(low, shown, scan(low, position.end(), shown), position.span("name"), False)
    within = _TIMED_WITHIN.match(low) if "min" in low else None
    if within is not None:
        return _compose(low, shown, scan(low, 0, shown), within.span("name"), True)
    effort = BUILD_UP.match(low)
    if effort is not None and effort.end() < len(low):
        name_at = trim(low, effort.end(), _end_of_name(low, shown, effort.end()))
        return _compose(low, shown, build_up_tokens(low, shown, effort), name_at, True)
    tokens = scan(low, 0, shown) if len(_NUMBERS.findall(low)) <= _MOST_NUMBERS else []
    if " then " in low or "(" in low or "last " in low or "previous" in low or low.startswith("warm"):
        tokens = without_asides(low, tokens)
    if "easy" in low or "hard" in low or "fast" in low:
        tokens = with_easy_rests(low, tokens)
    if may_recover(low):
        tokens = with_recovery(low, tokens)
    steps = read_steps(low)
    if steps is not None:
        start, end = steps[0].start, steps[-1].end
        before = [token for token in tokens if token.end <= start and token.kind != "key"]
        tokens = [*before, *steps, *(token for token in tokens if token.start >= end)]
    tokens = with_held_reps(low, with_further_loads(shown, low, tokens))
    tokens = with_sets_last(low, with_open_end(low, counts_in_columns(low, without_alternatives(low, tokens))))
    tokens, leading = settle(low, tokens)
    name_at = name_after(low, tokens) if leading else name_before(low, tokens)
    if not leading and name_at[0] == name_at[1] and tokens:
        name_at = name_after(low, tokens)
        leading = name_at[0] < name_at[1]
    elif not leading and tokens and _FOREWORD.fullmatch(low, *name_at):
        behind = name_after(low, tokens)
        if is_movement(low[slice(*behind)]) or "cardio" in low[slice(*behind)]:
            name_at, leading = behind, True
    tokens = [token for token in tokens if not name_at[0] <= token.start < name_at[1]]
    tokens = resolve_counts(low, shown, without_parts_of_rep(low, tokens), name_at, leading)
    return _compose(low, shown, tokens, name_at, leading)


_BENT_JOINTS = re.compile(r"(?P<name>90 ?/ ?90)(?: [-–—]|:)? {1,2}(?=x ?\d|\d{1,2} ?(?:x ?\d|reps?|each|per|/ ?side))")
"""``90/90 x 5``: a drill that is named after how the joints are bent."""
_TIMED_WITHIN = re.compile(
    r"(?:very )?(?:easy|steady|gentle|brisk|slow|relaxed|recovery|long|light|tempo) {1,2}"
    r"\d{1,3}(?:-\d{1,3})?[- ]min(?:ute)?s? {1,2}"
    r"(?P<name>(?:run|jog|walk|ride|cycle|swim|spin|row|hike)(?:ning|ging|ing)?)(?![a-z])"
)
"""``Easy 15-minute run``: how hard stands before how long, and what is done behind both."""


_FOREWORD = re.compile(
    r"(?:strength|skill|power|finisher|(?:finish|start|end)(?:ed)?(?: off)?(?: (?:with(?: an?)?|w/?))?"
    r"|wod|metcon|accessory|tabata|primer|main lift|then|finally|next"
    r"|buy[- ]?in|cash[- ]?out|part (?:[a-e]|\d|one|two|three)|perform|complete|do|try"
    r"|accumulate|barbells?|dumbbells?|kettlebells?|gymnastics"
    r"|danach|anschließend|zum schluss|luego|despu[eé]s|al final|afterwards)"
)
"""``Strength 5 sets of 3 Back Squats``: a word for what comes, and the name behind the dose."""


def _end_of_name(low: str, shown: str, start: int) -> int:
    tokens = [token for token in scan(low, start, shown) if token.kind != "count"]
    return tokens[0].start if tokens else len(low)


_QUOTED_NAME = re.compile(r'"(?P<name>.+)"(?=$| \(|, )')


def _compose(low: str, shown: str, tokens: list[Token], name_at: Stretch, leading: bool) -> Body:
    """Name and tokens together."""
    tokens = settle_behind_dose(low, tokens, low[name_at[0] : name_at[1]])
    draft = DoseDraft()
    used = [token for token in tokens if token.kind in _ALWAYS or draft.add(token)]
    reading = draft.finish()
    optional = any(token.kind == "optional" for token in used)
    used = without_orphans(used, draft.used)
    spans = dict(reading.spans)
    spans.update(dose_stretches(low, used))
    name = squeeze(shown[name_at[0] : name_at[1]])
    if name:
        spans["name"] = name_at
    notes = note_stretches(low, name_at, used)
    problems = reading.problems + doubtful_chain(used, shown)
    if reading.problems:
        problems = both_doses(problems, shown, spans.get("dose"), notes)
    if ("sets" in reading.spans or ", " in name) and not problems and reading.spans and joins_two(name):
        problems = (one_exercise(name, *name_at),)
    if notes and name and not problems:
        problems = doubtful_notes(shown, name_at, leading, notes, reading.spans)
    return Body(
        name,
        name_at,
        reading.dose if reading.spans else EMPTY,
        spans,
        notes,
        optional,
        reading.scope,
        reading.round_rest,
        tuple(used),
        problems,
        leading and bool(name),
    )
