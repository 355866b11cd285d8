"""A text with an empty line below every line, as web pages give it, reads as the same text without them."""

from __future__ import annotations

from pathlib import Path

import pytest
from notation_structure import structure_of

from hipflex_kit.diagnostics import split_lines
from hipflex_kit.notation import parse_program
from hipflex_kit.notation.edits import rows

HALF_SPACED = {"observed_a18"}
"""Its first half has an empty line below every line already."""
TEXTS = [
    path
    for path in sorted((Path(__file__).parent / "texts").glob("*.txt"))
    if not {"|", "\t"} & set(path.read_text(encoding="utf-8")) and path.stem not in HALF_SPACED
]
COPIED = """Tuesday

Warm-up

5 min bike

Glute bridge x 15

Back Squat

5 x 3 @ 80%

2 x 8 @ 60%

Pull-up

3 sets of 6

Squeeze at the top

Finisher

Sled push 4x20m
"""


def _double_spaced(text: str) -> str:
    return text.replace("\n", "\n\n")


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_empty_lines_below_every_line_change_nothing(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert structure_of(_double_spaced(text)) == structure_of(text)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_everything_is_found_where_it_stands(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    close, apart = parse_program(text), parse_program(_double_spaced(text))
    lines = split_lines(_double_spaced(text))
    for where, place in close.places.items():
        for name, field in place.fields.items():
            span, other = field.span, apart.places[where].fields[name].span
            assert (other.line, other.column, other.end_column) == (2 * span.line - 1, span.column, span.end_column)
            assert split_lines(text)[span.line - 1] == lines[other.line - 1]


def test_what_stands_below_a_name_or_a_dose_is_read_across_empty_lines() -> None:
    (day,) = structure_of(COPIED)
    assert [(block.get("section"), block["rows"]) for block in day["blocks"]] == [
        ("warmup", ["- | bike | 5min", "- | Glute bridge | 15 reps"]),
        (
            None,
            [
                "- | Back Squat | 5×3 | @ 80%",
                "- | Back Squat | 2×8 | @ 60%",
                "- | Pull-up | 3×6 | note: Squeeze at the top",
            ],
        ),
        ("finisher", ["- | Sled push | 4×20m"]),
    ]


def test_a_row_that_is_added_stands_apart_as_the_others_do() -> None:
    text = "1a) Squat 3x5\n\n1b) Row 3x8\n\n1c) Plank 3x30s\n\n2a) Curl 3x10\n\n2b) Dip 3x10\n\n2c) Fly 3x12\n"
    edited = rows.insert(parse_program(text), (0, 0, 0), 3, "Carry 3x40m").text
    assert edited == text.replace("3x30s\n", "3x30s\n\n1d) Carry 3x40m\n")
