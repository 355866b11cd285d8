"""What is typed becomes what a command takes, and a slip is answered with what would have been right."""

import datetime as dt
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import pytest

from hipflex_kit.cli.commands import Argument, Commands, Option


class Paper(StrEnum):
    A4 = "a4"
    LETTER = "letter"


@pytest.fixture
def told() -> list[dict[str, Any]]:
    return []


@pytest.fixture
def kit(told: list[dict[str, Any]]) -> Commands:
    kit = Commands("kit", "A kit.", otherwise=lambda: told.append({"opened": True}))
    group = Commands("kit part", "A part.")
    kit.add(group)

    @kit.command("print")
    def print_it(
        file: Annotated[Path, Argument("A file: 100% of it.", "FILE")],
        paper: Annotated[Paper, Option(help="Its size.")] = Paper.A4,
        day: Annotated[dt.date | None, Option(help="Which day.")] = None,
        code: Annotated[list[str] | None, Option(help="May be given again.")] = None,
        limit: Annotated[int, Option("-n", "--limit", help="How many.", least=1)] = 20,
        every: Annotated[bool, Option("--all", help="All of them.")] = False,
    ) -> None:
        """Print it."""
        told.append({"file": file, "paper": paper, "day": day, "code": code, "limit": limit, "every": every})

    @group.command("find")
    def find(words: Annotated[str, Argument("What.")] = "") -> None:
        """Find a part."""
        told.append({"words": words})

    return kit


def test_words_become_values(kit: Commands, told: list[dict[str, Any]]) -> None:
    kit.run(
        ["print", "--paper", "letter", "a.txt", "--code", "A", "--code=B", "-n", "3", "--day", "2026-01-31", "--all"]
    )
    kit.run(["print", "b.txt"])
    kit.run(["part", "find"])
    kit.run(["part", "find", "hip"])
    kit.run([])
    full = {"paper": Paper.LETTER, "day": dt.date(2026, 1, 31), "code": ["A", "B"], "limit": 3, "every": True}
    bare = {"paper": Paper.A4, "day": None, "code": None, "limit": 20, "every": False}
    assert told == [
        {"file": Path("a.txt")} | full,
        {"file": Path("b.txt")} | bare,
        {"words": ""},
        {"words": "hip"},
        {"opened": True},
    ]


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        (["prin"], "no command 'prin'. Choose one of part, print"),
        (["print"], "required: FILE"),
        (["print", "a", "--paper", "a5"], "'a5' is not one of a4, letter"),
        (["print", "a", "--limit", "0"], "'0' is less than 1"),
        (["print", "a", "--limit", "x"], "'x' is not a whole number"),
        (["print", "a", "--day", "31.1."], "'31.1.' is not a day like 2026-01-31"),
        (["print", "a", "--pap", "a4"], "--pap"),
    ],
)
def test_a_slip_ends_with_two_and_one_line(
    kit: Commands, told: list[dict[str, Any]], capsys: pytest.CaptureFixture[str], words: list[str], answer: str
) -> None:
    with pytest.raises(SystemExit) as ended:
        kit.run(words)
    assert ended.value.code == 2
    said = capsys.readouterr().err
    assert answer in said
    assert said.count("\n") == 1
    assert not told


def test_help_lists_commands_and_options(kit: Commands, capsys: pytest.CaptureFixture[str]) -> None:
    kit.run(["--help"])
    assert "print  Print it." in capsys.readouterr().out
    with pytest.raises(SystemExit) as ended:
        kit.run(["print", "-h"])
    assert not ended.value.code
    shown = capsys.readouterr().out
    assert "--paper a4|letter" in shown
    assert "100% of it" in shown
    assert "[default: 20]" in shown
