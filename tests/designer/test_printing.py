"""What leaves by the Print menu: files with names, pictures of pages, and a plain message."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from hipflex_kit.designer.answers import ANSWERS, Answer
from hipflex_kit.designer.shelf import Shelf
from hipflex_kit.library import load_library

PROGRAM = "Title: Base\nClient: Anna\nWatch: secret knee\n\nDay 1\n1) Back Squat 3x5\n// keep: she likes it [L01]\n"


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    (tmp_path / "program.txt").write_text(PROGRAM)
    return Shelf(tmp_path / "program.txt", load_library())


def ask(shelf: Shelf, kind: str, **question: object) -> Answer:
    return ANSWERS[kind](shelf, {"kind": kind, "request": "1", **question})


@pytest.mark.parametrize(
    ("form", "start"),
    [("xlsx", b"PK"), ("csv", b""), ("ics", b"BEGIN:VCALENDAR"), ("md", b""), ("html", b"<!doctype"), ("json", b"{"),
     ("txt", b"Title: Base")],
)  # fmt: skip
def test_every_form_comes_as_a_named_file(shelf: Shelf, form: str, start: bytes) -> None:
    answer = ask(shelf, "file", form=form, language="en")
    assert answer.message["problem"] is None
    assert answer.message["file_name"] == f"Anna Base.{form}"
    assert answer.buffers[0].startswith(start)
    assert b"Squat" in answer.buffers[0] or form == "xlsx"
    if form == "json":
        json.loads(answer.buffers[0])


@pytest.mark.parametrize("sheet", ["client", "week", "coach", "cards", "board"])
def test_every_sheet_prints_and_shows_its_pages(shelf: Shelf, sheet: str) -> None:
    wish: dict[str, Any] = {"sheet": sheet, "paper": "letter", "language": "de"}
    pdf = ask(shelf, "print", **wish)
    assert pdf.message["problem"] is None
    assert pdf.buffers[0].startswith(b"%PDF-")
    look = ask(shelf, "preview", **wish)
    assert look.message["pages"] == len(look.buffers) >= 1
    assert all(page.startswith(b"\x89PNG") for page in look.buffers)


def test_the_message_is_plain_and_tells_nothing_of_the_body(shelf: Shelf) -> None:
    reply = ask(shelf, "message", language="en").message
    assert "Back Squat" in str(reply["text"])
    assert "secret" not in str(reply["text"])
    assert "keep" not in str(reply["text"])


def test_an_empty_program_says_why_nothing_leaves(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("Day 1\n")
    shelf = Shelf(tmp_path / "empty.txt", load_library())
    for kind in ("print", "preview"):
        answer = ask(shelf, kind, sheet="client")
        assert answer.message["problem"]
        assert not answer.buffers
    assert ask(shelf, "file", form="../../x").message["problem"]


def test_languages_call_themselves_by_their_own_names(shelf: Shelf) -> None:
    found = ask(shelf, "languages").message["languages"]
    assert {"code": "de", "name": "Deutsch"} in found  # type: ignore[operator]
    assert found[0]["code"] == "en"  # type: ignore[index]


def test_a_broken_brand_is_told_and_not_thrown(shelf: Shelf, tmp_path: Path) -> None:
    (tmp_path / "brand.toml").write_text("nonsense = 3\n")
    assert "nonsense" in str(ask(shelf, "print", sheet="client").message["problem"])
