"""Two versions of one file, where somebody else has changed it while it was open."""

from __future__ import annotations

import os
from pathlib import Path

from hipflex_kit.designer.view.types import OutsideChange
from hipflex_kit.diagnostics import lines_with_ends
from hipflex_kit.workspace import Document, merge_texts

LEFT_OUT = "Your version is back, without what you changed since in lines that differ; undo brings that back."
CONFLICTS = {
    "set_text": "Somebody else changed the same lines. Both versions are in the text, theirs first.",
    "undo": "This cannot be undone: somebody else has changed the same lines since.",
    "redo": "This cannot be done again: somebody else has changed the same lines since.",
}
"""What to tell where an edit and somebody else's change meet on the same lines, by the edit's op."""


def save_beside(path: Path | None, text: str) -> str:
    """Save the trainer's version under a name of its own.

    Args:
        path: The program's file, which holds the other version; None where it has no file.
        text: The trainer's version.

    Returns:
        What to tell the trainer.
    """
    if path is None:
        return "This program has no file, so there is no place beside it."
    stem = f"{path.stem} (my version)"
    free = (path.with_name(f"{stem}{f' {n}' if n > 1 else ''}{path.suffix}") for n in range(1, 1000))
    beside = next(candidate for candidate in free if not candidate.exists())
    Document.create(beside, text)
    # It is as old as its last edit, and must not come up as the program that was changed last.
    before = path.stat().st_mtime - 1
    os.utime(beside, (before, before))
    return f"Your version is now in “{beside.name}”. Here is the new one."


def with_edits_since(outside: OutsideChange, now: str) -> tuple[str, bool]:
    """The trainer's version with what was changed since the other one was found, where both can be had.

    Args:
        outside: Both versions.
        now: The newest text: the other version with the edits made since.

    Returns:
        The text, and whether some of those edits had to be left out.
    """
    merge = merge_texts(outside["theirs"], now, outside["mine"])
    if not merge.overlaps:
        return merge.text, False
    lines = lines_with_ends(merge.text)
    for overlap in reversed(merge.overlaps):
        since, kept = (sum(map(bool, lines_with_ends(side))) for side in (overlap.mine, overlap.theirs))
        first = overlap.line - 1 + kept
        del lines[first : first + since]
    return "".join(lines), True
