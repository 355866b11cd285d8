"""From what a trainer already has to our text: spreadsheets, documents, pages, other programs' files."""

from hipflex_kit.importing.errors import ImportingError
from hipflex_kit.importing.from_file import Imported, Reviewed, from_file

__all__ = ["Imported", "ImportingError", "Reviewed", "from_file"]
