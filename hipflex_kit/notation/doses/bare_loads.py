"""Numbers without a unit behind the name of a lift: so many that they can only be what is on the bar."""

from __future__ import annotations

import hipflex_kit.kept_re as re

_LIFTED = re.compile(r"(?<![a-z])(?:squat|deadlift|bench|press|clean|snatch|jerk|row|dl|ohp|sq|bp)$")
_NO_BARBELL = re.compile(r"(?<![a-z])(?:air|body ?weight|bw|jump|wall|hindu|prisoner)(?![a-z])")
_OFTEN_DONE = re.compile(r"(?<![a-z])(?:row|squat|sq|kb|db|kettlebell|dumbbell|plate|band|medball|ball)(?![a-z])")
_IN_HAND = re.compile(
    r"(?:curl|fly|flye|flies|pull ?-?down|push ?-?down|pull ?-?over|kickback|shrug|swing|thruster|cross-?over"
    r"|skull ?crusher|(?:lateral|side|front|rear|delt|calf) raise|(?:leg|triceps?|arm|overhead) extension)s?$"
)
_MOST_REPS, _MOST_OF_ANY = 60.0, 100.0
_LEAST_LOAD, _HALF = 10.0, 0.5
"""The smallest plates weigh as much; neither sets nor repetitions are counted in halves."""


def lifts_a_bar(name: str) -> bool:
    """Does a folded name end in a lift that is loaded, and done with more than the body?"""
    return _LIFTED.search(name) is not None and _NO_BARBELL.search(name) is None


def is_light_load(name: str, number: float) -> bool:
    """``Hammer Curl 12``, ``Cable Fly 7.5`` before the sets: a dumbbell or a few plates; ``Incline 12`` is none.

    Args:
        name: The exercise's folded name.
        number: What stands between it and its sets, without a unit.
    """
    if number < _LEAST_LOAD and number % 1 != _HALF:
        return False
    return lifts_a_bar(name) or _IN_HAND.search(name) is not None


def is_surely_load(name: str, number: float) -> bool:
    """``Deadlift 110``, ``Squat 160``: nobody does so many; a hundred squats are a challenge that is met with.

    Args:
        name: The exercise's folded name.
        number: What stands behind it, without a unit.
    """
    if number <= _MOST_REPS or name == "row" or not lifts_a_bar(name):
        return False
    return number > _MOST_OF_ANY or _OFTEN_DONE.search(name) is None
