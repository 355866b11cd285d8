"""Lines that are kept as notes: remarks by their sign or their key, and words of which nothing else can be made."""

from __future__ import annotations

from hipflex_kit.notation.doses.doubts import unread_line
from hipflex_kit.notation.doses.line_words import DAY_BEFORE_ROWS
from hipflex_kit.notation.drafts.drafts import BlockDraft
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.findings.dosed_notes import names_dose, note_with_dose
from hipflex_kit.notation.groups.rest_lines import heeds_told_rest
from hipflex_kit.notation.headings.heading_lines import ends_notes
from hipflex_kit.notation.headings.version_headings import heads_version
from hipflex_kit.notation.roles.line_roles import rests_differ
from hipflex_kit.notation.roles.noted_lists import heads_told, lists_words
from hipflex_kit.notation.words.folding import fold, squeeze
from hipflex_kit.notation.words.openings import ASIDE_LINE, FINISHES, NOTE_KEY, SIGN_OFF
from hipflex_kit.notation.words.vocabulary import is_remark, words_of
from hipflex_kit.program import BlockKind


def keeps_remark(state: SessionState, look: Look) -> bool:
    """What a star, a key or the heading above says is a note; sets and reps in it are pointed at."""
    line = look.line
    noted = look.number < state.notes_until or (state.only_notes and not line.level and not ends_notes(state, look))
    finishes = line.starred and FINISHES.match(line.low, line.start) and look.body.has_dose
    keyed = (line.starred and not finishes) or noted or NOTE_KEY.match(line.low, line.start, line.end)
    if not keyed and line.low[line.start] == "[":
        keyed = ASIDE_LINE.fullmatch(line.low, line.start, line.end)
    told = not keyed and rests_differ(look)
    if keyed and not line.starred and not noted and heads_version(line):
        return False
    if not (keyed or told or _tells_when(look) or lists_words(state, look) or heads_told(state, look)):
        return False
    state.note_line(look.number, line)
    heeds_told_rest(state, look)
    if told or ((noted or line.starred) and names_dose(look)):
        state.problem(look.number, unread_line(line.start, line.end))
    return True


def _tells_when(look: Look) -> bool:
    """``Mon: Push``, where the days stand further down by the names that it gives them."""
    line = look.line
    return line.heads and not look.body.has_dose and DAY_BEFORE_ROWS.match(line.low, line.start, line.end) is not None


_IN_TURN = (BlockKind.SUPERSET, BlockKind.CIRCUIT)
_THEN = frozenset({"then", "and then", "after that", "next", "danach", "luego", "end superset", "end of superset"})
"""Words on a line of their own that end what is done in turn above them."""


def keep_words(state: SessionState, look: Look) -> None:
    """Keep a line as a note, for nothing else can be made of it; doses in it are pointed at."""
    line = look.line
    if state.gap and line.end - line.start <= 40 and SIGN_OFF.match(line.low, line.start, line.end):
        state.close()
        state.only_notes = True
    start = look.label.start if look.label else look.start
    ends = _is_done(state.block) and fold(look.content).strip(" .:,") in _THEN
    state.note(squeeze(line.shown[start : line.end]), look.number, start, line.end)
    heeds_told_rest(state, look)
    note_with_dose(state, look, start)
    if ends:
        state.block = state.row = None


def _is_done(block: BlockDraft | None) -> bool:
    """Does ``Then`` end a block: one that is done in turn, or whose heading says how often for time?"""
    if block is None:
        return False
    counted = block.rounds is not None or block.dose is not None
    return block.kind in _IN_TURN or (block.kind is BlockKind.FOR_TIME and counted)


def is_quotation(look: Look) -> bool:
    """``> "The king of all lifts."``: what somebody said of the exercise above."""
    return look.line.quoted and look.content.rstrip('" ')[-1:] in ".!?" and is_remark(fold(look.body.name))


def pictures_above(state: SessionState, look: Look) -> bool:
    """``![wall sit](wall.jpg)`` below ``Wall Sit``: a picture of the exercise above, and no exercise more."""
    if state.row is None:
        return False
    line, raw = look.line, state.raws[look.number].strip()
    pictured = raw.startswith("![") and raw.endswith(")")
    if not pictured and (look.body.has_dose or not line.low.endswith(_PICTURES, 0, line.end)):
        return False
    words = words_of(fold(look.content))
    words = words if pictured else words[:-1]
    return set(words) <= set(words_of(fold(state.row.name)))


_PICTURES = tuple(
    f" {word}"
    for word in ("visualization", "visualisation", "illustration", "image", "photo", "picture", "demo", "video")
)
"""``Wall Sit Illustration`` below ``Wall Sit``: what is left of a picture where a page was copied."""
