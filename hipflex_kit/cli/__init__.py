"""The ``hipflex`` command. Each group of commands stands in a module of its own; heavy imports happen inside them."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from hipflex_kit.cli import bringing_in, checking, hosts, library_commands, numbers, output, reading
from hipflex_kit.cli.commands import Commands
from hipflex_kit.cli.terminal import fail

app = Commands(
    "hipflex",
    "Read, count and print training programs written in plain text. Without a command: open the designer as a page.",
    otherwise=hosts.open_app,
)
for group in (hosts, reading, numbers, checking, output, bringing_in, library_commands):
    group.register(app)


def main(words: Sequence[str] | None = None) -> None:
    """Entry point of the command; never ends in a stack trace for what a file or a disk can do wrong.

    Args:
        words: What was typed after ``hipflex``; taken from the command line where None.
    """
    try:
        app.run(sys.argv[1:] if words is None else words)
    except BrokenPipeError:
        # `hipflex show … | head`: the reader has seen enough.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except KeyboardInterrupt:
        raise SystemExit(130) from None
    except OSError as problem:
        where = f" '{problem.filename}'" if problem.filename else ""
        fail(f"The system would not let this happen:{where} {problem.strerror or problem}.")
