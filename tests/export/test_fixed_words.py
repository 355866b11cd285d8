"""Every language says everything, with the same places to fill in."""

from __future__ import annotations

import re

import pytest

from hipflex_kit.export.compile_words import compile_words
from hipflex_kit.export.words import FOLDER, languages, load_words
from hipflex_kit.library import load_library


def test_compiled_words_are_made_from_the_toml_files_as_they_are():
    for file in FOLDER.glob("*.toml"):
        hint = "run: python -m hipflex_kit.export.compile_words"
        assert file.with_suffix(".json").read_text("utf-8") == compile_words(file), hint
    assert len(languages()) == len(list(FOLDER.glob("*.toml")))


def places(phrase):
    return sorted(re.findall(r"\{(\w*)\}", phrase))


@pytest.mark.parametrize("language", languages())
def test_a_language_has_every_word_and_place(language):
    english = load_words("en").phrases
    other = {key: phrase for key, phrase in load_words(language).phrases.items() if not key.startswith("muscle.")}
    assert other.keys() == english.keys()
    assert {key: places(phrase) for key, phrase in other.items()} == {k: places(p) for k, p in english.items()}


@pytest.mark.parametrize("language", [one for one in languages() if one != "en"])
def test_a_language_names_every_muscle_of_the_library_and_no_other(language):
    named = {key.removeprefix("muscle.") for key in load_words(language).phrases if key.startswith("muscle.")}
    assert named == {group.id for group in load_library().muscle_groups}


def test_a_muscle_without_a_word_is_called_as_in_the_library():
    assert load_words("en").muscle("quads", "Quads") == "Quads"
    assert load_words("de").muscle("quads", "Quads") == "Oberschenkel vorn"
    assert load_words("de").muscle("my_own_group", "My own group") == "My own group"
