"""Saying things at a terminal: plain lines, one-sentence errors, nothing that a file could use to fool its reader."""

from __future__ import annotations

import re
import sys
from typing import NoReturn, TextIO

# Escape sequences would move the cursor or hide text; bidirectional controls would show a line in another order than it
# is stored in.
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


def plain(text: str) -> str:
    """The text without anything that steers a terminal."""
    return _UNSAFE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def say(text: str = "") -> None:
    """Print a line for a person."""
    _write(sys.stdout, plain(text))


def warn(text: str) -> None:
    """Print a line beside the output proper."""
    _write(sys.stderr, plain(text))


def fail(message: str, status: int = 1) -> NoReturn:
    """End the command with one line that says what is wrong and what to do.

    Args:
        message: What, where, what to do.
        status: 1 for a file that cannot be read or holds errors, 2 for misuse.
    """
    warn("hipflex: " + " ".join(message.split()))
    raise SystemExit(status)


def _write(stream: TextIO, text: str) -> None:
    # A terminal that cannot show × or – gets a replacement sign instead of a crash.
    encoding = stream.encoding or "utf-8"
    print(text.encode(encoding, "replace").decode(encoding), file=stream)
