"""A folder that may not be written to, a full disk: it is said in words, and what was typed is saved once it can be."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import psutil
import pytest
from browser.desk import Desk, until
from browser.hosts import Host
from playwright.sync_api import expect

OpenDesk = Callable[..., Desk]


@contextmanager
def read_only_folder(host: Host) -> Iterator[None]:
    """Root may write everywhere: the designer goes by the folder's own mode, as for everybody else."""
    mode = host.folder.stat().st_mode
    host.folder.chmod(0o555)
    try:
        yield
    finally:
        host.folder.chmod(mode)


@contextmanager
def full_disk(host: Host) -> Iterator[None]:
    """No byte more can be written by the kernels: they may make a file, but not fill it."""
    limits = [(kernel, kernel.rlimit(psutil.RLIMIT_FSIZE)) for kernel in host.kernels()]
    for kernel, (_, most) in limits:
        kernel.rlimit(psutil.RLIMIT_FSIZE, (16, most))
    try:
        yield
    finally:
        for kernel, limit in limits:
            if kernel.is_running():
                kernel.rlimit(psutil.RLIMIT_FSIZE, limit)


@pytest.mark.parametrize(
    ("trouble", "says"),
    [(read_only_folder, "is read-only; save a copy"), (full_disk, "because the disk is full; free some space")],
    ids=["read-only folder", "full disk"],
)
def test_what_cannot_be_saved_is_kept_told_and_saved_once_it_can_be(
    open_desk: OpenDesk, host: Host, trouble: Callable[[Host], object], says: str
) -> None:
    desk = open_desk()
    page = desk.page
    problem = page.locator("[data-strip=problem]")
    with trouble(host):  # type: ignore[attr-defined]
        desk.type_into("Barbell Back Squat", "dose", "5x5")
        expect(problem).to_contain_text(says, timeout=20_000)
        expect(page.locator(".hf-saved")).to_have_text("Not saved yet, your edits are kept")
        desk.type_into("Single Leg Sprinter RDL", "dose", "3x6 each leg")
        assert desk.row("Barbell Back Squat").locator("[data-field=dose]").input_value() == "5×5"
        assert desk.row("Single Leg Sprinter RDL").locator("[data-field=dose]").input_value() == "3×6 each leg"
        assert desk.file.read_bytes() == desk.before, "the file is whole, and as it was"
        assert not list(host.folder.glob(".program.txt.*.tmp")), "and nothing half written lies beside it"
    until(lambda: len(desk.changed()) == 2, "both are saved once they can be", patience_s=40)
    expect(problem).to_have_count(0, timeout=20_000)
    desk.settled()
    lines = b"".join(desk.changed().values()).replace("×".encode(), b"x")
    assert b"5x5" in lines
    assert b"3x6" in lines
