"""The same program as other tools would count it, side by side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

import pandas as pd

from hipflex_kit.analysis.core import HELPING_SHARE, MID, VolumeCore
from hipflex_kit.analysis.lines import Line
from hipflex_kit.data_files import data_path
from hipflex_kit.library.records import Exercise
from hipflex_kit.program import Program
from hipflex_kit.record_making import record

if TYPE_CHECKING:
    from hipflex_kit.library import Library


@record
class CountingRules:
    """How another tool counts, as published.

    Attributes:
        id: Such as ``liftosaur``.
        name: What the screen says.
        source: Where the rules stand.
        direct: What a set gives a group that holds a prime mover.
        helping: What a set gives a group that only helps.
        groups: This kit's muscle group → the tool's groups; empty where it has none.
        most: The tool's group → the most that one set can give it.
        no_credit_up_to_reps: Sets of at most so many repetitions give nothing; 0 where there is no such rule.
        reps_only: True where holds and distances are not seen.
        note: What a coach should know.
    """

    id: str
    name: str
    source: str
    direct: float
    helping: float
    groups: Mapping[str, tuple[str, ...]]
    most: Mapping[str, float]
    no_credit_up_to_reps: float
    reps_only: bool
    note: str

    def gives(self, exercise: Exercise) -> dict[str, float]:
        """What one set of an exercise gives each of the tool's groups; the largest share counts once."""
        given: dict[str, float] = {}
        for muscle, share in exercise.shares.items():
            if share < HELPING_SHARE:
                continue
            value = self.direct if share >= 1 else self.helping
            for group in self.groups.get(muscle, ()):
                given[group] = max(given.get(group, 0.0), min(value, self.most.get(group, value)))
        return given

    def refuses(self, line: Line) -> str:
        """Why the tool would give a line's sets no credit; "" where it gives it."""
        dose = line.prescription.dose
        if self.reps_only and dose.reps is None and not dose.reps_list:
            return "not counted in repetitions"
        most = max(dose.reps_list) if dose.reps_list else (dose.reps.high if dose.reps is not None else None)
        if most is not None and most <= self.no_credit_up_to_reps:
            return f"sets of up to {self.no_credit_up_to_reps:g} repetitions count for the lift only"
        return ""


def counting_rules() -> Mapping[str, CountingRules]:
    """The tools whose rules are known: id → rules."""
    return _rules()


@cache
def _rules() -> dict[str, CountingRules]:
    import tomllib

    content = tomllib.loads(data_path("recount.toml").read_text("utf-8"))
    return {id: _read(id, row) for id, row in content.items()}


def _read(id: str, row: Mapping[str, Any]) -> CountingRules:
    return CountingRules(
        id=id,
        name=row["name"],
        source=row["source"],
        direct=row["direct"],
        helping=row["helping"],
        groups={m: (g,) if isinstance(g, str) else tuple(g) for m, g in row["groups"].items()},
        most=row.get("most", {}),
        no_credit_up_to_reps=row.get("no_credit_up_to_reps", 0),
        reps_only=row.get("reps_only", False),
        note=row["note"],
    )


def recount(program: Program, library: Library, week: int = 1) -> pd.DataFrame:
    """Count a week as other tools would, beside this kit's own count.

    A tool's column holds the number that it shows for the group a muscle falls into: where it lumps muscles together
    the same number stands in several rows. A missing value means that the tool has no such group.

    Args:
        program: The program as written.
        library: Where the exercises are looked up.
        week: Calendar week.

    Returns:
        Index = this kit's muscle groups; columns ``hipflex_kit`` and one a tool.
    """
    core = VolumeCore.of(program, library)
    ids = [group.id for group in core.muscles]
    columns: dict[str, list[float]] = {"hipflex_kit": [float(n) for n in core.volume()[core.row(week), MID]]}
    for rules in counting_rules().values():
        counted = _count(rules, _counted(core, week))
        columns[rules.name] = [
            max((counted.get(group, 0.0) for group in rules.groups[id]), default=float("nan"))
            if id in rules.groups
            else float("nan")
            for id in ids
        ]
    return pd.DataFrame(columns, index=pd.Index(ids, name="muscle"))


def recount_differences(program: Program, library: Library, tool: str, muscle: str, week: int = 1) -> pd.DataFrame:
    """The lines that make a tool's number differ from this kit's.

    Args:
        program: The program as written.
        library: Where the exercises are looked up.
        tool: Such as ``liftosaur``.
        muscle: This kit's muscle group.
        week: Calendar week.

    Returns:
        A row a line that the two count differently: line, ours, theirs, because.

    Raises:
        ValueError: There is no such tool or muscle group.
    """
    rules = counting_rules().get(tool)
    if rules is None:
        raise ValueError(f"Unknown tool {tool!r}. There are: {', '.join(counting_rules())}.")
    core = VolumeCore.of(program, library)
    core.muscle_index(muscle)
    groups = rules.groups.get(muscle, ())
    plain_names = {group.id: group.plain_name for group in core.muscles}
    rows = []
    for line, exercise in _counted(core, week):
        share = exercise.shares.get(muscle, 0.0)
        ours = share * line.counted_sets[MID] if share >= HELPING_SHARE else 0.0
        refused = rules.refuses(line)
        theirs = (
            0.0 if refused else max((rules.gives(exercise).get(g, 0.0) for g in groups), default=0.0) * line.sets[MID]
        )
        if ours != theirs:
            because = refused or _because(rules, line, exercise, muscle, plain_names)
            rows.append((line.prescription.name, ours, theirs, because))
    return pd.DataFrame(rows, columns=["line", "ours", "theirs", "because"])


def _because(rules: CountingRules, line: Line, exercise: Exercise, muscle: str, plain_names: Mapping[str, str]) -> str:
    groups = rules.groups.get(muscle, ())
    if not groups:
        return f"{rules.name} has no such group"
    easy = f"{rules.name} counts easy sets in full" if line.credit < 1 else ""
    share = exercise.shares.get(muscle, 0.0)
    if share < HELPING_SHARE:
        others = [plain_names[m].lower() for m in exercise.shares if m != muscle and _shares_a_group(rules, m, groups)]
        return f"{' and '.join(groups)} counts {', '.join(others)} too"
    own = rules.direct if share >= 1 else rules.helping
    given = rules.gives(exercise)
    if any(given.get(group, 0.0) > own for group in groups):
        stronger = [plain_names[m].lower() for m in exercise.prime_movers() if _shares_a_group(rules, m, groups)]
        return _both(f"{' and '.join(groups)} counts {', '.join(stronger)} too", easy)
    if share >= 1 and any(group in rules.most for group in groups):
        return _both(f"{rules.name} gives {groups[0]} at most {rules.most[groups[0]]:g} a set", easy)
    if own != share:
        return _both(f"{rules.name} gives a helping set {rules.helping:g}", easy)
    return easy


def _both(one: str, other: str) -> str:
    return f"{one}; {other}" if other else one


def _shares_a_group(rules: CountingRules, muscle: str, groups: tuple[str, ...]) -> bool:
    return not set(rules.groups.get(muscle, ())).isdisjoint(groups)


def _counted(core: VolumeCore, week: int) -> list[tuple[Line, Exercise]]:
    return [(line, line.exercise) for line in core.lines(week) if line.uncounted is None and line.exercise is not None]


def _count(rules: CountingRules, lines: Iterable[tuple[Line, Exercise]]) -> dict[str, float]:
    total: dict[str, float] = {}
    for line, exercise in lines:
        if rules.refuses(line):
            continue
        for group, value in rules.gives(exercise).items():
            total[group] = total.get(group, 0.0) + value * line.sets[MID]
    return total
