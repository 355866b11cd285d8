"""Several edits as one: one revision, one undo, all or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from designer.test_sitting import SEED, Page

from hipflex_kit.designer.opening import open_sitting
from hipflex_kit.library import load_library


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "program.txt"
    path.write_bytes(SEED.read_bytes())
    return path


@pytest.fixture
def page(file: Path) -> Page:
    return Page(open_sitting(file, load_library()))


def part(op: str, target: str | None, **value: object) -> dict[str, object]:
    return {"op": op, "target_id": target, "value": value}


def test_the_page_is_told_that_it_may_send_several_edits_at_once(page: Page) -> None:
    assert "batch" in page.view["can"]


def test_several_edits_are_one_revision_and_one_undo(page: Page, file: Path) -> None:
    before, ids = page.view["rev"], {row["name"]: row["id"] for row in page.rows()}
    page.send("batch", edits=[part("delete", ids[name]) for name in ("Push Ups", "Calf Raise", "KB Swings")])
    assert page.notices() == []
    assert page.view["rev"] == before + 1
    assert {row["name"]: row["id"] for row in page.rows()} == {
        name: id for name, id in ids.items() if name not in ("Push Ups", "Calf Raise", "KB Swings")
    }
    page.send("undo")
    assert file.read_bytes() == SEED.read_bytes()
    assert {row["name"] for row in page.rows()} == set(ids)


def test_each_edit_is_done_on_what_the_ones_before_it_left(page: Page) -> None:
    day = page.view["program"]["sessions"][0]["id"]
    page.send(
        "batch",
        edits=[
            part("add_line", day, text="squat 4x10", temp_id="t1"),
            part("insert", "t1:block", index=1, text="lunge 3x10", temp_id="t2"),
            part("set_field", "t2", field="dose", text="3x8"),
            part("move", page.row("Calf Raise")["id"], block_id="t1:block", index=0),
        ],
    )
    last = page.view["program"]["sessions"][0]["blocks"][-1]["rows"]
    assert [(row["label"], row["name"], row["dose"]) for row in last] == [
        ("3a", "Calf Raise", "3×15"),
        ("3b", "squat", "4×10"),
        ("3c", "lunge", "3×8"),
    ]
    page.send("set_field", "t2", field="dose", text="5x5")
    assert page.row("lunge")["dose"] == "5×5"


def test_a_day_comes_to_the_week_of_the_day_it_is_to_follow(file: Path) -> None:
    file.write_text("Week 1\nDay 1\n1) Squat 3x8\n\nWeek 2\nDay 1\n1) Squat 3x9\n", "utf-8")
    page = Page(open_sitting(file, load_library()))
    first, _ = page.view["program"]["sessions"]
    page.send("add_session", title="Day 2", temp_id="t", after=first["id"])
    assert page.notices() == []
    weeks = page.view["program"]["written_weeks"]
    assert [len(week["session_ids"]) for week in weeks] == [2, 1]
    assert page.view["created"]["t"] == weeks[0]["session_ids"][-1]


LIST = "Day 1\nSquat 3x8\nRow 3x10\nPlank 3x30s\nCurl 3x12\n"


@pytest.mark.parametrize(
    ("picked", "new"),
    [(("Plank", "Curl"), "Plank"), (("Squat", "Row", "Plank"), "Curl"), (("Squat", "Row", "Plank", "Curl"), None)],
    ids=["below the list", "most of it", "all of it"],
)
def test_the_page_can_name_the_block_that_a_superset_makes_before_it_hears_of_it(
    picked: tuple[str, ...], new: str | None, file: Path
) -> None:
    """The piece with the most of the list's rows goes on being the list's block; the page names the other one."""
    file.write_text(LIST, "utf-8")
    page = Page(open_sitting(file, load_library()))
    (home,) = page.view["program"]["sessions"][0]["blocks"]
    page.send("superset", ids=[page.row(name)["id"] for name in picked], temp_id="t")
    of_row = {
        row["name"]: block["id"] for block in page.view["program"]["sessions"][0]["blocks"] for row in block["rows"]
    }
    assert page.view["created"] == ({"t:block": of_row[new]} if new else {})
    assert set(of_row.values()) == {home["id"], *page.view["created"].values()}


@pytest.mark.parametrize(
    "wrong",
    [
        part("delete", "nobody"),
        part("set_field", None, field="dose", text="3x8"),
        part("undo", None),
        part("batch", None, edits=[]),
        part("no such op", None),
        "no edit at all",
    ],
)
def test_where_one_cannot_be_done_none_is(page: Page, file: Path, wrong: object) -> None:
    ids = {row["name"]: row["id"] for row in page.rows()}
    before = page.view["rev"]
    page.send("batch", edits=[part("set_field", ids["Push Ups"], field="dose", text="5x5"), wrong])
    assert len(page.notices()) == 1
    assert "nothing was changed" not in page.notices()[0], "it is a sentence about what is wrong"
    assert page.view["answered"] == {"page": 1}
    assert page.view["rev"] == before
    assert file.read_bytes() == SEED.read_bytes()


def test_a_dose_that_cannot_be_read_leaves_everything_as_it_was(page: Page, file: Path) -> None:
    ids = {row["name"]: row["id"] for row in page.rows()}
    page.send(
        "batch",
        edits=[part("delete", ids["Push Ups"]), part("set_field", ids["Calf Raise"], field="dose", text="many")],
    )
    assert "not read as sets × reps" in page.notices()[0]
    assert file.read_bytes() == SEED.read_bytes()


@pytest.mark.parametrize("edits", [None, [], "x", {"op": "delete"}, [None] * 2_000])
def test_a_batch_of_nothing_is_answered(page: Page, edits: object) -> None:
    page.send("batch", edits=edits)
    assert len(page.notices()) == 1
    assert page.view["answered"] == {"page": 1}


def test_a_block_of_one_row_that_goes_elsewhere_can_take_others_in(page: Page) -> None:
    day = page.view["program"]["sessions"][0]["id"]
    page.send("new_block", day, index=3, row_id=page.row("Calf Raise")["id"], temp_id="t1")
    page.send(
        "batch",
        edits=[
            part("new_block", day, index=1, row_id=page.row("Calf Raise")["id"], temp_id="t2"),
            part("move", page.row("Push Ups")["id"], block_id="t2:block", index=1),
        ],
    )
    assert page.notices() == []
    first = page.view["program"]["sessions"][0]["blocks"][1]["rows"]
    assert [(row["label"], row["name"]) for row in first] == [("1a", "Calf Raise"), ("1b", "Push Ups")]


def test_several_that_go_below_a_warm_up_line_keep_their_order(page: Page) -> None:
    warm_up = page.view["program"]["sessions"][0]["blocks"][0]["id"]
    names = ("Push Ups", "Lat Pull Down", "Calf Raise")
    rows = [page.row(name)["id"] for name in names]
    page.send("batch", edits=[part("move", id, block_id=warm_up, index=n) for n, id in enumerate(rows, start=1)])
    assert page.notices() == []
    assert [row["name"] for row in page.rows()][1:4] == list(names)


def test_a_row_that_is_moved_to_where_it_is_leaves_its_block_to_be_moved_to(page: Page) -> None:
    day = page.view["program"]["sessions"][0]["id"]
    page.send("new_block", day, index=3, row_id=page.row("Calf Raise")["id"], temp_id="t1")
    alone = page.view["program"]["sessions"][0]["blocks"][3]["id"]
    rows = [page.row("Calf Raise")["id"], page.row("Push Ups")["id"]]
    page.send("batch", edits=[part("move", id, block_id=alone, index=0) for id in rows])
    assert page.notices() == []
    assert [row["name"] for row in page.view["program"]["sessions"][0]["blocks"][3]["rows"]] == [
        "Push Ups",
        "Calf Raise",
    ]
