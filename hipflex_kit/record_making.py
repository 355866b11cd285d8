"""Frozen records that cost little until they are used.

``dataclass(frozen=True, slots=True)`` writes and compiles six methods for every class when its module is imported: more
than half a millisecond each, and one printed sheet needs sixty classes. Here a method is written when it is first asked
for; the one that makes a record sets each field directly.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from typing import Any, TypeVar, cast, dataclass_transform

Record = TypeVar("Record")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(kind: type[Record]) -> type[Record]:
    """Make a class a frozen, slotted dataclass: equal by its fields, hashable, usable with ``replace`` and ``fields``.

    A method that the class defines itself is kept.

    Args:
        kind: A class with annotated fields, with or without defaults; no ``__post_init__``.

    Returns:
        The class, with slots.

    Raises:
        TypeError: The class has a ``__post_init__``.

    Example:
        >>> @record
        ... class Point:
        ...     "A place on the floor."
        ...     x: float
        ...     y: float = 0
        >>> Point(1), Point(1) == Point(1, 0)
        (Point(x=1, y=0), True)
    """
    if hasattr(kind, "__post_init__"):
        raise TypeError(f"{kind.__qualname__} has a __post_init__, which no record calls: make it a dataclass.")
    kind.__doc__ = kind.__doc__ or kind.__qualname__  # for want of one, dataclass takes the signature apart: 2 ms
    own = {"__eq__", "__hash__", "__repr__"} & kind.__dict__.keys()
    made: Any = dataclass(init=False, repr=False, eq=False, slots=True)(kind)
    for name, method in _SHARED.items():
        setattr(made, name, method)
    for name, write in _WRITTEN.items():
        setattr(made, name, _Later(made, name, write))
    for name in own:
        setattr(made, name, vars(kind)[name])
    return cast("type[Record]", made)


class _Later:
    """A method of a class that is written when it is first asked for, and then takes this one's place."""

    __slots__ = ("_kind", "_name", "_write")

    def __init__(self, kind: type, name: str, write: Callable[[type], Callable[..., Any]]) -> None:
        self._kind, self._name, self._write = kind, name, write

    def __get__(self, made: object, asked: type) -> Any:
        method = self._write(self._kind)
        setattr(self._kind, self._name, method)
        return method if made is None else method.__get__(made, asked)


def _maker(kind: type) -> Callable[..., None]:
    """``__init__``, written for the record's fields; it sets each slot without looking for it by name."""
    names: dict[str, Any] = {}
    parameters, steps = [], []
    for one in fields(kind):
        name = one.name
        names[f"set_{name}"] = getattr(kind, name).__set__
        names[f"default_{name}"] = one.default
        names[f"new_{name}"] = one.default_factory
        parameters.append(name if _needed(one) else f"{name}=default_{name}")
        value = name if one.default_factory is MISSING else f"new_{name}() if {name} is default_{name} else {name}"
        steps.append(f"set_{name}(self, {value})")
    made = _written(f"def __init__(self, {', '.join(parameters)}): {'; '.join(steps)}", "__init__", kind, names)
    made.__annotations__ = {one.name: one.type for one in fields(kind)} | {"return": None}
    return made


def _needed(one: Field[Any]) -> bool:
    return one.default is MISSING and one.default_factory is MISSING


def _written(source: str, name: str, kind: type, names: dict[str, Any]) -> Callable[..., Any]:
    exec(source, names)  # noqa: S102 (the names are those of our own fields)
    method = cast("Callable[..., Any]", names[name])
    method.__qualname__ = f"{kind.__qualname__}.{name}"
    return method


def _values(kind: type, of: str) -> str:
    return f"({''.join(f'{of}.{one.name}, ' for one in fields(kind))})"


def _comparison(kind: type) -> Callable[..., Any]:
    mine, others = _values(kind, "self"), _values(kind, "other")
    source = f"def __eq__(self, other): return {mine} == {others} if other.__class__ is self.__class__ else no"
    return _written(source, "__eq__", kind, {"no": NotImplemented})


def _hash(kind: type) -> Callable[..., Any]:
    return _written(f"def __hash__(self): return hash({_values(kind, 'self')})", "__hash__", kind, {})


def _shown(self: Any) -> str:
    stated = ", ".join(f"{one.name}={getattr(self, one.name)!r}" for one in fields(self))
    return f"{type(self).__qualname__}({stated})"


def _refuse_change(self: Any, name: str, _value: object = None) -> None:
    raise FrozenInstanceError(f"“{name}” of a {type(self).__name__} cannot be changed: records are frozen.")


def _state(self: Any) -> list[Any]:
    return [getattr(self, one.name) for one in fields(self)]


def _take_state(self: Any, state: list[Any]) -> None:
    for one, value in zip(fields(self), state, strict=True):
        object.__setattr__(self, one.name, value)


_WRITTEN = {"__init__": _maker, "__eq__": _comparison, "__hash__": _hash}
_SHARED = {
    "__repr__": _shown,
    "__setattr__": _refuse_change,
    "__delattr__": _refuse_change,
    "__getstate__": _state,
    "__setstate__": _take_state,
}
