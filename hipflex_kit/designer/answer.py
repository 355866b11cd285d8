"""The shape of an answer to a question of the page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hipflex_kit.record_making import record

Question = Mapping[str, object]
"""What the page asks; files that travel with it stand under ``buffers``."""


@record
class Answer:
    """An answer to one question of the page.

    Attributes:
        message: What is sent; its ``request`` is that of the question.
        buffers: Files that travel with it.
        shows: True where what the page shows may have changed, which is then sent first.
    """

    message: Mapping[str, object]
    buffers: Sequence[bytes] = ()
    shows: bool = False


def request_of(question: Question) -> str:
    """The number that an answer is matched by."""
    return str(question.get("request", ""))[:200]


def text_in(question: Question, key: str) -> str:
    """A text of the question; "" where there is none."""
    found = question.get(key)
    return found if isinstance(found, str) else ""


def line_in(question: Question, key: str) -> str:
    """A name or a title of the question, as it stands in one line."""
    return " ".join(text_in(question, key).split())[:500]
