"""A program as the text that a trainer would write, and a text with its spacing and signs put in order."""

from __future__ import annotations

from hipflex_kit.notation.heading_words.section_words import WITHOUT_WORK
from hipflex_kit.notation.heading_words.titles import read_titled
from hipflex_kit.notation.parser import parse_program
from hipflex_kit.notation.words.numbers import plain, range_text
from hipflex_kit.notation.writing.row_format import (
    dose_line,
    effort_text,
    field_lines,
    note_lines,
    rest_text,
    row_lines,
)
from hipflex_kit.program import (
    Block,
    BlockKind,
    Header,
    Program,
    Range,
    Rest,
    Section,
    Session,
    Week,
)
from hipflex_kit.record_making import replace


def format_program(program: Program) -> str:
    """The canonical text of a program: ``parse_program(format_program(p)).program == p``.

    Plain shorthand wherever it reads back as the same; titles and remarks that could be taken for something else are
    set in straight quotes.

    Args:
        program: Any program.

    Returns:
        Text that ends with a line end.
    """
    careful: set[tuple[int, int]] = set()
    for marked in (False, True):
        text = _program_text(program, careful, plain_weeks=True, marked=marked)
        if parse_program(text).program == program:
            return text
    for w, week in enumerate(program.weeks):
        for s, session in enumerate(week.sessions):
            alone = Program(weeks=(Week(None, (session,)),))
            if parse_program(_program_text(alone, set(), plain_weeks=True)).program != alone:
                careful.add((w, s))
    text = _program_text(program, careful, plain_weeks=True)
    if parse_program(text).program == program:
        return text
    everything = {(w, s) for w, week in enumerate(program.weeks) for s in range(len(week.sessions))}
    return _program_text(program, everything, plain_weeks=False)


def _program_text(program: Program, careful: set[tuple[int, int]], *, plain_weeks: bool, marked: bool = False) -> str:
    """The text; ``marked`` puts a ``#`` before every day, for where a plain one beside a marked one reads otherwise."""
    lines = header_lines(program.header)
    if lines:
        lines.append("")
    lines += note_lines(program.notes, program.comments, "", quoted=not plain_weeks)
    for w, week in enumerate(program.weeks):
        lines += _week(week, w, careful, plain_weeks, marked)
    while lines and not lines[-1]:
        lines.pop()
    return "\n".join(lines) + "\n" if lines else ""


def header_lines(header: Header) -> list[str]:
    """The ``Key: value`` lines of a header."""
    lines = [
        f"{key}: {value}"
        for key, value in (
            ("Title", header.title),
            ("Client", header.client),
            ("Coach", header.coach),
            ("Goal", header.goal),
            ("Level", header.level),
            ("Weeks", header.weeks),
            ("Days", ", ".join(header.days) or None),
            ("Start", header.start),
            ("Minutes", plain(header.minutes) if header.minutes is not None else None),
        )
        if value is not None
    ]
    if header.equipment is not None:
        lines.append("Equipment: " + (", ".join(header.equipment) or "none"))
    if header.mastered is not None:
        listed = (item.exercise + (f" ({item.since})" if item.since else "") for item in header.mastered)
        lines.append("Mastered: " + (", ".join(listed) or "none"))
    lines += [f"1RM: {best.exercise} {best.load.text}" for best in header.one_rep_maxes]
    lines += [f"Units: {header.units}"] if header.units is not None else []
    lines += [f"Runs: {run}" for run in header.runs]
    lines += [f"Watch: {', '.join(header.watch)}"] if header.watch else []
    lines += [f"Keep: {reason}" for reason in header.keep]
    return lines


def _week(week: Week, number: int, careful: set[tuple[int, int]], plain_weeks: bool, marked: bool) -> list[str]:
    lines: list[str] = []
    if week.number is not None:
        lines += (
            [week.title or f"Week {week.number}", ""]
            if plain_weeks
            else [f"# {week.title or f'Week {week.number}'}", ""]
        )
    lines += note_lines(week.notes, week.comments, "", quoted=not plain_weeks)
    for s, session in enumerate(week.sessions):
        lines += _session(session, (number, s) in careful, sure_heading=not plain_weeks, marked=marked)
    return lines


def _session(session: Session, careful: bool, *, sure_heading: bool, marked: bool) -> list[str]:
    if sure_heading or (careful and session.title) or not (session.title or session.blocks):
        lines = [f'# "{session.title or ""}"', ""]
    elif session.title:
        lines = [session.title if _is_day(session.title) and not marked else f"# {session.title}", ""]
    else:
        lines = []
    lines += note_lines(session.notes, session.comments, "", quoted=careful)
    for number, block in enumerate(session.blocks):
        before = session.blocks[number - 1] if number else None
        lines += _block(block, before, careful)
        lines.append("")
    return lines


def _is_day(title: str) -> bool:
    from hipflex_kit.notation.heading_words.headings import read_heading

    heading = read_heading(title)
    return heading.day == 2 and heading.week is None


def _block(block: Block, before: Block | None, careful: bool) -> list[str]:
    lines: list[str] = ["---"] if careful and before is not None else []
    inline = _inline_warmup(block)
    if inline is not None and not careful:
        head, *rest = row_lines(block.prescriptions[0], block, careful)
        return [f"{inline}: {head}", *rest]
    heading = _heading(block, careful)
    if (
        heading is None
        and before is not None
        and not careful
        and not block.label
        and not before.label
        and before.section is not Section.WARMUP
    ):
        lines.append("---")
        lines.append("")
    if heading is not None:
        lines.append(heading)
        lines += note_lines(block.notes, block.comments, "", quoted=careful)
    for row in block.prescriptions:
        lines += row_lines(row, block, careful)
    return lines


SECTION_WORDS = {
    Section.WARMUP: "Warm Up",
    Section.COOLDOWN: "Cool Down",
    Section.FINISHER: "Finisher",
    Section.SKILL: "Skill",
}
_KIND_WORDS = {
    BlockKind.STRAIGHT: "straight sets",
    BlockKind.SUPERSET: "superset",
    BlockKind.CIRCUIT: "circuit",
    BlockKind.EMOM: "EMOM",
    BlockKind.AMRAP: "AMRAP",
    BlockKind.FOR_TIME: "for time",
    BlockKind.INTERVALS: "intervals",
    BlockKind.LADDER: "ladder",
    BlockKind.COMPLEX: "complex",
}


def _inline_warmup(block: Block) -> str | None:
    """``Warm Up`` for a block of one plain exercise that needs no heading of its own."""
    plain_block = replace(block, prescriptions=(), section=Section.WORK) == Block()
    if (
        block.section is Section.WORK
        or not plain_block
        or len(block.prescriptions) != 1
        or block.prescriptions[0].label
    ):
        return None
    return SECTION_WORDS[block.section]


def _derived_kind(block: Block) -> BlockKind:
    slots = [row.label for row in block.prescriptions if row.label]
    grouped = block.label is not None and len(slots) == len(block.prescriptions) > 1
    grouped = grouped and block.section not in WITHOUT_WORK
    return BlockKind.SUPERSET if grouped else BlockKind.STRAIGHT


def _heading(block: Block, careful: bool) -> str | None:
    how = _how(block)
    derived = block.kind is _derived_kind(block)
    own_label = (
        block.label
        if block.label and not any(row.label and row.label.startswith(block.label) for row in block.prescriptions)
        else None
    )
    bare = derived and not how and block.title is None and block.section is Section.WORK and not own_label
    if bare and not block.notes and not block.comments and not careful:
        return None
    label = f"{own_label}) " if own_label else ""
    if careful:
        label = f"{block.label}) " if block.label else ""
        section = [SECTION_WORDS[block.section].lower()] if block.section is not Section.WORK else []
        return f'## {label}"{block.title or ""}" — ' + " — ".join(
            [_KIND_WORDS[block.kind], *section, *_exact_how(block)]
        )
    return f"## {label}{_plain_heading(block, how, derived)}"


def _plain_heading(block: Block, how: list[str], derived: bool) -> str:
    pieces = [block.title] if block.title else []
    if block.title is None and block.section is not Section.WORK:
        pieces.append(SECTION_WORDS[block.section])
    said = read_titled(" — ".join(pieces)).heading if pieces else None
    if not derived and (said is None or said.kind is not block.kind):
        pieces.append(
            _KIND_WORDS[block.kind]
            if pieces
            else _KIND_WORDS[block.kind].capitalize().replace("Emom", "EMOM").replace("Amrap", "AMRAP")
        )
    text = " — ".join(pieces + how)
    return text or "Work"


def _how(block: Block) -> list[str]:
    how = []
    if block.rounds is not None:
        how.append(f"{range_text(block.rounds)} rounds")
    if block.interval_s is not None and not (block.kind is BlockKind.EMOM and block.interval_s == 60):
        how.append(f"every {plain(block.interval_s)}sec")
    if block.cap_s is not None:
        how.append(f"cap {plain(block.cap_s)}sec" if block.cap_s % 60 else f"cap {plain(block.cap_s / 60)} min")
    if block.rest_between is not None:
        how.append(_block_rest(block.rest_between, "between", "between exercises"))
    if block.rest_after_round is not None:
        how.append(_block_rest(block.rest_after_round, "after round", "after each round"))
    return how


def _exact_how(block: Block) -> list[str]:
    """How a block is done, field by field, behind a quoted title."""
    fields_ = (
        ("rounds", range_text(block.rounds) if block.rounds is not None else None),
        ("every", f"{plain(block.interval_s)}s" if block.interval_s is not None else None),
        ("cap", f"{plain(block.cap_s)}s" if block.cap_s is not None else None),
        ("rest between", rest_text(block.rest_between) if block.rest_between is not None else None),
        ("rest after round", rest_text(block.rest_after_round) if block.rest_after_round is not None else None),
    )
    return [f"{key}: {value}" for key, value in fields_ if value is not None]


def _block_rest(rest: Rest, key: str, scope: str) -> str:
    if rest.seconds is not None and rest.text is None:
        return f"rest {rest_text(rest)} {scope}"
    return f"rest {key}: {rest.text or ''}"


__all__ = ["Range", "dose_line", "effort_text", "field_lines", "format_program", "header_lines", "rest_text"]
