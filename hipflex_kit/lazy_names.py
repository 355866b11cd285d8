"""A package whose names are loaded when they are first used, so that a printed sheet does not pay for a workbook."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def loaded_when_used(package: str, homes: Mapping[str, str]) -> Callable[[str], Any]:
    """What a package answers when it is asked for a name that it has not loaded yet (PEP 562).

    Args:
        package: The package's ``__name__``.
        homes: Public name → module of the package that defines it.

    Returns:
        The package's ``__getattr__``.

    Example:
        >>> fetch = loaded_when_used("hipflex_kit.program", {"Range": "values"})
        >>> fetch("Range")(8, 10)
        Range(low=8, high=10)
    """

    def fetch(name: str) -> Any:
        home = homes.get(name)
        if home is None:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value = getattr(import_module(f"{package}.{home}"), name)
        setattr(sys.modules[package], name, value)
        return value

    return fetch
