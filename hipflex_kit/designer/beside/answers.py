"""What the page writes beside the open program: exercises of the trainer's own, and what is true of a client.

Neither is an edit of the program's text, so neither is undone with it: an exercise of the trainer's own can be taken
back, the client's form can be filled in again. Each answer says what went wrong.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, TypedDict

from hipflex_kit.designer.beside.client_form import ClientReply, client_reply, save_client
from hipflex_kit.designer.edits.messages import MessageError
from hipflex_kit.workspace import WorkspaceError

if TYPE_CHECKING:
    from hipflex_kit.designer.sitting import Sitting


class AddedReply(TypedDict):
    """What became of an exercise of the trainer's own."""

    kind: Literal["added"]
    request: str
    exercise: str | None
    problem: str | None


class NoClientReply(TypedDict):
    """Why nothing can be said of a client."""

    kind: Literal["client"]
    request: str
    problem: str


def add_answer(sitting: Sitting, question: Mapping[str, object]) -> AddedReply:
    """Add an exercise of the trainer's own; the question has ``form``."""
    form = question.get("form")
    exercise, problem = None, None
    try:
        exercise = sitting.beside.add(form if isinstance(form, Mapping) else {})
    except (MessageError, WorkspaceError) as refused:
        problem = str(refused)
    return {"kind": "added", "request": _request(question), "exercise": exercise, "problem": problem}


def client_answer(sitting: Sitting, question: Mapping[str, object]) -> ClientReply | NoClientReply:
    """What there is to know of a client; the question may name another than the program's."""
    return _client(sitting, question, None)


def save_client_answer(sitting: Sitting, question: Mapping[str, object]) -> ClientReply | NoClientReply:
    """Write what the form says of a client, then say what the file says now."""
    base, changed = question.get("base"), question.get("changed")
    problem = None
    try:
        if not isinstance(base, Mapping) or not isinstance(changed, Mapping):
            raise MessageError("The page sent a form that cannot be read.")
        save_client(_name(sitting, question), base, changed, sitting.beside.place_to_write())
        sitting.beside.look()
    except (MessageError, WorkspaceError) as refused:
        problem = str(refused)
    return _client(sitting, question, problem)


def _client(sitting: Sitting, question: Mapping[str, object], problem: str | None) -> ClientReply | NoClientReply:
    name, request = _name(sitting, question), _request(question)
    try:
        return client_reply(
            name,
            sitting.beside.place_to_write(),
            sitting.read.program,
            today=sitting.beside.today,
            request=request,
            problem=problem,
        )
    except (MessageError, WorkspaceError) as refused:
        return {"kind": "client", "request": request, "problem": problem or str(refused)}


def _name(sitting: Sitting, question: Mapping[str, object]) -> str:
    name = question.get("name")
    return " ".join(name.split()) if isinstance(name, str) else sitting.read.program.header.client or ""


def _request(question: Mapping[str, object]) -> str:
    return str(question.get("request", ""))
