"""Make the two programs that benchmarks read: 12 weeks × 5 days × 8 exercises.

    python tests/benchmarks/make_programs.py FOLDER

``realistic.txt`` repeats names and doses as a coach does; in ``distinct.txt`` no two exercise lines are alike.
"""

from __future__ import annotations

import sys
from pathlib import Path

WEEKS, DAYS, ROWS = 12, 5, 8
NAMES = """Barbell Back Squat|Romanian Deadlift|Single Leg Sprinter RDL|Dumbbell Bench Press|Lat Pull Down
Seated Cable Row|Kettlebell Swing|Walking Lunge|Bulgarian Split Squat|Hip Thrust|Calf Raise|Hanging Leg Raise|Push Up
Overhead Press|Face Pull|Pallof Press|Copenhagen Plank|Dead Bug|Step Up|Nordic Curl|Single Leg High Knee Hold
Goblet Squat|DB Reverse Lunge w/Knee Drive|Kneeling Single Arm Cable Row|Tibialis Raise|Side Plank
Farmer Carry|Bird Dog""".replace("\n", "|").split("|")
DOSES = (
    "(4×5)", "(3×8-10)", "(3×10 Each Leg)", "(4×6-8)", "(3×12)", "(2x20sec Each Leg)", "(3×10-12)",
    "(5×3 @ 85%)", "(3×8, rest 90s)",
    "(4×5 @ RPE 8)", "(3×15)", "(3x40m)", "(3×6 tempo 30X1)", "(2×10 ea)",
)  # fmt: skip


def realistic() -> str:
    """The file with repeated names and doses."""
    lines = ["Title: Twelve weeks", "Client: Anna", "Goal: run faster", ""]
    for week in range(1, WEEKS + 1):
        lines += [f"Week {week}", ""]
        for day in range(1, DAYS + 1):
            lines += [f"Day {day}", ""]
            for row in range(ROWS):
                name = NAMES[(day * ROWS + row) % len(NAMES)]
                dose = DOSES[(week + day + row) % len(DOSES)]
                lines.append(f"{row // 3 + 1}{'abc'[row % 3]}) {name} {dose}")
                if row == 1:
                    lines.append("  3 seconds down, 1 second pause, quick up")
            lines.append("")
    return "\n".join(lines) + "\n"


def distinct() -> str:
    """The file in which all exercise lines differ in name and dose."""
    lines = ["Title: All different", ""]
    count = 0
    for week in range(1, WEEKS + 1):
        lines += [f"Week {week}", ""]
        for day in range(1, DAYS + 1):
            lines += [f"Day {day}", ""]
            for row in range(ROWS):
                count += 1
                name = f"{NAMES[count % len(NAMES)]} {_letters(count)}"
                dose = (
                    f"({count % 5 + 1}×{count % 13 + 3}-{count % 17 + 17} @ {20 + count / 2:g} kg, rest {30 + count}s)"
                )
                lines.append(f"{row // 3 + 1}{'abc'[row % 3]}) {name} {dose}")
            lines.append("")
    return "\n".join(lines) + "\n"


def with_colons() -> str:
    """Names and doses without labels, with a colon between them; no two lines are alike."""
    lines = []
    for count in range(1, WEEKS * DAYS * ROWS + 1):
        lines += ["", f"Day {count // 40 + 1}", ""] if count % 40 == 1 else []
        lines.append(f"{NAMES[count % len(NAMES)]} {_letters(count)}: {count % 5 + 2}x{count % 9 + 5}")
    return "\n".join(lines) + "\n"


def _letters(number: int) -> str:
    """A made-up word that is different for every number."""
    word = ""
    while number:
        number, rest = divmod(number, 20)
        word += "bcdfghjklmnpqrstvwyz"[rest] + "aeiou"[rest % 5]
    return word.capitalize()


def main() -> None:
    """Write both files."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else ".")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "realistic.txt").write_text(realistic(), encoding="utf-8")
    (folder / "distinct.txt").write_text(distinct(), encoding="utf-8")


if __name__ == "__main__":
    main()
