"""Exercise lists from elsewhere become entries; what a machine cannot decide is listed for a human eye."""

import io
import json
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hipflex_kit.library import load_library
from hipflex_kit.library.imports.foreign import import_mapping
from hipflex_kit.library.imports.import_json import import_exercise_json
from hipflex_kit.library.imports.import_summary import summary_lines
from hipflex_kit.library.imports.import_table import guess_columns, import_exercise_table, read_table
from hipflex_kit.library.own_exercises import parse_own_exercises

SEVENTEEN = (
    "abdominals abductors adductors biceps calves chest forearms glutes hamstrings lats|lower back|middle back|"
    "neck quadriceps shoulders traps triceps"
)


def _json(*rows: object) -> bytes:
    return json.dumps(list(rows)).encode()


def _row(name: str, *primary: str, **more: object) -> dict[str, object]:
    return {"name": name, "primaryMuscles": list(primary), "secondaryMuscles": [], "equipment": "body only", **more}


def test_all_seventeen_muscles_of_free_exercise_db_are_mapped() -> None:
    words = [word for part in SEVENTEEN.split("|") for word in ([part] if "back" in part else part.split())]
    assert len(words) == 17
    known = load_library().taxonomy.muscle_ids()
    for word in words:
        assert set(import_mapping()["muscles"][word]) <= known


def test_new_exercise_is_taken_in_and_a_known_one_left_alone() -> None:
    report = import_exercise_json(
        _json(_row("Qwerty Thigh Machine", "quadriceps", level="expert"), _row("KB Swings", "hamstrings")),
        load_library(),
    )
    assert report.known == {"KB Swings": "kb_swing"}
    entry = report.entries["qwerty_thigh_machine"]
    assert entry["shares"] == {"quads": 1.0}
    assert entry["level"] == "advanced"


def test_whatever_smells_of_hip_flexion_is_listed_for_a_human_eye() -> None:
    report = import_exercise_json(_json(_row("Uiop Lying Leg Raise Thing Deluxe", "abdominals")), load_library())
    assert any("hip flexion" in finding.message for finding in report.findings)


def test_words_that_cover_several_groups_are_listed() -> None:
    report = import_exercise_json(_json(_row("Qwerty Uiop Lift", "shoulders")), load_library())
    assert any("several of our groups" in finding.message for finding in report.findings)


def test_a_muscle_both_primary_and_secondary_counts_once_and_is_listed() -> None:
    report = import_exercise_json(_json(_row("Qwerty Uiop Lift", "chest", secondaryMuscles=["chest"])), load_library())
    assert report.entries["qwerty_uiop_lift"]["shares"] == {"chest": 1.0}
    assert any("both" in finding.message for finding in report.findings)


def test_what_comes_out_is_a_good_file_of_the_trainers_own() -> None:
    library = load_library()
    rows = [_row(f"Qwerty {muscle} Thing", muscle) for muscle in ("abdominals", "lats", "calves", "neck")]
    own = parse_own_exercises(import_exercise_json(_json(*rows), library).to_toml(), "x", library.taxonomy, {})
    assert len(own.exercises) == 4
    assert own.findings == ()


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"{", "broken-json"), (b"\xff\xff", "not-utf8"), (b"3", "no-list"), (b"[1]", "not-an-exercise")],
)
def test_bad_json_is_one_finding(data: bytes, code: str) -> None:
    assert [finding.code for finding in import_exercise_json(data, load_library()).findings] == [code]


def test_columns_are_guessed_from_headings_below_a_title() -> None:
    rows = [("My list", "", ""), ("Exercise", "Target muscle", "Gear"), ("Back Squat", "Quads", "Barbell")]
    columns = guess_columns(rows, load_library())
    assert columns.header == 1
    assert columns.fields == {"name": 0, "primary": 1, "equipment": 2}


def test_columns_are_guessed_from_contents_without_headings() -> None:
    rows = [("1", "Back Squat", "quads"), ("2", "Bench Press", "chest"), ("3", "Deadlift", "hamstrings")]
    assert guess_columns(rows, load_library()).fields == {"name": 1, "primary": 2}


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_csv_is_read_as_spreadsheets_write_it(delimiter: str, encoding: str) -> None:
    text = f"Exercise{delimiter}Muscle\nQwerty Übung{delimiter}quads\n"
    report = import_exercise_table(text.encode(encoding), load_library(), "list.csv")
    assert [entry["name"] for entry in report.entries.values()] == ["Qwerty Übung"]


def test_rows_that_cannot_be_used_are_named_by_number() -> None:
    data = b"Exercise,Muscle\nQwerty Lift,quads\n,quads\n=A1,quads\nUiop Lift,banana\n"
    report = import_exercise_table(data, load_library())
    assert list(report.entries) == ["qwerty_lift"]
    errors = {finding.line: finding.code for finding in report.findings if finding.severity == "error"}
    assert errors == {3: "no-name", 4: "formula", 5: "no-muscles"}


def test_a_name_that_stands_twice_is_taken_once_and_named() -> None:
    data = b"Exercise,Muscle\nQwerty Lift,quads\nUiop Lift,chest\nQWERTY lift,triceps\n"
    report = import_exercise_table(data, load_library())
    assert list(report.entries) == ["qwerty_lift", "uiop_lift"]
    (error,) = [finding for finding in report.findings if finding.severity == "error"]
    assert (error.line, error.code) == (4, "name-twice")
    assert "row 2" in error.message


def test_the_summary_says_how_muscles_were_read_and_what_to_look_at() -> None:
    library = load_library()
    report = import_exercise_json(
        _json(
            _row("Qwerty Thing", "quadriceps", "spleen"),
            _row("Heavy paused back squat", "quadriceps"),
            _row("Uiop Lying Leg Raise Thing Deluxe", "abdominals"),
            _row("Uiop Zxcv", "spleen"),
            _row("KB Swings", "hamstrings"),
        ),
        library,
    )
    said = "\n".join(summary_lines(report, library))
    assert "3 new exercises, 1 known already and left as they are, 1 that could not be used." in said
    assert "quadriceps → Quads" in said
    assert "spleen → not known, left out" in said
    assert "1 smell of hip flexion" in said
    assert "Heavy paused back squat → Barbell Back Squat" in said


def test_a_list_of_50000_rows_is_cut_with_a_word() -> None:
    table = read_table(b"Exercise\n" + b"Qwerty\n" * 50_000, "long.csv")
    assert len(table.rows) == 5_000
    assert table.findings[0].code == "too-many-rows"


@pytest.mark.parametrize("name", ["a.xlsx", "a.ods", "a.csv"])
@pytest.mark.parametrize("data", [b"", b"\x00\x01\x02", b"PK\x03\x04nonsense"])
def test_broken_files_are_findings(name: str, data: bytes) -> None:
    report = import_exercise_table(data, load_library(), name)
    assert report.entries == {}


def test_a_workbook_is_read() -> None:
    report = import_exercise_table(
        _workbook([["Exercise", "Muscle"], ["Qwerty Lift", "quads"]]), load_library(), "a.xlsx"
    )
    assert list(report.entries) == ["qwerty_lift"]


@given(st.binary(max_size=300))
def test_any_bytes_are_answered(data: bytes) -> None:
    library = load_library()
    import_exercise_table(data, library, "x.csv")
    import_exercise_json(data, library)


def _workbook(rows: list[list[str]]) -> bytes:
    """The smallest file that spreadsheets accept."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    cells = "".join(
        "<row>" + "".join(f'<c t="inlineStr"><is><t>{cell}</t></is></c>' for cell in row) + "</row>" for row in rows
    )
    files = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/xl/workbook.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
        '<Override PartName="/xl/sheet.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="r1" Type="{rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{rel}"><sheets>'
        '<sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="r1" Type="{rel}/worksheet" Target="sheet.xml"/></Relationships>',
        "xl/sheet.xml": f'<worksheet xmlns="{main}"><sheetData>{cells}</sheetData></worksheet>',
    }
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>' + content)
    return held.getvalue()
