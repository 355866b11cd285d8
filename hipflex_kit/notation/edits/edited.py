"""What a splice gives back, and how it says no."""

from __future__ import annotations

from collections.abc import Mapping

from hipflex_kit.record_making import record


class EditError(ValueError):
    """An edit that cannot be done; the message says why in words a coach understands. The text is as it was."""


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
