"""How long reading takes. Medians are printed; nothing is asserted about time."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import pytest

sys.path.insert(0, __file__.rsplit("/", 1)[0])

from make_programs import distinct, realistic, with_colons

from hipflex_kit.notation import parse_program, parser
from hipflex_kit.notation.session import session_parts


def forget() -> None:
    """Empty every memory of readings."""
    parser.outlines.forget()
    session_parts.memory.forget()
    for name, module in list(sys.modules.items()):
        if name.startswith("hipflex_kit.notation"):
            for value in vars(module).values():
                if hasattr(value, "cache_clear"):
                    value.cache_clear()


def _cold(benchmark: Any, text: str) -> None:
    benchmark.pedantic(parse_program, args=(text,), setup=forget, rounds=20)


@pytest.mark.parametrize("make", [realistic, distinct, with_colons], ids=["realistic", "all lines distinct", "colons"])
def test_480_lines_with_empty_memory(benchmark: Any, make: Callable[[], str]) -> None:
    text = make()
    assert len(list(parse_program(text).program.walk())) == 480
    _cold(benchmark, text)


def test_after_an_edit_of_one_line(benchmark: Any) -> None:
    text = realistic()
    parse_program(text)
    count = 0

    def edited() -> tuple[tuple[str], dict[str, Any]]:
        nonlocal count
        count += 1
        return (text.replace("(4×5)", f"(4×{count % 50 + 1})", 1),), {}

    benchmark.pedantic(parse_program, setup=edited, rounds=100)
