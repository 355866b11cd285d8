"""Words for several exercises together, and for each of them: pieces of patterns that read folded lines."""

from __future__ import annotations

SETS_TOGETHER = r"(?:super|giant|tri|compound) ?-?set"
DONE_IN_TURN = rf"(?:{SETS_TOGETHER}|circuit|couplet|triplet)"
"""What is done in turn, whatever stands before the word: ``Core triplet``, ``Calf circuit``."""
SEVERAL = rf"(?:(?:{DONE_IN_TURN}|finisher|burner|burnout|complex|flow|warm[ -]?up|cool[ -]?down)s?|series|sequence)"
"""What a session may go through several times: ``Core finisher 2x``, ``Warm-up x2``."""
GROUP = rf"(?:{SETS_TOGETHER}|pair|circuit|block|group)"
"""What authors give a number of its own, which is no amount: ``Superset 1``, ``Pair 2``."""
OF_EACH = r"(?:hold|do|perform|keep) (?:each|every|all)(?![a-z])"
"""``Hold each stretch for 30 seconds``: what follows is said of several exercises."""
