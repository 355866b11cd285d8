"""What each set took, one behind the other: ``Plank: 50s, 60s``, ``Hang: 1:30, 1:00, 0:45``."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.words.numbers import read_time
from hipflex_kit.notation.words.tokens import Token
from hipflex_kit.program import Range

_ONE = r"(?:\d{1,3} ?(?:s|secs?|seconds?|min|mins|minutes?)(?![a-z])\.?|\d{1,2}:\d\d)"
_ROW = re.compile(rf"{_ONE}(?:, ?{_ONE}){{1,11}}(?= {{0,2}}(?:$|[(#;]))")
_EACH = re.compile(r"(?:^|, ?)(?=\d)")
_NOT_BEHIND = ("x", "*", "@", "/", "-")
_FEWEST = 3
"""So many times are sets wherever they stand; two of them only behind the colon of a name."""


def read_timed_list(text: str, at: int) -> list[Token] | None:
    """The times of a list as sets, from the shortest to the longest; None where no such list begins.

    Args:
        text: Folded text.
        at: Where to read.
    """
    match = _ROW.match(text, at)
    if match is None:
        return None
    before = text[:at].rstrip()
    times = [read_time(match[0], start.end()) for start in _EACH.finditer(match[0])]
    if before.endswith(_NOT_BEHIND) or (len(times) < _FEWEST and not before.endswith(":")) or None in times:
        return None
    seconds = [time[0] for time in times if time is not None]
    span = Range(min(one.low for one in seconds), max(one.high for one in seconds))
    return [Token("sets", at, at, Range.exactly(float(len(seconds)))), Token("seconds", at, match.end(), span)]
