"""Numbers without a unit behind the name of a lift: so many that they can only be what is on the bar."""

from __future__ import annotations

import hipflex_kit.kept_re as re

_LIFTED = re.compile(r"(?<![a-z])(?:squat|deadlift|bench|press|clean|snatch|jerk|row|dl|ohp|sq|bp)$")
_NO_BARBELL = re.compile(r"(?<![a-z])(?:air|body ?weight|bw|jump|wall|hindu|bodyweight|prisoner)(?![a-z])")
_OFTEN_DONE = re.compile(r"(?<![a-z])(?:row|squat|sq|kb|db|kettlebell|dumbbell|plate|band|medball|ball)(?![a-z])")
_MOST_REPS, _MOST_OF_ANY = 60.0, 100.0


def lifts_a_bar(name: str) -> bool:
    """Does a folded name end in a lift that is loaded, and done with more than the body?"""
    return _LIFTED.search(name) is not None and _NO_BARBELL.search(name) is None


def is_surely_load(name: str, number: float) -> bool:
    """``Deadlift 110``, ``Squat 160``: nobody does so many; a hundred squats are a challenge that is met with.

    Args:
        name: The exercise's folded name.
        number: What stands behind it, without a unit.
    """
    if number <= _MOST_REPS or name == "row" or not lifts_a_bar(name):
        return False
    return number > _MOST_OF_ANY or _OFTEN_DONE.search(name) is None
