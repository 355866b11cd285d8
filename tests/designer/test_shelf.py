"""One designer, many programs: listed newest first, opened in place, made anew, and none of them ever overwritten."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from hipflex_kit.designer.file_names import NameRefusedError, safe_file_name
from hipflex_kit.designer.reply_types import SwitchReply
from hipflex_kit.designer.shelf import Shelf
from hipflex_kit.library import load_library
from hipflex_kit.notation import parse_program

SQUAT = "Day 1\n1a) Back Squat 4x10\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Anna's is the newest, then Ben's; a letter and a client's file are no programs."""
    folder = tmp_path / "my programs"
    (folder / "clients").mkdir(parents=True)
    (folder / "ben").mkdir()
    texts = {
        "letter.txt": "Dear Anna,\nsee you.\n",
        "anna.txt": f"Title: Hips\nClient: Anna\n\n{SQUAT}",
        "ben/week-1.txt": SQUAT,
        "clients/anna.txt": "Equipment: band\n",
        ".hidden.txt": SQUAT,
    }
    for age, (name, text) in enumerate(texts.items()):
        (folder / name).write_text(text, "utf-8")
        os.utime(folder / name, (1_000_000 - age,) * 2)
    return folder


@pytest.fixture
def shelf(folder: Path) -> Shelf:
    return Shelf(folder / "anna.txt", load_library())


def names(shelf: Shelf) -> list[str]:
    return [program["name"] for program in shelf.programs({})["programs"]]


def open_(shelf: Shelf, name: str, **more: str) -> SwitchReply:
    return shelf.open({"kind": "open", "request": "r", "name": name, **more})


def edit(shelf: Shelf, seq: int, op: str, *, file: str | None = None, text: str = "") -> None:
    about: dict[str, Any] = {"session": "page", "seq": seq, "base_rev": 1, "op": op, "target_id": None}
    if file is not None:
        about["file"] = file
    shelf.take({**about, "value": {"text": text, "temp_id": f"t{seq}"}})


def test_the_folder_s_programs_are_listed_newest_first_and_the_open_one_is_marked(shelf: Shelf) -> None:
    reply = shelf.programs({"request": "r1"})
    assert (reply["request"], reply["folder"], reply["problem"]) == ("r1", "my programs", None)
    assert [{key: one[key] for key in ("name", "title", "client", "changed", "open")} for one in reply["programs"]] == [
        {"name": "anna.txt", "title": "Hips", "client": "Anna", "changed": 999_999.0, "open": True},
        {"name": "ben/week-1.txt", "title": None, "client": None, "changed": 999_998.0, "open": False},
    ]
    first = reply["programs"][0]
    assert (first["weeks"], first["days"], reply["complete"], reply["left_out"]) == (1, 1, True, 0)
    assert dict(zip(reply["muscles"], first["sets"] or [], strict=True))["Quads"] == 4.0


def test_a_page_begins_with_the_folder_where_it_has_several_programs_and_none_was_asked_for(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HIPFLEX_FOLDER", str(folder))
    monkeypatch.delenv("HIPFLEX_PROGRAM", raising=False)
    assert Shelf(None, load_library()).view()["file"].get("several") is True
    monkeypatch.setenv("HIPFLEX_PROGRAM", "anna.txt")
    assert "several" not in Shelf(None, load_library()).view()["file"]
    monkeypatch.delenv("HIPFLEX_PROGRAM")
    (folder / "ben/week-1.txt").unlink()
    assert "several" not in Shelf(None, load_library()).view()["file"], "a letter is no program"
    assert "several" not in Shelf(folder / "anna.txt", load_library()).view()["file"]


def test_the_list_follows_the_files(shelf: Shelf, folder: Path) -> None:
    assert "letter.txt" not in names(shelf)
    (folder / "letter.txt").write_text(SQUAT)
    (folder / "anna.txt").unlink()
    assert names(shelf) == ["letter.txt", "ben/week-1.txt"]


def test_another_program_is_opened_in_place_and_each_file_keeps_its_own_undo(shelf: Shelf, folder: Path) -> None:
    anna = (folder / "anna.txt").read_bytes()
    edit(shelf, 1, "add_line", text="Push Ups 3x8")
    assert open_(shelf, "ben/week-1.txt") == {"kind": "switched", "request": "r", "problem": None}
    view = shelf.view()
    assert (view["file"]["name"], view["file"]["can_undo"], view["answered"]) == ("ben/week-1.txt", False, {})
    assert open_(shelf, "anna.txt")["problem"] is None
    assert shelf.view()["answered"] == {"page": 1}, "what was answered is not done again"
    edit(shelf, 2, "undo")
    assert (folder / "anna.txt").read_bytes() == anna
    assert (folder / "ben/week-1.txt").read_text() == SQUAT


def test_an_edit_that_comes_late_is_done_in_the_file_that_it_was_made_on(shelf: Shelf, folder: Path) -> None:
    key = shelf.view()["file"]["key"]
    open_(shelf, "ben/week-1.txt")
    shelf.view()
    edit(shelf, 1, "add_line", file=key, text="Push Ups 3x8")
    edit(shelf, 2, "add_line", file="nobody's", text="Dips 3x8")
    assert "Push Ups" in (folder / "anna.txt").read_text()
    assert (folder / "ben/week-1.txt").read_text() == SQUAT


def test_what_others_did_to_a_program_meanwhile_is_told_on_return(shelf: Shelf, folder: Path) -> None:
    open_(shelf, "ben/week-1.txt")
    (folder / "anna.txt").write_text("Day 1\n1a) Dips 3x8\n")
    open_(shelf, "anna.txt")
    view = shelf.view()
    assert "Dips" in view["text"]
    assert view["file"]["outside_change"]


@pytest.mark.parametrize(
    "name",
    ["../secret.txt", "/etc/passwd", "..\\secret.txt", ".hidden.txt", "gone.txt", "", "clients", "a\0b.txt", 7, None],
)
def test_nothing_but_programs_of_the_folder_can_be_opened(shelf: Shelf, folder: Path, name: object) -> None:
    (folder.parent / "secret.txt").write_text(SQUAT)
    assert shelf.open({"name": name})["problem"]
    assert shelf.view()["file"]["name"] == "anna.txt"


def test_a_link_out_of_the_folder_is_neither_listed_nor_opened(shelf: Shelf, folder: Path) -> None:
    (folder.parent / "secret.txt").write_text(SQUAT)
    (folder / "link.txt").symlink_to(folder.parent / "secret.txt")
    assert "link.txt" not in names(shelf)
    assert open_(shelf, "link.txt")["problem"]


def test_a_new_program_has_a_day_and_is_open(shelf: Shelf, folder: Path) -> None:
    assert shelf.new({"name": "Clara hips"})["problem"] is None
    assert (folder / "Clara hips.txt").read_text("utf-8") == "Day 1\n"
    assert shelf.view()["file"]["name"] == "Clara hips.txt"
    assert names(shelf)[0] == "Clara hips.txt", "a program without exercises is a program"


def test_a_program_that_is_there_is_never_overwritten(shelf: Shelf, folder: Path) -> None:
    before = (folder / "anna.txt").read_bytes()
    for name in ("anna", "anna.txt", "ANNA.TXT"):
        assert "already" in (shelf.new({"name": name})["problem"] or "")
    assert (folder / "anna.txt").read_bytes() == before
    assert len(list(folder.glob("*.txt"))) == 3


def test_without_a_name_a_free_one_is_found(shelf: Shelf) -> None:
    for expected in ("new program.txt", "new program 2.txt"):
        assert shelf.new({"name": ""})["problem"] is None
        assert shelf.view()["file"]["name"] == expected


@pytest.mark.parametrize(
    "name",
    ["../out", "a/b", "a\\b", "..", ".hidden", "con", "NUL.txt", "a\nb", "what?", "x" * 200, "c:x", "\u202eevil"],
)
def test_a_name_that_some_system_cannot_have_is_refused_in_words(shelf: Shelf, folder: Path, name: str) -> None:
    before = sorted(folder.parent.rglob("*"))
    assert (shelf.new({"name": name})["problem"] or "").endswith(".")
    assert sorted(folder.parent.rglob("*")) == before


def test_what_is_typed_is_the_file_s_name() -> None:
    assert safe_file_name("  Knie-Übungen für Zoë 💪.TXT ") == "Knie-Übungen für Zoë 💪.txt"
    assert safe_file_name("v1.2") == "v1.2.txt"
    with pytest.raises(NameRefusedError):
        safe_file_name(" .txt")


def test_an_old_windows_file_is_offered_with_a_preview_and_opened_as_it_is(shelf: Shelf, folder: Path) -> None:
    content = "Day 1\r\n1a) Café Squat 3×5\r\n".encode("cp1252")
    (folder / "old.txt").write_bytes(content)
    assert "old.txt" in names(shelf)
    assert open_(shelf, "old.txt")["problem"] is None
    assert shelf.view()["file"]["other_encoding"] == {"encoding": "cp1252", "preview": "1a) Café Squat 3×5"}
    assert open_(shelf, "old.txt", encoding="utf-7")["problem"] is None
    assert "other_encoding" in shelf.view()["file"], "the page chooses among what it was offered"
    assert open_(shelf, "old.txt", encoding="cp1252")["problem"] is None
    view = shelf.view()
    assert "other_encoding" not in view["file"]
    assert view["program"]["sessions"][0]["blocks"][0]["rows"][0]["name"] == "Café Squat"
    edit(shelf, 1, "add_line", text="Dips 3x8")
    assert (folder / "old.txt").read_bytes().startswith(content.rstrip())


def test_a_program_without_a_file_can_be_left_and_taken_up_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    shelf = Shelf(parse_program(SQUAT).program, load_library())
    edit(shelf, 1, "add_line", text="Dips 3x8")
    assert names(shelf) == ["*", "anna.txt", "ben/week-1.txt"]
    open_(shelf, "anna.txt")
    assert [program["open"] for program in shelf.programs({})["programs"]] == [False, True, False]
    open_(shelf, "*")
    assert "Dips" in shelf.view()["text"]


def test_a_folder_that_may_not_be_written_to_is_told(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("hipflex_kit.designer.shelf.Document.create", refuse)
    assert "cannot be used" in (shelf.new({"name": "x"})["problem"] or "")
