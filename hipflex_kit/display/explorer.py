"""Look around in the library with a mouse or the keyboard: search, filters, the card, and the ladder up and down."""

from __future__ import annotations

from typing import Any

import ipywidgets as widgets

from hipflex_kit.display.rich import exercise_html
from hipflex_kit.library import Exercise, Library, load_library
from hipflex_kit.library.entries import LEVELS
from hipflex_kit.library.listing import select

_ANY = "any"
_WIDTH = {"width": "230px"}
_SHORT = {"description_width": "55px"}


def explore(library: Library | None = None, first: str = "Kettlebell Weighted Knee Drive") -> Any:
    """Show the exercise library as something to look around in.

    Args:
        library: Your own library (``load_library(extra=[…])``); the kit's where None.
        first: The exercise whose card is open at first, as you would write it.

    Returns:
        A widget: a search box and filters, the list of what fits, the card of the one chosen, and buttons for what is
        easier and harder. Everything can be reached with the keyboard.
    """
    return _Explorer(library or load_library(), first).widget


class _Explorer:
    def __init__(self, library: Library, first: str) -> None:
        self._library = library
        muscles = [(group.plain_name, group.id) for group in library.muscle_groups]
        families = sorted({(one.family_name, one.family) for one in library.patterns.values()})
        things = sorted((thing.name, id) for id, thing in library.equipment.items())
        self._search = widgets.Text(
            description="Search", placeholder="kb swing, rdl, hip flex …", layout=_WIDTH, style=_SHORT
        )
        self._filters = {
            "muscle": _dropdown("Muscle", muscles),
            "pattern": _dropdown("Kind", families),
            "equipment": _dropdown("Needs", things),
            "level": _dropdown("Level", [(level.capitalize(), level) for level in LEVELS]),
        }
        self._count = widgets.Label()
        self._list = widgets.Select(rows=18, layout=widgets.Layout(width="330px"), description="")
        self._list.tooltip = "Exercises that fit"
        self._card = widgets.HTML(layout=widgets.Layout(min_width="0", flex="1 1 420px"))
        self._easier = widgets.HBox(layout=widgets.Layout(flex_flow="row wrap"))
        self._harder = widgets.HBox(layout=widgets.Layout(flex_flow="row wrap"))
        for control in (self._search, *self._filters.values()):
            control.observe(lambda _: self._fill(), "value")
        self._list.observe(lambda _: self._show(), "value")
        self.widget = self._laid_out()
        self._fill()
        match = library.match(first).exercise
        if match is not None:
            self._go(match)

    def _laid_out(self) -> Any:
        wrap = widgets.Layout(flex_flow="row wrap", align_items="flex-start")
        above = widgets.HBox([self._search, *self._filters.values()], layout=wrap)
        left = widgets.VBox([self._count, self._list], layout=widgets.Layout(flex="0 0 340px"))
        right = widgets.VBox(
            [self._easier, self._harder, self._card], layout=widgets.Layout(flex="1 1 480px", min_width="0")
        )
        return widgets.VBox([above, widgets.HBox([left, right], layout=wrap)])

    def _fill(self) -> None:
        """List what fits; the exercise on show stays where it is among them."""
        wanted = {name: control.value for name, control in self._filters.items() if control.value != _ANY}
        found = select(self._library, self._search.value, **wanted)
        self._count.value = f"{len(found)} {'exercise' if len(found) == 1 else 'exercises'}"
        now = self._list.value
        options = [(one.name, one.id) for one in found]
        ids = [id for _, id in options]
        self._list.options = options
        self._list.value = now if now in ids else (ids[0] if ids else None)
        if not ids:
            self._card.value = "<p>Nothing fits. Take a filter back or search for fewer letters.</p>"
            self._easier.children = self._harder.children = ()

    def _go(self, exercise: Exercise) -> None:
        """Show one exercise, whatever the filters say."""
        if exercise.id not in [id for _, id in self._list.options]:
            self._search.value = ""
            for control in self._filters.values():
                control.value = _ANY
        self._list.value = exercise.id

    def _show(self) -> None:
        if self._list.value is None:
            return
        exercise = self._library[self._list.value]
        self._card.value = exercise_html(exercise, self._library)
        self._easier.children = self._rungs("Easier", exercise.regressions)
        self._harder.children = self._rungs("Harder", exercise.progressions)

    def _rungs(self, word: str, rungs: tuple[str, ...]) -> tuple[Any, ...]:
        known = [self._library.exercises[rung] for rung in rungs if rung in self._library.exercises]
        if not known:
            return ()
        return (widgets.Label(f"{word}:"), *(self._button(word, exercise) for exercise in known))

    def _button(self, word: str, exercise: Exercise) -> Any:
        button = widgets.Button(
            description=exercise.name, tooltip=f"{word}: {exercise.name}", layout=widgets.Layout(width="auto")
        )
        button.on_click(lambda _: self._go(exercise))
        return button


def _dropdown(word: str, options: list[tuple[str, str]]) -> Any:
    return widgets.Dropdown(
        description=word, options=[("Any", _ANY), *options], value=_ANY, layout=_WIDTH, style=_SHORT
    )
