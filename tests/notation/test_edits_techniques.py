"""What kind of sets they are is chosen, changed and taken out in the author's own way, and read back equal."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hipflex_kit.notation import edits, parse_program
from hipflex_kit.notation.edits import EditError
from hipflex_kit.notation.writing.dose_field import technique_text

OFFERED = Path(__file__).parents[2] / "frontend" / "src" / "ui" / "kinds_of_sets.ts"


def written(text: str, words: str, at: int = 0, week: int | None = None) -> str:
    """The text with a kind of sets written at an exercise; everything else must be read as before."""
    read = parse_program(text)
    path = [path for path, _ in read.program.walk()][at]
    done = edits.set_field(read, path, "technique", words, week=week).text
    now = dict(parse_program(done).program.walk())[path]
    assert technique_text(now.dose if week is None else now.dose_in(week)).removesuffix(" sets") == words.removesuffix(
        " sets"
    )
    return done


@pytest.mark.parametrize(
    ("text", "words", "at", "done"),
    [
        ("1a) Squat (4×10)\n\n1b) RDL (4×5)\n", "drop set", 0, "1a) Squat (4×10) drop set\n\n1b) RDL (4×5)\n"),
        ("Squat 4x10 @ 60 kg, rest 90s\n", "myo reps", 0, "Squat 4x10 @ 60 kg, rest 90s, myo reps\n"),
        ("Squat 4x10 (drop set)\nPress 3x5\n", "rest-pause", 1, "Squat 4x10 (drop set)\nPress 3x5 (rest-pause)\n"),
        ("Squat 4x10, drop set\nPress 3x5\n", "rest-pause", 1, "Squat 4x10, drop set\nPress 3x5, rest-pause\n"),
        ("Squat (4x10)\n  drop set\nPress (3x5)\n", "cluster", 1, "Squat (4x10)\n  drop set\nPress (3x5)\n  cluster\n"),
        ("Squat\n3x10\nPress\n3x5\n", "drop set", 0, "Squat\n3x10 drop set\nPress\n3x5\n"),
        ("Squat 3x8 | 3x9\n", "last set drop set", 0, "Squat 3x8 last set drop set | 3x9\n"),
        ("Squat 4x10  // her knee\n", "drop set", 0, "Squat 4x10 drop set  // her knee\n"),
        ("Squat\t3\t8\nPress\t3\t8\n", "drop set", 0, "Squat\t3\t8 drop set\nPress\t3\t8\n"),
        ("Squat 3 drop sets of 10\n", "cluster", 0, "Squat 3 cluster sets of 10\n"),
        ("Squat 3 drop sets of 10\n", "", 0, "Squat 3 sets of 10\n"),
        ("Squat 4x10 with a drop set on the last set, RPE 8\n", "", 0, "Squat 4x10, RPE 8\n"),
        ("Squat (4x10)\n  drop set\nPress 3x5\n", "", 0, "Squat (4x10)\nPress 3x5\n"),
        ("Exercise\tSets\tReps\nSquat\t3\t8 drop set\n", "", 0, "Exercise\tSets\tReps\nSquat\t3\t8\n"),
    ],
)  # fmt: skip
def test_it_is_written_as_this_author_would(text: str, words: str, at: int, done: str) -> None:
    assert written(text, words, at) == done


def test_a_later_week_has_its_own() -> None:
    assert written("Squat 3x8 | 3x9 | 3x10\n", "drop set", week=2) == "Squat 3x8 | 3x9 drop set | 3x10\n"
    assert written("Squat 3x8\n", "drop set", week=2) == "Squat 3x8\n  Week 2: 3x8 drop set\n"
    assert written("Squat 3x8 | 3x9 drop set\n", "", week=2) == "Squat 3x8 | 3x9\n"


def test_every_kind_that_the_page_offers_is_read() -> None:
    offered = re.findall(r'name: "([^"]+)"', OFFERED.read_text("utf-8"))
    assert len(offered) >= 8
    for words in offered:
        assert written("Day 1\n1a) Squat 4x10\n1b) Press 3x5\n", words).count(words) == 1


def test_words_that_are_no_kind_of_sets_are_refused_with_a_way_out() -> None:
    read = parse_program("Squat 4x10\n")
    with pytest.raises(EditError, match=r"drop set, rest-pause.*note"):
        edits.set_field(read, (0, 0, 0, 0), "technique", "slowly")


def test_a_kind_of_sets_for_several_exercises_says_where_it_stands() -> None:
    read = parse_program("Drop sets: 3x10\nSquat\nPress\n")
    with pytest.raises(EditError, match="This kind of sets is said in line 1"):
        edits.set_field(read, (0, 0, 0, 0), "technique", "")
