"""Rows that share a line: their words, their findings and what one click does stay with each of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_sitting import Page

from hipflex_kit.designer.edits.identities import identify
from hipflex_kit.designer.opening import open_sitting
from hipflex_kit.designer.shared_lines import Owners
from hipflex_kit.designer.view.types import RowView
from hipflex_kit.diagnostics import Span
from hipflex_kit.library import load_library
from hipflex_kit.notation import parse_program

BESIDE = """\
Mon\tTue
1a) Sqwat Jmp 4x8\t1a) 🏋️ Deadlift 3x5 heavy
1b) Back Squat 3x6\t1b) Calf Rase 3x10
\t2) Plank 3x30sec
"""
COLUMNS = """\
Day 1\t\t\tDay 2\t\t
Exercise\tSets\tReps\tExercise\tSets\tReps
Sqwat Jmp\t4\t8\tDeadlift\t3\t5
\t\t\tQwxzj\t3\t10
"""
CELLS = "Monday,Friday\nSqwat Jmp 4x8,Deadlift 3x5\nPlank 3x30s,Barbell Row 3x10\n"
IN_A_ROW = "Day 1\nFinisher: Sqwat Jmp 3x10, Push Ups 3x8 each\n1) Back Squat 3x8 + Qwxzj 3x10\n2) Plank 3x30sec\n"
ALL = {"beside": BESIDE, "columns": COLUMNS, "cells": CELLS, "in a row": IN_A_ROW}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "program.txt"


def opened(file: Path, text: str) -> Page:
    file.write_text(text, "utf-8")
    return Page(open_sitting(file, load_library()))


def words(page: Page, row: RowView) -> list[tuple[str, str]]:
    """What the marks of a row cover, as a browser cuts it out of the lines."""
    lines = [line.encode("utf-16-le") for line in page.view["text"].splitlines()]
    return [
        (mark["kind"], lines[mark["line"] - 1][2 * mark["column"] : 2 * mark["end_column"]].decode("utf-16-le"))
        for mark in row["marks"]
    ]


def test_the_words_of_all_days_side_by_side_are_marked(file: Path) -> None:
    page = opened(file, BESIDE)
    assert [words(page, row) for row in page.rows()] == [
        [("label", "1a"), ("name", "Sqwat Jmp"), ("dose", "4x8")],
        [("label", "1b"), ("name", "Back Squat"), ("dose", "3x6")],
        [("label", "1a"), ("name", "🏋️ Deadlift"), ("dose", "3x5"), ("dose", "heavy")],
        [("label", "1b"), ("name", "Calf Rase"), ("dose", "3x10")],
        [("label", "2"), ("name", "Plank"), ("dose", "3x30sec")],
    ]


def test_sets_and_reps_in_columns_of_their_own_are_marked(file: Path) -> None:
    page = opened(file, COLUMNS)
    assert [words(page, row) for row in page.rows()] == [
        [("name", "Sqwat Jmp"), ("dose", "4"), ("dose", "8")],
        [("name", "Deadlift"), ("dose", "3"), ("dose", "5")],
        [("name", "Qwxzj"), ("dose", "3"), ("dose", "10")],
    ]


def test_several_exercises_in_one_line_are_marked_and_a_row_with_a_line_of_its_own_need_not_be(file: Path) -> None:
    page = opened(file, IN_A_ROW)
    *shared, alone = page.rows()
    assert [words(page, row) for row in shared] == [
        [("name", "Sqwat Jmp"), ("dose", "3x10")],
        [("name", "Push Ups"), ("dose", "3x8 each")],
        [("label", "1"), ("name", "Back Squat"), ("dose", "3x8")],
        [("name", "Qwxzj"), ("dose", "3x10")],
    ]
    assert "marks" not in alone


def test_marks_move_along_when_the_cell_before_grows(file: Path) -> None:
    page = opened(file, BESIDE)
    page.send("set_field", page.row("Back Squat")["id"], field="name", text="High Bar Back Squat")
    assert words(page, page.row("Calf Rase")) == [("label", "1b"), ("name", "Calf Rase"), ("dose", "3x10")]


@pytest.mark.parametrize("text", ALL.values(), ids=ALL)
def test_a_finding_is_about_the_row_whose_words_it_underlines(text: str, file: Path) -> None:
    page = opened(file, text)
    lines = text.splitlines()
    by_id = {row["id"]: row for row in page.rows()}
    unknown = [finding for finding in page.view["findings"] if finding["code"] == "unknown-exercise"]
    assert unknown
    for finding in unknown:
        assert finding["line"] is not None
        assert (
            by_id[str(finding["target_id"])]["name"]
            == lines[finding["line"] - 1][finding["column"] : finding["end_column"]]
        )


@pytest.mark.parametrize("text", ALL.values(), ids=ALL)
def test_one_click_renames_the_exercise_it_is_about_and_no_other(text: str, file: Path) -> None:
    page = opened(file, text)
    (fix,) = (fix for finding in page.view["findings"] for fix in finding.get("fixes", []) if "Jump" in fix["label"])
    page.send(fix["op"], fix["target_id"], **fix["value"])
    assert page.notices() == []
    assert file.read_text("utf-8") == text.replace("Sqwat Jmp", "Jump Squat")


def test_a_place_in_the_line_of_the_days_names_is_the_days_that_is_named_there() -> None:
    read = parse_program(BESIDE)
    ids = identify(read)
    owners = Owners(read, ids)
    assert [owners.at(Span(1, column, 1, column + 3)) for column in (0, 4)] == [ids.by_path[0, 0], ids.by_path[0, 1]]
    assert owners.at(None) is None


def test_nothing_is_offered_that_would_be_refused_as_days_stand_side_by_side(file: Path) -> None:
    pair = "1a) Deadlift 3x5 heavy\n1b) Plank 3x30sec\n"
    text = "Mon\tTue\n" + "\n".join(f"{line}\t{line}" for line in pair.splitlines()) + "\n"

    def offers(text: str) -> list[str]:
        found = opened(file, text).view["findings"]
        return [fix["label"] for finding in found for fix in finding.get("fixes", [])]

    assert any("block of its own" in label for label in offers(f"Mon\n{pair}"))
    assert offers(text) == []
