"""Every form but the PDF: complete, safe, and the same twice."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import re
import zipfile

import icalendar
import openpyxl
import pypdf
import pytest
from export_programs import LEG, dose, one_day, seed, superset

from hipflex_kit.diagnostics import Diagnostic, Severity
from hipflex_kit.export import (
    FORMS,
    ExportError,
    dated_sessions,
    export_file,
    to_calendar,
    to_csv,
    to_html,
    to_json,
    to_markdown,
    to_message,
    to_pdf,
    to_text,
    to_workbook,
)
from hipflex_kit.export.pdf import SHEETS
from hipflex_kit.notation import parse_program
from hipflex_kit.program import Block, BlockKind, Header, Prescription, Program, WeeklyDose
from hipflex_kit.program.json_form import JsonFormError, load_program

WATCHED = Diagnostic("G05", Severity.INFO, "Left knee zqx, on watch: have a look at 1a of Day 1.")
THE_PROGRAM_ITSELF = ("pdf", "json", "txt")
"""PDFs have sheets of their own below; the others are the coach's program, whole, for other programs."""
HOSTILE = ('=HYPERLINK("http://x","y")', "<script>alert(1)</script>", "+1", "@SUM(A1)", "a|b*c_d`e`", "]]>\u202e")


def hostile():
    rows = [(name, dose(3, 5)) for name in HOSTILE]
    return one_day(superset("1", *rows), header=Header(client=HOSTILE[0], title=HOSTILE[1]), title="=1+1 <b>")


def squat_by_weeks():
    row = Prescription(
        "Back Squat", "1", dose=dose(3, 8), weekly=(WeeklyDose(2, dose(3, 9)), WeeklyDose(3, dose(2, 8)))
    )
    return one_day(Block((row,), BlockKind.STRAIGHT, "1"), header=Header(weeks=4))


@pytest.mark.parametrize("form", FORMS)
def test_every_form_is_written_whole_and_the_same_twice(form, tmp_path):
    options = {"start": dt.date(2026, 1, 5)} if form == "ics" else {}
    program = seed(Header(client="Anna / ../B", title="Run"))
    first = export_file(program, form, tmp_path, **options)
    data = first.read_bytes()
    assert data
    assert first.parent == tmp_path
    assert first.name.startswith("Anna B Run.")
    export_file(program, form, tmp_path, **options)
    assert first.read_bytes() == data


FOR_CLIENTS = [*(("pdf", sheet) for sheet in SHEETS), *((form, "") for form in FORMS if form not in THE_PROGRAM_ITSELF)]


@pytest.mark.parametrize(("form", "sheet"), FOR_CLIENTS)
def test_what_to_watch_is_never_printed(form, sheet, tmp_path):
    options = {"sheet": sheet, "findings": [WATCHED]} if sheet else {}
    if form == "ics":
        options = {"start": dt.date(2026, 1, 5)}
    made = export_file(seed(Header(client="Anna", watch=("left knee zqx",))), form, tmp_path, **options)
    if form == "pdf":
        said = "".join(page.extract_text() for page in pypdf.PdfReader(made).pages)
    elif zipfile.is_zipfile(made):
        whole = zipfile.ZipFile(made)
        said = "".join(whole.read(name).decode("utf-8", "replace") for name in whole.namelist())
    else:
        said = made.read_text("utf-8")
    assert "zqx" not in said


def test_an_unknown_form_names_the_choices(tmp_path):
    with pytest.raises(ExportError, match="pdf, xlsx, csv"):
        export_file(seed(), "docx", tmp_path / "a.docx")


@pytest.mark.parametrize("make", [to_workbook, to_calendar, to_html])
def test_an_empty_program_is_refused_where_nothing_would_be_shown(make):
    with pytest.raises(ExportError, match="nothing to"):
        make(Program())


class TestMessage:
    def test_reads_like_a_coach_wrote_it(self):
        text = to_message(seed(), day=1)
        assert "1b Single Leg Sprinter RDL: 4 × 5 each leg\n   3 s down · 3 s hold · quick up" in text
        assert "Go 1a → 1b → 1c, repeat. 4 rounds. Round 4: only 1a and 1b." in text
        assert "______" not in text
        assert "DAY 2" not in text

    def test_says_what_changes_from_week_to_week(self):
        assert "   Week 1: 3 × 8\n   Week 2: 3 × 9\n   Weeks 3–4: 2 × 8\n" in to_message(squat_by_weeks())


def events_by_hand(data):
    """The entries of a calendar as RFC 5545 says they are read: by another reader than the one that wrote them."""
    assert data.endswith(b"\r\n")
    raw = data.split(b"\r\n")[:-1]
    assert all(len(line) <= 75 and b"\n" not in line and b"\r" not in line for line in raw)
    lines = data.decode().replace("\r\n ", "").split("\r\n")[:-1]
    assert (lines[0], lines[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR")
    assert "VERSION:2.0" in lines
    events, current = [], None
    for line in lines[1:-1]:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            current = {}
        elif line == "END:VEVENT":
            events.append(current)
            current = None
        elif current is not None:
            plain = re.sub(r"\\(.)", lambda sign: "\n" if sign[1] in "nN" else sign[1], value)
            current[name.partition(";")[0]] = plain
    return events


class TestCalendar:
    def test_another_reader_finds_the_same(self):
        header = Header(client="Anna; B, C\\D\r\nBEGIN:VEVENT", start="2026-01-05", days=("Mon", "Thu"), weeks=2)
        events = events_by_hand(to_calendar(seed(header)))
        assert [event["DTSTART"] for event in events] == ["20260105", "20260108", "20260112", "20260115"]
        assert events[0]["SUMMARY"] == "Anna; B, C\\D BEGIN:VEVENT · Day 1"
        assert "1b Single Leg Sprinter RDL: 4 × 5 each leg\n" in events[0]["DESCRIPTION"]
        assert all({"UID", "DTSTAMP", "DTEND"} <= event.keys() for event in events)

    def test_sessions_stand_on_their_dates_with_their_sheet(self):
        program = seed(Header(client="Anna", start="2026-01-05", days=("Mon", "Thu"), weeks=2))
        events = icalendar.Calendar.from_ical(to_calendar(program)).walk("VEVENT")
        dates = [event["dtstart"].dt.isoformat() for event in events]
        assert dates == ["2026-01-05", "2026-01-08", "2026-01-12", "2026-01-15"]
        assert [str(event["summary"]) for event in events[:2]] == ["Anna · Day 1", "Anna · Day 2"]
        assert "4 × 5 each leg" in events[0]["description"]
        assert len({str(event["uid"]) for event in events}) == 4

    def test_each_week_has_its_own_doses(self):
        events = icalendar.Calendar.from_ical(to_calendar(squat_by_weeks())).walk("VEVENT")
        assert [re.search(r"\d × \d", str(event["description"])).group() for event in events] == [
            "3 × 8",
            "3 × 9",
            "2 × 8",
            "2 × 8",
        ]

    def test_a_start_in_the_middle_of_the_week_takes_the_days_in_order(self):
        program = seed(Header(start="2026-01-08", days=("Mon", "Thu"), weeks=1))
        dated, findings = dated_sessions(program)
        assert [(one.date.isoformat(), one.session.title) for one in dated] == [
            ("2026-01-08", "Day 1"),
            ("2026-01-12", "Day 2"),
        ]
        assert findings == ()

    def test_what_nobody_wrote_is_assumed_and_said(self):
        dated, findings = dated_sessions(seed(), today=dt.date(2026, 1, 7))
        assert dated[0].date == dt.date(2026, 1, 12)
        assert [finding.hint for finding in findings] == ["Start: 2026-01-12", "Days: Mon, Thu"]
        _, findings = dated_sessions(seed(Header(start="soon", days=("Mon", "Someday"))), today=dt.date(2026, 1, 7))
        assert ["soon" in findings[0].message, "Someday" in findings[1].message] == [True, True]

    def test_hostile_text_stays_in_its_field(self):
        program = one_day(superset("1", ("x\r\nBEGIN:VEVENT\r\nSUMMARY:y", dose(3, 5))), title="a\r\nATTACH:http://x")
        events = icalendar.Calendar.from_ical(to_calendar(program)).walk("VEVENT")
        assert len(events) == 1
        assert "ATTACH" not in events[0]


class TestWorkbook:
    def test_has_a_sheet_a_week_with_labels_doses_and_sums(self):
        book = openpyxl.load_workbook(io.BytesIO(to_workbook(squat_by_weeks())))
        assert book.sheetnames == ["Week 1", "Week 2", "Week 3", "Week 4", "Sets a week", "Text", "Plan"]
        assert book["Plan"].sheet_state == "veryHidden"
        cells = {cell.value for row in book["Week 2"].iter_rows() for cell in row}
        assert {"1", "Back Squat", "3 × 9"} <= cells
        sheet = book["Week 1"]
        assert sheet.freeze_panes == "C3"
        assert sheet.print_area
        formulas = [c.value for row in sheet.iter_rows() for c in row if str(c.value).startswith("=")]
        assert len(formulas) == 2

    def test_no_text_becomes_a_formula_or_a_link(self):
        book = openpyxl.load_workbook(io.BytesIO(to_workbook(hostile())))
        for sheet in book:
            for row in sheet.iter_rows():
                for cell in row:
                    assert cell.hyperlink is None
                    if cell.data_type == "f":
                        assert cell.value.startswith("=N(")
        assert HOSTILE[0] in {c.value for row in book["Week 1"].iter_rows() for c in row}

    def test_the_sets_of_the_seed_are_the_hand_checked_ones(self):
        sheet = openpyxl.load_workbook(io.BytesIO(to_workbook(seed())))["Sets a week"]
        sets = {row[0].value: row[1].value for row in sheet.iter_rows(min_row=3)}
        assert (sets["Hip flexors"], sets["Glutes"], sets["Hamstrings"]) == (8.5, 18, 9)


class TestCsv:
    def test_has_a_row_for_each_line(self):
        rows = list(csv.DictReader(io.StringIO(to_csv(seed()))))
        assert len(rows) == 14
        assert rows[2]["name"] == "Single Leg Sprinter RDL"
        volume = {row["muscle"]: row["mid"] for row in csv.DictReader(io.StringIO(to_csv(seed(), table="volume")))}
        assert float(volume["hip_flexors"]) == 8.5

    def test_guards_what_a_spreadsheet_would_run(self):
        for row in csv.reader(io.StringIO(to_csv(hostile()))):
            assert not any(cell[:1] in ("=", "+", "@", "\t", "\r") for cell in row)
            assert not any(cell.startswith("-") and not re.fullmatch(r"-?[\d.]+", cell) for cell in row)


class TestHtml:
    def test_reads_without_scripts_and_asks_for_nothing(self):
        page = to_html(seed(Header(client="Anna")))
        assert "default-src 'none'" in page
        assert not re.search(r"(?:src|href)=\"(?!#)", page)
        order = [page.index(text) for text in (">1a<", "Barbell Back Squat", "4 × 10", ">1b<", "4 × 5 each leg")]
        assert order == sorted(order)

    def test_hostile_text_is_shown_not_run(self):
        page = to_html(hostile())
        assert page.count("<script>") == 1
        assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
        assert "\u202e" not in re.sub(r"<template.*?</template>", "", page, flags=re.DOTALL)


class TestMarkdown:
    def test_shows_labels_and_doses(self):
        text = to_markdown(seed())
        assert "## Day 1" in text
        assert "- **1b)** Single Leg Sprinter RDL (4×5 each leg)\n  - 3 seconds down" in text

    def test_hostile_text_is_escaped(self):
        text = to_markdown(hostile())
        assert "\\<script\\>" in text
        assert "a\\|b\\*c\\_d\\`e\\`" in text

    def test_comments_stay_at_home(self):
        row = Prescription("Squat", "1", dose=dose(3, 5), comments=("left knee",))
        for made in (to_markdown, to_html, to_message):
            assert "left knee" not in made(one_day(Block((row,), label="1")))


class TestJson:
    def test_comes_back_the_same(self):
        for program in (seed(Header(weeks=4, mastered=(), equipment=None)), squat_by_weeks(), hostile(), Program()):
            assert load_program(to_json(program)) == program

    def test_says_its_form_and_version(self):
        whole = json.loads(to_json(seed()))
        assert (whole["format"], whole["version"]) == ("hipflex-program", 1)

    @pytest.mark.parametrize(
        ("text", "says"),
        [
            ("{", "no JSON"),
            ("[]", "no program"),
            ('{"format": "hipflex-program", "version": 2}', "version 2"),
            ('{"format": "hipflex-program", "version": 1, "program": []}', "program should be an object"),
            ('{"format": "hipflex-program", "version": 1, "program": {"weeks": 3}}', "program.weeks should be a list"),
            (
                '{"format": "hipflex-program", "version": 1, "program": {"weeks": [{"sessions": '
                '[{"blocks": [{"kind": "zig"}]}]}]}}',
                "kind cannot be 'zig'",
            ),
            ("[" * 100_000, "no JSON"),
        ],
    )
    def test_what_is_not_ours_is_refused_with_the_place(self, text, says):
        with pytest.raises(JsonFormError, match=says):
            load_program(text)


def test_text_reads_back_as_the_same_program():
    program = one_day(superset("1", ("Back Squat", dose(3, 5, side=LEG)), ("Row", dose(3, 5))))
    assert parse_program(to_text(program)).program == program


def test_what_to_keep_an_eye_on_stays_with_the_coach(tmp_path):
    program = seed(Header(client="Anna", watch=("left knee",)))
    for form in ("xlsx", "csv", "ics", "md", "html", "message"):
        found = export_file(program, form, tmp_path / f"out.{form}").read_bytes()
        assert b"left knee" not in found
        if form == "xlsx":
            book = openpyxl.load_workbook(io.BytesIO(found))
            assert not [c for sheet in book for row in sheet.iter_rows() for c in row if "knee" in str(c.value).split()]
            assert "left knee" not in str([c.value for c in book["Text"]["A"]])
    for sheet in ("client", "week", "coach", "cards", "board"):
        assert "left knee" not in "".join(
            p.extract_text() for p in pypdf.PdfReader(io.BytesIO(to_pdf(program, sheet=sheet))).pages
        )
