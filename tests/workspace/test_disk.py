"""A file is replaced whole or not at all, and no writer loses an edit."""

import errno
import os
import signal
import stat
import subprocess
import sys
import time

import pytest

from hipflex_kit.workspace import (
    BinaryFileError,
    DiskFullError,
    Document,
    FileTooLargeError,
    MissingFileError,
    NotAFileError,
    ReadOnlyError,
    UnknownEncodingError,
    WorkspaceError,
    disk,
)

EDITS = 1_000

ONE_WRITER = """
import sys
from hipflex_kit.workspace import Document
document = Document.open(sys.argv[1])
for n in range(int(sys.argv[3])):
    document.edit_text(lambda text: text + f"{sys.argv[2]} {n}\\n")
"""

ENDLESS_WRITER = """
import sys
from pathlib import Path
from hipflex_kit.workspace.disk import replace_file
for n in range(1_000_000):
    replace_file(Path(sys.argv[1]), (str(n % 10) * 200_000).encode())
"""


def test_two_processes_making_a_thousand_edits_each_lose_none(tmp_path, record_property):
    path = tmp_path / "shared.txt"
    path.write_text("Day 1\n", "utf-8")
    start = time.perf_counter()
    writers = [subprocess.Popen([sys.executable, "-c", ONE_WRITER, path, who, str(EDITS)]) for who in ("anna", "jo")]
    assert [writer.wait(timeout=300) for writer in writers] == [0, 0]
    record_property("seconds", time.perf_counter() - start)
    lines = path.read_text("utf-8").split("\n")
    assert lines[0] == "Day 1"
    for who in ("anna", "jo"):
        assert [line for line in lines if line.startswith(who)] == [f"{who} {n}" for n in range(EDITS)]
    assert len(lines) == 2 * EDITS + 2
    assert {entry.name for entry in tmp_path.iterdir()} == {"shared.txt", ".hipflex"}


def test_writers_that_opened_different_folders_share_one_lock(tmp_path):
    (tmp_path / "a").mkdir()
    path = tmp_path / "a" / "x.txt"
    path.write_text("", "utf-8")
    inner, outer = Document.open(path), Document.open(path, root=tmp_path)
    inner.edit_text(lambda text: text + "inner\n")
    outer.edit_text(lambda text: text + "outer\n")
    assert path.read_text("utf-8") == "inner\nouter\n"
    assert len(list(tmp_path.rglob("*.lock"))) <= 1


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_a_writer_that_is_killed_leaves_all_of_the_old_or_all_of_the_new_content(tmp_path):
    path = tmp_path / "x.txt"
    for delay in (0.25, 0.3, 0.33):
        writer = subprocess.Popen([sys.executable, "-c", ENDLESS_WRITER, path])
        while not path.exists():
            time.sleep(0.01)
        time.sleep(delay)
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        content = path.read_text("utf-8")
        assert len(content) == 200_000
        assert len(set(content)) == 1
    left = path.with_name(".x.txt.abcd.tmp")
    left.write_text("half", "utf-8")
    Document.open(path).edit_text(lambda _: "Day 1")
    assert not left.exists(), "the next save sweeps up what a killed writer left"


def test_a_link_is_followed_and_stays_a_link(tmp_path):
    (tmp_path / "real").mkdir()
    real = tmp_path / "real" / "anna.txt"
    real.write_text("Day 1", "utf-8")
    link = tmp_path / "link.txt"
    link.symlink_to(real)
    Document.open(link).edit_text(lambda text: text + "!")
    assert link.is_symlink()
    assert real.read_text("utf-8") == "Day 1!"


def test_the_mode_of_a_file_is_kept(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Day 1", "utf-8")
    path.chmod(0o640)
    Document.open(path).edit_text(lambda text: text + "!")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_read_only_file_opens_and_says_why_it_cannot_be_saved(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Day 1", "utf-8")
    path.chmod(0o444)
    document = Document.open(path)
    assert "“a.txt” is read-only" in document.problem
    with pytest.raises(ReadOnlyError, match="save a copy"):
        document.edit_text(lambda text: text + "!")
    assert (document.text, document.revision, path.read_text("utf-8")) == ("Day 1", 1, "Day 1")
    path.chmod(0o644)
    assert document.problem is None


def test_nothing_is_left_in_a_read_only_folder(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Day 1", "utf-8")
    tmp_path.chmod(0o555)
    try:
        document = Document.open(path)
        with pytest.raises(ReadOnlyError, match="folder"):
            document.edit_text(lambda text: text + "!")
        assert [entry.name for entry in tmp_path.iterdir()] == ["a.txt"]
    finally:
        tmp_path.chmod(0o755)


@pytest.mark.parametrize("call", ["fsync", "open"])
def test_a_full_disk_loses_nothing(tmp_path, monkeypatch, call):
    path = tmp_path / "a.txt"
    path.write_text("Day 1", "utf-8")
    document = Document.open(path)
    document.edit_text(lambda text: text + "!")

    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        if call == "open":
            patched.setattr(disk, "_write_new", full)
        else:
            patched.setattr(os, "fsync", full)
        with pytest.raises(DiskFullError, match="disk is full"):
            document.edit_text(lambda text: text + "?")
    assert (document.text, path.read_text("utf-8")) == ("Day 1!", "Day 1!")
    assert {entry.name for entry in tmp_path.iterdir()} == {"a.txt", ".hipflex"}
    document.edit_text(lambda text: text + "?")
    assert path.read_text("utf-8") == "Day 1!?"


def test_a_file_held_by_somebody_else_for_too_long_says_so(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_text("Day 1", "utf-8")
    document = Document.open(path)
    monkeypatch.setattr(disk, "_LOCK_SECONDS", 0.05)
    with disk.locked(path), pytest.raises(WorkspaceError, match="being written by another program"):
        document.edit_text(lambda text: text + "!")


def test_an_empty_file_is_a_program_without_a_line(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"")
    document = Document.open(path)
    assert document.text == ""
    document.set_text("Day 1\n1a) Squat 3x5")
    assert path.read_bytes() == b"Day 1\n1a) Squat 3x5"


@pytest.mark.parametrize(
    ("content", "error", "says"),
    [
        (None, MissingFileError, "There is no file “a.txt”"),
        ("folder", NotAFileError, "“a.txt” is a folder"),
        (b"MZ\0\1\2", BinaryFileError, "not a text file"),
        (b"\xff\xfe\0\0", BinaryFileError, "not a text file"),
        (b"x" * (5 * 1024 * 1024 + 1), FileTooLargeError, "limit is 5 MB"),
        (b"Squat \x81", UnknownEncodingError, "save it as UTF-8"),
        (b"Squat 4\xd710", UnknownEncodingError, "cp1252"),
    ],
)
def test_what_cannot_be_opened_is_refused_in_one_sentence(tmp_path, content, error, says):
    path = tmp_path / "a.txt"
    if content == "folder":
        path.mkdir()
    elif content is not None:
        path.write_bytes(content)
    with pytest.raises(error, match=says) as caught:
        Document.open(path)
    assert "\n" not in str(caught.value)
    assert not (tmp_path / ".hipflex").exists()


@pytest.mark.parametrize("name", ["a\0b.txt", "x" * 300 + ".txt", "folder/a.txt"])
def test_impossible_names_are_refused_too(tmp_path, name):
    with pytest.raises(WorkspaceError):
        Document.open(tmp_path / name)


def test_a_text_longer_than_can_be_opened_again_is_not_saved(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Day 1", "utf-8")
    with pytest.raises(FileTooLargeError):
        Document.open(path).set_text("x" * 6_000_000)
    assert path.read_text("utf-8") == "Day 1"
