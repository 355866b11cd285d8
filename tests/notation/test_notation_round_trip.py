"""What is written can be read back, and reading never fails."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from notation_strategies import amounts, programs

from hipflex_kit.diagnostics import split_lines
from hipflex_kit.notation import dose_text, format_program, format_text, parse_dose, parse_program
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.program import Block, BlockKind, Dose, Prescription, Program, Range, Rest, Section, Session, Week

WHOLE_TEXTS = sorted((Path(__file__).parent / "texts").glob("*.txt"))
EXAMPLES = int(os.environ.get("HIPFLEX_EXAMPLES", "60"))
RELAXED = settings(
    max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)

FRAGMENTS = st.sampled_from(
    [
        "1a) ", "A1. ", "Squat", " ", "4x10", "(3\xd78-10)", "\n", "\n\n", "Day 1", "Week 2", "Rest 90s", "|", "\t",
        "each leg", "3x8 | 3x9", "## ", "- ", "> ", "Superset:", "EMOM 10", "// ", "30X1", "@ 75%", "\xa0", "\u200b",
        "\r\n", "\r", "\"", ":", "\xbd", "x", "\u2026", "Warm Up: ", "| Exercise | Sets | Reps |\n|---|---|---|\n",
        "\x0c", "\u2028", "\x00", "\u0130", "\xdf", "3 seconds down", "+", "Sets: 3 Reps: 10", "---\n", "21-15-9",
        "repeat for 3 sets", "Client: Anna\n",
    ]
)  # fmt: skip
TEXTS = st.lists(FRAGMENTS | st.text(max_size=4), max_size=30).map("".join)


@RELAXED
@given(programs())
def test_a_program_reads_back_as_itself(program: Program) -> None:
    assert parse_program(format_program(program)).program == program


def test_fields_below_a_tempo_are_no_names_of_a_new_group() -> None:
    text = """## 2) "" — rounds: 2\n2a) Squat (max)\n  3 seconds down\n  Technique: drop set\n  Note: "knees out"\n"""
    ((row,),) = (block.prescriptions for day in parse_program(text).program.sessions for block in day.blocks)
    assert row.dose.tempo is not None
    assert (row.dose.technique_text, row.notes) == ("drop set", ("knees out",))


@RELAXED
@given(TEXTS)
def test_any_text_is_read_and_what_was_read_can_be_written(text: str) -> None:
    program = parse_program(text).program
    assert parse_program(format_program(program)).program == program


@RELAXED
@given(TEXTS)
def test_tidying_is_idempotent_and_keeps_the_program(text: str) -> None:
    once = format_text(text)
    assert format_text(once) == once
    assert parse_program(once).program == parse_program(text).program


@RELAXED
@given(TEXTS)
def test_marks_cover_every_character_and_every_span_lies_inside(text: str) -> None:
    read = parse_program(text)
    lines = split_lines(text)
    reached = dict.fromkeys(range(1, len(lines) + 1), 0)
    for mark in read.marks:
        assert mark.column == reached[mark.line] < mark.end_column
        reached[mark.line] = mark.end_column
    assert [reached[number] for number in range(1, len(lines) + 1)] == [len(line) for line in lines]
    for place in read.places.values():
        assert 1 <= place.first_line <= place.last_line <= len(lines)
        for field in place.fields.values():
            assert 0 <= field.span.column <= field.span.end_column <= len(lines[field.span.line - 1])
    for finding in read.diagnostics:
        assert finding.span is not None
        assert 0 <= finding.span.column <= finding.span.end_column <= len(lines[finding.span.line - 1])


@RELAXED
@given(TEXTS)
def test_every_line_is_read_or_kept(text: str) -> None:
    """A line that was taken for nothing stands in the records as a note."""
    read = parse_program(text)
    paths = {path for path, _ in read.program.walk()}
    assert paths <= read.places.keys()
    assert not _lost_words(text)


@pytest.mark.parametrize("path", WHOLE_TEXTS, ids=lambda path: path.stem)
def test_every_word_of_a_note_stands_in_the_program(path: Path) -> None:
    assert not _lost_words(path.read_text(encoding="utf-8"))


def _lost_words(text: str) -> set[str]:
    """Words that the marks call a note and that no record holds; ``Note:`` itself is a key."""
    read = parse_program(text)
    lines = split_lines(text)
    kept = set(_WORD.findall(fold(_ESCAPE.sub(" ", repr(read.program)))))
    noted = [lines[mark.line - 1][mark.column : mark.end_column] for mark in read.marks if mark.kind == "note"]
    return {word for words in noted for word in _WORD.findall(fold(words))} - kept - {"note"}


_WORD = re.compile(r"[a-z]{4,}")
_ESCAPE = re.compile(r"\\(?:x..|u.{4}|U.{8}|[nrt])")
"""How ``repr`` writes a sign that cannot be seen; its letters are no part of a word."""


@RELAXED
@given(amounts())
def test_the_shorthand_field_reads_back(dose: Dose) -> None:
    text = dose_text(dose)
    again, findings = parse_dose(text)
    if dose.reps_text and dose.reps_text.startswith("until"):
        return  # free words have a line of their own
    assert (again, findings) == (dose, ())


def test_a_quoted_title_is_kept_even_where_it_names_a_section() -> None:
    rows = (Prescription("Back Squat", label="1a"), Prescription("Row", label="1b"))
    block = Block(rows, BlockKind.SUPERSET, "1", Section.FINISHER, "Warm Up", rest_after_round=Rest(Range(60.0, 60.0)))
    program = Program(weeks=(Week(sessions=(Session(blocks=(block,)),)),))
    assert parse_program(format_program(program)).program == program


def test_a_block_may_be_called_like_a_day() -> None:
    dose = Dose(reps=Range(1, 1))
    rows = [Prescription("Back Squat", label=f"{number}a", dose=dose) for number in (1, 2)]
    first, second = (Block((row,), label=row.label[:-1]) for row in rows)
    days = (Session(title="Day 1", blocks=(first, replace(second, title="Day 3"))),)
    program = Program(weeks=(Week(sessions=days),))
    assert parse_program(format_program(program)).program == program
