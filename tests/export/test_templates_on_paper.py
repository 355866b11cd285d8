"""The programs that come with the kit, on every sheet and both papers: nothing cut, nothing orphaned, nothing empty."""

from __future__ import annotations

import io
import re
from functools import cache
from itertools import product
from pathlib import Path

import pypdf
import pytest
from PIL import ImageFont

from hipflex_kit.export import PAPERS, SHEETS, to_pdf
from hipflex_kit.export.typesetting import TEMPLATES
from hipflex_kit.library import load_library
from hipflex_kit.notation import format_program, parse_program

FILES = sorted((Path(__file__).parents[2] / "data" / "programs").glob("*.txt"))
LIBRARY = load_library()
SMALLEST = {"client": 11, "week": 11, "coach": 8.5, "cards": 11, "board": 28}
EDGE_MM = 6
"""Most printers leave so much white."""
FONT = ImageFont.truetype(str(TEMPLATES.parent / "fonts" / "HipflexSans-Regular.ttf"), 1000)
PROGRAMS = {file.stem: parse_program(file.read_text("utf-8")).program for file in FILES}


@cache
def printed(name, sheet, paper):
    return to_pdf(PROGRAMS[name], sheet=sheet, paper=paper, library=LIBRARY)


def every(*sheets):
    """All programs on these sheets: the client's on both papers, the others on one paper and then the other in turn."""
    papers = tuple(PAPERS)
    cases = [
        (name, sheet, paper)
        for (at, name), sheet, paper in product(enumerate(PROGRAMS), sheets, papers)
        if sheet == "client" or paper == papers[(at + len(sheet)) % 2]
    ]
    return [pytest.param(*case, id="-".join(case)) for case in cases]


def pieces(page):
    """(x, y, size, width, text) of every piece of text on a page, in millimetres and points."""
    found = []

    def visit(text, cm, tm, font, size):
        if text.strip():
            x = cm[0] * tm[4] + cm[2] * tm[5] + cm[4]
            y = cm[1] * tm[4] + cm[3] * tm[5] + cm[5]
            points = abs(size * tm[3] * cm[3])
            width = max(map(FONT.getlength, text.strip().split("\n"))) / 1000 * points
            found.append((x / 72 * 25.4, y / 72 * 25.4, points, width / 72 * 25.4, text))

    page.extract_text(visitor_text=visit)
    return found


def test_there_are_templates_and_they_are_canonical_programs():
    assert len(FILES) >= 8
    for file in FILES:
        result = parse_program(file.read_text("utf-8"))
        assert result.program.sessions, file
        assert not [d for d in result.diagnostics if d.severity == "error"], file
        assert parse_program(format_program(result.program)).program == result.program, file
        unknown = [p.name for _, p in result.program.walk() if LIBRARY.match(p.name).exercise is None]
        assert not unknown, (file, unknown)


def test_a_day_that_is_a_little_too_tall_moves_together_no_more_than_it_must():
    pages = pypdf.PdfReader(io.BytesIO(printed("kettlebell-only", "client", "letter"))).pages
    assert len(pages) == len(PROGRAMS["kettlebell-only"].sessions)
    last = PROGRAMS["kettlebell-only"].sessions[0].blocks[-1].prescriptions[-1].name
    above_the_edge = [y for _, y, _, _, text in pieces(pages[0]) if text.strip() == last]
    assert 40 < above_the_edge[-1] < 60, "its row ends where the foot begins"


@pytest.mark.parametrize(("name", "sheet", "paper"), every(*SHEETS))
def test_a_sheet_is_whole(name, sheet, paper):
    data = printed(name, sheet, paper)
    assert data == to_pdf(PROGRAMS[name], sheet=sheet, paper=paper, library=LIBRARY)
    for page in pypdf.PdfReader(io.BytesIO(data)).pages:
        width, height = float(page.mediabox.width) / 72 * 25.4, float(page.mediabox.height) / 72 * 25.4
        texts = pieces(page)
        assert len(texts) > 3, "an empty page"
        for x, y, size, long, text in texts:
            assert round(size, 1) >= SMALLEST[sheet], text
            assert x > EDGE_MM, text
            assert x + long < width - EDGE_MM, text
            assert EDGE_MM < y < height - EDGE_MM, text


@pytest.mark.parametrize(("name", "sheet", "paper"), every("client"))
def test_a_client_page_has_every_label_before_its_name_and_no_orphan_head(name, sheet, paper):
    reader = pypdf.PdfReader(io.BytesIO(printed(name, sheet, paper)))
    found = set()
    for page in reader.pages:
        text = page.extract_text()
        body = text[: text.index("4 × 10 = 4 sets of 10.")]
        assert not re.search(r"Go [^\n]*$", body.rstrip().splitlines()[-1]), "a block's head without its exercises"
        words = " ".join(body.split())
        for _, prescription in PROGRAMS[name].walk():
            if prescription.label and f"{prescription.label} {prescription.name}" in words:
                found.add(prescription)
    assert found == {p for _, p in PROGRAMS[name].walk() if p.label}


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_week_is_a_page(name):
    pages = pypdf.PdfReader(io.BytesIO(printed(name, "week", "a4"))).pages
    heads = [re.search(r"WEEKS? [\d–]+", page.extract_text()) for page in pages]
    assert all(heads)
    assert len({head.group() for head in heads}) == len(pages)
