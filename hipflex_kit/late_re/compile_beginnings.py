"""Write ``beginnings.json`` from the patterns of the kit: ``python -m hipflex_kit.late_re.compile_beginnings``.

Nobody must: a pattern that is not in the file, or was changed, is compiled at its first use, and only the start of the
kit becomes slower (``tests/test_architecture.py`` says when it is time).
"""

from __future__ import annotations

import json
import pkgutil
import re
import sys
from collections.abc import Iterator
from importlib import import_module
from re import _constants as sign  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

from hipflex_kit.late_re import BEGINNINGS, LatePattern

_MOST = 120
"""So many words are looked for at most; more cost as much as compiling the pattern."""
_MOST_SPELLINGS = 12
_ROOMS = ("diagnostics", "export", "library", "notation", "workspace")
_REPEATS = (sign.MAX_REPEAT, sign.MIN_REPEAT, sign.POSSESSIVE_REPEAT)


def words_of(pattern: str) -> list[str] | None:
    """Words of which every match, with what it looks ahead to, holds at least one; None where nothing is sure.

    Example:
        >>> words_of("(?:rest|recover(?:y)?) [0-9]+s")
        ['recover', 'rest']
    """
    found = _words(_parser.parse(pattern)) or set()
    shortest = sorted(word for word in found if not any(other != word and other in word for other in found))
    return shortest if 0 < len(shortest) <= _MOST else None


def first_of(pattern: str) -> tuple[str, bool] | None:
    """The signs that a match can begin with, and whether digits can; None where it may be any sign or none.

    Example:
        >>> first_of("x?[0-2a] ?sets")
        ('012ax', False)
    """
    signs, empty = _first(_parser.parse(pattern))
    if signs is None or empty:
        return None
    return "".join(sorted(signs - {_DIGIT})), _DIGIT in signs


_DIGIT = "any digit"


def _words(tree: Any) -> set[str] | None:
    best: set[str] | None = None
    runs = {""}
    for kind, value in [*tree, (None, None)]:
        longer = _continued(runs, kind, value)
        if longer is not None:
            runs = longer
            continue
        openings = {run + opening for run in runs for opening in _openings(kind, value)}
        for offered in (openings, _words_of_one(kind, value)):
            if offered and "" not in offered and (best is None or _telling(offered) > _telling(best)):
                best = offered
        runs = {""}
    return best


def _continued(runs: set[str], kind: Any, value: Any) -> set[str] | None:
    """What was spelt out so far, one sign longer (``s?``: or not); None where it cannot be followed on."""
    if kind is sign.LITERAL:
        return {run + chr(value) for run in runs}
    if kind in _REPEATS and value[:2] == (0, 1) and len(value[2]) == 1 and value[2][0][0] in (sign.LITERAL, sign.IN):
        longer = _continued(runs, *value[2][0])
        return longer | runs if longer is not None and len(longer | runs) <= _MOST_SPELLINGS else None
    signs = _signs(value) if kind is sign.IN else None
    if signs is None or _DIGIT in signs or len(signs) * len(runs) > _MOST_SPELLINGS:
        return None
    return {run + one for run in runs for one in signs}


def _openings(kind: Any, value: Any) -> set[str]:
    """The letters that each branch begins with: the parser cuts ``rest|recover`` into ``re`` and ``st|cover``."""
    if kind is sign.SUBPATTERN and not value[1] and len(value[3]) == 1:
        kind, value = value[3][0]
    return {_opening(part) for part in value[1]} if kind is sign.BRANCH else {""}


def _opening(tree: Any) -> str:
    letters = ""
    for kind, value in tree:
        if kind is not sign.LITERAL:
            break
        letters += chr(value)
    return letters


def _telling(words: set[str]) -> tuple[int, int]:
    return min(map(len, words)), -len(words)


def _words_of_one(kind: Any, value: Any) -> set[str] | None:
    if kind is sign.IN:
        signs = _signs(value)
        return None if signs is None or _DIGIT in signs else signs
    if kind is sign.BRANCH:
        parts = [_words(part) for part in value[1]]
        return None if any(part is None for part in parts) else set[str]().union(*(part for part in parts if part))
    if kind is sign.SUBPATTERN and not value[1]:
        return _words(value[3])
    if kind in _REPEATS and value[0] >= 1:
        return _words(value[2])
    ahead = kind is sign.ASSERT and value[0] > 0
    return _words(value[1]) if ahead else None


def _signs(members: Any) -> set[str] | None:
    found: set[str] = set()
    for kind, value in members:
        if kind is sign.LITERAL:
            found.add(chr(value))
        elif kind is sign.RANGE and value[1] - value[0] < _MOST:
            found.update(map(chr, range(value[0], value[1] + 1)))
        elif kind is sign.CATEGORY and value is sign.CATEGORY_DIGIT:
            found.add(_DIGIT)
        else:
            return None
    return found


def _first(tree: Any) -> tuple[set[str] | None, bool]:
    """First signs (None: any), and whether it may match nothing."""
    found: set[str] = set()
    for kind, value in tree:
        if kind in (sign.ASSERT, sign.ASSERT_NOT, sign.AT):
            continue
        signs, empty = _first_of_one(kind, value)
        if signs is None:
            return None, False
        found |= signs
        if not empty:
            return found, False
    return found, True


def _first_of_one(kind: Any, value: Any) -> tuple[set[str] | None, bool]:
    if kind is sign.LITERAL:
        return {chr(value)}, False
    if kind is sign.IN:
        return _signs(value), False
    if kind is sign.BRANCH:
        parts = [_first(part) for part in value[1]]
        if any(signs is None for signs, _ in parts):
            return None, False
        return set[str]().union(*(signs for signs, _ in parts if signs)), any(empty for _, empty in parts)
    if kind is sign.SUBPATTERN and not value[1]:
        return _first(value[3])
    if kind in _REPEATS:
        signs, empty = _first(value[2])
        return signs, empty or value[0] == 0
    return None, False


def patterns_of_the_kit() -> Iterator[LatePattern]:
    """Every late pattern that stands in a module, alone or in a list of them; those that were used are left out."""
    for module in pkgutil.walk_packages([str(BEGINNINGS.parents[1])], "hipflex_kit."):
        if module.name.split(".")[1] in _ROOMS:
            for value in list(vars(import_module(module.name)).values()):
                yield from _late(value)


def _late(value: Any) -> Iterator[LatePattern]:
    if isinstance(value, LatePattern):
        yield value
    elif isinstance(value, tuple | list):
        for one in value:
            yield from _late(one)
    elif isinstance(value, dict):
        for one in value.values():
            yield from _late(one)


def main() -> int:
    """Write the file.

    Returns:
        0, the exit status.
    """
    lines = []
    for pattern in sorted({late.pattern for late in patterns_of_the_kit() if not late.flags & re.IGNORECASE}):
        words, first = words_of(pattern), first_of(pattern)
        entry = ({"words": words} if words else {}) | ({"first": first[0], "digits": first[1]} if first else {})
        if entry:
            lines.append(f"{json.dumps(pattern)}: {json.dumps(entry)}")
    BEGINNINGS.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8", newline="\n")
    sys.stdout.write(f"{BEGINNINGS.name}: {len(lines)} patterns\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
