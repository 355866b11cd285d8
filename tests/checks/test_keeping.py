"""What a keep says where a coach reads it."""

from __future__ import annotations

import pytest

from hipflex_kit.checks.keeping import kept_words


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("keep: grip strength is the goal [L01]", "Kept: grip strength is the goal"),
        ("keep: [L01, G03]", "Kept"),
        ("ask how the knee was", "ask how the knee was"),
        ("keep the bar close", "keep the bar close"),
    ],
)
def test_a_keep_is_a_sentence_without_its_code(written: str, read: str) -> None:
    assert kept_words(written) == read
