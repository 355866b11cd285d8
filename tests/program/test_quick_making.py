"""Records that are made quickly are what dataclasses make, in every other respect."""

from __future__ import annotations

import dataclasses
import inspect

import pytest

from hipflex_kit.analysis.lines import Line
from hipflex_kit.program import Block, Dose, Effort, Load, Prescription, Range, Rest, Session

QUICK = (Block, Dose, Effort, Line, Load, Prescription, Range, Rest, Session)


@pytest.mark.parametrize("record", QUICK)
def test_a_record_is_made_as_a_dataclass_makes_it(record: type) -> None:
    names = [field.name for field in dataclasses.fields(record)]
    plain = dataclasses.make_dataclass(
        record.__name__,
        [
            (f.name, f.type, dataclasses.field(default=f.default, default_factory=f.default_factory))
            for f in dataclasses.fields(record)
        ],
        frozen=True,
    )
    assert list(inspect.signature(record).parameters) == names
    given = {name: object() for name in names}
    assert [getattr(record(**given), name) for name in names] == list(given.values())
    assert [getattr(record(*given.values()), name) for name in names] == list(given.values())
    needed = {f.name: f"a {f.name}" for f in dataclasses.fields(record) if f.default is f.default_factory}
    assert dataclasses.asdict(record(**needed)) == dataclasses.asdict(plain(**needed))
    with pytest.raises(TypeError):
        record(**given, further=1)


def test_it_is_still_frozen() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        Range(1.0, 2.0).low = 3.0  # type: ignore[misc]
    assert dataclasses.replace(Range(1.0, 2.0), high=5.0) == Range(1.0, 5.0)
