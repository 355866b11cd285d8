"""Generated programs: every record and every field that a text can state."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from hipflex_kit.notation.quantities.loads import parse_load
from hipflex_kit.notation.quantities.tempo import parse_tempo
from hipflex_kit.program import (
    Block,
    BlockKind,
    Distance,
    Dose,
    Effort,
    EffortScale,
    Header,
    Mastered,
    OneRepMax,
    Prescription,
    Program,
    Range,
    Rest,
    Section,
    Session,
    Side,
    SideKind,
    Technique,
    Week,
    WeeklyDose,
)

WORDS = st.sampled_from(
    [
        "Squat",
        "Press",
        "Row",
        "Single",
        "Leg",
        "Sprinter",
        "RDL",
        "Push",
        "Ups",
        "w/Knee",
        "Drive",
        "90/90",
        "DB",
        "Hold",
        "Tempo",
        "Rest",
        "Max",
        "Week",
        "3x10",
        "Superset",
        "each",
        "20sec",
        "Warm",
        "Up:",
        "Day",
        "(pause)",
        "–",
        "—",
        "and",
        "Notes",
        "Circuit",
        "5",
        "1a)",
        "Bird",
        "Dog",
        "&",
        "+",
        "@",
        "alternating",
        "AMRAP",
        "x",
    ]
)
NAMES = st.lists(WORDS, min_size=1, max_size=5).map(" ".join).filter(lambda name: any(map(str.isalpha, name)))
PLAIN_NAMES = st.sampled_from(["Back Squat", "Push Ups", "Single Leg RDL", "Lat Pull Down", "Calf Raise", "Plank"])
SENTENCES = st.lists(
    WORDS | st.sampled_from(["slowly", "keep", "chest", "up.", "Rest 2 min", "3"]), min_size=1, max_size=6
).map(" ".join)
NUMBERS = st.integers(1, 60).map(float)


@st.composite
def ranges(draw: st.DrawFn, numbers: st.SearchStrategy[float] = NUMBERS) -> Range:
    """A plain number or a range."""
    low = draw(numbers)
    return Range(low, draw(st.sampled_from([low, low + 2])))


SIDES = st.builds(Side, st.sampled_from(SideKind), st.sampled_from([None, "leg", "arm", "side"]))
LOADS = st.sampled_from(
    [
        "100 kg",
        "75%",
        "70-80%",
        "5RM",
        "BW",
        "BW+10 kg",
        "115/75",
        "red band",
        "2x24kg",
        "70#",
        "pin 7",
        "75% 1RM",
        "20, light",
    ]
).map(parse_load)
EFFORTS = st.builds(Effort, st.sampled_from(EffortScale), ranges(st.integers(1, 8).map(float)))
TEMPOS = st.sampled_from(
    [
        "3010",
        "30X1",
        "3-0-X-1",
        "3/0/2/1",
        "3 seconds down, 3 second pause, quick up",
        "slow eccentric",
        "controlled",
        "slow lower",
    ]
).map(parse_tempo)
RESTS = st.builds(Rest, ranges(st.integers(10, 200).map(float))) | st.just(Rest(None, "as needed"))
TECHNIQUES = st.sampled_from(
    [
        (Technique.DROP, "drop set"), (Technique.REST_PAUSE, "rest-pause"), (Technique.MYO, "myo-reps"),
        (Technique.WAVE, "wave"), (Technique.BACKOFF, "back-off sets"), (Technique.PYRAMID, "pyramid"),
    ]
)  # fmt: skip


@st.composite
def amounts(draw: st.DrawFn) -> Dose:
    """How much is done in a set."""
    kind = draw(st.sampled_from(["reps", "list", "text", "plus", "seconds", "hold", "distance", "calories", "none"]))
    match kind:
        case "reps":
            return Dose(reps=draw(ranges()))
        case "list":
            listed = tuple(draw(st.lists(st.integers(1, 30).map(float), min_size=2, max_size=5)))
            return Dose(sets=Range.exactly(float(len(listed))), reps=Range(min(listed), max(listed)), reps_list=listed)
        case "text":
            return Dose(
                reps_text=draw(st.sampled_from(["max", "AMRAP", "to failure", "max (min 20 reps)", "until you drop"]))
            )
        case "plus":
            low = draw(NUMBERS)
            return Dose(reps=Range(low, low), reps_text=f"{low:g}+")
        case "seconds":
            return Dose(seconds=draw(ranges()))
        case "hold":
            return Dose(reps=draw(ranges()), seconds=draw(ranges()))
        case "distance":
            return Dose(distance=Distance(draw(ranges()), draw(st.sampled_from(["m", "km", "ft", "yd", "mi"]))))
        case "calories":
            return Dose(calories=draw(ranges()))
    return Dose()


@st.composite
def doses(draw: st.DrawFn) -> Dose:
    """A dose with any of its fields."""
    dose = draw(amounts())
    if dose.sets is None:
        dose = replace(dose, sets=draw(st.none() | ranges(st.integers(1, 9).map(float))))
    technique = draw(st.none() | TECHNIQUES)
    return replace(
        dose,
        side=draw(st.none() | SIDES),
        load=draw(st.none() | LOADS),
        effort=draw(st.none() | EFFORTS),
        tempo=draw(st.none() | TEMPOS),
        rest=draw(st.none() | RESTS),
        technique=technique[0] if technique else None,
        technique_text=technique[1] if technique else None,
    )


@st.composite
def rows(draw: st.DrawFn, label: str | None) -> Prescription:
    """A prescription."""
    weekly = [
        WeeklyDose(week, change)
        for week in sorted(draw(st.sets(st.integers(2, 6), max_size=2)))
        if (change := draw(doses())) != Dose()
    ]
    return Prescription(
        draw(PLAIN_NAMES | NAMES),
        label,
        draw(doses()),
        tuple(weekly),
        draw(st.booleans()),
        tuple(draw(st.lists(SENTENCES, max_size=2))),
        tuple(draw(st.lists(st.sampled_from(["keep: grip [L01]", "ask Anna"]), max_size=1))),
    )


@st.composite
def blocks(draw: st.DrawFn, number: int) -> Block:
    """A block with labels in one of the styles, or none."""
    style = draw(st.sampled_from(["1a", "A1", "none", "1", "A"]))
    count = draw(st.integers(1, 3)) if style in ("1a", "A1", "none") else 1
    letter = "ABCDEFGH"[number % 8]
    block_label = {"1a": str(number + 1), "A1": letter, "1": str(number + 1), "A": letter}.get(style)
    labels = {
        "1a": [f"{number + 1}{slot}" for slot in "abc"],
        "A1": [f"{letter}{slot}" for slot in "123"],
        "1": [str(number + 1)],
        "A": [letter],
    }.get(style, [None] * 3)
    rounds = draw(st.none() | ranges(st.integers(2, 6).map(float)))
    listed = [draw(rows(label)) for label in labels[:count]]
    if rounds is not None:
        listed = [replace(row, dose=replace(row.dose, sets=row.dose.sets or rounds)) for row in listed]
    return Block(
        tuple(listed),
        draw(st.sampled_from(BlockKind)),
        block_label,
        draw(st.sampled_from(Section)),
        draw(st.none() | SENTENCES.map(lambda words: words.strip(" :"))) or None,
        rounds,
        draw(st.none() | RESTS),
        draw(st.none() | RESTS),
        draw(st.none() | st.integers(10, 300).map(float)),
        draw(st.none() | st.integers(60, 3000).map(float)),
        tuple(draw(st.lists(SENTENCES, max_size=1))),
        tuple(draw(st.lists(st.just("ask Anna"), max_size=1))),
    )


@st.composite
def sessions(draw: st.DrawFn, *, titled: bool) -> Session:
    """A session."""
    count = draw(st.integers(0 if titled else 1, 3))
    title = (
        draw(st.sampled_from(["Day 1", "Monday", "Upper Body", "Legs – heavy", "Week 9", "3x10"]) | SENTENCES)
        if titled
        else None
    )
    notes = tuple(draw(st.lists(SENTENCES, max_size=1))) if titled else ()
    return Session(
        title.strip(" :") or "Day 1" if title else None, tuple(draw(blocks(number)) for number in range(count)), notes
    )


TEXTS = st.sampled_from(["Hip flexors for runners", "Anna", "run faster", "beginner"])
HEADERS = st.builds(
    Header,
    title=st.none() | TEXTS, client=st.none() | TEXTS, coach=st.none() | TEXTS,
    goal=st.none() | TEXTS, level=st.none() | TEXTS,
    weeks=st.none() | st.integers(1, 52), days=st.lists(st.sampled_from(["Mon", "Thu"]), max_size=2).map(tuple),
    start=st.none() | st.just("2026-01-05"), minutes=st.none() | st.sampled_from([30.0, 45.0, 52.5]),
    equipment=st.none() | st.lists(st.sampled_from(["barbell", "kettlebells"]), max_size=2).map(tuple),
    mastered=st.none() | st.lists(st.builds(Mastered, TEXTS, st.none() | st.just("2026-01-02")), max_size=2).map(tuple),
    one_rep_maxes=st.lists(st.just(OneRepMax("Back Squat", parse_load("120 kg"))), max_size=2).map(tuple),
    units=st.none() | st.sampled_from(["kg", "lb"]), runs=st.lists(st.just("Tue 8 km easy"), max_size=1).map(tuple),
    keep=st.lists(st.just("grip strength is the goal [L01]"), max_size=1).map(tuple),
)  # fmt: skip


@st.composite
def programs(draw: st.DrawFn) -> Program:
    """A program: without week headings, or with them."""
    header = draw(HEADERS)
    if draw(st.booleans()):
        untitled = draw(st.booleans())
        first = [draw(sessions(titled=False))] if untitled else []
        listed = [*first, *(draw(sessions(titled=True)) for _ in range(draw(st.integers(0 if untitled else 1, 2))))]
        notes = () if untitled else tuple(draw(st.lists(SENTENCES, max_size=1)))
        return Program(header, (Week(None, tuple(listed)),), notes)
    weeks = tuple(
        Week(
            number,
            tuple(draw(sessions(titled=True)) for _ in range(draw(st.integers(1, 2)))),
            draw(st.none() | st.just(f"Week {number} – Base")),
        )
        for number in range(1, draw(st.integers(1, 3)) + 1)
    )
    return Program(header, weeks)
