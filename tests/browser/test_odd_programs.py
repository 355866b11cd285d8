"""Programs that nobody writes until somebody does: very long ones, and names of every kind."""

from __future__ import annotations

from collections.abc import Callable

from browser.desk import Desk, until
from playwright.sync_api import expect

OpenDesk = Callable[..., Desk]
LONG_NAME = "Kniebeuge" * 55
ARABIC = "تمرين القرفصاء"
HEBREW = "סקוואט עם מוט"
PICTURES = "🏋 Squat 💪🏽"
ODD = f"""Day 1 {HEBREW}

1a) {LONG_NAME} (4x10)
1b) {ARABIC} (3x8 each leg)
1c) {PICTURES} 3x5
2) Goblet Squat (3x12)
"""


def test_names_of_every_kind_and_length_stay_on_their_page(open_desk: OpenDesk) -> None:
    desk = open_desk(ODD.encode(), viewport={"width": 1024, "height": 800})
    page = desk.page
    names = page.locator(".hf-row [data-field=name]")
    assert [one.input_value() for one in names.all()] == [LONG_NAME, ARABIC, PICTURES, "Goblet Squat"]
    for shown in names.all():
        assert shown.evaluate("field => field.scrollHeight <= field.clientHeight + 2"), "a name is shown whole"
    assert page.locator(".hf-root").evaluate("root => root.scrollWidth <= root.clientWidth"), "nothing sticks out"
    dose = desk.row(ARABIC).locator("[data-field=dose]")
    dose.fill("4x8 each leg")
    dose.press("Enter")
    until(lambda: desk.changed() == {4: f"1b) {ARABIC} (4x8 each leg)\n".encode()}, "only its own line is changed")
    desk.row(PICTURES).locator("[data-field=name]").press("Alt+ArrowUp")
    until(lambda: f"1b) {PICTURES} 3x5\n1c) {ARABIC}".encode() in desk.file.read_bytes(), "it changed places")


def test_a_program_of_two_thousand_lines_is_worked_on_as_any_other(open_desk: OpenDesk) -> None:
    days = [
        f"Day {day}\n\n" + "".join(f"{row}) Goblet Squat 3x{day % 9 + 5}\n" for row in range(1, 9)) + "\n"
        for day in range(1, 182)
    ]
    desk = open_desk("".join(days).encode())
    assert len(desk.saved()) > 1990
    page = desk.page
    expect(page.locator(".hf-row")).to_have_count(181 * 8)
    last = page.locator(".hf-row").last.locator("[data-field=dose]")
    last.fill("5x5")
    last.press("Enter")
    until(lambda: list(desk.changed().values()) == [b"8) Goblet Squat 5x5\n"], "its line is saved, and no other")
    page.keyboard.press("Control+z")
    until(lambda: desk.file.read_bytes() == desk.before, "and taken back")


BESIDE = """Day 1\t\t\tDay 2\t\t
Exercise\tSets\tReps\tExercise\tSets\tReps
Back Squat\t4\t6\tDeadlift\t3\t5
Bench Press\t3\t8\tOverhead Press\t3\t8
"""


def test_days_side_by_side_are_worked_on_in_their_cells_or_turned_into_lines(open_desk: OpenDesk) -> None:
    desk = open_desk(BESIDE.encode())
    page = desk.page
    assert desk.rows() == ["Back Squat", "Bench Press", "Deadlift", "Overhead Press"]
    desk.type_into("Deadlift", "dose", "4x5")
    until(lambda: desk.changed() == {3: b"Back Squat\t4\t6\tDeadlift\t4\t5\n"}, "its own cell is changed")
    desk.grip("Bench Press").press("Delete")
    expect(page.get_by_text("turn the table into lines first")).to_be_visible()
    assert desk.changed().keys() == {3}, "the other day's row is not taken along"
    page.keyboard.press("Control+k")
    page.keyboard.type("turn the table")
    page.keyboard.press("Enter")
    lines = (
        b"Day 1\nBack Squat (4\xc3\x976)\nBench Press (3\xc3\x978)\n\n"
        b"Day 2\nDeadlift (4\xc3\x975)\nOverhead Press (3\xc3\x978)\n"
    )
    until(lambda: desk.file.read_bytes() == lines, "both days are lines")
    page.keyboard.press("Control+z")
    until(lambda: desk.changed().keys() == {3}, "one step back")
