"""Files of the folder: begun, copied for a client, renamed, binned and restored; and nothing is ever overwritten."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from hipflex_kit.data_files import data_path
from hipflex_kit.designer.answers import ANSWERS
from hipflex_kit.designer.folders import SAMPLE_NAME, prepare_folder, sample_path
from hipflex_kit.designer.shelf import Shelf
from hipflex_kit.library import load_library
from hipflex_kit.notation import parse_program
from hipflex_kit.program import Program

SQUAT = "Day 1\n1a) Back Squat 4x10\n"
ANNA = f"Title: Hips\nClient: Anna\n1RM: Back Squat 100 kg\nMastered: Plank\nGoal: run faster\n\n{SQUAT}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "team").mkdir()
    for age, (name, text) in enumerate({"anna.txt": ANNA, "team/ben.txt": SQUAT}.items()):
        (tmp_path / name).write_text(text, "utf-8")
        os.utime(tmp_path / name, (1_000_000 - age,) * 2)
    return tmp_path


@pytest.fixture
def shelf(folder: Path) -> Shelf:
    return Shelf(folder / "anna.txt", load_library())


def ask(shelf: Shelf, kind: str, **question: Any) -> dict[str, Any]:
    return dict(ANSWERS[kind](shelf, {"kind": kind, "request": "r", **question}).message)


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.txt") if ".hipflex" not in path.parts)


def program(path: Path) -> Program:
    return parse_program(path.read_text("utf-8")).program


def test_a_program_is_begun_from_a_template_for_a_client(shelf: Shelf, folder: Path) -> None:
    reply = ask(shelf, "begin", template="runner-in-season", client="Björn  Öst")
    assert (reply["name"], reply["problem"]) == ("Björn Öst - Strong for the race.txt", None)
    assert "Left out, as they are only examples: Mastered." in reply["said"]
    header = program(folder / reply["name"]).header
    assert header.mastered is None
    assert (header.client, header.title) == ("Björn Öst", "Strong for the race")
    assert shelf.name == reply["name"]
    assert ask(shelf, "begin", template="runner-in-season")["name"] == "Strong for the race.txt"
    assert ask(shelf, "begin", template="runner-in-season")["name"] == "Strong for the race 2.txt"
    assert "no such template" in ask(shelf, "begin", template="../secret")["problem"]


def test_a_copy_for_another_client_leaves_out_what_was_only_true_of_the_first(shelf: Shelf, folder: Path) -> None:
    reply = ask(shelf, "duplicate", source="anna.txt", client="Clara")
    assert reply["name"] == "Clara - Hips.txt"
    assert "Left out, as they are Anna’s: 1RM, Mastered" in reply["said"]
    header = program(folder / "Clara - Hips.txt").header
    assert (header.client, header.goal, header.one_rep_maxes, header.mastered) == ("Clara", "run faster", (), None)
    assert (folder / "anna.txt").read_text("utf-8") == ANNA

    same = ask(shelf, "duplicate", source="anna.txt", client="")
    assert same["name"] == "Hips.txt"
    assert (folder / "Hips.txt").read_text("utf-8") == ANNA
    assert ask(shelf, "duplicate", source="team/ben.txt", client="Di")["name"] == "team/Di - ben.txt"


def test_a_copy_never_overwrites_and_never_leaves_the_folder(shelf: Shelf, folder: Path) -> None:
    assert "already a program" in ask(shelf, "duplicate", source="anna.txt", name="ANNA")["problem"]
    for name in ("../x", "a/b", "con", "a\x07b", "?"):
        assert ask(shelf, "duplicate", source="anna.txt", name=name)["problem"]
    for source in ("../anna.txt", "team", "gone.txt", ""):
        assert ask(shelf, "duplicate", source=source)["problem"]
    assert files(folder) == ["anna.txt", "team/ben.txt"]


def test_renaming_keeps_undo_and_edits_still_on_their_way(shelf: Shelf, folder: Path) -> None:
    key = shelf.view()["file"]["key"]
    reply = ask(shelf, "rename", source="anna.txt", name="Anna hips", title="Strong hips")
    assert (reply["name"], reply["problem"]) == ("Anna hips.txt", None)
    assert files(folder) == ["Anna hips.txt", "team/ben.txt"]
    assert program(folder / "Anna hips.txt").header.title == "Strong hips"
    edit = {"session": "p", "seq": 1, "base_rev": 1, "op": "add_line", "target_id": None, "file": key}
    shelf.take({**edit, "value": {"text": "Dips 3x8", "temp_id": "t"}})
    assert "Dips" in (folder / "Anna hips.txt").read_text("utf-8")
    assert shelf.view()["file"]["name"] == "Anna hips.txt"
    for seq in (2, 3):
        shelf.take({**edit, "seq": seq, "op": "undo", "value": None})
    assert (folder / "Anna hips.txt").read_text("utf-8") == ANNA


def test_a_name_that_is_taken_is_refused_and_both_files_stay(shelf: Shelf, folder: Path) -> None:
    (folder / "team/carl.txt").write_text(SQUAT.replace("4x10", "5x5"))
    before = {name: (folder / name).read_bytes() for name in files(folder)}
    for name, said in (("carl", "already a file"), ("a/b", "cannot have")):
        assert said in ask(shelf, "rename", source="team/ben.txt", name=name, title="Other")["problem"]
    assert {name: (folder / name).read_bytes() for name in files(folder)} == before


def test_a_closed_program_gets_another_title(shelf: Shelf, folder: Path) -> None:
    assert ask(shelf, "rename", source="team/ben.txt", title="<b>Bold</b> 💪 גב")["problem"] is None
    assert (folder / "team/ben.txt").read_text("utf-8").startswith("Title: <b>Bold</b> 💪 גב\n")


def test_the_open_program_goes_to_the_bin_another_one_opens_and_it_comes_back(shelf: Shelf, folder: Path) -> None:
    gone = ask(shelf, "put_in_bin", source="anna.txt")
    assert gone["said"] == "“anna.txt” is in the bin."
    assert shelf.name == "team/ben.txt"
    (binned,) = ask(shelf, "bin")["binned"]
    assert (binned["name"], binned["title"], binned["client"]) == ("anna.txt", "Hips", "Anna")
    assert binned["id"] == gone["binned"]
    (folder / "anna.txt").write_text(SQUAT)
    back = ask(shelf, "restore", binned=binned["id"])
    assert back["name"] == "anna (from the bin).txt"
    assert (folder / back["name"]).read_text("utf-8") == ANNA
    assert (folder / "anna.txt").read_text("utf-8") == SQUAT
    assert ask(shelf, "bin")["binned"] == []
    assert "no longer in the bin" in ask(shelf, "restore", binned="../../anna.txt")["problem"]


def test_when_the_last_program_is_in_the_bin_the_page_says_what_to_do(shelf: Shelf, folder: Path) -> None:
    for name in files(folder):
        ask(shelf, "put_in_bin", source=name)
    view = shelf.view()
    assert "Begin a new one" in str(view["file"]["problem"])
    (first, _) = ask(shelf, "bin")["binned"]
    assert ask(shelf, "restore", binned=first["id"])["problem"] is None


def test_on_a_full_disk_nothing_half_written_is_left(
    shelf: Shelf, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {name: (folder / name).read_bytes() for name in files(folder)}

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("hipflex_kit.workspace.disk.os.fsync", full)
    for kind, question in (("begin", {"text": SQUAT}), ("duplicate", {}), ("rename", {"title": "Other"})):
        assert "disk is full" in ask(shelf, kind, source="team/ben.txt", **question)["problem"], kind
    assert {name: (folder / name).read_bytes() for name in files(folder)} == before
    assert not list(folder.rglob("*.tmp"))


def test_every_program_of_the_kit_is_a_template_with_a_line_that_says_what_it_is_for(shelf: Shelf) -> None:
    templates = ask(shelf, "templates")["templates"]
    assert {one["id"] for one in templates} == {path.stem for path in data_path("programs").glob("*.txt")}
    for one in templates:
        assert 20 < len(one["about"]) < 110, one["id"]
        assert one["days"] >= 2
        assert max(one["sets"]) > 0


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="write protection of this kind is Unix's")
def test_in_a_read_only_folder_everything_says_so_and_nothing_is_lost(shelf: Shelf, folder: Path) -> None:
    before = files(folder)
    folder.chmod(0o555)
    try:
        for kind in ("begin", "duplicate", "rename", "put_in_bin"):
            reply = ask(shelf, kind, source="anna.txt", name="other")
            assert "read-only" in reply["problem"], kind
        assert [one["name"] for one in ask(shelf, "programs")["programs"]] == before
    finally:
        folder.chmod(0o755)
    assert files(folder) == before


def test_a_link_out_of_the_folder_is_neither_listed_nor_copied(
    shelf: Shelf, folder: Path, tmp_path_factory: Any
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "secret.txt"
    outside.write_text(SQUAT)
    (folder / "link.txt").symlink_to(outside)
    assert "link.txt" not in [one["name"] for one in ask(shelf, "programs")["programs"]]
    assert ask(shelf, "duplicate", source="link.txt")["problem"]
    assert ask(shelf, "put_in_bin", source="link.txt")["problem"]
    assert outside.read_text() == SQUAT


def test_a_text_that_is_far_too_long_is_refused_before_it_is_read(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hipflex_kit.designer.home.filing.parse_program", lambda text: pytest.fail("it was read"))
    reply = ask(shelf, "begin", text="1) Squat 3x5\n" * 500_000, title="", client="")
    assert "6 MB and cannot be a program; the limit is 5 MB" in str(reply["problem"])


@pytest.fixture
def sample(tmp_path: Path) -> Shelf:
    """The sample, open in a folder that has nothing else."""
    folder = tmp_path / "programs"
    prepare_folder(folder)
    return Shelf(folder / SAMPLE_NAME, load_library())


@pytest.mark.parametrize(
    ("pasted", "name"),
    [
        (SQUAT, "my program.txt"),
        ("Title: Hips: week 1/2\nClient: Anna\n\nDay 1\nSquat 3x5\n", "Anna - Hips week 1 2.txt"),
        ("Title: Edina-Runner\n\nDay 1\nSquat 3x5\n", "Edina-Runner 2.txt"),
    ],
)
def test_what_is_pasted_over_the_sample_is_a_program_of_its_own(sample: Shelf, pasted: str, name: str) -> None:
    folder = sample.files.folder.root
    reply = ask(sample, "begin", text=pasted, own=True)
    assert (reply["problem"], reply["name"], sample.name) == (None, name, name)
    assert (folder / name).read_text("utf-8") == pasted
    assert (folder / SAMPLE_NAME).read_bytes() == sample_path().read_bytes()
    assert reply["said"] == f"Saved as a program of its own: “{name}”. The sample is as it was."
    again = ask(sample, "begin", text=pasted, own=True)
    assert again["name"] != name
    assert again["said"].endswith(f"“{name}” is as it was.")
    assert (folder / name).read_text("utf-8") == pasted


def test_a_sample_that_was_emptied_to_make_room_is_put_back_and_one_that_was_changed_stays(sample: Shelf) -> None:
    file = sample.files.folder.root / SAMPLE_NAME
    sample.sitting.change(lambda document: document.set_text("Day 1\nMy squat 3x5\n", document.revision))
    ask(sample, "begin", text=SQUAT, own=True)
    assert file.read_text("utf-8") == "Day 1\nMy squat 3x5\n"
    sample.open({"name": SAMPLE_NAME})
    sample.sitting.change(lambda document: document.set_text("\n", document.revision))
    ask(sample, "begin", text=SQUAT, own=True)
    assert file.read_bytes() == sample_path().read_bytes()
