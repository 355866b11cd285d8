"""What the home page asks, and who answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from hipflex_kit.designer.answer import Answer, Question, request_of
from hipflex_kit.designer.home import filing
from hipflex_kit.designer.home.templates import templates_reply
from hipflex_kit.designer.home.versions import go_back, version_reply, versions_reply

if TYPE_CHECKING:
    from hipflex_kit.designer.home.reply_types import FiledReply
    from hipflex_kit.designer.shelf import Shelf


def _filed(do: Callable[[Shelf, Question], FiledReply]) -> Callable[[Shelf, Question], Answer]:
    return lambda shelf, question: Answer(do(shelf, question), shows=True)


def _arrival(shelf: Shelf, question: Question) -> Answer:
    sent = question.get("buffers")
    buffers = [bytes(one) for one in sent] if isinstance(sent, tuple) else []
    library = shelf.sitting.library
    if question.get("part") is not None:
        return Answer(shelf.arrivals.take(question, buffers, library))
    return Answer(shelf.arrivals.look(question, library))


HOME_ANSWERS: Mapping[str, Callable[[Shelf, Question], Answer]] = {
    "templates": lambda shelf, question: Answer(templates_reply(shelf.library, request_of(question))),
    "begin": _filed(filing.begin),
    "duplicate": _filed(filing.duplicate),
    "rename": _filed(filing.rename),
    "put_in_bin": _filed(filing.put_in_bin),
    "bin": lambda shelf, question: Answer(filing.bin_reply(shelf, question)),
    "restore": _filed(filing.restore),
    "versions": lambda shelf, question: Answer(versions_reply(shelf, question)),
    "version": lambda shelf, question: Answer(version_reply(shelf, question)),
    "go_back": _filed(go_back),
    "arrival": _arrival,
    "keep_arrival": _filed(filing.keep_arrival),
}
"""By the question's ``kind``."""
