"""Frozen records that cost little until they are used.

They are dataclasses to all who ask (``fields``, ``asdict``, ``match``). The standard library's own way of making them
reads Python's source tools into memory and writes and compiles six methods a class, all before the first line of a
program is read: a sixth of the time of a printed sheet. Here a method is written when it is first asked for; the one
that makes a record fills it at half the cost.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast, dataclass_transform

if TYPE_CHECKING:
    # With these the type checker knows which fields a record and a named tuple have.
    from dataclasses import replace
    from typing import NamedTuple
else:
    from collections import namedtuple

    class _NamedTupleMaker(type):
        def __new__(cls, name, bases, members):
            if not bases:
                return super().__new__(cls, name, bases, members)
            fields = members.pop("__annotations__")
            defaults = [members.pop(field) for field in fields if field in members]
            plain = namedtuple(name, fields, defaults=defaults)
            return type(name, (plain,), {**members, "__annotations__": fields, "__slots__": ()})

    class NamedTuple(metaclass=_NamedTupleMaker):
        """``typing.NamedTuple``, which compiles each annotation of each field: two thirds of the time it takes."""

    def replace(record, /, **changes):
        """The same record (or dataclass) with other values in some of its fields."""
        kept = {name: getattr(record, name) for name in record.__match_args__ if name not in changes}
        return type(record)(**kept, **changes)


__all__ = ["NamedTuple", "draft", "field", "field_names", "record", "replace"]

Record = TypeVar("Record")
Value = TypeVar("Value")


class _Fresh:
    """The default of a field of which each record gets a value of its own."""

    def __init__(self, factory: Callable[[], object]) -> None:
        self.factory = factory


def field(*, default_factory: Callable[[], Value]) -> Value:
    """The default of a field of which each record gets a value of its own: ``field(default_factory=list)``."""
    return cast("Value", _Fresh(default_factory))


def field_names(kind: type) -> tuple[str, ...]:
    """The names of a record's fields, in order."""
    return cast("tuple[str, ...]", vars(kind)["__match_args__"])


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(kind: type[Record]) -> type[Record]:
    """Make a class a frozen, slotted dataclass: equal by its fields, hashable, usable with ``replace`` and ``fields``.

    A method that the class defines itself is kept.

    Args:
        kind: A class with annotated fields, with or without defaults; no ``__post_init__`` and no base with fields.

    Returns:
        The class, with slots.

    Raises:
        TypeError: The class has a ``__post_init__``, or a default that all its records would share and could change.

    Example:
        >>> @record
        ... class Point:
        ...     "A place on the floor."
        ...     x: float
        ...     y: float = 0
        >>> Point(1), Point(1) == Point(1, 0)
        (Point(x=1, y=0), True)
    """
    return _made(kind, _FROZEN, _WRITTEN | _COMPARED)


@dataclass_transform(eq_default=False, field_specifiers=(field,))
def draft(kind: type[Record]) -> type[Record]:
    """Make a class a slotted dataclass that is filled while a text is read. Each is itself, whatever it holds.

    Args:
        kind: As for `record`.

    Returns:
        The class, with slots.

    Raises:
        TypeError: As `record`.
    """
    return _made(kind, {"__repr__": _shown}, _WRITTEN)


Writer = Callable[[Any, Mapping[str, Any]], Any]


def _made(kind: type[Record], shared: Mapping[str, Any], written: Mapping[str, Writer]) -> type[Record]:
    """The class once more, with slots: they cannot be added to one that stands already."""
    if hasattr(kind, "__post_init__"):
        raise TypeError(f"{kind.__qualname__} has a __post_init__, which no record calls: make it a dataclass.")
    own = {name: value for name, value in vars(kind).items() if name not in ("__dict__", "__weakref__")}
    names = tuple(kind.__annotations__)
    defaults = {name: own.pop(name) for name in names if name in own}
    if shared_by_all := [name for name, default in defaults.items() if default.__class__.__hash__ is None]:
        raise TypeError(f"{kind.__qualname__}.{shared_by_all[0]}: all would share one value; use a default_factory.")
    form = {"__qualname__": kind.__qualname__, "__slots__": names, "__match_args__": names}
    make: Any = type(kind)
    made = make(kind.__name__, kind.__bases__, {**shared, **own, **form})
    for name, write in written.items():
        if name not in own:
            setattr(made, name, _Later(made, name, write, defaults))
    return cast("type[Record]", made)


class _Later:
    """A method of a class that is written when it is first asked for, and then takes this one's place."""

    __slots__ = ("_defaults", "_kind", "_name", "_write")

    def __init__(self, kind: type, name: str, write: Writer, defaults: Mapping[str, Any]) -> None:
        self._kind, self._name, self._write, self._defaults = kind, name, write, defaults

    def __get__(self, made: object, asked: type) -> Any:
        written = self._write(self._kind, self._defaults)
        setattr(self._kind, self._name, written)
        return getattr(asked if made is None else made, self._name)


def _maker(kind: Any, defaults: Mapping[str, Any]) -> Callable[..., None]:
    """``__init__``, written for the fields of a record or a draft."""
    names: dict[str, Any] = {}
    parameters, values = [], {}
    for name in kind.__match_args__:
        value, parameter = name, name
        if name in defaults:
            names[f"default_{name}"] = default = defaults[name]
            parameter = f"{name}=default_{name}"
            if isinstance(default, _Fresh):
                value = f"default_{name}.factory() if {name} is default_{name} else {name}"
        parameters.append(parameter)
        values[name] = value
    steps = _steps(kind, values, names)
    made = _written(f"def __init__(self, {', '.join(parameters)}): {'; '.join(steps)}", "__init__", kind, names)
    made.__annotations__ = {**kind.__annotations__, "return": None}
    return made


_FEW = 4
"""Up to so many fields, setting each slot past the record's own refusal is quicker than lifting the refusal."""


def _steps(kind: Any, values: Mapping[str, str], names: dict[str, Any]) -> list[str]:
    """How the fields are filled. A record of many is, while it is made, of a class that lets its fields be set."""
    plainly = [f"self.{name} = {value}" for name, value in values.items()]
    if kind.__setattr__ is not _refuse_change:
        return plainly
    if len(values) <= _FEW:
        names |= {f"set_{name}": getattr(kind, name).__set__ for name in values}
        return [f"set_{name}(self, {value})" for name, value in values.items()]
    opened = type(kind.__name__, (), {"__slots__": kind.__match_args__})
    names |= {"_become": vars(object)["__class__"].__set__, "_opened": opened, "_kind": kind}
    return ["_become(self, _opened)", *plainly, "_become(self, _kind)"]


def _written(source: str, name: str, kind: type, names: dict[str, Any]) -> Callable[..., Any]:
    exec(source, names)  # noqa: S102 (the names are those of our own fields)
    method = cast("Callable[..., Any]", names[name])
    method.__qualname__ = f"{kind.__qualname__}.{name}"
    return method


def _values(kind: Any, of: str) -> str:
    return f"({''.join(f'{of}.{name}, ' for name in kind.__match_args__)})"


def _comparison(kind: type, _defaults: Mapping[str, Any]) -> Callable[..., Any]:
    mine, others = _values(kind, "self"), _values(kind, "other")
    source = f"def __eq__(self, other): return {mine} == {others} if other.__class__ is self.__class__ else no"
    return _written(source, "__eq__", kind, {"no": NotImplemented})


def _hash(kind: type, _defaults: Mapping[str, Any]) -> Callable[..., Any]:
    return _written(f"def __hash__(self): return hash({_values(kind, 'self')})", "__hash__", kind, {})


def _described(kind: type, defaults: Mapping[str, Any]) -> Mapping[str, Any]:
    """What the standard library wants to know of the fields of a dataclass: it is asked itself."""
    import dataclasses

    stated = {
        name: dataclasses.field(default_factory=default.factory) if isinstance(default, _Fresh) else default
        for name, default in defaults.items()
    }
    about = {"__annotations__": kind.__annotations__, "__module__": kind.__module__, "__doc__": kind.__doc__}
    plain: Any = dataclasses.dataclass(init=False, repr=False, eq=False)(type(kind.__name__, (), about | stated))
    return cast("Mapping[str, Any]", plain.__dataclass_fields__)


def _shown(self: Any) -> str:
    stated = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__match_args__)
    return f"{type(self).__qualname__}({stated})"


def _refuse_change(self: Any, name: str, _value: object = None) -> None:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"“{name}” of a {type(self).__name__} cannot be changed: records are frozen.")


def _state(self: Any) -> list[Any]:
    return [getattr(self, name) for name in self.__match_args__]


def _take_state(self: Any, state: list[Any]) -> None:
    for name, value in zip(self.__match_args__, state, strict=True):
        object.__setattr__(self, name, value)


_FROZEN: Mapping[str, Any] = {
    "__repr__": _shown,
    "__setattr__": _refuse_change,
    "__delattr__": _refuse_change,
    "__getstate__": _state,
    "__setstate__": _take_state,
}
_WRITTEN: dict[str, Writer] = {"__init__": _maker, "__dataclass_fields__": _described}
_COMPARED: dict[str, Writer] = {"__eq__": _comparison, "__hash__": _hash}
