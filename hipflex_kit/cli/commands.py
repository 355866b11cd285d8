"""Commands made of functions: a parameter is an argument or an option, and what it means stands in its annotation.

Built on argparse, and only for the command that was asked for: a trainer waits for every millisecond before a sheet is
there, and larger libraries of this kind load for longer than a sheet takes to be set.
"""

from __future__ import annotations

import argparse
import datetime as dt
import enum
import inspect
import types
import typing
from collections.abc import Callable, Sequence
from typing import Any, NoReturn

from hipflex_kit.cli.terminal import fail, say

_HELP = ("-h", "--help")
_SHORT_CHARS = 62
"""How much of a command's sentence stands in the list of commands."""


class Argument:
    """A parameter that is given by its place.

    Args:
        help: What it is, in a sentence.
        metavar: What usage calls it.
    """

    def __init__(self, help: str, metavar: str | None = None) -> None:
        self.help, self.metavar = help, metavar


class Option:
    """A parameter that is given by its name.

    Args:
        *names: What it is called; ``--`` and the parameter's own name where nothing is given.
        help: What it does, in a sentence.
        metavar: What usage calls its value.
        least: The smallest number allowed.
    """

    def __init__(self, *names: str, help: str, metavar: str | None = None, least: int | None = None) -> None:
        self.names, self.help, self.metavar, self.least = names, help, metavar, least


class Commands:
    """A set of commands, which may hold sets of commands.

    Args:
        name: What is typed before them.
        help: What they are for, in a sentence.
        otherwise: What happens where no command is named; the help is shown where this is None.
    """

    def __init__(self, name: str, help: str, otherwise: Callable[[], None] | None = None) -> None:
        self.name, self.help, self._otherwise = name, help, otherwise
        self._known: dict[str, Callable[..., None] | Commands] = {}

    def command(self, name: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
        """Add the function below this line as a command."""

        def add(function: Callable[..., None]) -> Callable[..., None]:
            self._known[name] = function
            return function

        return add

    def add(self, group: Commands) -> None:
        """Add a set of commands under its last word."""
        self._known[group.name.split()[-1]] = group

    def run(self, words: Sequence[str]) -> None:
        """Do what was asked for.

        Args:
            words: What was typed after the name.

        Raises:
            SystemExit: With 2 where it was misused, or as the command ends.
        """
        if not words and self._otherwise is not None:
            self._otherwise()
            return
        if not words or words[0] in _HELP:
            self._show_help()
            return
        asked = self._known.get(words[0])
        if asked is None:
            fail(f"There is no command '{words[0]}'. Choose one of {', '.join(self._known)}.", status=2)
        if isinstance(asked, Commands):
            asked.run(words[1:])
        else:
            asked(**_read(f"{self.name} {words[0]}", asked, words[1:]))

    def _show_help(self) -> None:
        say(f"Usage: {self.name} COMMAND …\n\n{self.help}\n\nCommands:")
        width = max(map(len, self._known))
        for name, one in self._known.items():
            said = one.help if isinstance(one, Commands) else inspect.getdoc(one) or ""
            say(f"  {name:<{width}}  {_short(said)}")
        say(f"\n{self.name} COMMAND --help says more.")


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        fail(f"{message}. '{self.prog} --help' says more.", status=2)


def _read(called: str, function: Callable[..., None], words: Sequence[str]) -> dict[str, Any]:
    """The function's arguments as they were typed."""
    parser = _Parser(prog=called, description=_escaped(inspect.getdoc(function) or ""), allow_abbrev=False)
    hints = typing.get_type_hints(function, include_extras=True)
    for name, parameter in inspect.signature(function).parameters.items():
        kind, said = typing.get_args(hints[name])[:2]
        how = _how(kind, parameter.default, said)
        if isinstance(said, Argument):
            parser.add_argument(name, **how)
        else:
            parser.add_argument(*(said.names or (f"--{name.replace('_', '-')}",)), dest=name, **how)
    return vars(parser.parse_args(words))


def _how(kind: Any, default: Any, said: Argument | Option) -> dict[str, Any]:
    """What argparse is told of one parameter."""
    required = default is inspect.Parameter.empty
    shown = f" [default: {default}]" if isinstance(default, str | int) and default not in ("", False) else ""
    how: dict[str, Any] = {"help": _escaped(said.help + shown), "default": None if required else default}
    wanted = next(one for one in _alternatives(kind) if one is not types.NoneType)
    if wanted is bool:
        return how | {"action": "store_true"}
    if typing.get_origin(wanted) is list:
        how["action"] = "append"
        wanted = typing.get_args(wanted)[0]
    if isinstance(said, Argument) and not required:
        how["nargs"] = "?"
    how["type"] = _reader(wanted, said)
    return how | {"metavar": said.metavar or _metavar(wanted)}


def _alternatives(kind: Any) -> tuple[Any, ...]:
    return typing.get_args(kind) if isinstance(kind, types.UnionType) else (kind,)


def _reader(wanted: Any, said: Argument | Option) -> Callable[[str], Any]:
    """What turns a word into a value, or says in a sentence why it cannot."""

    def read(word: str) -> Any:
        try:
            value = dt.date.fromisoformat(word) if wanted is dt.date else wanted(word)
        except ValueError:
            raise argparse.ArgumentTypeError(f"'{word}' is not {_allowed(wanted)}") from None
        if isinstance(said, Option) and said.least is not None and isinstance(value, int) and value < said.least:
            raise argparse.ArgumentTypeError(f"'{word}' is less than {said.least}")
        return value

    return read


def _allowed(wanted: Any) -> str:
    if issubclass(wanted, enum.Enum):
        return f"one of {', '.join(one.value for one in wanted)}"
    return "a day like 2026-01-31" if wanted is dt.date else "a whole number" if wanted is int else "a text"


def _metavar(wanted: Any) -> str:
    if issubclass(wanted, enum.Enum):
        return "|".join(one.value for one in wanted)
    return {dt.date: "YYYY-MM-DD", int: "NUMBER"}.get(wanted, "TEXT" if wanted is str else "PATH")


def _escaped(text: str) -> str:
    """For argparse, which fills in what follows a per cent sign."""
    return text.replace("%", "%%")


def _short(text: str) -> str:
    first = text.split("\n\n")[0].replace("\n", " ")
    sentence = first.split(". ")[0].rstrip(".") + "."
    return sentence if len(sentence) <= _SHORT_CHARS else sentence[:_SHORT_CHARS].rsplit(" ", 1)[0] + " …"
