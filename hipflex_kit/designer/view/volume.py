"""Weekly volume as the page shows it: one entry a muscle, with the lines that give it and the sentence that says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hipflex_kit.analysis.core import MID, Method, VolumeCore
from hipflex_kit.analysis.goals import Goal
from hipflex_kit.analysis.lines import Uncounted
from hipflex_kit.analysis.muscle_numbers import MuscleNumbers, muscle_numbers
from hipflex_kit.analysis.sentences import HEADLINE, coverage_note, warmup_note
from hipflex_kit.analysis.week_balance import balance_of
from hipflex_kit.designer.edits.identities import Identities
from hipflex_kit.designer.view.memory import Memory
from hipflex_kit.designer.view.types import MuscleView, RangeView, VolumeView, WeekView

if TYPE_CHECKING:
    from hipflex_kit.library import Landmark, Library

_FIRST = "hip_flexors"
_FEATURED_WITHOUT_GOAL = 8


def volume_view(core: VolumeCore, library: Library, ids: Identities, goal: Goal | None) -> VolumeView:
    """Describe a program's weekly volume for the page.

    Args:
        core: The program, counted.
        library: Muscle groups and movement families.
        ids: The ids of the rows.
        goal: What the ranges are chosen by; without it there are numbers and no judgement.
    """
    weeks: list[WeekView] = []
    goal = _as_before(goal)
    for index, week in enumerate(core.weeks):
        if index and week.sessions is core.weeks[index - 1].sessions:
            weeks.append({**weeks[-1], "week": week.number})
        else:
            weeks.append(_remembered_week(core, library, ids, goal, week.number))
    return {"method": Method.FRACTIONAL.value, "weeks": weeks, "headline": HEADLINE}


_goals: dict[str, Goal] = {}


def _as_before(goal: Goal | None) -> Goal | None:
    """An equal goal from before, so that weeks judged by it are known again."""
    if goal is None:
        return None
    known = _goals.get(goal.id)
    if known != goal:
        _goals[goal.id] = known = goal
    return known


_weeks: Memory[WeekView] = Memory(512)


def _remembered_week(core: VolumeCore, library: Library, ids: Identities, goal: Goal | None, week: int) -> WeekView:
    """A week that was not touched need not be added up again."""
    sessions = core.sessions[core.row(week)]
    rows = tuple(ids.by_path[line.path] for session in sessions for line in session.lines)
    objects = (library, goal, *(session.calendar.session.blocks for session in sessions))
    return _weeks.recall(objects, (week, rows), lambda: _week(core, library, ids, goal, week))


def _week(core: VolumeCore, library: Library, ids: Identities, goal: Goal | None, week: int) -> WeekView:
    lines = core.lines(week)
    muscles = [_muscle(numbers, ids) for numbers in muscle_numbers(core, library, goal, week)]
    unknown = [line for line in lines if line.uncounted in (Uncounted.UNKNOWN, Uncounted.AMBIGUOUS)]
    balance = balance_of(core, library, week)
    return {
        "week": week,
        "muscles": muscles if any(muscle["featured"] for muscle in muscles) else _most_trained_first(muscles),
        "warmup_note": warmup_note(lines),
        "coverage_note": coverage_note(core.coverage(week)),
        "unknown_row_ids": [ids.by_path[line.path] for line in unknown],
        "balance": [words[:1].upper() + words[1:] for words in balance.words()],
        "balance_why": list(balance.figures()),
    }


def _muscle(numbers: MuscleNumbers, ids: Identities) -> MuscleView:
    return {
        "id": numbers.id,
        "name": numbers.name,
        "region": numbers.region,
        "featured": numbers.featured,
        "sets": numbers.sets,
        "direct": numbers.direct,
        "helping": numbers.helping,
        "helping_sets": numbers.helping_sets,
        "warmup_sets": numbers.warmup_sets,
        "range": _range(numbers.landmark),
        "judged": numbers.judgement.verdict.value if numbers.judgement is not None else None,
        "sentence": numbers.sentence,
        "why": [
            {
                "row_id": ids.by_path[given.path],
                "name": given.name,
                "sets": given.sets,
                "share": given.share,
                "gives": given.gives,
            }
            for given in numbers.why
        ],
    }


def _range(landmark: Landmark | None) -> RangeView | None:
    if landmark is None:
        return None
    return {"low": landmark.low, "high": landmark.high, "method": landmark.method, "source": landmark.source}


def _most_trained_first(muscles: list[MuscleView]) -> list[MuscleView]:
    """Without a goal: the hip flexors, which nobody else counts, then what is trained most."""
    trained = [muscle for muscle in muscles if muscle["sets"][MID] > 0]
    first = sorted(trained, key=lambda muscle: (muscle["id"] != _FIRST, -muscle["sets"][MID]))[:_FEATURED_WITHOUT_GOAL]
    for muscle in first:
        muscle["featured"] = True
    return first + [muscle for muscle in muscles if not muscle["featured"]]
