"""The fixed words of sheets ("Week", "rest", "each leg") in the languages that have a file in ``words/``.

People edit ``words/*.toml``; what is read here is made from them by ``compile_words``, and a test holds them together.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from hipflex_kit.export.errors import ExportError
from hipflex_kit.record_making import record

FOLDER = Path(__file__).parent / "words"


@record
class Words:
    """The fixed words of one language.

    Attributes:
        code: ISO 639-1 code, such as ``en``.
        phrases: ``"block.go"`` → ``"Go {order}, {rest}, repeat."``.
    """

    code: str
    phrases: Mapping[str, str]

    def say(self, key: str, **values: object) -> str:
        """A phrase with its places filled in.

        Args:
            key: Section and word, such as ``"page.week"``.
            **values: What to fill in. It is data: braces in it mean nothing.

        Returns:
            The phrase.
        """
        return self.phrases[key].format(**values)

    def muscle(self, id: str, english: str) -> str:
        """What a muscle group is called.

        Args:
            id: The group's id, as in ``muscle_groups.toml``.
            english: Its plain name there, for English and for what the language does not name.
        """
        return self.phrases.get(f"muscle.{id}", english)


def languages() -> tuple[str, ...]:
    """Codes of the languages that sheets can be printed in, sorted."""
    return tuple(sorted(file.stem for file in FOLDER.iterdir() if file.suffix == ".json"))


@cache
def load_words(language: str = "en") -> Words:
    """The fixed words of a language.

    Args:
        language: ISO 639-1 code: ``en``, ``es`` or ``de``.

    Returns:
        The words.

    Raises:
        ExportError: If there is no such language; the message lists those there are.
    """
    if language not in languages():
        raise ExportError(f"Sheets cannot be printed in “{language}”. There is: {', '.join(languages())}.")
    return Words(language, _compiled(language)["phrases"])


def language_name(language: str) -> str:
    """What a language calls itself, such as ``Deutsch``."""
    return str(_compiled(language)["language"])


def _compiled(language: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((FOLDER / f"{language}.json").read_bytes())
    return content
