"""File names that every system takes, made of whatever a trainer calls things."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hipflex_kit.designer.file_names import file_stem, free_name, safe_file_name

words = st.text(max_size=600) | st.sampled_from(["con", "LPT1", "...", "a/b", "<b>", "אבג", "💪" * 300, "..\\x", "-"])


@given(st.lists(words | st.none(), max_size=3))
def test_a_name_made_of_anything_is_one_that_every_system_takes(parts: list[str | None]) -> None:
    stem = file_stem(*parts)
    assert safe_file_name(stem) == f"{stem}.txt"


@given(words, st.lists(words, max_size=5))
def test_a_free_name_is_never_taken_in_any_capitals(word: str, others: list[str]) -> None:
    taken = [free_name(file_stem(other), ()) for other in [*others, word]]
    assert free_name(file_stem(word), [name.upper() for name in taken]).upper() not in {n.upper() for n in taken}


def test_names_say_whom_and_what() -> None:
    assert file_stem("Anna", "Hips: week 1/2") == "Anna - Hips week 1 2"
    assert file_stem(None, "") == "new program"
    assert free_name("Hips", ["hips.txt", "HIPS 2.txt"]) == "Hips 3.txt"
