"""Sixty random actions in a row; after each, the page shows what is in the file (``soak.py`` does 500)."""

from __future__ import annotations

from collections.abc import Callable

from browser.desk import Desk
from browser.soak import Soak


def test_after_each_random_action_page_and_file_agree(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(permissions=["clipboard-read", "clipboard-write"])
    soak = Soak(desk.page, desk.file, seed=6)
    for _ in range(60):
        soak.step()
        soak.check()
