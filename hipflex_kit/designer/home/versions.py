"""Earlier versions of the open program: when they were, what changed, and going back to one."""

from __future__ import annotations

import time
from itertools import pairwise
from typing import TYPE_CHECKING

from hipflex_kit.designer.answer import Question, request_of
from hipflex_kit.designer.home.reply_types import FiledReply, VersionReply, VersionsReply, VersionView
from hipflex_kit.designer.home.version_words import what_changed
from hipflex_kit.workspace import Document, Version, WorkspaceError

if TYPE_CHECKING:
    from hipflex_kit.designer.shelf import Shelf

_MOST = 60
_LOOK_S = 0.3
"""How long changes are put into words before the page gets what there is; it asks again for the rest."""


def versions_reply(shelf: Shelf, question: Question) -> VersionsReply:
    """The versions, newest first, each with what it changed against the one before."""
    document, library = shelf.sitting.document, shelf.sitting.library
    kept = _distinct(document)[:_MOST]
    texts = [document.text, *(text for _, text in kept)]
    end = time.monotonic() + _LOOK_S
    said: list[list[str] | None] = []
    for newer, older in pairwise(texts):
        in_time = time.monotonic() < end
        said.append(what_changed(older, newer, library, only_known=not in_time))
    views: list[VersionView] = [
        {"id": version.path.name, "until": version.replaced_at.timestamp(), "changes": changes}
        for (version, _), changes in zip(kept, [*said[1:], []], strict=False)
    ]
    return {
        "kind": "versions",
        "request": request_of(question),
        "versions": views,
        "now": said[0] if said else [],
        "complete": None not in said,
    }


def version_reply(shelf: Shelf, question: Question) -> VersionReply:
    """One version, and what going back to it would change."""
    document = shelf.sitting.document
    text, problem, going_back = "", None, []
    try:
        text = document.version_text(_version(document, question))
        going_back = what_changed(document.text, text, shelf.sitting.library) or []
    except WorkspaceError as error:
        problem = str(error)
    except KeyError:
        problem = "That version is no longer there."
    return {
        "kind": "version",
        "request": request_of(question),
        "text": text,
        "newest": document.text,
        "going_back": going_back,
        "problem": problem,
    }


def go_back(shelf: Shelf, question: Question) -> FiledReply:
    """Make an earlier version the newest one; undo takes that back."""
    sitting, problem = shelf.sitting, None
    try:
        sitting.check_file()
        version = _version(sitting.document, question)
        sitting.change(lambda document: document.restore(version))
    except WorkspaceError as error:
        problem = str(error)
    except KeyError:
        problem = "That version is no longer there."
    return {
        "kind": "filed",
        "request": request_of(question),
        "name": None if problem else shelf.name,
        "binned": None,
        "said": None if problem else "The earlier version is back.",
        "problem": problem,
    }


def _distinct(document: Document) -> list[tuple[Version, str]]:
    """The versions that can be read and differ from the one after them, newest first."""
    found: list[tuple[Version, str]] = []
    newer = document.text
    for version in document.versions():
        try:
            text = document.version_text(version)
        except WorkspaceError:
            continue
        if text != newer:
            found.append((version, text))
            newer = text
    return found


def _version(document: Document, question: Question) -> Version:
    """The version that the page has named; a name is only ever compared."""
    return {version.path.name: version for version in document.versions()}[str(question.get("version"))]
