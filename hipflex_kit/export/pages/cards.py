"""Cue cards: an exercise a card, to cut out: how to do it, what to avoid, when to move on."""

from __future__ import annotations

from typing import Any

from hipflex_kit.drawing import figure_svg, load_figures
from hipflex_kit.export.brand import load_picture
from hipflex_kit.export.errors import ExportError
from hipflex_kit.export.pages.frame import Setting, frame, heading, ready, sheet_of
from hipflex_kit.export.qr import qr_code
from hipflex_kit.library import Exercise
from hipflex_kit.program import Program

_ON_A_CARD = 1500
"""A card with more characters may run on to the next page."""
_FIGURE_MM = 30
_PHOTO_MM = 45
_WORDS = ("steps", "faults", "mastered")


def cards_page(program: Program, setting: Setting) -> dict[str, Any]:
    """What the cue cards show: every exercise of the program that the library knows, once.

    The coach's own photo of an exercise goes before our drawing.

    Args:
        program: The program.
        setting: How it is to be printed.

    Returns:
        Plain JSON values for ``templates/cards.typ``.

    Raises:
        ExportError: If no exercise of the program is in the library, or a photo cannot be used.
    """
    sheet = sheet_of(program, setting)
    found: dict[str, Exercise] = {}
    for _, prescription in program.walk():
        exercise = setting.exercise(prescription)
        if exercise is not None:
            found.setdefault(exercise.id, exercise)
    if not found:
        raise ExportError("There are no cue cards to print: no exercise of this program is in the library.")
    cards = [_card(exercise, setting) for exercise in found.values()]
    named = " · ".join(filter(None, (setting.words.say("page.cards"), sheet.client, sheet.title)))
    return ready(frame(sheet, setting, _WORDS) | {"heading": named, "cards": cards})


def _figure(exercise: Exercise, setting: Setting) -> dict[str, Any] | None:
    """The coach's own photo, else our drawing; None where there is neither, which leaves no hole."""
    if exercise.photo and setting.folder is not None:
        photo = load_picture(setting.folder, exercise.photo)
        return {"picture": photo, "alt": exercise.name, "most-mm": _PHOTO_MM}
    figure = load_figures().get(exercise.id)
    return {"picture": figure_svg(figure), "alt": figure.alt, "most-mm": _FIGURE_MM} if figure is not None else None


def _card(exercise: Exercise, setting: Setting) -> dict[str, Any]:
    cues = [cue for cue in exercise.cues if cue != exercise.cue]
    link = exercise.link
    texts = (
        exercise.name,
        exercise.cue,
        *exercise.steps,
        *cues,
        *exercise.faults,
        exercise.mastery,
        exercise.joint_notes,
    )
    return {
        "long": sum(map(len, texts)) > _ON_A_CARD,
        "name": heading(exercise.name),
        "cue": exercise.cue,
        "steps": list(exercise.steps) or cues,
        "numbered": bool(exercise.steps),
        "faults": list(exercise.faults),
        "mastery": exercise.mastery,
        "watch": exercise.joint_notes,
        "figure": _figure(exercise, setting),
        "code": qr_code(link, setting.words.say("page.scan")) if link else None,
    }
