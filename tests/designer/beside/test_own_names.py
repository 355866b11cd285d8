"""A name that the library does not know counts like one that it does, and the trainer's own file says so."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from designer.test_sitting import Page

from hipflex_kit.designer.beside.answers import AddedReply, add_answer
from hipflex_kit.designer.opening import open_sitting
from hipflex_kit.library import load_library

PROGRAM = "Day 1\n1a) Squirrel March (3x10)\n1b) Back Squat (3x5)\n"


@pytest.fixture
def page(tmp_path: Path) -> Page:
    (tmp_path / "program.txt").write_text(PROGRAM)
    return Page(open_sitting(tmp_path / "program.txt", load_library()))


def test_the_row_counts_and_the_program_stays_as_it_is(page: Page, tmp_path: Path) -> None:
    row, known = page.rows()
    assert row["uncounted"] is not None
    page.send("treat_like", None, row_id=row["id"], exercise=known["exercise"])
    assert page.notices() == []
    assert page.rows()[0]["uncounted"] is None
    assert page.view["text"] == PROGRAM
    assert 'like = "' in (tmp_path / "my_exercises.toml").read_text("utf-8")


def test_a_second_choice_takes_the_place_of_the_first_and_other_entries_stay(page: Page, tmp_path: Path) -> None:
    file = tmp_path / "my_exercises.toml"
    file.write_text('# mine\n[zercher_hop]\nname = "Zercher Hop"\nlike = "goblet_squat"\n')
    page.sitting.check_file()
    row, known = page.rows()
    page.send("treat_like", None, row_id=row["id"], exercise="goblet_squat")
    page.send("treat_like", None, row_id=row["id"], exercise=known["exercise"])
    assert page.notices() == []
    text = file.read_text("utf-8")
    assert text.startswith("# mine\n[zercher_hop]")
    assert text.count("Squirrel March") == 1
    assert f'like = "{known["exercise"]}"' in text


def test_it_can_be_taken_back_and_what_was_written_since_stays(page: Page, tmp_path: Path) -> None:
    file = tmp_path / "my_exercises.toml"
    row = page.rows()[0]
    page.send("treat_like", None, row_id=row["id"], exercise="goblet_squat")
    file.write_text(file.read_text("utf-8") + '\n[hop]\nname = "Zercher Hop"\nlike = "goblet_squat"\n')
    page.send("take_back", None)
    assert page.notices() == []
    assert page.rows()[0]["uncounted"] is not None
    assert "Squirrel" not in file.read_text("utf-8")
    assert "Zercher Hop" in file.read_text("utf-8")
    page.send("take_back", None)
    assert page.notices() == ["There is nothing to take back."]


@pytest.mark.parametrize(("row", "exercise"), [(1, "goblet_squat"), (0, "nothing"), (0, None)])
def test_what_makes_no_sense_is_told(page: Page, tmp_path: Path, row: int, exercise: str | None) -> None:
    page.send("treat_like", None, row_id=page.rows()[row]["id"], exercise=exercise)
    assert len(page.notices()) == 1
    assert "nothing was changed" not in page.notices()[0]
    assert not (tmp_path / "my_exercises.toml").exists()


FORM = {
    "name": "Zercher  Squirrel March", "pattern": "carry", "equipment": ["sandbag"], "measure": "distance",
    "shares": {"quads": 1, "abs": 0.5}, "one_sided": False,
}  # fmt: skip


def add(page: Page, **over: object) -> AddedReply:
    return add_answer(page.sitting, {"request": "1", "form": {**FORM, **over}})


def test_an_exercise_is_added_beside_the_others_and_counts_at_once(page: Page, tmp_path: Path) -> None:
    file = tmp_path / "my_exercises.toml"
    before = '# mine\r\n[zercher_hop]\r\nname = "Zercher Hop"\r\nlike = "goblet_squat"\r\n'
    file.write_bytes(before.encode())
    page.sitting.check_file()
    reply = add(page, name="Squirrel March")
    assert reply["problem"] is None
    assert page.sitting.library.match("Squirrel March").exercise is not None
    page.sitting.check_file()
    assert page.sitting.view()["program"]["sessions"][0]["blocks"][0]["rows"][0]["uncounted"] is None
    assert file.read_bytes().decode().startswith(before)


@pytest.mark.parametrize(
    ("over", "said"),
    [
        ({"name": " "}, "needs a name"),
        ({"name": "Back Squat"}, "in the library already"),
        ({"pattern": "dance"}, "what kind of movement"),
        ({"shares": {}}, "which muscle it works"),
        ({"shares": {"abs": 0.5}}, "which muscle it works"),
        ({"shares": {"abs": 1, "quads": 0.7}}, "works (1) or helps"),
        ({"shares": {"wings": 1}}, "wings"),
        ({"equipment": ["jetpack"]}, "jetpack"),
        ({"name": "x" * 300}, "too long"),
    ],
)
def test_a_form_that_makes_no_sense_is_told_in_words(page: Page, tmp_path: Path, over: Any, said: str) -> None:
    reply = add(page, **over)
    assert said in (reply["problem"] or "")
    assert not (tmp_path / "my_exercises.toml").exists()


def test_an_exercise_that_another_page_has_just_added_is_never_written_over(page: Page, tmp_path: Path) -> None:
    other = Page(open_sitting(tmp_path / "program.txt", load_library()))
    assert add(other, equipment=["barbell"])["problem"] is None
    before = (tmp_path / "my_exercises.toml").read_bytes()
    assert "in the library already" in (add(page)["problem"] or "")
    assert (tmp_path / "my_exercises.toml").read_bytes() == before
