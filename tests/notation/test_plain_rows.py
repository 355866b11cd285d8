"""Lines that are read in two halves mean what they mean when they are read from their first column to their last."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hipflex_kit.notation import parse_program, parser
from hipflex_kit.notation.doses import common_doses, line_words, name_places, prescription, scanner, slips
from hipflex_kit.notation.doses.plain_rows import read_plain_row
from hipflex_kit.notation.lines import lines
from hipflex_kit.notation.session import session_parts
from hipflex_kit.notation.words import vocabulary

LABELS = st.sampled_from(
    ["", "1a) ", "1b. ", "2A ", "A1: ", "A. ", "B) ", "3) ", "M1.C ", "  ", "- ", "o ", "> ", "(1a) ", "a1 ", "1a)"]
)
NAMES = st.sampled_from(
    """Back Squat|Overhead Press|T-Bar Row|Rest|Max Hang|Day|Mon - Squat|Push|Side Plank|x Curl|Notes|Lift|Press ss
    Row and|RDL.|If needed Row|Alternating Lunge|Clean & Jerk|Run then|Copenhagen Plank\u00a0Hold|T2B|Back|Wk|Do Squat
    Squat - wide|Squat, paused|Klimmzüge|Farmer's Carry|Each Leg Press|Superset Row|<b>Row</b>|Press to max|Peso|Hold
    Knee Hold|Focus Press|Stretching|Hip mobility|All lifts|Clean and Jerk|Session a|Pair with Row|Paired Row|Row sets
    Working Muscles|Dead lift|Push Up|Squat, Row|Walk twice|Do each Plank|Press per set|Notas press""".replace(
        "\n", "|"
    ).split("|")
).map(str.strip)
JOINTS = st.sampled_from([" ", " ", "   ", " " * 9, " " * 40, ": ", ":", " : ", " - ", " – ", " -", "- ", " — ", ":  "])
DOSES = st.sampled_from(
    """4×5|3x8-10|10x3|10-15x3|3x10 each leg|2x20sec|5x3 @ 85%|3x8, rest 90s|4x5 @ RPE 8|3x6 tempo 30X1|2×10 ea|3xmax
    max|3x10 + 20kg|3x5 then 2x8|4x4 // heavy|4x10 5x5|optional|3x8/side, rest 60s between rounds|30X1 3x5
    wk 2|session 2|3 x 12,10,8|:30|3x:30|20m|3x8 | 3x9|3x8 rest 30s / after-set 45s|3 sets
    4x8, rest 90s after each round""".replace("\n    ", "|").split("|")
)


def same_both_ways(raw: str) -> bool:
    """Compare the two readings of a line; False where it is not read in halves."""
    row = read_plain_row(raw)
    if row is None:
        return False
    line = lines.read_line(raw)
    whole_line = lines._read_whole(raw)
    told = [name for name in whole_line._fields if name not in ("row", "frame")]
    assert {name: getattr(line, name) for name in told} == {name: getattr(whole_line, name) for name in told}
    assert (line.content, line.body_start) == (whole_line.content, whole_line.body_start)
    content = line.shown[line.body_start : line.end]
    whole = prescription.read_slowly(content)
    assert row.body == whole
    assert list(row.body.spans) == list(whole.spans)
    return True


@settings(max_examples=500, deadline=None)
@given(LABELS, NAMES, DOSES, JOINTS)
def test_halves_say_what_the_whole_line_says(label: str, name: str, dose: str, joint: str) -> None:
    same_both_ways(f"{label}{name}{joint}({dose})")
    same_both_ways(f"{label}{name}{joint}{dose}")


WORDED = st.sampled_from(
    """3 sets of 8 reps, rest 90s|3 sets of 8|3 sets x 8 reps|2 rounds of 10|3 x 10-12 reps each side|4 sets to failure
    3 sets of 30 seconds|3-4 sets of 6-8 @ RPE 8|3 sets 8 reps|3 sets|10 reps|3x8,8,6|3 x 12 x 10 x 8|135x5""".replace(
        "\n    ", "|"
    ).split("|")
)


@settings(max_examples=500, deadline=None)
@given(NAMES, JOINTS, DOSES | WORDED)
def test_a_body_is_read_in_halves_as_from_end_to_end(name: str, joint: str, dose: str) -> None:
    text = f"{name}{joint}{dose}"
    whole = prescription.read_slowly(text)
    assert prescription.read_body(text) == whole
    assert list(prescription.read_body(text).spans) == list(whole.spans)


def test_doses_in_a_column_are_read_in_halves() -> None:
    assert same_both_ways("1a) Back Squat            (4×10)")


@pytest.mark.parametrize("path", sorted((Path(__file__).parent / "texts").glob("*.txt")), ids=lambda path: path.stem)
def test_in_every_fixture(path: Path) -> None:
    for raw in path.read_text(encoding="utf-8").split("\n"):
        same_both_ways(raw)


@settings(max_examples=1000, deadline=None)
@given(st.from_regex(common_doses._COMMON.pattern, fullmatch=True))
def test_a_common_dose_is_read_as_by_the_readers_of_single_tokens(low: str) -> None:
    dose = common_doses.read_common_dose(low, low)
    if dose is not None:
        tail = prescription.read_tail(low)
        assert tail is not None
        assert tail.dose == dose == prescription.read_slowly(low).dose
        assert list(tail.spans.items()) == list(common_doses.places_in_common_dose(low).items())
        assert tail.round_rest is None
        assert tail.scope is None
        assert line_words.MORE.search(low) is None
        assert not slips.slips_in(low)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.tuples(
            LABELS,
            NAMES,
            JOINTS,
            DOSES.flatmap(lambda dose: st.sampled_from([dose, f"({dose})"])),
            st.sampled_from(["", "", "\n", "\n  Rest 60s", "  // heavy"]),
        ),
        max_size=6,
    )
)
def test_whole_texts_are_read_alike(rows: list[tuple[str, str, str, str, str]]) -> None:
    text = "\n".join(f"{label}{name}{joint}{dose}{below}" for label, name, joint, dose, below in rows)
    in_halves = _everything(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lines, "read_plain_row", lambda raw: None)
        assert _everything(text) == in_halves


def _everything(text: str) -> tuple[object, ...]:
    lines.read_line.cache_clear()
    parser.outlines.forget()
    session_parts.memory.forget()
    read = parse_program(text)
    return read.program, read.diagnostics, read.places, read.marks


TELLING = sorted(
    word
    for word in {
        word
        for pattern in (
            line_words.MORE,
            name_places.REMARK,
            name_places._JOINTS_AT_END,
            name_places.FILLER,
            prescription.BUILD_UP,
        )
        for word in re.findall(r"[a-z]{2,}", pattern.pattern)
    }
    | scanner._READERS.keys()
    | vocabulary._TELLING
    | {"heavy", "rm", "building", "workups", "upmax", "x", "a", "o", "s"}
    if word.isalpha()
)


@settings(max_examples=1500, deadline=None)
@given(
    st.sampled_from(["", "1a) ", "B2. ", "  "]),
    st.lists(st.sampled_from(TELLING) | st.sampled_from(["squat", "plank", "side"]), min_size=1, max_size=5),
    st.sampled_from([" (4x10)", " 4x10", ": 4x10", " (2x20sec)", " 3x8, rest 60s"]),
)
def test_no_word_of_an_ordinary_name_means_more(label: str, words: list[str], dose: str) -> None:
    same_both_ways(f"{label}{' '.join(words)}{dose}")


def test_the_common_line_is_read_in_halves() -> None:
    assert same_both_ways("1a) Back Squat (4×10 @ 60 kg, rest 90s)")
    assert same_both_ways("1a) Barbell Back Squat 4×10 @ 60 kg, rest 90s")
    assert same_both_ways("Back Squat   3x10 each leg")
    assert same_both_ways("1a) Back Squat: 4×10")
    assert same_both_ways("Goblet Squat – 5x5")
    assert same_both_ways("Back Squat - (4×10)")
    assert same_both_ways("1b. Knee Hold 3 x 12,10,8")
    assert not same_both_ways("Knee Hold: 4x10")
    assert not same_both_ways("Squat rest 3x10")
