"""A written name without its dose, its sides and what stands in brackets or behind a dash."""

from __future__ import annotations

import hipflex_kit.kept_re as re

_WITH = re.compile(r"\bw/\s*", re.IGNORECASE)
_SIDES = re.compile(
    r"\b(?:[lr]\s*/\s*[lr]|[ds]l\s*/\s*[ds]l|e\s*/\s*s"
    r"|(?:f|fwd|forwards?|front)\s*/\s*(?:b|bwd|bkwd|backwards?|back|rev|reverse))\b"
    r"|\b(?:alt|alternating)\s+(?:legs|arms|sides)\b",
    re.IGNORECASE,
)
"""Both sides, sides in turn, or there and back."""
_EACH = re.compile(r"(?:(?<=[^wW\W])\s+|\d\s*)/\s*(?:side|leg|arm|way|direction|es)\s*(?=$|[,;()])", re.IGNORECASE)
"""A dose that stayed with the name: ``Plank /side``."""
_TIMES = re.compile(r",?(?:\s+\d+\w*)?\s+[x×]\s*(?:\d+|amrap\b|max\b|failure\b).*$", re.IGNORECASE)
"""Another: ``Walking lunges x 20 steps``, ``RKC plank 10s x 6``."""
_LABEL = re.compile(r"^\s*(?:[A-J]\d{1,2}|\d{1,2}[A-J])\s*[.):]\s*(?=\w)", re.IGNORECASE)
"""The label of a superset that stayed with the name: ``B3. Row``."""
_CLASS = re.compile(
    r"^\s*(?:yoga|warm-?\s?up|cool-?\s?down|core|cardio|finisher|activation|prehab|rehab|accessory)"
    r"\s*(?::\s*|\s[-–—]\s+)(?=\w)",
    re.IGNORECASE,
)
"""What kind of exercise follows: ``Yoga - Tree pose``."""
_OR_ELSE = re.compile(r"[(\[]\s*(?:or|add)\s[^)\]]*[)\]]?", re.IGNORECASE)
"""What may be done instead or as well, in brackets: ``Floor crunches (or on a ball)``, ``Dead bug (add weight)``; what
stands before it is meant first."""
_LETTERS = re.compile(r"\b(?:([ytwi])/(?=[ytwi]\b)|(b)/(?=w\b))", re.IGNORECASE)
"""Raises by the letters that the arms make, ``Prone Y/T/W``, and ``B/W dips`` without a load."""
_ON_THE_SIDE = re.compile(
    r"\bs/l\s+(?=(?:hip\s+|shoulder\s+)?(?:abd|add|e\.?r\b|i\.?r\b|clam|ext|flex|scap|open|rot))", re.IGNORECASE
)
"""Side-lying as clinics write it: ``S/L hip abd``."""
_ON_ONE_LEG = re.compile(r"\bs/l\b", re.IGNORECASE)
"""Before anything else it is a single leg: ``S/L calf raise``."""
_HELD_EITHER = re.compile(
    r"\b(?:(?:kb|kettlebell|db|dumbbell)s?\s*/\s*(?=(?:kb|kettlebell|db|dumbbell)s?\b)"
    r"|(?:cable|band(?:ed)?)s?\s*/\s*(?=(?:cable|band(?:ed)?)s?\b))",
    re.IGNORECASE,
)
"""Either of two implements that train the same: ``KB/DB floor press``, ``cable/band chop``."""
_TO_AND_FRO = re.compile(r"\bside\s*/\s*side\b(?!\s*\+)", re.IGNORECASE)
"""From one side to the other: ``Leg swings side/side``."""
_BOTH_HALVES = re.compile(
    r"\b(?:(up)\s*/\s*(?=downs?\b)|(cat)\s*/\s*(?=(?:cow|camel|dog)\b)|(cow)\s*/\s*(?=cat\b))", re.IGNORECASE
)
"""The two halves of one movement: ``Up/down plank``, ``Cat / cow stretch``."""
_HUMPS = re.compile(r"(?<=[a-z]{3})(?=[A-Z][a-z]{2})")
"""Where two words were written as one: ``AnkleTouches``, but no ``McGill`` and no ``SkiErg``."""
_SLASHES = (
    (_TO_AND_FRO, "side to side"),
    (_HELD_EITHER, ""),
    (_ON_THE_SIDE, "side-lying "),
    (_ON_ONE_LEG, "single leg"),
    (_EACH, " "),
    (_LETTERS, r"\1\2 "),
    (_BOTH_HALVES, r"\1\2\3 "),
)
_QUALIFIER = re.compile(r"\s*[(\[][^)\]]*[)\]]?|\s*[-–—:]\s+.*$|\s+['\"“‘][^'\"”’]+['\"”’]\s*$")


def words_apart(name: str) -> str:
    """``AnkleTouches`` as two words.

    Args:
        name: A name as written.

    Returns:
        The name, with a space before every capital inside a word.
    """
    return _HUMPS.sub(" ", name)


def without_dose(name: str) -> str:
    """A name without ``B3.``, ``Yoga -``, ``/side``, ``10/leg``, ``x 20 steps``, the first half of ``KB/DB``.

    Args:
        name: A name as written.

    Returns:
        The rest of it.
    """
    name = _TIMES.sub("", _OR_ELSE.sub(" ", _CLASS.sub("", _LABEL.sub("", name)))).strip() or name
    if "/" not in name:
        return name
    for slash, meant in _SLASHES:
        name = slash.sub(meant, name)
    return name.strip()


def without_sides(name: str) -> str:
    """A name whose slashes all part alternatives: ``w/`` written out, ``L/R`` and ``front/back`` left out.

    Args:
        name: A name as written.

    Returns:
        The rest of it.
    """
    return _SIDES.sub(" ", _WITH.sub("with ", name))


def bare_name(name: str) -> str:
    """A name without what stands in brackets, quotes or behind a dash, and without ``L/R``.

    Args:
        name: A name as written.

    Returns:
        The rest of it.
    """
    return _QUALIFIER.sub(" ", without_sides(name))


def bare_and_note(name: str) -> tuple[str, str]:
    """A name in two: the movement, and what is remarked about it.

    Args:
        name: A name without ``L/R``.

    Returns:
        What stands outside brackets, quotes and dashes, and what stands in them.
    """
    return _QUALIFIER.sub(" ", name).strip(), " ".join(_QUALIFIER.findall(name))
