"""Programs that the tests of the numbers count."""

from functools import cache
from pathlib import Path

from hypothesis import strategies as st

from hipflex_kit.library import load_library
from hipflex_kit.notation import parse_program
from hipflex_kit.program import (
    Block,
    BlockKind,
    Dose,
    Effort,
    EffortScale,
    Prescription,
    Program,
    Range,
    Rest,
    Section,
    Session,
    Side,
    SideKind,
    Week,
)

LIBRARY = load_library()
SEED_FILE = Path(__file__).parents[2] / "data" / "programs" / "edina-runner.txt"


@cache
def seed() -> Program:
    return parse_program(SEED_FILE.read_text("utf-8")).program


def read(text: str) -> Program:
    return parse_program(text).program


def line(
    name: str, sets: float | tuple[float, float] | None = 3, reps: float | tuple[float, float] | None = 10, **dose
):
    return Prescription(name, dose=Dose(sets=spread(sets), reps=spread(reps), **dose))


def spread(value):
    if value is None or isinstance(value, Range):
        return value
    return Range(*value) if isinstance(value, tuple) else Range.exactly(value)


def day(*blocks: Block, title: str = "Day 1") -> Session:
    return Session(title, blocks)


def block(*lines: Prescription, kind: BlockKind = BlockKind.SUPERSET, **fields) -> Block:
    return Block(lines, kind, **fields)


def week(*sessions: Session, number: int | None = None) -> Week:
    return Week(number, sessions)


EACH_LEG = Side(SideKind.EACH, "leg")

names = st.sampled_from([*(exercise.name for exercise in LIBRARY), "Something nobody knows"])
ranges = st.tuples(st.integers(0, 6), st.integers(0, 4)).map(lambda pair: Range(pair[0], pair[0] + pair[1]))
doses = st.builds(
    Dose,
    sets=st.none() | ranges,
    reps=st.none() | ranges,
    seconds=st.none() | ranges,
    side=st.none() | st.builds(Side, st.sampled_from(SideKind)),
    effort=st.none() | st.builds(Effort, st.sampled_from(EffortScale), ranges),
    rest=st.none() | st.builds(Rest, st.none() | ranges),
)
lines = st.builds(Prescription, names, dose=doses, optional=st.booleans())
blocks = st.builds(
    Block,
    st.lists(lines, min_size=1, max_size=4).map(tuple),
    st.sampled_from([BlockKind.STRAIGHT, BlockKind.SUPERSET, BlockKind.CIRCUIT]),
    section=st.sampled_from(Section),
    rounds=st.none() | ranges,
)
sessions = st.builds(Session, st.none() | st.sampled_from(["Day 1", "Day 2"]), st.lists(blocks, max_size=4).map(tuple))
programs = st.lists(sessions, max_size=3).map(lambda days: Program(weeks=(Week(sessions=tuple(days)),)))
