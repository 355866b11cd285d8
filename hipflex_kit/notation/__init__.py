"""Text ⇄ program: read what a trainer wrote, write it back, say where everything stands. Identifies no exercise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hipflex_kit.lazy_names import loaded_when_used

if TYPE_CHECKING:
    from hipflex_kit.notation.parser import parse_program
    from hipflex_kit.notation.places import FieldPlace, Mark, ParseResult, Place, Source
    from hipflex_kit.notation.writing.dose_field import dose_text, dose_words, parse_dose
    from hipflex_kit.notation.writing.formatter import format_program
    from hipflex_kit.notation.writing.tidying import format_text

_HOMES = {
    "FieldPlace": "places",
    "Mark": "places",
    "ParseResult": "places",
    "Place": "places",
    "Source": "places",
    "dose_text": "writing.dose_field",
    "dose_words": "writing.dose_field",
    "format_program": "writing.formatter",
    "format_text": "writing.tidying",
    "parse_dose": "writing.dose_field",
    "parse_program": "parser",
}

__all__ = [
    "FieldPlace",
    "Mark",
    "ParseResult",
    "Place",
    "Source",
    "dose_text",
    "dose_words",
    "format_program",
    "format_text",
    "parse_dose",
    "parse_program",
]

__getattr__ = loaded_when_used(__name__, _HOMES)
