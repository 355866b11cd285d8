"""The words of a written name, each in its plain form."""

from __future__ import annotations

import unicodedata

import hipflex_kit.kept_re as re

_NOT_PLURAL = ("ss", "us", "is")
_IRREGULAR = {
    "abs": "ab",
    "calves": "calf",
    "calve": "calf",
    "feet": "foot",
    "flies": "fly",
    "flyes": "fly",
    "flye": "fly",
    "flys": "fly",
    "triceps": "tricep",
    "biceps": "bicep",
    "quadriceps": "quadricep",
    "glutes": "glute",
    "knees": "knee",
    "raises": "raise",
    "twisters": "twister",
    "ups": "up",
    "calories": "calorie",
    "lbs": "lb",
    "kgs": "kg",
    "yds": "yd",
    "s": "",
    "ys": "y",
    "ts": "t",
    "ls": "l",
    "revers": "reverse",
    "jackknives": "jackknife",
    "knives": "knife",
    "knifes": "knife",
    "ws": "w",
    "series": "series",
    "deads": "deadlift",
}
_INITIAL = re.compile(r"(?<=\b[^\W\d_])\.")  # the dots of "O.H. press" and "R. lunge"
_WORD = re.compile(r"[^\W_]+")


def split_words(name: str) -> list[str]:
    """The words of a written name, in lower case and without accents.

    Args:
        name: A name as written.

    Returns:
        ``Jalón`` as ``jalon``, ``w/`` written out, the dots of ``O.H.`` left out.
    """
    text = name if name.isascii() else _without_accents(name.replace("º", " "))
    text = text.casefold().replace("w/", " with ").replace("'", "").replace("’", "").replace("°", " ")
    return _WORD.findall(_INITIAL.sub("", text))


def _without_accents(name: str) -> str:
    """``Jalón`` as ``jalon``: half of those who write it leave the accent out."""
    decomposed = unicodedata.normalize("NFKD", name)
    return unicodedata.normalize("NFC", "".join(char for char in decomposed if not unicodedata.combining(char)))


def singular(word: str) -> str:
    """One of many: ``lunge`` for ``lunges``.

    Args:
        word: A word in lower case.

    Returns:
        The word; empty for the "s" that an apostrophe left over.
    """
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) <= 3 or not word.endswith("s") or word.endswith(_NOT_PLURAL):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word[:-1]
