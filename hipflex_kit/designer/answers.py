"""What a page may ask for beside edits, and who answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from hipflex_kit.designer.answer import Answer, Question
from hipflex_kit.designer.home.answers import HOME_ANSWERS
from hipflex_kit.designer.printing import print_reply
from hipflex_kit.designer.shelf import Shelf


def _print(shelf: Shelf, question: Question) -> Answer:
    message, buffers = print_reply(shelf.sitting.read.program, shelf.sitting.library, question)
    return Answer(message, tuple(buffers))


ANSWERS: Mapping[str, Callable[[Shelf, Question], Answer]] = {
    "print": _print,
    "programs": lambda shelf, question: Answer(shelf.programs(question)),
    "open": lambda shelf, question: Answer(shelf.open(question), shows=True),
    "new": lambda shelf, question: Answer(shelf.new(question), shows=True),
    **HOME_ANSWERS,
}
"""By the question's ``kind``. An answer never raises: what cannot be done is said in its ``problem``."""
