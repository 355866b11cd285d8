"""What is remembered from one view to the next is never out of date."""

from __future__ import annotations

from designer.test_sitting import Page

from hipflex_kit.designer.sitting import Sitting
from hipflex_kit.designer.view.memory import Memory
from hipflex_kit.library import load_library
from hipflex_kit.workspace import Document

TEXT = """Goal: run faster
Week 1
Day 1
1a) Back Squat 3x8
1b) Seated Cable Row 3x10
Day 2
Calf Raise 3x15 | 3x20
Week 2
Day 1
1a) Back Squat 3x8
1b) Seated Cable Row 3x10
"""
NAMES = {"id", "row_id", "session_ids", "unknown_row_ids"}


def nameless(value: object) -> object:
    """A view without the ids, which every sitting gives anew."""
    if isinstance(value, dict):
        return {key: nameless(each) for key, each in value.items() if key not in NAMES}
    return [nameless(each) for each in value] if isinstance(value, list) else value


def test_after_every_edit_the_view_is_that_of_the_text_opened_anew() -> None:
    page = Page(Sitting(Document.unsaved(TEXT), load_library(), name="program.txt"))
    ids = [row["id"] for row in page.rows()]
    days = [day["id"] for day in page.view["program"]["sessions"]]
    for op, target, value in (
        ("set_field", ids[0], {"field": "dose", "text": "5x5"}),
        ("set_field", ids[3], {"field": "name", "text": "Front Squat"}),
        ("set_field", ids[1], {"field": "rest", "text": "90 s"}),
        ("add_line", days[0], {"text": "Lunge 3x10", "temp_id": "t"}),
        ("set_field", ids[2], {"field": "dose", "text": "4x12", "week": 2}),
        ("set_header", None, {"key": "Goal", "value": "build muscle"}),
        ("delete", ids[4], {}),
        ("set_field", ids[0], {"field": "name", "text": "Squirrel"}),
        ("set_header", None, {"key": "Goal", "value": ""}),
        ("undo", None, {}),
    ):
        view = page.send(op, target, **value)
        assert page.notices() == []
        fresh = Sitting(Document.unsaved(view["text"]), load_library(), name="program.txt").view()
        for part in ("program", "volume", "lines"):
            assert nameless(view[part]) == nameless(fresh[part]), (op, part)  # type: ignore[literal-required]
        assert {r["id"] for r in page.rows()} >= {
            g["row_id"] for m in view["volume"]["weeks"][0]["muscles"] for g in m["why"]
        }


def test_the_oldest_is_forgotten_first() -> None:
    made: list[str] = []
    memory: Memory[str] = Memory(2)
    keys = {name: object() for name in "abc"}

    def ask(name: str) -> None:
        memory.recall([keys[name]], None, lambda: made.append(name) or name)  # type: ignore[func-returns-value]

    for name in "abacab":
        ask(name)
    assert made == ["a", "b", "c", "b"]
