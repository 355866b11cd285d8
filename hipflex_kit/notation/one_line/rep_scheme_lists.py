"""``21-15-9: thrusters, pull-ups`` on one line: repetitions round by round, and what is done so often in turn."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.drafts.splitting import ENDS_SET
from hipflex_kit.notation.heading_words.headings import read_heading
from hipflex_kit.notation.one_line.row_laying import each_of
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.joints import stretches_between
from hipflex_kit.notation.words.tokens import AMOUNTS
from hipflex_kit.notation.words.vocabulary import is_movement, is_said, words_of
from hipflex_kit.program import BlockKind, Dose, Range

_LIST = re.compile(
    r"(?P<how>(?:(?P<title>[^\W\d][^\d:]{2,28}): {1,2})?"
    r"(?:(?:for time|complete|perform|do):? )?(?P<reps>\d{1,3}(?:-\d{1,3}){2,18})(?: reps)?(?: for time)?"
    r"(?: of(?: each)?)? ?:?) (?P<names>[^\W\d_][^:]{6,160})",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"(?:,|;| \+| &| /) {1,3}(?:and |then )?| and (?=[a-z])", re.IGNORECASE)
_LONGEST = 6


def lays_rep_scheme(state: SessionState, look: Look) -> bool:
    """Lay in the names behind the repetitions of each round, as a block of their own."""
    said = _LIST.fullmatch(look.content) if look.content.count("-") > 1 and not look.line.level else None
    if said is None:
        return False
    at = said.start("names")
    stretches = stretches_between(_BETWEEN.finditer(look.content, at), len(look.content), at)
    if len(stretches) < 2 or not all(_names_one(look.content[start:end]) for start, end in stretches):
        return False
    reps = tuple(map(float, said["reps"].split("-")))
    block = state.open(look.number)
    block.section, block.headed, block.inline = state.heading_section, True, True
    block.kind = read_heading(said["how"]).kind or BlockKind.CIRCUIT
    block.title = said["title"]
    block.dose = Dose(sets=Range.exactly(float(len(reps))), reps=Range(min(reps), max(reps)), reps_list=reps)
    heading = (look.number, look.start, look.start + at, Source.HEADER)
    block.at["heading"] = heading
    each_of(state, look._replace(label=None), stretches, block, ((*heading[1:3], "heading"),))
    if look.label is not None:
        block.label, block.label_style = look.label.text, "heading"
        block.at["label"] = (look.number, look.label.start, look.label.text_end, Source.OWN_LINE)
    return True


def _names_one(words: str) -> bool:
    """The name of an exercise, with its load perhaps and without an amount of its own."""
    body = read_body(words)
    name = fold(body.name)
    if not name or is_said(name) or ENDS_SET.fullmatch(name) or len(words_of(name)) > _LONGEST:
        return False
    return is_movement(name) and AMOUNTS.isdisjoint(body.spans) and "sets" not in body.spans
