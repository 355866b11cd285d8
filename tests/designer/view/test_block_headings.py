"""What stands at the head of a box of rows."""

from __future__ import annotations

import pytest

from hipflex_kit.designer.view.block_headings import block_heading
from hipflex_kit.notation import parse_program


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("EMOM 10\nSwings 10\nSquats 5", "EMOM · 10 min"),
        ("Every 3 minutes for 5 rounds\nBack squat 3", "Every 3 min · 5 rounds"),
        ("E90s x 8\nPower clean 2\nSquat jump 3", "Every 90 s · 8 rounds"),
        ("Every 2:30 x 4\nA) Bench 5\nB) Row 8", "Every 2 min 30 s · 4 rounds"),
        ("3 rounds for time\nSquats 10\nPush ups 10", "For time · 3 rounds"),
    ],
)
def test_a_clock_is_said_as_a_coach_says_it(text: str, said: str) -> None:
    (block,) = parse_program(text).program.weeks[0].sessions[0].blocks
    assert block_heading(block) == said
