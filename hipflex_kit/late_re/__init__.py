"""Regular expressions that are compiled when they may first match, not when their module is imported.

Reading a trainer's text knows some two hundred patterns, most of them for ways of writing that one text does not use.
Compiling all of them took longer than printing a sheet. A module that says ``import hipflex_kit.late_re as re`` writes
its patterns as ever: ``_SETS = re.compile(…)``. Until a pattern is compiled, the words that each of its matches holds
(``beginnings.json``, worked out by ``compile_beginnings``) tell whether it can match at all; a pattern without an entry
is compiled at its first use. Then the module's name stands for the compiled pattern itself, so that a reader that runs
for long pays nothing.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from re import IGNORECASE, Match, Pattern, escape, findall, finditer, fullmatch, match, search, split, sub
from typing import Any, cast

__all__ = [
    "IGNORECASE",
    "Match",
    "Pattern",
    "compile",
    "escape",
    "findall",
    "finditer",
    "fullmatch",
    "match",
    "search",
    "split",
    "sub",
]

BEGINNINGS = Path(__file__).parent / "beginnings.json"
_NOTHING: Mapping[str, Any] = {}
_PATIENCE = 100
"""A pattern that was asked so often is compiled, whatever the text: the kit is at work on more than one sheet."""


def compile(pattern: str, flags: int = 0) -> Pattern[str]:
    """A pattern that is compiled when it may first match.

    Args:
        pattern: The regular expression.
        flags: As for ``re.compile``.

    Returns:
        What can be used wherever a compiled pattern can. A mistake in the expression shows at its first use; the tests
        compile every one.
    """
    return cast("Pattern[str]", LatePattern(pattern, flags, sys._getframe(1).f_globals))


@cache
def _beginnings() -> Mapping[str, Mapping[str, Any]]:
    """Pattern → ``words``, of which a match holds one, and ``first``, with which it begins (``digits``: or a digit)."""
    import json

    return cast("Mapping[str, Mapping[str, Any]]", json.loads(BEGINNINGS.read_bytes()))


class LatePattern:
    """Stands for a pattern until it is compiled.

    Attributes:
        pattern: The regular expression.
    """

    def __init__(self, pattern: str, flags: int, module: dict[str, Any]) -> None:
        self.pattern = pattern
        self._flags = flags
        self._module = module
        self._asked = 0

    def match(self, text: str, *where: int) -> Match[str] | None:
        """As ``re.Pattern.match``."""
        return self._compiled().match(text, *where) if self._may_begin(text, *where) else None

    def fullmatch(self, text: str, *where: int) -> Match[str] | None:
        """As ``re.Pattern.fullmatch``."""
        return self._compiled().fullmatch(text, *where) if self._may_begin(text, *where) else None

    def search(self, text: str, *where: int) -> Match[str] | None:
        """As ``re.Pattern.search``."""
        return self._compiled().search(text, *where) if self._may_stand_in(text, *where) else None

    def finditer(self, text: str, *where: int) -> Iterator[Match[str]]:
        """As ``re.Pattern.finditer``."""
        return self._compiled().finditer(text, *where) if self._may_stand_in(text, *where) else iter(())

    def sub(self, put: str | Callable[[Match[str]], str], text: str, count: int = 0) -> str:
        """As ``re.Pattern.sub``."""
        return self._compiled().sub(put, text, count) if self._may_stand_in(text) else text

    def _may_stand_in(self, text: str, at: int = 0, _end: int = 0) -> bool:
        return self._asked_often() or self._holds_a_word(text, at)

    def _may_begin(self, text: str, at: int = 0, _end: int = 0) -> bool:
        return self._asked_often() or (self._begins_so(text[at : at + 1]) and self._holds_a_word(text, at))

    def _asked_often(self) -> bool:
        """Whether compiling costs less by now than to go on asking."""
        self._asked += 1
        return self._asked > _PATIENCE

    def _holds_a_word(self, text: str, at: int) -> bool:
        words = self._known().get("words")
        return words is None or any(text.find(word, at) >= 0 for word in words)

    def _begins_so(self, sign: str) -> bool:
        known = self._known()
        return "first" not in known or sign in known["first"] or (known["digits"] and sign.isdecimal())

    def _known(self) -> Mapping[str, Any]:
        return _NOTHING if self._flags else _beginnings().get(self.pattern, _NOTHING)

    def __getattr__(self, name: str) -> Any:
        """Everything else of a pattern."""
        return getattr(self._compiled(), name)

    def _compiled(self) -> Pattern[str]:
        compiled = re.compile(self.pattern, self._flags)
        for name, value in list(self._module.items()):  # another thread may be importing
            if value is self:
                self._module[name] = compiled
        # whoever took the pattern from its module before goes on with this one
        for method in ("match", "fullmatch", "search", "finditer", "sub"):
            setattr(self, method, getattr(compiled, method))
        self._compiled = lambda: compiled  # type: ignore[method-assign]
        return compiled
