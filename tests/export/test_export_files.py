"""Exports are written whole or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from hipflex_kit.export import ExportError
from hipflex_kit.export.files import write_whole


def test_an_existing_file_is_replaced_and_keeps_its_mode(tmp_path):
    target = tmp_path / "sheet.pdf"
    target.write_bytes(b"old")
    target.chmod(0o640)
    write_whole(target, b"new")
    assert target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == 0o640
    assert [p.name for p in tmp_path.iterdir()] == ["sheet.pdf"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with a name")
def test_a_pipe_is_given_the_bytes_and_stays_a_pipe(tmp_path):
    pipe = tmp_path / "to_printer"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write_whole(pipe, b"a sheet")
        assert os.read(reader, 100) == b"a sheet"
    finally:
        os.close(reader)
    assert pipe.is_fifo()


def test_a_full_disk_leaves_the_old_file_and_no_crumbs(tmp_path, monkeypatch):
    target = tmp_path / "sheet.pdf"
    target.write_bytes(b"old")

    def full(handle):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ExportError, match="No space left"):
        write_whole(target, b"new")
    assert target.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["sheet.pdf"]


def test_a_folder_or_a_missing_folder_is_refused_with_its_name(tmp_path):
    with pytest.raises(ExportError, match="is a folder"):
        write_whole(tmp_path, b"x")
    with pytest.raises(ExportError, match="no folder"):
        write_whole(tmp_path / "nowhere" / "sheet.pdf", b"x")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_write_permission_is_refused(tmp_path: Path):
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(ExportError, match="Could not write"):
            write_whole(tmp_path / "sheet.pdf", b"x")
    finally:
        tmp_path.chmod(0o700)
    assert not list(tmp_path.iterdir())
