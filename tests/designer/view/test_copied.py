"""What the page copies out of a table reads back as what it was: tests/snapshots/copied.json holds for both sides."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from hipflex_kit.designer.sitting import Sitting
from hipflex_kit.designer.view.types import SessionView
from hipflex_kit.library import load_library
from hipflex_kit.workspace import Document

SNAPSHOTS = Path(__file__).parents[2] / "snapshots"
COPIED = json.loads((SNAPSHOTS / "copied.json").read_text("utf-8"))


def read_back(text: str) -> SessionView:
    view = Sitting(Document.unsaved(text), load_library(), name="program.txt").view()
    (day,) = view["program"]["sessions"]
    return day


def rows(day: SessionView) -> list[dict[str, Any]]:
    return [dict(row) for block in day["blocks"] for row in block["rows"]]


@pytest.mark.parametrize("case", COPIED["rows"], ids=lambda case: case["row"]["name"])
def test_a_row_that_was_copied_says_all_that_it_said(case: dict[str, Any]) -> None:
    (row,) = rows(read_back(f"Day 1\n{case['text']}\n"))
    assert {field: row[field] for field in case["row"]} == case["row"]


@pytest.mark.parametrize("case", COPIED["days"], ids=lambda case: case["day"])
def test_a_day_that_was_copied_out_of_its_columns_is_the_same_day(case: dict[str, Any]) -> None:
    view = json.loads((SNAPSHOTS / "view" / f"{case['view']}.json").read_text("utf-8"))
    (day,) = (day for day in view["program"]["sessions"] if day["id"] == case["day"])
    back = read_back(case["text"])
    said = ("label", "name", "dose", "tempo", "load", "effort", "rest", "note", "comment", "weekly")
    assert back["title"] == day["title"]
    assert [len(block["rows"]) for block in back["blocks"]] == [len(block["rows"]) for block in day["blocks"]]
    assert [[row[field] for field in said] for row in rows(back)] == [
        [row[field] for field in said] for row in rows(day)
    ]
