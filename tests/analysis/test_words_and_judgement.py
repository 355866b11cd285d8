"""Honest numbers in words, goals, and counts held against ranges that count the same way."""

import pytest
from counted_programs import EACH_LEG, LIBRARY, block, day, line, read, seed, week

from hipflex_kit.analysis import VolumeCore, balance, weekly_volume
from hipflex_kit.analysis.goals import all_goals, goal_named
from hipflex_kit.analysis.judgement import MethodMismatchError, judge, judge_week
from hipflex_kit.analysis.muscle_numbers import muscle_numbers
from hipflex_kit.analysis.sentences import coverage_note, warmup_note
from hipflex_kit.analysis.week_balance import compared
from hipflex_kit.program import Block, BlockKind, Program, Week


def numbers(program: Program, goal: str | None = None):
    core = VolumeCore.of(program, LIBRARY)
    return {n.id: n for n in muscle_numbers(core, LIBRARY, goal_named(goal))}


def test_hip_flexors_of_the_seed_say_what_is_direct_and_what_only_helps():
    flexors = numbers(seed(), "runner")["hip_flexors"]
    assert flexors.sentence == (
        "3 direct sets, plus 11 where the swing leg helps. No study gives a range; ours is a house guess."
    )
    assert flexors.sets == (3, 3, 3)
    assert (flexors.direct, flexors.helping, flexors.helping_sets, flexors.warmup_sets) == (3, 5.5, 11, 4)
    assert flexors.judgement.verdict == "inside"


def test_warm_ups_are_shown_though_not_counted():
    core = VolumeCore.of(seed(), LIBRARY)
    assert warmup_note(core.lines(1)) == "+ 4 warm-up holds, 80 s a leg, not counted"
    assert warmup_note(core.lines(1), "hip_flexors") == "+ 4 warm-up holds, 80 s a leg, not counted"
    assert warmup_note(core.lines(1), "chest") == ""


def test_what_could_not_be_counted_is_said():
    program = read("Day 1\n1a) Push Ups (3x10)\n1b) Flurbing the Wug (3x10)\n2a) Lat Pull Down (3x10)")
    coverage = VolumeCore.of(program, LIBRARY).coverage(1)
    assert coverage_note(coverage) == "2 of 3 lines counted, 1 not known"


def test_conditioning_is_named_with_its_minutes():
    amrap = Block((line("KB Swings", None, 15),), BlockKind.AMRAP, cap_s=24 * 60)
    coverage = VolumeCore.of(Program(weeks=(week(day(amrap)),)), LIBRARY).coverage(1)
    assert coverage_note(coverage) == "Conditioning 24 min, not counted as sets"


def test_the_seed_is_inside_every_range_of_a_runner_also_with_the_knee_drive_added():
    for program in (seed(), with_knee_drive()):
        core = VolumeCore.of(program, LIBRARY)
        verdicts = {j.landmark.id: str(j.verdict) for j in judge_week(core, LIBRARY, goal_named("runner"))}
        assert set(verdicts.values()) == {"inside"}, verdicts


def with_knee_drive() -> Program:
    (only,) = seed().weeks
    drive = block(line("Kettlebell Weighted Knee Drive", 3, 8, side=EACH_LEG))
    return Program(weeks=(Week(sessions=tuple(day(*s.blocks, drive, title=s.title) for s in only.sessions)),))


def test_no_goal_means_no_judgement():
    assert judge_week(VolumeCore.of(seed(), LIBRARY), LIBRARY, None) == ()
    assert all(n.judgement is None and n.landmark is None for n in numbers(seed()).values())


def test_nothing_is_called_too_little_where_lines_could_not_be_counted():
    program = read("Day 1\n1a) Push Ups (3x10)\n1b) Flurbing the Wug (3x10)")
    assert numbers(program, "runner")["quads"].judgement is None


def test_a_range_that_counts_another_way_is_refused_with_the_reason():
    volume = weekly_volume(seed(), LIBRARY, "fractional")
    with pytest.raises(MethodMismatchError, match=r"Hip flexors has a range in direct sets.*method='direct'"):
        judge(volume, all_goals()["runner"].ranges)
    table = judge(volume, all_goals()["general"].ranges)
    assert table.loc["soleus", "verdict"] == "below"
    assert table.loc["glute_max", "verdict"] == "inside"


def test_the_seed_against_the_general_ranges_is_as_checked_by_hand():
    table = judge(weekly_volume(seed(), LIBRARY), all_goals()["general"].ranges)
    assert set(table.index[table["verdict"] == "below"]) == {"soleus", "obliques", "side_delts", "chest"}
    assert "above" not in set(table["verdict"])


@pytest.mark.parametrize(
    ("words", "goal"),
    [
        ("Run a faster 10k", "runner"), ("HYPERTROPHY", "hypertrophy"), ("deload", "deload"), ("get strong", "general"),
        ("beginner strength", "beginner"), ("rp_style", "rp_style"), ("feel good", None), ("", None), (None, None),
        ("crunches", None),
    ],
)  # fmt: skip
def test_a_goal_is_known_by_its_words(words, goal):
    found = goal_named(words)
    assert (found.id if found else None) == goal


def test_every_goal_has_ranges_of_known_muscles_and_a_low_end_below_its_high_end():
    known = {group.id for group in LIBRARY.muscle_groups}
    for goal in all_goals().values():
        for landmark in goal.ranges.values():
            assert set(landmark.muscles) <= known
            assert landmark.high is None or 0 <= landmark.low <= landmark.high, (goal.id, landmark)
        assert set(goal.featured) <= known | set(goal.ranges)


def test_the_balance_of_the_seed_is_as_checked_by_hand():
    found = balance(seed(), LIBRARY)
    assert (found.push, found.pull, found.knee_dominant, found.hip_dominant) == (7, 9, 7, 11)
    assert (found.horizontal_pull, found.horizontal_push, found.vertical_pull, found.vertical_push) == (6, 3, 3, 4)
    assert (found.unilateral, found.working) == (14, 40)
    assert found.flexion_per_extension == pytest.approx(0.47, abs=0.005)
    assert found.pull_per_push == pytest.approx(1.29, abs=0.005)
    assert found.words()[0] == "pull a bit more than push"


def test_a_balance_of_a_week_that_is_not_there_says_how_many_there_are():
    with pytest.raises(ValueError, match="no week 3: the program has 1"):
        balance(seed(), LIBRARY, 3)


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [(7, 7, "about as much as"), (7, 9, "b a bit more than a"), (3, 12, "at least twice"), (3, 0, "a but no b")],
)
def test_ratios_are_words(one, other, words):
    assert words in compared("a", one, "b", other)
