"""Programs and exercises shown in notebooks: as rich output, and as something to look around in."""

from hipflex_kit.display.rich import exercise_html, library_html, program_html, register

__all__ = ["exercise_html", "library_html", "program_html", "register"]
