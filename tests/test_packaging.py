"""What an installed kit brings: everything it needs, and nothing that names a machine."""

import importlib.util
import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """A wheel built from an sdist, as an index would get it."""
    target = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--outdir", target, ROOT],
        check=True,
        capture_output=True,
    )
    (built,) = target.glob("*.whl")
    return zipfile.ZipFile(built)


def test_the_wheel_has_the_bundle_the_data_and_the_sheet_inside(wheel):
    names = set(wheel.namelist())
    for needed in (
        "hipflex_kit/py.typed",
        "hipflex_kit/designer/static/designer.js",
        "hipflex_kit/_data/programs/edina-runner.txt",
        "hipflex_kit/_data/muscle_groups.toml",
        "hipflex_kit/_data/volume_landmarks.toml",
    ):
        assert needed in names
    for start, end in (
        ("hipflex_kit/_data/exercises/", ".toml"),
        ("hipflex_kit/export/", ".typ"),
        ("hipflex_kit/export/", ".ttf"),
    ):
        assert any(name.startswith(start) and name.endswith(end) for name in names), (start, end)


def test_the_wheel_leaves_out_nothing_of_the_kit(wheel):
    listed = subprocess.run(
        ["git", "ls-files", "-z", "hipflex_kit", "data"], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout
    tracked = {re.sub("^data/", "hipflex_kit/_data/", name) for name in listed.split("\0") if name}
    assert len(tracked) > 300
    assert not tracked - set(wheel.namelist())
    assert not [name for name in wheel.namelist() if "__pycache__" in name]


def test_a_build_reinstalls_only_what_is_not_there(tmp_path, monkeypatch):
    spec = importlib.util.spec_from_file_location("node", ROOT / "frontend" / "node.py")
    node = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(node)
    monkeypatch.setattr(node, "FRONTEND", tmp_path)
    assert not node.installed()
    wanted = {
        "": {},
        "node_modules/a": {"version": "1"},
        "node_modules/for-windows": {"version": "1", "optional": True},
    }
    for name, packages, ready in (
        ("package-lock.json", wanted, False),
        ("node_modules/.package-lock.json", {"node_modules/a": {"version": "1"}}, True),
        ("node_modules/.package-lock.json", {"node_modules/a": {"version": "2"}}, False),
        ("node_modules/.package-lock.json", {}, False),
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(json.dumps({"packages": packages}))
        assert node.installed() is ready


def test_the_wheel_holds_no_sources_of_the_front_end_and_no_tests(wheel):
    assert not [name for name in wheel.namelist() if "node_modules" in name or name.startswith(("tests/", "frontend/"))]


def test_lock_files_name_no_host():
    locks = [*ROOT.glob("requirements/*.txt"), ROOT / "frontend" / "package-lock.json"]
    assert len(locks) == 3
    for lock in locks:
        text = lock.read_text("utf-8")
        assert not re.search(
            r'"resolved"|--(extra-)?index-url|--find-links|(https?|file)://[^\s"]*(simple|packages|/-/)', text
        ), lock


def test_the_sample_program_is_as_its_author_wrote_it():
    text = (ROOT / "data" / "programs" / "edina-runner.txt").read_bytes().decode("utf-8")
    assert "1b) Single Leg Sprinter RDL (4×5 Each Leg.)" in text
    assert "(2x20sec Each Leg)" in text
    assert "\N{NO-BREAK SPACE}" in text
    assert "w/Knee Drive" in text
