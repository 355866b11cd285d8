"""Is this line an exercise or a remark? Decided by what it says and by what stands around it."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.fields import is_amount_field
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.heading_words.headings import read_heading
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.roles.bullets_left import names_drill
from hipflex_kit.notation.roles.instructed_names import is_instructed
from hipflex_kit.notation.roles.nameless_lines import POSITIONS, SHORTEST_SENTENCE, names_none
from hipflex_kit.notation.roles.noted_lists import advises
from hipflex_kit.notation.roles.rounds_alone import heads_counted_rows, names_benchmark, rounds_alone
from hipflex_kit.notation.roles.spoken_cues import is_cue
from hipflex_kit.notation.roles.time_windows import is_window
from hipflex_kit.notation.roles.title_lines import titles_text
from hipflex_kit.notation.sets.heavy_sets import builds_up
from hipflex_kit.notation.sets.set_lines import read_numbered
from hipflex_kit.notation.sets.unnamed_runs import is_bout_here
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.tokens import AMOUNTS
from hipflex_kit.notation.words.vocabulary import LONGEST_CHOICE, is_movement, is_remark, is_said, words_of

_REST_STATION = re.compile(r"rest (?:station|period|position)$")
_OF_A_REST = frozenset({"name", "rest"})
_LONGEST_IN_BRACKETS = 4
"""``(Band pull-aparts)`` may be an exercise; a whole sentence in brackets is said about the one above."""


def is_row(state: SessionState, look: Look) -> bool:
    """Does the line name an exercise?"""
    line, label, body = look.line, look.label, look.body
    if (
        not body.name
        or names_none(look)
        or _tells_next_step(state, look)
        or (titles_text(state, look) and not is_instructed(state, look))
    ):
        return False
    low = fold(body.name)
    if _REST_STATION.match(low):
        return True
    if body.leading and "rest" in body.spans and _speaks_of_rest(look, low):
        return False
    surely = label is not None and (next_dose_only(state, look.number) or _counted_on(state, look))
    if label is not None and not (is_said(low) if surely else is_remark(low)):
        return len(words_of(low)) <= LONGEST_CHOICE
    if body.has_dose:
        return _dosed_row(state, look, low)
    if _is_said_here(state, look, low):
        return False
    if advises(state, look, low) or under_row(state, line) or _below_stacked(state, look) or _said_of_row(state, look):
        return False
    count = len(words_of(re.sub(r"\([^()]*\)", "", low)))
    if not count and len(words_of(low)) > _LONGEST_IN_BRACKETS:
        return False
    if next_dose_only(state, look.number) or _is_told(state, look, low):
        return count <= 9
    block = state.block
    if block is not None and (block.in_turn or block.headed) and not block.inline and count <= 8:
        sentence = count >= SHORTEST_SENTENCE and all(row.dose.stated for row in block.rows)
        return not (block.rows and (state.gap or sentence) and not is_movement(low) and not line.bullet)
    if line.bullet and count <= 8:
        return not _heads_prose(state, look, low)
    return count <= 7 and (is_movement(low) or _is_optional(state, look) or _loads_as_above(state, look))


def _tells_next_step(state: SessionState, look: Look) -> bool:
    """``2. Exactly like number 1, only slower.`` below a numbered sentence about the exercise: one more of them."""
    label, above = look.label, state.lines[look.number - 1].label if look.number else None
    if label is None or above is None or look.content[-1] != "." or ":" in look.content:
        return False
    role = state.roles.get(look.number - 1)
    if role is None or role.role != "note" or not (above.text + label.text).isdecimal():
        return False
    return int(label.text) == int(above.text) + 1 and len(words_of(fold(look.content))) > SHORTEST_SENTENCE


def _is_said_here(state: SessionState, look: Look, low: str) -> bool:
    """Do the words of a line without a dose read like a remark, and are they no name beside others?"""
    exclaims = look.content[-1] == "!" or (look.content[-1] == "?" and not is_movement(low))
    if exclaims or ("effort" in look.body.spans and not is_movement(low)):
        return True
    spoken = _WEEKDAY.search(low) if "day" in low else None
    if spoken is not None and (spoken.start() == 0 or not look.line.bullet):
        return True  # "moved the deadlifts to Friday"
    return is_remark(low) and not names_drill(state, look, low)


_WEEKDAY = re.compile(r"(?<![a-z])(?:mon|tues|wednes|thurs|fri|satur|sun)day(?![a-z])")


def _is_told(state: SessionState, look: Look, low: str) -> bool:
    """``Bird dog`` above how it is done; in a circuit whose exercises say how much, what names no movement is none."""
    block = state.block
    dosed = block is not None and block.in_turn and block.rows and all(row.dose.stated for row in block.rows)
    return (not dosed or is_movement(low)) and is_instructed(state, look)


def _is_optional(state: SessionState, look: Look) -> bool:
    """``Leg Exensions (optional)`` right below an exercise is one more of them, however it is spelled."""
    return look.body.optional and state.row is not None and not state.gap


def _loads_as_above(state: SessionState, look: Look) -> bool:
    """``Meadows - 16 kg`` right below ``Lat pulldown - 25 kg``: one more of them, however it is called."""
    row, load = state.row, look.body.spans.get("load")
    if load is None or look.body.leading or row is None or state.gap or row.last != look.number - 1:
        return False
    if _NO_EXERCISE.match(look.line.low, look.start):
        return False
    above = row.at.get("load"), row.at.get("name")
    joint = look.content[look.body.name_at[1] : load[0]]
    if above[0] is None or above[1] is None or above[0][0] != above[1][0] or joint.strip() not in _JOINTS_OF_LOADS:
        return False
    return state.lines[above[0][0]].shown[above[1][2] : above[0][1]] == joint


_NO_EXERCISE = re.compile(
    r"(?:next|last|this|then|previous(?:ly)?|week|set|pr|pb|best|max|1rm|goal|target|bar|total|start|old|new|top"
    r"|warm|work|today)(?![a-z])"
)
"""``Next week - 42 kg`` is about the exercise above."""
_JOINTS_OF_LOADS = ("-", "–", "—", ":")


def _counted_on(state: SessionState, look: Look) -> bool:
    """Does a number stand between the one before, of an exercise, and the next? Then its words name one, too."""
    label, row = look.label, state.row
    if label is None or row is None or row.label is None or not (label.text.isdecimal() and row.label.isdecimal()):
        return False
    below = state.line_below(look.number)
    after = below.label.text if below is not None and below.label is not None else ""
    return [int(row.label) + 1, after] == [int(label.text), str(int(label.text) + 1)]


_OF_SOME = re.compile(r"rest .*(?:between|after) (?:the )?(?:sets|rounds)? ?(?:of|for|on) (?:\d|[a-h]\d).*\d")


def rests_differ(look: Look) -> bool:
    """``Rest 90 seconds between sets of 1-3, 45 seconds for the rest``: not the rest of one exercise."""
    line = look.line
    return line.low.startswith("rest ", line.start) and _OF_SOME.match(line.low, line.start, line.end) is not None


def _heads_prose(state: SessionState, look: Look, low: str) -> bool:
    """``• Daily focus`` right above words without a bullet: what they are about, and no exercise."""
    below = state.text_below(look.number)
    if is_movement(low) or below is None or below.bullet or below.label is not None:
        return False
    return below.indent <= look.line.indent and len(words_of(below.low[below.start : below.end])) > _LONGEST_LISTED


_LONGEST_LISTED = 8


def _speaks_of_rest(look: Look, low: str) -> bool:
    """``Rest 2-3 min on squats, 90 s on the rest``, ``:30 sec. rest/ assessment``."""
    begins = look.line.low.startswith("rest", look.start) and "sets" not in look.body.spans
    return begins or (look.body.spans.keys() <= _OF_A_REST and not is_movement(low))


def _dosed_row(state: SessionState, look: Look, low: str) -> bool:
    spans = look.body.spans
    strong = bool({"sets", "reps", "reps_list"} & spans.keys())
    if is_bout_here(state, look):
        return True
    if is_remark(low):
        leads = look.body.leading and "reps" in spans and not is_said(low)
        counted = leads or {"sets", "reps"} <= spans.keys()
        if not leads and (". " in low or " you " in low):
            return False
        return counted and is_movement(low) and not look.line.starred and len(words_of(low)) <= 12
    if (
        not (strong and is_movement(low))
        and look.content[-1:] in ".!"
        and len(words_of(fold(look.content))) > _LONGEST_TOLD
    ):
        return False
    if not strong and _is_aside(look):
        return False
    seconds = look.body.dose.seconds
    if seconds is not None and seconds.low >= _LONGEST_BOUT and not is_movement(low):
        return False  # "Sleep 8 hours"
    below = under_row(state, look.line) or _told_of_row(state, look)
    if below and not ({"sets", "reps"} <= spans.keys() and is_movement(low)):
        return False
    return strong or is_movement(low) or len(words_of(low)) <= 5


def _is_aside(look: Look) -> bool:
    """``Ice for 10 minutes after training.``: a sentence with a time and no movement in it."""
    content = look.content
    if content[-1:] != "." or look.body.spans.get("seconds", (0, len(content)))[1] >= len(content.rstrip(" .")):
        return False
    low = fold(content)
    return len(words_of(low)) > SHORTEST_SENTENCE and not is_movement(low)


_LONGEST_BOUT = 5 * 3600.0
_LONGEST_TOLD = 20
"""A sentence of more words tells how something is done, whatever times it mentions."""


def under_row(state: SessionState, line: Line) -> bool:
    """A bullet or indented line below a row belongs to that row."""
    row = state.row
    if row is None or line.level or (row.indent < 0 and line.strong and not line.bullet):
        return False
    if line.bullet and row.label is not None and not row.bullet and line.indent >= row.indent:
        return True
    return line.indent > row.indent + 1 and (bool(line.bullet) or not row.bullet)


def _below_stacked(state: SessionState, look: Look) -> bool:
    """Where labels stand alone above their exercises, words without one right below an exercise's dose are its note."""
    row = state.row
    if row is None or state.gap or row.last == row.line or next_dose_only(state, look.number):
        return False
    name = row.at.get("name")
    return name is not None and row.line < name[0] < row.last


def _said_of_row(state: SessionState, look: Look) -> bool:
    return _told_of_row(state, look) or is_cue(state, look)


def _told_of_row(state: SessionState, look: Look) -> bool:
    """A sentence right below an exercise is about it, where its own line is none and says no dose.

    So is a shorter one where the label or the number stands above the name.
    """
    row = state.row
    if row is None or state.gap or look.label is not None or look.content[-1:] != "." or look.line.bullet:
        return False
    count = len(words_of(fold(look.content)))
    name = row.at.get("name")
    if name is not None and row.line < name[0]:
        return count >= SHORTEST_SENTENCE
    above = state.lines[row.line]
    named_alone = not row.dose.stated and row.last == look.number - 1 and above.low[above.end - 1] != "."
    return named_alone and (count > SHORTEST_SENTENCE or (count > 2 and words_of(fold(look.content))[0] in POSITIONS))


def next_dose_only(state: SessionState, index: int) -> bool:
    """Is the next line a dose without a name (``3 sets of 10`` below a name)?"""
    following = state.next_text(index)
    if following is not None and read_numbered(following) is not None:
        return True
    if following is None or following.label is not None or following.level or is_window(following):
        return False
    if following.low[: following.end].rstrip().rstrip(".…").endswith((":", " of")):
        return False
    if is_amount_field(following.low, following.start, following.end) or builds_up(following):
        return True
    body = read_body(following.content)
    if not (body.dose_only and body.has_dose) or _heads_next(state, index):
        return False
    heading = read_heading(following.content)
    return heading.rest_between is None and not (heading.kind and not (AMOUNTS & body.spans.keys()))


def _heads_next(state: SessionState, index: int) -> bool:
    """``Finisher`` above ``3x``, or ``Fran`` above ``21-15-9``, and the exercises that are done so often."""
    if names_benchmark(state.lines, index):
        return True
    first = index + 1
    if state.lines[first : first + 1] and state.lines[first].kind == "blank":
        first += 1
    if first >= len(state.lines) or not rounds_alone(state.lines[first]):
        return False
    line = state.lines[index]
    heading = read_heading(line.words)
    return (heading.plain_section or heading.generic) and heads_counted_rows(state.lines, first)
