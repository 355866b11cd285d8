"""A sitting does what pages ask for, answers everything, and never raises."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hipflex_kit.designer.edits import messages
from hipflex_kit.designer.opening import open_sitting
from hipflex_kit.designer.sitting import Sitting
from hipflex_kit.designer.view.types import RowView, View
from hipflex_kit.library import load_library
from hipflex_kit.workspace import Document

SEED = Path(__file__).parents[2] / "data" / "programs" / "edina-runner.txt"


class Page:
    """A browser page that is open on a sitting."""

    def __init__(self, sitting: Sitting, session: str = "page") -> None:
        self.sitting, self.session, self.seq = sitting, session, 0
        self.view: View = sitting.view()

    def send(self, op: str, target: str | None = None, **value: object) -> View:
        self.seq += 1
        edit = {"session": self.session, "seq": self.seq, "base_rev": self.view["rev"], "op": op, "target_id": target}
        self.sitting.take({"kind": "edit", **edit, "value": value})
        self.view = self.sitting.view()
        return self.view

    def rows(self) -> list[RowView]:
        return [row for day in self.view["program"]["sessions"] for block in day["blocks"] for row in block["rows"]]

    def row(self, name: str) -> RowView:
        return next(row for row in self.rows() if row["name"] == name)

    def notices(self) -> list[str]:
        return [notice["message"] for notice in self.view["notices"]]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "program.txt"
    path.write_bytes(SEED.read_bytes())
    return path


@pytest.fixture
def page(file: Path) -> Page:
    return Page(open_sitting(file, load_library()))


def test_an_edit_is_saved_and_answered(page: Page, file: Path) -> None:
    view = page.send("set_field", page.row("Barbell Back Squat")["id"], field="dose", text="5x5")
    assert page.row("Barbell Back Squat")["dose"] == "5×5"
    assert view["answered"] == {"page": 1}
    assert view["file"]["can_undo"]
    assert view["file"]["saved_at"]
    old, new = SEED.read_bytes().split(b"\n"), file.read_bytes().split(b"\n")
    assert [at for at, (was, line) in enumerate(zip(old, new, strict=True), 1) if was != line] == [5]


def test_an_edit_that_comes_again_is_not_done_again(page: Page) -> None:
    day = page.view["program"]["sessions"][0]["id"]
    page.send("add_line", day, text="squat 4x10", temp_id="t")
    page.seq -= 1
    page.send("add_line", day, text="squat 4x10", temp_id="t")
    assert [row["name"] for row in page.rows()].count("squat") == 1


def test_a_new_row_is_found_by_the_page_s_own_name_for_it(page: Page) -> None:
    day = page.view["program"]["sessions"][0]["id"]
    page.send("add_line", day, text="squat 4x10", temp_id="row-1")
    page.send("set_field", "row-1", field="dose", text="3x8")
    page.send("insert", "row-1:block", index=1, text="lunge 3x10", temp_id="row-2")
    assert page.row("squat")["dose"] == "3×8"
    assert page.row("squat")["id"] == page.view["created"]["row-1"]
    blocks = page.view["program"]["sessions"][0]["blocks"]
    assert [row["name"] for row in blocks[-1]["rows"]] == ["squat", "lunge"]


def test_a_row_keeps_its_id_wherever_it_goes(page: Page) -> None:
    ids = {row["name"]: row["id"] for row in page.rows() if row["label"]}
    other = page.view["program"]["sessions"][1]
    page.send("move", ids["Calf Raise"], block_id=other["blocks"][1]["id"], index=0)
    assert {row["name"]: row["id"] for row in page.rows() if row["label"]} == ids
    now = page.view["program"]["sessions"][1]["blocks"]
    assert [block["id"] for block in now] == [block["id"] for block in other["blocks"]]


def test_undo_and_redo_go_through_the_file(page: Page, file: Path) -> None:
    page.send("set_field", page.row("Calf Raise")["id"], field="dose", text="2x20")
    edited = file.read_bytes()
    assert edited != SEED.read_bytes()
    page.send("undo")
    assert file.read_bytes() == SEED.read_bytes()
    assert page.view["file"]["can_redo"]
    page.send("redo")
    assert file.read_bytes() == edited
    page.send("redo")
    assert page.notices() == ["There is nothing to redo."]


def test_an_edit_meets_a_file_that_somebody_else_has_changed(page: Page, file: Path) -> None:
    row = page.row("Calf Raise")["id"]
    file.write_bytes(SEED.read_bytes().replace(b"Push Ups (", b"Ring Push Ups ("))
    page.send("set_field", row, field="dose", text="2x20")
    assert page.row("Calf Raise")["dose"] == "2×20"
    assert page.row("Ring Push Ups")
    outside = page.view["file"]["outside_change"]
    assert outside is not None
    assert "Ring" not in outside["mine"]
    assert "Ring" in outside["theirs"]


@pytest.mark.parametrize("which", ["mine", "theirs", "both"])
def test_the_trainer_chooses_and_nothing_is_lost(page: Page, file: Path, which: str) -> None:
    theirs = SEED.read_bytes().replace(b"Calf Raise", b"Calf Raises")
    file.write_bytes(theirs)
    assert page.sitting.check_file()
    page.send("choose_version", which=which)
    assert page.view["file"]["outside_change"] is None
    assert file.read_bytes() == (SEED.read_bytes() if which == "mine" else theirs)
    beside = file.with_name("program (my version).txt")
    assert beside.exists() == (which == "both")
    if which == "both":
        assert beside.read_bytes() == SEED.read_bytes()


def test_a_deleted_file_is_told_and_can_be_had_back(page: Page, file: Path) -> None:
    file.unlink()
    assert page.sitting.check_file()
    view = page.sitting.view()
    assert view["file"]["problem"]
    assert view["text"] == SEED.read_text("utf-8"), "the text is still on the screen"
    page.send("choose_version", which="mine")
    assert file.read_bytes() == SEED.read_bytes()
    assert page.view["file"]["problem"] is None


def test_an_edit_that_cannot_be_saved_waits_and_so_do_those_after_it(page: Page, file: Path) -> None:
    file.chmod(0o444)
    row = page.row("Calf Raise")["id"]
    for dose in ("2x20", "2x25"):
        page.send("set_field", row, field="dose", text=dose)
        assert page.view["answered"] == {}
        assert "read-only" in str(page.view["file"]["problem"])
    assert file.read_bytes() == SEED.read_bytes()
    file.chmod(0o644)
    page.seq = 0
    for dose in ("2x20", "2x25"):  # the page asks again
        page.send("set_field", row, field="dose", text=dose)
    assert page.view["answered"] == {"page": 2}
    assert page.view["file"]["problem"] is None
    assert page.row("Calf Raise")["dose"] == "2×25"


def test_a_full_disk_is_told_until_what_waits_for_it_is_saved(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    row = page.row("Calf Raise")["id"]
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        page.send("set_field", row, field="dose", text="2x20")
    page.sitting.check_file()  # the next look at the file, before the page asks again
    assert "the disk is full" in str(page.sitting.view()["file"]["problem"])
    page.seq = 0
    page.send("set_field", row, field="dose", text="2x20")
    assert page.view["file"]["problem"] is None
    assert page.row("Calf Raise")["dose"] == "2×20"


def test_a_deleted_file_can_be_had_back_with_the_edit_that_found_it_gone(page: Page, file: Path) -> None:
    file.unlink()
    row = page.row("Calf Raise")["id"]
    page.send("set_field", row, field="dose", text="2x20")
    page.send("choose_version", which="mine")
    assert file.read_bytes() == SEED.read_bytes()
    assert page.view["answered"] == {}
    page.seq = 0
    page.send("set_field", row, field="dose", text="2x20")
    page.send("choose_version", which="mine")
    assert page.view["answered"] == {"page": 2}
    assert page.row("Calf Raise")["dose"] == "2×20"


def test_two_pages_do_not_overwrite_each_other(file: Path) -> None:
    library = load_library()
    one, other = Page(open_sitting(file, library), "one"), Page(open_sitting(file, library), "other")
    one.send("set_field", one.row("Calf Raise")["id"], field="dose", text="2x20")
    other.send("set_field", other.row("Push Ups")["id"], field="dose", text="5x5")
    one.sitting.check_file()
    one.view = one.sitting.view()
    for page in (one, other):
        assert (page.row("Calf Raise")["dose"], page.row("Push Ups")["dose"]) == ("2×20", "5×5")


def test_a_kept_check_is_a_comment_below_its_row(page: Page, file: Path) -> None:
    page.send("keep", page.row("KB Swings")["id"], code="L01", reason="grip strength is\nthe goal")
    assert page.row("KB Swings")["comment"] == "Kept: grip strength is the goal"
    lines = file.read_text("utf-8").split("\n")
    assert [line for line in lines if line not in SEED.read_text("utf-8").split("\n")] == [
        "// keep: grip strength is the goal [L01]"
    ]


def test_a_check_kept_for_the_whole_program_is_a_line_of_the_header(page: Page, file: Path) -> None:
    page.send("keep", None, code="V01", reason="a light week")
    page.send("keep", None, code="B02", reason="")
    assert file.read_text("utf-8").startswith("Keep: a light week [V01]\nKeep: [B02]\n")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (None, "no file"),
        (b"\x00\x01PK", "not a text file"),
        (b"x" * (10 << 20), "5 MB"),
        (b"caf\xe9 3x5", "cp1252"),
    ],
    ids=["missing", "binary", "10 MB", "not UTF-8"],
)
def test_a_file_that_cannot_be_opened_is_a_sentence(tmp_path: Path, content: bytes | None, says: str) -> None:
    path = tmp_path / "program.txt"
    if content is not None:
        path.write_bytes(content)
    page = Page(open_sitting(path, load_library()))
    assert says in str(page.view["file"]["problem"])
    assert page.view["file"]["read_only"]
    page.send("add_line", None, text="squat 4x10", temp_id="t")
    assert page.notices()
    assert not path.exists() if content is None else path.read_bytes() == content


def test_an_empty_text_takes_its_first_row(tmp_path: Path) -> None:
    path = tmp_path / "new.txt"
    path.touch()
    page = Page(open_sitting(path, load_library()))
    page.send("add_line", None, text="squat 4x10", temp_id="t")
    assert [row["name"] for row in page.rows()] == ["squat"]
    assert b"squat" in path.read_bytes()


OPS = sorted(messages.OPS - {"choose_version"})
ID = st.sampled_from(["s1", "b2", "r3", "b4", "r5", "s12", "nobody", "", "t0", "t0:block"])
VALUE = st.fixed_dictionaries(
    {},
    optional={
        "field": st.sampled_from(["name", "dose", "note", "rest", "colour"]),
        "text": st.text(max_size=20) | st.sampled_from(["squat 4x10", "1b lunge 3x8", "4xx10", "Day 9\n1a) x 3x3"]),
        "index": st.integers(-1, 4),
        "block_id": ID,
        "session_id": ID,
        "row_id": ID,
        "temp_id": st.sampled_from(["t0", "t1"]),
        "title": st.text(max_size=10),
        "key": st.sampled_from(["Title", "Goal", "Weeks", "Nonsense"]),
        "value": st.text(max_size=10),
        "week": st.integers(0, 3),
        "code": st.sampled_from(["L01", "]["]),
    },
)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(OPS), ID, VALUE), max_size=6))
def test_whatever_pages_ask_for_page_and_text_agree(asked: list[tuple[str, str, dict[str, object]]]) -> None:
    sitting = Sitting(Document.unsaved(SEED.read_text("utf-8")), load_library(), name="program.txt")
    page = Page(sitting)
    for op, target, value in asked:
        view = page.send(op, target, **value)
        assert view["answered"]["page"] == page.seq
        again = Sitting(Document.unsaved(view["text"]), load_library(), name="program.txt").view()
        assert [row["name"] for row in Page(sitting).rows()] == [
            row["name"] for day in again["program"]["sessions"] for block in day["blocks"] for row in block["rows"]
        ]
    assert "That could not be done; nothing was changed." not in page.notices()


def test_a_line_at_the_foot_of_a_day_leaves_every_other_byte_alone(page: Page, file: Path) -> None:
    page.send("add_line", page.view["program"]["sessions"][0]["id"], text="squat 4x10", temp_id="t")
    old, new = SEED.read_bytes().split(b"\n"), file.read_bytes().split(b"\n")
    assert new[:19] == old[:19]
    assert new[-len(old[19:]) :] == old[19:]


def test_1c_above_1a_changes_that_block_only(page: Page, file: Path) -> None:
    block = page.view["program"]["sessions"][0]["blocks"][1]["id"]
    page.send("move", page.row("Kneeling Single Arm Cable Row")["id"], block_id=block, index=0)
    old, new = SEED.read_bytes().split(b"\n"), file.read_bytes().split(b"\n")
    assert len(new) == len(old)
    assert (new[:4], new[11:]) == (old[:4], old[11:])
    assert [line[:12] for line in new[4:11] if line[:1] == b"1"] == [b"1a) Kneeling", b"1b) Barbell ", b"1c) Single L"]


def test_my_version_keeps_what_i_changed_since(page: Page, file: Path) -> None:
    file.write_bytes(SEED.read_bytes().replace(b"Push Ups (", b"Ring Push Ups ("))
    page.sitting.check_file()
    page.view = page.sitting.view()
    page.send("set_field", page.row("Calf Raise")["id"], field="dose", text="2x20")
    page.send("choose_version", which="mine")
    assert page.notices() == []
    assert [row["name"] for row in page.rows() if "Push Ups" in row["name"]] == ["Push Ups"]
    assert page.row("Calf Raise")["dose"] == "2×20"


def test_my_version_without_what_i_changed_in_their_lines_is_told(page: Page, file: Path) -> None:
    file.write_bytes(SEED.read_bytes().replace(b"Push Ups (", b"Ring Push Ups ("))
    page.sitting.check_file()
    page.view = page.sitting.view()
    page.send("set_field", page.row("Ring Push Ups")["id"], field="dose", text="5x5")
    page.send("set_field", page.row("Calf Raise")["id"], field="dose", text="2x20")
    page.send("choose_version", which="mine")
    assert "without what you changed since" in page.notices()[0]
    assert page.row("Push Ups")["dose"] == "3×10-12"
    assert page.row("Calf Raise")["dose"] == "2×20"
    page.send("undo")
    assert page.row("Ring Push Ups")["dose"] == "5×5"


def test_what_i_changed_between_two_changes_outside_is_mine(page: Page, file: Path) -> None:
    file.write_bytes(SEED.read_bytes().replace(b"Push Ups (", b"Ring Push Ups ("))
    page.sitting.check_file()
    page.view = page.sitting.view()
    page.send("set_field", page.row("Calf Raise")["id"], field="dose", text="2x20")
    file.write_bytes(file.read_bytes().replace(b"KB Swings", b"Swings"))
    page.sitting.check_file()
    page.send("choose_version", which="mine")
    assert page.row("Push Ups")
    assert page.row("KB Swings")
    assert page.row("Calf Raise")["dose"] == "2×20"


@pytest.mark.parametrize(("name", "offered"), [("Barbel Bak Squatt Front", True), ("Squirrel", False)])
def test_only_a_near_name_is_offered_at_one_click(tmp_path: Path, name: str, offered: bool) -> None:
    path = tmp_path / "program.txt"
    path.write_text(f"Day 1\nWarm Up: {name} (2x10)\n1a) {name} (3x10)\n")
    page = Page(open_sitting(path, load_library()))
    about = {each["line"]: each for each in page.view["findings"] if each["code"] == "unknown-exercise"}
    assert bool(about[3].get("fixes")) is offered
    assert bool(page.rows()[1]["nearest"]) is offered
    assert not about.get(2, {}).get("fixes")
    assert all(each["severity"] == "info" for each in about.values())


def test_a_load_taken_out_of_a_week_that_does_not_say_it_is_told_and_changes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "weeks.txt"
    file.write_text("Weeks: 3\n\nDay 1\n1) Back Squat 3x5 100 kg\n")
    page = Page(open_sitting(file, load_library()))
    before = file.read_text()
    page.send("set_field", page.row("Back Squat")["id"], field="load", text="", week=2)
    assert page.notices() == ["In week 2 the load is as in the week before; write another, or take it out there."]
    assert file.read_text() == before


def test_a_text_of_tens_of_thousands_of_lines_is_refused_and_nothing_is_changed(page: Page, file: Path) -> None:
    before = file.read_bytes()
    page.send("set_text", text="Day 1\n" + "Squat 3x5\n" * 6_000)
    assert page.notices()[0].startswith("That text has 6,001 lines; up to 3,000 can be worked on here.")
    assert file.read_bytes() == before
    page.send("set_text", text="Day 1\n" + "Squat 3x5\n" * 2_999)
    assert not page.notices()


def test_a_refused_edit_tells_the_page_which_line_would_be_read_differently(tmp_path: Path) -> None:
    (tmp_path / "program.txt").write_text("Warm up\n500m row\n2 rds\n10 air squats\n5 inchworms\n")
    page = Page(open_sitting(tmp_path / "program.txt", load_library()))
    before = page.view["text"]
    told = page.send("delete", page.row("inchworms")["id"])["notices"]
    assert [(notice["line"], "line 3 (“2 rds”)" in notice["message"]) for notice in told] == [(3, True)]
    assert page.view["text"] == before


def test_sets_that_stay_when_a_field_is_emptied_are_told_with_their_line(tmp_path: Path) -> None:
    (tmp_path / "program.txt").write_text("Day 1\n3 rounds:\nPush-up 12\nRing row 10\n")
    page = Page(open_sitting(tmp_path / "program.txt", load_library()))
    told = page.send("set_field", page.row("Push-up")["id"], field="dose", text="")["notices"]
    assert [(notice["line"], notice["message"]) for notice in told] == [
        (2, "“3 sets” stays, as line 2 (“3 rounds:”) says it for several exercises.")
    ]
    assert page.row("Push-up")["dose"] == "3 sets"
    assert page.view["text"] == "Day 1\n3 rounds:\nPush-up\nRing row 10\n"
