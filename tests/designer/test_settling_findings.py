"""Every button below a finding settles it: each of its fixes, and the keep with a reason."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from designer.test_sitting import Page

from hipflex_kit.designer.opening import open_sitting
from hipflex_kit.library import load_library

TROUBLE = """Title: Trouble
Client: Nora
Goal: run faster
Minutes: 30

Day 1
focus on the hips
1a) Back Squat 4x10
1b) Single Leg Sprinter RDL 4x5 each leg
1c) Kettlebell Weighted Knee Drive 3x8
2a) Plank 3x60sec
2b) Row 3x10
3) Hanging Leg Raise 6x10
4a) Farmer Carry 6x40m
4b) Pull Up 6x8

Day 2
1a) Deadlift 4x10 @ 80%
1b) KB Swings 5x20
1c) Single Leg Balance 6x20sec
2) Squats 10x4
3) Leg Press 8x10
"""


def open_page(folder: Path, text: str = TROUBLE) -> Page:
    (folder / "program.txt").write_text(text)
    return Page(open_sitting(folder / "program.txt", load_library()))


def said(page: Page) -> set[tuple[str, str]]:
    return {(finding["code"], finding["message"]) for finding in page.view["findings"]}


def press(page: Page, finding: dict[str, Any], button: str) -> None:
    if button == "keep":
        page.send("keep", finding["target_id"], code=finding["code"], reason="on purpose")
        return
    fix = next(fix for fix in finding["fixes"] if fix["label"] == button)
    page.send(fix["op"], fix["target_id"], **fix["value"])


def test_every_button_of_every_finding_settles_it(tmp_path: Path) -> None:
    pressed = []
    for finding in open_page(tmp_path).view["findings"]:
        keep = ["keep"] if finding["code"][1:].isdigit() else []
        for button in [*(fix["label"] for fix in finding.get("fixes", [])), *keep]:
            (tmp_path / "clients" / "nora.txt").unlink(missing_ok=True)
            page = open_page(tmp_path)
            press(page, next(one for one in page.view["findings"] if one["id"] == finding["id"]), button)
            assert (finding["code"], finding["message"]) not in said(page), f"{finding['message']} [{button}]"
            pressed.append((finding["code"], button))
    assert {"G01", "L01", "L02", "L03", "L12", "E08"} <= {code for code, _ in pressed}
    assert len(pressed) > 20


@pytest.mark.parametrize("text", [TROUBLE, TROUBLE.replace("Day 1\nfocus on the hips\n", "")])
def test_what_is_kept_on_a_day_is_said_of_that_day_alone(text: str, tmp_path: Path) -> None:
    page = open_page(tmp_path, text)
    first, second = [finding for finding in page.view["findings"] if finding["code"] == "L02"]
    press(page, first, "keep")
    assert [f["message"] for f in page.view["findings"] if f["code"] == "L02"] == [second["message"]]
    kept = next(at for at, line in enumerate(page.view["text"].split("\n")) if line == "// keep: on purpose [L02]")
    assert page.view["text"].split("\n")[kept + 1 :] == text.split("\n")[kept:]


def test_days_in_a_column_of_a_sheet_are_put_above_their_rows_by_one_press(tmp_path: Path) -> None:
    sheet = """/ / Wk 1 / Wk 2
Day 1 / Squat / 3x8 / 3x9
/ Bench Press / 3x8 / 4x8
Day 2 / Deadlift / 3x5 / 4x5
/ Plank / 3x30s / 3x40s
"""
    page = open_page(tmp_path, sheet.replace("/ ", "\t").replace(" \t", "\t"))
    (told,) = (finding for finding in page.view["findings"] if finding["code"] == "days-in-column")
    press(page, told, told["fixes"][0]["label"])
    days = page.view["program"]["sessions"]
    rows = [[row["name"] for block in day["blocks"] for row in block["rows"]] for day in days]
    assert [day["title"] for day in days] == ["Day 1", "Day 2"]
    assert rows == [["Squat", "Bench Press"], ["Deadlift", "Plank"]]
    assert [row["weekly"][0]["dose"] for block in days[1]["blocks"] for row in block["rows"]] == ["4×5", "3×40sec"]
    assert "days-in-column" not in {finding["code"] for finding in page.view["findings"]}


@pytest.mark.parametrize(
    ("sheet", "days"),
    [
        pytest.param(
            'Day,Exercise,Sets,Reps,Notes\nMonday,Back Squat,4,8,\nMonday,"Row, one arm",3,10,"slow, no swing"\n'
            "Wednesday,Bench Press,4,8,\n",
            [("Monday", ["Back Squat", "Row, one arm"]), ("Wednesday", ["Bench Press"])],
            id="cells with a comma in quotes",
        ),
        pytest.param(
            "Exercise,Sets,Reps,Day\nBack Squat,4,8,Day 1\nBench Press,4,8,Day 2\nPlank,3,10,Day 2\n",
            [("Day 1", ["Back Squat"]), ("Day 2", ["Bench Press", "Plank"])],
            id="days in the last column",
        ),
        pytest.param(
            "Week,Day,Exercise,Sets,Reps\n1,1,Back Squat,4,8\n1,2,Bench Press,4,8\n2,1,Back Squat,4,9\n"
            "2,2,Bench Press,4,9\n",
            [
                ("Day 1", ["Back Squat"]),
                ("Day 2", ["Bench Press"]),
                ("Day 1", ["Back Squat"]),
                ("Day 2", ["Bench Press"]),
            ],
            id="weeks and days that are only counted",
        ),
        pytest.param(
            "Tag;Übung;Sätze;Wdh;Gewicht\nMontag;Kniebeuge;4;8;62,5 kg\nMittwoch;Bankdrücken;4;8;50 kg\n",
            [("Montag", ["Kniebeuge"]), ("Mittwoch", ["Bankdrücken"])],
            id="semicolons",
        ),
    ],
)
def test_days_in_a_column_of_a_saved_sheet_are_put_above_their_rows_and_go_from_the_column(
    tmp_path: Path, sheet: str, days: list[tuple[str, list[str]]]
) -> None:
    page = open_page(tmp_path, sheet)
    (told,) = (finding for finding in page.view["findings"] if finding["code"] == "days-in-column")
    press(page, told, told["fixes"][0]["label"])
    shown = page.view["program"]
    assert [
        (day["title"], [row["name"] for block in day["blocks"] for row in block["rows"]]) for day in shown["sessions"]
    ] == days
    assert not {name for name, _ in days} & {
        row["note"] for day in shown["sessions"] for block in day["blocks"] for row in block["rows"]
    }
    weeks = [week["number"] for week in shown["written_weeks"]]
    assert weeks == ([1, 2] if sheet.startswith("Week") else [None])
    page.send("undo")
    assert page.view["text"] == sheet
