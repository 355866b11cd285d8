"""The ``hipflex`` command. Each group of commands stands in a module of its own; heavy imports happen inside them."""

from __future__ import annotations

import os
import sys

import typer

from hipflex_kit.cli import bringing_in, checking, hosts, library_commands, numbers, output, reading
from hipflex_kit.cli.terminal import fail

app = typer.Typer(
    name="hipflex",
    help="Read, count and print training programs written in plain text.",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for group in (hosts, reading, numbers, checking, output, bringing_in, library_commands):
    group.register(app)


@app.callback(invoke_without_command=True)
def start(context: typer.Context) -> None:
    """Without a command: open the designer as a page, on the folder with your programs."""
    if context.invoked_subcommand is None:
        hosts.open_app()


def main() -> None:
    """Entry point of the command; never ends in a stack trace for what a file or a disk can do wrong."""
    try:
        app()
    except BrokenPipeError:
        # `hipflex show … | head`: the reader has seen enough.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as problem:
        where = f" '{problem.filename}'" if problem.filename else ""
        fail(f"The system would not let this happen:{where} {problem.strerror or problem}.")
