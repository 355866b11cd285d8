"""The programs that come with the kit are ones a good coach would sign: nothing to remark that is not meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from hipflex_kit.checks import run_checks
from hipflex_kit.library import load_library
from hipflex_kit.notation import parse_program

FOLDER = Path(__file__).parents[2] / "data" / "programs"
SAMPLE = "edina-runner"
"""Somebody else's program, kept as it was published; what is worth a look in it is shown to newcomers."""
ASKED_FOR = {
    "full-body-beginner", "upper-lower-four-days", "push-pull-legs", "kettlebell-only", "home-with-bands",
    "return-after-a-break", "four-lifts-by-percent", "runner-in-season",
}  # fmt: skip


def test_the_templates_that_trainers_ask_for_are_there():
    assert {file.stem for file in FOLDER.glob("*.txt")} >= ASKED_FOR | {SAMPLE}


@pytest.mark.parametrize("file", [f for f in sorted(FOLDER.glob("*.txt")) if f.stem != SAMPLE], ids=lambda f: f.stem)
def test_a_template_is_clean(file):
    result = parse_program(file.read_text("utf-8"))
    header = result.program.header
    assert not result.diagnostics
    assert not run_checks(result, load_library())
    assert header.title
    assert header.minutes
    assert not [keep for keep in header.keep if "[" not in keep], "a reason names what it overrules"
