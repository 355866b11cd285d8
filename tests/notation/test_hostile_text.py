"""Hostile text: linear time, no exception."""

from __future__ import annotations

import gc
import time

import pytest

from hipflex_kit.notation import parse_program
from hipflex_kit.program import Range

MEGABYTE = 1_000_000

HOSTILE = {
    "digits": "1" * MEGABYTE,
    "brackets": "(" * MEGABYTE,
    "brackets open and close": "()[]" * (MEGABYTE // 4),
    "blanks": " " * MEGABYTE,
    "times": "x" * MEGABYTE,
    "pairs": "4x10 " * (MEGABYTE // 5),
    "dashes": "1-" * (MEGABYTE // 2),
    "quotes": '"' * MEGABYTE,
    "pipes": "|" * MEGABYTE,
    "tabs": "a\t" * (MEGABYTE // 2),
    "stars": "*a" * (MEGABYTE // 2),
    "links": "[" * MEGABYTE,
    "quoted mail": ">" * MEGABYTE,
    "hashes": "#" * MEGABYTE,
    "letters": "each leg " * (MEGABYTE // 9),
    "seconds": "3 seconds down, " * (MEGABYTE // 16),
    "slashes": "12/10/" * (MEGABYTE // 6),
    "commas": "12, " * (MEGABYTE // 4),
    "colons": "a: " * (MEGABYTE // 3),
    "many lines": "1a) x 3x10\n" * (MEGABYTE // 11),
    "many headings": "Day 1\n" * (MEGABYTE // 6),
    "one long name": "squat " * (MEGABYTE // 6),
    "plus": "Curl 3x10 + " * (MEGABYTE // 12),
    "words apart": ("a   b    " * 60 + "1\n") * (MEGABYTE // 540),
    "a saved sheet": "Exercise,Sets,Reps\n" + "a,1,2\n" * (MEGABYTE // 60),
    "days side by side": "Day 1|Day 2\nSquat 3x5|Row 3x5\n\n" * (MEGABYTE // 150),
    "what may be days side by side": "Exercise|Day 1|Day 2\nx|3x5|3x5\n" * (MEGABYTE // 150),
    "many days on a line": "Day 1|" * (MEGABYTE // 6),
    "a log below one name": "Squat\n" + "3x10\n4x8\n" * (MEGABYTE // 180),
    "a log with loads": "Squat\n" + "30x6\n32.5x6\n" * (MEGABYTE // 220),
    "a log in words": "Squat\n" + "135 for 5 reps\n140 for 4 reps\n" * (MEGABYTE // 280),
    "bullets in bullets": "".join(f"- Legs\n  - Squat ({n})\n    - 3x10\n" + "\n" * 60 for n in range(MEGABYTE // 160)),
    "bars": "Squat 3x10 | 3x11" * (MEGABYTE // 17),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_megabyte_of_it_takes_linear_time(name: str) -> None:
    """Two seconds a megabyte on a quiet machine; here ten times the length may cost at most thirty times the time."""
    text = HOSTILE[name]
    small = _seconds(text[: len(text) // 10])
    whole = _seconds(text)
    assert whole < max(30 * small, 2.0)


def _seconds(text: str) -> float:
    """Processor time of one reading; what other tests have left in memory is not looked through meanwhile."""
    gc.collect()
    gc.freeze()
    try:
        started = time.process_time()
        parse_program(text)
        return time.process_time() - started
    finally:
        gc.unfreeze()


def test_an_order_said_of_rows_that_are_not_there_is_a_note() -> None:
    [day] = parse_program("*done in A-B sequence\n1) Squat 3x5\n").program.sessions
    assert [[row.name for row in block.prescriptions] for block in day.blocks if block.prescriptions] == [["Squat"]]


def test_a_log_counts_fifty_sets_and_says_of_further_ones_that_it_does_not() -> None:
    read = parse_program("Squat\n" + "30x6\n32.5x6\n" * 26)
    [[squat]] = [block.prescriptions for day in read.program.sessions for block in day.blocks]
    assert (squat.dose.sets, squat.notes) == (Range.exactly(50.0), ("30x6", "32.5x6"))
    assert [item.span.line for item in read.diagnostics if item.code == "kept-as-note" and item.span] == [52, 53]
