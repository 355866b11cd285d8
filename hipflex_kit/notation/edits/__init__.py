"""Splices: edits of a program's text that leave everything else as its author wrote it."""

from hipflex_kit.notation.edits.blocks import delete
from hipflex_kit.notation.edits.day_foot import add_line
from hipflex_kit.notation.edits.days import add_session, keep, rename_session, set_header
from hipflex_kit.notation.edits.days_in_column import set_days_above
from hipflex_kit.notation.edits.edited import Edited, EditError
from hipflex_kit.notation.edits.emptied_fields import left_elsewhere
from hipflex_kit.notation.edits.fields import set_field
from hipflex_kit.notation.edits.moved_blocks import move_block
from hipflex_kit.notation.edits.moved_days import move_day
from hipflex_kit.notation.edits.moved_rows import move, move_to_new_block
from hipflex_kit.notation.edits.pasting import duplicate, paste
from hipflex_kit.notation.edits.refusals import naming_the_line
from hipflex_kit.notation.edits.rows import insert, new_block
from hipflex_kit.notation.edits.side_by_side import (
    below_each_other,
    check_stands_alone,
    turn_into_lines,
    within_columns,
)
from hipflex_kit.notation.edits.supersets import make_superset
from hipflex_kit.notation.edits.whole_weeks import add_week, copy_week, delete_week

add_line = below_each_other(add_line)
delete = below_each_other(delete)
duplicate = below_each_other(duplicate)
insert = below_each_other(insert)
keep = below_each_other(keep)
make_superset = below_each_other(make_superset)
move = below_each_other(move)
move_block = below_each_other(move_block)
move_day = below_each_other(move_day)
move_to_new_block = below_each_other(move_to_new_block)
new_block = below_each_other(new_block)
paste = below_each_other(paste)
rename_session = within_columns(rename_session)
set_field = within_columns(set_field)
turn_table_into_lines = turn_into_lines

__all__ = [
    "EditError",
    "Edited",
    "add_line",
    "add_session",
    "add_week",
    "check_stands_alone",
    "copy_week",
    "delete",
    "delete_week",
    "duplicate",
    "insert",
    "keep",
    "left_elsewhere",
    "make_superset",
    "move",
    "move_block",
    "move_day",
    "move_to_new_block",
    "naming_the_line",
    "new_block",
    "paste",
    "rename_session",
    "set_days_above",
    "set_field",
    "set_header",
    "turn_table_into_lines",
]
