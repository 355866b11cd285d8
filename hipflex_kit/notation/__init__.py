"""Text ⇄ program: read what a trainer wrote, write it back, say where everything stands. Identifies no exercise."""

from hipflex_kit.notation.parser import parse_program
from hipflex_kit.notation.places import FieldPlace, Mark, ParseResult, Place, Source

__all__ = ["FieldPlace", "Mark", "ParseResult", "Place", "Source", "parse_program"]
