"""The trainer's own files and the client's bear on an open program, also when they change meanwhile."""

from hipflex_kit.designer.opening import open_sitting
from hipflex_kit.library import load_library

OWN = """[zorble_flapper]
name = "Zorble Flapper"
pattern = "hip_flexion"
laterality = "bilateral"
equipment = ["bodyweight"]
shares = { hip_flexors = 1.0 }
cues = ["Knees high", "Stay tall"]
"""


def hip_flexors(view):
    return next(muscle for muscle in view["volume"]["weeks"][0]["muscles"] if muscle["id"] == "hip_flexors")


def test_an_own_exercise_counts_as_soon_as_its_file_is_there(tmp_path):
    program = tmp_path / "anna.txt"
    program.write_text("Day 1\n1a) Zorble Flapper (3x8)\n", encoding="utf-8")
    sitting = open_sitting(program, load_library())
    assert hip_flexors(sitting.view())["direct"] == 0
    assert not sitting.check_file()
    (tmp_path / "my_exercises.toml").write_text(OWN, encoding="utf-8")
    assert sitting.check_file()
    assert hip_flexors(sitting.view())["direct"] == 3


def test_the_clients_file_settles_the_gate_and_the_goal(tmp_path):
    program = tmp_path / "anna.txt"
    program.write_text("Client: Anna\n\nDay 1\n1a) Kettlebell Weighted Knee Drive (3x8 each leg)\n", encoding="utf-8")
    sitting = open_sitting(program, load_library())
    view = sitting.view()
    assert "G01" in {finding["code"] for finding in view["findings"]}
    assert hip_flexors(view)["range"] is None
    (tmp_path / "clients").mkdir()
    (tmp_path / "clients" / "anna.txt").write_text(
        "Goal: run faster\nMastered: High Knee Hold, Single Leg Sprinter RDL, Single Leg Sprinter Glute Bridge\n",
        encoding="utf-8",
    )
    assert sitting.check_file()
    view = sitting.view()
    assert "G01" not in {finding["code"] for finding in view["findings"]}
    assert hip_flexors(view)["range"]["method"] == "direct"


def test_a_broken_own_file_is_said_and_everything_else_works(tmp_path):
    program = tmp_path / "anna.txt"
    program.write_text("Day 1\n1a) Hanging Leg Raises (3x8)\n", encoding="utf-8")
    (tmp_path / "my_exercises.toml").write_text("[oops\n", encoding="utf-8")
    view = open_sitting(program, load_library()).view()
    assert hip_flexors(view)["direct"] == 3
    assert any("my_exercises.toml" in finding["message"] for finding in view["findings"])
