"""What leaves the house: sheets for clients, and files in the forms trainers live with.

The names below are loaded when they are first used, so that a PDF does not pay for a workbook.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hipflex_kit.lazy_names import loaded_when_used

if TYPE_CHECKING:
    from hipflex_kit.export.brand import Brand, load_brand
    from hipflex_kit.export.calendar_file import to_calendar
    from hipflex_kit.export.days_of_week import dated_sessions
    from hipflex_kit.export.errors import ExportError
    from hipflex_kit.export.html import to_html
    from hipflex_kit.export.markdown import to_markdown
    from hipflex_kit.export.messages import to_message
    from hipflex_kit.export.one_file import FORMS, ending, export_file, to_json, to_text
    from hipflex_kit.export.pdf import PAPERS, SHEETS, to_pdf, to_pictures
    from hipflex_kit.export.printability import print_findings
    from hipflex_kit.export.tables import to_csv
    from hipflex_kit.export.words import languages
    from hipflex_kit.export.workbook import to_workbook

_HOMES = {
    "Brand": "brand",
    "ExportError": "errors",
    "FORMS": "one_file",
    "PAPERS": "pdf",
    "SHEETS": "pdf",
    "dated_sessions": "days_of_week",
    "ending": "one_file",
    "export_file": "one_file",
    "languages": "words",
    "load_brand": "brand",
    "print_findings": "printability",
    "to_calendar": "calendar_file",
    "to_csv": "tables",
    "to_html": "html",
    "to_json": "one_file",
    "to_markdown": "markdown",
    "to_message": "messages",
    "to_pdf": "pdf",
    "to_pictures": "pdf",
    "to_text": "one_file",
    "to_workbook": "workbook",
}

__all__ = [
    "FORMS",
    "PAPERS",
    "SHEETS",
    "Brand",
    "ExportError",
    "dated_sessions",
    "ending",
    "export_file",
    "languages",
    "load_brand",
    "print_findings",
    "to_calendar",
    "to_csv",
    "to_html",
    "to_json",
    "to_markdown",
    "to_message",
    "to_pdf",
    "to_pictures",
    "to_text",
    "to_workbook",
]

__getattr__ = loaded_when_used(__name__, _HOMES)
