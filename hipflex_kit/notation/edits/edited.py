"""What a splice gives back, and how it says no."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hipflex_kit.record_making import record

OTHERS = "other lines"
"""Stands in a refusal for the lines that would be read differently, until it is known which line that is."""


@record
class Edited:
    """A text after a splice.

    Attributes:
        text: The whole text. Every line that the splice did not have to touch is the same, byte for byte.
        carried: Old line → new line, both from 1, for each line that is still there; ids of rows follow it.
    """

    text: str
    carried: Mapping[int, int]

    def then(self, later: Edited) -> Edited:
        """This splice and another one, made on its text, as one."""
        return Edited(
            later.text, {old: later.carried[line] for old, line in self.carried.items() if line in later.carried}
        )


class EditError(ValueError):
    """An edit that cannot be done; the message says why in words a coach understands. The text is as it was.

    Attributes:
        tried: What the text would have become; each way was read as something that was not meant.
        of_others: What to say where another line than the one that was typed would be read differently.
        line: The line (from 1) that would be read differently, where that is known.
    """

    def __init__(
        self, message: str, tried: Sequence[Edited] = (), *, of_others: str = "", line: int | None = None
    ) -> None:
        super().__init__(message)
        self.tried = tuple(tried)
        self.of_others = of_others
        self.line = line
