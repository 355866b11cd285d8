"""The programs that come with the kit, on every sheet and both papers: nothing cut, nothing orphaned, nothing empty."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pypdf
import pytest

from hipflex_kit.export import PAPERS, SHEETS, to_pdf
from hipflex_kit.library import load_library
from hipflex_kit.notation import format_program, parse_program

FILES = sorted((Path(__file__).parents[2] / "data" / "programs").glob("*.txt"))
LIBRARY = load_library()
SMALLEST = {"client": 11, "week": 11, "coach": 8.5, "cards": 11, "board": 28}


def programs():
    return [pytest.param(parse_program(file.read_text("utf-8")).program, id=file.stem) for file in FILES]


def pieces(page):
    """(x, y, size, text) of every piece of text on a page, in millimetres and points."""
    found = []

    def visit(text, cm, tm, font, size):
        if text.strip() and text != "\n":
            x = cm[0] * tm[4] + cm[2] * tm[5] + cm[4]
            y = cm[1] * tm[4] + cm[3] * tm[5] + cm[5]
            found.append((x / 72 * 25.4, y / 72 * 25.4, abs(size * tm[3] * cm[3]), text))

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


@pytest.mark.parametrize("program", programs())
@pytest.mark.parametrize("sheet", SHEETS)
@pytest.mark.parametrize("paper", PAPERS)
def test_a_sheet_is_whole(program, sheet, paper):
    data = to_pdf(program, sheet=sheet, paper=paper, library=LIBRARY)
    assert data == to_pdf(program, sheet=sheet, paper=paper, library=LIBRARY)
    reader = pypdf.PdfReader(io.BytesIO(data))
    for page in reader.pages:
        width, height = float(page.mediabox.width) / 72 * 25.4, float(page.mediabox.height) / 72 * 25.4
        texts = pieces(page)
        assert len(texts) > 3, "an empty page"
        for x, y, size, text in texts:
            assert round(size, 1) >= SMALLEST[sheet], text
            assert 5 < x < width - 5, text
            assert 5 < y < height - 5, text


@pytest.mark.parametrize("program", programs())
@pytest.mark.parametrize("paper", PAPERS)
def test_a_client_page_has_every_label_before_its_name_and_no_orphan_head(program, paper):
    reader = pypdf.PdfReader(io.BytesIO(to_pdf(program, paper=paper, library=LIBRARY)))
    found = set()
    for page in reader.pages:
        text = page.extract_text()
        body = text[: text.index("4 × 10 = 4 sets of 10.")]
        assert not re.search(r"Go [^\n]*$", body.rstrip().splitlines()[-1]), "a block's head without its exercises"
        words = " ".join(body.split())
        for _, prescription in program.walk():
            if prescription.label and f"{prescription.label} {prescription.name}" in words:
                found.add(prescription)
    assert found == {p for _, p in program.walk() if p.label}


@pytest.mark.parametrize("program", programs())
def test_a_week_is_a_page(program):
    pages = pypdf.PdfReader(io.BytesIO(to_pdf(program, sheet="week", library=LIBRARY))).pages
    heads = [re.search(r"WEEKS? [\d–]+", page.extract_text()) for page in pages]
    assert all(heads)
    assert len({head.group() for head in heads}) == len(pages)
