"""Every check has a page of cases.

A finding is marked where it is expected: `<- L01` behind its line (twice for two), or on a line of
its own at the foot for the program as a whole. A page speaks of its own check only.
"""

import re
from collections import Counter
from pathlib import Path

import pytest

from hipflex_kit.checks import CHECKS, run_checks
from hipflex_kit.library import load_library
from hipflex_kit.notation import parse_program

PAGES = sorted((Path(__file__).parent / "cases").glob("*.md"))
CASE = re.compile(r"^## (?P<title>.+?)\n\n```\n(?P<text>.*?)\n```", re.MULTILINE | re.DOTALL)
MARK = re.compile(r"\s*<- (?P<code>[A-Z]\d\d)\s*$")


def cases():
    for page in PAGES:
        for match in CASE.finditer(page.read_text("utf-8")):
            yield pytest.param(page.stem, match["text"], id=f"{page.stem}-{match['title']}")


def unmarked(text):
    """The program without its marks, and the lines that are marked; line 0 stands for the program as a whole."""
    lines, expected = [], Counter()
    for line in text.split("\n"):
        plain, marks = line, 0
        while mark := MARK.search(plain):
            plain, marks = plain[: mark.start()], marks + 1
        if marks and not plain.strip():
            expected[0] += marks
            continue
        lines.append(plain)
        if marks:
            expected[len(lines)] += marks
    return "\n".join(lines), expected


@pytest.mark.parametrize(("code", "text"), list(cases()))
def test_case(code, text):
    program, expected = unmarked(text)
    findings = run_checks(parse_program(program), load_library(), select=[code])
    found = Counter(f.span.line if f.span else 0 for f in findings)
    assert found == expected, [f.message for f in findings]


def test_every_check_has_a_page_with_a_case_that_fires_and_one_that_must_not():
    assert {page.stem for page in PAGES} == set(CHECKS)
    for page in PAGES:
        marks = [bool(unmarked(match["text"])[1]) for match in CASE.finditer(page.read_text("utf-8"))]
        assert True in marks, page.name
        assert False in marks, page.name


@pytest.mark.parametrize(("code", "text"), list(cases()))
def test_each_fix_settles_its_finding(code, text):
    """Applying a fix leaves at least one finding of the check fewer, and an edit that cannot be done says so."""
    result = parse_program(unmarked(text)[0])
    findings = run_checks(result, load_library(), select=[code])
    for finding in findings:
        for fix in finding.fixes:
            after = run_checks(parse_program(fix.edit(result).text), load_library(), select=[code])
            assert len(after) < len(findings), fix.words
