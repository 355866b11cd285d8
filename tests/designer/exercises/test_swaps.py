"""Another exercise in a row's place: what there is for this client, and what it would change."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from hipflex_kit.designer.answers import ANSWERS
from hipflex_kit.designer.exercises.swaps import candidates
from hipflex_kit.designer.shelf import Shelf
from hipflex_kit.library import load_library
from hipflex_kit.library.at_hand import Abilities

PROGRAM = (
    "Client: Anna\nEquipment: dumbbells, bench\n\nDay 1\n1a) Barbell Back Squat 4x10 3-1-X-0\n"
    "1b) Single Leg Sprinter RDL (4x5 each leg)\n2) Qwxzj 3x5\n\nDay 2\n1) Push Ups 3x10\n"
)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    (tmp_path / "program.txt").write_text(PROGRAM)
    return Shelf(tmp_path / "program.txt", load_library())


def row(shelf: Shelf, number: int) -> str:
    rows = [row for day in shelf.view()["program"]["sessions"] for block in day["blocks"] for row in block["rows"]]
    return rows[number]["id"]


def ask(shelf: Shelf, kind: str, **question: object) -> Any:
    return ANSWERS[kind](shelf, {"kind": kind, "request": "1", **question}).message


def test_what_is_alike_keeps_the_prime_movers_and_needs_only_what_is_there(shelf: Shelf) -> None:
    library = shelf.sitting.library
    squat = library.match("Barbell Back Squat").exercise
    assert squat is not None
    reply = ask(shelf, "swaps", row_id=row(shelf, 0))
    ways = {one["way"] for one in reply["candidates"]}
    assert ways == {"easier", "harder", "alike"}
    for one in reply["candidates"]:
        exercise = library[one["exercise"]]
        if one["way"] == "alike":
            assert set(exercise.prime_movers()) == set(squat.prime_movers())
            assert one["cannot"] == ""
        assert ("barbell" in exercise.equipment and not exercise.also_with) <= ("needs" in one["cannot"])


def test_no_exercise_is_left_out_because_others_as_like_have_more_names() -> None:
    library = load_library()
    offered = candidates(library["barbell_back_squat"], library, Abilities(None, None))
    lunges = {"Split Squat", "Curtsy Lunge", "Bulgarian Split Squat", "Clock Lunge", "Slider Reverse Lunge"}
    assert lunges <= {library[one["exercise"]].name for one in offered if one["way"] == "alike"}


def test_the_preview_says_what_really_changes_and_changes_nothing(shelf: Shelf) -> None:
    before = shelf.view()
    row_id = row(shelf, 0)
    reply = ask(shelf, "swap_preview", row_id=row_id, exercise="glute_bridge", week=1)
    assert reply["problem"] is None
    said = {change["muscle"]: (change["before"], change["after"]) for change in reply["changes"]}
    assert shelf.view()["text"] == before["text"]
    edit = {"session": "s", "seq": 1, "base_rev": 1, "op": "set_field", "target_id": row_id}
    name = shelf.sitting.library["glute_bridge"].name
    shelf.take({**edit, "value": {"field": "name", "text": name}})
    after = shelf.view()
    assert f"1a) {name} 4x10 3-1-X-0\n" in after["text"]

    def sets(view: Any) -> dict[str, float]:
        return {muscle["id"]: muscle["sets"][1] for muscle in view["volume"]["weeks"][0]["muscles"]}

    for muscle, (was, will_be) in said.items():
        if muscle in sets(before):
            assert (sets(before)[muscle], sets(after)[muscle]) == (was, will_be), muscle
    assert said["quads"][0] > said["quads"][1]


def test_gates_and_measures_are_told_before(shelf: Shelf) -> None:
    drive = ask(shelf, "swap_preview", row_id=row(shelf, 1), exercise="kb_weighted_knee_drive", week=1)
    assert any("comes last" in words for words in drive["worse"])
    hold = ask(shelf, "swap_preview", row_id=row(shelf, 0), exercise="wall_sit", week=1)
    assert any("seconds" in note for note in hold["notes"])


def test_an_unknown_exercise_has_no_ladder_but_can_be_replaced(shelf: Shelf) -> None:
    reply = ask(shelf, "swaps", row_id=row(shelf, 2))
    assert reply["candidates"] == []
    assert "does not know" in reply["problem"]
    preview = ask(shelf, "swap_preview", row_id=row(shelf, 2), exercise="goblet_squat", week=1)
    assert any(change["muscle"] == "quads" and change["after"] > change["before"] for change in preview["changes"])


@pytest.mark.parametrize("question", [{}, {"row_id": "gone"}, {"row_id": 3, "exercise": []}])
def test_what_is_gone_is_told(shelf: Shelf, question: dict[str, object]) -> None:
    assert ask(shelf, "swaps", **question)["problem"]
    assert ask(shelf, "swap_preview", **question)["problem"]
