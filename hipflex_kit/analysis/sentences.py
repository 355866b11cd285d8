"""Honest numbers, said in full. Every function is pure; the screen, the command line and notebooks share them."""

from __future__ import annotations

from collections.abc import Iterable

from hipflex_kit.analysis.core import MID, Coverage
from hipflex_kit.analysis.lines import Line, Uncounted
from hipflex_kit.analysis.session_time import Part, minutes_of_lines
from hipflex_kit.analysis.week_balance import plain
from hipflex_kit.library.records import Exercise

HEADLINE = "Sets this week, as written. Counts sets, not effort."


def muscle_sentence(direct: float, helping_sets: float, swing_leg: float = 0.0) -> str:
    """Say a muscle's week in full, such as "3 direct sets, plus 11 where the swing leg helps".

    Args:
        direct: Sets in which the muscle is the prime mover.
        helping_sets: Sets in which it helps, each counted once.
        swing_leg: How many of those it helps in as the unloaded swing leg.
    """
    if not direct and not helping_sets:
        return "No sets this week."
    said = f"{_sets(direct, 'direct')}" if direct else "No direct sets"
    if not helping_sets:
        return f"{said}."
    where = "the swing leg helps" if swing_leg and swing_leg >= helping_sets else "it helps"
    return f"{said}, plus {plain(helping_sets)} where {where}."


def is_swing_leg(exercise: Exercise, muscle: str) -> bool:
    """True where the hip flexors only carry a free leg that lifts no load: standing and bridging work.

    A knee drive in a lunge, the raised knee of a sprinter deadlift.
    """
    families = ("lunge", "hinge", "hip_extension")
    return (
        muscle == "hip_flexors" and exercise.pattern.startswith(families) and 0.5 <= exercise.shares.get(muscle, 0) < 1
    )


def swing_leg_sets(lines: Iterable[Line]) -> float:
    """Counted sets in which the hip flexors help as an unloaded swing leg."""
    return sum(line.counted_sets[MID] for line in lines if line.exercise and is_swing_leg(line.exercise, "hip_flexors"))


def warmup_note(lines: Iterable[Line], muscle: str | None = None) -> str:
    """What the warm-ups of a week hold, though they are not counted: "+ 4 warm-up holds, 80 s a leg, not counted".

    Args:
        lines: The lines of the week.
        muscle: Only warm-ups that work this muscle group at a share of 0.5 or more; None for all of them.

    Returns:
        The words, or "" where there is no warm-up with sets.
    """
    warmups = [line for line in lines if line.uncounted is Uncounted.WARMUP and line.sets[MID] and _works(line, muscle)]
    if not warmups:
        return ""
    holds = all(line.prescription.dose.seconds is not None and line.prescription.dose.reps is None for line in warmups)
    count = sum(line.sets[MID] for line in warmups)
    noun = ("hold" if holds else "set") + ("" if count == 1 else "s")
    seconds = sum(_seconds(line) * line.sets[MID] for line in warmups) if holds else 0.0
    side = _side_word(warmups)
    lasting = f", {plain(seconds)} s{f' a {side}' if side else ''}" if seconds else ""
    return f"+ {plain(count)} warm-up {noun}{lasting}, not counted"


def coverage_note(coverage: Coverage) -> str:
    """How much of the week could be counted, and what by design is not; "" where everything was.

    For example "12 of 14 lines counted, 2 not known. Conditioning 24 min, not counted as sets."
    """
    said = []
    if coverage.gaps:
        unknown = sum(line.uncounted is not Uncounted.NO_SETS for line in coverage.gaps)
        without = len(coverage.gaps) - unknown
        why = [f"{unknown} not known"] if unknown else []
        why += [f"{without} without sets"] if without else []
        said.append(f"{coverage.counted} of {coverage.working} lines counted, {', '.join(why)}")
    drills = [line for line in coverage.conditioning if line.uncounted is Uncounted.DRILL]
    conditioning = [line for line in coverage.conditioning if line.uncounted is not Uncounted.DRILL]
    if conditioning:
        said.append(conditioning_note(conditioning))
    if drills:
        said.append(drill_note(drills))
    return ". ".join(said)


def conditioning_note(lines: Iterable[Line]) -> str:
    """Say "Conditioning 24 min, not counted as sets"; without minutes where nobody wrote how long."""
    lines = tuple(lines)
    blocks: dict[tuple[int, ...], list[Line]] = {}
    for line in lines:
        blocks.setdefault(line.path[:-1], []).append(line)
    minutes = 0.0
    for group in blocks.values():
        time = minutes_of_lines(tuple(group))
        minutes += sum(time.parts.get(part, (0.0, 0.0, 0.0))[MID] for part in (Part.CONDITIONING, Part.WORK))
    timed = minutes >= 1 and all(_has_length(line) for line in lines)
    return f"Conditioning {round(minutes)} min, not counted as sets" if timed else "Conditioning is not counted as sets"


def drill_note(lines: Iterable[Line]) -> str:
    """Say "Stretching and drills (2 lines), not counted as sets": they prepare, and give a muscle no hard set."""
    count = len(tuple(lines))
    return f"Stretching and drills ({count} {'line' if count == 1 else 'lines'}), not counted as sets"


def _has_length(line: Line) -> bool:
    dose, block = line.prescription.dose, line.block
    stated = (dose.seconds, dose.distance, dose.calories, dose.reps, block.cap_s, block.interval_s)
    return any(value is not None for value in stated)


def _works(line: Line, muscle: str | None) -> bool:
    return muscle is None or (line.exercise is not None and line.exercise.shares.get(muscle, 0.0) >= 0.5)


def _seconds(line: Line) -> float:
    seconds = line.prescription.dose.seconds
    return seconds.mid if seconds is not None else 0.0


def _side_word(lines: list[Line]) -> str:
    words = {line.prescription.dose.side.word or "side" for line in lines if line.prescription.dose.side is not None}
    all_sided = all(line.prescription.dose.side is not None for line in lines)
    return words.pop() if all_sided and len(words) == 1 else ("side" if all_sided and words else "")


def _sets(number: float, kind: str) -> str:
    return f"{plain(number)} {kind} set{'' if number == 1 else 's'}"
