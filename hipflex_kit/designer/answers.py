"""What a page may ask for beside edits, and who answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from hipflex_kit.designer import printing
from hipflex_kit.designer.answer import Answer, Question
from hipflex_kit.designer.beside.answers import add_answer, client_answer, save_client_answer
from hipflex_kit.designer.beside.own_names import choices_reply
from hipflex_kit.designer.exercises.card import body_reply, card_reply
from hipflex_kit.designer.exercises.swaps import preview_reply, swaps_reply
from hipflex_kit.designer.home.answers import HOME_ANSWERS
from hipflex_kit.designer.shelf import Shelf


def _swaps(shelf: Shelf, question: Question) -> Answer:
    sitting = shelf.sitting
    return Answer(swaps_reply(question, sitting.read, sitting.path_of(question.get("row_id")), sitting.beside.around))


def _swap_preview(shelf: Shelf, question: Question) -> Answer:
    sitting = shelf.sitting
    return Answer(preview_reply(question, sitting.read, sitting.path_of(question.get("row_id")), sitting.beside.around))


ANSWERS: Mapping[str, Callable[[Shelf, Question], Answer]] = {
    "print": lambda shelf, question: Answer(*printing.print_reply(shelf.sitting, question)),
    "preview": lambda shelf, question: Answer(*printing.preview_reply(shelf.sitting, question)),
    "file": lambda shelf, question: Answer(*printing.file_reply(shelf.sitting, question)),
    "message": lambda shelf, question: Answer(printing.message_reply(shelf.sitting, question)),
    "languages": lambda _, question: Answer(printing.languages_reply(question)),
    "card": lambda shelf, question: Answer(card_reply(shelf.sitting.library, question)),
    "body": lambda _, question: Answer(body_reply(question)),
    "choices": lambda shelf, question: Answer(choices_reply(shelf.sitting.library, question)),
    "add_exercise": lambda shelf, question: Answer(add_answer(shelf.sitting, question), shows=True),
    "swaps": _swaps,
    "swap_preview": _swap_preview,
    "client": lambda shelf, question: Answer(client_answer(shelf.sitting, question)),
    "save_client": lambda shelf, question: Answer(save_client_answer(shelf.sitting, question), shows=True),
    "programs": lambda shelf, question: Answer(shelf.programs(question)),
    "open": lambda shelf, question: Answer(shelf.open(question), shows=True),
    "new": lambda shelf, question: Answer(shelf.new(question), shows=True),
    **HOME_ANSWERS,
}
"""By the question's ``kind``. An answer never raises: what cannot be done is said in its ``problem``."""
