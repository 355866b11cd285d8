"""A day that is read from what is remembered of another one means what it means when it is read by itself."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hipflex_kit.notation import parse_program, parser
from hipflex_kit.notation.lines import lines
from hipflex_kit.notation.session import session_memory, session_parts

DOSES = st.sampled_from(
    """(4×5)|(3x8-10)|(10x3)|4x8|3x10 each leg|(2x20sec)|(5x3 @ 85%)|(3x8, rest 90s)|(3x6 tempo 30X1)|(2×10 ea)|(max)
    (3xmax)|(3x10 + 20kg)|(3x8/side, rest 60s between rounds)|(3x40m)|(20m)|(20 cal)|: 4x10|(4x10 5x5)||(3 x 12,10,8)
    (4x8, rest 90s after each round)|(4x10 rest 60s)|(rest 60s)|3x8 | 3x9|(3x10, superset)|(optional)""".replace(
        "\n    ", "|"
    ).split("|")
)
BELOW = st.sampled_from(
    """|||  3 seconds down, quick up|~Tempo: 3010|Rest 60s|  heavy|// keep: it is fine|3x5|  Load: red band|3-1-1, 60 kg
    ---|~|  30X1|  3 seconds down~  20X0""".replace("\n    ", "|").split("|")
).map(lambda below: "\n" + below.replace("~", "\n") if below else "")
ROWS = st.lists(
    st.tuples(
        st.sampled_from(["1a) ", "1b) ", "1c) ", "2a) ", "2b) ", "A1 ", "A2 ", "A. ", "", "- ", "  "]),
        st.sampled_from(["Back Squat", "Side Plank", "Push", "Rest", "Calf Raise", "Warm-up", "Superset:", "3 rounds"]),
        BELOW,
        DOSES,
        DOSES,
    ),
    max_size=7,
)


def _everything(text: str) -> tuple[object, ...]:
    read = parse_program(text)
    return read.program, read.diagnostics, read.places, read.marks


@settings(max_examples=500, deadline=None)
@given(ROWS)
def test_the_same_day_with_other_doses_is_read_as_it_is_read_alone(rows: list[tuple[str, ...]]) -> None:
    before, now = ("\n".join(f"{row[0]}{row[1]} {row[at]}{row[2]}" for row in rows) for at in (3, 4))
    parser.outlines.forget()
    session_parts.memory.forget()
    alone = _everything(now)
    parser.outlines.forget()
    session_parts.memory.forget()
    parse_program(before)
    assert _everything(now) == alone


def test_a_second_week_is_not_read_line_by_line(monkeypatch: pytest.MonkeyPatch) -> None:
    parser.outlines.forget()
    session_parts.memory.forget()
    lines.read_line.cache_clear()
    day = "Day {}\n\n1a) Back Squat ({})\n  3 seconds down, quick up\n1b) Calf Raise ({})\n\n"
    first, second = day.format(1, "4×5", "3×12"), day.format(2, "5×3 @ 85%", "3×15 each leg")
    alone = parse_program(second).program.sessions[0].blocks
    parser.outlines.forget()
    session_parts.memory.forget()
    parse_program(first)
    builders: list[object] = []
    monkeypatch.setattr(session_memory, "SessionBuilder", lambda *what: builders.append(what))
    assert parse_program(second).program.sessions[0].blocks == alone
    assert not builders


def test_a_day_that_a_rule_stumbles_over_is_kept_as_notes_and_told(monkeypatch):
    read = session_memory.SessionBuilder.read

    def stumbles(self):
        if any("odd" in line.low for line in self.state.lines):
            raise KeyError("reps")
        return read(self)

    monkeypatch.setattr(session_memory.SessionBuilder, "read", stumbles)
    found = parse_program("Day 1\nSquat 3x5 odd\n\n  Row 3x8\n\nDay 2\nPress 3x8\n")
    first, second = found.program.sessions
    assert [*first.notes, *(row.name for block in first.blocks for row in block.prescriptions)] == [
        "Squat 3x5 odd",
        "Row 3x8",
    ]
    assert [row.name for row in second.blocks[0].prescriptions] == ["Press"]
    assert [(one.code, one.span.line) for one in found.diagnostics] == [("day-unread", 2)]
