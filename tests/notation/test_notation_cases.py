"""The notation's specification: every case reads as it says, and the pages show these same cases."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from notation_page import pages
from notation_structure import structure_of

from hipflex_kit.notation import format_program, format_text, parse_program

HERE = Path(__file__).parent
CASES: list[dict[str, Any]] = yaml.safe_load((HERE / "cases.yaml").read_text(encoding="utf-8"))
TEXTS = sorted((HERE / "texts").glob("*.txt"))


@pytest.mark.parametrize("case", CASES, ids=[f"{case['section']}: {case['name']}" for case in CASES])
def test_a_case_reads_as_specified(case: dict[str, Any]) -> None:
    assert structure_of(case["text"]) == case["reads"]
    found = [f"{item.code} on line {item.span.line}" for item in parse_program(case["text"]).diagnostics if item.span]
    assert found == case.get("findings", [])


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_a_text_reads_as_it_is_meant(path: Path) -> None:
    expected = yaml.safe_load(path.with_suffix(".yaml").read_text(encoding="utf-8"))
    assert structure_of(path.read_text(encoding="utf-8")) == expected


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_a_text_survives_tidying_and_the_canonical_form(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    program = parse_program(text).program
    tidied = format_text(text)
    assert format_text(tidied) == tidied
    assert parse_program(tidied).program == program
    assert parse_program(format_program(program)).program == program


def test_the_pages_show_these_cases() -> None:
    """``python tests/notation/notation_page.py`` writes them anew."""
    for path, text in pages(CASES).items():
        assert path.read_text(encoding="utf-8") == text


def test_cases_of_one_section_stand_together_and_have_names_of_their_own() -> None:
    sections = [case["section"] for case in CASES]
    assert len(dict.fromkeys(sections)) == sum(above != below for above, below in pairwise(["", *sections]))
    names = [(case["section"], case["name"]) for case in CASES]
    assert len(names) == len(set(names))
    written = (HERE / "cases.yaml").read_text(encoding="utf-8")
    assert written.count("\n  name: ") == len(CASES)  # a merge may swallow a case's first line, and the case with it
