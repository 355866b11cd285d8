"""What leaves the house: sheets for clients, and files in the forms trainers live with."""

from hipflex_kit.export.brand import Brand, load_brand
from hipflex_kit.export.errors import ExportError
from hipflex_kit.export.pdf import PAPERS, SHEETS, to_pdf
from hipflex_kit.export.words import languages

__all__ = ["PAPERS", "SHEETS", "Brand", "ExportError", "languages", "load_brand", "to_pdf"]
