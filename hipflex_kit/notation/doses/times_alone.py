"""``Bench Press 4x`` among lines such as ``Face Pull 3x``: so many sets, where elsewhere it is repetitions."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.words.vocabulary import is_movement

_MOST_SETS = 5
_MORE_SAID = re.compile(r" *\(?(?:[|,@]|each |per )")
"""With a side or a load behind it is repetitions."""
_TIMES = re.compile(r"(?<=[a-z)] )([1-9]\d?)x(?=$| *(?:[(|,@]|(?:each|per) [a-z]+ ?(?:$|\()))")


def times_of(low: str) -> int:
    """1 for ``Row 4x``, which may be sets, -1 for ``Row 12x`` and ``Lunge 4x each leg``, repetitions, else 0."""
    times = _TIMES.search(low)
    if times is None or not is_movement(low[: times.start()]):
        return 0
    return 1 if 1 < int(times[1]) <= _MOST_SETS and _MORE_SAID.match(low, times.end()) is None else -1
