"""What the checks say on a coach's sheet in German and Spanish: anew from their numbers, never in English."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from pypdf import PdfReader

from hipflex_kit.checks import CHECKS, run_checks
from hipflex_kit.export import to_pdf
from hipflex_kit.export.check_sentences import CheckSentences
from hipflex_kit.export.pdf import _NEVER_PRINTED
from hipflex_kit.export.words import languages, load_words
from hipflex_kit.library import load_library
from hipflex_kit.notation import parse_program

CASES = Path(__file__).parents[1] / "checks" / "cases"
TEXT = re.compile(r"^```\n(?P<text>.*?)\n```", re.MULTILINE | re.DOTALL)
MARK = re.compile(r"[ \t]*<- [A-Z]\d\d[ \t]*$", re.MULTILINE)
PRINTED = sorted(set(CHECKS) - _NEVER_PRINTED)
OTHERS = [one for one in languages() if one != "en"]
ENGLISH = re.compile(
    r"\b(?:the|of|and|sets?|week|weeks|both|more|than|with|quads|glutes|hamstrings|chest|calves|abs|day)\b",
    re.I,
)


def fired(code):
    """The programs of a check's page in which it speaks, with what it says."""
    for match in TEXT.finditer((CASES / f"{code}.md").read_text("utf-8")):
        result = parse_program(MARK.sub("", match["text"]))
        for finding in run_checks(result, load_library(), select=[code]):
            yield result.program, finding


def without_the_coachs_words(said, program, finding):
    """A sentence without names, titles and names of the library, which are data in any language."""
    names = {row.name for _, row in program.walk()} | {s.title for w in program.weeks for s in w.sessions if s.title}
    names |= {exercise.name for exercise in load_library().exercises.values()} | set(finding.numbers.get("names", ()))
    for name in sorted(names, key=len, reverse=True):
        said = said.replace(name, "")
    return said


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("code", PRINTED)
def test_a_check_speaks_the_language_of_the_sheet(language, code):
    checks = [(CheckSentences(load_words(language), program, load_library()), program, f) for program, f in fired(code)]
    assert checks, "a page of cases has one that fires"
    for speaker, program, finding in checks:
        said = speaker.said(finding)
        assert said != finding.message
        assert not ENGLISH.search(without_the_coachs_words(said, program, finding)), said
        assert not re.search(r"\d\.\d|[{}]|None", said), said
        rule = speaker.rule(code, CHECKS[code].summary)
        assert rule != CHECKS[code].summary
        assert not ENGLISH.search(rule)


def test_numbers_places_and_muscles_are_filled_in():
    text = "Goal: run faster\n\nTag 1\n1a) Back Squat 3x5\n1b) Romanian Deadlift 3x8\n"
    program = parse_program(text).program
    found = {f.code: f for f in run_checks(parse_program(text), load_library())}
    said = CheckSentences(load_words("de"), program, load_library()).said(found["L09"])
    assert said == "1a (Back Squat), 1b (Romanian Deadlift), Tag 1: Derselbe Hauptmuskel: Gesäß."


@pytest.mark.parametrize("language", OTHERS)
def test_the_coachs_sheet_prints_them_and_what_was_kept(language):
    text = "Day 1\n1a) Barbell Bench Press 5x8\n// keep: he likes it [L01]\n1b) Seated Cable Row 3x10\n"
    text += "\nDay 2\n1a) Overhead Press 5x8\n"
    result = parse_program(text)
    found = run_checks(result, load_library(), select=["B01"])
    pages = PdfReader(io.BytesIO(to_pdf(result.program, sheet="coach", language=language, findings=found))).pages
    printed = " ".join(" ".join(page.extract_text() for page in pages).split())
    said = CheckSentences(load_words(language), result.program, load_library())
    assert said.said(found[0]) in printed
    assert said.rule("L01", "") in printed
    assert "he likes it" in printed
    assert CHECKS["L01"].summary not in printed


@pytest.mark.parametrize(("language", "wanted"), [("en", "2.5"), ("de", "2,5"), ("es", "2,5")])
def test_a_number_has_the_point_of_its_language(language, wanted):
    text = "1RM: Back Squat 75 kg\n\nDay 1\n1) Back Squat 3x5 @ 83%\n2) Push-Up 3x8 RPE 8.5\n"
    program = parse_program(text).program
    point = wanted[1]
    for sheet in ("client", "week", "coach", "board"):
        printed = PdfReader(io.BytesIO(to_pdf(program, sheet=sheet, language=language))).pages[0].extract_text()
        assert f"6{wanted} kg" in printed, sheet
        assert f"RPE 8{point}5" in printed, sheet
        assert not re.search(rf"\d[{'.,'.replace(point, '')}]\d", printed), sheet
