"""What leaves the house: sheets for clients, and files in the forms trainers live with."""

from hipflex_kit.export.errors import ExportError
from hipflex_kit.export.pdf import PAPERS, to_pdf
from hipflex_kit.export.words import languages

__all__ = ["PAPERS", "ExportError", "languages", "to_pdf"]
