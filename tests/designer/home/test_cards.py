"""Programs at a glance: what a card says, and that it is worked out once for the same text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hipflex_kit.designer import program_list
from hipflex_kit.designer.home.cards import card_of
from hipflex_kit.designer.program_list import ProgramList
from hipflex_kit.library import load_library
from hipflex_kit.workspace import Folder

SQUAT = "Day 1\n1a) Back Squat 4x10\n"


def test_a_card_counts_weeks_days_and_the_sets_of_an_average_week() -> None:
    library = load_library()
    card = card_of(
        f"Title: Legs\nClient: Anna\nWeeks: 2\n\n{SQUAT.strip()} | 2x10\n\nDay 2\n1a) Push Ups 3x8\n", library
    )
    assert card is not None
    assert (card.title, card.client, card.weeks, card.days) == ("Legs", "Anna", 2, 2)
    quads = [group.id for group in library.muscle_groups].index("quads")
    assert card.sets[quads] == 3.0
    assert card_of("Dear Anna,\nsee you.\n", library) is None
    assert card_of("Title: Legs\n", library) is not None, "one whose days were all taken out is still there"
    assert card_of("", library) is not None, "an empty file may become a program"


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    texts: list[str] = []
    real = program_list.card_of
    monkeypatch.setattr(program_list, "card_of", lambda text, library: texts.append(text) or real(text, library))
    return texts


def test_cards_are_remembered_across_sittings_by_what_is_in_the_file(tmp_path: Path, looked: list[str]) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(SQUAT)
    (tmp_path / "letter.txt").write_text("Dear Anna,\nsee you.\n")
    listing = ProgramList(Folder(tmp_path)).programs()
    assert sorted(one.name for one in listing.programs) == ["a.txt", "b.txt"]
    assert len(looked) == 2, "equal files are looked at once"
    again = ProgramList(Folder(tmp_path))
    assert again.programs().programs == listing.programs
    assert len(looked) == 2
    (tmp_path / "a.txt").write_text(SQUAT.replace("4x10", "9x10"))
    card = next(one.card for one in again.programs().programs if one.name == "a.txt")
    assert card is not None
    assert max(card.sets) == 9
    (tmp_path / "my_exercises.toml").write_text('[odd_squat]\nname = "Odd Squat"\n')
    again.programs()
    assert len(looked) == 6, "other exercises of one's own: counted anew"


def test_a_large_folder_is_listed_at_once_and_filled_in_bit_by_bit(tmp_path: Path) -> None:
    for n in range(30):
        (tmp_path / f"{n}.txt").write_text(SQUAT.replace("4x10", f"{n + 1}x10"))
    programs = ProgramList(Folder(tmp_path))
    first = programs.programs(seconds=0)
    assert (len(first.programs), first.complete) == (30, False)
    assert not any(one.looked_at for one in first.programs)
    assert programs.programs().complete


@pytest.mark.parametrize("content", ["", "[]", "{", '{"stamp": 1, "cards": {"x": [1]}}', "\\x00"])
def test_a_spoilt_memory_is_made_anew(tmp_path: Path, content: str) -> None:
    (tmp_path / "a.txt").write_text(SQUAT)
    programs = ProgramList(Folder(tmp_path)).programs().programs
    memory = tmp_path / ".hipflex" / "cards.json"
    stamp = json.loads(memory.read_text())["stamp"]
    memory.write_text(content.replace('"stamp": 1', f'"stamp": "{stamp}"'))
    assert ProgramList(Folder(tmp_path)).programs().programs == programs
    assert json.loads(memory.read_text())["stamp"] == stamp
