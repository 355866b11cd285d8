"""What the checks say on a coach's sheet in another language than English, from ``words/checks/*.toml``.

A check speaks English to the designer. On paper its finding is said anew from its numbers, so that no English sentence
stands between the others; a finding that has no sentence in a language keeps its own.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from hipflex_kit.export.phrases import number
from hipflex_kit.export.words import FOLDER, Words

if TYPE_CHECKING:
    from hipflex_kit.checks import Finding
    from hipflex_kit.library import Library
    from hipflex_kit.program import Path, Prescription, Program

_MOST_NAMED = 4
_ROUND_FROM = 20.0
"""From so many on the half of a set is no matter."""


class CheckSentences:
    """The checks in one language, speaking of one program.

    Args:
        words: The language.
        program: What is spoken of.
        library: What its muscles are called in English.
    """

    def __init__(self, words: Words, program: Program, library: Library) -> None:
        self._words = words
        self._program = program
        self._sentences = _load(words.code)
        self._names = _names(self._sentences.get("range", {}), words, program, library)

    def rule(self, code: str, english: str) -> str:
        """What a check is against, for what the coach keeps.

        Args:
            code: The check.
            english: What it says where the language has no sentence for it.
        """
        return str(self._sentences.get(code, {}).get("rule", english))

    def said(self, finding: Finding) -> str:
        """A finding as one sentence with its place before it: ``1a (Row), Tag 1: Derselbe Hauptmuskel: Gesäß.``."""
        entry = self._sentences.get(finding.code)
        if entry is None:
            return finding.message
        sentence = entry["said"].format(**{key: self._value(value) for key, value in finding.numbers.items()})
        where = self._where(finding.paths, whole_day=bool(entry.get("day")))
        return f"{where}: {sentence}" if where else sentence

    def _value(self, value: Any) -> str:
        if isinstance(value, bool | str):
            return self._names.get(str(value).casefold(), str(value))
        if isinstance(value, Mapping):
            return _first(f"{self._value(name)} {self._value(of)}" for name, of in value.items())
        if isinstance(value, tuple):
            low, high = self._value(value[0]), self._value(value[-1])
            return low if low == high else f"{low} → {high}" if len(value) == 2 else f"{low}–{high}"
        if isinstance(value, Iterable):
            return _first(map(self._value, value))
        return number(round(value) if value >= _ROUND_FROM else round(2 * value) / 2, self._words)

    def _where(self, paths: Sequence[Path], *, whole_day: bool) -> str:
        """The lines and their day: each line once, by its label with its name."""
        if not paths:
            return ""
        week, day = paths[0][:2]
        title = self._program.weeks[week].sessions[day].title or self._words.say("page.day", n=day + 1)
        if whole_day:
            return title
        rows = dict(self._program.walk())
        said = dict.fromkeys(_pointed(rows[path]) for path in paths)
        return f"{_first(said)}, {title}"


def _pointed(row: Prescription) -> str:
    """A line by its label with its name; a number alone says nothing."""
    return f"{row.label} ({row.name})" if row.label and any(map(str.isalpha, row.label)) else row.name


def _first(things: Iterable[str]) -> str:
    """The first few of a list, which says that there are more."""
    said = list(things)
    return ", ".join(said[:_MOST_NAMED]) + (" …" if len(said) > _MOST_NAMED else "")


def _names(ranges: Mapping[str, str], words: Words, program: Program, library: Library) -> dict[str, str]:
    """What muscles and ranges are called: by id and by English name, since checks name them either way."""
    from hipflex_kit.analysis.goals import goal_named

    goal = goal_named(program.header.goal)
    marks = {mark.id: mark.name for mark in goal.ranges.values()} if goal is not None else {}
    english = marks | {group.id: group.plain_name for group in library.muscle_groups}
    said = {id: ranges.get(id) or words.muscle(id, name) for id, name in english.items()}
    return said | {english[id].casefold(): name for id, name in said.items()}


@cache
def _load(language: str) -> dict[str, dict[str, Any]]:
    file = FOLDER / "checks" / f"{language}.toml"
    return tomllib.loads(file.read_text("utf-8")) if file.exists() else {}
