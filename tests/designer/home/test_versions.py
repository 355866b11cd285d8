"""Earlier versions of the open program: told in a trainer's words, looked at, and gone back to."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from hipflex_kit.designer.answers import ANSWERS
from hipflex_kit.designer.home.version_words import what_changed
from hipflex_kit.designer.shelf import Shelf
from hipflex_kit.library import load_library

FIRST = "Day 1\n1a) Back Squat 3x5\n1b) Push Ups 3x8\n"


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    (tmp_path / "anna.txt").write_text(FIRST)
    return Shelf(tmp_path / "anna.txt", load_library())


def ask(shelf: Shelf, kind: str, **question: Any) -> dict[str, Any]:
    return dict(ANSWERS[kind](shelf, {"kind": kind, "request": "r", **question}).message)


def put(shelf: Shelf, seq: int, text: str) -> None:
    edit = {"session": "p", "seq": seq, "base_rev": shelf.view()["rev"], "op": "set_text", "target_id": None}
    shelf.take({**edit, "value": {"text": text}})


def undo(shelf: Shelf, seq: int) -> None:
    shelf.take({"session": "p", "seq": seq, "base_rev": 1, "op": "undo", "target_id": None, "value": None})


def test_each_version_says_what_it_changed_and_any_can_be_had_back(shelf: Shelf, tmp_path: Path) -> None:
    now = FIRST.replace("3x5", "5x5").replace("Push Ups", "Dips")
    assert ask(shelf, "versions")["versions"] == []
    put(shelf, 1, now)
    reply = ask(shelf, "versions")
    (version,) = reply["versions"]
    assert reply["now"][0] == "Day 1: Back Squat 3×5 becomes 5×5."
    assert any("Quads: +2 sets" in words for words in reply["now"])
    seen = ask(shelf, "version", version=version["id"])
    assert (seen["text"], seen["newest"]) == (FIRST, now)
    assert seen["going_back"][0] == "Day 1: Back Squat 5×5 becomes 3×5."
    assert ask(shelf, "go_back", version=version["id"])["problem"] is None
    assert (tmp_path / "anna.txt").read_text() == FIRST
    undo(shelf, 2)
    assert (tmp_path / "anna.txt").read_text() == now, "going back can be undone"


def test_what_was_gone_back_from_is_in_the_history_too(shelf: Shelf) -> None:
    put(shelf, 1, FIRST.replace("3x5", "5x5"))
    put(shelf, 2, FIRST.replace("3x5", "6x6"))  # too soon after the last one to be a version of its own
    (version,) = ask(shelf, "versions")["versions"]
    ask(shelf, "go_back", version=version["id"])
    newest = ask(shelf, "versions")["versions"][0]
    assert "6x6" in ask(shelf, "version", version=newest["id"])["text"]


@pytest.mark.parametrize("version", ["../../anna.txt", "", "gone.txt", None])
def test_only_versions_of_the_open_program_are_shown(shelf: Shelf, version: str | None, tmp_path: Path) -> None:
    for kind in ("version", "go_back"):
        assert "no longer there" in ask(shelf, kind, version=version)["problem"]
    assert (tmp_path / "anna.txt").read_text() == FIRST


def test_words_for_headers_weeks_and_mere_wording() -> None:
    library = load_library()
    text = f"Title: Hips\nWeeks: 3\n\n{FIRST.replace('3x5', '3x5 | 3x6 | 3x7')}"

    def said(old: str, new: str) -> list[str]:
        return what_changed(text, text.replace(old, new), library) or []

    assert said("Hips", "Hips") == []
    assert said("Title: Hips", "Title: Strong hips\nClient: Anna")[:2] == [
        "Title: Hips becomes Strong hips.",
        "Client: Anna.",
    ]
    assert said("3x7", "5x7")[0] == "Week 3, Day 1: Back Squat 3×7 becomes 5×7."
    assert said("Push Ups 3x8", "Push Ups 3x8  // slow") == ["Notes or wording in 1 line; the training is the same."]
