"""Why a number is what it is: the lines that give it, and the lines that do not count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hipflex_kit.analysis.core import HELPING_SHARE, MID, VolumeCore
from hipflex_kit.analysis.lines import Line
from hipflex_kit.analysis.muscle_numbers import Giving, giving_by_muscle
from hipflex_kit.analysis.week_balance import plain
from hipflex_kit.program import Path, Program
from hipflex_kit.record_making import record

if TYPE_CHECKING:
    import pandas as pd

    from hipflex_kit.library import Library


@record
class LeftOut:
    """A line that gives a muscle nothing, though it might be thought to.

    Attributes:
        path: Where the line is written.
        name: The exercise as written.
        sets: Sets as written, at the middle of the range.
        reason: Why it does not count: warm-up, conditioning, not in the library, no sets written.
    """

    path: Path
    name: str
    sets: float
    reason: str


@record
class Explanation:
    """Where a muscle's week comes from.

    Attributes:
        muscle: The muscle group's name on screen.
        week: Calendar week.
        sets: Fractional sets: what the lines give together.
        giving: The lines that give it, biggest first, each with its share and the share's reason.
        left_out: Lines that would train it but do not count, and lines whose exercise is not known.
    """

    muscle: str
    week: int
    sets: float
    giving: tuple[Giving, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def range(self) -> tuple[float, float]:
        """The fewest and the most sets that the text allows; the same number twice where it leaves no choice."""
        return sum(g.fewest for g in self.giving), sum(g.most for g in self.giving)

    def sentences(self) -> tuple[str, ...]:
        """The explanation as lines of text."""
        said = [f"{self.muscle}, week {self.week}: {plain(self.sets)} sets{_spread(*self.range)}."]
        for g in self.giving:
            why = f" ({g.reason})" if g.reason else ""
            gives = f"{plain(g.gives)}{_spread(g.fewest, g.most)}"
            said.append(f"{g.name}: {plain(g.sets)} sets × {g.share:g} = {gives}{why}")
        said += [f"{out.name}: not counted, {out.reason}" for out in self.left_out]
        return tuple(said)

    def table(self) -> pd.DataFrame:
        """The same as a table: one row a line, counted or not."""
        import pandas as pd

        rows = [(g.name, g.sets, g.share, g.gives, g.fewest, g.most, g.reason) for g in self.giving]
        rows += [(out.name, out.sets, 0.0, 0.0, 0.0, 0.0, f"not counted: {out.reason}") for out in self.left_out]
        return pd.DataFrame(rows, columns=["line", "sets", "share", "gives", "fewest", "most", "reason"])


def explain(program: Program, library: Library, muscle: str, week: int = 1) -> Explanation:
    r"""Show where a muscle's sets come from.

    Args:
        program: The program as written.
        library: Where the exercises are looked up.
        muscle: Muscle group id, such as ``hip_flexors``.
        week: Calendar week.

    Raises:
        ValueError: There is no such muscle group.

    Example:
        >>> from hipflex_kit import load_library, parse_program
        >>> program = parse_program("Day 1\n1a) Hanging Leg Raises (3x8-10)").program
        >>> print(explain(program, load_library(), "hip_flexors").sentences()[0])
        Hip flexors, week 1: 3 sets.
    """
    return explain_of(VolumeCore.of(program, library), muscle, week)


def explain_of(core: VolumeCore, muscle: str, week: int = 1) -> Explanation:
    """The same for a program that is counted already."""
    group = core.muscles[core.muscle_index(muscle)]
    lines = core.lines(week)
    giving = giving_by_muscle(lines).get(muscle, ())
    left_out = tuple(
        LeftOut(line.path, line.prescription.name, line.sets[MID], str(line.uncounted))
        for line in lines
        if line.uncounted is not None and _could_train(line, muscle)
    )
    return Explanation(group.plain_name, week, sum(g.gives for g in giving), giving, left_out)


def _spread(low: float, high: float) -> str:
    return f" ({plain(low)} to {plain(high)})" if low != high else ""


def _could_train(line: Line, muscle: str) -> bool:
    if line.exercise is None:
        return line.working
    return line.exercise.shares.get(muscle, 0.0) >= HELPING_SHARE
