"""A week, muscle by muscle, as the designer's panel and the charts show it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from hipflex_kit.analysis.core import HELPING_SHARE, HIGH, LOW, MID, Array, Method, VolumeCore
from hipflex_kit.analysis.goals import Goal
from hipflex_kit.analysis.judgement import Judgement, judge_week, range_words, strength_words
from hipflex_kit.analysis.lines import Line
from hipflex_kit.analysis.sentences import is_swing_leg, muscle_sentence, swing_leg_sets
from hipflex_kit.library.landmarks import Landmark
from hipflex_kit.library.records import Exercise
from hipflex_kit.program import Path
from hipflex_kit.record_making import record

if TYPE_CHECKING:
    from hipflex_kit.library import Library


@record
class Giving:
    """One line that gives sets to a muscle.

    Attributes:
        path: Where the line is written.
        name: The exercise as written.
        sets: Its counted sets, at the middle of the range.
        share: What one of them gives.
        gives: Sets × share.
        fewest: The same at the low end of the written ranges.
        most: The same at their high end.
        reason: Why the share is what it is: the muscle's role, and the library's words where it has some.
    """

    path: Path
    name: str
    sets: float
    share: float
    gives: float
    fewest: float
    most: float
    reason: str


@record
class MuscleNumbers:
    """What a week gives one muscle group, or a few that are judged together.

    Attributes:
        id: Muscle group id, or the id of a range such as ``calves`` or ``push``.
        name: What the screen says.
        region: Part of the body; "" for a range over several groups.
        muscles: The muscle groups inside; empty for a movement family.
        featured: Comes first for this goal.
        sets: Low, mid and high of the number that is shown: counted as its range counts, else fractional.
        direct: Direct sets.
        helping: Helping sets as they count.
        helping_sets: How many sets help, at whatever share from 0.5.
        warmup_sets: Warm-up sets that work it. They are not counted.
        judgement: Against the goal's range; None where there is no range, or too little is known to judge.
        landmark: The goal's range, or None.
        sentence: The number in full.
        why: The lines that give it, biggest first.
    """

    id: str
    name: str
    region: str
    muscles: tuple[str, ...]
    featured: bool
    sets: tuple[float, float, float]
    direct: float
    helping: float
    helping_sets: float
    warmup_sets: float
    judgement: Judgement | None
    landmark: Landmark | None
    sentence: str
    why: tuple[Giving, ...]


def muscle_numbers(core: VolumeCore, library: Library, goal: Goal | None, week: int = 1) -> tuple[MuscleNumbers, ...]:
    """All 26 muscle groups of a week, and the goal's ranges over several groups; the goal's featured ones first.

    Where lines could not be counted nothing is judged to be below its range.

    Args:
        core: The counted program.
        library: Where movement families are looked up.
        goal: The goal; None means numbers without judgement.
        week: Calendar week.
    """
    panel = _Panel(core, library, goal, week)
    numbers = [panel.muscle(index) for index in range(len(core.muscles))]
    grouped = [panel.group(landmark) for landmark in panel.landmarks.values() if landmark.id not in panel.ids]
    featured = goal.featured if goal is not None else ()
    order = {id: place for place, id in enumerate(featured)}
    return tuple(sorted(numbers + grouped, key=lambda n: order.get(n.id, len(order))))


class _Panel:
    """Everything about one week that the single numbers share."""

    def __init__(self, core: VolumeCore, library: Library, goal: Goal | None, week: int) -> None:
        self.core, self.week = core, week
        self.library = library
        self.ids = {group.id for group in core.muscles}
        self.landmarks = dict(goal.ranges) if goal is not None else {}
        self.featured = frozenset(goal.featured) if goal is not None else frozenset[str]()
        self.judged = {j.landmark.id: j for j in judge_week(core, library, goal, week)}
        self.complete = core.coverage(week).complete
        self.fractional = core.volume(Method.FRACTIONAL)[core.row(week)]
        self.direct = core.volume(Method.DIRECT)[core.row(week)]
        self.total = core.volume(Method.TOTAL)[core.row(week)]
        self.warmup = core.warmup_volume()[core.row(week)]
        self.lines = [line for line in core.lines(week) if line.uncounted is None]
        self.giving = giving_by_muscle(self.lines)

    def muscle(self, index: int) -> MuscleNumbers:
        group = self.core.muscles[index]
        landmark = self.landmarks.get(group.id)
        shown = self.direct if landmark is not None and landmark.method == Method.DIRECT else self.fractional
        direct, helps = self.direct[MID, index], self.total[MID, index] - self.direct[MID, index]
        swing = swing_leg_sets(self.lines) if group.id == "hip_flexors" else 0.0
        said = muscle_sentence(float(direct), float(helps), swing)
        return MuscleNumbers(
            id=group.id,
            name=group.plain_name,
            region=group.region,
            muscles=(group.id,),
            featured=group.id in self.featured,
            sets=_three(shown[:, index]),
            direct=float(direct),
            helping=float(self.fractional[MID, index] - direct),
            helping_sets=float(helps),
            warmup_sets=float(self.warmup[MID, index]),
            judgement=self._judgement(group.id),
            landmark=landmark,
            sentence=_sentence(said, self._judgement(group.id), landmark),
            why=self.giving.get(group.id, ()),
        )

    def group(self, landmark: Landmark) -> MuscleNumbers:
        columns = [self.core.muscle_index(muscle) for muscle in landmark.muscles]
        judged = self.judged[landmark.id]
        direct = float(self.direct[MID, columns].sum()) if columns else judged.sets[MID]
        helping = float((self.fractional - self.direct)[MID, columns].sum())
        return MuscleNumbers(
            id=landmark.id,
            name=landmark.name,
            region="",
            muscles=landmark.muscles,
            featured=landmark.id in self.featured,
            sets=judged.sets,
            direct=min(direct, judged.sets[MID]),
            helping=min(helping, max(0.0, judged.sets[MID] - direct)),
            helping_sets=float((self.total - self.direct)[MID, columns].sum()),
            warmup_sets=float(self.warmup[MID, columns].max(initial=0.0)),
            judgement=self._judgement(landmark.id),
            landmark=landmark,
            sentence=f"{judged.sentence()} {strength_words(landmark)}".strip(),
            why=self._family_giving(landmark) or _all(self.giving, landmark.muscles),
        )

    def _family_giving(self, landmark: Landmark) -> tuple[Giving, ...]:
        """The exercises of a movement family; each set of them counts once."""
        patterns = self.library.patterns
        return tuple(
            Giving(line.path, line.prescription.name, sets, 1.0, sets, low, high, "")
            for line in self.lines
            if line.exercise is not None and patterns[line.exercise.pattern].family == landmark.family
            for low, sets, high in (line.counted_sets,)
        )

    def _judgement(self, id: str) -> Judgement | None:
        judged = self.judged.get(id)
        if judged is None or (judged.verdict == "below" and not self.complete):
            return None
        return judged


def giving_by_muscle(lines: Iterable[Line]) -> dict[str, tuple[Giving, ...]]:
    """Muscle group id → the counted lines that give it sets, biggest first."""
    giving: dict[str, list[Giving]] = {}
    for line in lines:
        if line.exercise is None or line.uncounted is not None:
            continue
        low, sets, high = line.counted_sets
        for muscle, share in line.exercise.shares.items():
            if share >= HELPING_SHARE:
                reason = _reason(line.exercise, muscle, share)
                gives = (sets * share, low * share, high * share)
                entry = Giving(line.path, line.prescription.name, sets, share, *gives, reason)
                giving.setdefault(muscle, []).append(entry)
    return {muscle: tuple(sorted(given, key=lambda g: -g.gives)) for muscle, given in giving.items()}


def _reason(exercise: Exercise, muscle: str, share: float) -> str:
    helps = "swing leg, no load: counts a half" if is_swing_leg(exercise, muscle) else "helps: counts a half"
    role = "prime mover: counts in full" if share >= 1 else helps
    return f"{role}. {exercise.why}" if exercise.why else role


def _all(giving: dict[str, tuple[Giving, ...]], muscles: tuple[str, ...]) -> tuple[Giving, ...]:
    return tuple(given for muscle in muscles for given in giving.get(muscle, ()))


def _sentence(said: str, judgement: Judgement | None, landmark: Landmark | None) -> str:
    """The count in words, that it lies outside the range where it does, and how good the range is."""
    where = ""
    if judgement is not None and judgement.verdict != "inside":
        where = f"{judgement.verdict.capitalize()} the weekly range of {range_words(judgement.landmark)}."
    return " ".join(filter(None, (said, where, strength_words(landmark) if landmark is not None else "")))


def _three(column: Array) -> tuple[float, float, float]:
    return float(column[LOW]), float(column[MID]), float(column[HIGH])
