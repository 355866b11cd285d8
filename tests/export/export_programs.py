"""Programs for the export tests, made from records."""

from __future__ import annotations

from hipflex_kit.program import (
    Block,
    BlockKind,
    Dose,
    Header,
    Prescription,
    Program,
    Range,
    Section,
    Session,
    Side,
    SideKind,
    Tempo,
    Week,
)

LEG = Side(SideKind.EACH, "leg")
ARM = Side(SideKind.EACH, "arm")
EACH = Side(SideKind.EACH)
RDL_TEMPO = Tempo(
    Range.exactly(3), Range.exactly(3), None, None, explosive=True, text="3 seconds down, 3 second pause, quick up"
)


def dose(sets: float, low: float, high: float | None = None, **more: object) -> Dose:
    return Dose(Range.exactly(sets), Range(low, high if high is not None else low), **more)  # type: ignore[arg-type]


def superset(label: str, *rows: tuple[str, Dose]) -> Block:
    return Block(
        tuple(Prescription(name, f"{label}{'abcdefghij'[at]}", d) for at, (name, d) in enumerate(rows)),
        BlockKind.SUPERSET,
        label,
    )


WARMUP = Block(
    (
        Prescription(
            "Single Leg High Knee Balance",
            dose=Dose(sets=Range.exactly(2), seconds=Range.exactly(20), side=LEG),
        ),
    ),
    section=Section.WARMUP,
)


def seed(header: Header | None = None) -> Program:
    """The seed program as its text is read."""
    day_1 = Session(
        "Day 1",
        (
            WARMUP,
            superset(
                "1",
                ("Barbell Back Squat", dose(4, 10)),
                ("Single Leg Sprinter RDL", dose(4, 5, side=LEG, tempo=RDL_TEMPO)),
                ("Kneeling Single Arm Cable Row", dose(3, 12, side=ARM)),
            ),
            superset(
                "2",
                ("Push Ups", dose(3, 10, 12)),
                ("Lat Pull Down", dose(3, 10, 12)),
                ("Calf Raise", dose(3, 15)),
            ),
        ),
    )
    day_2 = Session(
        "Day 2",
        (
            WARMUP,
            superset(
                "1",
                ("DB Seated Shoulder Press", dose(4, 8, 10)),
                ("Single Leg Sprinter Glute Bridge", dose(4, 6, 8, side=EACH)),
                ("KB Swings", dose(3, 15)),
            ),
            superset(
                "2",
                ("DB Reverse Lunge w/Knee Drive", dose(3, 10, side=EACH)),
                ("Seated Cable Row", dose(3, 15)),
                ("Hanging Leg Raises", dose(3, 8, 10)),
            ),
        ),
    )
    return Program(header or Header(), (Week(None, (day_1, day_2)),))


def one_day(*blocks: Block, header: Header | None = None, title: str | None = "Day 1") -> Program:
    return Program(header or Header(), (Week(None, (Session(title, blocks),)),))
