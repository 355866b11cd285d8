"""Text ⇄ program: read what a trainer wrote, write it back, say where everything stands. Identifies no exercise."""

from hipflex_kit.notation.dose_text import dose_text, dose_words, parse_dose
from hipflex_kit.notation.formatter import format_program
from hipflex_kit.notation.parser import parse_program
from hipflex_kit.notation.places import FieldPlace, Mark, ParseResult, Place, Source
from hipflex_kit.notation.tidying import format_text

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
