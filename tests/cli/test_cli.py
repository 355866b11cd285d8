"""The hipflex command, run as a person runs it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

SEED = Path(__file__).parents[2] / "data" / "programs" / "edina-runner.txt"


def hipflex(*arguments, **options):
    return subprocess.run(
        [sys.executable, "-m", "hipflex_kit.cli", *map(str, arguments)], capture_output=True, text=True, **options
    )


def test_show_prints_every_line_of_the_seed_as_json():
    run = hipflex("show", SEED, "--json")
    assert run.returncode == 0, run.stderr
    shown = json.loads(run.stdout)
    assert [day["title"] for day in shown["days"]] == ["Day 1", "Day 2"]
    lines = [exercise for day in shown["days"] for block in day["blocks"] for exercise in block["exercises"]]
    assert len(lines) == 14
    rdl = lines[2]
    assert rdl["label"] == "1b"
    assert rdl["sets"] == [4, 4]
    assert rdl["reps"] == [5, 5]
    assert rdl["per_side"] is True
    assert rdl["tempo"] == "3 seconds down, 3 second pause, quick up"
    assert rdl["exercise"] == "single_leg_sprinter_rdl"
    assert shown["diagnostics"] == []


def test_show_says_first_how_much_was_read():
    run = hipflex("show", SEED)
    assert run.returncode == 0
    assert "Read 17 of 17 lines" in run.stdout


def test_volume_of_the_seed_equals_the_hand_checked_numbers():
    run = hipflex("volume", SEED, "--json")
    assert run.returncode == 0, run.stderr
    printed = json.loads(run.stdout)
    assert printed["method"] == "fractional"
    muscles = printed["weeks"][0]["muscles"]
    assert len(muscles) == 26
    assert {name: muscles[name] for name in ("hip_flexors", "glute_max", "hamstrings", "lats")} == {
        "hip_flexors": 8.5,
        "glute_max": 18,
        "hamstrings": 9,
        "lats": 9,
    }
    assert [session["title"] for session in printed["sessions"]] == ["Day 1", "Day 2"]
    assert all(28 <= session["minutes"][0] < session["minutes"][1] <= 42 for session in printed["sessions"])


def test_volume_prints_a_table_and_csv():
    assert "Hip flexors" in hipflex("volume", SEED).stdout
    rows = hipflex("volume", SEED, "--csv", "--method", "direct").stdout.splitlines()
    assert rows[0].startswith("week,hip_flexors,")
    assert rows[1].startswith("1,3")
    assert len(rows) == 2


def test_ranges_of_sets_stay_ranges_in_the_table_and_the_csv(tmp_path):
    file = tmp_path / "p.txt"
    file.write_text("Day 1\n1a) Push Ups 3-4x10\n", "utf-8")
    assert "3–4" in hipflex("volume", file).stdout
    rows = [row.split(",") for row in hipflex("volume", file, "--csv").stdout.splitlines()]
    chest = rows[0].index("chest")
    assert [(row[chest], row[-1]) for row in rows[1:]] == [("3", "fewest"), ("3.5", "middle"), ("4", "most")]


def test_format_check_and_write_change_signs_and_spaces_only(tmp_path):
    file = tmp_path / "p.txt"
    file.write_bytes(b"Day 1\r\n1a) Squat 4 x 10  \r\n")
    assert hipflex("format", file, "--check").returncode == 1
    assert hipflex("format", file, "--write").returncode == 0
    assert file.read_bytes().startswith(b"Day 1\r\n1a) Squat")
    assert "4×10".encode() in file.read_bytes()
    assert hipflex("format", file, "--check").returncode == 0


def test_export_writes_a_pdf_beside_the_program_or_where_told(tmp_path):
    target = tmp_path / "sheet.pdf"
    run = hipflex("export", SEED, "--to", "pdf", "-o", target, "--paper", "letter")
    assert run.returncode == 0, run.stderr
    assert target.read_bytes().startswith(b"%PDF-")


def test_wrong_use_ends_with_status_2():
    assert hipflex("show").returncode == 2
    assert hipflex("volume", SEED, "--method", "guess").returncode == 2
    assert hipflex("format", SEED, "--check", "--write").returncode == 2


BAD_FILES = {
    "missing": None,
    "binary": b"\x00\x01\x02PK",
    "not-utf8": "Tag 1\n1a) Kniebeuge für Läufer 4x10\n".encode("latin-1"),
    "huge": b"1a) Squat 4x10\n" * 700_000,
}


@pytest.mark.parametrize("command", ["show", "volume", "format", "export"])
@pytest.mark.parametrize("kind", sorted(BAD_FILES))
def test_a_file_that_cannot_be_read_gives_one_line_and_status_1(tmp_path, command, kind):
    file = tmp_path / f"{kind}.txt"
    content = BAD_FILES[kind]
    if content is not None:
        file.write_bytes(content)
    run = hipflex(command, file)
    assert run.returncode == 1
    assert run.stdout == ""
    assert run.stderr.count("\n") == 1
    assert run.stderr.startswith("hipflex: ")
    assert "Traceback" not in run.stderr
    assert not list(tmp_path.glob("*.pdf"))


@pytest.mark.parametrize("text", ["", "just a thought\n", "Day 1\nSquat 4xx10\n", "1a) Zorble Flapper 3x8\n"])
def test_an_odd_program_is_shown_counted_and_exported(tmp_path, text):
    file = tmp_path / "odd.txt"
    file.write_text(text, encoding="utf-8")
    for arguments in (["show", file], ["show", file, "--json"], ["volume", file, "--json"], ["format", file]):
        run = hipflex(*arguments)
        assert run.returncode in (0, 1)
        assert "Traceback" not in run.stderr


def test_what_a_file_says_never_steers_the_terminal(tmp_path):
    file = tmp_path / "evil.txt"
    file.write_text(
        'Client: \x1b[31m[/bold] #panic("x") <script>\nDay 1\n1a) Sq\x1b]0;uat\u202e 4xx10\n', encoding="utf-8"
    )
    run = hipflex("show", file)
    assert "\x1b" not in run.stdout + run.stderr
    assert "\u202e" not in run.stdout + run.stderr


def test_an_unwritable_target_leaves_no_half_written_file(tmp_path):
    folder = tmp_path / "not-a-folder"
    folder.write_text("x")
    run = hipflex("export", SEED, "-o", folder / "sheet.pdf")
    assert run.returncode == 1
    assert run.stderr.count("\n") == 1
    assert [path.name for path in tmp_path.iterdir()] == ["not-a-folder"]


@pytest.mark.parametrize("form", ["pdf", "xlsx", "csv", "ics", "md", "html", "json", "txt", "message"])
def test_every_form_is_written_beside_the_program(tmp_path, form):
    file = tmp_path / "runner.txt"
    file.write_bytes(SEED.read_bytes())
    run = hipflex("export", file, "--to", form)
    assert run.returncode == 0, run.stderr
    (written,) = [path for path in tmp_path.iterdir() if path.name != "runner.txt" and not path.name.startswith(".")]
    assert str(written) in run.stdout
    assert written.stat().st_size > 300
    assert file.read_bytes() == SEED.read_bytes()


def test_a_folder_is_exported_whole_and_one_bad_file_does_not_stop_the_rest(tmp_path):
    (tmp_path / "a.txt").write_bytes(SEED.read_bytes())
    (tmp_path / "b.txt").write_bytes(b"\x00\x01binary")
    (tmp_path / "c.txt").write_bytes(SEED.read_bytes())
    run = hipflex("export", tmp_path, "--all", "-o", tmp_path / "out")
    assert run.returncode == 1
    assert "2 of 3 programs exported" in run.stdout
    assert "b.txt" in run.stderr
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a.pdf", "c.pdf"]


def test_an_option_that_does_not_fit_the_form_is_misuse(tmp_path):
    assert hipflex("export", SEED, "--to", "csv", "--paper", "a4", "-o", tmp_path / "x.csv").returncode == 2
    assert hipflex("export", tmp_path).returncode == 2


def test_what_was_exported_comes_back(tmp_path):
    workbook = tmp_path / "runner.xlsx"
    assert hipflex("export", SEED, "--to", "xlsx", "-o", workbook).returncode == 0
    assert hipflex("import", workbook, "-o", tmp_path / "back.txt").returncode == 0
    before = json.loads(hipflex("volume", SEED, "--json").stdout)
    after = json.loads(hipflex("volume", tmp_path / "back.txt", "--json").stdout)
    assert before["weeks"] == after["weeks"]
    again = hipflex("import", workbook, "-o", tmp_path / "back.txt")
    assert again.returncode == 1
    assert "already" in again.stderr


def test_check_names_the_grip_and_can_be_overruled(tmp_path):
    run = hipflex("check", SEED, "--json")
    assert run.returncode == 0
    found = json.loads(run.stdout)["diagnostics"]
    assert "L01" in {finding["code"] for finding in found}
    assert not {finding["severity"] for finding in found} & {"error"}
    kept = tmp_path / "kept.txt"
    kept.write_text("Keep: grip is the goal [L01]\n" + SEED.read_text("utf-8"), encoding="utf-8")
    assert "L01" not in {f["code"] for f in json.loads(hipflex("check", kept, "--json").stdout)["diagnostics"]}
    assert hipflex("check", SEED, "--select", "Z99").returncode == 2


def test_the_knee_drive_stops_a_program_until_the_others_are_mastered(tmp_path):
    text = "Client: Anna\nMastered: {}\n\nDay 1\n1a) Kettlebell Weighted Knee Drive (3×8 each leg)\n"
    file = tmp_path / "anna's.txt"
    file.write_text(text.format("Single Leg High Knee Hold"), encoding="utf-8")
    run = hipflex("check", file)
    assert run.returncode == 1
    assert "G01" in run.stdout
    mastered = "Single Leg High Knee Hold, Single Leg Sprinter RDL, Single Leg Sprinter Glute Bridge"
    (tmp_path / "clients").mkdir()
    (tmp_path / "clients" / "anna.txt").write_text(f"Mastered: {mastered}\n", encoding="utf-8")
    file.write_text(text.replace("Mastered: {}\n", ""), encoding="utf-8")
    assert "G01" not in hipflex("check", file).stdout


def test_library_match_answers_every_line_blank_ones_too():
    run = hipflex("library", "match", "--json", input="Sprinter RLD\n\nKB Swings\nzorble flapper\nRow\n")
    answers = json.loads(run.stdout)
    assert [answer["name"] for answer in answers] == ["Sprinter RLD", "", "KB Swings", "zorble flapper", "Row"]
    assert answers[0]["id"] == "single_leg_sprinter_rdl"
    assert answers[1]["id"] is None
    assert answers[3]["id"] is None
    assert answers[4]["id"] is None
    assert len(answers[4]["choices"]) > 1


def test_library_list_show_search_and_audit():
    entries = json.loads(hipflex("library", "list", "--json").stdout)
    assert len(entries) >= 450
    assert {"id", "name", "aliases", "pattern", "laterality", "equipment", "shares", "cues"} <= entries[0].keys()
    assert json.loads(hipflex("library", "show", "sprinter rdl", "--json").stdout)["id"] == "single_leg_sprinter_rdl"
    assert "Kettlebell Weighted Knee Drive" in hipflex("library", "search", "--muscle", "hip_flexors").stdout
    audit = hipflex("library", "audit", "--json")
    assert audit.returncode == 0
    assert not [finding for finding in json.loads(audit.stdout) if finding["severity"] == "error"]


def test_the_trainers_own_exercise_counts(tmp_path):
    (tmp_path / "my_exercises.toml").write_text(
        '[zorble_flapper]\nname = "Zorble Flapper"\npattern = "hip_flexion"\nlaterality = "bilateral"\n'
        'equipment = ["bodyweight"]\nshares = { hip_flexors = 1.0 }\ncues = ["Knees high", "Stay tall"]\n',
        encoding="utf-8",
    )
    (tmp_path / "p.txt").write_text("Day 1\n1a) Zorble Flapper (3x8)\n", encoding="utf-8")
    run = hipflex("volume", tmp_path / "p.txt", "--json")
    assert json.loads(run.stdout)["weeks"][0]["muscles"]["hip_flexors"] == 3, run.stderr


def test_an_export_knows_the_trainers_own_exercises_and_the_clients_best_lifts(tmp_path):
    (tmp_path / "my_exercises.toml").write_text(
        '[zorble_flapper]\nname = "Zorble Flapper"\npattern = "hip_flexion"\nlaterality = "bilateral"\n'
        'equipment = ["bodyweight"]\nshares = { hip_flexors = 1.0 }\ncues = ["Flap from the hip"]\n',
        encoding="utf-8",
    )
    (tmp_path / "clients").mkdir()
    (tmp_path / "clients" / "anna.txt").write_text("1RM: Back Squat 100 kg\nWatch: left knee\n", encoding="utf-8")
    text = "Client: Anna\n\nDay 1\n1a) Zorble Flapper (3x8)\n1b) Back Squat (3x5 @ 80%)\n"
    (tmp_path / "p.txt").write_text(text, encoding="utf-8")
    assert hipflex("export", tmp_path / "p.txt", "--to", "message").returncode == 0
    said = (tmp_path / "p.message.txt").read_text("utf-8")
    assert "Flap from the hip" in said
    assert "80% ≈ 80 kg" in said
    assert "knee" not in said
    assert hipflex("export", tmp_path / "p.txt", "--to", "txt", "-o", tmp_path / "same.txt").returncode == 0
    assert "1RM" not in (tmp_path / "same.txt").read_text("utf-8"), "what is read back holds the program and no more"


def test_an_export_says_which_letters_cannot_be_printed(tmp_path):
    (tmp_path / "p.txt").write_text("Client: 李雷\n\nDay 1\n1) Back Squat 3x5\n", encoding="utf-8")
    run = hipflex("export", tmp_path / "p.txt")
    assert run.returncode == 0
    assert "Client: 李 雷 cannot be printed" in run.stderr
