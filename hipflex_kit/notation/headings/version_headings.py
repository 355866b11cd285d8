"""``RX: 5 RFT``, ``L2: AMRAP 8:``, ``Scaled: 3 rounds``: for whom a version of the workout is, and how it is done."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.dose_reading import Problem
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.heading_words.headings import read_heading
from hipflex_kit.notation.lines.line_role import LineRole
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.vocabulary import says_movement, words_of
from hipflex_kit.program import BlockKind

_VERSION = re.compile(
    r"(?:adv(?:anced)?|scaled?|rx'?d?\+?|beginners?|intermediates?|level ?\d|l[1-4]|mod(?:ified|s)? ?[1-4]?"
    r"|fitness|performance|option ?\d) {0,2}(?::| [-–—]) {1,2}(?=[\da-z])"
)
_WORKOUTS = (BlockKind.AMRAP, BlockKind.EMOM, BlockKind.FOR_TIME, BlockKind.CIRCUIT, BlockKind.INTERVALS)


def heads_version(line: Line) -> bool:
    """Does a line name one version and say how all below it is done? Its exercises stand on the lines below."""
    said = _VERSION.match(line.low, line.start, line.end)
    if said is None:
        return False
    behind = line.shown[said.end() : line.end]
    named = words_of(fold(read_body(behind.rstrip(" :")).name))
    return read_heading(behind).kind in _WORKOUTS and not says_movement(named)


_ALONE = re.compile(
    r"(?:for )?(?:the )?(?P<who>beginners?|novices?|intermediates?|advanced|elite|easy|hard|level ?\d|option ?[a-d1-4]"
    r"|version ?[a-d1-4])(?:[ -](?:version|option|level|variation|group|athletes?|clients?|trainees))?[ :.*_-]*"
)
_LONGEST = 32


def heads_version_alone(state: SessionState, look: Look) -> bool:
    """``Advanced:`` right above exercises: a block of its own. Below another version it is said that both count."""
    line = look.line
    if line.end - line.start > _LONGEST or line.bullet or look.label is not None:
        return False
    said = _ALONE.fullmatch(line.low, look.start, line.end)
    below = state.line_below(look.number) if said is not None else None
    if said is None or below is None or below.kind != "text" or not below.body.name or not below.body.has_dose:
        return False
    above = next((block for block in state.blocks if "version" in block.at), None)
    state.close()
    block = state.open(look.number)
    at = (look.number, look.start, line.end)
    block.headed, block.title, block.last = True, look.content.strip(" :.*_-"), look.number
    block.at["heading"], block.at["title"] = (*at, Source.HEADER), (*at, Source.OWN_LINE)
    block.at["version"] = block.at["heading"]
    state.roles[look.number] = LineRole("heading", look.start)
    if above is not None:
        message = (
            f"'{above.title}' and '{block.title}' stand in one day, and the sets of both are counted;"
            " put the other one into a program of its own."
        )
        state.problem(look.number, Problem("versions", "warning", message, line.start, line.end, above.title))
    return True
