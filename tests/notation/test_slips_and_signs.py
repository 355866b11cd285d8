"""Slips of the keyboard are said, never guessed at; what stands in angle brackets is what the author wrote."""

import pytest

from hipflex_kit.diagnostics import Severity
from hipflex_kit.notation import format_program, parse_program
from hipflex_kit.notation.words import folding


@pytest.mark.parametrize("slip", ["4xx10", "4x x10", "4××10", "4 xx 10"])
def test_a_doubled_times_sign_is_an_error_with_its_place_and_a_way_out(slip):
    read = parse_program(f"Day 1\n1a) Squat {slip}\n")
    (finding,) = [d for d in read.diagnostics if d.code == "unread-dose"]
    assert finding.severity is Severity.ERROR
    assert finding.span is not None
    assert (finding.span.line, finding.span.column, finding.span.end_column) == (2, 10, 10 + len(slip))
    assert finding.hint == "4x10"


def test_a_client_may_be_called_anything():
    name = '#panic("x") <script>alert(1)</script> $\\frac$ [/bold]'
    read = parse_program(f"Client: {name}\n\nDay 1\n1a) Squat 3x5\n")
    assert read.program.header.client == name
    assert parse_program(format_program(read.program)).program == read.program


def test_tags_of_a_pasted_page_are_no_words():
    read = parse_program("Day 1\n1a) <b>Squat</b> 3x5<br>\n")
    assert read.program.sessions[0].blocks[0].prescriptions[0].name == "Squat"


def test_a_comment_among_the_header_lines_is_kept():
    program = parse_program("// from the spring\nClient: Anna\n// knee\nGoal: run\n\nDay 1\n1a) Squat 3x5\n").program
    assert program.comments == ("from the spring", "knee")
    assert parse_program(format_program(program)).program == program


def test_every_odd_blank_and_invisible_character_becomes_a_blank() -> None:
    for code in folding.TIDY:
        assert [folding.tidy(f"4{chr(code)}{sign}") for sign in "x×"] == ["4 x", "4 ×"]
