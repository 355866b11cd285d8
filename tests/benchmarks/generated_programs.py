"""Makes the programs that benchmarks read: twelve weeks of five days of eight exercises, 480 lines of work."""

from __future__ import annotations

import random

NAMES = (
    "Barbell Back Squat", "Single Leg Sprinter RDL", "Kneeling Single Arm Cable Row", "Push Ups", "Lat Pull Down",
    "Calf Raise", "DB Seated Shoulder Press", "Single Leg Sprinter Glute Bridge", "KB Swings",
    "DB Reverse Lunge w/Knee Drive", "Seated Cable Row", "Hanging Leg Raises", "Romanian Deadlift", "Front Plank",
    "Side Plank", "Face Pull", "Goblet Squat", "Barbell Hip Thrust", "Biceps Curl", "Lateral Raise",
)  # fmt: skip
DOSES = ("4×10", "3×8-10", "4×5 Each Leg", "3x12", "3×10-12", "2x30sec", "4×6-8 Each", "3x15", "5x5 @ 75%", "3x8 RPE 8")
SHAPE = (3, 3, 2)
"""Exercises in the blocks of a day: two tri-sets and a pair."""


def realistic(weeks: int = 12, days: int = 5) -> str:
    """A program as coaches write it: the same exercises and doses come back week after week."""
    dice = random.Random(7)
    plan = [[dice.choice(NAMES) for _ in range(sum(SHAPE))] for _ in range(days)]
    return _text(weeks, days, lambda week, day, n: f"{plan[day][n]} ({DOSES[(day + n + week // 4) % len(DOSES)]})")


def distinct(weeks: int = 12, days: int = 5) -> str:
    """The worst case: no two lines are the same, and half of the names are not in the library."""

    def line(week: int, day: int, n: int) -> str:
        name = NAMES[(week + day + n) % len(NAMES)]
        made_up = f" variant {week}-{day}-{n}" if n % 2 else ""
        return f"{name}{made_up} ({2 + n % 4}x{5 + (week * 7 + day * 3 + n) % 11}, rest {30 + week * 5 + day * 7 + n}s)"

    return _text(weeks, days, line)


def _text(weeks, days, line):
    written = ["Title: Benchmark", "Goal: run faster", ""]
    for week in range(weeks):
        written.append(f"Week {week + 1}\n")
        for day in range(days):
            written.append(f"Day {day + 1}\n")
            n = 0
            for number, size in enumerate(SHAPE, 1):
                for letter in "abc"[:size]:
                    written.append(f"{number}{letter}) {line(week, day, n)}")
                    n += 1
                written.append("")
    return "\n".join(written)
