"""The ``Key: value`` lines that stand before the first day."""

from __future__ import annotations

from hipflex_kit.program.values import Load
from hipflex_kit.record_making import field_names, record, replace


@record
class OneRepMax:
    """The most a client lifts once: ``1RM: Back Squat 120 kg``.

    Attributes:
        exercise: The exercise as written.
        load: The load.
    """

    exercise: str
    load: Load


@record
class Mastered:
    """An exercise that a client has shown to master.

    Attributes:
        exercise: The exercise as written.
        since: ISO date in brackets behind it, where the coach wrote one.
    """

    exercise: str
    since: str | None = None


@record
class Header:
    """What a program says of itself. What is not stated is None or empty.

    Attributes:
        title: Name of the program.
        client: Whom it is for; also the name of the file in ``clients/``.
        coach: Who wrote it.
        goal: In the coach's words ("run faster", "hypertrophy"); chooses the weekly ranges.
        level: Beginner, intermediate, advanced.
        weeks: How many calendar weeks the program runs.
        days: Days of the week of the sessions in order, as written (``Mon``, ``Thu``).
        start: ISO date of the first day.
        minutes: Time a session may take.
        equipment: What there is, as written; None where it is not stated.
        mastered: What the client masters; None (unknown) differs from () (nothing).
        one_rep_maxes: Best lifts.
        units: ``kg`` or ``lb``.
        runs: The client's runs, as written.
        watch: What to keep an eye on ("left knee"), in the coach's words. It is never printed for the client.
        keep: Reasons for overruling a check in the whole program, as written.
    """

    title: str | None = None
    client: str | None = None
    coach: str | None = None
    goal: str | None = None
    level: str | None = None
    weeks: int | None = None
    days: tuple[str, ...] = ()
    start: str | None = None
    minutes: float | None = None
    equipment: tuple[str, ...] | None = None
    mastered: tuple[Mastered, ...] | None = None
    one_rep_maxes: tuple[OneRepMax, ...] = ()
    units: str | None = None
    runs: tuple[str, ...] = ()
    watch: tuple[str, ...] = ()
    keep: tuple[str, ...] = ()

    def over(self, other: Header | None) -> Header:
        """These lines, and another header's where these say nothing: a program's own lines win over its client's file.

        What to watch is joined: a program that says one thing more must not make the client's file forgotten.

        Args:
            other: The header below; None where there is none.
        """
        if other is None:
            return self
        stated = {name: value for name in field_names(Header) if (value := getattr(self, name)) not in (None, ())}
        return replace(other, **{**stated, "watch": tuple(dict.fromkeys((*other.watch, *self.watch)))})
