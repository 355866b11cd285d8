"""The card says in everyday words what an exercise trains, and treats every word as text."""

from dataclasses import replace

from hipflex_kit.library import load_library
from hipflex_kit.library.card import card_html, library_html


def test_card_tells_what_works_what_helps_and_what_to_master_first() -> None:
    library = load_library()
    card = card_html(library["kb_weighted_knee_drive"], library)
    assert "<dt>Works</dt><dd>Hip flexors</dd>" in card
    assert "First master" in card
    assert "Single Leg Sprinter RDL" in card
    assert "Common faults" in card


def test_pictures_stand_beside_the_words_when_they_are_given() -> None:
    library = load_library()
    card = card_html(library["kb_swing"], library, "<figure>body</figure>")
    assert "<aside><figure>body</figure></aside>" in card
    assert card.count("<section>") == card.count("</section>") == 1


def test_every_card_can_be_shown() -> None:
    library = load_library()
    assert all(exercise.cue for exercise in library)
    for exercise in library:
        assert card_html(exercise, library).count("<div") == 1
    assert str(len(library)) in library_html(library)


def test_a_coachs_words_never_become_tags_or_scripts() -> None:
    library = load_library()
    bad = "<script>alert(1)</script>"
    exercise = replace(library["kb_swing"], name=bad, why=bad, cues=(bad, bad), link=f"javascript:{bad}")
    assert "<script" not in card_html(exercise, library)
    assert "javascript" not in card_html(exercise, library)
