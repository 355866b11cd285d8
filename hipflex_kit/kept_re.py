"""Regular expressions whose compiled form is kept between starts, as Python keeps that of modules.

Reading a trainer's text knows some four hundred patterns; compiling them takes as long as printing a sheet. A module
that says ``import hipflex_kit.kept_re as re`` writes its patterns as ever, ``_SETS = re.compile(…)``, and gets Python's
own patterns. What was compiled is written beside Python's own compiled modules when the process ends, and is taken
from there at the next start, by the same Python. Where nothing may be written, every start compiles anew.

Patterns stand in the code: one that is made from what a user typed is for ``re`` itself, and is not kept.
"""

from __future__ import annotations

import atexit
import marshal
import os
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from importlib.util import cache_from_source
from pathlib import Path
from re import IGNORECASE, Match, Pattern, error
from typing import Any, cast

__all__ = [
    "IGNORECASE",
    "Match",
    "Pattern",
    "compile",
    "error",
    "findall",
    "finditer",
    "fullmatch",
    "match",
    "search",
    "split",
    "sub",
]

_PYTHON = sys.version
_MOST = 2000
"""More than the kit has: when there are so many, those from before are dropped, changed ones among them."""


@cache
def compile(pattern: str, flags: int = 0) -> Pattern[str]:
    """A pattern, as ``re.compile`` makes it.

    Args:
        pattern: The regular expression.
        flags: As for ``re.compile``.

    Returns:
        The compiled pattern.

    Raises:
        re.error: If the expression has a mistake.
    """
    asked = (pattern, int(flags))
    if asked in _kept:
        with suppress(Exception):  # another Python's, or a damaged file's: then it is compiled as if it were not there
            return _pattern(pattern, _kept[asked])
    compiled = re.compile(pattern, flags)
    with suppress(Exception):  # how patterns are made inside is Python's own affair and may change
        _new[asked] = _code(pattern, flags)
    return compiled


def match(pattern: str, text: str) -> Match[str] | None:
    """As ``re.match``."""
    return compile(pattern).match(text)


def fullmatch(pattern: str, text: str) -> Match[str] | None:
    """As ``re.fullmatch``."""
    return compile(pattern).fullmatch(text)


def search(pattern: str, text: str) -> Match[str] | None:
    """As ``re.search``."""
    return compile(pattern).search(text)


def finditer(pattern: str, text: str) -> Iterator[Match[str]]:
    """As ``re.finditer``."""
    return compile(pattern).finditer(text)


def findall(pattern: str, text: str) -> list[Any]:
    """As ``re.findall``."""
    return compile(pattern).findall(text)


def split(pattern: str, text: str) -> list[str | Any]:
    """As ``re.split``."""
    return compile(pattern).split(text)


def sub(pattern: str, put: str, text: str) -> str:
    """As ``re.sub``."""
    return compile(pattern).sub(put, text)


def _pattern(pattern: str, kept: tuple[Any, ...]) -> Pattern[str]:
    import _sre  # type: ignore[import-not-found]

    flags, code, *groups = kept
    return cast("Pattern[str]", _sre.compile(pattern, flags, memoryview(code).cast("I").tolist(), *groups))


def _code(pattern: str, flags: int) -> tuple[Any, ...]:
    """What ``re.compile`` hands to the engine besides the text: flags, code, and the groups' number and names."""
    from re import _compiler, _parser  # type: ignore[attr-defined]

    tree = _parser.parse(pattern, flags)
    numbers = dict(tree.state.groupdict)
    names: list[str | None] = [None] * tree.state.groups
    for name, number in numbers.items():
        names[number] = name
    code = b"".join(sign.to_bytes(4, sys.byteorder) for sign in _compiler._code(tree, flags))
    return int(flags | tree.state.flags), code, tree.state.groups - 1, numbers, tuple(names)


def _file() -> Path:
    return Path(cache_from_source(__file__)).with_suffix(".patterns")


def _read() -> dict[tuple[str, int], tuple[Any, ...]]:
    try:
        python, kept = marshal.loads(_file().read_bytes())  # noqa: S302  (as Python reads the modules beside it)
    except (OSError, EOFError, ValueError, TypeError, NotImplementedError):
        return {}
    return kept if python == _PYTHON and isinstance(kept, dict) else {}


def _write() -> None:
    """Keep what was compiled, beside what other processes kept meanwhile."""
    if not _new or sys.dont_write_bytecode:
        return
    kept = {**_read(), **_new}
    beside = _file().with_suffix(f".{os.getpid()}")
    try:
        beside.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(marshal.dumps((_PYTHON, kept if len(kept) <= _MOST else _new)))
        beside.replace(_file())
    except OSError:
        with suppress(OSError):
            beside.unlink()


_kept = _read()
_new: dict[tuple[str, int], tuple[Any, ...]] = {}
atexit.register(_write)
