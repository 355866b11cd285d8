"""What leaves by the Print menu: files with names, pictures of pages, and a plain message."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from hipflex_kit.designer.answers import ANSWERS, Answer
from hipflex_kit.designer.printing import MOST_PICTURES
from hipflex_kit.designer.shelf import Shelf
from hipflex_kit.export import to_pictures
from hipflex_kit.export.typesetting import draw_template
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
    assert not look.message["more"]
    assert all(page.startswith(b"\x89PNG") for page in look.buffers)


def test_a_program_without_a_title_leaves_under_the_name_of_its_file(tmp_path: Path) -> None:
    (tmp_path / "Ben - legs.txt").write_text("Client: Ben\n\nDay 1\n1) Back Squat 3x5\n")
    shelf = Shelf(tmp_path / "Ben - legs.txt", load_library())
    assert ask(shelf, "file", form="xlsx").message["file_name"] == "Ben - legs.xlsx"
    assert ask(shelf, "print", sheet="board").message["file_name"] == "Ben - legs (board).pdf"


@pytest.mark.parametrize(("sheet", "set_pages"), [("client", 13), ("board", 13), ("week", 13)])
def test_of_a_long_program_no_more_pages_are_set_than_are_looked_at(
    sheet: str, set_pages: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[int] = []

    def draw(name: str, data: dict[str, Any], ppi: float) -> list[bytes]:
        drawn.append(len(data["days" if name == "client" else "pages"]))
        return draw_template(name, data, ppi)

    monkeypatch.setattr("hipflex_kit.export.pdf.draw_template", draw)
    days = "".join(
        f"Week {week}\n" + "".join(f"Day {day}\n1) Back Squat {week}x{day}\n" for day in range(1, 16))
        for week in range(1, 15)
    )
    (tmp_path / "year.txt").write_text(days)
    look = ask(Shelf(tmp_path / "year.txt", load_library()), "preview", sheet=sheet)
    assert drawn == [set_pages]
    assert look.message["more"]
    assert look.message["pages"] == len(look.buffers) == MOST_PICTURES


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


@pytest.fixture
def studio(tmp_path: Path) -> Shelf:
    """A folder with all that bears on a sheet: a brand, an own exercise, a client with a 1RM, something to find."""
    (tmp_path / "brand.toml").write_text('name = "Edina Strength"\ncontact = "555 0100"\n')
    (tmp_path / "my_exercises.toml").write_text(
        '[sled_bash]\nname = "Sled Bash"\nlike = "sled_push"\ncues = ["Bash it low"]\n'
    )
    (tmp_path / "clients").mkdir()
    (tmp_path / "clients" / "anna.txt").write_text("1RM: Back Squat 100 kg\n")
    text = (
        "Title: Base\nClient: Anna\n\nDay 1\n1) Back Squat 3x5 @75%\n"
        "2) Sled Bash 4x20 m\n3) Curl\n// keep: she likes it [L01]\n"
    )
    (tmp_path / "program.txt").write_text(text)
    return Shelf(tmp_path / "program.txt", load_library())


def said(answer: Answer) -> str:
    reader = PdfReader(io.BytesIO(answer.buffers[0]))
    return " ".join("\n".join(page.extract_text() for page in reader.pages).split())


def test_a_sheet_has_the_studios_name_the_clients_own_numbers_and_the_coachs_own_cues(studio: Shelf) -> None:
    printed = said(ask(studio, "print", sheet="client", language="es"))
    assert "555 0100" in printed
    assert "75 kg" in printed
    assert "Bash it low" in printed
    assert "Semana 1" in printed
    assert "75 kg" in str(ask(studio, "message", language="en").message["text"])


def test_the_coachs_sheet_says_what_is_worth_a_look_and_what_was_kept_and_why(studio: Shelf) -> None:
    printed = said(ask(studio, "print", sheet="coach", language="en"))
    assert "she likes it" in printed
    assert "Curl" in printed.split("Worth a look")[1]


def test_the_look_before_printing_shows_what_is_printed(studio: Shelf, tmp_path: Path) -> None:
    client, coach = (ask(studio, "preview", sheet=sheet).buffers for sheet in ("client", "coach"))
    (tmp_path / "clients" / "anna.txt").unlink()
    other = Shelf(tmp_path / "program.txt", load_library())
    assert ask(other, "preview", sheet="client").buffers != client
    bare = to_pictures(studio.sitting.read.program, sheet="coach", library=studio.sitting.library, ppi=96)
    assert bare != coach
