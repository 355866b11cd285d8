"""A file dropped on the page: it arrives in parts, is read apart, looked at, and saved under a free name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from hipflex_kit.designer.answers import ANSWERS
from hipflex_kit.designer.home import arrivals
from hipflex_kit.designer.shelf import Shelf
from hipflex_kit.library import load_library

CSV = b"Day,Exercise,Sets,Reps,Notes\n1,Back Squat,4,10,\n1,Flumpy Wumpy,3,8,slowly\n2,Push Ups,3,12,\n"


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    (tmp_path / "anna.txt").write_text("Day 1\n1a) Back Squat 4x10\n")
    return Shelf(tmp_path / "anna.txt", load_library())


def ask(shelf: Shelf, kind: str, **question: Any) -> dict[str, Any]:
    return dict(ANSWERS[kind](shelf, {"kind": kind, "request": "r", "arrival": "a1", **question}).message)


def bring(shelf: Shelf, file: str, data: bytes, size: int = 1 << 20) -> dict[str, Any]:
    parts = [data[at : at + size] for at in range(0, len(data), size)] or [b""]
    for part, content in enumerate(parts):
        last = part == len(parts) - 1
        reply = ask(shelf, "arrival", file=file, part=part, last=last, buffers=(memoryview(content),))
        if not last:
            assert reply["state"] == "arriving"
    while reply["state"] == "reading":
        reply = ask(shelf, "arrival")
    return reply


def test_a_spreadsheet_is_reviewed_line_by_line_and_saved_under_a_free_name(shelf: Shelf, tmp_path: Path) -> None:
    reply = bring(shelf, "Clara: block 2.csv", CSV, size=20)
    assert (reply["state"], reply["problem"], reply["title"]) == ("read", None, "Clara: block 2")
    rows = {line["name"]: line for line in reply["lines"] if line["read_as"] == "exercise"}
    assert list(rows) == ["Back Squat", "Flumpy Wumpy", "Push Ups"]
    assert (rows["Back Squat"]["dose"], rows["Back Squat"]["exercise"]) == ("4×10", "Barbell Back Squat")
    assert rows["Flumpy Wumpy"]["exercise"] is None
    assert "row" in rows["Back Squat"]["origin"] or "line" in rows["Back Squat"]["origin"]
    assert reply["summary"].startswith("Read ")
    saved = ask(shelf, "keep_arrival", title="Clara: block 2", client="Clara", tidy=True)
    assert (saved["name"], saved["problem"]) == ("Clara - Clara block 2.txt", None)
    text = (tmp_path / saved["name"]).read_text("utf-8")
    assert "Client: Clara" in text
    assert "Flumpy Wumpy" in text
    assert shelf.name == saved["name"]
    assert "no longer here" in ask(shelf, "keep_arrival")["problem"]


def test_every_day_of_a_line_that_days_share_is_reviewed(shelf: Shelf) -> None:
    text = "Monday\tFriday\n1a) Back Squat 4x8\t1a) Deadlift 3x5\nPlank 3x30s\tFlumpy Wumpy 3x10\n"
    reply = bring(shelf, "week.txt", text.encode())
    shown = [
        [(row["label"], row["name"], row["dose"], row["exercise"]) for row in (line, *line["more"])]
        for line in reply["lines"]
        if line["read_as"] == "exercise"
    ]
    assert shown == [
        [("1a", "Back Squat", "4×8", "Barbell Back Squat"), ("1a", "Deadlift", "3×5", "Conventional Deadlift")],
        [("", "Plank", "3×30sec", "Front Plank"), ("", "Flumpy Wumpy", "3×10", None)],
    ]


@pytest.mark.parametrize(
    ("file", "data", "says"),
    [
        ("photo.png", b"\x89PNG", "kind that cannot be read"),
        ("../../evil.exe", b"MZ", "kind that cannot be read"),
        ("broken.xlsx", b"PK\x03\x04 nonsense", "broken"),
        ("broken.pdf", b"%PDF-1.4 nonsense", "broken"),
        ("x" * 300 + ".docx", b"PK", "could not"),
    ],
)
def test_what_cannot_be_read_is_refused_in_words(shelf: Shelf, file: str, data: bytes, says: str) -> None:
    reply = bring(shelf, file, data)
    assert reply["state"] == "refused"
    assert says in reply["problem"] or "damaged" in reply["problem"]
    assert "Traceback" not in reply["problem"]


def test_a_file_that_is_too_large_or_not_whole_is_refused(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arrivals, "MOST_BYTES", 10)
    assert "20 MB" in bring(shelf, "big.csv", b"x" * 11)["problem"]
    for wrong in ({"part": 1, "buffers": (b"x",)}, {"part": 0, "buffers": ()}, {"part": "0"}, {}):
        reply = ask(shelf, "arrival", file="a.csv", last=True, **wrong)
        assert reply["state"] == "refused"


def test_a_program_of_our_own_comes_in_as_it_is(shelf: Shelf, tmp_path: Path) -> None:
    text = "Title: Hips\nClient: Anna\n\nDay 1\n1a) Back Squat 4x10\n"
    reply = bring(shelf, "hips.txt", text.encode())
    assert (reply["title"], reply["client"], reply["tidied"]) == ("Hips", "Anna", None)
    assert [line["read_as"] for line in reply["lines"]] == ["header", "header", "heading", "exercise"]
    saved = ask(shelf, "keep_arrival", title="Hips", client="Anna")
    assert (tmp_path / saved["name"]).read_text("utf-8") == text
