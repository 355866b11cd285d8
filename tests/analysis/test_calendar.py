"""From written weeks to calendar weeks: what is not said for a week is as in the week before."""

from counted_programs import block, day, line, week

from hipflex_kit.analysis import calendar_findings, calendar_weeks
from hipflex_kit.program import Dose, Header, Prescription, Program, Range, Session, WeeklyDose

PUSH = day(block(line("Push Ups")))
SQUAT = day(block(line("Back Squat")))


def changing(*sets: int) -> Prescription:
    weekly = tuple(WeeklyDose(n, Dose(sets=Range(s, s))) for n, s in enumerate(sets[1:], 2))
    return Prescription("Back Squat", dose=Dose(sets=Range(sets[0], sets[0])), weekly=weekly)


def sets_by_week(program: Program) -> list[float]:
    return [w.sessions[0].session.blocks[0].prescriptions[0].dose.sets.mid for w in calendar_weeks(program)]


def test_without_week_headings_the_week_is_repeated():
    weeks = calendar_weeks(Program(Header(weeks=4), (week(PUSH),)))
    assert [w.number for w in weeks] == [1, 2, 3, 4]
    assert all(w.sessions is weeks[0].sessions for w in weeks)


def test_a_program_without_anything_is_one_empty_week():
    assert [w.sessions for w in calendar_weeks(Program())] == [()]


def test_doses_by_week_make_the_program_as_long_as_they_reach():
    assert sets_by_week(Program(weeks=(week(day(block(changing(3, 4, 5, 2)))),))) == [3, 4, 5, 2]


def test_the_last_stated_dose_goes_on():
    assert sets_by_week(Program(Header(weeks=4), (week(day(block(changing(3, 4)))),))) == [3, 4, 4, 4]


def test_a_written_week_goes_on_until_the_next_heading():
    weeks = calendar_weeks(Program(Header(weeks=5), (week(PUSH, number=1), week(SQUAT, number=3))))
    assert [w.sessions[0].path for w in weeks] == [(0, 0), (0, 0), (1, 0), (1, 0), (1, 0)]


def test_doses_below_a_later_heading_count_from_it():
    assert sets_by_week(Program(weeks=(week(SQUAT, number=1), week(day(block(changing(4, 5))), number=3)))) == [
        3,
        3,
        4,
        5,
    ]


def test_a_week_or_day_that_is_only_named_is_as_before():
    named = Program(weeks=(week(PUSH, number=1), week(number=2), week(Session("day 1"), number=3)))
    assert [w.sessions[0].path for w in calendar_weeks(named)] == [(0, 0)] * 3


def test_repeated_numbers_go_on_counting():
    weeks = calendar_weeks(Program(weeks=(week(PUSH, number=1), week(SQUAT, number=1))))
    assert [w.sessions[0].path for w in weeks] == [(0, 0), (1, 0)]


def test_an_absurd_number_of_weeks_is_cut_off_and_said():
    program = Program(Header(weeks=400), (week(PUSH),))
    assert len(calendar_weeks(program)) == 104
    assert [f.code for f in calendar_findings(program)] == ["weeks-too-many"]


def test_fewer_weeks_stated_than_written_hides_nothing():
    program = Program(Header(weeks=1), (week(PUSH, number=1), week(SQUAT, number=2)))
    assert len(calendar_weeks(program)) == 2
    assert [f.code for f in calendar_findings(program)] == ["weeks-contradict"]


def test_a_sane_program_has_no_finding():
    assert calendar_findings(Program(Header(weeks=4), (week(PUSH),))) == ()
