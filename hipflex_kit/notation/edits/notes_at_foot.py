"""A day that ends with notes, ``Notes: sleep well``: what is put at its foot stands above them, if not below."""

from __future__ import annotations

from collections.abc import Callable

from hipflex_kit.notation.edits.edited import Edited, EditError
from hipflex_kit.notation.places import ParseResult
from hipflex_kit.program import Path


def above_notes(read: ParseResult, session: Path, index: int, put: Callable[[int], Edited]) -> Edited:
    """Put a block into a day; where nothing but notes stands above its place, and it cannot stand there, above these.

    Below a heading such as ``Finisher:`` an exercise begins that part, below ``Notes:`` it would be one more note.

    Args:
        read: The text, read.
        session: The day.
        index: Before which of the day's blocks, as they are now; their number is its foot.
        put: Puts it before one of these blocks.

    Raises:
        EditError: It can stand in neither place.
    """
    blocks = read.program.weeks[session[0]].sessions[session[1]].blocks
    above = min(index, len(blocks))
    while above and not blocks[above - 1].prescriptions:
        above -= 1
    try:
        return put(index)
    except EditError:
        if above == min(index, len(blocks)):
            raise
    return put(above)
