"""Work that Python's search for unused objects does not interrupt."""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

Given = ParamSpec("Given")
Made = TypeVar("Made")


def unpaused(work: Callable[Given, Made]) -> Callable[Given, Made]:
    """A function that makes many records and no circles of them, uninterrupted.

    Every few hundred new objects, Python looks whether some that point at each other are used by nobody, now and then
    among all there are. While a text is read, that finds nothing and takes a tenth of the time. It looks again when
    the work is done.
    """

    @wraps(work)
    def done(*args: Given.args, **named: Given.kwargs) -> Made:
        if not gc.isenabled():  # work within such work, or a program that does without the search
            return work(*args, **named)
        gc.disable()
        try:
            return work(*args, **named)
        finally:
            gc.enable()

    return done
