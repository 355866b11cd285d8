"""The explorer lists what fits, shows the card of the one chosen, and climbs the ladder."""

import ipywidgets as widgets
import pytest

from hipflex_kit.display.explorer import explore
from hipflex_kit.library import load_library


def _parts(widget):
    found = {}

    def walk(one):
        name = getattr(one, "description", "") or type(one).__name__
        found.setdefault(name, one)
        for child in getattr(one, "children", ()):
            walk(child)

    walk(widget)
    return found


@pytest.fixture
def shown():
    return explore(load_library())


def _card(shown) -> str:
    return _parts(shown)["HTML"].value


def test_it_opens_on_a_card_with_body_map_and_reason(shown) -> None:
    assert "Kettlebell Weighted Knee Drive" in _card(shown)
    assert "hipflex-body" in _card(shown)
    assert "Why counted so" in _card(shown)
    assert len(_parts(shown)["Select"].options) == len(load_library())


def test_filters_narrow_the_list_and_the_card_follows(shown) -> None:
    parts = _parts(shown)
    parts["Muscle"].value = "hip_flexors"
    parts["Needs"].value = "cable"
    ids = [id for _, id in parts["Select"].options]
    assert "cable_hip_flexion" in ids
    assert all(load_library()[id].shares["hip_flexors"] >= 0.5 for id in ids)
    parts["Select"].value = "cable_hip_flexion"
    assert "Standing Cable Hip Flexion" in _card(shown)


def test_nothing_found_says_what_to_do(shown) -> None:
    _parts(shown)["Search"].value = "zzzzzzzz"
    assert "Nothing fits" in _card(shown)
    assert _parts(shown)["Label"].value == "0 exercises"


def test_a_rung_opens_even_where_filters_hide_it(shown) -> None:
    _parts(shown)["Search"].value = "weighted knee drive"
    rung = next(name for name, one in _parts(shown).items() if isinstance(one, widgets.Button))
    _parts(shown)[rung].click()
    assert f"<h3>{rung}</h3>" in _card(shown)
