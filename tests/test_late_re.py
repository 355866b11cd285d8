"""Patterns that are compiled when they may first match, and are then like any other."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
import yaml

from hipflex_kit.late_re import BEGINNINGS, LatePattern
from hipflex_kit.late_re.compile_beginnings import first_of, patterns_of_the_kit, words_of
from hipflex_kit.notation.folding import fold, squeeze, tidy

CASES = Path(__file__).parent / "notation" / "cases.yaml"


@pytest.fixture
def module() -> Iterator[ModuleType]:
    made = ModuleType("a_module_with_patterns")
    exec("import hipflex_kit.late_re as re\nSETS = re.compile('(?P<n>[0-9]+) SETS', re.IGNORECASE)", made.__dict__)
    sys.modules[made.__name__] = made
    yield made
    del sys.modules[made.__name__]


def test_a_pattern_is_compiled_at_its_first_use_and_its_name_then_stands_for_it(module: ModuleType) -> None:
    taken = module.SETS
    assert not isinstance(taken, re.Pattern)
    assert taken.search("do 3 sets")["n"] == "3"
    assert isinstance(module.SETS, re.Pattern)
    assert module.SETS.search("do 3 sets")["n"] == "3"
    assert taken.sub("x", "3 sets") == "x"
    assert (taken.pattern, taken.flags) == (module.SETS.pattern, module.SETS.flags)


def test_a_pattern_that_cannot_match_is_not_compiled(module: ModuleType) -> None:
    known = next(pattern for pattern in json.loads(BEGINNINGS.read_bytes()) if "amrap" in (words_of(pattern) or ()))
    late = LatePattern(known, 0, vars(module))
    text = "back squat 4x10"
    assert late.match(text) is None
    assert late.match(text, 5) is None
    assert late.fullmatch(text) is None
    assert late.search(text) is None
    assert list(late.finditer(text)) == []
    assert late.sub("", text) == text
    assert "search" not in vars(late)  # which it would have of its own, were it compiled
    for _ in range(200):
        assert late.search(text) is None
    assert "search" in vars(late)  # compiled, since it was asked often


def test_what_a_match_begins_with_and_holds_is_worked_out_from_the_pattern() -> None:
    assert words_of(r"(?:rest|recover(?:y)?) ?\d+s") == ["recover", "rest"]
    assert words_of(r"\d+ ?(?:x|sets of)?") is None
    assert words_of(r"(?:x|)\d") is None
    assert words_of(r"(?i:rest)") is None
    assert words_of(r"(?<=a)b|(?!c)d(?=efg)") == ["b", "efg"]
    assert words_of(r"s[eé]ries?\d") == ["serie", "série"]
    assert words_of(r"d[ií]a|jour") == ["dia", "día", "jour"]
    assert first_of(r"x?(?:\d|[ab])c") == ("abx", True)
    assert first_of(r" {0,2}[^x]") is None
    assert first_of(r"a*") is None


def test_no_reading_is_lost_because_a_pattern_was_thought_not_to_match() -> None:
    """Every match of every pattern in every line of the notation's cases is one that would have been looked for."""
    lines = {
        form
        for case in yaml.safe_load(CASES.read_text("utf-8"))
        for line in case["text"].splitlines()
        for form in (line, tidy(line), fold(squeeze(tidy(line))))
    }
    assert len(lines) > 500
    met = 0
    for pattern in json.loads(BEGINNINGS.read_bytes()):
        late, real = LatePattern(pattern, 0, {}), re.compile(pattern)
        for line in lines:
            for found in real.finditer(line):
                met += 1
                assert late._holds_a_word(line, found.start()), (pattern, line)
                assert late._begins_so(line[found.start() : found.start() + 1]), (pattern, line, found.start())
    assert met > 10_000


def test_every_pattern_of_the_kit_can_be_compiled() -> None:
    for late in patterns_of_the_kit():
        re.compile(late.pattern, late._flags)
