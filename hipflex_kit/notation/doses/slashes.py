"""``5/5`` among lines such as ``3/10`` and ``4/6``: sets/repetitions, where elsewhere it is both sides."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.dose_reading import Problem
from hipflex_kit.notation.words.vocabulary import is_movement

_MOST_SETS = 6
_PAIR = re.compile(
    r"(?<=[a-z)] )(\d{1,2})/(\d{1,2})(?:-\d{1,2})?(?![\d/:.%x-]| ?(?:kg|lb|#|[cms](?![a-z])|min|sec|cal|km|ft"
    r"|e[as]?(?![a-z])))"
)


def slash_of(low: str) -> int:
    """1 for ``Row 3/10``, which is sets/repetitions, -1 for ``Lunge 8/8``, which is both sides, else 0."""
    pair = _PAIR.search(low)
    if pair is None or not is_movement(low[: pair.start()]):
        return 0  # "Wed 5/22"
    first, second = int(pair[1]), int(pair[2])
    if first == second:
        return -(first > _MOST_SETS)
    return int(1 < first < _MOST_SETS <= second)


def with_times(content: str, low: str) -> str:
    """The words with ``5x5`` for ``5/5``, columns as they were, for an author who writes sets/repetitions."""
    pair = _PAIR.search(low)
    if pair is None or not 1 < int(pair[1]) <= _MOST_SETS or not is_movement(low[: pair.start()]):
        return content
    at = pair.end(1)
    return f"{content[:at]}x{content[at + 1 :]}"


def doubtful_sides(low: str) -> Problem | None:
    """A finding where ``5/5`` could be both sides as well."""
    pair = _PAIR.search(low)
    if pair is None or pair[1] != pair[2] or not 1 < int(pair[1]) <= _MOST_SETS:
        return None
    number = pair[1]
    message = (
        f"Read as {number} sets of {number} (as in the other lines of this text); it could also be {number} each side."
    )
    return Problem("sets-or-reps", "info", message, pair.start(), pair.end(), f"{number} each side")
