"""Work that Python's search for unused objects does not interrupt."""

from __future__ import annotations

import gc

import pytest

from hipflex_kit.notation import parse_program
from hipflex_kit.unpaused import unpaused


@unpaused
def searching_while(fails: bool) -> bool:
    if fails:
        raise ValueError
    return gc.isenabled()


def test_the_search_rests_during_the_work_and_goes_on_after_it() -> None:
    assert not searching_while(fails=False)
    assert gc.isenabled()
    with pytest.raises(ValueError):
        searching_while(fails=True)
    assert gc.isenabled()


def test_who_does_without_the_search_is_left_alone() -> None:
    gc.disable()
    try:
        assert not searching_while(fails=False)
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_reading_leaves_little_for_the_search_to_find() -> None:
    text = "\n".join(
        f"{n}a) Split Squat 4x{n % 12 + 1}\n{n}b) Calf Raise 3x8, rest 60s\nsome words\n" for n in range(300)
    )
    parse_program(text)
    gc.collect()
    parse_program(text.replace("Calf", "Heel"))
    assert gc.collect() < 500
