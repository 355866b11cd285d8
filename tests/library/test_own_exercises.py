"""The trainer's own file adds and changes exercises; a bad entry is named with its line and harms nothing else."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hipflex_kit.library import load_library
from hipflex_kit.library.own_exercises import NAME, OwnExercises, own_id, parse_own_exercises, with_entry
from hipflex_kit.library.toml_text import entry_text, row_of


def _parse(text: str) -> OwnExercises:
    library = load_library()
    return parse_own_exercises(text, NAME, library.taxonomy, library.exercises)


GOOD = """
[sled_knee_drive]
name = "Sled Knee Drive"
aliases = ["SKD"]
pattern = "locomotion"
equipment = ["sled"]
shares = { hip_flexors = 1.0 }
cues = ["Knee up, toe up"]
"""


def test_own_exercise_is_added_and_found(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text(GOOD, encoding="utf-8")
    library = load_library(extra=[tmp_path / NAME])
    match = library.match("SKD")
    assert match.exercise is not None
    assert match.exercise.own
    assert match.exercise.cue == "Knee up, toe up"
    assert library.search("sled knee")[0].id == "sled_knee_drive"
    assert load_library().match("SKD").exercise is None


def test_an_entry_with_a_known_id_changes_only_what_it_states() -> None:
    own = _parse('[kb_swing]\naliases = ["Hip pop"]\ncues = ["Pop the hips"]\nlink = "https://example.org/swing"\n')
    (swing,) = own.exercises
    shipped = load_library()["kb_swing"]
    assert swing.cue == "Pop the hips"
    assert swing.link == "https://example.org/swing"
    assert swing.aliases == (*shipped.aliases, "Hip pop")
    assert swing.shares == shipped.shares


def test_treat_like_takes_everything_from_another() -> None:
    (own,) = _parse('[wobble]\nname = "Zercher Wobble"\nlike = "goblet_squat"\n').exercises
    assert own.shares == load_library()["goblet_squat"].shares
    assert own.aliases == ()


def test_nearer_file_wins(tmp_path: Path) -> None:
    far, near = tmp_path / "far.toml", tmp_path / "near.toml"
    far.write_text('[kb_swing]\ncues = ["far"]\n', encoding="utf-8")
    near.write_text('[kb_swing]\ncues = ["near"]\n', encoding="utf-8")
    assert load_library(extra=[far, near])["kb_swing"].cue == "near"


def test_own_name_wins_over_a_shipped_alias(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text(GOOD.replace('"SKD"', '"Row", "KB Swing"'), encoding="utf-8")
    library = load_library(extra=[tmp_path / NAME])
    for name in ("Row", "KB Swing", "KB swings"):
        match = library.match(name)
        assert match.exercise is not None
        assert match.exercise.id == "sled_knee_drive", name


def test_changed_file_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / NAME
    path.write_text(GOOD, encoding="utf-8")
    assert "sled_knee_drive" in load_library(extra=[path]).exercises
    path.write_text(GOOD.replace("sled_knee_drive", "sled_drive"), encoding="utf-8")
    assert "sled_drive" in load_library(extra=[path]).exercises


@pytest.mark.parametrize(
    ("entry", "code", "line", "said"),
    [
        ('[x]\nname = "X"\npattern = "squat"\nshares = { quds = 1.0 }\n', "unknown-muscle", 4, "quads"),
        ('[x]\nname = "X"\npattern = "squat"\nshares = { quads = -1 }\n', "share-outside-tiers", 4, "-1"),
        ('[x]\nname = "X"\npattern = "squat"\nshares = { quads = 0.7 }\n', "share-outside-tiers", 4, "0.7"),
        ('[x]\nname = "X"\npattern = "sqat"\nshares = { quads = 1 }\n', "unknown-pattern", 3, "squat"),
        ('[x]\nname = "X"\npattern = "squat"\n', "no-muscles", 1, "muscles"),
        ('[x]\npattern = "squat"\nshares = { quads = 1 }\n', "no-name", 1, "name"),
        ('[x]\nname = "X"\npattern = "squat"\nshares = { quads = 1 }\ncolour = "red"\n', "unknown-field", 5, "colour"),
        ('[x]\nname = "X"\nlike = "goblet_sqat"\n', "unknown-like", 3, "goblet_squat"),
        ('[x]\nname = "X"\nlike = "goblet_squat"\nlink = "javascript:alert(1)"\n', "bad-link", 4, "web address"),
        ('[x]\nname = "X"\nlike = "goblet_squat"\nphoto = "../../secret.jpg"\n', "bad-photo", 4, "your own folder"),
        ('[x]\nname = "X"\nlike = "goblet_squat"\nphoto = "/etc/x.jpg"\n', "bad-photo", 4, "your own folder"),
        ('[x]\nname = "X"\nlike = "goblet_squat"\nphoto = "C:\\\\x.jpg"\n', "bad-photo", 4, "your own folder"),
        ('[x]\nname = "X\npattern = "squat"\n', "broken-toml", 2, "TOML"),
        ('[x]\nname = "X"\npattern = "squat"\nshares = { quads = 1, quads = 0.5 }\n', "broken-toml", 4, "TOML"),
    ],
)
def test_bad_entry_is_named_and_the_rest_works(entry: str, code: str, line: int, said: str) -> None:
    own = _parse(entry + GOOD)
    assert [exercise.id for exercise in own.exercises] == ["sled_knee_drive"]
    (finding,) = own.findings
    assert (finding.code, finding.line, finding.file) == (code, line, NAME)
    assert said in str(finding)


def test_two_entries_with_one_id_are_named() -> None:
    own = _parse(GOOD + GOOD)
    assert len(own.exercises) == 1
    assert [finding.code for finding in own.findings] == ["same-id"]
    assert own.findings[0].line == 10


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"\x00\x01\x02", b"a" * 1_500_000])
def test_unreadable_file_leaves_the_library_whole(tmp_path: Path, content: bytes) -> None:
    (tmp_path / NAME).write_bytes(content)
    library = load_library(extra=[tmp_path / NAME])
    assert len(library) == len(load_library())
    assert library.findings


def test_missing_file_is_a_finding(tmp_path: Path) -> None:
    assert load_library(extra=[tmp_path / "nowhere.toml"]).findings[0].code == "cannot-read"


@given(st.text(max_size=200))
def test_any_text_is_read_without_raising(text: str) -> None:
    _parse(text)


def test_every_shipped_exercise_survives_writing_and_reading() -> None:
    library = load_library()
    for exercise in library:
        own = parse_own_exercises(entry_text(exercise.id, row_of(exercise)), NAME, library.taxonomy, {})
        assert own.findings == ()
        assert row_of(own.exercises[0]) == row_of(exercise)


def test_writing_an_entry_leaves_the_others_as_they_were() -> None:
    text = "# mine\n" + GOOD + '\n[other]\nname = "Other"   # note\nlike = "goblet_squat"\n'
    changed = with_entry(text, "sled_knee_drive", {"name": "Sled Drive", "like": "sled_push"})
    assert changed.startswith("# mine\n")
    assert 'name = "Other"   # note' in changed
    assert "Sled Knee Drive" not in changed
    added = with_entry(changed, "third", {"name": 'A "quoted" name', "like": "kb_swing"})
    assert added.startswith(changed.rstrip("\n"))
    own = _parse(added)
    assert own.findings == ()
    assert [exercise.name for exercise in own.exercises] == ["Sled Drive", "Other", 'A "quoted" name']


def test_windows_line_ends_stay_windows_line_ends() -> None:
    text = GOOD.replace("\n", "\r\n")
    changed = with_entry(text, "third", {"name": "Third", "like": "kb_swing"})
    assert changed.startswith(text.rstrip())
    assert "\n" not in changed.replace("\r\n", "")
    assert len(_parse(changed).exercises) == 2


def test_ids_are_made_from_names() -> None:
    assert own_id("Zercher Carry!", {}) == "zercher_carry"
    assert own_id("Zercher Carry!", {"zercher_carry": 1}) == "zercher_carry_2"
    assert own_id("???", {}) == "exercise"


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_an_entry_is_written_and_every_other_byte_stays(newline: str) -> None:
    mixed = '# mine\n\n[a]\r\nname = "A"\nlike = "kb_swing"\n\n\n# about b\n[b]\nname = "B"\nlike = "sled_push"'
    text = mixed if newline == "\n" else mixed.replace("\n", "\r\n").replace("\r\r", "\r")
    changed = with_entry(text, "a", {"name": "A", "like": "goblet_squat"})
    assert changed.startswith(text[: text.index("[a]")])
    assert changed.endswith(text[text.index("# about b") :])
    assert changed.count("[a]") == 1
    added = with_entry(text, "c", {"name": "C", "like": "kb_swing"})
    assert added.startswith(text)
    assert "[c]" in added[len(text) :]
    assert with_entry("", "c", {"name": "C", "like": "kb_swing"}).startswith("[c]")
