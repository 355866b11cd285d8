"""Headings with nothing below them: the title of the next part, how all of it is done, or an exercise after all."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.drafts.block_numbers import settle_numbers
from hipflex_kit.notation.drafts.drafts import BlockDraft, RowDraft
from hipflex_kit.notation.heading_words.block_rounds import in_digits
from hipflex_kit.notation.lines.line_role import LineRole
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.group_words import GROUP
from hipflex_kit.notation.words.vocabulary import is_movement
from hipflex_kit.program import BlockKind, Section


def settle_headings(blocks: list[BlockDraft], lines: list[Line], roles: dict[int, LineRole]) -> list[BlockDraft]:
    """The blocks that are worth keeping, when a session is read to its end.

    A heading directly above another heading gives it its title, or stays as a note; one that names a part of the
    session and has nothing under it yet stands for itself.
    """
    _last_heading(blocks, lines, roles)
    said = [block for block in blocks if block.says_anything]
    if not any(block.headed for block in said):
        return said
    settle_numbers(said, lines)
    kept: list[BlockDraft] = []
    titles: list[str] = []
    for number, block in enumerate(said):
        plain = block.headed and not (block.rows or block.notes or block.comments or block.explicit or block.alone)
        if plain and number + 1 < len(said) and said[number + 1].headed:
            titles += [block.title] if block.title else []
            continue
        if titles and block.title is None and not block.explicit:
            block.title = titles.pop()
        block.notes = (*titles, *block.notes)
        titles = []
        kept.append(block)
    return kept


_ROUNDS_OF_EACH = re.compile(
    r"\d (?:rounds?|sets?|times) (?:of|for|through) each(?: (?:super|tri|giant|circuit|pair|block|group)|[,.;:]|$)"
    rf"|\d (?:rounds?|sets?) (?:each|per|a) {GROUP}|(?<![a-z])each {GROUP} (?:is done )?(?:for )?(?:x ?)?\d"
    rf"|\d {GROUP}s,? {{1,2}}(?:of )?\d{{1,2}} (?:rounds|sets|times)"
)


def heed_each(block: BlockDraft, low: str) -> None:
    """``Complete 4 rounds of each superset``: the rounds are those of the pairs further down as well."""
    if block.rounds is not None and _ROUNDS_OF_EACH.search(in_digits(low)) is not None:
        block.at["rounds_of_each"] = block.at["heading"]


def takes_rounds(block: BlockDraft, above: BlockDraft | None, lines: list[Line]) -> None:
    """``3 rounds of the following`` above ``### Upper body`` and ``### Core``: each part has these rounds.

    So has each pair below ``Complete 4 rounds of each superset``.
    """
    if above is None:
        return
    if _takes_clock(block, above, lines):
        return
    if block.in_turn and block.rounds is None and "rounds_of_each" in above.at:
        block.rounds, block.at["rounds_of_each"] = above.rounds, above.at["rounds_of_each"]
        if block.dose is None and above.dose is not None and above.dose.sets is None:
            block.dose, block.rest_between = above.dose, block.rest_between or above.rest_between
        return
    level, over = lines[block.line].level, lines[above.line].level
    heads_parts = above.headed and above.rounds is not None and not above.rows and (not over or level > over)
    sibling = "rounds_above" in above.at and level == over
    if not level or not (heads_parts or sibling) or block.in_turn or block.section is not Section.WORK:
        return
    block.rounds, block.kind = above.rounds, above.kind or BlockKind.CIRCUIT
    if "heading" in above.at:
        block.at["rounds_above"] = above.at["heading"]


_STATION = re.compile(r"(?:station|block|circuit|round|group) ?#?(?:\d{1,2}|[a-h])[ :.]*")


def _takes_clock(block: BlockDraft, above: BlockDraft, lines: list[Line]) -> bool:
    """``30 sec on / 15 sec off, 3 rounds per station`` above ``Station 1``, ``Station 2``: each of them is done so."""
    clock = above.at.get("clock_of_each")
    if clock is None and above.headed and not above.rows and above.dose is not None and above.dose.seconds is not None:
        clock = above.at.get("heading")
    line = lines[block.line]
    if clock is None or block.in_turn or _STATION.fullmatch(line.low, line.start, line.end) is None:
        return False
    block.kind, block.rounds, block.dose = above.kind or BlockKind.CIRCUIT, above.rounds, above.dose
    block.rest_between = block.rest_between or above.rest_between
    block.at["clock_of_each"] = above.at["clock_of_each"] = clock
    return True


def _last_heading(blocks: list[BlockDraft], lines: list[Line], roles: dict[int, LineRole]) -> None:
    """A last heading with nothing under it is an exercise if it names a movement (``Mobility stretches``)."""
    block = blocks[-1] if blocks else None
    if block is None or block.rows or block.notes or not block.title or len(blocks) < 2:
        return
    line = lines[block.line]
    if line.level or line.strong or not is_movement(fold(block.title)) or line.low[: line.end].endswith(":"):
        return
    at = block.at["title"]
    body = read_body(line.shown[at[1] : at[2]])
    row = RowDraft(block.title, block.line)
    row.at["name"] = at
    if body.name and body.has_dose:
        row.name = body.name
        del row.at["name"]
        row.take(body.dose, body.spans, block.line, at[1], Source.OWN_LINE)
    block.title, block.headed = None, False
    del block.at["title"]
    block.rows.append(row)
    whole = body.has_dose and body.name
    pieces = () if whole else ((at[1], at[2], "name"),)
    roles[block.line] = LineRole("row" if whole else "note", at[1], body if whole else None, pieces)
