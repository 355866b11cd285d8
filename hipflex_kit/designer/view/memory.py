"""What was worked out of parts of a program that an edit did not touch: such parts stay the same objects."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
from typing import Generic, TypeVar

T = TypeVar("T")


class Memory(Generic[T]):
    """Remembers results by the objects that they were made of, the newest first to stay.

    Args:
        most: How many results are kept.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._known: OrderedDict[Hashable, tuple[tuple[object, ...], T]] = OrderedDict()

    def recall(self, objects: Sequence[object], more: Hashable, make: Callable[[], T]) -> T:
        """The result that was made of the same objects, else a new one.

        Args:
            objects: What the result is made of; compared by identity, none of them ever changes.
            more: What else it is made of; compared by value.
            make: Makes it.
        """
        key = (tuple(map(id, objects)), more)
        known = self._known.pop(key, None)  # and in again as the newest; another designer's thread may be at it too
        if known is None:
            known = (tuple(objects), make())  # what the key names by id stays alive with it
        self._known[key] = known
        if len(self._known) > self._most:
            self._known.popitem(last=False)
        return known[1]
