"""A program as records: weeks, sessions, blocks and prescriptions.

The records hold meaning only. Where things stand in the text is kept beside them (``notation.places``), so that two
texts that mean the same give equal programs.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from hipflex_kit.program.header import Header
from hipflex_kit.program.values import Dose, Range, Rest
from hipflex_kit.record_making import field, record

Path = tuple[int, ...]
"""Where a record stands in a program: () the program, (week,), (week, session), (week, session, block),
(week, session, block, prescription); each counted from 0."""


class BlockKind(StrEnum):
    """How the exercises of a block are done, as its author states it."""

    STRAIGHT = "straight"
    """All sets of one exercise, then the next. An unlabelled list is this."""
    SUPERSET = "superset"
    """In turn: 1a, 1b, 1c, again. A pair, tri-set or giant set by its size."""
    CIRCUIT = "circuit"
    EMOM = "emom"
    AMRAP = "amrap"
    FOR_TIME = "for_time"
    INTERVALS = "intervals"
    LADDER = "ladder"
    COMPLEX = "complex"


class Section(StrEnum):
    """What a block is for. Only work counts as weekly volume."""

    WORK = "work"
    WARMUP = "warmup"
    COOLDOWN = "cooldown"
    FINISHER = "finisher"
    SKILL = "skill"


@record
class WeeklyDose:
    """What changes in a later week. Fields that are None stay as they were the week before.

    Attributes:
        week: The written week it starts in; 2 or more.
        dose: Only what differs.
    """

    week: int
    dose: Dose


@record
class Prescription:
    """One exercise as prescribed: what to do, how often, how heavy, how fast.

    Attributes:
        name: The exercise as written. Never looked up here: an unknown exercise is as good as a known one.
        label: ``1a`` or ``A1`` as written, without its bracket or dot; None for an unlabelled line.
        dose: Sets × reps and the rest, for the first week.
        weekly: What later weeks change, in the order of weeks.
        optional: True for ``(optional)`` and ``if time``.
        notes: Plain words to the client. They print.
        comments: ``//`` lines, without the slashes. They are the coach's and never print.
    """

    name: str
    label: str | None = None
    dose: Dose = field(default_factory=Dose)
    weekly: tuple[WeeklyDose, ...] = ()
    optional: bool = False
    notes: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()

    def dose_in(self, week: int) -> Dose:
        """The dose of a week: the first one, with every change up to that week laid over it.

        Args:
            week: Calendar week within the program's repeat, counted from 1.

        Returns:
            The full dose.
        """
        dose = self.dose
        for change in self.weekly:
            if change.week <= week:
                dose = laid_over(dose, change.dose)
        return dose


def laid_over(dose: Dose, change: Dose) -> Dose:
    """A dose with the stated fields of another laid over it.

    Saying how much is done anew (reps, seconds, distance or calories) replaces all four: after ``3x30sec`` the change
    ``3x8`` means eight reps, not eight reps of thirty seconds.
    """
    before, after = dose.stated, change.stated
    if _AMOUNTS & after.keys():
        before = {name: value for name, value in before.items() if name not in _AMOUNTS}
    return Dose(**before | after)


_AMOUNTS = frozenset({"reps", "reps_list", "reps_text", "seconds", "distance", "calories"})


@record
class Block:
    """Exercises that are done together, such as 1a, 1b and 1c.

    Attributes:
        prescriptions: In the order of the text.
        kind: As stated; labels 1a/1b state a superset.
        label: ``1`` of 1a/1b, ``A`` of A1/A2; None where there is none.
        section: Work, warm-up, cool-down, finisher or skill.
        title: The block's own heading.
        rounds: How often the block is gone through, where the block says so.
        rest_between: Rest between stations.
        rest_after_round: Rest after each round.
        interval_s: Length of one interval in seconds (60 for EMOM).
        cap_s: Time limit or AMRAP length in seconds.
        notes: Plain words that belong to the block.
        comments: The coach's ``//`` lines.
    """

    prescriptions: tuple[Prescription, ...] = ()
    kind: BlockKind = BlockKind.STRAIGHT
    label: str | None = None
    section: Section = Section.WORK
    title: str | None = None
    rounds: Range | None = None
    rest_between: Rest | None = None
    rest_after_round: Rest | None = None
    interval_s: float | None = None
    cap_s: float | None = None
    notes: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()

    @property
    def grouping(self) -> str | None:
        """What a superset of this size is called: pair, tri-set, giant set. None for other kinds."""
        if self.kind is not BlockKind.SUPERSET or len(self.prescriptions) < 2:
            return None
        return {2: "pair", 3: "tri-set"}.get(len(self.prescriptions), "giant set")


@record
class Session:
    """One training day.

    Attributes:
        title: The author's own heading, such as "Day 1"; None where the text has none.
        blocks: In the order of the text.
        notes: Plain words before the first block.
        comments: The coach's ``//`` lines before the first block.
    """

    title: str | None = None
    blocks: tuple[Block, ...] = ()
    notes: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()


@record
class Week:
    """A written week (microcycle): what stands under one ``Week`` heading, or the whole text where there is none.

    Attributes:
        number: The number in the heading; None where the text has no week headings.
        sessions: In the order of the text.
        title: The heading as written; None where there is none.
        notes: Plain words before the first session.
        comments: The coach's ``//`` lines before the first session.
    """

    number: int | None = None
    sessions: tuple[Session, ...] = ()
    title: str | None = None
    notes: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()


@record
class Program:
    """Everything in one file, for one client goal.

    Attributes:
        header: The known ``Key: value`` lines before the first day.
        weeks: Written weeks; one week without a number where the text has no week headings.
        notes: Plain words before the first day.
        comments: The coach's ``//`` lines before the first day.
    """

    header: Header = field(default_factory=Header)
    weeks: tuple[Week, ...] = ()
    notes: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()

    @property
    def sessions(self) -> tuple[Session, ...]:
        """All written sessions, in the order of the text."""
        return tuple(session for week in self.weeks for session in week.sessions)

    def walk(self) -> Iterator[tuple[Path, Prescription]]:
        """Every prescription with its path, in the order of the text."""
        for w, week in enumerate(self.weeks):
            for s, session in enumerate(week.sessions):
                for b, block in enumerate(session.blocks):
                    for p, prescription in enumerate(block.prescriptions):
                        yield (w, s, b, p), prescription
