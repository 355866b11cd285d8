"""A whole program typed from nothing, by keyboard alone, and how many key presses that takes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from browser.desk import Desk, until
from browser.hosts import SEED

from hipflex_kit import load_library, parse_program

OpenDesk = Callable[..., Desk]
COUNT = "window.presses = 0; window.addEventListener('keydown', () => { window.presses += 1; }, true)"

WITHOUT_COMPLETION = """Day 1
Warm Up: Single Leg High Knee Balance 2x20sec each leg
1a Barbell Back Squat 4x10
1b Single Leg Sprinter RDL 4x5 each leg
3 seconds down, 3 second pause, quick up
1c Kneeling Single Arm Cable Row 3x12 each arm
2a Push Ups 3x10-12
2b Lat Pull Down 3x10-12
2c Calf Raise 3x15
Day 2
Warm Up: Single Leg High Knee Balance 2x20sec each leg
1a DB Seated Shoulder Press 4x8-10
1b Single Leg Sprinter Glute Bridge 4x6-8 each
1c KB Swings 3x15
2a DB Reverse Lunge w/Knee Drive 3x10 each
2b Seated Cable Row 3x15
2c Hanging Leg Raises 3x8-10""".splitlines()
"""The seed's names to the letter, as a coach types them: without brackets."""
WITH_COMPLETION = [
    ("warm up: sin leg hi kn", "2x20sec each leg"),
    ("1a bar b s", "4x10"),
    ("1b spr r", "4x5 each leg"),
    ("3 seconds down, 3 second pause, quick up", None),
    ("1c kneel s a", "3x12 each arm"),
    ("2a push u", "3x10-12"),
    ("2b lat pu", "3x10-12"),
    ("2c calf r", "3x15"),
    ("day 2", None),
    ("warm up: hi", ""),
    ("1a db se", "4x8-10"),
    ("1b spr gl", "4x6-8 each"),
    ("1c kb sw", "3x15"),
    ("2a rev l kn", "3x10 each"),
    ("2b seat ca r", "3x15"),
    ("2c hang l r", "3x8-10"),
]
"""What is typed of a line up to the name's completion, and what then; "" takes the sets × reps that are offered."""


def meaning(file: Path, *, names: bool) -> list[object]:
    """Days, blocks and rows with all that is said of each: its name as written, or which exercise it is."""
    library = load_library()

    def of() -> Iterator[object]:
        for week in parse_program(file.read_text("utf-8")).program.weeks:
            for session in week.sessions:
                yield (session.title or "").casefold()
                for block in session.blocks:
                    yield block.kind, block.section, block.label, block.rounds
                    for row in block.prescriptions:
                        exercise = library.match(row.name).exercise
                        assert exercise is not None, row.name
                        yield (
                            row.label,
                            row.name if names else exercise.id,
                            row.dose,
                            row.weekly,
                            row.notes,
                            row.optional,
                        )

    return list(of())


def press(desk: Desk, text: str) -> None:
    """Press the keys for a text; Shift is a key too."""
    for sign in text:
        desk.page.keyboard.press(f"Shift+{sign}" if sign.isupper() or sign in ":()" else sign)


def begin(open_desk: OpenDesk) -> Desk:
    desk = open_desk(b"", wait_for=".hf-add input")
    desk.page.evaluate(COUNT)
    desk.page.locator(".hf-add input").focus()
    return desk


def test_the_seed_is_typed_in_with_no_more_keys_than_it_has_characters(open_desk: OpenDesk) -> None:
    desk = begin(open_desk)
    for line in WITHOUT_COMPLETION:
        press(desk, line)
        desk.page.keyboard.press("Enter")
    until(lambda: meaning(desk.file, names=True) == meaning(SEED, names=True), "the program is on the disk")
    desk.settled()
    presses, characters = desk.page.evaluate("window.presses"), len(SEED.read_text("utf-8"))
    print(f"\n{presses} key presses for {characters} characters: {presses / characters:.2f}")
    assert presses <= characters


def test_with_completion_six_keys_in_ten_are_enough(open_desk: OpenDesk) -> None:
    desk = begin(open_desk)
    for name, dose in WITH_COMPLETION:
        press(desk, name)
        desk.page.keyboard.press("Enter")
        if dose is not None:
            press(desk, dose)
            desk.page.keyboard.press("Enter")
    until(lambda: meaning(desk.file, names=False) == meaning(SEED, names=False), "the program is on the disk")
    desk.settled()
    presses, characters = desk.page.evaluate("window.presses"), len(SEED.read_text("utf-8"))
    print(f"\n{presses} key presses for {characters} characters: {presses / characters:.2f}")
    assert presses <= 0.6 * characters


@pytest.mark.parametrize("host", ["app"], indirect=True)
def test_shorthand_with_a_label_goes_into_its_block(open_desk: OpenDesk) -> None:
    desk = open_desk(b"Day 1\n1a) Back Squat (4x10)\n\n2a) Push Ups (3x10)\n")
    desk.add(1, "1b sprinter rdl 4x5 each leg 3-3-x")
    until(lambda: desk.rows() == ["1a Back Squat", "1b sprinter rdl", "2a Push Ups"], "it is below 1a")
    desk.settled()
    assert desk.saved()[2] == b"1b) sprinter rdl (4x5 each leg) tempo 3-3-x\n"
