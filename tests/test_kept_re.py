"""Patterns whose compiled form is kept between starts."""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from hipflex_kit import kept_re

KIT = Path(__file__).parents[1] / "hipflex_kit"
READS = """
import json, sys
from hipflex_kit import kept_re
from hipflex_kit.notation import parse_program
read = parse_program("1a Squat 4x10 @ 70%\\n1b Row 3x8-10 each side, rest 90s")
print(json.dumps([len(kept_re._kept), len(kept_re._new), repr(read.program)]))
"""


def start(folder: Path, **also: str) -> tuple[int, int, str]:
    """What a fresh process took from the patterns kept in a folder, what it compiled, and what it read."""
    told = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    told |= {"PYTHONPYCACHEPREFIX": str(folder), **also}
    run = subprocess.run([sys.executable, "-c", READS], capture_output=True, text=True, check=True, env=told)
    assert run.stderr == ""
    kept, compiled, read = json.loads(run.stdout)
    return kept, compiled, read


def test_the_second_start_compiles_nothing_and_reads_the_same(tmp_path: Path) -> None:
    kept, compiled, first = start(tmp_path)
    assert kept == 0
    assert compiled > 200
    assert start(tmp_path) == (compiled, 0, first)


def test_a_damaged_file_is_as_none(tmp_path: Path) -> None:
    _, compiled, first = start(tmp_path)
    (file,) = tmp_path.rglob("*.patterns")
    whole = file.read_bytes()
    for damaged in (
        b"",
        b"\xff" * 100,
        whole[: len(whole) // 2],
        whole.replace(sys.version.encode(), b"4" * len(sys.version)),
    ):
        file.write_bytes(damaged)
        assert start(tmp_path) == (0, compiled, first)
        assert start(tmp_path) == (compiled, 0, first)


def test_nothing_is_written_where_python_may_not_write_either(tmp_path: Path) -> None:
    _, compiled, first = start(tmp_path, PYTHONDONTWRITEBYTECODE="1")
    assert not list(tmp_path.rglob("*"))
    (tmp_path / "file").write_text("no folder")
    assert start(tmp_path / "file") == (0, compiled, first)


def patterns_of_the_kit() -> set[tuple[str, int]]:
    """Every pattern that stands in the modules as it is, with its flags."""
    found = set()
    for path in KIT.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if (
                isinstance(node, ast.Call)
                and ast.unparse(node.func) == "re.compile"
                and isinstance(node.args[0], ast.Constant)
            ):
                found.add((node.args[0].value, int(re.IGNORECASE) if len(node.args) > 1 else 0))
    return found


def test_a_kept_pattern_is_the_one_that_python_compiles() -> None:
    patterns = patterns_of_the_kit() | {(r"(?P<a>x)|(?P<b>\w+)(?=[^\W\dé])", int(re.IGNORECASE)), (r"", 0)}
    assert len(patterns) > 200
    for pattern, flags in patterns:
        kept = kept_re._pattern(pattern, kept_re._code(pattern, flags))
        assert kept == re.compile(pattern, flags)
        assert (kept.groups, kept.groupindex, kept.flags) == (
            (python := re.compile(pattern, flags)).groups,
            python.groupindex,
            python.flags,
        )


def test_a_mistake_is_told_as_python_tells_it() -> None:
    with pytest.raises(re.error, match="unterminated"):
        kept_re.compile("(a")
