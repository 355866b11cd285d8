"""Why a number is what it is, how others would count it, which side it falls on, what changed, and own ranges."""

import pytest
from counted_programs import LIBRARY, SEED_FILE, programs, read, seed
from hypothesis import given, settings
from hypothesis import strategies as st

from hipflex_kit.analysis import (
    compare,
    counting_rules,
    explain,
    goal_named,
    muscle_work,
    read_own_ranges,
    recount,
    recount_differences,
    side_volume,
    weekly_volume,
)
from hipflex_kit.analysis.own_ranges import own_ranges
from hipflex_kit.workspace import Folder

MUSCLES = {group.id: group.plain_name for group in LIBRARY.muscle_groups}
FAMILIES = {pattern.family for pattern in LIBRARY.patterns.values()}


def test_hip_flexors_of_the_seed_are_traced_to_their_lines():
    found = explain(seed(), LIBRARY, "hip_flexors")
    assert [(g.name, g.sets, g.share, g.gives) for g in found.giving] == [
        ("Hanging Leg Raises", 3, 1.0, 3),
        ("Single Leg Sprinter RDL", 4, 0.5, 2),
        ("Single Leg Sprinter Glute Bridge", 4, 0.5, 2),
        ("DB Reverse Lunge w/Knee Drive", 3, 0.5, 1.5),
    ]
    assert [out.reason for out in found.left_out] == ["warm-up", "warm-up"]
    assert found.sentences()[0] == "Hip flexors, week 1: 8.5 sets."
    assert "swing leg, no load" in found.giving[1].reason


def test_a_line_that_is_not_known_might_give_anything():
    found = explain(read("Day 1\n1a) Push Ups (3x10)\n1b) Flurbing the Wug (3x10)"), LIBRARY, "chest")
    assert [(out.name, out.reason) for out in found.left_out] == [("Flurbing the Wug", "not in the library")]


@pytest.mark.parametrize("muscle", sorted(MUSCLES))
def test_the_lines_add_up_to_the_number(muscle):
    found = explain(seed(), LIBRARY, muscle)
    assert sum(g.gives for g in found.giving) == weekly_volume(seed(), LIBRARY).mid.loc[1, muscle]
    assert len(found.table()) == len(found.giving) + len(found.left_out)


def test_a_range_of_sets_is_explained_as_a_range():
    found = explain(read("Day 1\n1a) Push Ups (3-4x8-12)\n1b) Barbell Bench Press (2-3x5)"), LIBRARY, "triceps")
    assert found.range == (2.5, 3.5)
    assert found.sentences()[0] == "Triceps, week 1: 3 sets (2.5 to 3.5)."
    assert "= 2 (1.5 to 2)" in found.sentences()[1]
    assert list(found.table()["most"]) == [2, 1.5]


@pytest.mark.parametrize(("end", "sets", "reps"), [("low", 3, 24), ("mid", 3.5, 35), ("high", 4, 48)])
def test_work_has_a_low_and_a_high_end_too(end, sets, reps):
    chest = muscle_work(read("Day 1\n1a) Push Ups (3-4x8-12)"), LIBRARY, end=end).loc["chest"]
    assert (chest["sets"], chest["reps"]) == (sets, reps)
    assert tuple(side_volume(read("Day 1\n1a) Push Ups (3-4x8-12)"), LIBRARY, end=end).loc["chest"])[:2] == (sets, sets)


def test_an_end_that_is_none_is_named_with_the_ones_there_are():
    with pytest.raises(ValueError, match=r"'middle'.*low, mid, high"):
        muscle_work(seed(), LIBRARY, end="middle")


def test_an_unknown_muscle_is_named_with_the_ones_there_are():
    with pytest.raises(ValueError, match=r"'psoas'.*hip_flexors"):
        explain(seed(), LIBRARY, "psoas")


def test_other_tools_see_the_seed_in_their_own_way():
    table = recount(seed(), LIBRARY)
    assert list(table.columns) == ["hipflex_kit", "Liftosaur", "openGym", "FSPB", "wger"]
    flexors = table.loc["hip_flexors"]
    assert flexors["hipflex_kit"] == 8.5
    assert flexors["openGym"] == pytest.approx(14 * 0.4)
    assert flexors[["FSPB", "wger"]].isna().all()
    assert table.loc["abs", "Liftosaur"] == 8.5  # hip flexors are abs there
    assert table.loc["glute_max", "FSPB"] == 14  # 4×5 gives no muscle anything there
    assert table.loc["soleus", "wger"] == 0  # helpers do not count there


def test_the_lines_behind_a_difference_are_named():
    table = recount_differences(seed(), LIBRARY, "fspb", "glute_max")
    assert list(table["line"]) == ["Single Leg Sprinter RDL"]
    assert "up to 6 repetitions" in table["because"][0]
    assert recount_differences(seed(), LIBRARY, "liftosaur", "quads").empty


OTHERS = """Warm Up: Push-Up (2x10)

Day 1
1a) Hip Adduction Machine 3x12
1b) Hanging Leg Raise 3x8
2a) Barbell Back Squat 5x5
2b) Plank 3x30sec
3a) Clamshell 2x15
3b) Push-Up 3x10 @ RIR 6
"""


@pytest.mark.parametrize(
    ("tool", "muscle", "number", "lines"),
    [
        # adduction machine 3 × 1 each; squat's inner thighs help at 0.5: 2.5 hamstrings, and its quads are direct: 5
        ("Liftosaur", "quads", 3 + 5, {"Hip Adduction Machine": "Quadriceps counts inner thighs too"}),
        ("Liftosaur", "hamstrings", 3 + 2.5, {"Hip Adduction Machine": "Hamstrings counts inner thighs too",
                                              "Barbell Back Squat": "Hamstrings counts inner thighs too"}),
        ("Liftosaur", "hip_flexors", 3 + 3, {"Plank": "Abs counts abs, obliques too"}),
        ("openGym", "hip_flexors", 3 * 0.4, {"Hanging Leg Raise": "openGym gives Hip flexors at most 0.4 a set"}),
        ("openGym", "adductors", 3 + 5 * 0.4, {"Barbell Back Squat": "openGym gives a helping set 0.4"}),
        ("openGym", "glute_med", 5 + 2, {"Barbell Back Squat": "Gluteal counts glutes too"}),
        ("FSPB", "quads", 0, {"Barbell Back Squat": "sets of up to 6 repetitions count for the lift only"}),
        ("FSPB", "glute_med", 2, {}),
        ("FSPB", "chest", 3, {"Push-Up": "FSPB counts easy sets in full"}),
        ("wger", "abs", 3, {"Plank": "not counted in repetitions"}),
        ("wger", "triceps", 0, {"Push-Up": "wger gives a helping set 0; wger counts easy sets in full"}),
        ("wger", "quads", 5, {}),
    ],
)  # fmt: skip
def test_other_tools_count_as_checked_by_hand_with_the_lines_that_differ(tool, muscle, number, lines):
    program = read(OTHERS)
    assert recount(program, LIBRARY).loc[muscle, tool] == pytest.approx(number)
    id = next(id for id, rules in counting_rules().items() if rules.name == tool)
    table = recount_differences(program, LIBRARY, id, muscle)
    assert dict(zip(table["line"], table["because"], strict=True)) == lines


@pytest.mark.parametrize("tool", sorted(counting_rules()))
def test_the_differences_explain_the_whole_difference(tool):
    table = recount(seed(), LIBRARY)
    rules = counting_rules()[tool]
    for muscle, groups in rules.groups.items():
        if len(groups) == 1:
            gap = recount_differences(seed(), LIBRARY, tool, muscle)
            found = (gap["theirs"] - gap["ours"]).sum()
            assert found == pytest.approx(table.loc[muscle, rules.name] - table.loc[muscle, "hipflex_kit"]), muscle


def test_every_rule_speaks_of_muscles_that_there_are():
    for rules in counting_rules().values():
        assert set(rules.groups) <= set(MUSCLES)


def test_each_leg_is_both_sides_and_one_leg_is_one():
    text = "Day 1\n1a) Single Leg Calf Raise (3x10 each leg)\n1b) Single Leg Calf Raise (2x10)\n  left leg only"
    table = side_volume(read(text), LIBRARY)
    assert tuple(table.loc["gastroc"]) == (5, 3, -2)
    assert (side_volume(seed(), LIBRARY)["difference"] == 0).all()


def test_work_is_more_than_sets():
    table = muscle_work(seed(), LIBRARY)
    flexors = table.loc["hip_flexors"]
    assert (flexors["direct"], flexors["helping_sets"], flexors["days"]) == (3, 11, 2)
    assert flexors["warmup_hold_seconds"] == 80
    assert flexors["hold_seconds"] == 0
    assert flexors["reps"] == 4 * 5 + 4 * 7 + 3 * 10 + 3 * 9
    assert table.loc["gastroc", "days"] == 1
    assert table.loc["hamstrings", "seconds"] == 4 * 5 * 7 + 4 * 7 * 3.5 + 3 * 15 * 1.7


def test_a_week_that_is_not_there_says_how_many_there_are():
    for ask in (explain_chest, recount, side_volume, muscle_work):
        with pytest.raises(ValueError, match="no week 9: the program has 1"):
            ask(seed(), LIBRARY, week=9)


def explain_chest(program, library, week):
    return explain(program, library, "chest", week)


def test_a_comparison_says_what_changed_as_a_coach_would():
    text = SEED_FILE.read_text("utf-8")
    changed = text.replace("Single Leg Sprinter RDL (4×5 Each Leg.)", "Romanian Deadlift (4×8)").replace(
        "Push Ups (3×10-12)", "Push Ups (4×10-12)"
    )
    found = compare(read(text), read(changed), LIBRARY)
    said = found.sentences()
    assert "Day 1: Push Ups 3×10-12 becomes 4×10-12." in said
    assert any(words.startswith("Day 1: 1b becomes Romanian Deadlift 4×8") for words in said)
    assert "Chest: +1 set a week (3 → 4)." in said
    assert found.sets["Hip flexors"] == (8.5, 6.5)
    assert found.volume_table().loc["Hip flexors", "difference"] == -2
    assert list(found.table()["kind"]) == ["dose", "becomes"]


def said(before: str, after: str) -> tuple[str, ...]:
    return compare(read(before), read(after), LIBRARY).sentences()


SEED = SEED_FILE.read_text("utf-8")
FIRST, SECOND = SEED.split("\nDay 2", 1)


def test_equal_programs_say_so():
    assert said(SEED, SEED) == ("Nothing changed.",)


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        pytest.param(
            SEED, SEED.replace("2c) Calf Raise (3×15)\n", "") + "\n3a) Calf Raise (3×15)\n",
            ["Calf Raise 3×15 moves from Day 1 to Day 2.", "Day 1: about 2 min shorter.", "Day 2: about 6 min longer."],
            id="a line moves to another day",
        ),
        pytest.param(
            SEED, f"Day 1{SECOND.rstrip()}\n\n{FIRST.replace('Day 1', 'Day 2', 1)}",
            ["Day 1 and Day 2 change places."], id="days change places",
        ),
        pytest.param(
            SEED, SEED.replace("Day 1", "Monday").replace("DB Seated Shoulder Press", "Seated DB Press"),
            ["Day 1 is now called Monday.", "Day 2: DB Seated Shoulder Press is now called Seated DB Press."],
            id="other names for the same",
        ),
        pytest.param(
            "Day 1\n1a) Back Squat 4x8 @ 70% tempo 3-0-1-0 rest 90s",
            "Day 1\n1a) Back Squat 4x8 @ 75% tempo 2-0-1-0 rest 2 min",
            ["Day 1: Back Squat 70% becomes 75%, tempo 3-0-1-0 becomes 2-0-1-0, rest 90s becomes 2min."], id="parts",
        ),
        pytest.param(
            "Day 1\n1a) Push Ups 3x10\n1b) Plank 3x30sec\n1c) Calf Raise 3x15",
            "Day 1\n1a) Push Ups 3x10\n1b) Plank 3x30sec\n2a) Calf Raise 3x15",
            ["Day 1: Calf Raise is done on its own now (was in turn with Push Ups and Plank).",
             "Day 1: about 4 min longer."],
            id="a tri-set is split",
        ),
        pytest.param(
            "Day 1\n1) Push Ups 3x10\n2) Plank 3x30sec\n3) Calf Raise 3x15",
            "Day 1\n1a) Push Ups 3x10\n1b) Plank 3x30sec\n2) Calf Raise 3x15",
            ["Day 1: Push Ups and Plank are done in turn now.", "Day 1: about 4 min shorter."], id="two become a pair",
        ),
        pytest.param(
            "Day 1\n1a) Push Ups 3x10\n1b) Plank 3x30sec\n1c) Calf Raise 3x15",
            "Day 1\n1a) Plank 3x30sec\n1b) Calf Raise 3x15\n1c) Push Ups 3x10",
            ["Day 1: Push Ups now comes after Calf Raise."], id="another order",
        ),
        pytest.param(
            "Weeks: 4\n\nDay 1\n1a) Plank 3x30sec | 3x40sec | 3x50sec",
            "Weeks: 6\n\nDay 1\n1a) Plank 3x30sec | 3x45sec | 3x50sec",
            ["6 weeks instead of 4.", "Week 2, Day 1: Plank 3×40sec becomes 3×45sec."], id="a later week",
        ),
        pytest.param(
            "Day 1\n1a) Push Ups 3x10", "Day 1\n1a) Push Ups 3x10\n\nDay 2\n1a) Plank 3x30sec",
            ["New day: Day 2, about 10 min: Plank 3×30sec.", "Abs: +3 sets a week (0 → 3)."], id="a day more",
        ),
    ],
)  # fmt: skip
def test_a_comparison_reads_like_a_coach_wrote_it(before, after, words):
    assert list(said(before, after))[: len(words)] == words


def test_a_day_that_is_gone_is_said_line_by_line():
    two, one = "Day 1\n1a) Push Ups (3x10)\n\nDay 2\n1a) Lat Pull Down (3x10)", "Day 1\n1a) Push Ups (3x10)"
    assert "Day 2: without Lat Pull Down 3×10." in said(two, one)


@settings(deadline=None, max_examples=40)
@given(programs, programs)
def test_comparing_never_fails_and_what_is_compared_with_itself_has_not_changed(one, other):
    assert compare(one, other, LIBRARY).sentences()
    assert compare(one, one, LIBRARY).sentences() == ("Nothing changed.",)


def test_own_ranges_win_over_the_goals():
    own = read_own_ranges('[hip_flexors]\nlow = 4\nhigh = 12\nmethod = "direct"\n', MUSCLES)
    assert own.diagnostics == ()
    goal = goal_named("runner").with_own(own.ranges)
    assert (goal.ranges["hip_flexors"].low, goal.ranges["hip_flexors"].high) == (4, 12)
    assert goal.ranges["quads"] == goal_named("runner").ranges["quads"]


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("[quads]\nlow = 4\n\n[psoas]\nlow = 2", 4, "unknown muscle 'psoas'"),
        ("[quads]\nlow = -4", 1, "low = -4 is no number of sets"),
        ("[quads]\nlow = 9\nhigh = 4", 1, "low 9 is more than high 4"),
        ('[quads]\nhigh = "lots"', 1, "high = 'lots' is no number"),
        ('[quads]\nmethod = "vibes"', 1, "unknown counting method 'vibes'"),
        ('[arms]\nfamily = "wings"\nlow = 1', 1, "unknown family 'wings'"),
        ("[quads]\nlow = ", 2, "Could not read this file"),
        ("quads = 4", 1, "outside a range"),
        ("[quads]\nhigh = inf", 1, "high = inf is no number"),
        ("[quads]\nlow = 1\n[abs]\nmuscle = 'abs'", 3, "there is no 'muscle' in a range"),
        ("[quads]\ncombine = 'median'", 1, "unknown combine 'median'"),
        ('[quads]\nmethod = "sets"', 1, "is for a movement family"),
    ],
)
def test_a_bad_own_range_is_a_finding_with_its_place_and_the_rest_works(text, line, words):
    own = read_own_ranges(text, MUSCLES, FAMILIES)
    (finding,) = own.diagnostics
    assert words in finding.message
    assert finding.span.line == line


def test_the_nearer_file_of_own_ranges_wins_entry_by_entry(tmp_path):
    near = tmp_path / "anna"
    near.mkdir()
    (tmp_path / "my_landmarks.toml").write_text("[quads]\nlow = 1\n[chest]\nlow = 2\n", "utf-8")
    (near / "my_landmarks.toml").write_text("[quads]\nlow = 5\n[psoas]\nlow = 1\n", "utf-8")
    own = own_ranges(Folder(tmp_path), LIBRARY, near / "program.txt")
    assert {id: landmark.low for id, landmark in own.ranges.items()} == {"quads": 5, "chest": 2}
    assert own.diagnostics[0].message.startswith("my_landmarks.toml, line 3: psoas: unknown muscle")
    assert own_ranges(None, LIBRARY).ranges == {}


def test_a_preset_copied_from_the_kits_own_file_is_read():
    own = read_own_ranges("[mine.ranges.quads]\nlow = 4\nhigh = 9\n[mine.ranges.psoas]\nlow = 1", MUSCLES)
    assert own.ranges["quads"].high == 9
    assert own.diagnostics[0].span.line == 4


def test_a_copied_preset_keeps_its_way_of_counting():
    own = read_own_ranges('[rp]\nmethod = "direct"\n[rp.ranges.chest]\nlow = 6\nhigh = 22', MUSCLES)
    assert own.ranges["chest"].method == "direct"


@given(st.text(alphabet=st.sampled_from('[]="\nquadslowhigh0123456789-. '), max_size=60))
def test_no_file_of_own_ranges_raises(text):
    read_own_ranges(text, MUSCLES, FAMILIES)
