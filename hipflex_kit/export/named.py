"""Functions by name, each imported when it is first asked for, so that a PDF does not pay for a workbook."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import Any


class Named(Mapping[str, Callable[..., Any]]):
    """A mapping from a name that a trainer types to the function that does it."""

    def __init__(self, homes: Mapping[str, tuple[str, str]]) -> None:
        """Take where the functions live.

        Args:
            homes: Name → module below ``hipflex_kit.export`` and name of the function in it.
        """
        self._homes = homes

    def __getitem__(self, name: str) -> Callable[..., Any]:
        """The function of a name."""
        module, function = self._homes[name]
        found: Callable[..., Any] = getattr(import_module(f"hipflex_kit.export.{module}"), function)
        return found

    def __iter__(self) -> Iterator[str]:
        """The names, in the order in which they are offered."""
        return iter(self._homes)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._homes)
