"""A short run of the fuzz script."""

from __future__ import annotations

from notation_fuzz import run


def test_two_thousand_inputs() -> None:
    run(2000, seed=7)
