"""A row of a table laid into the session: one exercise, a pair of them, or a heading of the rows below it."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.columns.paired_columns import SECOND, halves
from hipflex_kit.notation.columns.table_cells import Cell
from hipflex_kit.notation.columns.table_columns import says_amount
from hipflex_kit.notation.doses.doubts import two_exercises, unnamed_row, unread_cell
from hipflex_kit.notation.drafts.drafts import BlockDraft, RowDraft
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.groups.joins import joined_by_rest
from hipflex_kit.notation.heading_words.titles import read_titled
from hipflex_kit.notation.heading_words.week_and_day_words import COUNTED
from hipflex_kit.notation.lines.line_role import LineRole
from hipflex_kit.notation.one_line.group_prefixes import kind_of_group
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.sets.bare_letters import read_bare_letter
from hipflex_kit.notation.tables.broken_cells import rows_of_broken
from hipflex_kit.notation.tables.tables import TableRow, row_of
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.joints import MOVES_ON, stretches_between
from hipflex_kit.notation.words.tokens import AMOUNTS
from hipflex_kit.notation.words.vocabulary import is_movement
from hipflex_kit.program import BlockKind
from hipflex_kit.record_making import replace


def lay_row(state: SessionState, number: int, cells: list[Cell], kinds: list[str] | None) -> None:
    """Lay a row in: as an exercise, as two of them done in turn, as a heading of the rows below it, or as words."""
    filled = [cell for cell in cells if cell.text and cell.text not in ("-", "–", "—")]
    if not filled:
        state.roles[number] = LineRole("table")
        return
    if kinds is not None and SECOND in kinds and _pair(state, number, cells, kinds):
        return
    if kinds is not None and "<br" in state.raws[number] and _lay_broken(state, number, cells, kinds):
        return
    found = row_of(cells, kinds) if kinds is not None else None
    said = len(filled) - (found is not None and found.label is not None and len(filled) > 1)
    alone = (
        len(filled) == 1 and len(cells) > 1 and not (found is not None and _goes_below_heading(state, number, filled))
    )
    if alone or _names_group(filled, found) or _names_part(filled, found):
        _group_heading(state, number, filled)
        return
    if _heads_in_bold(state.raws[number], filled, found):
        _group_heading(state, number, filled[:1])
        return
    if found is None or said < 1 or _names_workout(found):
        state.note(" | ".join(cell.text for cell in filled), number, filled[0].start, filled[-1].end)
        if found is None and kinds is not None and says_amount(cells, kinds):
            state.problem(number, unnamed_row(filled[0].start, filled[-1].end))
        return
    rows = _apart(state, number, found)
    for row in rows:
        lay(state, number, row)
    if state.block is not None and len(rows) > 1:
        state.block.inline = True


def _lay_broken(state: SessionState, number: int, cells: list[Cell], kinds: list[str]) -> bool:
    """A row with several exercises in the lines of its cells; where a column doses each of them, they are in turn."""
    broken = rows_of_broken(state.raws[number], cells, kinds)
    if broken is None:
        return False
    rows, in_turn = broken
    block = state.open(number)
    block.section = state.heading_section
    block.kind = BlockKind.SUPERSET if in_turn else None
    block.explicit = True
    pieces: tuple[tuple[int, int, str], ...] = ()
    for row in rows:
        lay(state, number, row)
        pieces += state.roles[number].pieces
    state.roles[number] = LineRole("table", 0, None, pieces)
    block.inline, block.explicit = True, False
    return True


def _heads_in_bold(raw: str, filled: list[Cell], found: TableRow | None) -> bool:
    """``**Main exercises** | | in turn`` without a number heads the rows below it."""
    if found is None or found.dose.stated or found.weekly or is_movement(fold(found.name)):
        return False
    cell = filled[0]
    bold = raw[: cell.start].endswith("**") and raw.startswith("**", cell.end)
    return bold and not any(char.isdecimal() for piece in filled for char in piece.text)


def _goes_below_heading(state: SessionState, number: int, filled: list[Cell]) -> bool:
    """``Foam roll`` alone in its row, right below ``**Warm down**``: one exercise, and no heading more."""
    raw, block = state.raws[number], state.block
    if block is None or block.rows or not block.headed or block.at.get("heading", (None,))[0] != number - 1:
        return False
    above = state.raws[number - 1]
    return "**" in above and "**" not in raw and is_movement(fold(filled[0].text))


def _pair(state: SessionState, number: int, cells: list[Cell], kinds: list[str]) -> bool:
    """A row with a name in each of two columns: two exercises done in turn."""
    rows = [found for part in halves(cells, kinds) if (found := row_of(*part)) is not None]
    if len(rows) < 2:
        return False
    block = state.open(number)
    block.kind, block.section = BlockKind.SUPERSET, state.heading_section
    lay(state, number, rows[0])
    pieces = state.roles[number].pieces
    lay(state, number, rows[1]._replace(label=None, notes=()))
    state.roles[number] = LineRole("table", 0, None, (*pieces, *state.roles[number].pieces))
    block.inline = True
    return True


def _apart(state: SessionState, number: int, found: TableRow) -> list[TableRow]:
    """``Overhead Press + Shrug | 4 | 12``: two exercises that share a row of the table are done in turn."""
    prefix = _SAID_BEFORE.match(found.name)
    joints = list(_JOINT.finditer(found.name))
    if not joints or found.dose.sets is None or not AMOUNTS & found.dose.stated.keys():
        return [found]
    begin = prefix.end() if prefix is not None else 0
    names = [found.name[start:end] for start, end in stretches_between(joints, len(found.name), begin)]
    places = _places_of(names, state.raws[number], *found.spans["name"])
    if places is None or not all(is_movement(fold(name)) for name in names):
        return [found]
    block = state.open(number)
    block.kind, block.section = BlockKind.SUPERSET, state.heading_section
    if prefix is None and joints[0]["said"] is None:
        state.problem(number, two_exercises(*found.spans["name"]))
    side = found.dose.side
    if side is not None and side.word is None:
        found = found._replace(dose=replace(found.dose, side=None))  # "10 each": of each of them
    first, *others = (
        found._replace(name=name, spans=found.spans | {"name": place})
        for name, place in zip(names, places, strict=True)
    )
    return [first, *(other._replace(label=None, notes=()) for other in others)]


def _places_of(names: list[str], raw: str, start: int, end: int) -> list[tuple[int, int]] | None:
    """Where the names stand, one behind the other, in the cell; None where markup stands within one."""
    places = []
    for name in names:
        start = raw.find(name, start, end)
        if start < 0:
            return None
        places.append((start, start + len(name)))
        start += len(name)
    return places


_SAID_BEFORE = re.compile(r"(?:ss|super ?-?set)(?:: {0,3}| {1,2}[-–—] {1,2})", re.IGNORECASE)
"""``SS: Curl + Pushdown``."""
_JOINT = re.compile(
    rf" {{1,2}}(?:\+|(?<!clean )(?<!cleans )&(?! {{1,2}}(?:{MOVES_ON})$)"
    r"|(?P<said>super ?-?set(?:ted)?(?: with| w/)?|ss)) {1,2}",
    re.IGNORECASE,
)
"""``Clean & Jerk``, ``DB Curl & Press`` are one exercise each."""


def _names_workout(found: TableRow) -> bool:
    """``Monday | Chest workout``, ``Friday | Rest | 1 | 1``: a row of a schedule names no exercise."""
    low = fold(found.name)
    if low in ("rest", "off", "rest day"):
        return found.dose.seconds is None and found.dose.rest is None
    return not found.dose.stated and low.endswith((" workout", " session", " day"))


def _names_group(filled: list[Cell], found: TableRow | None) -> bool:
    """``Superset 1 | 3 rounds`` heads the rows below it."""
    if found is None or len(filled) > 2 or found.dose.reps is not None or found.dose.seconds is not None:
        return False
    heading = read_titled(filled[0].text).heading
    name = fold(found.name)
    return bool(heading.kind or heading.plain_section) and not (is_movement(name) and heading.kind is BlockKind.LADDER)


def _names_part(filled: list[Cell], found: TableRow | None) -> bool:
    """``Week 3 | Lower`` without numbers heads the rows below it."""
    if found is None or found.dose.stated or found.weekly or len(filled) > 2:
        return False
    first = fold(filled[0].text)
    return first != fold(found.name) and COUNTED.fullmatch(first) is not None and not is_movement(fold(found.name))


def _group_heading(state: SessionState, number: int, filled: list[Cell]) -> None:
    """A row with one filled cell heads the rows below it: ``Superset A``, ``Warm-up``."""
    cell = filled[0]
    title, heading = read_titled(" — ".join(piece.text for piece in filled))
    block = state.open(number)
    block.headed = True
    block.heed(heading)
    block.title = title
    state.heading_section = block.section
    block.at["heading"] = (number, cell.start, cell.end, Source.HEADER)
    block.at["title"] = (number, cell.start, cell.end, Source.CELL)
    state.roles[number] = LineRole("heading", cell.start)


def _leaves_group(block: BlockDraft, found: TableRow) -> bool:
    """Behind rows that share the rounds of a superset, a row with sets of its own stands alone."""
    own = found.dose.sets is not None and found.dose.technique is None and "sets" not in found.noted
    return own and block.rounds is not None and len(block.rows) > 1 and not any(row.dose.sets for row in block.rows)


def _with_letter(state: SessionState, number: int, found: TableRow) -> TableRow:
    """``B Row`` in the cell of the name, where the row above is ``A2 Jump``."""
    start, end = found.spans["name"]
    label = read_bare_letter(state, number) if found.name[1:2] == " " else None
    if label is None or label.start != start:
        return found
    name = found.name[label.end - start :].lstrip()
    return found._replace(name=name, label=label, spans=found.spans | {"name": (end - len(name), end)})


def _group_of(state: SessionState, number: int, cell: Cell | None) -> BlockDraft | None:
    """The block of a row with ``Superset 1`` in a cell: that of the row above where it says the same."""
    if cell is None:
        return None
    group, block = fold(cell.text), state.block
    if block is not None and block.rows and block.group == group:
        return block
    block = state.open(number)
    block.kind, block.group, block.inline = kind_of_group(cell.text), group, True
    block.section = state.heading_section
    return block


def lay(state: SessionState, number: int, found: TableRow) -> None:
    """Lay one exercise of a row into the block that it joins."""
    found = found if found.label is not None else _with_letter(state, number, found)
    joined = joined_by_rest(state, number) if found.label is None else None
    block = joined or _group_of(state, number, found.group) or state.block_for(number, found.label)
    if _leaves_group(block, found):
        block = state.open(number)
    if block.rounds is not None and "sets" in found.noted:
        found = found._replace(dose=replace(found.dose, sets=None))
    if found.unread is not None:
        state.problem(number, unread_cell(*found.unread))
    state.unsure = True
    row = RowDraft(found.name, number, found.label.text if found.label else None)
    row.dose, row.weekly, row.optional = found.dose, dict(found.weekly), found.optional
    if found.label is not None:
        row.at["label"] = (number, found.label.start, found.label.text_end, Source.CELL)
    row.at.update({name: (number, start, end, Source.CELL) for name, (start, end) in found.spans.items()})
    for text, start, end in found.notes:
        row.note(text, number, start, end, Source.CELL)
    if block.kind is None and block.headed and "superset" in fold(block.title or ""):
        block.kind = BlockKind.SUPERSET
    state.lay(row, block, number)
    kinds = {"dose": "reps", "dose_2": "reps"}
    pieces = [
        (start, end, kinds.get(name, name)) for name, (start, end) in found.spans.items() if not name.startswith("dose")
    ]
    pieces += [(start, end, "reps") for name, (start, end) in found.spans.items() if name.startswith("dose")]
    pieces += [(start, end, "note") for _, start, end in found.notes]
    if found.group is not None:
        pieces.append((found.group.start, found.group.end, "heading"))
    if found.label is not None:
        pieces.append((found.label.start, found.label.text_end, "label"))
    state.roles[number] = LineRole("table", 0, None, tuple(pieces))
