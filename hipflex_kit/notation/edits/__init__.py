"""Splices: edits of a program's text that leave everything else as its author wrote it."""

from hipflex_kit.notation.edits.blocks import delete, move_block
from hipflex_kit.notation.edits.day_foot import add_line
from hipflex_kit.notation.edits.days import add_session, keep, rename_session, set_header
from hipflex_kit.notation.edits.edited import Edited, EditError
from hipflex_kit.notation.edits.fields import set_field
from hipflex_kit.notation.edits.moved_days import move_day
from hipflex_kit.notation.edits.pasting import duplicate, paste
from hipflex_kit.notation.edits.rows import insert, move, move_to_new_block, new_block
from hipflex_kit.notation.edits.supersets import make_superset
from hipflex_kit.notation.edits.tables import turn_table_into_lines
from hipflex_kit.notation.edits.whole_weeks import add_week, copy_week, delete_week

__all__ = [
    "EditError",
    "Edited",
    "add_line",
    "add_session",
    "add_week",
    "copy_week",
    "delete",
    "delete_week",
    "duplicate",
    "insert",
    "keep",
    "make_superset",
    "move",
    "move_block",
    "move_day",
    "move_to_new_block",
    "new_block",
    "paste",
    "rename_session",
    "set_field",
    "set_header",
    "turn_table_into_lines",
]
