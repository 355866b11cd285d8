"""Mutated and random inputs: no exception, no hang, no place outside the text.

    python tests/notation/notation_fuzz.py 1000000 [where the dice begin]

A short run of it is a test (``test_notation_fuzz.py``).
"""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path

import yaml

from hipflex_kit.diagnostics import split_lines
from hipflex_kit.notation import parse_program
from hipflex_kit.notation.findings.last_resort import UNREAD

PIECES = (
    "1a) ", "A1. ", "4x10", "3\xd78-10", "each leg", "rest 90s", "@ 75%", "30X1", "\n", "\r\n", "\t", "  ", "(", ")",
    "[", "]", ":", "-", "\u2014", "+", "x", "\xd7", "*", "#", ">", "\"", "'", "3 seconds down", "Day 1", "Week 2",
    "Superset", "EMOM 10", "AMRAP", "21-15-9", "sec", ":30", "0:45", "\xbd", "\xb2", "\xa0", "\u200b", "\ufeff",
    "\x00", "\ud800", "\u0130", "\ufb00", "Sets: 3", "Note: ", "// ", "w/ ", "8/8", "12,10,8", "RPE 8", "max",
    "999999999999", "1e9", ".5", "5.", "-1", "%", "kg", "", "|",
    "Day 1\t\tDay 2\n", "Week 1\t\tWeek 2\n", "| Day 1 | Day 2 |\n", "Exercise\tSets\tExercise\tSets\n",
    "Squat\t4x5\tRow\t3x8", "Monday;Friday\n", ";",
    "\nEvery 2 min x 5: ", "\n20 calories\n", "\nBuild to a heavy 3\n", "\n1 set:\n", "Warm up\n",
)  # fmt: skip


def mutate(text: str, chance: random.Random, lines: list[str]) -> str:
    """A text with a few things done to it.

    Args:
        text: The text.
        chance: The dice.
        lines: Lines of other texts, to be put between its own.
    """
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(text) + 1)
        match chance.randrange(8):
            case 0:
                text = text[:at] + chance.choice(PIECES) + text[at:]
            case 1:
                text = text[:at] + text[at + chance.randint(1, 8) :]
            case 2:
                text = text[:at] + chr(chance.randrange(1, 0x3000)) + text[at:]
            case 3:
                other = chance.randrange(len(text) + 1)
                text = text[:at] + text[other : other + 20] + text[at:]
            case 4:
                text = text.replace("\n", "\n\n")
            case 5 | 6:
                own = text.split("\n")
                own.insert(chance.randrange(len(own) + 1), chance.choice(lines))
                text = "\n".join(own)
            case 7:
                text = "".join(chance.choice(PIECES) for _ in range(chance.randint(1, 12)))
    return text[:400]


def seeds() -> list[str]:
    """Texts to begin with: every case, and pieces of every fixture."""
    cases = yaml.safe_load((Path(__file__).parent / "cases.yaml").read_text(encoding="utf-8"))
    found = ["", *(case["text"] for case in cases)]
    for path in sorted((Path(__file__).parent / "texts").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        found += [text[start : start + 200] for start in range(0, len(text), 150)]
    return found


def check(text: str) -> None:
    """Read a text and look at every place and finding."""
    read = parse_program(text)
    lines = split_lines(text)
    covered = 0
    for mark in read.marks:
        assert 0 <= mark.column < mark.end_column <= len(lines[mark.line - 1]), text
        covered += mark.end_column - mark.column
    assert covered == sum(map(len, lines)), text
    for place in read.places.values():
        assert 1 <= place.first_line <= place.last_line <= len(lines), text
        for field in place.fields.values():
            assert 0 <= field.span.column <= field.span.end_column <= len(lines[field.span.line - 1]), text
    for finding in read.diagnostics:
        assert finding.code != UNREAD, text
        assert finding.span is not None
        assert finding.span.end_column <= len(lines[finding.span.end_line - 1]), text


def run(count: int, seed: int = 1) -> float:
    """Check many inputs.

    Args:
        count: How many.
        seed: Where the dice begin.

    Returns:
        Seconds it took.
    """
    chance = random.Random(seed)
    texts = seeds()
    lines = sorted({line for text in texts for line in text.split("\n")})
    started = time.monotonic()
    for _ in range(count):
        text = mutate(chance.choice(texts), chance, lines)
        check(text)
        if len(texts) < 3000 and chance.random() < 0.02:
            texts.append(text)
    return time.monotonic() - started


if __name__ == "__main__":
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    first = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    print(f"{number} inputs in {run(number, first):.0f} s")
