"""Patterns that are compiled when they are first used, and are then like any other."""

from __future__ import annotations

import importlib
import pkgutil
import re
import sys
from collections.abc import Iterator
from types import ModuleType

import pytest

import hipflex_kit
from hipflex_kit import late_re


@pytest.fixture
def module() -> Iterator[ModuleType]:
    made = ModuleType("a_module_with_patterns")
    exec("import hipflex_kit.late_re as re\nSETS = re.compile('(?P<n>[0-9]+) SETS', re.IGNORECASE)", made.__dict__)
    sys.modules[made.__name__] = made
    yield made
    del sys.modules[made.__name__]


def test_a_pattern_is_compiled_at_its_first_use_and_its_name_then_stands_for_it(module: ModuleType) -> None:
    taken = module.SETS
    assert not isinstance(taken, re.Pattern)
    assert taken.search("do 3 sets")["n"] == "3"
    assert isinstance(module.SETS, re.Pattern)
    assert module.SETS.search("do 3 sets")["n"] == "3"
    assert taken.sub("x", "3 sets") == "x"
    assert (taken.pattern, taken.flags) == (module.SETS.pattern, module.SETS.flags)


def every_late_pattern() -> dict[str, object]:
    found: dict[str, object] = {}

    def look(where: str, value: object) -> None:
        if isinstance(value, late_re._LatePattern):
            found[where] = value
        elif isinstance(value, tuple | list):
            for at, one in enumerate(value):
                look(f"{where}[{at}]", one)
        elif isinstance(value, dict):
            for key, one in value.items():
                look(f"{where}[{key!r}]", one)

    for room in ("diagnostics", "export", "library", "notation", "workspace"):
        home = importlib.import_module(f"{hipflex_kit.__name__}.{room}")
        inside = pkgutil.walk_packages(home.__path__, f"{home.__name__}.") if hasattr(home, "__path__") else ()
        for module in (home, *(importlib.import_module(one.name) for one in inside)):
            for name, value in list(vars(module).items()):
                look(f"{module.__name__}.{name}", value)
    return found


def test_every_pattern_of_the_kit_can_be_compiled() -> None:
    for where, pattern in every_late_pattern().items():
        try:
            re.compile(pattern.pattern, pattern._flags)
        except re.error as error:
            pytest.fail(f"{where}: {error}")
