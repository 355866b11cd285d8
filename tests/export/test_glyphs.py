"""What can be printed is known before Typst is asked."""

from __future__ import annotations

from pathlib import Path

import pytest
from export_programs import dose, one_day, superset
from hypothesis import given
from hypothesis import strategies as st

import hipflex_kit.export.glyphs as glyphs
from hipflex_kit.export import to_pdf
from hipflex_kit.export.glyphs import MISSING, printable, unprintable
from hipflex_kit.export.printability import print_findings
from hipflex_kit.program import Header

FONTS = Path(glyphs.__file__).parent / "fonts"


@pytest.mark.parametrize("style", ["Regular", "Bold"])
def test_the_coverage_list_is_what_the_fonts_hold(style):
    ttlib = pytest.importorskip("fontTools.ttLib")
    held = set(ttlib.TTFont(FONTS / f"HipflexSans-{style}.ttf").getBestCmap())
    starts, ends = glyphs._covered()
    assert held == {code for first, last in zip(starts, ends, strict=True) for code in range(first, last + 1)}


def test_the_signs_of_the_trade_and_three_scripts_print():
    for text in ("4×10 → 3–4 · ½ ≤ ≥ ° − “ ” ’ …", "Ñandú Größe Łódź Đỗ", "Ελληνικά", "Приседания"):
        assert unprintable(text) == ()
        assert printable(text) == text


def test_other_scripts_are_boxes_and_are_named():
    assert printable("深蹲 3x5") == f"{MISSING}{MISSING} 3x5"
    assert unprintable("深蹲 深 💪") == ("深", "蹲", "💪")


def test_what_steers_instead_of_printing_is_dropped():
    assert printable("a\u202eb\x1b[31mc\u200fd\ufeff") == "ab[31mcd"
    assert printable("non\u2011breaking\thyphen\n") == "non-breaking hyphen "


@given(st.text())
def test_printable_text_is_printable(text):
    out = printable(text)
    assert unprintable(out) == ()
    assert "\n" not in out


def test_what_will_not_print_is_said_with_its_place():
    program = one_day(superset("1", ("深蹲", dose(3, 5)), ("Row", dose(3, 5))), header=Header(client="Αννα Жданова"))
    (finding,) = print_findings(program)
    assert finding.message.startswith("Day 1, 1a: 深 蹲 cannot be printed")
    assert to_pdf(program).startswith(b"%PDF-")
