"""Splices: edits of a program's text that leave everything else as its author wrote it."""

from hipflex_kit.notation.edits.edited import Edited, EditError

__all__ = ["EditError", "Edited"]
