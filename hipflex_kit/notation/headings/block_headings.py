"""A heading's line opens a block of its session, or says more of the block that is open."""

from __future__ import annotations

from hipflex_kit.notation.doses.prescription import Body
from hipflex_kit.notation.drafts.drafts import BlockDraft
from hipflex_kit.notation.drafts.heading_alone import heed_each, takes_rounds
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.drafts.warm_ups import begins_work, is_over, leaves, trains_body
from hipflex_kit.notation.groups import footers
from hipflex_kit.notation.groups.clock_footers import announces_clock, clocks_block, works_block
from hipflex_kit.notation.heading_words.block_kinds import kind_of
from hipflex_kit.notation.heading_words.headings import Heading, read_heading
from hipflex_kit.notation.heading_words.section_words import WITHOUT_WORK
from hipflex_kit.notation.heading_words.titles import read_titled
from hipflex_kit.notation.headings.heading_lines import is_heading
from hipflex_kit.notation.headings.only_how import says_how
from hipflex_kit.notation.headings.part_headings import begins_next_part, heads_aloud
from hipflex_kit.notation.headings.section_headings import is_counted, is_done_in_section
from hipflex_kit.notation.lines.line_role import LineRole
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.roles.names_below import dose_of_names
from hipflex_kit.notation.roles.time_windows import heed_time
from hipflex_kit.notation.roles.title_lines import heads_for_week
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.notes_headings import heads_only_notes, is_notes_heading
from hipflex_kit.notation.words.openings import BARE_SECTIONS, NOTE_KEY
from hipflex_kit.notation.words.part_names import begins_main_part, names_part, says_workout, without_length
from hipflex_kit.notation.words.tokens import AMOUNTS
from hipflex_kit.notation.words.vocabulary import is_movement, says_movement, words_of
from hipflex_kit.program import BlockKind, Section


def _stands_for_itself(state: SessionState, look: Look, heading: Heading, low: str) -> bool:
    """``Wrist prep 5 mins`` between empty lines, above the work, is one thing to do and heads nothing.

    So is ``12 min of handstand practice``.
    """
    line, number = look.line, look.number
    practised = heading.section is Section.SKILL and look.body.leading and is_movement(fold(look.body.name))
    if not (heading.section is Section.WARMUP or practised) or heading.plain_section or look.label is not None:
        return False
    if heading.says_how:
        return False
    if line.level or line.strong or line.bullet or without_length(low) == low or not look.body.name:
        return False
    following = state.next_text(number)
    if following is None or state.lines[number + 1].kind != "blank":
        return False
    if not (begins_work(following) or (practised and read_heading(following.content).says_how)):
        return False
    block = state.open(number)
    block.section, block.inline = heading.section or Section.WARMUP, True
    state.heading_section = Section.WORK
    state.add_row(look, block=block)
    return True


def _loads_one(body: Body) -> bool:
    """``3 x 5 - 80, 90, 100 kg`` says a load, as the dose of one exercise does."""
    return body.dose_only and (bool(body.notes) or body.dose.load is not None)


def opens_block(state: SessionState, look: Look) -> bool:
    """A heading opens a block; a line such as ``repeat for 3 sets`` below rows closes one."""
    line = look.line
    title, heading = read_titled(look.content)
    low = fold(look.content).strip()
    if (
        footers.closes_block(state, look, heading, low)
        or clocks_block(state, look, heading)
        or works_block(state, look, heading)
        or announces_clock(state, look)
    ):
        return True
    if _stands_in_columns(look) or is_done_in_section(state, look, heading, low) or _counts_on(state, look):
        return False
    if not is_heading(state, look, heading):
        return False
    if _stands_for_itself(state, look, heading, low):
        return True
    bare = state.block if state.block is not None and state.block.headed and not state.block.rows else None
    if bare is not None and (begins_next_part(state, bare, look, heading) or _doses_again(bare, heading)):
        bare.alone = True
    if bare is not None and _says_more(state, bare, look, heading, low):
        block = bare
        block.heed(heading)  # "Midline" and below it "3 rounds"
        block.title = block.title or title
    else:
        block = _begin(state, look, title, heading, low)
    _heed_dose(state, block, look, heading, low)
    block.indent = line.indent if line.bullet else None
    block.explicit = look.content.startswith('"') and line.level > 0
    _heed_below(state, block, look, heading, low)
    _place(state, block, look)
    heed_each(block, low)
    if block.section in WITHOUT_WORK and is_counted(state, look):
        block.alone, state.block, state.heading_section = True, None, Section.WORK
    return True


def _counts_on(state: SessionState, look: Look) -> bool:
    """``2. Climbers:`` behind ``1. Jacks``, above what to think of or above ``3.``: the next one of a numbered list."""
    label, row = look.label, state.row
    if label is None or not label.text.isdecimal() or row is None or row.label != str(int(label.text) - 1):
        return False
    following = state.next_text(look.number)
    if following is None or following.level or not says_movement(words_of(fold(look.body.name))):
        return False
    if following.label is not None and following.indent <= look.line.indent:
        return following.label.text == str(int(label.text) + 1)
    return NOTE_KEY.match(following.low, following.start, following.end) is not None


def _says_more(state: SessionState, bare: BlockDraft, look: Look, heading: Heading, low: str) -> bool:
    """Does a heading right below another one, with no exercise between them, say more of the same block?"""
    if bare.alone or look.line.level or state.only_notes:
        return False
    if bare.section is Section.WARMUP and (says_workout(low) or begins_main_part(low)):
        return False
    if state.may_end and (is_over(bare, heading, low) or _told_of(bare) or (bare.in_turn and look.label is not None)):
        return False
    of_work = heading.section is None and bare.section is Section.WARMUP
    if bare.notes and (is_over(bare, heading, low) or (of_work and trains_body(bare, state.lines, look.number, low))):
        return False  # below what was said of the warm-up
    names_it = bare.title is None and bare.line == look.number - 1 and look.label is None and not look.line.strong
    return says_how(heading, look, low) or not bare.in_turn or names_it  # "3 rounds", and below it "Midline"


def _begin(state: SessionState, look: Look, title: str | None, heading: Heading, low: str) -> BlockDraft:
    """A block of its own, in the section that its words name, else in that of the headings above it."""
    above, block = state.block, state.open(look.number)
    block.headed = True
    block.heed(heading)
    keep = not (
        (look.line.level and not _stands_in_section(state, look.line.level))
        or heading.generic
        or names_part(low)
        or begins_main_part(low)
        or heads_aloud(state, look)
        or heads_for_week(state, look, low)
        or (state.may_end and leaves(above, heading, low, look.label is not None))
        or (state.heading_section is Section.WARMUP and trains_body(above, state.lines, look.number, low))
    )
    block.section = heading.section or (state.heading_section if keep else Section.WORK)
    quoted = look.content.startswith('"')
    block.title = None if title and not quoted and fold(title) in BARE_SECTIONS else title
    heed_time(block, look.line)
    takes_rounds(block, above, state.lines)
    return block


def _stands_in_section(state: SessionState, level: int) -> bool:
    """``### A`` below ``## Warm-up`` and above the next ``##``: one of its parts."""
    for block in reversed(state.blocks[:-1]):
        over = state.lines[block.line].level if block.headed else 0
        if 0 < over < level:
            return block.section is state.heading_section
    return False


def _heed_dose(state: SessionState, block: BlockDraft, look: Look, heading: Heading, low: str) -> None:
    """What the heading says is done of each exercise, or of the one that it may be itself."""
    clocked = heading.kind is not None or heading.section is not None
    named = low.endswith(":") and says_movement(words_of(low))
    state.unsure = state.unsure or clocked or named or heading.dose is not None or look.body.has_dose
    if kind_of(low)[0] is None and (each := dose_of_names(state, look)) is not None:
        around = heading.rounds if each.sets is None and "throu" in low else None  # "12 reps each, 3 times through"
        block.dose, block.kind, block.rounds = each, BlockKind.CIRCUIT if around else BlockKind.STRAIGHT, around
        if len(set(each.reps_list)) > 1:
            block.kind = None  # "Conditioning: 21-15-9": round by round
    block.of_another = heading.dose is not None and _loads_one(look.body)


def _heed_below(state: SessionState, block: BlockDraft, look: Look, heading: Heading, low: str) -> None:
    """What goes for the lines below: their section, the rest behind each of them, and whether they are only words."""
    state.heading_section = block.section
    state.rest_for_all = None
    if heading.kind is BlockKind.STRAIGHT and heading.rest_round is not None and not block.explicit:
        state.rest_for_all = (heading.rest_round, (look.number, look.start, look.line.end, Source.HEADER))
        block.rest_after_round = None
    _heed_notes(state, look, heading, low)


def _heed_notes(state: SessionState, look: Look, heading: Heading, low: str) -> None:
    """Does the heading end the words to the client, or begin them? Deeper headings of notes are of them as well."""
    level = look.line.level
    told = is_notes_heading(low) and not ("example" in low and _heads_exercises(state, look.number))
    work = heading.says_how or heading.section is not None or heading.generic or names_part(low)
    state.only_notes = told or (0 < state.notes_level < level and not work)
    if level and not state.only_notes:
        state.notes_level = 0
    elif level and heads_only_notes(low) and not 0 < state.notes_level < level:
        state.notes_level = level


def _place(state: SessionState, block: BlockDraft, look: Look) -> None:
    """Where the heading, its title and its label stand."""
    label, end = look.label, look.line.end
    if label is not None:
        block.label, block.label_style = label.text, "heading"
        block.at["label"] = (look.number, label.start, label.text_end, Source.OWN_LINE)
    block.at["heading"] = (look.number, look.start, end, Source.HEADER)
    block.at["title"] = (look.number, look.start, end, Source.OWN_LINE)
    block.last = look.number
    pieces = ((label.start, label.text_end, "label"),) if label else ()
    state.roles[look.number] = LineRole("heading", look.start, None, pieces)


def _doses_again(bare: BlockDraft, heading: Heading) -> bool:
    """``8 reps (50%)`` below ``10 reps (40%)``: each is a set of what stands above, and neither is for all below."""
    if bare.dose is None or heading.dose is None or bare.rounds is not None:
        return False
    return not AMOUNTS.isdisjoint(bare.dose.stated.keys() & heading.dose.stated.keys())


def _heads_exercises(state: SessionState, number: int) -> bool:
    """``Example:`` above the first exercises, or right above ``3x12 - Leg Extension``: one of several ways to do it."""
    below = state.text_below(number)
    body = below.body if below is not None else None
    dosed = body is not None and {"sets", "reps"} <= body.spans.keys() and is_movement(fold(body.name))
    return dosed or not any(block.rows for block in state.blocks)


def _told_of(block: BlockDraft) -> bool:
    """``Bench press:`` or ``5 reps @ 80%`` with words below it: a clock behind an empty line is no longer about it."""
    if block.notes and block.dose is not None and block.dose.load is not None:
        return True
    return bool(block.notes and block.title) and says_movement(words_of(fold(block.title or "")))


def _stands_in_columns(look: Look) -> bool:
    """``B - Push-up | 3 | AMRAP``: a name and its sets between bars, in a table without a head."""
    return look.content.count("|") > 1 and bool(look.body.name) and "sets" in look.body.spans
