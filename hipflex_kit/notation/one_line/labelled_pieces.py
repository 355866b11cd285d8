"""``A1 Squat 3x5 | A2 Chin-up 3x6``: several exercises on one line, each behind its own label."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.drafts.drafts import RowDraft
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.drafts.shared_doses import share_dose
from hipflex_kit.notation.heading_words.titles import read_titled
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.labels import Label, read_label
from hipflex_kit.notation.words.vocabulary import LONGEST_CHOICE, is_movement, is_remark, words_of
from hipflex_kit.program import BlockKind

_JOINT = re.compile(
    r"(?: {0,3}[|/;,+&—–-] {0,3}| )(?: {0,8})(?:(?:and|then|into|superset(?:ted)? with|ss) )?"
    r"(?=[(\[]?(?:[a-z][.-]?\d|\d{1,2}[.-]?[a-h]|[a-z](?=[).:])|\d{1,2}(?=[).]))(?![a-z\d]))"
)
"""What stands between two exercises, right in front of the second one's label."""
_APART = re.compile(r"[|/;,+&—–-]| {2}|then|into|with|ss ")


def lays_labelled(state: SessionState, look: Look) -> bool:
    """Lay in every exercise of a line that counts them; False where it names one alone."""
    if look.label is None or state.only_notes:
        return False
    pieces = _labelled(look.line.low, look.line.shown, look.label, look.start, look.line.end)
    if len(pieces) == 1:
        return False
    parts = []
    for number, (label, start, end) in enumerate(pieces):
        content = look.line.shown[start:end]
        part = look._replace(label=label, content=content, start=start, body=read_body(content))
        parts.append(part if number == 0 else part._replace(label_line=None))
    if not all(_is_exercise(part) for part in parts) or not parts[-1].body.has_dose:
        return False
    rows: list[RowDraft] = [state.add_row(part) for part in parts]
    if len({row.label for row in rows}) == len(rows):
        share_dose(rows, look.content)
    return True


_HEADED = re.compile(r"(?P<how>[^:]{3,40}): {1,4}(?=[(\[]?a1?[.):] )")


def lays_headed(state: SessionState, look: Look) -> bool:
    """``Superset 1 (4 rounds): A. Press: 8 reps  B. Row: 10 reps``: how, and both exercises behind their labels."""
    line = look.line
    headed = _HEADED.match(line.low, look.start, line.end) if look.label is None and not line.level else None
    if headed is None or state.only_notes:
        return False
    how = line.shown[look.start : headed.end("how")]
    title, heading = read_titled(how)
    first = read_label(line.low, line.shown, headed.end(), line.end)
    if first is None or not heading.says_how:
        return False
    pieces = _labelled(line.low, line.shown, first, first.end, line.end)
    parts = [
        look._replace(content=line.shown[start:end], start=start, body=read_body(line.shown[start:end]))
        for _, start, end in pieces
    ]
    if len(parts) == 1 or not all(map(_is_exercise, parts)):
        return False
    block = state.open(look.number)
    block.headed, block.section, block.inline, block.title = True, state.heading_section, True, title
    block.heed(heading)
    block.kind = heading.kind or BlockKind.SUPERSET
    at = (look.start, headed.end("how"))
    block.at["heading"] = block.at["title"] = (look.number, *at, Source.HEADER)
    for number, (part, (label, _, _)) in enumerate(zip(parts, pieces, strict=True)):
        before = ((*at, "heading"),) if number == 0 else ()
        state.add_row(part, block=block, pieces=(*before, (label.start, label.text_end, "sign")))
    return True


def _is_exercise(part: Look) -> bool:
    """A name that may stand behind a label: no remark, and no sentence."""
    name = fold(part.body.name)
    known = is_movement(name) or part.body.has_dose
    return bool(name) and known and not is_remark(name) and len(words_of(name)) <= LONGEST_CHOICE


def _labelled(low: str, shown: str, first: Label, start: int, end: int) -> list[tuple[Label, int, int]]:
    """Each label of a line with the stretch behind it; the labels count on."""
    pieces: list[tuple[Label, int, int]] = []
    label, begin = first, start
    for joint in _JOINT.finditer(low, start, end):
        following = read_label(low, shown, joint.end(), end)
        if following is None or not _counts_on(label, following):
            continue
        plain = following.text_end == following.end - 1 and low[following.text_end] == " "
        if plain and _APART.search(joint[0]) is None:
            continue  # "Row B2 grip" needs more than a blank in front of its label
        pieces.append((label, begin, joint.start()))
        label, begin = following, following.end
    return [*pieces, (label, begin, end)]


def _counts_on(label: Label, following: Label) -> bool:
    """``A2`` behind ``A1``, ``B1`` behind ``A3``, ``B.`` behind ``A.``."""
    if label.style != following.style:
        return False
    block, slot = label.block.casefold(), label.slot.casefold()
    if following.block.casefold() == block:
        return bool(slot) and _is_next(slot, following.slot.casefold())
    return _is_next(block, following.block.casefold()) and following.slot.casefold() in ("", "1", "a")


def _is_next(one: str, other: str) -> bool:
    if one.isdecimal() and other.isdecimal():
        return int(other) == int(one) + 1
    return len(one) == len(other) == 1 and ord(other) == ord(one) + 1
