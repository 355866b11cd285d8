"""What a page may ask for beside edits, and who answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from hipflex_kit.designer.printing import print_reply
from hipflex_kit.designer.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer to one question of the page.

    Attributes:
        message: What is sent; its ``request`` is that of the question.
        buffers: Files that travel with it.
        shows: True where what the page shows may have changed, which is then sent first.
    """

    message: Mapping[str, object]
    buffers: tuple[bytes, ...] = ()
    shows: bool = False


Question = Mapping[str, object]


def _print(shelf: Shelf, question: Question) -> Answer:
    message, buffers = print_reply(shelf.sitting.read.program, shelf.sitting.library, question)
    return Answer(message, tuple(buffers))


ANSWERS: Mapping[str, Callable[[Shelf, Question], Answer]] = {
    "print": _print,
    "programs": lambda shelf, question: Answer(shelf.programs(question)),
    "open": lambda shelf, question: Answer(shelf.open(question), shows=True),
    "new": lambda shelf, question: Answer(shelf.new(question), shows=True),
}
"""By the question's ``kind``. An answer never raises: what cannot be done is said in its ``problem``."""
