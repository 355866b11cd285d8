"""The line under the eye while a session is read."""

from __future__ import annotations

from hipflex_kit.notation.doses.prescription import Body
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.words.labels import Label
from hipflex_kit.record_making import NamedTuple


class Look(NamedTuple):
    """The line under the eye.

    Attributes:
        number: Its number.
        line: The line.
        label: Its label, where it has one that counts.
        content: Its words behind the label.
        start: Column where ``content`` begins.
        body: The reading of ``content``.
        label_line: Number of the line that holds the label, where it stands alone above this one.
    """

    number: int
    line: Line
    label: Label | None
    content: str
    start: int
    body: Body
    label_line: int | None = None
