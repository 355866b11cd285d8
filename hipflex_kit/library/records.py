"""What the library knows of an exercise and of a muscle group."""

from __future__ import annotations

from collections.abc import Container, Mapping
from enum import StrEnum

from hipflex_kit.record_making import field, record


class Laterality(StrEnum):
    """Whether an exercise works both sides at once."""

    BILATERAL = "bilateral"
    UNILATERAL = "unilateral"
    """One side, then the other."""
    ALTERNATING = "alternating"
    """Sides in turn within a set."""


class Measure(StrEnum):
    """What a set of an exercise is measured in."""

    REPS = "reps"
    SECONDS = "seconds"
    DISTANCE = "distance"


class Stimulus(StrEnum):
    """What a set trains. Drills and conditioning give no set credit."""

    STRENGTH = "strength"
    POWER = "power"
    HOLD = "hold"
    DRILL = "drill"
    CONDITIONING = "conditioning"


@record
class MuscleGroup:
    """One of the 26 groups that volume is counted for.

    Attributes:
        id: Stable id, such as ``hip_flexors``.
        name: Display name.
        region: Part of the body.
        muscles: The muscles inside.
        side: ``front``, ``back`` or ``both``: where a body map draws it.
        plain_name: The name on screen where the anatomical one is not everyday speech.
    """

    id: str
    name: str
    region: str
    muscles: tuple[str, ...]
    side: str
    plain_name: str


@record
class Demand:
    """How much an exercise asks of what pairs compete for; each 0 to 3. Heuristic.

    Attributes:
        grip: Hands.
        spine: Axial or low-back load.
        systemic: Breath and heart.
        balance: Balance and skill.
    """

    grip: int = 0
    spine: int = 0
    systemic: int = 0
    balance: int = 0


@record
class Prerequisite:
    """An exercise to master first.

    Attributes:
        exercise: Id of the exercise to master.
        hard: True where the gate stops ("weighted knee drive comes last"); False for a recommendation.
        test: What shows mastery, in the coach's words.
    """

    exercise: str
    hard: bool
    test: str


@record
class Pattern:
    """A movement pattern: what kind of movement an exercise is.

    Attributes:
        id: Stable id, such as ``horizontal_pull``.
        name: Display name, such as ``Row``.
        family: Id of the family that balance is judged on: ``knee_dominant``, ``hip_dominant``, ``push``, ``pull``,
            ``core`` and so on.
        family_name: The family on screen, such as ``Hip-dominant``.
        direction: ``horizontal`` or ``vertical`` for pushes and pulls, else empty.
        plane: ``sagittal``, ``frontal`` or ``rotational``.
        anti_movement: True for core work that resists movement (planks, presses against a twist).
    """

    id: str
    name: str
    family: str
    family_name: str
    direction: str = ""
    plane: str = "sagittal"
    anti_movement: bool = False


@record
class Equipment:
    """Something an exercise needs.

    Attributes:
        id: Stable id, such as ``cable``.
        name: Display name, such as ``Cable station``.
        station: True where a gym has few of them and a block that needs two stations of it is a nuisance.
    """

    id: str
    name: str
    station: bool = False


@record
class Exercise:
    """A library entry.

    Attributes:
        id: Stable id, such as ``single_leg_sprinter_rdl``.
        name: Display name.
        pattern: Movement pattern id, such as ``hinge``.
        laterality: Both sides at once, one then the other, or in turn.
        equipment: Ids from ``data/equipment.toml``; all of them are needed.
        shares: Muscle group id → what one set gives it: 1.0 prime mover, 0.5 synergist, 0.25 stabiliser.
        measure: What a set is measured in.
        stimulus: What a set trains.
        seconds_per_rep: Length of a repetition per side where no tempo is written; None for holds and distances.
        demand: Grip, spine, systemic and balance digits.
        aliases: Other names.
        why: Why the shares are what they are, where sources disagree.
        level: ``beginner``, ``intermediate`` or ``advanced``.
        joint_notes: What to watch.
        cue: One cue of at most 60 characters; it goes on the client's sheet.
        cues: Two to four cues.
        steps: Full coaching steps, set-up first.
        faults: Common faults.
        prerequisites: What to master first.
        mastery: What shows that this exercise is mastered.
        regressions: Easier: exercise ids or plain words.
        progressions: Harder: exercise ids or plain words.
        also_with: Equipment that may take the place of the first of ``equipment``.
        link: The coach's own video or page; http or https only.
        photo: The coach's own picture, a file name relative to the trainer's folder.
        own: True where the entry comes from the trainer's own file.
    """

    id: str
    name: str
    pattern: str
    laterality: Laterality
    equipment: tuple[str, ...]
    shares: Mapping[str, float]
    measure: Measure = Measure.REPS
    stimulus: Stimulus = Stimulus.STRENGTH
    seconds_per_rep: float | None = 3.0
    demand: Demand = field(default_factory=Demand)
    aliases: tuple[str, ...] = ()
    why: str = ""
    level: str = "beginner"
    joint_notes: str = ""
    cue: str = ""
    cues: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()
    prerequisites: tuple[Prerequisite, ...] = ()
    mastery: str = ""
    regressions: tuple[str, ...] = ()
    progressions: tuple[str, ...] = ()
    also_with: tuple[str, ...] = ()
    link: str = ""
    photo: str = ""
    own: bool = False

    def __hash__(self) -> int:
        """Entries are told apart by their id."""
        return hash(self.id)

    def prime_movers(self) -> tuple[str, ...]:
        """Ids of the muscle groups that a set counts fully for."""
        return tuple(muscle for muscle, share in self.shares.items() if share == 1.0)

    def doable_with(self, at_hand: Container[str]) -> bool:
        """Whether the equipment at hand is enough; ``bodyweight`` is always at hand.

        Args:
            at_hand: Ids of the equipment that the client has.

        Returns:
            True where everything needed is there, the first item possibly replaced by one of ``also_with``.

        Example:
            >>> swing = Exercise("kb_swing", "Swing", "hinge", Laterality.BILATERAL, ("kettlebell",), {})
            >>> swing.doable_with({"dumbbell"})
            False
        """

        def there(thing: str) -> bool:
            return thing == "bodyweight" or thing in at_hand

        first, rest = self.equipment[:1], self.equipment[1:]
        return any(map(there, (*first, *self.also_with))) and all(map(there, rest)) if first else True


@record
class Match:
    """What a written name was understood as.

    Attributes:
        name: The name as written.
        exercise: The exercise; None where none is sure enough.
        score: 0 to 1; 1 for a name or alias, less the more had to be understood.
        how: ``exact``, ``alias``, ``composed`` (a known name plus words that do not change what it trains), ``fuzzy``
            (a slip of the pen), ``ambiguous`` (several are meant or offered) or ``none``.
        choices: The nearest exercises where nothing was decided.
    """

    name: str
    exercise: Exercise | None
    score: float
    how: str
    choices: tuple[Exercise, ...] = ()
