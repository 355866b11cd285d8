"""Every language says everything, with the same places to fill in."""

from __future__ import annotations

import re

import pytest

from hipflex_kit.export.words import languages, load_words


def places(phrase):
    return sorted(re.findall(r"\{(\w*)\}", phrase))


@pytest.mark.parametrize("language", languages())
def test_a_language_has_every_word_and_place(language):
    english = load_words("en").phrases
    other = load_words(language).phrases
    assert other.keys() == english.keys()
    assert {key: places(phrase) for key, phrase in other.items()} == {k: places(p) for k, p in english.items()}
