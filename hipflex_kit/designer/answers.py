"""What a page may ask for beside edits, and who answers."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping

from hipflex_kit.designer import printing
from hipflex_kit.designer.answer import Answer, Question, request_of
from hipflex_kit.designer.beside.answers import add_answer, client_answer, save_client_answer
from hipflex_kit.designer.beside.own_names import choices_reply
from hipflex_kit.designer.exercises.card import body_reply, card_reply
from hipflex_kit.designer.exercises.swaps import preview_reply, swaps_reply
from hipflex_kit.designer.home.answers import HOME_ANSWERS
from hipflex_kit.designer.shelf import Shelf

_LOG = logging.getLogger(__name__)
FAULT = "That could not be done. Try once more."


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
"""By the question's ``kind``. What cannot be done is said in the answer's ``problem``."""


def answer_to(question: Question, shelf: Shelf) -> Answer | None:
    """Answer a question of the page, and never raise: a page that gets no answer would wait for it.

    Args:
        question: What the page sent; it may be anything.
        shelf: The open program and its folder.

    Returns:
        The answer; None for what is no question.
    """
    kind = question.get("kind")
    answered_by = ANSWERS.get(kind) if isinstance(kind, str) else None
    if answered_by is None:
        return None
    try:
        return answered_by(shelf, question)
    except Exception:
        _LOG.exception("a question of the page failed: %s", kind)
        return Answer({"request": request_of(question), "problem": FAULT}, shows=True)
