"""Where no kernel runs, the program and its sets are read all the same."""

from hipflex_kit.designer.sitting import Sitting
from hipflex_kit.designer.view.static_sheet import static_sheet
from hipflex_kit.library import load_library
from hipflex_kit.workspace import Document

TEXT = """Client: Anna
Weeks: 4

Day 1
1) Bench Press 3x8 60kg, rest 90s
  Week 2: 62.5kg
  Week 3: 3x6 65kg
2) Hip Thrust 3x9
"""


def test_a_week_says_all_that_it_changes_and_halves_are_written_as_on_the_page() -> None:
    html = static_sheet(Sitting(Document.unsaved(TEXT), load_library(), name="anna.txt").view())
    assert "60kg · rest 90s · week 2: 3×8 62.5kg · week 3: 3×6 65kg</small>" in html
    assert "1½</td>" in html
    assert ".5</td>" not in html
