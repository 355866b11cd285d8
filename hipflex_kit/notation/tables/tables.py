"""A row of a table as an exercise: Markdown with pipes, or cells pasted from a spreadsheet (tabs)."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.columns.table_cells import Cell
from hipflex_kit.notation.columns.table_columns import PASSED_OVER
from hipflex_kit.notation.doses.fields import read_field
from hipflex_kit.notation.doses.name_places import REMARK
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.one_line.group_prefixes import kind_of_group
from hipflex_kit.notation.quantities.loads import parse_load
from hipflex_kit.notation.quantities.sides import read_side
from hipflex_kit.notation.words.folding import fold, squeeze
from hipflex_kit.notation.words.labels import Label, read_label
from hipflex_kit.notation.words.vocabulary import is_movement
from hipflex_kit.program import Dose, Range, SideKind
from hipflex_kit.record_making import NamedTuple, replace

_NOT_DONE = frozenset({"-", "—", "n/a", "na", "none"})
"""In the column of a set: there was none."""
_REPS_AND_LOAD = re.compile(r"^(\d{1,2}) ?/ ?((?:[3-9]\d|\d{3})(?:\.5)?)$")


class TableRow(NamedTuple):
    """A row of a table as a prescription.

    Attributes:
        name: The exercise.
        label: Its label, or None.
        dose: What its cells say together.
        spans: Field → stretch of the line.
        notes: Notes with their stretch.
        weekly: Doses of later weeks.
        optional: It says so.
        noted: Fields that were found in a column of notes.
        unread: A cell in a column of amounts that could not be read, with its stretch.
        group: The cell that says of which superset or circuit it is.
    """

    name: str
    label: Label | None
    dose: Dose
    spans: dict[str, tuple[int, int]]
    notes: tuple[tuple[str, int, int], ...]
    weekly: dict[int, Dose]
    optional: bool
    noted: frozenset[str]
    unread: tuple[str, int, int] | None = None
    group: Cell | None = None


def row_of(cells: list[Cell], kinds: list[str]) -> TableRow | None:
    """One row as a prescription; None where it names no exercise."""
    name_cell = next((cell for cell, kind in zip(cells, kinds, strict=False) if kind == "name"), None)
    if name_cell is None or not any(char.isalpha() for char in name_cell.text):
        return None
    draft = _RowDraft()
    draft.name(name_cell, kinds)
    draft.sets([cell for cell, kind in zip(cells, kinds, strict=False) if kind == "set" and cell.text])
    for cell, kind in zip(cells, kinds, strict=False):
        if (
            kind not in ("name", "set", PASSED_OVER)
            and cell.text
            and cell.text not in ("-", "–", "—", "n/a", "N/A", "--")
        ):
            draft.cell(cell, kind)
    return draft.finish()


_SHARE = re.compile(r"\d{2,3}(?:\.\d)?(?:-\d{2,3})?")
"""``75`` in a column of shares."""
_LIFTED = re.compile(r"\d{2,3}(?:\.\d{1,2})?")
_TIMES = re.compile(r"[x×] ?\d{1,3}")
"""``x50`` in a column of weights: as often, without one."""
_SAYS_MUCH = re.compile(r"\d|[a-z]{3}")
"""Not ``x`` and ``na``, which say that there is nothing to say."""


_MINUTE, _MOST_APART = 60.0, 4.0


def _times_apart(one: float, other: float) -> float:
    return max(one, other) / max(min(one, other), 1.0)


_EACH = ("each ", "per ")
_ENDS = ("", ",", ";", ".")


class _RowDraft:
    def __init__(self) -> None:
        self.words = ""
        self.label: Label | None = None
        self.values: dict[str, object] = {}
        self.spans: dict[str, tuple[int, int]] = {}
        self.notes: list[tuple[str, int, int]] = []
        self.weekly: dict[int, Dose] = {}
        self.optional = False
        self.unread: tuple[str, int, int] | None = None
        self.group: Cell | None = None

    def name(self, cell: Cell, kinds: list[str]) -> None:
        """The name cell may begin with a label; where no other column says how much, it may hold the dose."""
        text, start = cell.text, cell.start
        low = fold(text)
        label = read_label(low, text, 0, len(text)) if "label" not in kinds else None
        if label is not None and (label.slot or label.style == "number"):
            self.label = replace(label, start=start, text_end=start + label.text_end)
            text, start = text[label.end :], start + label.end
        body = read_body(text)
        amounts = {"sets", "reps", "sets_reps", "reps_sets", "time", "distance"} & set(kinds)
        if body.name and (
            body.optional
            or (body.has_dose and not amounts)
            or (body.dose.side is not None and body.dose.side.kind is SideKind.EACH)
        ):
            self.words, self.optional = body.name, body.optional
            self._take(body.dose, {name: (a + start, b + start) for name, (a, b) in body.spans.items()})
            self.notes += [(squeeze(text[a:b]), a + start, b + start) for a, b in body.notes]
        else:
            remark = REMARK.search(fold(text), 1)
            end = remark.start() if remark is not None else len(text)
            self.words = squeeze(text[:end]).strip(" :*").replace("( ", "(").replace(" )", ")")
            if remark is not None:
                self.notes.append((squeeze(text[remark.end() :]).strip(), start + remark.end(), cell.end))
                cell = cell._replace(end=start + end)
        self.spans["name"] = (start, cell.end)

    def _take(self, dose: Dose, spans: dict[str, tuple[int, int]]) -> None:
        for name, value in dose.stated.items():
            self.values.setdefault(name, value)
        for name, span in spans.items():
            self.spans.setdefault(name, span)

    def cell(self, cell: Cell, kind: str) -> None:
        """One cell by the kind of its column."""
        at = (cell.start, cell.end)
        if kind == "label":
            low = fold(cell.text) + " "
            self.label = read_label(f"{low[:-1]}) ", f"{cell.text}) ", 0, len(low) + 1) or (
                Label(cell.text, cell.text, "", "number", 0, 0, 0) if cell.text.isdecimal() else None
            )
            if self.label is None and kind_of_group(cell.text) is not None:
                self.group = cell
            elif self.label is None:
                self.notes.append((squeeze(cell.text), *at))
            else:
                self.label = replace(self.label, start=cell.start, text_end=cell.end)
        elif kind.startswith("week "):
            number, _, field = kind[5:].partition(" ")
            if field:
                self._field_of_week(int(number), field, cell)
            else:
                self._week(int(number), cell)
        elif kind == "note":
            if not self._says_side(cell):
                self.notes.append((squeeze(cell.text), *at))
        elif kind == "day" or not self._field(kind, cell):
            self.notes.append((squeeze(cell.text), *at))

    def sets(self, cells: list[Cell]) -> None:
        """A column for each set: ``100x5 | 105x5 | 110x3``, ``12 | 10 | 8``, ``12/60 | 10/65 | n/a``."""
        cells = [cell for cell in cells if fold(cell.text) not in _NOT_DONE]
        if not cells:
            return
        written = [_REPS_AND_LOAD.sub(r"\1x\2", cell.text) for cell in cells]
        counted = all(text.isdecimal() for text in written)
        body = read_body(f"{len(written)}x{','.join(written)}" if counted else ", ".join(written))
        at = (cells[0].start, cells[-1].end)
        if body.dose_only and body.has_dose and not body.notes and not body.problems:
            self._take(body.dose, {"dose": at})
        else:
            self.notes += cells
            self.unread = self.unread or cells[0]

    def _week(self, number: int, cell: Cell) -> None:
        body = read_body(cell.text)
        dose = self._lifted(cell.text) or self._timed(body.dose)
        stated = dose.stated
        otherwise = {name for name, value in stated.items() if self.values.get(name, value) != value}
        if not body.spans or body.name:
            self.notes.append((f"week {number}: {squeeze(cell.text)}", cell.start, cell.end))
        elif number > 1:
            self.weekly[number] = dose
            self.spans[f"week_{number}"] = (cell.start, cell.end)
        elif otherwise - ({"reps"} if dose.reps_list else set()):
            self.unread = self.unread or (cell.text, cell.start, cell.end)
            self.notes.append((f"week 1: {squeeze(cell.text)}", cell.start, cell.end))
        else:
            self._take(dose, {"load" if stated.keys() == {"load"} else "dose": (cell.start, cell.end)})

    def _lifted(self, text: str) -> Dose | None:
        """``100`` in the column of a week beside one of repetitions: what is lifted, as nobody does so many more."""
        reps = self.values.get("reps")
        if not isinstance(reps, Range) or not _LIFTED.fullmatch(text) or float(text) < max(40.0, 4 * reps.high):
            return None
        return Dose(load=parse_load(text))

    def _timed(self, dose: Dose) -> Dose:
        """``30`` below a week, beside ``30 sec`` for all weeks: how long again, and no repetitions."""
        held = self.values.get("seconds")
        if not isinstance(held, Range) or "reps" in self.values or dose.reps is None or dose.stated.keys() != {"reps"}:
            return dose
        unit = min((1.0, _MINUTE), key=lambda one: _times_apart(dose.reps.low * one, held.low))  # type: ignore[union-attr]
        times = Range(dose.reps.low * unit, dose.reps.high * unit)
        return Dose(seconds=times) if _times_apart(times.low, held.low) <= _MOST_APART else dose

    def _field_of_week(self, number: int, field: str, cell: Cell) -> None:
        """One cell of several that say together what a later week asks for."""
        part, key = _RowDraft(), f"week_{number}"
        if not part._field(field, cell):
            self.unread = self.unread or part.unread
            self.notes.append((squeeze(cell.text), cell.start, cell.end))
            return
        said = {**self.weekly.get(number, Dose()).stated, **part.values}
        self.weekly[number] = Dose(**said)
        self.spans[key] = (self.spans.get(key, (cell.start, 0))[0], cell.end)

    def _field(self, kind: str, cell: Cell) -> bool:
        text = cell.text
        if kind == "percent":
            kind, text = "load", f"{text}%" if _SHARE.fullmatch(text) else text
        if kind == "load" and "reps" in self.values and _TIMES.fullmatch(text):
            return False
        if kind in ("load", "tempo", "rest", "effort") and not _TIMES.fullmatch(text):
            found = read_field(kind, text)
            if found is None:
                return False
            self._take(found[1], {found[0]: (cell.start, cell.end)})
            return True
        if kind == "total" and text[:1].isdecimal():
            self._take(Dose(reps_text=f"{text} in total"), {"dose": (cell.start, cell.end)})
            return True
        body = read_body({"sets": "sets: ", "reps": "reps: "}.get(kind, "") + text)
        whole = read_body(text) if kind == "reps" and "x" in fold(text) else None
        if whole is not None and whole.dose_only and whole.dose.sets == self.values.get("sets", whole.dose.sets):
            body = whole if whole.dose.sets is not None and len(whole.dose.stated) > 1 else body  # "3x5" as repetitions
        elif not body.has_dose or (body.name and kind != "reps"):
            body = read_body(text)
        if body.name and body.leading and text[:1].isdecimal():
            body = body._replace(name="", notes=(body.name_at, *body.notes))  # "12-15 + drop"
        if not body.has_dose or body.name:
            self.unread = self.unread or (text, cell.start, cell.end)
            return False
        dose = body.dose
        if kind == "reps_sets":
            dose = Dose(sets=dose.reps, reps=dose.sets, side=dose.side)
        if kind == "reps" and dose.reps_list and "sets" in self.values:
            dose = Dose(reps=dose.reps, reps_list=dose.reps_list, side=dose.side)
        key = (
            "dose"
            if kind in ("sets_reps", "reps_sets") or ("dose" not in self.spans and kind == "reps")
            else f"dose_{kind}"
        )
        self._take(
            dose,
            {
                key: (cell.start, cell.end),
                **{name: (cell.start, cell.end) for name in body.spans if not name.startswith("dose")},
            },
        )
        shift = cell.start - (len({"sets": "sets: ", "reps": "reps: "}.get(kind, "")) if body.notes else 0)
        self.notes += [(squeeze(text), cell.start, cell.end) for a, b in body.notes[:1] if shift]
        return True

    def _says_side(self, cell: Cell) -> bool:
        """``each side`` alone in a column of notes; ``each side, slowly`` stays a note too."""
        low = fold(cell.text)
        found = read_side(low, 0) if low.startswith(_EACH) else None
        if found is None or low[found.end : found.end + 1] not in _ENDS:
            return False
        self._take(Dose(side=found.value), {"side": (cell.start, cell.start + found.end)})  # type: ignore[arg-type]
        return found.end == len(low)

    def _sets_in_notes(self) -> frozenset[str]:
        """``5 sets`` in a column of notes says how many, where no other cell does."""
        if "sets" in self.values:
            return frozenset()
        for text, start, end in self.notes:
            body = read_body(text)
            if body.dose.sets is not None and not body.dose.reps and not is_movement(fold(body.name)):
                self.values["sets"] = body.dose.sets
                self.spans.setdefault("sets", (start, end))
                return frozenset({"sets"})
        return frozenset()

    def finish(self) -> TableRow:
        """The row."""
        noted = self._sets_in_notes()
        return TableRow(
            self.words,
            self.label,
            Dose(**self.values),  # type: ignore[arg-type]
            self.spans,
            tuple(self.notes),
            self.weekly,
            self.optional,
            noted,
            self.unread if self.unread and _SAYS_MUCH.search(fold(self.unread[0])) else None,
            self.group,
        )
