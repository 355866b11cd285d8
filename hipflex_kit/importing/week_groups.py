"""Tables with a group of columns for every week ("Week 1" above Sets, Reps, Load): a column a week, as in our text."""

from __future__ import annotations

import re
from collections.abc import Sequence

_WEEK = re.compile(r"(?:week|wk|w|woche|wo|semana|sem)\.? ?(\d{1,2})$", re.IGNORECASE)
_SAYS = {"rest": "rest {}", "tempo": "tempo {}", "effort": "RPE {}", "load": "@ {}", "time": "{}", "distance": "{}"}
_ORDER = ("sets", "sets_reps", "reps", "time", "distance", "load", "effort", "tempo", "rest", "note")


def week_named(cell: str) -> str:
    """``Week 2`` for a heading that names a week in one of the kit's languages; else the heading itself."""
    found = _WEEK.match(cell.strip())
    return f"Week {found[1]}" if found else cell


class WeekGroups:
    """Which columns of a table belong to which week.

    Attributes:
        single: Columns that belong to no week, such as the exercise.
        weeks: Heading of a week → its columns.
    """

    def __init__(self, above: Sequence[str], kinds: Sequence[str]) -> None:
        """Look for weeks above the headings.

        Args:
            above: Cells of the row above the headings; a merged cell's text stands in its first.
            kinds: What the columns hold.
        """
        self.single: list[int] = []
        self.weeks: dict[str, list[int]] = {}
        current = ""
        for at, kind in enumerate(kinds):
            label = week_named(above[at]) if at < len(above) and above[at] else ""
            current = label if _WEEK.match(label) else ("" if label else current)
            if current and kind not in ("name", "label"):
                self.weeks.setdefault(current, []).append(at)
            else:
                self.single.append(at)

    def __bool__(self) -> bool:
        """Whether there are weeks at all: one alone is no grid."""
        return len(self.weeks) > 1

    def headings(self, headings: Sequence[str]) -> list[str]:
        """The headings with a column a week."""
        return [*(headings[at] for at in self.single), *self.weeks]

    def kinds(self, kinds: Sequence[str]) -> list[str]:
        """What those columns hold."""
        return [*(kinds[at] for at in self.single), *(week.lower() for week in self.weeks)]

    def cells(self, cells: Sequence[str], kinds: Sequence[str]) -> list[str]:
        """A row with a week's sets, reps, load and the rest as one cell: ``3x5 @ 80kg``."""
        return [
            *(cells[at] for at in self.single),
            *(_dose({kinds[at]: cells[at] for at in columns if cells[at]}) for columns in self.weeks.values()),
        ]


def _dose(said: dict[str, str]) -> str:
    parts = []
    if "sets" in said and "reps" in said:
        parts.append(f"{said.pop('sets')}x{said.pop('reps')}")
    elif "sets" in said and ("time" in said or "distance" in said):
        kind = "time" if "time" in said else "distance"
        parts.append(f"{said.pop('sets')}x{said.pop(kind)}")
    elif "sets" in said:
        parts.append(f"{said.pop('sets')} sets")
    for kind in sorted(said, key=lambda kind: _ORDER.index(kind) if kind in _ORDER else len(_ORDER)):
        text = said[kind]
        worded = _SAYS.get(kind, "{}").format(text)
        parts.append(text if text.lower().startswith(("rest", "rpe", "rir", "@", "tempo")) else worded)
    return " ".join(parts)
