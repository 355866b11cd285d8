"""Weekly volume: the hand-checked numbers of the seed, and what must hold of any program."""

from dataclasses import replace

import numpy as np
import pytest
from counted_programs import EACH_LEG, LIBRARY, block, day, line, lines, programs, ranges, read, seed, week
from hypothesis import given, settings
from hypothesis import strategies as st

from hipflex_kit.analysis import VolumeCore, session_volume, set_table, weekly_volume
from hipflex_kit.analysis.core import Method
from hipflex_kit.analysis.lines import Uncounted
from hipflex_kit.analysis.session_time import minutes_of_lines
from hipflex_kit.program import (
    Block,
    BlockKind,
    Effort,
    EffortScale,
    Prescription,
    Program,
    Range,
    Section,
    Session,
    Week,
)

SEED = {
    # muscle: fractional, direct, total; checked by hand against the exercise table
    "hip_flexors": (8.5, 3, 14), "quads": (7, 7, 7), "adductors": (3.5, 0, 7), "glute_med": (5.5, 0, 11),
    "glute_max": (18, 18, 18), "hamstrings": (9, 7, 11), "gastroc": (3, 3, 3), "soleus": (1.5, 0, 3),
    "erectors": (3.5, 0, 7), "abs": (3, 3, 3), "obliques": (1.5, 0, 3), "lats": (9, 9, 9), "mid_back": (7.5, 6, 9),
    "front_delts": (5.5, 4, 7), "side_delts": (2, 0, 4), "rear_delts": (3, 0, 6), "chest": (3, 3, 3),
    "serratus": (1.5, 0, 3), "biceps": (4.5, 0, 9), "triceps": (3.5, 0, 7), "tibialis": (0, 0, 0), "foot": (0, 0, 0),
    "upper_traps": (0, 0, 0), "forearms": (0, 0, 0), "rotator_cuff": (0, 0, 0), "neck": (0, 0, 0),
}  # fmt: skip


@pytest.mark.parametrize(("method", "column"), [("fractional", 0), ("direct", 1), ("total", 2)])
def test_the_seed_gives_the_hand_checked_sets_of_all_26_groups(method, column):
    volume = weekly_volume(seed(), LIBRARY, method)
    assert volume.mid.loc[1].to_dict() == {muscle: numbers[column] for muscle, numbers in SEED.items()}
    assert volume.low.equals(volume.mid)
    assert volume.high.equals(volume.mid)


def test_frames_have_a_row_a_week_and_a_column_a_muscle_group():
    volume = weekly_volume(read("Weeks: 3\n\nDay 1\n1a) Push Ups (3x10)"), LIBRARY)
    assert list(volume.mid.index) == [1, 2, 3]
    assert volume.mid.index.name == "week"
    assert list(volume.mid.columns) == [group.id for group in LIBRARY.muscle_groups]
    assert len(volume.mid.columns) == 26


def test_an_unknown_method_is_named_with_the_ones_there_are():
    with pytest.raises(ValueError, match=r"'half'.*direct, fractional, total"):
        weekly_volume(seed(), LIBRARY, "half")


def one_day(*prescriptions: Prescription, **fields) -> Program:
    return Program(weeks=(week(day(block(*prescriptions, **fields))),))


def sets_of(program: Program, muscle: str) -> tuple[float, float, float]:
    volume = weekly_volume(program, LIBRARY)
    return tuple(frame.loc[1, muscle] for frame in (volume.low, volume.mid, volume.high))


def test_each_leg_counts_once():
    assert sets_of(one_day(line("DB Reverse Lunge w/Knee Drive", 3, 10, side=EACH_LEG)), "quads") == (3, 3, 3)


def test_a_range_of_sets_stays_a_range():
    assert sets_of(one_day(line("Push Ups", (3, 4))), "chest") == (3, 3.5, 4)


def test_an_optional_line_may_count_nothing():
    extra = Prescription("Push Ups", dose=line("Push Ups", 3).dose, optional=True)
    assert sets_of(one_day(extra), "chest") == (0, 3, 3)


@pytest.mark.parametrize("section", [Section.WARMUP, Section.COOLDOWN, Section.SKILL])
def test_only_work_counts(section):
    assert sets_of(one_day(line("Push Ups"), section=section), "chest") == (0, 0, 0)


def test_a_finisher_is_work():
    assert sets_of(one_day(line("Push Ups"), section=Section.FINISHER), "chest") == (3, 3, 3)


def test_sets_that_nobody_wrote_count_nothing_and_are_a_gap():
    core = VolumeCore.of(one_day(line("Push Ups", None), line("Lat Pull Down")), LIBRARY)
    coverage = core.coverage(1)
    assert not coverage.complete
    assert (coverage.counted, coverage.working) == (1, 2)
    assert str(coverage.gaps[0].uncounted) == "no sets written"


def test_rounds_of_the_block_stand_for_sets_that_a_line_does_not_state():
    circuit = one_day(line("Push Ups", None), line("Lat Pull Down", 2), kind=BlockKind.CIRCUIT, rounds=Range(3, 3))
    assert sets_of(circuit, "chest")[1] == 3
    assert sets_of(circuit, "lats")[1] == 2


def test_conditioning_gives_no_sets_and_is_no_gap():
    amrap = one_day(line("KB Swings", None, 15), kind=BlockKind.AMRAP, cap_s=720)
    coverage = VolumeCore.of(amrap, LIBRARY).coverage(1)
    assert sets_of(amrap, "glute_max") == (0, 0, 0)
    assert coverage.complete
    assert len(coverage.conditioning) == 1


def test_a_set_that_is_stated_to_be_easy_counts_half():
    easy = Effort(EffortScale.RIR, Range(6, 6))
    assert sets_of(one_day(line("Push Ups", 4, effort=easy)), "chest") == (2, 2, 2)


@settings(deadline=None, max_examples=60)
@given(programs)
def test_the_middle_lies_inside_and_methods_keep_their_order(program):
    core = VolumeCore.of(program, LIBRARY)
    by_method = {method: core.volume(method) for method in Method}
    for counted in by_method.values():
        assert (counted[:, 0] <= counted[:, 1]).all()
        assert (counted[:, 1] <= counted[:, 2]).all()
    assert (by_method[Method.DIRECT] <= by_method[Method.FRACTIONAL]).all()
    assert (by_method[Method.FRACTIONAL] <= by_method[Method.TOTAL]).all()


def counted(program: Program) -> dict[Method, np.ndarray]:
    """Low, middle and high sets of every muscle and week, by every method."""
    core = VolumeCore.of(program, LIBRARY)
    return {method: core.volume(method) for method in Method}


def assert_same_volume(one: Program, other: Program) -> None:
    for method, sets in counted(one).items():
        assert counted(other)[method] == pytest.approx(sets), method


@settings(deadline=None, max_examples=60)
@given(programs, st.randoms(use_true_random=False))
def test_the_order_of_lines_blocks_and_days_does_not_matter(program, shuffle):
    (only,) = program.weeks
    days = [
        Session(
            s.title, tuple(replace(b, prescriptions=mixed(b.prescriptions, shuffle)) for b in mixed(s.blocks, shuffle))
        )
        for s in only.sessions
    ]
    assert_same_volume(program, Program(weeks=(Week(sessions=mixed(days, shuffle)),)))


WIDER = {
    "sets": lambda dose, room: replace(dose, sets=wide(dose.sets, room)),
    "reps": lambda dose, room: replace(dose, reps=wide(dose.reps, room)),
    "seconds": lambda dose, room: replace(dose, seconds=wide(dose.seconds, room)),
    "rest": lambda dose, room: replace(
        dose, rest=dose.rest and replace(dose.rest, seconds=wide(dose.rest.seconds, room))
    ),
}


def wide(amount: Range | None, room: int) -> Range | None:
    return None if amount is None else Range(max(0, amount.low - room), amount.high + room)


@settings(deadline=None, max_examples=120)
@given(programs, st.sampled_from(sorted(WIDER)), st.integers(0, 3), st.data())
def test_a_wider_range_never_narrows_sets_or_minutes(program, part, room, data):
    """On some lines or all of them, whatever is widened: sets, reps, seconds of a hold, rest."""
    (only,) = program.weeks
    days = []
    for session in only.sessions:
        blocks = []
        for old in session.blocks:
            widened = tuple(
                replace(p, dose=WIDER[part](p.dose, room)) if data.draw(st.booleans()) else p for p in old.prescriptions
            )
            blocks.append(replace(old, prescriptions=widened))
        days.append(replace(session, blocks=tuple(blocks)))
    wider = Program(weeks=(Week(sessions=tuple(days)),))
    narrow, broad = VolumeCore.of(program, LIBRARY), VolumeCore.of(wider, LIBRARY)
    for method in Method:
        assert (broad.volume(method)[:, 0] <= narrow.volume(method)[:, 0] + 1e-9).all()
        assert (broad.volume(method)[:, 2] >= narrow.volume(method)[:, 2] - 1e-9).all()
    for one, other in zip(narrow.sessions[0], broad.sessions[0], strict=True):
        before, after = minutes_of_lines(one.lines), minutes_of_lines(other.lines)
        assert after.low <= before.low + 1e-9
        assert after.high >= before.high - 1e-9
        assert after.low - 1e-9 <= after.mid <= after.high + 1e-9


def mixed(items, shuffle):
    items = list(items)
    shuffle.shuffle(items)
    return tuple(items)


@settings(deadline=None, max_examples=60)
@given(st.lists(lines, min_size=2, max_size=5), st.integers(1, 4), st.sampled_from(Section), st.none() | ranges)
def test_splitting_a_block_changes_no_volume(prescriptions, at, section, rounds):
    fields = {"section": section, "rounds": rounds}
    whole = one_day(*prescriptions, **fields)
    halves = [part for part in (prescriptions[:at], prescriptions[at:]) if part]
    assert_same_volume(whole, Program(weeks=(week(day(*(block(*part, **fields) for part in halves))),)))


@settings(deadline=None, max_examples=40)
@given(programs, st.integers(2, 6))
def test_each_week_that_only_repeats_counts_as_the_first(program, weeks):
    repeated = counted(replace(program, header=replace(program.header, weeks=weeks)))
    for method, sets in counted(program).items():
        assert repeated[method] == pytest.approx(np.repeat(sets[:1], weeks, axis=0))


@settings(deadline=None, max_examples=60)
@given(programs)
def test_the_set_table_sums_to_the_weekly_volume(program):
    table = set_table(program, LIBRARY)
    muscles = [group.id for group in LIBRARY.muscle_groups]
    volume = weekly_volume(program, LIBRARY)
    summed = table.groupby("week")[muscles].sum().reindex(volume.mid.index, fill_value=0.0)
    assert summed.to_numpy() == pytest.approx(volume.mid.to_numpy())
    assert len(table) == sum(1 for _ in program.walk())


@settings(deadline=None, max_examples=40)
@given(programs)
def test_sessions_add_up_to_the_week(program):
    by_session, by_week = session_volume(program, LIBRARY), weekly_volume(program, LIBRARY)
    for part, whole in ((by_session.low, by_week.low), (by_session.mid, by_week.mid), (by_session.high, by_week.high)):
        summed = part.groupby(level="week").sum().reindex(whole.index, fill_value=0.0)
        assert summed.to_numpy() == pytest.approx(whole.to_numpy())


@settings(deadline=None, max_examples=60)
@given(programs)
def test_what_is_counted_is_what_the_lines_say(program):
    core = VolumeCore.of(program, LIBRARY)
    column = {exercise.id: at for at, exercise in enumerate(core.exercises)}
    sets, warmup = np.zeros_like(core.sets), np.zeros_like(core.warmup)
    for number in range(1, len(core.weeks) + 1):
        for one in core.lines(number):
            if one.exercise is not None:
                sets[number - 1, :, column[one.exercise.id]] += one.counted_sets
                if one.uncounted is Uncounted.WARMUP:
                    warmup[number - 1, :, column[one.exercise.id]] += one.sets
    assert core.sets == pytest.approx(sets)
    assert core.warmup == pytest.approx(warmup)


def test_one_record_at_two_places_is_counted_at_both():
    same = day(Block((line("Push Ups"),), BlockKind.SUPERSET))
    assert sets_of(Program(weeks=(week(same, same),)), "chest") == (6, 6, 6)
