"""A text of which a dose was changed means what it means when it is read anew, and is not cut into parts again."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hipflex_kit.notation import outlined_text, parse_program, parser

HEADINGS = st.sampled_from(
    """Day 1|Day 2: Push|Week 1|Week 2: RPE 8|Week 2, Day 1|Monday - Squat|Mon: Press 5x5, Row 5x5|Legs 3/10|12/3|Push
    LOWER BODY PULL|D1|D2|# Day 1|## Bench Press|### Hip bridge|#LegDay|**Upper**|Pull day\n---|Title: Strength
    Client: Anna|Notes: easy|1. Full body|* Day 3|Warm-up:|Superset:|3 sets of 10 of each exercise|| Sets | Reps |
    > Day 4|Lower @ 75%|2024/05/06|Friday: rest|Sets: 3||||---|===|Keep the back straight.|Lie down. Push up. 3x10
    """.replace("\n    ", "|").split("|")
)
ROWS = st.tuples(
    st.sampled_from(["1a) ", "1b) ", "2a) ", "A1 ", "A. ", "1 ", "", "", "  "]),
    st.sampled_from(
        ["Back Squat", "Side Plank", "Push", "Legs", "Single Leg Calf Raise off a Step", "Warm-up", "Sets"]
    ),
)
DOSES = st.sampled_from(
    """(4×5)|(3x8-10)|(10x3)|4x8|3x10 each leg|(2x20sec)|(5x3 @ 85%)|(3x8, rest 90s)|3x8 rpe 8/10|3x8 rest 1:30|(3x40m)
    : 4x10| - 4x8|(3x8/side)|3x8, then rest|3x8.|(3x10 slow)|3x5/6|(8x3)|(10x2)|3x10 all sets|(max)|(20m)||3x8,day
    """.replace("\n    ", "|").split("|")
)
LINES = st.lists(
    st.one_of(st.tuples(HEADINGS, st.just(""), st.just("")), st.tuples(ROWS.map(" ".join), DOSES, DOSES)), max_size=14
)


def _everything(text: str) -> tuple[object, ...]:
    read = parse_program(text)
    return read.program, read.diagnostics, read.places, read.marks


@settings(max_examples=500, deadline=None)
@given(LINES)
def test_a_text_with_other_doses_is_read_as_it_is_read_anew(lines: list[tuple[str, str, str]]) -> None:
    before, now = ("\n".join(f"{line[0]} {line[at]}" if line[at] else line[0] for line in lines) for at in (1, 2))
    parser.outlines.forget()
    anew = _everything(now)
    parser.outlines.forget()
    parse_program(before)
    assert _everything(now) == anew


def test_another_dose_cuts_no_text_into_parts_again(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Client: Anna\n\nDay 1\n1a) Back Squat (4×5)\n\nDay 2\nCalf Raise (3×12)\n"
    parse_program(text)
    monkeypatch.setattr(outlined_text, "find_parts", None)
    edited = text.replace("4×5", "5×3 @ 85%").replace("3×12", "4×12")
    read = parse_program(edited).program
    assert [row.dose.sets.low for _, row in read.walk()] == [5, 4]
    assert read.header.client == "Anna"


def test_whatever_else_is_changed_is_read_anew():
    parse_program("Day 1\n1a) Back Squat (4×5)\nDay 2\n1a) Calf Raise (3×12)\n")
    read = parse_program("Day 1\n1a) Back Squat (4×5)\nEasy:\n1a) Calf Raise (3×12)\n").program
    assert [session.title for session in read.sessions] == ["Day 1"]
