"""What every sheet is given, and what all of them share: title, language, the studio's look."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hipflex_kit.export.brand import Brand
from hipflex_kit.export.errors import ExportError
from hipflex_kit.export.glyphs import printable
from hipflex_kit.export.qr import qr_code
from hipflex_kit.export.sheet import Sheet, build_sheet
from hipflex_kit.export.words import Words
from hipflex_kit.library import Exercise, Library
from hipflex_kit.program import Prescription, Program
from hipflex_kit.record_making import field, record

if TYPE_CHECKING:
    from hipflex_kit.checks import Finding
    from hipflex_kit.diagnostics import Diagnostic


@record
class Setting:
    """How a program is to be printed.

    Attributes:
        words: Language of the fixed words.
        library: Where cues, steps and muscles come from.
        brand: The studio's name, colour, picture, contact and links.
        findings: What the coach's sheet lists; no other sheet shows any.
        folder: The trainer's folder, in which own photos lie; None for none.
    """

    words: Words
    library: Library
    brand: Brand = field(default_factory=Brand)
    findings: Sequence[Finding | Diagnostic] = ()
    folder: Path | None = None

    def exercise(self, prescription: Prescription) -> Exercise | None:
        """The library entry that a line means."""
        return self.library.meant(prescription).exercise

    def cue(self, prescription: Prescription) -> str:
        """The one cue of an exercise, or ""."""
        exercise = self.exercise(prescription)
        return exercise.cue if exercise is not None else ""


def sheet_of(program: Program, setting: Setting, *, columns: int = 4, blank: bool = True, brief: bool = False) -> Sheet:
    """The program in the client's words.

    Args:
        program: The program.
        setting: How it is printed.
        columns: As for ``build_sheet``.
        blank: As for ``build_sheet``.
        brief: As for ``build_sheet``.

    Raises:
        ExportError: If there is no exercise to print.
    """
    sheet = build_sheet(program, setting.words, setting.cue, columns=columns, blank=blank, brief=brief)
    if not any(day.blocks for day in sheet.days):
        raise ExportError("There is nothing to print yet: the program has no exercise.")
    return sheet


def frame(sheet: Sheet, setting: Setting, page_words: Sequence[str]) -> dict[str, Any]:
    """The part of a template's data that all sheets have.

    Args:
        sheet: The program in the client's words.
        setting: How it is printed.
        page_words: Which fixed words of the section ``page`` the template uses.
    """
    words, brand = setting.words, setting.brand
    coach = words.say("page.coach", name=sheet.coach) if sheet.coach else ""
    link = brand.link
    return {
        "title": heading(" – ".join(filter(None, (sheet.client, sheet.title))) or sheet.days[0].title),
        "author": sheet.coach,
        "lang": words.code,
        "point": words.say("number.point"),
        "contact": brand.contact or coach,
        "words": {key: words.phrases[f"page.{key}"] for key in page_words},
        "brand": {"name": brand.name or sheet.coach or "–", "colour": brand.colour, "logo": brand.logo},
        "qr": qr_code(link, words.say("page.scan")) if link else None,
    }


def heading(text: str) -> str:
    """A heading is never empty: a screen reader would announce nothing."""
    return text if printable(text).strip() else "–"


def ready(values: Mapping[str, Any]) -> dict[str, Any]:
    """The same values with every string ready for the fonts; pictures and codes are left as they are."""
    return {key: value if key in _RAW else _ready(value) for key, value in values.items()}


_RAW = frozenset({"logo", "svg", "picture"})


def _ready(value: Any) -> Any:
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, list | tuple):
        return [_ready(item) for item in value]
    return ready(value) if isinstance(value, dict) else value
