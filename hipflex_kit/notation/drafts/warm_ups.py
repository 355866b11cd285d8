"""Where a warm-up ends that nothing closes: at a named block, at the clock, at the first exercise with its load.

And where the word alone is meant, since all of a day stands below it.
"""

from __future__ import annotations

from itertools import pairwise

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.dose_reading import Problem
from hipflex_kit.notation.doses.prescription import Body, read_body
from hipflex_kit.notation.drafts.drafts import BlockDraft, RowDraft
from hipflex_kit.notation.heading_words.headings import Heading, read_heading
from hipflex_kit.notation.heading_words.section_words import WITHOUT_WORK
from hipflex_kit.notation.lines.line_role import LineRole
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.words.folding import fold, squeeze
from hipflex_kit.notation.words.group_words import GROUP
from hipflex_kit.notation.words.openings import BARE_SECTIONS, prefix_of
from hipflex_kit.notation.words.part_names import begins_with_part, names_body, names_part, without_length
from hipflex_kit.program import BlockKind, LoadKind, Section

_NAMED_GROUP = re.compile(rf"(?:{GROUP}|part|station) ?#?(?:[a-h]|\d)(?![a-z\d])")
_OF_WORK = (BlockKind.SUPERSET, BlockKind.EMOM, BlockKind.AMRAP, BlockKind.FOR_TIME)
_MANY_SETS = 3.0
"""Behind an empty line nobody warms up with so many."""


def is_over(block: BlockDraft, heading: Heading, low: str) -> bool:
    """``Block A (3 rounds)`` behind an empty line: the warm-up that is named above it stands for itself."""
    warming = block.section in WITHOUT_WORK
    return warming and heading.section is None and (heading.generic or names_part(low))


def leaves(above: BlockDraft | None, heading: Heading, low: str, labelled: bool) -> bool:
    """``Superset A (3 sets)``, ``A) EMOM 12`` behind an empty line, below the exercises of a warm-up, is work."""
    if above is None or above.section is not Section.WARMUP or not above.rows or heading.section is not None:
        return False
    by_clock = heading.kind is BlockKind.CIRCUIT and heading.dose is not None
    return (
        heading.kind in _OF_WORK or by_clock or labelled or begins_with_part(low) or _NAMED_GROUP.match(low) is not None
    )


_SAYS_SETS = re.compile(r"(?<![\d.])\d ?(?:sets|x ?\d)|sets ?: ?\d")
_NEARBY = 5
"""Lines below a part of the body."""


def trains_body(above: BlockDraft | None, lines: list[Line], index: int, low: str) -> bool:
    """``Chest`` below a warm-up and above an exercise with its sets is work.

    So is any part right above an exercise with many sets, below a warm-up that has none or that sentences tell of.
    """
    told = above is not None and bool(above.notes or above.rows) and not any(row.dose.sets for row in above.rows)
    if told and not lines[index].level and index + 1 < len(lines):
        below = lines[index + 1]
        if below.kind == "text" and _body_of(below).name and _is_lifted(_body_of(below)):
            return True
    if not names_body(low):
        return False
    return any(_SAYS_SETS.search(line.low) is not None for line in lines[index + 1 : index + _NEARBY])


def ends_at(block: BlockDraft, lines: list[Line], index: int) -> bool:
    """Is an exercise behind an empty line, below those of a warm-up, work?

    It has a load or many sets, or a label and is the first that says how many. Where empty lines stand between all
    bullets, they say nothing.
    """
    line = lines[index]
    if not block.rows and lines[block.line].level:
        return False  # "### Warm-up" heads what stands below it
    if not block.rows and block.headed and block.label is None and line.label is not None and line.label.slot:
        sets = _body_of(line).dose.sets
        return sets is not None and sets.low >= _MANY_SETS  # the word stands alone above "A1 Squat 3x12"
    if not block.rows and block.headed and block.title and without_length(low := fold(block.title)) != low:
        return _is_lifted(_body_of(line))  # "Warm-up 10 mins" is done before them
    if not block.rows or block.explicit or line.level or (line.bullet and any(row.gap for row in block.rows[1:])):
        return False
    body = _body_of(line)
    if not body.has_dose and line.label is None:
        body = _dose_below(lines, index) or body
    if "sets" not in body.spans:
        return False
    return _is_lifted(body) or (line.label is not None and not any(row.dose.sets for row in block.rows))


def _dose_below(lines: list[Line], index: int) -> Body | None:
    """``5 x 3 @ 80%`` right below a name."""
    below = lines[index + 1] if index + 1 < len(lines) else None
    dose = read_body(below.content) if below is not None and below.kind == "text" else None
    return dose if dose is not None and dose.dose_only else None


def begins_list(block: BlockDraft, lines: list[Line], index: int) -> bool:
    """``A. Back Squat`` below rows without labels: the first of the work, if a line right below says how many sets."""
    label = lines[index].label
    if label is None or label.text.casefold() not in ("a", "1") or not block.rows or block.explicit:
        return False
    below = [read_body(line.content) for line in lines[index + 1 : index + 3] if line.kind == "text"]
    dosed = any(not dose.name and (dose.dose.sets is not None and dose.dose.reps is not None) for dose in below)
    return dosed and not any(row.label for row in block.rows)


def stands_apart(block: BlockDraft, lines: list[Line], index: int) -> bool:
    """Two empty lines below a warm-up whose own lines stand closer together end it."""
    if (
        not block.rows
        or block.explicit
        or index < _APART
        or any(line.kind != "blank" for line in lines[index - _APART : index])
    ):
        return False
    inside = lines[block.line : block.last + 1]
    return not any(first.kind == second.kind == "blank" for first, second in pairwise(inside))


_APART = 2


def begins_work(line: Line) -> bool:
    """Does a line head another part than a warm-up, or is it lifted?"""
    heading, prefix = read_heading(line.content), prefix_of(line.content)
    other = heading.section not in (None, Section.WARMUP) or heading.generic or names_part(fold(line.content))
    if other or (prefix is not None and read_heading(fold(prefix[1])).section not in (None, Section.WARMUP)):
        return True
    return _is_lifted(_body_of(line))


def _is_lifted(body: Body) -> bool:
    sets = body.dose.sets
    return sets is not None and (sets.low >= _MANY_SETS or not {"load", "effort"}.isdisjoint(body.spans))


def _body_of(line: Line) -> Body:
    return line.body


_FEWEST = 3
_LIFTED = (LoadKind.KILOGRAMS, LoadKind.POUNDS, LoadKind.PERCENT_1RM, LoadKind.REP_MAX)


def work_below_warm_up(
    blocks: list[BlockDraft], lines: list[Line], roles: dict[int, LineRole]
) -> tuple[int, str, Problem] | None:
    """Make the rows below a bare ``Warm-up`` work, where nothing else is and they are lifted with loads.

    Args:
        blocks: The session's blocks.
        lines: Its lines.
        roles: What its lines are; the warm-up becomes a note.

    Returns:
        Line of the word, the word, and what is to be said about it; None where the warm-up is one.
    """
    filled = [block for block in blocks if block.rows]
    if len(filled) != 1 or filled[0].section is not Section.WARMUP:
        return None
    block = filled[0]
    line = lines[block.line]
    low = line.low[line.start : line.end]
    timed = without_length(low) != low
    if not block.headed or (block.in_turn and not timed) or line.level or without_length(low) not in BARE_SECTIONS:
        return None
    dosed = [row for row in block.rows if row.dose.sets]
    lifted = [row for row in dosed if row.dose.load and row.dose.load.kind in _LIFTED]
    if timed and len([row for row in dosed if row.dose.sets and row.dose.sets.low >= _MANY_SETS]) >= _FEWEST:
        lifted = dosed  # "Warm-up 10 min" is done before them
    if len(block.rows) < _FEWEST or not lifted or block.rows[0].indent > line.indent:
        return None
    block.section, block.headed, block.title = Section.WORK, False, None
    roles[block.line] = LineRole("note", line.start, None, ())
    message = "Everything of this day stands below it, with loads: it is counted as work, not as warm-up."
    return block.line, squeeze(line.content), Problem("only-warm-up", "info", message, line.start, line.end)


_LOOSENING = re.compile(r"(?:mobility|activation|stretch(?:es|ing)?|prep|prehab)(?: work)?")
_FEWEST_LIFTED = 2


def end_warm_up(blocks: list[BlockDraft], lines: list[Line]) -> tuple[int, Problem] | None:
    """End a warm-up above its first lifts, where no line parts them and nothing else of the day is work.

    ``Warm up``, ``5 min bike``, ``Squat 3x5``, ``Bench 3x5``: nobody comes for a warm-up alone.
    """
    for number, block in enumerate(blocks):
        if block.section in (Section.WORK, Section.SKILL) and block.rows:
            return None
        if block.section is not Section.WARMUP or not block.headed or block.in_turn or block.explicit:
            continue
        line = lines[block.line]
        low = without_length(line.low[line.start : line.end].rstrip(" :"))
        if line.level or not (low in BARE_SECTIONS or _LOOSENING.fullmatch(low)):
            return None
        first = len(block.rows)
        while first and _sets_and_reps(block.rows[first - 1]) and block.rows[first - 1].indent <= line.indent + 1:
            first -= 1
        lifts = block.rows[first:]
        if not first or len(lifts) < _FEWEST_LIFTED:
            return None
        work = BlockDraft(lifts[0].line, block.last, lifts)
        block.rows, block.last = block.rows[:first], lifts[0].line - 1
        blocks.insert(number + 1, work)
        message = "The warm-up is taken to end above this line, for its sets count; put a heading above it to be sure."
        above = lines[work.line]
        return work.line, Problem("work-in-warm-up", "info", message, above.start, above.end, "Strength")
    return None


def _sets_and_reps(row: RowDraft) -> bool:
    sets, dose = row.dose.sets, row.dose
    many = sets is not None and (sets.low >= _MANY_SETS or dose.load is not None)
    return many and not {"reps", "reps_list", "reps_text"}.isdisjoint(dose.stated)
