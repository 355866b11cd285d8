"""Cards that were worked out before, kept in the folder by the fingerprint of what they were made of."""

from __future__ import annotations

import importlib.metadata
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from hipflex_kit.designer.home.cards import Card
from hipflex_kit.workspace.disk import replace_file, state_folder
from hipflex_kit.workspace.errors import WorkspaceError

_FORM = 1
"""Changes with what a card holds or how it is counted."""
_FILE = "cards.json"
_LARGEST = 8_000_000


class CardMemory:
    """Remembers cards from one sitting to the next; a folder that cannot hold them does without.

    Args:
        root: The opened folder.
        library_mark: Fingerprint of the library that sets were counted with.
    """

    def __init__(self, root: Path, library_mark: str) -> None:
        self._root = root
        self._stamp = f"{_FORM} {_version()} {library_mark}"
        self._cards = self._read()
        self._is_new = False

    def get(self, mark: str) -> tuple[Card | None] | None:
        """What was found before, a card or that it is no program, as a tuple of one; None where nothing is known."""
        return (self._cards[mark],) if mark in self._cards else None

    def put(self, mark: str, card: Card | None) -> None:
        """Remember a card; None for a text that is no program."""
        self._cards[mark] = card
        self._is_new = True

    def save(self, used: Iterable[str]) -> None:
        """Write down what is new, without cards that no file of the folder has any more."""
        if not self._is_new:
            return
        self._is_new = False
        cards = {mark: _plain(self._cards[mark]) for mark in used if mark in self._cards}
        text = json.dumps({"stamp": self._stamp, "cards": cards}, ensure_ascii=False, separators=(",", ":"))
        try:
            replace_file(state_folder(self._root) / _FILE, text.encode("utf-8", "surrogatepass"))
        except (OSError, WorkspaceError):
            return  # a read-only folder: looked at anew next time

    def _read(self) -> dict[str, Card | None]:
        path = self._root / ".hipflex" / _FILE
        try:
            if path.stat().st_size > _LARGEST:
                return {}
            content = json.loads(path.read_text("utf-8"))
            if content["stamp"] != self._stamp:
                return {}
            return {str(mark): _card(fields) for mark, fields in content["cards"].items()}
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return {}


def _version() -> str:
    """Another release may read a text otherwise."""
    try:
        return importlib.metadata.version("hipflex-kit")
    except importlib.metadata.PackageNotFoundError:
        return ""


def _plain(card: Card | None) -> list[Any] | None:
    return None if card is None else [card.title, card.client, card.weeks, card.days, list(card.sets)]


def _card(fields: list[Any] | None) -> Card | None:
    if fields is None:
        return None
    title, client, weeks, days, sets = fields
    if not all(part is None or isinstance(part, str) for part in (title, client)):
        raise TypeError
    return Card(title, client, int(weeks), int(days), tuple(float(each) for each in sets))
