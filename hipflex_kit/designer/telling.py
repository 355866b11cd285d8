"""What the page is told of the view: all of it once, and then what is new."""

from __future__ import annotations

from typing import Any

from hipflex_kit.designer.view.changes import changes_between
from hipflex_kit.designer.view.types import View


class Telling:
    """The newest view that pages were told of, and what the next one changes about it.

    Args:
        view: What the page is opened with.

    Attributes:
        view: The newest view.
    """

    def __init__(self, view: View) -> None:
        self._serial = 1
        self.view: View = {**view, "serial": 1}

    def knows(self, has: object) -> bool:
        """Whether a page that has the view of this serial was told everything."""
        return has == self._serial

    def news(self, view: View, *, whole: bool = False) -> dict[str, Any] | None:
        """Take in a newer view.

        Args:
            view: The newest view.
            whole: True for a page that does not have the view before.

        Returns:
            The message for the page; None where nothing is new.
        """
        base, before = self._serial, self.view
        is_new = before != {**view, "serial": base}
        if is_new:
            self._serial += 1
            self.view = {**view, "serial": self._serial}
        about = {"kind": "view", "serial": self._serial}
        if whole:
            return {**about, "whole": self.view}
        return {**about, "base": base, "change": changes_between(before, self.view)} if is_new else None
