"""The view is the contract with the browser: both sides are tested with the files in tests/snapshots/view."""

from __future__ import annotations

import json
import os
import re
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hipflex_kit.designer.shared_lines import utf16_column
from hipflex_kit.designer.sitting import Sitting
from hipflex_kit.designer.view.types import View
from hipflex_kit.library import load_library
from hipflex_kit.workspace import Document

ROOT = Path(__file__).parents[3]
SNAPSHOTS = ROOT / "tests" / "snapshots" / "view"

WEEKS = """Title: Spring base
Client: Anna
Goal: run a faster 10k
Weeks: 4

Day 1
Warm Up: Single Leg High Knee Balance (2x20sec each)

1a) Back Squat 3x8 | 3x9 | 3x10 | 2x8 @ 70% rest 2 min
  knees out
1b) Push Ups 3x8-12
// keep: her favourite [B02]

2) Qwxzj 3x30sec

Day 2
Circuit, 3 rounds
A) KB Swings x15
B) Plank 45sec
"""

WRITTEN = """\
Day 1
1a) \U0001f3cb\ufe0f Deadlift 3x5 heavy
1b) Clean &amp; Press 3x5
1c) Back\xa0Squat 3x8
  slow down
2)
Row 3x8

6 x 400 m w/ 200 m jog
"""

MESSY = """Client: #panic("x") <script> $\\frac$ [/bold]

Day 1 🏋️
1a) 🏃🏽 Sprinter RLD 4xx10
1b) عربي 3x5
* <b>push</b> ups 3 x 8
"""

PLANNED = """Day 1

Warm-up:

Strength:

A1) Front Squat 4x6
A2) Chin Up 4x8

Accessories:

Finisher:
Plank 2x30sec

Day 2

Warm-up:

Main:
Split Squat 3x8 each
"""

LISTED = """\
Day 1
Warm Up: Jumping Jacks 2x20
Warm Up: Leg Swings 2x10 each

Back Squat 3x8
Barbell Row 3x10
Plank 3x30sec

Day 2
Deadlift 3x5
Push Up 3x10
"""

NUMBERED = """\
Day 1
1.1 Back Squat 3x8
1.2 Barbell Row 3x10

2.1 Push Press 3x8
2.2 Chin Up 3x6
2.3 Plank 3x30sec

3.1 Calf Raise 3x15

Day 2
1.1) Deadlift 3x5

2.1) Walking Lunge 3x8
2.2) Push Up 3x10

Day 3
1) Back Squat 3x5
2.1) Push Up 3x8
2.2) Chin Up 3x8
"""

SHARED = """\
Day 1
1a) Back Squat 3x8, 1b) Barbell Row 3x10
1c) Plank 3x30sec

2) Bench Press 3x8 + Chin Up 3x6

3) Calf Raise 3x15

Day 2
AMRAP 10 min
10 burpees, 10 air squats, 10 lunges
"""

HEADED = """\
Monday
## Workout

1. Back Squat 3x5
2. Bench Press 3x5
3. Barbell Row 3x8

## Finisher
1. Plank 3x30s
2. Crunch 3x20
"""

COUNTED = """\
A) Back Squat 3x8

B) Circuit, 3 rounds
1. KB Swings x15
2. Plank 45sec
3. Burpees x10

D1) Barbell Row 3x10
D2) Biceps Curl 3x12

Day 2
Phase 1
A - Chin Up 4x6
B - Push Press 4x6

1) Deadlift 3x5
"""

BESIDE = """\
Mon\tTue
1a) Back Squat 4x8\t1a) 🏋️ Deadlift 3x5 heavy
1b) Sqwat Jmp 3x6\t1b) Qwxzj 3x10
\t2) Plank 3x30sec

Wed
Warm Up: Jumping Jacks 2x20, Leg Swings 2x10 each
1) Barbell Row 3x8
"""

PROGRAMS = {
    "seed": (ROOT / "data" / "programs" / "edina-runner.txt").read_text("utf-8"),
    "weeks": WEEKS,
    "messy": MESSY,
    "written": WRITTEN,
    "planned": PLANNED,
    "listed": LISTED,
    "counted": COUNTED,
    "headed": HEADED,
    "shared": SHARED,
    "numbered": NUMBERED,
    "beside": BESIDE,
    "empty": "",
}


def sitting(text: str) -> Sitting:
    def half_past_two() -> datetime:
        return datetime(2026, 11, 22, 14, 30)

    return Sitting(Document.unsaved(text), load_library(), name="program.txt", clock=half_past_two)


@pytest.mark.parametrize("name", PROGRAMS)
def test_the_view_is_as_in_its_snapshot(name: str) -> None:
    view = json.loads(json.dumps(sitting(PROGRAMS[name]).view()))
    file = SNAPSHOTS / f"{name}.json"
    if os.environ.get("UPDATE_SNAPSHOTS"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(view, indent=1, ensure_ascii=False) + "\n", "utf-8")
    assert view == json.loads(file.read_text("utf-8")), "renew them with UPDATE_SNAPSHOTS=1 and look at the diff"


def fields_of(interface: str) -> set[str]:
    """The required fields of an interface in view.ts."""
    source = (ROOT / "frontend" / "src" / "view.ts").read_text("utf-8")
    found = re.search(rf"export interface {interface} \{{(.*?)\n\}}", source, re.DOTALL)
    assert found, f"view.ts has no {interface}"
    return set(re.findall(r"^  (\w+):", found[1], re.MULTILINE))


def test_both_sides_name_the_same_fields() -> None:
    view = sitting(WEEKS).view()
    session = view["program"]["sessions"][0]
    examples = {
        "View": view,
        "FileState": view["file"],
        "ProgramState": view["program"],
        "Session": session,
        "Block": session["blocks"][0],
        "Row": session["blocks"][0]["rows"][0],
        "Finding": view["findings"][0],
        "Volume": view["volume"],
        "WeekVolume": view["volume"]["weeks"][0],
        "MuscleVolume": view["volume"]["weeks"][0]["muscles"][0],
    }
    optional = {
        "can", "created", "fixes", "balance", "lines", "table", "balance_why", "counted", "minutes_parts", "assumed",
        "abilities", "heading_at", "marks", "name_at", "notes",
    }  # fmt: skip
    for interface, example in examples.items():
        required = fields_of(interface)
        assert required <= set(example) <= required | optional, interface  # type: ignore[call-overload]


def muscles(view: View) -> dict[str, tuple[float, float, float]]:
    return {muscle["id"]: muscle["sets"] for muscle in view["volume"]["weeks"][0]["muscles"]}


def test_the_seed_without_a_goal_is_counted_and_not_judged() -> None:
    view = sitting(PROGRAMS["seed"]).view()
    week = view["volume"]["weeks"][0]
    assert muscles(view)["hip_flexors"] == (8.5, 8.5, 8.5)
    assert muscles(view)["glute_max"] == (18, 18, 18)
    assert all(muscle["judged"] is None and muscle["range"] is None for muscle in week["muscles"])
    assert week["warmup_note"] == "+ 4 warm-up holds, 80 s a leg, not counted"
    assert [session["sets"] for session in view["program"]["sessions"]] == [20, 20]


def test_a_runner_s_hip_flexors_are_shown_and_judged_in_direct_sets() -> None:
    view = sitting("Goal: run faster\n\n" + PROGRAMS["seed"]).view()
    first = view["volume"]["weeks"][0]["muscles"][0]
    assert (first["id"], first["sets"][1], first["judged"]) == ("hip_flexors", 3, "inside")
    assert "11 where the swing leg helps" in first["sentence"]


def test_why_names_rows_that_are_there_and_adds_up() -> None:
    view = sitting(PROGRAMS["seed"]).view()
    rows = {row["id"] for day in view["program"]["sessions"] for block in day["blocks"] for row in block["rows"]}
    for muscle in view["volume"]["weeks"][0]["muscles"]:
        assert {why["row_id"] for why in muscle["why"]} <= rows
        assert sum(why["gives"] for why in muscle["why"]) == pytest.approx(muscle["direct"] + muscle["helping"])


def test_columns_count_utf_16_units() -> None:
    line = "1a) 🏃🏽 Sprinter"
    assert utf16_column(line, line.index("S")) == len(line[: line.index("S")].encode("utf-16-le")) // 2


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from("1a2b) Squat3x5\nDayWeek:|@/-🏃é\r\t"), max_size=120))
def test_any_text_gives_a_view_whose_spans_lie_in_it(text: str) -> None:
    view = sitting(text).view()
    json.dumps(view)
    lines = re.split("\r\n|\r|\n", text)
    for finding in view["findings"]:
        if finding["line"] is not None:
            width = len(lines[finding["line"] - 1].encode("utf-16-le")) // 2
            assert finding["column"] is not None
            assert 0 <= finding["column"] <= width


def test_the_same_for_every_set_is_shown_as_sets_by_reps_and_stays_as_it_is_written() -> None:
    text = "Day 1\n1) Back Squat 5/5/5\n2) Row 10/8/6\n3) Bench Press 3x8 | 8,8,8\n"
    view = sitting(text).view()
    rows = [row for block in view["program"]["sessions"][0]["blocks"] for row in block["rows"]]
    assert [row["dose"] for row in rows] == ["3×5", "3×10,8,6", "3×8"]
    assert rows[0]["dose_words"] == "3 sets of 5"
    assert [(change["week"], change["dose"]) for change in rows[2]["weekly"]] == [(2, "3×8")]
    assert view["text"] == text


def test_a_later_week_says_all_of_how_a_row_is_done_in_it() -> None:
    view = sitting("Day 1\n1) Back Squat 3x5 @ 65%, rest 3 min | 3x3 @ 75%\n").view()
    [row] = view["program"]["sessions"][0]["blocks"][0]["rows"]
    assert row["weekly"] == [{"week": 2, "dose": "3×3", "tempo": "", "load": "75%", "effort": "", "rest": "3min"}]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("1a) \U0001f3cb\ufe0f Deadlift 3x5", "\U0001f3cb\ufe0f Deadlift"),
        ("1a) Clean &amp; Press 3x5", "Clean &amp; Press"),
        ("1a) Back\xa0Squat 3x8", "Back\xa0Squat"),
        ("1a) Back  Squat 3x8", "Back  Squat"),
        ("Arrow stance (band): Row 3x8", None),
        ("6 x 400 m w/ 200 m jog", ""),
        ("1a) Back Squat 3x8", None),
    ],
)
def test_the_page_is_told_where_a_name_stands_that_is_written_otherwise(line: str, name: str | None) -> None:
    row = sitting(f"Day 1\n{line}\n").view()["program"]["sessions"][0]["blocks"][0]["rows"][0]
    at = row.get("name_at")
    if at is None:
        assert name is None
        assert line.lower().index(row["name"].lower()) >= 0
        return
    units = line.encode("utf-16-le")
    assert at["line"] == 2
    assert units[2 * at["column"] : 2 * at["end_column"]].decode("utf-16-le") == name
