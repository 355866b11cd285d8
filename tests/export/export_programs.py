"""Programs for the export tests."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from hipflex_kit.notation import parse_program
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
    Range.exactly(3),
    Range.exactly(3),
    Range.exactly(0),
    None,
    explosive=True,
    text="3 seconds down, 3 second pause, quick up",
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


SEED = Path(__file__).parents[2] / "data" / "programs" / "edina-runner.txt"


def seed(header: Header | None = None) -> Program:
    """The seed program as its text is read, below another header."""
    return replace(parse_program(SEED.read_text("utf-8")).program, header=header or Header())


def one_day(*blocks: Block, header: Header | None = None, title: str | None = "Day 1") -> Program:
    return Program(header or Header(), (Week(None, (Session(title, blocks),)),))
