"""A dose right below the name of an exercise, with words about it: ``3 x 10 - orange band``, ``15 reps, every day``."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.lines.line_role import LineRole
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.words.folding import fold, squeeze
from hipflex_kit.notation.words.tokens import AMOUNTS
from hipflex_kit.notation.words.vocabulary import is_said, says_movement, words_of

_IMPLEMENTS = frozenset(("band", "bands", "banded", "bar", "barbell", "cable", "machine", "ball", "dumbbells", "db"))
_JOINS_REMARK = re.compile(r" {0,2}(?:[,@(—]|-(?= )|w/|with(?= )) {0,2}")
_UNIT_THEN_WORDS = re.compile(
    r"\d{1,3}(?: ?(?:-|to) ?\d{1,3})? ?(?:reps?|repetitions|sec(?:ond)?s?|min(?:ute)?s?)[^,]{0,12}, "
)
"""``12 reps, squeeze at the top``: what was counted is said, and so the words name none of it."""
_JOINS_SENTENCE = re.compile(r" {0,2}[,.(;—-] {0,2}(?=[a-z])")


def dose_with_words(state: SessionState, look: Look) -> bool:
    """``3 x 10 - orange band`` right below a name without a dose: its dose, and words about it.

    So is ``(10 reps, every other day)``, also behind an empty line: what stands behind its dose is a remark.
    """
    row, body = state.row, look.body
    if row is None or row.dose.stated or not body.leading or look.label is not None or look.line.level:
        return False
    spans, at = body.spans, body.name_at[0]
    end = max((stop for key, (_, stop) in spans.items() if key != "name" and stop <= at), default=None)
    if end is None or AMOUNTS.isdisjoint(spans) or not says_movement(words_of(fold(row.name))):
        return False  # all of the dose stands behind the words
    low, remark = fold(look.content), is_said(fold(body.name))
    if remark:
        joined = _JOINS_SENTENCE.match(low, end - (low[end - 1] in ".,")) is not None and not look.line.bullet
        below = all(line.kind == "blank" for line in state.lines[row.last + 1 : look.number])
    else:
        words = [word for word in words_of(fold(body.name)) if word not in _IMPLEMENTS]
        counted = "sets" in spans or _UNIT_THEN_WORDS.match(low) is not None
        joined = counted and _JOINS_REMARK.match(low, end) is not None and not says_movement(tuple(words))
        below = not state.gap and row.last == look.number - 1
    if not (joined and below):
        return False
    spans = {key: span for key, span in spans.items() if key != "name"}
    row.take(body.dose, spans, look.number, look.start, Source.LINE_BELOW)
    for first, last in (*body.notes, body.name_at):
        words_below = squeeze(look.content[first:last])
        row.note(words_below, look.number, look.start + first, look.start + last, Source.LINE_BELOW)
    row.last = state.reach(look.number)
    state.roles[look.number] = LineRole("dose", look.start, body._replace(name="", spans=spans))
    return True
