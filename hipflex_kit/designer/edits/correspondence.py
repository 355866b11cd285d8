"""What the pages of a program have sent and were answered: what is done, what waits, what they are told."""

from __future__ import annotations

from collections.abc import Mapping

from hipflex_kit.designer.view.types import Notice

_MOST_CREATED = 2_000


class Correspondence:
    """The edits of every page of one program. Each page numbers its own.

    Attributes:
        answered: Page → number of its last edit that is done, or that could not be done for good.
        created: Name that a page gave to what it made → the id of it.
    """

    def __init__(self) -> None:
        self.answered: dict[str, int] = {}
        self.created: dict[str, str] = {}
        self._waiting: dict[str, int] = {}
        self._notices: list[Notice] = []

    @property
    def waits(self) -> bool:
        """Whether an edit of any page could not be saved yet."""
        return bool(self._waiting)

    def is_answered(self, session: str, seq: int) -> bool:
        """Whether a page asks again because it has missed the answer."""
        return bool(session) and seq <= self.answered.get(session, -1)

    def is_behind(self, session: str, seq: int) -> bool:
        """Whether an earlier edit of the page waits: the page asks again, in order."""
        return self._waiting.get(session, seq) < seq

    def let_wait(self, session: str, seq: int) -> None:
        """Leave an edit unanswered, so that its page keeps it and asks again."""
        self._waiting.setdefault(session, seq)

    def answer(self, session: str, seq: int) -> None:
        """An edit is done, or its page is told why it cannot be."""
        if session:
            self._waiting.pop(session, None)
            self.answered[session] = seq

    def tell(self, session: str, seq: int, message: str, line: int | None = None) -> None:
        """Keep a message for a page.

        Args:
            session: The page.
            seq: Its edit.
            message: What became of it.
            line: The line that it is about.
        """
        notice: Notice = {"session": session, "seq": seq, "message": message}
        if line is not None:
            notice["line"] = line
        self._notices.append(notice)

    def notices(self) -> list[Notice]:
        """What there is to tell. It is told once."""
        notices, self._notices = self._notices, []
        return notices

    def remember(self, made: Mapping[str, str]) -> None:
        """Keep under which id pages find what they made."""
        self.created.update(made)
        while len(self.created) > _MOST_CREATED:
            self.created.pop(next(iter(self.created)))
