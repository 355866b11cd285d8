"""The checks over whole programs: the sample's findings exactly, the one stop, keeps, fixes, and bad input."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hipflex_kit.checks import CHECKS, check_report, run_checks
from hipflex_kit.checks.documentation import pages
from hipflex_kit.diagnostics import Severity, split_lines
from hipflex_kit.library import load_library
from hipflex_kit.notation import parse_program
from hipflex_kit.program import Header, Mastered

ROOT = Path(__file__).parents[2]
SEED = (ROOT / "data" / "programs" / "edina-runner.txt").read_text("utf-8")
RUNNER = "Goal: run faster\n\n" + SEED
DRIVE = "\n\n3a) Kettlebell Weighted Knee Drive (3x8 each leg)\n"
WITH_DRIVE = RUNNER.replace("\nDay 2", f"{DRIVE}\nDay 2") + DRIVE
MASTERED = "Mastered: Single Leg High Knee Hold, Single Leg Sprinter RDL, Single Leg Sprinter Glute Bridge\n"
LIBRARY = load_library()


def said(text, **options):
    return [(f.code, f.message) for f in run_checks(parse_program(text), LIBRARY, **options)]


def test_the_sample_with_a_runners_goal_gets_a_handful_of_remarks_and_no_stop():
    assert said(RUNNER) == [
        ("L12", "1a and 1b of Day 1: balance right after a breathless set."),
        ("L01", "2b and 2c of Day 2 both ask much of the grip; the hands may give out first."),
        ("L09", "1a and 1b of Day 1 have the same prime mover: glutes."),
        ("L09", "1b and 1c of Day 2 have the same prime mover: glutes."),
        ("B03", "Fewer pulldowns and pull-ups (3 sets) than overhead presses (4)."),
        ("B09", "Nothing moves sideways or resists a twist this week."),
        ("V07", "On one day only: calves (Day 1)."),
    ]


def test_without_a_goal_the_sample_is_not_judged_on_volume():
    assert {code for code, _ in said(SEED)} == {"L12", "L01", "L09", "B03"}


def test_the_knee_drive_on_both_days_is_no_volume_finding_once_the_others_are_mastered():
    before = {code for code, _ in said(RUNNER)}
    assert {code for code, _ in said(MASTERED + WITH_DRIVE)} == before


def test_the_knee_drive_stops_while_the_others_are_not_known_to_be_mastered():
    (stop,) = (f for f in run_checks(parse_program(WITH_DRIVE), LIBRARY) if f.severity is Severity.ERROR)
    assert stop.code == "G01"
    assert stop.message == (
        "Kettlebell Weighted Knee Drive comes last: Single Leg High Knee Hold, Single Leg Sprinter RDL and "
        "Single Leg Sprinter Glute Bridge first."
    )
    assert [fix.words for fix in stop.fixes] == [
        "Use Supine Band Psoas March for now",
        "The client has these: write it down",
    ]


def test_what_the_clients_file_says_counts_and_the_programs_own_line_wins():
    client = Header(mastered=tuple(Mastered(name) for name in MASTERED.removeprefix("Mastered: ").split(", ")))
    assert "G01" not in dict(said(WITH_DRIVE, client=client))
    assert "G01" in dict(said("Mastered: Sprinter RDL\n" + WITH_DRIVE, client=client))


@pytest.mark.parametrize("index", [0, 1])
def test_each_way_out_of_the_stop_settles_it(index):
    result = parse_program(WITH_DRIVE)
    stop = run_checks(result, LIBRARY)[0]
    edited = stop.fixes[index].edit(result)
    assert "G01" not in dict(said(edited.text))


def test_a_block_of_its_own_settles_a_clash_and_touches_nothing_else():
    text = "Day 1\n1a) Push Ups   (3x10)\n\n2a) Seated Cable Row (3x15)\n2b) Hanging Leg Raises (3x10)\n"
    result = parse_program(text)
    grip = next(f for f in run_checks(result, LIBRARY) if f.code == "L01")
    edited = grip.fixes[0].edit(result)
    assert "L01" not in dict(said(edited.text))
    assert edited.text.startswith(text[: text.index("2b)")])


@pytest.mark.parametrize("code", sorted(CHECKS))
def test_every_check_can_be_switched_off_and_chosen(code):
    assert code not in dict(said(WITH_DRIVE, ignore=[code]))
    assert {found for found, _ in said(WITH_DRIVE, select=[code])} <= {code}


def test_a_keep_overrules_its_own_row_and_is_remembered_as_kept():
    kept = RUNNER.replace("(3×8-10)", "(3×8-10)\n// keep: grip strength is the goal [L01]")
    report = check_report(parse_program(kept), LIBRARY)
    assert "L01" not in {f.code for f in report.findings}
    assert [f.code for f in report.kept] == ["L01"]
    assert report.unused == ()


def test_a_keep_of_an_unknown_check_and_one_that_is_not_needed_are_told_apart_with_their_place():
    report = check_report(parse_program("Day 1\n1a) Push Ups (3x10)\n// keep: why not [Z99, L01]"), LIBRARY)
    assert [(d.code, d.span.line) for d in report.notes] == [("keep-unknown", 3)]
    assert [(d.code, d.span.line) for d in report.unused] == [("keep-unused", 3)]


def test_a_keep_is_called_unused_only_where_its_check_had_its_say():
    text = "Keep: rows make up for it [B03]\n\nDay 1\n1a) Push Ups (3x10)\n// keep: why not [L01]\n\nDay 2\n1a) "
    counted, unknown = parse_program(text + "Push Ups (3x10)"), parse_program(text + "Flurbing the Wug (3x10)")

    def unused(result, **options):
        return [d.span.line for d in check_report(result, LIBRARY, **options).unused]

    assert unused(counted) == [1, 5]
    assert unused(counted, select=["B"]) == [1]
    assert unused(unknown) == [5]  # weekly checks are silent, so the keep of one may still be needed


def test_absurd_and_contradictory_headers_are_notes_with_a_place_and_the_rest_works():
    report = check_report(parse_program("Goal: run\nWeeks: 400\n1RM: Back Squat 0 kg\n\n" + SEED), LIBRARY)
    assert [(d.code, d.span.line) for d in report.notes] == [("weeks-too-many", 2)]
    assert ("E07", 3) in {(f.code, f.span.line if f.span else 0) for f in report.findings}
    assert "L01" in {f.code for f in report.findings}


ODD_HEADER = """Goal: run faster
Goal: hypertrophy
Weeks: 400
Minutes: soon
Days: Mon, Fooday
Start: 2026-13-44
Units: stones
1RM: Back Squat 0 kg
1RM: Bench Press
Mastered: none
Mastered: Sprinter RDL
Watch: knne
Keep: because [Q77]

Day 1
1a) Push Ups (3x10)
// keep: grip is the goal

Day 2
1a) Push Ups (3x10)

Day 3
1a) Push Ups (3x10)
"""


def test_each_odd_header_line_is_a_finding_at_its_place_and_the_rest_works():
    report = check_report(parse_program(ODD_HEADER), LIBRARY)
    assert sorted((d.span.line, d.code) for d in report.notes) == [
        (2, "header-twice"), (3, "weeks-too-many"), (4, "header-unread"), (5, "days-too-few"), (5, "header-unread"),
        (6, "header-unread"), (7, "header-unread"), (11, "header-twice"), (12, "watch-unknown"), (13, "keep-unknown"),
    ]  # fmt: skip
    assert [(f.code, f.span.line) for f in report.findings if f.code == "E07"] == [("E07", 8), ("E07", 9)]
    assert [(d.code, d.span.line) for d in report.unused] == [("keep-without-code", 17)]
    assert "L12" in {f.code for f in check_report(parse_program(ODD_HEADER + "\n\n" + SEED), LIBRARY).findings}


def test_lines_that_add_up_are_not_contradictions():
    text = "Mastered: Sprinter RDL\nMastered: Push Up\nWatch: left knee\nWatch: low back\nRuns: Tue hills\n\n" + SEED
    report = check_report(parse_program(text), LIBRARY)
    assert report.notes == ()
    assert len(parse_program(text).program.header.mastered) == 2


def test_what_the_clients_file_watches_is_joined_with_the_programs_own():
    codes = [f.message for f in run_checks(parse_program("Watch: low back\n" + SEED), LIBRARY, select=["G05"],
                                           client=Header(watch=("left knee",)))]  # fmt: skip
    assert [words.split(",")[0] for words in codes] == ["Left knee", "Low back", "Low back", "Low back"]


def test_every_finding_says_its_source_and_how_good_it_is():
    for finding in run_checks(parse_program(WITH_DRIVE), LIBRARY):
        assert finding.source
        assert finding.strength
        assert finding.message.endswith((".", "?"))


@settings(deadline=None, max_examples=80)
@given(
    st.lists(
        st.sampled_from(split_lines(WITH_DRIVE))
        | st.sampled_from(["Level: beginner", "Days: Mon, Tue", "Runs: Tue hills", "Minutes: 0", "Equipment: bands"])
        | st.text(max_size=30),
        max_size=25,
    )
)
def test_no_text_makes_a_check_fail(lines):
    result = parse_program("\n".join(lines))
    for finding in run_checks(result, LIBRARY):
        assert finding.code in CHECKS
        if finding.span is not None:
            assert 1 <= finding.span.line <= len(split_lines(result.text))


def test_the_documentation_is_what_the_checks_say():
    folder = ROOT / "docs" / "checks"
    written = {path.name: path.read_text("utf-8") for path in folder.glob("*.md")}
    assert written == pages(), "run: python -m hipflex_kit.checks.documentation docs/checks"


def test_a_day_without_a_title_is_called_as_the_page_calls_it():
    work = "".join(f"Leg Press {sets}x8\n" for sets in (9, 9, 9))
    assert [message.split(" has ")[0] for code, message in said(work) if code == "L02"] == ["Day 1"]
