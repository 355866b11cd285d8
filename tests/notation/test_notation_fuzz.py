"""A short run of the fuzz script, and what its long runs have found."""

from __future__ import annotations

import pytest
from notation_fuzz import check, run


def test_ten_thousand_inputs() -> None:
    run(10_000, seed=7)


@pytest.mark.parametrize(
    "text",
    [
        "Row\n9z) 3x8",
        "Row\n1 b) 3x8",
        "Row\n1,b)3x8",
        "(.5++:30",
        "30EMOM10\u0c53(.5++:30",
        "Day 1 | Day 2\n\xa0|\nSquat 4x5 | Row 3x8",
        'Day 1;Day 2\n"";""\nSquat 4x5;Row 3x8',
        "Day 1\t\tDay 2\n\u2014Week 1\t\tWeek 2\nSquat\t4x5\tRow\t12Squ\t4x5\tRow\t3x8\xa0w/ AMRAP*4x10sec",
    ],
)
def test_what_once_stopped_the_reader(text: str) -> None:
    check(text)
