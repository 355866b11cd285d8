"""How long a text can be worked on in the designer: a page with tens of thousands of rows keeps its trainer waiting."""

from __future__ import annotations

from hipflex_kit.diagnostics import lines_with_ends

MOST_LINES = 3_000
"""About a year of five days a week, every exercise written out; a house limit."""


def why_too_long(what: str, text: str) -> str | None:
    """Say that a text is too long, and what to do; None where it is not.

    Args:
        what: What the message calls it: "“anna.txt”", "This text".
        text: All of it.
    """
    count = len(lines_with_ends(text.rstrip()))
    if count <= MOST_LINES:
        return None
    return (
        f"{what} has {count:,} lines; up to {MOST_LINES:,} can be worked on here. "
        "Nothing was changed: split it into several programs, such as one for each client or block."
    )
