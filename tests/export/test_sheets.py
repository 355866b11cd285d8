"""All five sheets on both papers, read back."""

from __future__ import annotations

import io
from dataclasses import replace
from types import SimpleNamespace

import pypdf
import pytest
from export_programs import WARMUP, dose, one_day, seed, superset
from PIL import Image

from hipflex_kit.diagnostics import Diagnostic, Severity
from hipflex_kit.export import ExportError, languages, to_html, to_message, to_pdf
from hipflex_kit.export.brand import Brand
from hipflex_kit.export.pages.frame import Setting
from hipflex_kit.export.pdf import SHEETS
from hipflex_kit.export.typesetting import compile_template, draw_template
from hipflex_kit.export.words import load_words
from hipflex_kit.library import load_library
from hipflex_kit.notation import parse_program
from hipflex_kit.program import Block, BlockKind, Header, Prescription, Program, Session, Week, WeeklyDose

LIBRARY = load_library()
ANNA = Header(client="Anna", title="Run faster", coach="Mia", goal="run faster", keep=("grip strength is the goal",))


def pages(program, **options):
    reader = pypdf.PdfReader(io.BytesIO(to_pdf(program, library=LIBRARY, **options)))
    return [page.extract_text() for page in reader.pages]


def in_order(text, *pieces):
    at = -1
    for piece in pieces:
        at = text.find(piece, at + 1)
        assert at >= 0, f"{piece!r} is missing or out of order"


@pytest.mark.parametrize("sheet", SHEETS)
@pytest.mark.parametrize("language", languages())
def test_typst_warns_of_nothing(sheet, language):
    data = SHEETS[sheet](seed(ANNA), Setting(load_words(language), LIBRARY))
    _, warnings = compile_template(sheet, data | {"paper": "a4", "margin-mm": 13})
    assert warnings == []


@pytest.mark.parametrize("sheet", SHEETS)
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_every_sheet_is_tagged_the_same_twice_and_has_no_empty_page(sheet, paper):
    first = to_pdf(seed(ANNA), sheet=sheet, paper=paper, library=LIBRARY)
    assert first == to_pdf(seed(ANNA), sheet=sheet, paper=paper, library=LIBRARY)
    reader = pypdf.PdfReader(io.BytesIO(first))
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert reader.metadata.title == ("Run faster" if sheet == "board" else "Anna – Run faster")
    assert all(len(page.extract_text()) > 40 for page in reader.pages)


def test_the_week_of_the_seed_is_one_page():
    (page,) = pages(seed(ANNA), sheet="week")
    in_order(page, "ANNA · WEEKS 1–4", "Day 1", "1b", "Single Leg Sprinter RDL", "4 × 5 each leg", "Day 2", "2c")
    assert "stop, tell your coach" in page


def test_weeks_that_differ_are_pages_of_their_own_and_alike_ones_are_one():
    row = Prescription("Squat", "1", dose=dose(3, 8), weekly=(WeeklyDose(3, dose(3, 10)),))
    found = pages(one_day(Block((row,), BlockKind.STRAIGHT, "1"), header=Header(weeks=4)), sheet="week")
    assert len(found) == 2
    assert "WEEKS 1–2" in found[0]
    assert "3 × 10" in found[1]


def test_the_coachs_sheet_has_numbers_reasons_and_comments():
    said = ("keep: grip strength [L01]", "chalk allowed", "keep: her words")
    row = Prescription("Hanging Leg Raises", "1a", dose=dose(3, 8), comments=said)
    program = one_day(
        WARMUP, Block((row, Prescription("Zorb Twist", "1b", dose(3, 5))), BlockKind.SUPERSET, "1"), header=ANNA
    )
    finding = Diagnostic("L01", Severity.INFO, "Two grip lines in one block.", hint="move 1b")
    text = "".join(pages(program, sheet="coach", findings=[finding]))
    in_order(text, "Goal: run faster", "1a", "Hanging Leg Raises", "3 × 8", "Trains Hip flexors", "// chalk allowed")
    in_order(
        text, "Kept, and why", "grip strength", "(Hanging Leg Raises)", "Two stations of a block ask much of the hands"
    )
    assert "// keep: her words" in text
    assert "grip strength is the goal" in text
    assert "L01" not in text
    assert "Not in the library" in text
    assert "Two grip lines in one block." in text
    in_order(text, "Sets a week", "Hip flexors", "3 + 0")


def test_the_coachs_numbers_of_the_seed_are_the_hand_checked_ones():
    text = "".join(pages(seed(ANNA), sheet="coach"))
    in_order(text, "Sets a week", "Hip flexors", "3 + 5.5", "Quads", "7", "Glutes", "18", "Hamstrings", "9")


def test_the_coachs_sheet_of_the_seed_is_one_page_with_one_title_and_a_body():
    pdf = to_pdf(seed(), sheet="coach", library=LIBRARY)
    (page,) = pypdf.PdfReader(io.BytesIO(pdf)).pages
    text = page.extract_text()
    assert text.count("Coach's sheet") == 1
    assert "Weeks" not in text
    in_order(text, "Day 1", "2c", "Day 2", "2c", "Sets a week", "Hip flexors")
    data = SHEETS["coach"](seed(), Setting(load_words("en"), LIBRARY))
    assert data["body"]["alt"].startswith("Sets a week: Glutes 18, ")
    assert "Hip flexors 8.5" in data["body"]["alt"]
    assert "var(" not in data["body"]["picture"]


def test_the_coachs_facts_are_in_the_language_of_the_sheet():
    header = Header(title="Plan", goal="laufen", weeks=4, days=("Mo", "Do"), start="2026-01-05", equipment=("KB",))
    text = "".join(pages(seed(header), sheet="coach", language="de"))
    in_order(
        text, "PLAN", "Wochen 1–4", "Ziel: laufen", "Tage: Mo, Do", "Beginn: 2026-01-05", "Geräte: KB", "etwa 30–40"
    )
    assert "about" not in text


def test_every_exercise_of_the_coachs_sheet_that_is_drawn_has_its_picture_there_once():
    data = SHEETS["coach"](seed(), Setting(load_words("en"), LIBRARY))
    rows = [row for day in data["days"] for block in day["blocks"] for row in block["rows"]]
    shown = [row["figure"] for row in rows if row["figure"] is not None]
    assert len(shown) == 14
    assert sorted(set(shown)) == list(range(len(data["figures"])))
    assert len(data["figures"]) == 13, "the warm-up of both days is one picture"
    unknown = one_day(superset("1", ("Zorb Twist", dose(3, 5))))
    (day,) = SHEETS["coach"](unknown, Setting(load_words("en"), LIBRARY))["days"]
    assert day["blocks"][0]["rows"][0]["figure"] is None


def test_the_coachs_sheet_names_muscles_in_its_language():
    text = "".join(pages(seed(ANNA), sheet="coach", language="es"))
    in_order(text, "Trabaja Cuádriceps, Glúteos", "Series por semana", "Flexores de cadera")
    assert "Hip flexors" not in text


TWO_WEEKS = """Title: Notes

Breathe out on the way up.

Week 1
Easy does it.

Day 1
1a) Back Squat 3x5
  Heels down.
1b) Push Ups 3x10

Week 2
Harder now.

Day 1
1a) Back Squat 4x5
1b) Push Ups 4x10
  // watch the elbows
"""


def test_what_the_coach_wrote_before_days_and_below_weeks_is_printed_and_notes_of_one_week_name_it():
    program = parse_program(TWO_WEEKS).program
    (client,) = pages(program)
    in_order(
        client, "Breathe out on the way up.", "Week 1: Easy does it.", "Week 2: Harder now.", "Week 1: Heels down."
    )
    assert "watch the elbows" not in client
    first, second = pages(program, sheet="week")
    in_order(first, "Breathe out on the way up.", "Easy does it.")
    assert "Harder now" not in first
    assert "Heels down" not in second
    coach = "".join(pages(program, sheet="coach"))
    in_order(coach, "Breathe out on the way up.", "Harder now.", "// watch the elbows")
    message = to_message(program)
    in_order(message, "Breathe out", "DAY 1", "Week 1: Easy does it.", "Week 2: 4 × 5", "Week 1: Heels down.")


def test_days_of_one_name_in_other_weeks_say_their_weeks_on_a_screen():
    program = parse_program("Week 1\nDay 1\n1) Back Squat 3x5\n\nWeek 2\nDay 1\n1) Deadlift 3x5\n").program
    in_order(to_message(program), "WEEK 1 · DAY 1", "Back Squat", "WEEK 2 · DAY 1", "Deadlift")
    in_order(to_html(program), "<h2>Week 1 · Day 1</h2>", "<h2>Week 2 · Day 1</h2>")


def test_a_full_day_with_doses_that_change_every_week_stays_on_its_page():
    lines = [f"{n}{c}) Exercise {n}{c} 3x8 | 3x9 | 3x10 | 2x8" for n in "123" for c in "ab"]
    assert len(pages(parse_program("Weeks: 4\n\nDay 1\n" + "\n".join(lines)).program)) == 1


def test_warm_ups_in_a_row_share_one_line():
    text = "Day 1\nWarm Up: Cat-Cow 1x8\nWarm Up: Glute Bridge 2x10\n1) Back Squat 3x5\n"
    (page,) = pages(parse_program(text).program)
    assert page.count("Warm-up") == 1
    in_order(page, "Cat-Cow, 1 × 8", "Glute Bridge, 2 × 10")


def test_a_percentage_for_every_set_is_a_load_for_every_set():
    text = "1RM: Overhead Press 50 kg\n\nDay 1\n1) Overhead Press 5/3/1 @ 75/85/95%\n"
    assert "75/85/95% ≈ 37.5/42.5/47.5 kg" in pages(parse_program(text).program)[0]


def test_cards_are_one_an_exercise_and_unknown_ones_have_none():
    text = "".join(pages(seed(ANNA), sheet="cards"))
    assert text.count("Single Leg High Knee Hold") == 1
    in_order(text, "Single Leg Sprinter RDL", "How to", "Not like this", "Ready for the next one when:")
    with pytest.raises(ExportError, match="no cue cards"):
        to_pdf(one_day(superset("1", ("Zorb Twist", dose(3, 5)))), sheet="cards", library=LIBRARY)


def test_the_board_names_nobody_and_is_large():
    reader = pypdf.PdfReader(io.BytesIO(to_pdf(seed(ANNA), sheet="board", library=LIBRARY)))
    page = reader.pages[0]
    assert (round(page.mediabox.width), round(page.mediabox.height)) == (1191, 842)
    assert "Anna" not in page.extract_text()
    sizes = []
    page.extract_text(
        visitor_text=lambda t, cm, tm, f, size: sizes.append(size * abs(tm[3] * cm[3])) if t.strip() else 0
    )
    assert min(sizes) >= 28


def test_languages_change_fixed_words_only():
    german = "".join(pages(seed(ANNA), language="de"))
    assert "Aufwärmen" in german
    assert "4 × 5 je Bein" in german
    assert "Single Leg Sprinter RDL" in german
    assert pypdf.PdfReader(io.BytesIO(to_pdf(seed(), language="es", library=LIBRARY))).trailer["/Root"]["/Lang"] == "es"


def test_contact_and_code_of_the_studio_are_on_the_sheet():
    brand = Brand(name="Studio", contact="studio.example · 555 0100", colour="#1d4e73", link="https://studio.example/v")
    for sheet in ("client", "coach", "week"):
        assert "studio.example · 555 0100" in "".join(pages(seed(ANNA), sheet=sheet, brand=brand))
    tree = to_pdf(seed(ANNA), brand=brand, library=LIBRARY)
    assert len(tree) > len(to_pdf(seed(ANNA), library=LIBRARY))


def test_twelve_weeks_of_five_days_print():
    session = tuple(superset(str(n), ("Back Squat", dose(3, 8)), ("Push Up", dose(3, 10))) for n in (1, 2, 3, 4))
    weeks = tuple(Week(n, tuple(Session(f"Day {d}", session) for d in range(1, 6))) for n in range(1, 13))
    for sheet in SHEETS:
        assert pages(Program(ANNA, weeks), sheet=sheet)


def test_the_coachs_own_photo_goes_before_our_drawing_on_its_card(tmp_path):
    (tmp_path / "photos").mkdir()
    Image.new("RGB", (300, 200), "navy").save(tmp_path / "photos" / "squat.jpg")
    squat = LIBRARY["barbell_back_squat"]

    def with_photo(photo):
        return SimpleNamespace(meant=lambda prescription: SimpleNamespace(exercise=replace(squat, photo=photo)))

    program = one_day(superset("1", ("Back Squat", dose(3, 5))))
    for photo, says in (("photos/none.jpg", "Could not read the picture"), ("../x.png", "outside your folder")):
        with pytest.raises(ExportError, match=says):
            to_pdf(program, sheet="cards", library=with_photo(photo), folder=tmp_path)
    own = with_photo("photos/squat.jpg")
    (card,) = SHEETS["cards"](program, Setting(load_words("en"), own, folder=tmp_path))["cards"]
    assert "data:image/png" in card["figure"]["picture"]
    pdf = to_pdf(program, sheet="cards", library=own, folder=tmp_path)
    assert "/XObject" in str(pypdf.PdfReader(io.BytesIO(pdf)).pages[0]["/Resources"])
    (card,) = SHEETS["cards"](program, Setting(load_words("en"), own))["cards"]
    assert card["figure"]["alt"].startswith("Barbell on the upper back")


def test_a_fault_of_a_template_is_said_in_words_for_pictures_too():
    for make in (lambda: compile_template("client", {}), lambda: draw_template("client", {}, 80)):
        with pytest.raises(ExportError, match="could not be set"):
            make()


def test_a_clock_leaves_no_rest_to_be_written_down():
    squat = "Front squat\nEvery 3 min x 5 sets\n3 reps\n"
    by_clock = "".join(pages(parse_program(squat).program))
    in_order(by_clock, "start one every 3 min", "Front squat", "5 × 3")
    assert "rest" not in by_clock
    assert "rest ____" in "".join(pages(parse_program("Front squat 5x3").program))


def test_a_client_reads_what_kind_of_sets_they_are():
    text = "Leg Extension 3x12 (last set drop set), rest 60s\nPress 4x(2+2+2)\nSquat 5x5, last set AMRAP\n"
    program = parse_program(text).program
    printed = "".join(pages(program))
    in_order(printed, "Leg Extension", "3 × 12", "last set drop set · rest 60 s", "4 × 6", "2+2+2")
    in_order(printed, "Squat", "last set AMRAP", "5 × 5")
    assert "last set drop set" in to_message(program)


def test_sets_and_reps_of_a_warm_up_are_not_torn_apart_at_the_end_of_a_line():
    warmup = "Warm up: bike 5 min, 2x10 glute bridge, 2x8/side world's greatest stretch"
    printed = "".join(pages(parse_program(f"Day 1\n{warmup}\nA1) Squat 3x5\n").program))
    in_order(printed, "2 × 10", "world's greatest stretch, ", "2 × 8 each side")
