"""The client's sheet, read back from the PDF."""

from __future__ import annotations

import io
from collections import defaultdict

import pypdf
import pytest
from export_programs import LEG, RDL_TEMPO, WARMUP, dose, one_day, seed, superset
from hypothesis import given, settings
from hypothesis import strategies as st

from hipflex_kit.export import ExportError, to_pdf
from hipflex_kit.library import load_library
from hipflex_kit.notation import parse_program
from hipflex_kit.program import Block, BlockKind, Header, Prescription, Program, Session, Week, WeeklyDose

LIBRARY = load_library()
CUE = LIBRARY.match("Barbell Back Squat").exercise.cue


def read(program, **options):
    return pypdf.PdfReader(io.BytesIO(to_pdf(program, library=LIBRARY, **options)))


def text_of(page):
    return page.extract_text()


def test_the_seed_prints_one_page_a_day_on_both_papers():
    for paper, size in (("a4", (595, 842)), ("letter", (612, 792))):
        pages = read(seed(), paper=paper).pages
        assert len(pages) == 2
        assert (round(pages[0].mediabox.width), round(pages[0].mediabox.height)) == size
        assert "DAY 1" in text_of(pages[0])
        assert "DAY 2" in text_of(pages[1])


def test_a_page_reads_in_the_order_of_the_day():
    page = text_of(read(seed(Header(client="Anna", coach="Mia"))).pages[0])
    wanted = [
        "ANNA · DAY 1", "Week 1, date", "Week 4, date", "Warm-up", "Single Leg High Knee Balance, 2 × 20 s each leg",
        "Go 1a → 1b → 1c, rest ______, repeat. 4 rounds. Round 4: only 1a and 1b.",
        "1a", "Barbell Back Squat", CUE, "4 × 10", "1b", "Single Leg Sprinter RDL", "3 s down · 3 s hold · quick up",
        "4 × 5 each leg", "1c", "3 × 12 each arm", "Go 2a → 2b → 2c, rest ______, repeat. 3 rounds.", "3 × 10–12",
        "Calf Raise", "stop, tell your coach", "Coach: Mia",
    ]  # fmt: skip
    at = -1
    for piece in wanted:
        at = page.find(piece, at + 1)
        assert at >= 0, f"{piece!r} is missing or out of order"


def test_the_pdf_is_tagged_titled_and_complete_in_itself():
    reader = read(seed(Header(client="Anna", title="Run faster")))
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata.title == "Anna – Run faster"
    assert b"pdfuaid" in root["/Metadata"].get_data()
    fonts = [f.get_object() for page in reader.pages for f in page["/Resources"]["/Font"].values()]
    descriptors = [f["/DescendantFonts"][0].get_object()["/FontDescriptor"] for f in fonts]
    assert descriptors
    assert all("/FontFile2" in d or "/FontFile3" in d for d in descriptors)


def test_equal_programs_give_equal_bytes():
    assert to_pdf(seed(), library=LIBRARY) == to_pdf(seed(), library=LIBRARY)


def sizes(page):
    """Font size → the text set in it."""
    found = defaultdict(str)
    page.extract_text(visitor_text=lambda text, cm, tm, font, size: found.__setitem__(
        round(size * abs(tm[3]) * abs(cm[3]), 1), found[round(size * abs(tm[3]) * abs(cm[3]), 1)] + text
    ))  # fmt: skip
    return {size: text for size, text in found.items() if text.strip()}


def test_nothing_on_the_sheet_is_smaller_than_11_points_and_the_dose_is_18():
    by_size = sizes(read(seed(Header(client="Anna", coach="Mia", title="Run"))).pages[0])
    assert min(by_size) >= 11
    assert "4 × 5 each leg" in by_size[18.0]
    assert "ANNA" in by_size[24.0]
    assert "Single Leg Sprinter RDL" in by_size[15.0]
    assert "1b" in by_size[20.0]


HOSTILE = '#panic("x") <script> $\\frac$ [/bold]'


def test_hostile_text_prints_literally():
    program = one_day(
        superset("1", (HOSTILE, dose(3, 5)), ("{n} %s \\u{41} @ref <day-end> /* c */ // d", dose(3, 5))),
        header=Header(client=HOSTILE, title=HOSTILE, coach=HOSTILE),
        title="{title} #set page(width: 1pt)",
    )
    text = text_of(read(program).pages[0])
    assert text.count(HOSTILE) >= 2
    assert HOSTILE.upper().splitlines()[0][:12] in text
    assert "@ref <day-end> /* c */ // d" in text


def test_twelve_exercises_start_a_new_page_at_a_block_and_lose_nothing():
    blocks = [
        superset(str(n), *[(f"Exercise {n}{c}", dose(4, 5, side=LEG, tempo=RDL_TEMPO)) for c in "xyz"])
        for n in (1, 2, 3, 4)
    ]
    pages = [text_of(page) for page in read(one_day(WARMUP, *blocks, header=Header(client="Anna"))).pages]
    assert len(pages) == 2
    assert all("ANNA · DAY 1" in page and "Week 1, date" in page and "stop, tell your coach" in page for page in pages)
    assert "Exercise 2z" in pages[0]
    assert "Go 3a" in pages[1]
    assert all(f"Exercise {n}{c}" in "".join(pages) for n in (1, 2, 3, 4) for c in "xyz")


def test_a_day_that_needs_a_second_page_anyway_is_not_squeezed():
    def distance(*blocks):
        tops = {}
        page = read(one_day(*blocks)).pages[0]
        page.extract_text(
            visitor_text=lambda text, cm, tm, font, size: tops.setdefault(text.strip(), cm[5] + cm[3] * tm[5])
        )
        return round(tops["Exercise 1x"] - tops["Exercise 1y"], 1)

    blocks = [superset(str(n), *[(f"Exercise {n}{c}", dose(4, 5, tempo=RDL_TEMPO)) for c in "xyz"]) for n in (1, 2, 3)]
    assert len(read(one_day(*blocks)).pages) == 2
    assert distance(*blocks) == distance(blocks[0])


def test_names_of_500_characters_wrap():
    for name in ("A" * 500, "word " * 100):
        for paper in ("a4", "letter"):
            reader = read(one_day(superset("1", (name, dose(3, 5)), ("Row", dose(3, 5)))), paper=paper)
            text = "".join(text_of(page) for page in reader.pages)
            assert text.count(name[0]) >= 100
            for page in reader.pages:
                assert rightmost(page) <= float(page.mediabox.width) - 30
            assert "Row" in text


def rightmost(page):
    """The x where the last piece of text of any line starts."""
    found = [0.0]
    page.extract_text(visitor_text=lambda text, cm, tm, font, size: found.append(tm[4]) if text.strip() else None)
    return max(found)


def test_weeks_that_differ_stand_above_their_boxes():
    squat = Prescription("Squat", "1", dose=dose(3, 8), weekly=(WeeklyDose(2, dose(3, 9)), WeeklyDose(3, dose(2, 8))))
    page = text_of(read(one_day(Block((squat,), BlockKind.STRAIGHT, "1"))).pages[0])
    assert [page.find(d) for d in ("3 × 8", "3 × 9", "2 × 8")] == sorted(
        page.find(d) for d in ("3 × 8", "3 × 9", "2 × 8")
    )
    assert "3 × 8" in page
    assert "Week 3" in page
    assert "Week 4" not in page


def test_eight_weeks_are_two_pages_of_four():
    pages = [
        text_of(p)
        for p in read(one_day(superset("1", ("A", dose(3, 5)), ("B", dose(3, 5))), header=Header(weeks=8))).pages
    ]
    assert len(pages) == 2
    assert "Week 4" in pages[0]
    assert "Week 5" in pages[1]
    assert "Week 8" in pages[1]


def test_written_weeks_with_the_same_exercises_share_a_page():
    weeks = [
        Week(n, (Session("Day 1", (superset("1", ("Squat", dose(3, reps)), (other, dose(3, 5))),)),))
        for n, reps, other in ((1, 8, "Row"), (2, 9, "Row"), (3, 10, "Chin Up"))
    ]
    pages = [text_of(p) for p in read(Program(weeks=tuple(weeks))).pages]
    assert len(pages) == 2
    assert "3 × 9" in pages[0]
    assert "Chin Up" in pages[1]
    assert "Week 3" in pages[1]


def test_the_coachs_comments_and_what_they_watch_never_print():
    row = Prescription("Squat", "1", dose=dose(3, 5), notes=("Heels down",), comments=("keep: left knee [L01]",))
    text = text_of(read(one_day(Block((row,), label="1", comments=("hernia",)))).pages[0])
    assert "Heels down" in text
    assert "left knee" not in text
    assert "hernia" not in text


@pytest.mark.parametrize(
    "program", [Program(), Program(weeks=(Week(),)), one_day(), Program(weeks=(Week(sessions=(Session("Day 1"),)),))]
)
def test_nothing_to_print_is_said(program):
    with pytest.raises(ExportError, match="nothing to print"):
        to_pdf(program, library=LIBRARY)


def test_an_unknown_paper_or_language_names_the_choices():
    with pytest.raises(ExportError, match="a4, letter"):
        to_pdf(seed(), paper="a3", library=LIBRARY)
    with pytest.raises(ExportError, match="en"):
        to_pdf(seed(), language="tlh", library=LIBRARY)


words = st.text(max_size=30)
doses = st.builds(
    dose, st.integers(1, 30), st.integers(0, 100), tempo=st.just(RDL_TEMPO) | st.none(), reps_text=st.none() | words
)
rows = st.builds(
    Prescription, words, st.none() | words, doses, optional=st.booleans(), notes=st.lists(words, max_size=2).map(tuple)
)
blocks = st.builds(
    Block,
    st.lists(rows, max_size=9).map(tuple),
    st.sampled_from(BlockKind),
    st.none() | words,
    title=st.none() | words,
    cap_s=st.none() | st.integers(1, 3600).map(float),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(blocks, min_size=1, max_size=4), st.none() | words, st.none() | words)
def test_whatever_was_written_becomes_a_valid_pdf(blocks, title, client):
    program = one_day(*blocks, Block((Prescription("Squat"),)), header=Header(client=client), title=title)
    assert to_pdf(program, library=LIBRARY).startswith(b"%PDF-")


def test_a_share_of_a_known_1rm_is_said_in_kilograms():
    text = "1RM: Back Squat 103 kg\n\nDay 1\n1) Back Squat (5x5 @ 75%)\n2) Front Squat (5x5 @ 75%)"
    page = text_of(read(parse_program(text).program).pages[0])
    assert "75% ≈ 77.5 kg" in page
    assert page.count("≈") == 1
