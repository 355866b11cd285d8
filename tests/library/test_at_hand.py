"""What a client can do: words for equipment, and what is mastered."""

from __future__ import annotations

import pytest

from hipflex_kit.library import load_library
from hipflex_kit.library.at_hand import Abilities, equipment_named
from hipflex_kit.program import Header, Mastered

LIBRARY = load_library()


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (["dumbbells up to 20 kg", "a bench"], {"dumbbell", "bench"}),
        (["pull up bar", "bands"], {"pullup_bar", "band"}),
        (["Kettlebell 16 kg", "step"], {"kettlebell", "box"}),
        (["climbing rope"], {"climbing_rope"}),
        (["loop bands"], {"mini_band"}),
        (["Home gym: dumbbells"], {"dumbbell"}),
        (["something of hers"], set()),
        ([], set()),
    ],
)
def test_a_coachs_words_name_equipment(words: list[str], named: set[str]) -> None:
    assert equipment_named(words, LIBRARY) == named


def test_a_whole_gym_has_everything_and_every_name_means_itself() -> None:
    assert equipment_named(["full gym"], LIBRARY) == set(LIBRARY.equipment)
    for id, thing in LIBRARY.equipment.items():
        assert equipment_named([thing.name], LIBRARY) == {id}, thing.name


def test_what_is_missing_is_named_and_nothing_is_missing_where_nobody_said() -> None:
    squat = LIBRARY["back_squat"] if "back_squat" in LIBRARY.exercises else LIBRARY.match("Back Squat").exercise
    assert squat is not None
    assert Abilities.of(Header(), LIBRARY).lacks(squat) == ()
    assert set(Abilities.of(Header(equipment=("dumbbells",)), LIBRARY).lacks(squat)) == {"barbell", "rack"}
    assert Abilities.of(Header(equipment=("barbell", "squat rack")), LIBRARY).lacks(squat) == ()
    assert Abilities.of(Header(equipment=()), LIBRARY).lacks(LIBRARY.match("Push Ups").exercise) == ()  # type: ignore[arg-type]


def test_unknown_is_not_no_except_before_what_comes_last() -> None:
    drive, rdl = LIBRARY["kb_weighted_knee_drive"], LIBRARY["single_leg_sprinter_rdl"]
    nobody_said = Abilities.of(Header(), LIBRARY)
    assert len(nobody_said.to_master(drive)) == 3
    assert nobody_said.to_master(rdl) == ()
    said = Abilities.of(Header(mastered=(Mastered("High Knee Hold"),)), LIBRARY)
    assert said.to_master(rdl) == ()
    assert "single_leg_high_knee_hold" not in said.to_master(drive)
