"""The widget carries messages between a page and a sitting; notebooks can follow it."""

from __future__ import annotations

import asyncio
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from hipflex_kit.designer import Designer
from hipflex_kit.designer.answer import Answer
from hipflex_kit.designer.answers import ANSWERS, FAULT, answer_to
from hipflex_kit.designer.printing import sheet_name
from hipflex_kit.designer.shelf import Shelf
from hipflex_kit.library import load_library
from hipflex_kit.notation import parse_program
from hipflex_kit.program import Header, Program

SEED = Path(__file__).parents[2] / "data" / "programs" / "edina-runner.txt"
BUNDLE = Path(__file__).parents[2] / "hipflex_kit" / "designer" / "static" / "designer.js"

pytestmark = pytest.mark.skipif(not BUNDLE.exists(), reason="the front end is not built")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "program.txt"
    path.write_bytes(SEED.read_bytes())
    return path


def edit(seq: int, op: str, target: str | None = None, **value: object) -> dict[str, Any]:
    about = {"session": "page", "seq": seq, "base_rev": 1, "op": op, "target_id": target, "value": value}
    return {"kind": "edit", "edit": about}


def row_id(designer: Designer, name: str) -> str:
    days = designer.view["program"]["sessions"]
    return next(row["id"] for day in days for block in day["blocks"] for row in block["rows"] if row["name"] == name)


def test_cells_can_follow_text_program_and_volume(file: Path) -> None:
    designer = Designer(file)
    seen: list[str] = []
    for trait in ("text", "program", "volume"):
        designer.observe(lambda change: seen.append(change.name), trait)
    designer._receive(None, edit(1, "set_field", row_id(designer, "Calf Raise"), field="dose", text="5x15"), None)
    assert seen == ["text", "program", "volume"]
    assert designer.text == file.read_text("utf-8")
    assert designer.volume.mid.loc[1, "gastroc"] == 5
    assert designer.program == parse_program(designer.text).program


def test_interactive_output_hands_on_the_program_and_finds_its_volume_new(file: Path) -> None:
    from ipywidgets import interactive_output

    designer = Designer(file)
    seen: list[object] = []
    interactive_output(
        lambda program: seen.append((program == designer.program, designer.volume.mid.loc[1, "gastroc"])),
        {"program": designer},
    )
    designer._receive(None, edit(1, "set_field", row_id(designer, "Calf Raise"), field="dose", text="5x15"), None)
    assert seen == [(True, 3), (True, 5)]


def test_nobody_who_does_not_ask_pays_for_pandas(file: Path) -> None:
    designer = Designer(file)
    designer._receive(None, edit(1, "set_field", row_id(designer, "Calf Raise"), field="dose", text="5x15"), None)
    assert not designer.trait_has_value("volume")


def test_a_program_without_a_file_can_be_designed() -> None:
    designer = Designer(parse_program("Day 1\n1a) Back Squat 4x10\n").program)
    designer._receive(None, edit(1, "set_field", row_id(designer, "Back Squat"), field="dose", text="5x5"), None)
    assert designer.view["file"]["problem"] is None
    assert "5" in designer.view["program"]["sessions"][0]["blocks"][0]["rows"][0]["dose"]


@pytest.mark.parametrize(
    "content", [None, 7, "edit", {}, {"kind": "edit"}, {"kind": "dance"}, {"kind": "edit", "edit": []}]
)
def test_a_message_that_makes_no_sense_does_no_harm(file: Path, content: object) -> None:
    designer = Designer(file)
    designer._receive(None, content, None)
    assert file.read_bytes() == SEED.read_bytes()


def test_print_answers_with_the_sheet(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    designer = Designer(file)
    sent: list[tuple[Any, Any]] = []
    monkeypatch.setattr(designer, "send", lambda content, buffers=None: sent.append((content, buffers)))
    designer._receive(None, {"kind": "print", "request": "p1", "paper": "letter"}, None)
    [(reply, [sheet])] = sent
    assert (reply["request"], reply["problem"]) == ("p1", None)
    assert sheet.startswith(b"%PDF-")


def test_nothing_to_print_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    designer = Designer(empty)
    sent: list[Any] = []
    monkeypatch.setattr(designer, "send", lambda content, buffers=None: sent.append(content))
    designer._receive(None, {"kind": "print", "request": "p1", "paper": "a4"}, None)
    assert sent[0]["file_name"] is None
    assert sent[0]["problem"]


@pytest.mark.parametrize("junk", [[], {}, 7, "\x00/../..", True, [{}], {"a": []}], ids=repr)
@pytest.mark.parametrize("kind", sorted(ANSWERS))
def test_every_question_is_answered_and_nothing_outside_is_touched(tmp_path: Path, kind: str, junk: object) -> None:
    folder = tmp_path / "programs"
    folder.mkdir()
    (folder / "a.txt").write_text("Client: Anna\n\nDay 1\n1a) Back Squat 4x10\n", "utf-8")
    fields = "name source binned arrival part file last row_id exercise week form base changed version template stem"
    question = dict.fromkeys(fields.split(), junk) | {"kind": kind, "request": "r1", "buffers": ()}
    answer = answer_to(question, Shelf(folder / "a.txt", load_library()))
    assert answer is not None
    assert answer.message["request"] == "r1"
    assert answer.message.get("problem") != FAULT
    assert list(tmp_path.iterdir()) == [folder]


def test_a_fault_of_ours_is_a_sentence_on_the_page(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> Answer:
        raise ZeroDivisionError

    designer = Designer(file)
    sent: list[Any] = []
    monkeypatch.setattr(designer, "send", lambda content, buffers=None: sent.append(content))
    monkeypatch.setitem(ANSWERS, "card", fail)  # type: ignore[arg-type]
    designer._receive(None, {"kind": "card", "request": "c1"}, None)
    assert sent == [{"request": "c1", "problem": FAULT}]


def test_a_sheet_s_name_is_one_that_every_system_takes() -> None:
    header = Header(client='../#panic("x") <script>', title="Week 1/2: hips?")
    assert sheet_name(Program(header=header)) == "panic( x ) script Week 1 2 hips.pdf"
    assert sheet_name(Program()) == "program.pdf"
    assert sheet_name(Program(), "week") == "program (week).pdf"


def test_a_change_from_outside_arrives_by_itself(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hipflex_kit.designer.widget.LOOK_EVERY_S", 0.01)

    async def watch() -> str:
        designer = Designer(file)
        file.write_bytes(SEED.read_bytes().replace(b"Calf Raise", b"Calf Raises"))
        for _ in range(500):
            await asyncio.sleep(0.01)
            if designer.view["file"]["outside_change"]:
                break
        return designer.text

    assert "Calf Raises" in asyncio.run(watch())


def test_a_page_that_writes_while_a_cell_looks_at_the_file_loses_nothing(file: Path) -> None:
    designer = Designer(file)
    rows = {name: row_id(designer, name) for name in ("Calf Raise", "Push Ups")}

    def write(name: str) -> list[int]:
        lost = []
        for reps in range(1, 41):
            said = edit(reps, "set_field", rows[name], field="dose", text=f"3x{reps}")
            said["edit"]["session"] = name
            designer._receive(None, said, None)
            designer.check_file()
            if not any(line.endswith(f"{name} (3×{reps})") for line in file.read_text("utf-8").splitlines()):
                lost.append(reps)
        return lost

    was = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        with ThreadPoolExecutor(2) as threads:
            assert list(threads.map(write, rows)) == [[], []]
    finally:
        sys.setswitchinterval(was)
    assert not designer.view["file"]["outside_change"]


def test_cells_follow_the_designer_to_another_program(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (file.parent / "other.txt").write_text("Day 1\n1a) Back Squat 4x10\n")
    designer = Designer(file)
    designer.observe(lambda change: seen.append(change.name), ["text", "program"])
    seen: list[str] = []
    sent: list[Any] = []
    monkeypatch.setattr(designer, "send", lambda content, buffers=None: sent.append(content))
    designer._receive(None, {"kind": "programs", "request": "p1"}, None)
    designer._receive(None, {"kind": "open", "request": "p2", "name": "other.txt"}, None)
    designer._receive(None, {"kind": "new", "request": "p3", "name": "other"}, None)
    listed, *switched = (message for message in sent if message["kind"] != "view")
    assert {program["name"] for program in listed["programs"]} == {"program.txt", "other.txt"}
    assert [reply["problem"] is None for reply in switched] == [True, False]
    assert designer.view["file"]["name"] == "other.txt"
    assert designer.text == "Day 1\n1a) Back Squat 4x10\n"
    assert designer.volume.mid.loc[1, "quads"] == 4
    assert seen == ["text", "program"]
