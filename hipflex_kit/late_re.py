"""Regular expressions that are compiled when they are first used, not when their module is imported.

Reading a trainer's text knows some two hundred patterns, most of them for ways of writing that one text does not use.
Compiling all of them took longer than printing a sheet. A module that says ``import hipflex_kit.late_re as re``
writes its patterns as ever: ``_SETS = re.compile(…)``. Once a pattern was used, the module's name stands for the
compiled pattern itself, so that a reader that runs for long pays nothing.
"""

from __future__ import annotations

import re
import sys
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


def compile(pattern: str, flags: int = 0) -> Pattern[str]:
    """A pattern that is compiled when one of its methods is first asked for.

    Args:
        pattern: The regular expression.
        flags: As for ``re.compile``.

    Returns:
        What can be used wherever a compiled pattern can. A mistake in the expression shows at its first use; the tests
        compile every one.
    """
    return cast("Pattern[str]", _LatePattern(pattern, flags, sys._getframe(1).f_globals))


class _LatePattern:
    def __init__(self, pattern: str, flags: int, module: dict[str, Any]) -> None:
        self.pattern = pattern
        self._flags = flags
        self._module = module

    def __getattr__(self, method: str) -> Any:
        compiled = re.compile(self.pattern, self._flags)
        for name, value in self._module.items():
            if value is self:
                self._module[name] = compiled
        # whoever has taken the pattern from its module before keeps this one
        found = getattr(compiled, method)
        setattr(self, method, found)
        return found
