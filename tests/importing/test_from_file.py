"""Files of other programs become our text, and nothing in them is dropped."""

from __future__ import annotations

import datetime as dt
import re
import socket
import zipfile
from pathlib import Path

import docx
import openpyxl
import pytest
from PIL import Image

from hipflex_kit.importing import ImportingError, from_file
from hipflex_kit.notation import parse_program

SEED = (Path(__file__).parents[2] / "data" / "programs" / "edina-runner.txt").read_text("utf-8")


def read(path):
    found = from_file(path)
    return found, parse_program(found.text).program


def exercises(program):
    return [
        (p.label, p.name, p.dose.sets.high if p.dose.sets else None, p.dose.reps.high if p.dose.reps else None)
        for _, p in program.walk()
    ]


def workbook(folder, sheets):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    path = folder / "plan.xlsx"
    book.save(path)
    return path


def test_a_sheet_a_day_with_headed_columns(tmp_path):
    head = ["", "Exercise", "Sets", "Reps", "Tempo", "Rest", "Notes"]
    path = workbook(
        tmp_path,
        {
            "Day 1": [head, ["1a", "Back Squat", 4, 10, "3-1-X-0", "90s", "heels down"], ["1b", "Row", 3, "8-10"]],
            "Day 2": [head, ["1a", "Bench Press", 5, 5, None, None, None]],
        },
    )
    found, program = read(path)
    assert [s.title for s in program.sessions] == ["Day 1", "Day 2"]
    assert exercises(program) == [("1a", "Back Squat", 4, 10), ("1b", "Row", 3, 10), ("1a", "Bench Press", 5, 5)]
    squat = program.sessions[0].blocks[0].prescriptions[0]
    assert squat.notes == ("heels down",)
    assert squat.dose.tempo.lower.high == 3
    assert found.review[2].origin == "Day 1, row 2"


def test_days_in_merged_cells_and_ranges_that_became_dates(tmp_path):
    path = workbook(
        tmp_path,
        {
            "Sheet1": [
                ["My plan"],
                [],
                ["Day", "Exercise", "Sets", "Reps"],
                ["Monday", "Back Squat", 3, dt.datetime(2026, 8, 12)],
                [None, "Row", 3, 10],
                ["Thursday", "Deadlift", 3, 5],
            ]
        },
    )
    _, program = read(path)
    assert [(s.title, len(list(s.blocks))) for s in program.sessions][-2:] == [("Monday", 1), ("Thursday", 1)]
    assert exercises(program) == [(None, "Back Squat", 3, 12), (None, "Row", 3, 10), (None, "Deadlift", 3, 5)]
    assert "My plan" in from_file(path).text


def test_two_tables_side_by_side_are_two(tmp_path):
    path = workbook(
        tmp_path,
        {
            "Sheet1": [
                ["Day 1", None, None, None, "Day 2"],
                ["Exercise", "Sets", "Reps", None, "Exercise", "Sets", "Reps"],
                ["Squat", 3, 5, None, "Bench", 4, 6],
                ["Row", 3, 8, None, "Chin Up", 4, 7],
            ]
        },
    )
    _, program = read(path)
    assert [s.title for s in program.sessions] == ["Day 1", "Day 2"]
    assert [name for _, name, *_ in exercises(program)] == ["Squat", "Row", "Bench", "Chin Up"]


def test_days_in_merged_cells_over_headings_of_their_own(tmp_path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet["A1"], sheet["D1"] = "Day 1", "Day 2"
    sheet.merge_cells("A1:C1")
    sheet.merge_cells("D1:F1")
    sheet.append(["Exercise", "Sets", "Reps"] * 2)
    sheet.append(["Squat", 4, 8, "Deadlift", 3, 5])
    sheet.append([None, None, None, "Row", 3, 10])
    book.save(tmp_path / "plan.xlsx")
    found, program = read(tmp_path / "plan.xlsx")
    assert [day.title for day in program.sessions] == ["Day 1", "Day 2"]
    assert exercises(program) == [(None, "Squat", 4, 8), (None, "Deadlift", 3, 5), (None, "Row", 3, 10)]
    assert found.text.startswith("# Day 1\n| Exercise | Sets | Reps |\n| Squat | 4 | 8 |\n")


SIDE_BY_SIDE = {
    "days over headings": "Day 1,,,Day 2\nExercise,Sets,Reps,Exercise,Sets,Reps\nSquat,4,8,Deadlift,3,5\n,,,Row,3,10",
    "a line a cell": "Monday,Wednesday,Friday\nSquat 4x10,Deadlift 3x5,Press 3x8\nBench 3x8,Row 3x6,",
    "a day of rest": "Monday,Tuesday,Wednesday\nSquat 3x5,Rest,Deadlift 3x5",
    "two weeks": "Week 1\nDay 1,,Day 2\nSquat,4x8,Row,3x5\n\nWeek 2\nDay 1,,Day 2\nSquat,4x6,Row,3x3",
    "weeks": "Week 1,,Week 2\nExercise,Dose,Exercise,Dose\nSquat,3x8,Front Squat,3x6",
    "weeks without headings": "Week 1,,Week 2\nSquat,3x8,Front Squat,3x6\nRow,3x10,Chin Up,3x5",
    "headings beside the days": "Day 1,Sets,Reps,Day 2,Sets,Reps\nSquat,4,8,Deadlift,3,5\n,,,Row,3,10",
    "days and what they train": "Upper,Lower,Push,Pull\nBench 3x5,Squat 3x5,Dip 3x8,Row 3x8",
    "sets and reps of weeks": "Day 1,Week 1,,Week 2\n,Sets,Reps,Sets,Reps\nSquat,4,8,4,6\nRow,3,10,3,8",
}


@pytest.mark.parametrize("sheet", SIDE_BY_SIDE.values(), ids=SIDE_BY_SIDE)
def test_what_stands_side_by_side_comes_in_as_it_is_read_when_it_is_pasted(sheet, tmp_path):
    (tmp_path / "plan.csv").write_text(sheet, "utf-8")
    _, program = read(tmp_path / "plan.csv")
    pasted = parse_program(sheet.replace(",", "\t")).program
    assert [(week.number, [(day.title, day.notes) for day in week.sessions]) for week in program.weeks] == [
        (week.number, [(day.title, day.notes) for day in week.sessions]) for week in pasted.weeks
    ]
    assert list(program.walk()) == list(pasted.walk())
    assert len(exercises(program)) >= 2


def test_days_in_the_cells_of_a_file_need_no_doses_and_may_be_called_alike(tmp_path):
    path = workbook(tmp_path, {"Sheet1": [["Upper", "Lower", "Upper"], ["Bench Press", "Squat", "Row"]]})
    found, program = read(path)
    assert [day.title for day in program.sessions] == ["Upper", "Lower", "Upper"]
    assert [line.origin for line in found.notes] == ["Sheet1, row 2"] * 3, "each name is a line of its own"


def test_lines_of_one_cell_of_a_day_are_its_lines(tmp_path):
    path = workbook(tmp_path, {"Sheet1": [["Monday\n(heavy)", "Friday"], ["Squat 3x5\nRow 3x8", "Bench Press 3x5"]]})
    found, program = read(path)
    assert [day.title for day in program.sessions] == ["Monday (heavy)", "Friday"]
    assert [name for _, name, *_ in exercises(program)] == ["Squat", "Row", "Bench Press"]
    assert [line.origin for line in found.review] == [f"Sheet1, row {row}" for row in (1, 2, 2, 1, 2)]


def test_what_may_be_meant_for_all_days_side_by_side_is_said(tmp_path):
    rows = [
        ["Monday", "Friday"],
        ["Warm-up"],
        ["Squat 3x5", "Bench 3x5"],
        [],
        ["Sleep well"],
        [],
        ["Day 3"],
        ["Row 3x8"],
    ]
    found, program = read(workbook(tmp_path, {"Sheet1": rows}))
    said = [(line.origin, line.text.partition(", and is read")[0]) for line in found.notes if "//" in line.text]
    assert said == [
        ("Sheet1, row 1", "// “Warm-up”: This has a row of days side by side to itself"),
        ("Sheet1, row 5", "// This stands below days that are side by side"),
    ]
    assert [day.title for day in program.sessions] == ["Monday", "Friday", "Day 3"]


def test_labels_before_days_side_by_side_label_the_rows_of_each(tmp_path):
    sheet = ",Monday,Friday\nA1,Squat 4x8,Bench 4x8\nA2,Row 3x10,Curl 3x12\nB,,Plank 3x30s\n"
    (tmp_path / "plan.csv").write_text(sheet, "utf-8")
    _, program = read(tmp_path / "plan.csv")
    monday, friday = program.sessions
    assert [(row.label, row.name) for row in monday.blocks[0].prescriptions] == [("A1", "Squat"), ("A2", "Row")]
    assert [row.label for block in friday.blocks for row in block.prescriptions] == ["A1", "A2", "B"]


def test_labels_before_days_side_by_side_do_not_hide_sets_and_reps_without_headings(tmp_path):
    sheet = ",Monday,,,Friday,,\nA1,Squat,4,8,Bench,3,5\nA2,Row,3,10,Curl,3,12\n"
    (tmp_path / "plan.csv").write_text(sheet, "utf-8")
    _, program = read(tmp_path / "plan.csv")
    assert exercises(program) == [
        ("A1", "Squat", 4, 8),
        ("A2", "Row", 3, 10),
        ("A1", "Bench", 3, 5),
        ("A2", "Curl", 3, 12),
    ]


def test_a_heading_across_labels_and_days_side_by_side_does_not_join_them(tmp_path):
    sheet = ",Monday,,,Friday,,\nWarm-up,,,,,,\nA1,Squat,4,8,Bench,3,5\nFinisher,,,,,,\nB,Row,3,10,Curl,3,12\n"
    (tmp_path / "plan.csv").write_text(sheet, "utf-8")
    found, program = read(tmp_path / "plan.csv")
    assert exercises(program) == [
        ("A1", "Squat", 4, 8),
        ("B", "Row", 3, 10),
        ("A1", "Bench", 3, 5),
        ("B", "Curl", 3, 12),
    ]
    assert [heading for heading in ("Warm-up", "Finisher") if f"// “{heading}”" in found.text] == [
        "Warm-up",
        "Finisher",
    ]


def test_words_before_days_side_by_side_are_kept_and_what_is_not_told_apart_is_said(tmp_path):
    sheet = ",Monday,Friday\nMain,Squat 4x8,Bench 4x8\nExtra,Row 3x10,Curl 3x12\n"
    (tmp_path / "plan.csv").write_text(sheet, "utf-8")
    found, _ = read(tmp_path / "plan.csv")
    assert "Main" in found.text
    assert "Extra" in found.text
    assert {2, 3} <= {item.span.line for item in found.result.diagnostics}


def test_separated_values(tmp_path):
    path = tmp_path / "plan.csv"
    path.write_bytes("Exercise;Sets;Reps;Notes\r\nCurl à la barre;3;10;'=slow\r\nRow;3;8;\r\n".encode("cp1252"))
    found, program = read(path)
    assert exercises(program) == [(None, "Curl à la barre", 3, 10), (None, "Row", 3, 8)]
    assert "=slow" in found.text


def test_a_document_with_headings_lines_and_a_table(tmp_path):
    document = docx.Document()
    document.add_heading("Day 1", 1)
    document.add_paragraph("1a) Back Squat (4×10)")
    document.add_paragraph("1b) Row (3x12 each arm)\n3 seconds down, quick up")
    document.add_heading("Day 2", 1)
    table = document.add_table(rows=2, cols=3)
    for cell, text in zip(
        [c for row in table.rows for c in row.cells], ["Exercise", "Sets", "Reps", "Plank", "3", "30 sec"], strict=True
    ):
        cell.text = text
    path = tmp_path / "plan.docx"
    document.save(path)
    _, program = read(path)
    assert [s.title for s in program.sessions] == ["Day 1", "Day 2"]
    assert [p.name for _, p in program.walk()] == ["Back Squat", "Row", "Plank"]
    assert program.sessions[0].blocks[0].prescriptions[1].dose.tempo.explosive


def test_a_page_of_the_web_without_its_scripts(tmp_path):
    path = tmp_path / "plan.html"
    path.write_text(
        "<title>x</title><script>Squat 9x9</script><h2>Day 1</h2><p>1a) Back <b>Squat</b> 4x10</p>"
        "<ul><li>1b) Row 3x8</li></ul><table><tr><th>Exercise<th>Sets<th>Reps</tr></table>",
        encoding="utf-8",
    )
    found, program = read(path)
    assert exercises(program) == [("1a", "Back Squat", 4, 10), ("1b", "Row", 3, 8)]
    assert "9x9" not in found.text


def test_markdown(tmp_path):
    path = tmp_path / "plan.md"
    path.write_text("# Day 1\n\n- [ ] **1a)** Back Squat 4x10\n  - heels down\n- 1b) `Row` 3x8\n", encoding="utf-8")
    _, program = read(path)
    assert exercises(program) == [("1a", "Back Squat", 4, 10), ("1b", "Row", 3, 8)]


def test_every_word_is_kept_and_accounted_for(tmp_path):
    rows = [
        ["Exercise", "Sets", "Reps", "Odd column"],
        ["Squat", 3, 5, "purple"],
        ["Zorb", "n/a", "?", "left over words"],
    ]
    found, _ = read(workbook(tmp_path, {"Sheet1": [["Welcome, dear client!"], *rows]}))
    for word in ("Welcome, dear client!", "purple", "left over words", "Zorb"):
        assert word in found.text
        assert all(part in found.tidied for part in word.split())
    assert [line.line for line in found.review] == [
        at for at, line in enumerate(found.text.splitlines(), 1) if line.strip()
    ]


def test_plain_text_is_taken_as_it_is(tmp_path):
    path = tmp_path / "plan.txt"
    path.write_text(SEED, encoding="utf-8")
    assert parse_program(from_file(path).text).program == parse_program(SEED).program


@pytest.fixture
def bad(tmp_path):
    def make(name, data):
        path = tmp_path / name
        path.write_bytes(data)
        return path

    return make


class TestBadFiles:
    def test_missing_unknown_and_huge_ones_are_named(self, tmp_path, bad):
        with pytest.raises(ImportingError, match="could not be found"):
            from_file(tmp_path / "none.xlsx")
        with pytest.raises(ImportingError, match="cannot be read"):
            from_file(bad("a.exe", b"x"))
        with pytest.raises(ImportingError, match="MB"):
            from_file(bad("a.csv", bytes(21_000_000)))

    def test_what_is_not_what_its_name_says(self, bad):
        for name in ("a.xlsx", "a.docx", "a.ods"):
            with pytest.raises(ImportingError, match="damaged"):
                from_file(bad(name, b"not a zip file"))
        with pytest.raises(ImportingError, match="could not be opened as a PDF"):
            from_file(bad("a.pdf", b"%PDF-1.7 nothing"))
        with pytest.raises(ImportingError, match="no text"):
            from_file(bad("a.csv", b"\x00\x01\x02"))
        with pytest.raises(ImportingError, match="no JSON"):
            from_file(bad("a.json", b"{"))

    def test_a_password(self, bad):
        with pytest.raises(ImportingError, match="password"):
            from_file(bad("a.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)))

    def test_a_zip_bomb(self, tmp_path):
        path = tmp_path / "bomb.xlsx"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for at in range(3):
                archive.writestr(f"{at}.xml", bytes(80_000_000))
        assert path.stat().st_size < 1_000_000
        with pytest.raises(ImportingError, match="unpacks into far more"):
            from_file(path)

    def test_a_hundred_thousand_rows(self, tmp_path):
        import xlsxwriter

        path = tmp_path / "long.xlsx"
        with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
            sheet = book.add_worksheet()
            for row in range(100_000):
                sheet.write(row, 0, "Squat")
        with pytest.raises(ImportingError, match="rows; a program has a few hundred"):
            from_file(path)

    def test_a_scan(self, tmp_path):
        path = tmp_path / "scan.pdf"
        Image.new("L", (300, 400), 255).save(path, "PDF")
        with pytest.raises(ImportingError, match="a scan"):
            from_file(path)

    def test_formulas_are_text_and_links_are_not_followed(self, tmp_path):
        path = workbook(tmp_path, {"Sheet1": [["Exercise", "Sets"], ['=WEBSERVICE("http://127.0.0.1")', 3]]})
        found, _ = read(path)
        assert not re.search(r"http://127", found.text)

    def test_macros_are_never_run_and_links_to_other_workbooks_never_opened(self, tmp_path):
        """What such a cell showed when it was saved is read; one that showed nothing is a row to look at, not lost."""
        with socket.create_server(("127.0.0.1", 0)) as trap:
            trap.setblocking(False)
            found, program = read(_with_macros(tmp_path, f"http://127.0.0.1:{trap.getsockname()[1]}/other.xlsx"))
            with pytest.raises(BlockingIOError):
                trap.accept()
        assert exercises(program) == [(None, "Back Squat", 3, 8), (None, "Front Squat", 3, 10)]
        assert [(note.origin, note.text) for note in found.notes] == [("Sheet, row 4", "|  | 4 | 12 |")]


def _with_macros(folder, link):
    """A workbook as Excel keeps it with macros, a cell of another workbook and one never worked out."""
    rows = [["Exercise", "Sets", "Reps"], ["Back Squat", 3, 8], ["=[1]Plan!A2", 3, 10], ["=[1]Plan!A3", 4, 12]]
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    rels = (
        f'<Relationship Id="rIdE" Type="{office}/externalLink" Target="externalLinks/externalLink1.xml"/>'
        '<Relationship Id="rIdV" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject"'
        ' Target="vbaProject.bin"/></Relationships>'
    )
    changes = {
        "[Content_Types].xml": ("spreadsheetml.sheet.main+xml", "ms-excel.sheet.macroEnabled.main+xml"),
        "xl/_rels/workbook.xml.rels": ("</Relationships>", rels),
        "xl/workbook.xml": (
            "<calcPr",
            f'<externalReferences><externalReference xmlns:r="{office}" r:id="rIdE"/></externalReferences><calcPr',
        ),
        "xl/worksheets/sheet1.xml": ("<f>[1]Plan!A2</f><v></v>", "<f>[1]Plan!A2</f><v>Front Squat</v>"),
    }
    path = folder / "plan.xlsm"
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save(folder / "plain.xlsx")
    with zipfile.ZipFile(folder / "plain.xlsx") as plain, zipfile.ZipFile(path, "w") as archive:
        for name in plain.namelist():
            part = plain.read(name).decode()
            old, new = changes.get(name, ("", ""))
            assert old in part
            archive.writestr(name, part.replace(old, new) if old else part)
        archive.writestr(
            "xl/vbaProject.bin", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b'Sub Auto_Open(): Shell "calc"' * 50
        )
        archive.writestr(
            "xl/externalLinks/externalLink1.xml", f'<externalLink><externalBook id="rId1" x="{link}"/></externalLink>'
        )
        archive.writestr(
            "xl/externalLinks/_rels/externalLink1.xml.rels",
            f'<Relationships><Relationship Id="rId1" Type="{office}/externalLinkPath" Target="{link}"'
            ' TargetMode="External"/></Relationships>',
        )
    return path


@pytest.mark.parametrize("first", [1, 4])
def test_every_line_says_in_which_row_of_the_file_it_stands(first, tmp_path):
    rows = [["Exercise", "Sets", "Reps"], ["Back Squat", 4, 5], [], ["RDL", 3, 8], ["Day 2"], ["Row", 3, 10]]
    found = from_file(workbook(tmp_path, {"Sheet1": [[]] * (first - 1) + rows}))
    places = [
        (line.origin.removeprefix("Sheet1, row "), line.text.split(" | ")[0].strip("| #")) for line in found.review
    ]
    assert places == [
        (str(first), "Exercise"),
        (str(first + 1), "Back Squat"),
        (str(first + 3), "RDL"),
        (str(first + 4), "Day 2"),
        (str(first), "Exercise"),
        (str(first + 5), "Row"),
    ]


def test_a_day_that_is_named_on_every_row_is_one_day(tmp_path):
    rows = [["Day", "Exercise", "Sets", "Reps"], [1, "Back Squat", 4, 10], [1, "Row", 3, 8], [2, "Push Ups", 3, 12]]
    _, program = read(workbook(tmp_path, {"Plan": rows}))
    sessions = [session for week in program.weeks for session in week.sessions if session.blocks]
    assert [(s.title, len([p for b in s.blocks for p in b.prescriptions])) for s in sessions] == [
        ("Day 1", 2),
        ("Day 2", 1),
    ]


def doses(program):
    from hipflex_kit.notation import dose_text

    return {
        (session.title, p.name): [dose_text(p.dose), *(dose_text(change.dose) for change in p.weekly)]
        for week in program.weeks
        for session in week.sessions
        for block in session.blocks
        for p in block.prescriptions
    }


class TestHowCoachesLayOutSheets:
    def test_weeks_above_groups_of_columns_are_a_column_a_week(self, tmp_path):
        rows = [
            ["", "Week 1", "", "", "Week 2", "", ""],
            ["Exercise", "Sets", "Reps", "Load", "Sets", "Reps", "Load"],
            ["Trap Bar Deadlift", 3, 5, "80kg", 4, 4, "90kg"],
        ]
        found, program = read(workbook(tmp_path, {"Lower body": rows}))
        assert "| Trap Bar Deadlift | 3x5 @ 80kg | 4x4 @ 90kg |" in found.text
        assert doses(program) == {("Lower body", "Trap Bar Deadlift"): ["3×5", "4×4"]}

    def test_days_beside_each_other_with_their_exercises_below(self, tmp_path):
        rows = [
            ["Monday", "Wednesday", "Friday"],
            ["Squat 3x5", "Bench 3x5", "Deadlift 1x5"],
            ["Plank 3x30s", "", "Curl 2x12"],
        ]
        _, program = read(workbook(tmp_path, {"Sheet1": rows}))
        assert list(doses(program)) == [
            ("Monday", "Squat"), ("Monday", "Plank"), ("Wednesday", "Bench"), ("Friday", "Deadlift"),
            ("Friday", "Curl"),
        ]  # fmt: skip

    def test_a_row_a_set_is_gathered_into_a_row_an_exercise(self, tmp_path):
        path = tmp_path / "app.csv"
        rows = [
            "Workout,Exercise,Set,Reps,Weight",
            *(f"Push,Bench Press,{n},{8 if n < 3 else 7},60" for n in (1, 2, 3)),
        ]
        path.write_text("\n".join([*rows, "Pull,Row,1,10,50", "Pull,Row,2,10,50"]), encoding="utf-8")
        _, program = read(path)
        assert doses(program) == {("Push", "Bench Press"): ["3×8,8,7"], ("Pull", "Row"): ["2×10"]}

    def test_numbers_without_headings_are_sets_and_reps(self, tmp_path):
        rows = [["Monday"], ["Squat", 3, 8], ["Deadlift", 100, 5]]
        found, program = read(workbook(tmp_path, {"Sheet1": rows}))
        assert doses(program)["Monday", "Squat"] == ["3×8"]
        assert "Deadlift  100  5" in found.text, "a weight is not taken for sets"

    def test_a_day_between_tables_on_a_sheet_of_a_week(self, tmp_path):
        head = ["Exercise", "Sets", "Reps"]
        sheet = [
            ["PLAN"],
            ["Client: Mara"],
            [],
            ["MONDAY"],
            head,
            ["Deadlift", 3, 5],
            [],
            ["THURSDAY"],
            head,
            ["Row", 3, 10],
        ]
        found, program = read(workbook(tmp_path, {"Week 1": sheet, "Week 2": sheet}))
        assert (program.header.title, program.header.client) == ("PLAN", "Mara")
        assert [(week.number, [s.title for s in week.sessions]) for week in program.weeks] == [
            (1, ["MONDAY", "THURSDAY"]), (2, ["MONDAY", "THURSDAY"]),
        ]  # fmt: skip
        assert found.text.count("Mara") == 1

    def test_titles_dates_and_remarks_around_a_table_are_no_exercises(self, tmp_path):
        rows = [
            ["Program for Jonas"], ["12 June 2025"], [], ["Day", "Exercise", "Sets x Reps"],
            ["Day 1", "Front Squat", "5x5"], ["", "Plank", "3x45s"], [], ["Remember: sleep 8 hours"],
        ]  # fmt: skip
        found, program = read(workbook(tmp_path, {"Program": rows}))
        assert program.header.title == "Program for Jonas"
        assert list(doses(program)) == [("Day 1", "Front Squat"), ("Day 1", "Plank")]
        for words in ("12 June 2025", "Remember: sleep 8 hours", "Program"):
            assert words in found.text


def test_a_document_keeps_its_title_and_what_stands_at_the_edge_of_its_pages(tmp_path):
    import docx

    document = docx.Document()
    document.add_heading("Winter block for Tom", 0)
    document.add_heading("Day 1", 1)
    document.add_paragraph("Back Squat 4x6", style="List Number")
    document.sections[0].header.paragraphs[0].text = "Studio Nord"
    path = tmp_path / "plan.docx"
    document.save(path)
    found, program = read(path)
    assert program.header.title == "Winter block for Tom"
    assert doses(program) == {("Day 1", "Back Squat"): ["4×6"]}
    assert "// page head: Studio Nord" in found.text


def test_a_pdf_in_two_columns_is_read_down_one_and_then_the_other():
    from hipflex_kit.importing.readers.printed import side_by_side

    page = [
        "Plan",
        "",
        "Day 1                 Day 2",
        "Squat 4x6             Deadlift 3x5",
        "Pull Up 4x5           Push Up 3x12",
    ]
    assert side_by_side(page) == [
        ["Plan", ""], ["Day 1", "Squat 4x6", "Pull Up 4x5"], ["Day 2", "Deadlift 3x5", "Push Up 3x12"],
    ]  # fmt: skip
    table = ["Exercise      Sets   Reps", "Squat         4      6 reps", "Row           3      8 reps"]
    assert side_by_side(table) == [table]


def test_the_first_heading_of_a_markdown_file_is_its_title(tmp_path):
    path = tmp_path / "plan.md"
    path.write_text("# Summer\n\n## Day 1\n\n1. **Back Squat** 3x5\n", encoding="utf-8")
    _, program = read(path)
    assert program.header.title == "Summer"
    assert doses(program) == {("Day 1", "Back Squat"): ["3×5"]}


def test_lines_end_as_they_do_everywhere_in_the_kit(tmp_path):
    (tmp_path / "old mac.txt").write_bytes(b"Day 1\r1a) Back Squat 4x10\r\n1b) Push-up 3x8\x0cslow\n")
    found = from_file(tmp_path / "old mac.txt")
    assert [(line.origin, line.read_as) for line in found.review] == [
        ("line 1", "heading"),
        ("line 2", "exercise"),
        ("line 3", "exercise"),
    ]


def test_an_exercise_below_its_label_is_reviewed_on_the_line_of_its_name(tmp_path):
    (tmp_path / "export.txt").write_text("Day 1\nA1\nBack Squat\n4 x 5\n", encoding="utf-8")
    found = from_file(tmp_path / "export.txt")
    assert [line.read_as for line in found.review] == ["heading", "detail", "exercise", "detail"]


def test_a_text_that_would_be_read_for_minutes_is_refused_at_once(tmp_path):
    for name in ("all notes.txt", "all notes.md"):
        (tmp_path / name).write_text("Back Squat 4x10\n" * 70_000, "utf-8")
        with pytest.raises(ImportingError, match="million characters"):
            from_file(tmp_path / name)
