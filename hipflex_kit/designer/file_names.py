"""What a program's file may be called, on every system, and what it is called where nobody has said."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from hipflex_kit.workspace.device_names import is_device_name

NEW_NAME = "new program"
OWN_NAME = "my program"
"""A trainer's own program that says of itself neither its title nor its client."""
_LONGEST_NAME = 100
_LONGEST_GIVEN = 80
_FORBIDDEN = re.compile(r'[/\\:*?"<>|\x00-\x1f\x7f]')


class NameRefusedError(ValueError):
    """No file can be called so; the message is shown to the trainer."""


def safe_file_name(name: str) -> str:
    """The file that a program of that name is kept in.

    Raises:
        NameRefusedError: Some system cannot have a file of that name.
    """
    bare = unicodedata.normalize("NFC", name).strip()
    stem = bare[:-4].rstrip() if bare.lower().endswith(".txt") else bare
    if found := _FORBIDDEN.search(stem):
        sign = f"“{found.group()}”" if found.group().isprintable() else "such a sign"
        raise NameRefusedError(f"A file’s name cannot have {sign} in it; leave it out.")
    if not stem.isprintable() or not stem.strip(" .") or stem.startswith(".") or is_device_name(stem):
        raise NameRefusedError("A file cannot be called so; choose another name.")
    if len(stem) > _LONGEST_NAME or len(stem.encode()) > 2 * _LONGEST_NAME:
        raise NameRefusedError("That name is too long for a file; choose a shorter one.")
    return f"{stem.rstrip(' .')}.txt"


def file_stem(*words: str | None) -> str:
    """A file's name made of a title, a client or both; what no file can have in its name is left out.

    Args:
        *words: What it is made of, in order; None and "" are left out.

    Example:
        >>> file_stem("Anna", "Hips: week 1/2")
        'Anna - Hips week 1 2'
    """
    parts = [_plain(word) for word in words if word]
    stem = " - ".join(part for part in parts if part)
    while len(stem) > _LONGEST_GIVEN or len(stem.encode()) > 2 * _LONGEST_GIVEN:
        stem = stem[:-1]
    stem = stem.strip(" .-")
    return NEW_NAME if not stem or is_device_name(stem) else stem


def _plain(word: str) -> str:
    printable = "".join(sign if sign.isprintable() else " " for sign in unicodedata.normalize("NFC", word))
    return " ".join(_FORBIDDEN.sub(" ", printable).split()).strip(". ")


def free_name(stem: str, taken: Iterable[str]) -> str:
    """The first name that is free: ``stem.txt``, else ``stem 2.txt`` and so on.

    Args:
        stem: As `file_stem` gives it.
        taken: Names of the folder's files.
    """
    used = {name.casefold() for name in taken}
    names = (f"{stem}{f' {n}' if n > 1 else ''}.txt" for n in range(1, len(used) + 2))
    return next(name for name in names if name.casefold() not in used)
