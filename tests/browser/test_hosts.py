"""What the browser tests stand on."""

from __future__ import annotations

import subprocess
import sys

import psutil
from browser.desk import until
from browser.hosts import command_of


def test_a_process_that_ended_has_no_command() -> None:
    child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    seen = psutil.Process(child.pid)
    until(lambda: "input()" in command_of(seen), "it has begun")  # a process is there before its command is
    child.kill()
    until(lambda: seen.status() == psutil.STATUS_ZOMBIE, "ended, and nobody has asked how")
    assert command_of(seen) == ""
    child.communicate()
    assert command_of(seen) == ""
