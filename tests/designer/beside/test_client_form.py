"""The client's form: lines are spliced, what others wrote stays, and a tick on the stop settles it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from designer.test_sitting import Page

from hipflex_kit.designer.answers import ANSWERS
from hipflex_kit.designer.shelf import Shelf
from hipflex_kit.library import load_library

ANNA = (
    "// met in March\r\nEquipment: dumbbells up to 20 kg, her own sled thing\r\nDays: Mon, Thu\r\n"
    "Likes: rowing\r\n1RM: Back Squat 90 kg\r\n1RM: Deadlift 120 kg\r\nWatch: left knee\r\n\r\nMoved house in May.\r\n"
)
PROGRAM = "Client: Anna\n\nDay 1\n1a) Kettlebell Weighted Knee Drive (3x8 each leg)\n1b) Push Ups (3x10)\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "clients").mkdir()
    (tmp_path / "clients" / "anna.txt").write_bytes(ANNA.encode())
    (tmp_path / "program.txt").write_text(PROGRAM)
    return tmp_path


@pytest.fixture
def shelf(folder: Path) -> Shelf:
    return Shelf(folder / "program.txt", load_library())


def ask(shelf: Shelf, kind: str, **question: object) -> Any:
    return ANSWERS[kind](shelf, {"kind": kind, "request": "1", **question}).message


def save(shelf: Shelf, changed: dict[str, object], name: str = "Anna", base: dict[str, str] | None = None) -> Any:
    return ask(shelf, "save_client", name=name, base=base or ask(shelf, "client", name=name)["base"], changed=changed)


def test_the_form_is_filled_from_the_file(shelf: Shelf) -> None:
    reply = ask(shelf, "client")
    assert reply["problem"] is None
    assert (reply["name"], reply["file"]) == ("Anna", "clients/anna.txt")
    facts = reply["facts"]
    assert facts["equipment"] == ["dumbbell", "sled"]
    assert (facts["days"], facts["watch"], facts["minutes"]) == (["Mon", "Thu"], "left knee", "")
    assert facts["lifts"] == [{"name": "Back Squat", "load": "90 kg"}, {"name": "Deadlift", "load": "120 kg"}]
    assert reply["gates"][0]["exercise"] == "single_leg_high_knee_hold"
    assert reply["cannot"]["kb_weighted_knee_drive"].startswith("needs kettlebell")
    assert "goblet_squat" not in reply["cannot"]


def test_only_the_lines_of_changed_fields_are_written(shelf: Shelf, folder: Path) -> None:
    assert save(shelf, {"days": ["Tue"], "minutes": "45"})["problem"] is None
    text = (folder / "clients" / "anna.txt").read_bytes().decode()
    assert "Minutes: 45\r\n" in text
    assert text.replace("Minutes: 45\r\n", "") == ANNA.replace("Days: Mon, Thu", "Days: Tue")


def test_own_words_for_equipment_stay_while_they_hold(shelf: Shelf, folder: Path) -> None:
    save(shelf, {"equipment": {"ids": ["dumbbell", "kettlebell"], "other": []}})
    text = (folder / "clients" / "anna.txt").read_text("utf-8")
    assert "Equipment: dumbbells up to 20 kg, Kettlebell\n" in text
    save(shelf, {"equipment": {"ids": [], "other": []}})
    assert "Equipment: none\n" in (folder / "clients" / "anna.txt").read_text("utf-8")
    save(shelf, {"equipment": None})
    assert "Equipment" not in (folder / "clients" / "anna.txt").read_text("utf-8")


def test_several_lines_of_one_key_become_one_and_a_lift_is_taken_out(shelf: Shelf, folder: Path) -> None:
    save(shelf, {"lifts": [{"name": "Deadlift", "load": "125 kg"}]})
    text = (folder / "clients" / "anna.txt").read_text("utf-8")
    assert text.count("1RM:") == 1
    assert "1RM: Deadlift 125 kg\n" in text
    assert "Likes: rowing\n" in text
    assert text.endswith("Moved house in May.\n")


def test_what_somebody_else_changed_is_never_written_over(shelf: Shelf, folder: Path) -> None:
    base = ask(shelf, "client")["base"]
    file = folder / "clients" / "anna.txt"
    file.write_bytes(ANNA.replace("Mon, Thu", "Sat").encode())
    reply = save(shelf, {"days": ["Tue"], "minutes": "45"}, base=base)
    assert "Days says “Sat” now" in reply["problem"]
    assert reply["facts"]["days"] == ["Sat"]
    assert b"Minutes" not in file.read_bytes()
    assert save(shelf, {"minutes": "45"}, base=base)["problem"] is None
    assert b"Days: Sat" in file.read_bytes()


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"minutes": "an hour"}, "Minutes are a number"),
        ({"lifts": [{"name": "Squat", "load": ""}]}, "needs both"),
        ({"lifts": [{"name": "Squat", "load": "heavy"}]}, "is no load"),
        ({"mastered": [{"name": "Knee Hold", "since": "last week"}]}, "is no date"),
        ("nothing", "cannot be read"),
    ],
)
def test_what_makes_no_sense_is_told_and_nothing_is_written(
    shelf: Shelf, folder: Path, changed: Any, said: str
) -> None:
    assert said in save(shelf, changed)["problem"]
    assert (folder / "clients" / "anna.txt").read_bytes().decode() == ANNA


def test_a_new_client_gets_a_file_and_no_name_leads_out_of_the_folder(shelf: Shelf, folder: Path) -> None:
    assert save(shelf, {"watch": "right hip", "days": ["Mon"]}, name="Ben O’Neil")["problem"] is None
    assert (folder / "clients" / "ben-o’neil.txt").read_text("utf-8") == "Days: Mon\nWatch: right hip\n"
    assert "cannot be a file's name" in save(shelf, {"watch": "x"}, name="../../etc/passwd")["problem"]
    assert "Give the client a name" in save(shelf, {"watch": "x"}, name=" ")["problem"]
    assert sorted(path.name for path in (folder / "clients").glob("*.txt")) == ["anna.txt", "ben-o’neil.txt"]


def test_anna_has_these_tick_settles_the_stop_in_her_own_file(shelf: Shelf, folder: Path) -> None:
    page = Page(shelf.sitting)
    [stop] = [one for one in page.view["findings"] if one["code"] == "G01"]
    fixes = stop.get("fixes", [])
    at = [fix["label"] for fix in fixes].index("Anna has these, tick")
    page.send("fix", stop["target_id"], **fixes[at]["value"])  # type: ignore[arg-type]
    text = (folder / "clients" / "anna.txt").read_text("utf-8")
    assert "Mastered: Single Leg High Knee Hold (20" in text
    assert "Single Leg Sprinter Glute Bridge (20" in text
    assert not [one for one in page.view["findings"] if one["code"] == "G01"]
    assert page.view["text"] == PROGRAM, "the program itself is as it was"
    assert "Ticked for Anna" in page.view["notices"][-1]["message"] or page.notices()
    assert "kb_weighted_knee_drive" in ask(shelf, "client")["cannot"], "her kettlebell is still missing"
