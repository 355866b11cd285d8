"""The designer: the page on which a program is dragged, tuned and printed. Only it and `display` know Jupyter."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hipflex_kit.designer.widget import Designer

__all__ = ["Designer"]


def __getattr__(name: str) -> object:
    """Load the widget when it is asked for: launching a page from the command line does not need it."""
    if name == "Designer":
        from hipflex_kit.designer.widget import Designer

        return Designer
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
