"""What the page may ask for, checked before anybody acts on it. A malformed message gets an answer, no exception."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeGuard, get_args

from hipflex_kit.designer.view.types import Op
from hipflex_kit.record_making import field, record

OPS = frozenset(get_args(Op))
MOST_CHARACTERS = 5_000_000
"""No text that a page sends is longer than the longest program that can be opened."""


class MessageError(ValueError):
    """A message that makes no sense; what it says is shown to the trainer."""


@record
class Edit:
    """An edit as the page sent it, with the right types.

    Attributes:
        session: Which page it is from.
        seq: Its number there.
        base_rev: The revision that the page showed.
        op: What to do.
        target_id: To what; None where the op has no target.
        value: With what.
    """

    session: str
    seq: int
    base_rev: int
    op: str
    target_id: str | None = None
    value: Mapping[str, object] = field(default_factory=dict)

    def text(self, key: str, default: str | None = None) -> str:
        """A text of the value.

        Raises:
            MessageError: There is none.
        """
        found = self.value.get(key, default)
        if isinstance(found, str) and len(found) > MOST_CHARACTERS:
            raise MessageError("That is more than 5 MB of text, and cannot be a program. It was not taken.")
        if not isinstance(found, str):
            raise MessageError(f"The page asked for “{self.op}” without saying “{key}”.")
        return found

    def number(self, key: str) -> int:
        """A whole number from 0 on.

        Raises:
            MessageError: There is none.
        """
        found = self.value.get(key)
        if not _is_count(found):
            raise MessageError(f"The page asked for “{self.op}” without saying “{key}”.")
        return found

    def optional(self, key: str) -> str | None:
        """A text of the value, or None."""
        found = self.value.get(key)
        return found if isinstance(found, str) and found else None

    def target(self) -> str:
        """The id of what is to be changed.

        Raises:
            MessageError: There is none.
        """
        if self.target_id is None:
            raise MessageError(f"The page asked for “{self.op}” without saying of what.")
        return self.target_id


def read_edit(content: object) -> Edit:
    """Check an edit.

    Args:
        content: What stands under ``edit`` in the message.

    Raises:
        MessageError: It is no edit that this version knows.
    """
    if not isinstance(content, Mapping):
        raise MessageError("The page sent an edit that cannot be read.")
    session, seq, base = content.get("session"), content.get("seq"), content.get("base_rev", 0)
    op, target, value = content.get("op"), content.get("target_id"), content.get("value")
    if not isinstance(session, str) or not 0 < len(session) <= 200 or not _is_count(seq) or not _is_count(base):
        raise MessageError("The page sent an edit without its number.")
    if op not in OPS:
        raise MessageError("The page asked for something that this version cannot do; reload it.")
    if target is not None and not isinstance(target, str):
        raise MessageError("The page sent an edit for something that cannot be found.")
    return Edit(session, seq, base, str(op), target, value if isinstance(value, Mapping) else {})


def address_of(content: object) -> tuple[str, int] | None:
    """Who sent a message that could not be read, so that it can be answered all the same."""
    if isinstance(content, Mapping):
        session, seq = content.get("session"), content.get("seq")
        if isinstance(session, str) and 0 < len(session) <= 200 and _is_count(seq):
            return session, seq
    return None


def _is_count(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**53
