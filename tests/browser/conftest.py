"""Everything in this folder drives JupyterLab or Voilà in Chromium."""

from __future__ import annotations

from pathlib import Path

import pytest
from browser.hosts import browser, host, hosts, open_desk

__all__ = ["browser", "host", "hosts", "open_desk"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
