"""Records are what frozen dataclasses are, in every respect but the cost of importing them."""

from __future__ import annotations

import copy
import dataclasses
import importlib
import inspect
import pickle
import pkgutil

import pytest

import hipflex_kit
from hipflex_kit.program import Range
from hipflex_kit.record_making import draft, field, field_names, record, replace

ROOMS = ("analysis", "export", "library", "notation", "program", "workspace")


def all_records() -> list[type]:
    found: dict[str, type] = {}
    for room in ROOMS:
        package = importlib.import_module(f"{hipflex_kit.__name__}.{room}")
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            for kind in vars(importlib.import_module(module.name)).values():
                if isinstance(kind, type) and "__getstate__" in vars(kind) and dataclasses.is_dataclass(kind):
                    found[f"{kind.__module__}.{kind.__qualname__}"] = kind
    return list(found.values())


def as_dataclass(kind: type) -> type:
    """The same record as the standard library makes it."""
    stated = [
        (f.name, f.type, dataclasses.field(default=f.default, default_factory=f.default_factory))
        for f in dataclasses.fields(kind)
    ]
    return dataclasses.make_dataclass(kind.__name__, stated, frozen=True)


@pytest.mark.parametrize("kind", all_records(), ids=lambda kind: kind.__qualname__)
def test_a_record_is_made_as_a_dataclass_makes_it(kind: type) -> None:
    plain = as_dataclass(kind)
    names = [field.name for field in dataclasses.fields(kind)]
    assert list(inspect.signature(kind).parameters) == names
    given = {name: f"a {name}" for name in names}
    assert [getattr(kind(**given), name) for name in names] == list(given.values())
    assert [getattr(kind(*given.values()), name) for name in names] == list(given.values())
    needed = {f.name: f"a {f.name}" for f in dataclasses.fields(kind) if f.default is f.default_factory}
    made, same = kind(**needed), plain(**needed)
    assert [getattr(made, name) for name in names] == [getattr(same, name) for name in names]
    with pytest.raises(TypeError):
        kind(**given, further=1)
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(made, names[0], 1)
    with pytest.raises(dataclasses.FrozenInstanceError):
        delattr(made, names[0])


@record
class Plate:
    """A plate of the test's own, so that nothing has been asked of it before."""

    kilos: float
    colour: str | None = None
    holes: list[int] = field(default_factory=list)


@record
class Bar:
    """As a plate, but no plate."""

    kilos: float
    colour: str | None = None
    holes: list[int] = field(default_factory=list)


def test_records_are_equal_by_their_fields_and_only_to_their_kind() -> None:
    assert Plate(20) == Plate(20, None, [])
    assert Plate(20) != Plate(20, "blue")
    assert Plate(20) != Bar(20)
    assert Plate(20) != (20, None, [])
    assert Plate(20).holes is not Plate(20).holes


def test_records_that_are_equal_have_one_hash() -> None:
    assert len({Range(8, 10), Range(8.0, 10.0), Range(8, 12)}) == 2
    with pytest.raises(TypeError, match="unhashable"):
        hash(Plate(20))


def test_a_record_shows_its_fields_and_can_be_replaced_copied_and_pickled() -> None:
    assert repr(Plate(20, "blue")) == "Plate(kilos=20, colour='blue', holes=[])"
    assert dataclasses.replace(Range(1.0, 2.0), high=5.0) == replace(Range(1.0, 2.0), high=5.0) == Range(1.0, 5.0)
    with pytest.raises(TypeError, match="breadth"):
        replace(Range(1.0, 2.0), breadth=5.0)
    assert field_names(Plate) == ("kilos", "colour", "holes")
    assert copy.deepcopy(Plate(20, "blue", [1])) == pickle.loads(pickle.dumps(Plate(20, "blue", [1])))
    match Plate(25):
        case Plate(kilos, colour):
            assert (kilos, colour) == (25, None)


def test_a_draft_is_filled_step_by_step_and_is_itself_whatever_it_holds() -> None:
    @draft
    class Rack:
        name: str
        plates: list[float] = field(default_factory=list)

    rack = Rack("left")
    rack.plates.append(20)
    rack.name = "right"
    assert repr(rack).endswith("Rack(name='right', plates=[20])")
    assert Rack("right").plates == []
    assert rack != Rack("right", [20])
    with pytest.raises(AttributeError):
        rack.colour = "red"


def test_a_default_that_all_would_share_is_refused() -> None:
    with pytest.raises(TypeError, match="holes"):

        @record
        class Shared:
            holes: list[int] = []  # noqa: RUF012
