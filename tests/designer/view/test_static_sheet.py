"""Where no kernel runs, the program and its weekly sets are there to be read, and nothing is executed."""

from __future__ import annotations

import re

from hipflex_kit import Designer, parse_program

HOSTILE = "<script>alert(1)</script>"
TEXT = (
    f"Client: {HOSTILE}\nWeeks: 2\n\nDay 1 {HOSTILE}\n1a) Back Squat 3x8 | 4x8\n   keep {HOSTILE}\n1b) {HOSTILE} 3x5\n"
)


def test_a_saved_designer_shows_the_program_and_its_weekly_sets() -> None:
    data = Designer(parse_program(TEXT).program)._repr_mimebundle_()[0]
    words = " ".join(re.sub(r"<style>.*?</style>|<[^>]+>", " ", data["text/html"], flags=re.DOTALL).split())
    assert "1a Back Squat 3×8 week 2: 4×8" in words
    assert re.search(r"week 1 week 2 .*Quads 3 4", words)
    assert "application/vnd.jupyter.widget-view+json" in data, "and the live page is there too"
    assert "Back Squat" in data["text/plain"]
    assert "Quads 3" in data["text/plain"]


def test_what_a_coach_wrote_is_words() -> None:
    page = Designer(parse_program(TEXT).program)._repr_mimebundle_()[0]["text/html"]
    assert "<script" not in page
    assert page.count("&lt;script&gt;") >= 4
