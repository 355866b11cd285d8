"""Sessions that were read before. The same lines give the same reading; the same day with other doses needs no reading.

A program repeats its days week after week, and mostly what changes are the numbers. Where every line of a day is a
plain row, the tempo of the row above or blank, labels and names alone decide what stands with what; the doses are taken
from the new lines. A day in which anything else stands is read as a whole.
"""

from __future__ import annotations

from collections import OrderedDict
from functools import cached_property

from hipflex_kit.notation.doses.row_heads import RowHead
from hipflex_kit.notation.drafts.drafts import RowDraft
from hipflex_kit.notation.drafts.session_reading import SessionReading
from hipflex_kit.notation.findings.last_resort import kept_as_notes
from hipflex_kit.notation.habits.evidence import Evidence
from hipflex_kit.notation.lines.line_role import PLAIN_ROW
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.session.session import SessionBuilder
from hipflex_kit.program import Block, BlockKind, Dose, Prescription
from hipflex_kit.record_making import NamedTuple

_REMEMBERED = 512


class SessionMemory:
    """Reads sessions and remembers the last ones."""

    def __init__(self) -> None:
        self._sessions: OrderedDict[tuple[Evidence, tuple[str, ...]], SessionReading] = OrderedDict()
        self._days: OrderedDict[tuple[Evidence, tuple[RowHead | str, ...]], _Day] = OrderedDict()

    def read(self, raws: list[str], lines: list[Line], evidence: Evidence) -> SessionReading:
        """Read the lines of one session.

        Args:
            raws: Its lines as written.
            lines: The same lines, taken apart.
            evidence: The author's habits.
        """
        key = (evidence, tuple(raws))
        found = self._sessions.get(key)
        if found is None:
            found = self._sessions[key] = self._read_new(raws, lines, evidence)
            if len(self._sessions) > _REMEMBERED:
                self._sessions.popitem(last=False)
        return found

    def _read_new(self, raws: list[str], lines: list[Line], evidence: Evidence) -> SessionReading:
        key = (evidence, tuple([line.frame or raw for line, raw in zip(lines, raws, strict=True)]))
        day = self._days.get(key) if evidence.intensity is None else None
        if day is not None and (found := day.again(raws, lines, evidence)) is not None:
            return found
        try:
            found = SessionBuilder(lines, [raw.rstrip(" ") for raw in raws], evidence).read()
        except Exception:
            return kept_as_notes(raws, lines, evidence)
        if day is None:
            self._days[key] = _Day(lines, found)
            if len(self._days) > _REMEMBERED:
                self._days.popitem(last=False)
        return found

    def forget(self) -> None:
        """Forget all of them."""
        self._sessions.clear()
        self._days.clear()


_RowFrame = tuple[str, str | None, int, Dose | None]
"""A row of a day without its dose: the exercise as written, its label, the line of the day that it stands on, and what
the line below it adds (None where it adds nothing). A plain tuple, since all rows of a program are taken apart."""


class _BlockFrame(NamedTuple):
    """A block of such rows."""

    kind: BlockKind
    label: str | None
    rows: tuple[_RowFrame, ...]


class _Day:
    """A day that was read.

    Args:
        lines: Its lines.
        reading: What they mean.
    """

    def __init__(self, lines: list[Line], reading: SessionReading) -> None:
        self._lines = lines
        self._reading = reading

    @cached_property
    def _frame(self) -> tuple[_BlockFrame, ...] | None:
        """What stays of the day when its doses change, once another day asks for it."""
        return _frame_of(self._lines, self._reading)

    def again(self, raws: list[str], lines: list[Line], evidence: Evidence) -> SessionReading | None:
        """The reading of the same day with other doses; None where more than the doses might change."""
        blocks = _with_doses(self._frame, lines) if self._frame is not None else None
        if blocks is None:
            return None
        return SessionReading(
            blocks, (), (), self._reading.roles, (), lambda: SessionBuilder(lines, raws, evidence).read().drafts
        )


def _frame_of(lines: list[Line], reading: SessionReading) -> tuple[_BlockFrame, ...] | None:
    """What stays of a day when its doses change; None where words of other kinds stand in it."""
    if reading.notes or reading.comments or reading.problems:
        return None
    frame, read = [], 0
    for block, draft in zip(reading.blocks, reading.drafts, strict=True):
        rows = [_row_frame(row, at, lines, reading) for row, at in zip(block.prescriptions, draft.rows, strict=True)]
        known = tuple([row for row in rows if row is not None])
        if len(known) < len(rows) or block != Block(block.prescriptions, block.kind, block.label):
            return None
        frame.append(_BlockFrame(block.kind, block.label, known))
        read += sum(1 if tempo is None else 2 for *_, tempo in known)
    return tuple(frame) if read == sum(line.kind != "blank" for line in lines) else None


def _row_frame(row: Prescription, draft: RowDraft, lines: list[Line], reading: SessionReading) -> _RowFrame | None:
    """The row without its dose; None where more belongs to it than its line and a tempo below."""
    plain = lines[draft.line].row
    if plain is None or reading.roles.get(draft.line) is not PLAIN_ROW:
        return None
    dose, tempo = plain.dose.dose, None
    if draft.last > draft.line:
        role = reading.roles.get(draft.last)
        if role is None or role.role != "dose" or role.body is None or role.body.dose.stated.keys() != {"tempo"}:
            return None
        tempo = role.body.dose
        dose = dose.along_with(tempo) or dose
    only_dosed = row == Prescription(row.name, row.label, dose)
    return (row.name, row.label, draft.line, tempo) if only_dosed else None


def _with_doses(frame: tuple[_BlockFrame, ...], lines: list[Line]) -> tuple[Block, ...] | None:
    """The blocks of a day with the doses of other lines; None where a dose states another tempo than the line below."""
    blocks = []
    for kind, block_label, rows in frame:
        made = []
        for name, label, at, tempo in rows:
            dose: Dose | None = lines[at].dose.dose  # type: ignore[union-attr]  # the frame is one of plain rows
            if tempo is not None and dose is not None:
                dose = dose.along_with(tempo)
            if dose is None:
                return None
            made.append(Prescription(name, label, dose))
        blocks.append(Block(tuple(made), kind, block_label))
    return tuple(blocks)
