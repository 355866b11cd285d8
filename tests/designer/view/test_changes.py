"""What the page makes of the changes that it is told is the view that Python has."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hipflex_kit.designer.sitting import Sitting
from hipflex_kit.designer.telling import Telling
from hipflex_kit.designer.view.changes import Change, changes_between
from hipflex_kit.library import load_library
from hipflex_kit.workspace import Document

CASES = json.loads((Path(__file__).parents[2] / "snapshots" / "changes.json").read_text("utf-8"))

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
long_words = st.builds(lambda a, b, c: a + b * 60 + c, words, st.sampled_from(["ab 🏋", "x\n", "ü"]), words)
items = st.lists(st.fixed_dictionaries({"id": st.sampled_from("abcdef"), "dose": words}), max_size=6)
leaves = st.none() | st.booleans() | st.integers(-5, 5) | words | long_words | items
values = st.recursive(
    leaves, lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.sampled_from("abcd"), inner, max_size=4)
)


def applied(old: Any, change: Change | None) -> Any:
    """As ``frontend/src/store/changes.ts`` does it."""
    if change is None:
        return old
    if "is" in change:
        return change["is"]
    if "keys" in change:
        fresh = {key: value for key, value in old.items() if key not in change.get("gone", ())}
        return fresh | {key: applied(old.get(key), part) for key, part in change["keys"].items()}
    if "text" in change:
        start, count, new = change["text"]
        units = old.encode("utf-16-le", "surrogatepass")
        kept = units[: 2 * start], units[2 * (start + count) :]
        return (kept[0] + new.encode("utf-16-le", "surrogatepass") + kept[1]).decode("utf-16-le", "surrogatepass")
    start, count, new = change.get("cut", [0, 0, []])
    fresh = [*old[:start], *new, *old[start + count :]]
    for index, part in change.get("at", {}).items():
        fresh[int(index)] = applied(fresh[int(index)], part)
    return fresh


@given(values, values)
def test_the_changes_lead_from_any_value_to_any_other(old: Any, new: Any) -> None:
    told = json.loads(json.dumps(changes_between(old, new)))
    assert applied(old, told) == new
    assert (told is None) == (old == new)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_change_says_no_more_than_it_must(case: dict[str, Any]) -> None:
    """The page's tests apply the same cases."""
    assert changes_between(case["old"], case["new"]) == case["change"]


TEXT = """Goal: run faster
Weeks: 3

Day 1
1a) Back Squat 3x8 | 3x9 | 3x10
1b) Seated Cable Row 3x10
2) Single Leg Sprinter RDL 4x5 each leg

Day 2
Calf Raise 3x15
Qwxzj 3x30sec
"""


def program(sessions: int) -> Sitting:
    days = TEXT + "".join(f"\nDay {n}\n1a) Hip Thrust 4x8\n1b) Lat Pull Down 3x12\n" for n in range(3, sessions))
    return Sitting(Document.unsaved(days), load_library(), name="program.txt")


def random_edit(view: Any, chance: random.Random, seq: int) -> dict[str, Any]:
    days = view["program"]["sessions"]
    rows = [row["id"] for day in days for block in day["blocks"] for row in block["rows"]] or ["none"]
    row, day = chance.choice(rows), chance.choice(days)["id"] if days else None
    op, target, value = chance.choice(
        [
            ("set_field", row, {"field": "dose", "text": chance.choice(["5x5", "3x8", "2x20sec each leg"])}),
            ("set_field", row, {"field": "dose", "text": "4x6", "week": 2}),
            ("set_field", row, {"field": "name", "text": chance.choice(["Front Squat", "Squirrel 🐿", "Hip Thrust"])}),
            ("add_line", day, {"text": "Walking Lunge 3x10", "temp_id": f"t{seq}"}),
            ("delete", row, {}),
            ("add_session", None, {"title": "Another day", "temp_id": f"s{seq}"}),
            ("set_header", None, {"key": "Goal", "value": chance.choice(["build muscle", "", "run faster"])}),
            ("undo", None, {}),
            ("redo", None, {}),
            ("delete", "there is no such row", {}),
        ]
    )
    return {"session": "page", "seq": seq, "base_rev": view["rev"], "target_id": target, "op": op, "value": value}


@settings(deadline=None, max_examples=40)
@given(st.integers(0, 10_000))
def test_a_page_that_applies_what_it_is_told_shows_what_python_shows(seed: int) -> None:
    chance, sitting = random.Random(seed), program(4)
    telling = Telling(sitting.view())
    shown = json.loads(json.dumps(telling.view))
    for seq in range(1, 9):
        sitting.take(random_edit(shown, chance, seq))
        news = telling.news(sitting.view())
        if news is not None:
            assert news["base"] == shown["serial"]
            shown = applied(shown, json.loads(json.dumps(news["change"])))
            assert shown["serial"] == news["serial"]
        assert shown == json.loads(json.dumps(telling.view))


def test_an_edit_in_a_long_program_is_told_in_few_words() -> None:
    sitting = program(60)
    telling = Telling(sitting.view())
    row = telling.view["program"]["sessions"][30]["blocks"][0]["rows"][0]["id"]
    about = {"session": "page", "seq": 1, "base_rev": 0, "target_id": row, "op": "set_field"}
    sitting.take({**about, "value": {"field": "dose", "text": "4x9"}})
    news = telling.news(sitting.view())
    assert len(json.dumps(news)) < len(json.dumps(telling.view)) / 50


def test_who_has_it_all_is_told_nothing_and_who_lacks_something_everything() -> None:
    telling = Telling(program(4).view())
    assert telling.knows(telling.view["serial"])
    assert not telling.knows(None)
    view = {key: value for key, value in telling.view.items() if key != "serial"}
    assert telling.news(view) is None  # type: ignore[arg-type]
    assert telling.news(view, whole=True) == {"kind": "view", "serial": 1, "whole": telling.view}  # type: ignore[arg-type]
