"""What the most that somebody can lift is called: a 1RM, a training max, a personal best. Pieces of patterns."""

from __future__ import annotations

_WHOSE = r"(?:(?:your|my|current|estimated|theoretical|tested) ){0,2}"
BEST = rf"{_WHOSE}(?:e?1 ?-?rm|(?:one|1) rep max|training max|tm|pr|pb|personal (?:best|record))"
"""Of one lift; ``max`` alone may as well be how many repetitions."""
BESTS = rf"{_WHOSE}(?:e?1 ?-?rms|(?:(?:training|(?:one|1) rep) )?maxes|tms|prs|pbs|personal (?:bests|records))"
"""Of several: loads to reckon from."""
