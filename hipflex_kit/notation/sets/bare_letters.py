"""``C Back Extension`` behind ``B1`` and ``B2``: a letter that counts on, without a dot."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.words.labels import Label

_LETTER = re.compile(r"[A-H] {1,8}(?=[^\W\d_]{2})")
OF_A_NAME = r"(?:stance|skip(?:s|ping)?|march(?:es|ing)?|press|curls?|frame|bar|grip)(?![a-z])"
"""Words behind the letter of a name: ``B stance RDL``, ``A skip``."""
_IN_NAME = re.compile(OF_A_NAME)


def read_bare_letter(state: SessionState, index: int) -> Label | None:
    """The letter at the start of a line, where the block above has the one before it; ``A`` where ``B`` follows."""
    line = state.lines[index]
    shown, start = line.shown, line.start
    found = _LETTER.match(shown, start)
    if found is None or _IN_NAME.match(line.low, found.end()):
        return None
    letter = shown[start]
    if letter == "A":
        following = state.lines[index + 1 : index + 2]
        counts = any(below.shown.startswith(("B ", "B1", "A1"), below.start) for below in following)
    else:
        above = state.block.label if state.block is not None else None
        counts = above is not None and above.upper() == chr(ord(letter) - 1)
    return Label(letter, letter, "", "letter", start, found.end(), start + 1) if counts else None
