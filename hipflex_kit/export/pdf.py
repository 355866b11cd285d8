"""PDF sheets, set by Typst. The only module that knows Typst.

What a trainer wrote travels as JSON in one input and is read there as data; a client called ``#panic("x")`` prints so.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from hipflex_kit.export.brand import Brand
from hipflex_kit.export.errors import ExportError
from hipflex_kit.export.files import write_whole
from hipflex_kit.export.pages.board import board_page
from hipflex_kit.export.pages.cards import cards_page
from hipflex_kit.export.pages.client import client_page
from hipflex_kit.export.pages.coach import coach_page
from hipflex_kit.export.pages.frame import Setting
from hipflex_kit.export.pages.week import week_page
from hipflex_kit.export.words import load_words
from hipflex_kit.library import load_library

if TYPE_CHECKING:
    import typst

    from hipflex_kit.diagnostics import Diagnostic
    from hipflex_kit.library import Library
    from hipflex_kit.program import Program

_HERE = Path(__file__).parent
_TEMPLATES = _HERE / "templates"
PAPERS: Mapping[str, tuple[str, float]] = {"a4": ("a4", 210.0), "letter": ("us-letter", 215.9)}
"""Name of a paper → what Typst calls it, and its width in millimetres."""
SHEETS: Mapping[str, Callable[[Program, Setting], dict[str, Any]]] = {
    "client": client_page,
    "week": week_page,
    "coach": coach_page,
    "cards": cards_page,
    "board": board_page,
}
"""The sheets there are; each has a template of the same name."""
_BOARD_PAPER = {"a4": "a3", "letter": "us-tabloid"}
CONTENT_WIDTH_MM = 184.0
"""Four weeks of 46 mm."""
_TIMESTAMP = 946684800
"""Every PDF says that it was made on the first of January 2000, so that equal programs give equal bytes."""


def to_pdf(
    program: Program,
    path: str | os.PathLike[str] | None = None,
    *,
    sheet: str = "client",
    paper: str = "a4",
    library: Library | None = None,
    language: str = "en",
    brand: Brand | None = None,
    findings: Sequence[Diagnostic] = (),
) -> bytes:
    """A program as a printed sheet.

    Args:
        program: The program.
        path: Where to save it as well; an existing file is replaced whole or not at all.
        sheet: ``client`` (a day a page, to be used with chalky hands), ``week`` (a week on a page, for the gym bag),
            ``coach`` (everything), ``cards`` (an exercise a card) or ``board`` (for groups, A3).
        paper: ``a4`` or ``letter``; the board takes A3 or tabloid.
        library: Where cues and steps come from; None for the kit's own.
        language: Language of the fixed words; what the coach wrote is not translated.
        brand: The studio's look, from ``load_brand``.
        findings: What the coach's sheet lists as worth a look.

    Returns:
        The bytes: tagged (PDF/UA-1), fonts embedded, the same bytes for the same program.

    Raises:
        ExportError: If there is nothing to print, no such sheet, paper or language, or ``path`` cannot be written.

    Example:
        >>> from hipflex_kit.program import Block, Prescription, Program, Session, Week
        >>> squat = Block(prescriptions=(Prescription("Back Squat"),))
        >>> to_pdf(Program(weeks=(Week(sessions=(Session("Day 1", (squat,)),)),)))[:5]
        b'%PDF-'
    """
    for value, choices in ((paper, PAPERS), (sheet, SHEETS)):
        if value not in choices:
            raise ExportError(f"There is no “{value}” to print. Choose one of {', '.join(choices)}.")
    setting = Setting(load_words(language), library or load_library(), brand or Brand(), findings)
    data = SHEETS[sheet](program, setting)
    name, width = PAPERS[paper]
    data |= {"paper": _BOARD_PAPER[paper] if sheet == "board" else name, "margin-mm": (width - CONTENT_WIDTH_MM) / 2}
    pdf, _ = compile_template(sheet, data)
    if path is not None:
        write_whole(path, pdf)
    return pdf


def compile_template(name: str, data: Mapping[str, Any]) -> tuple[bytes, list[str]]:
    """Set one of the kit's own templates.

    Args:
        name: File name in ``templates/`` without its ending.
        data: What the template shows; plain JSON values.

    Returns:
        The PDF, and what Typst warned of (nothing, as tests hold).

    Raises:
        ExportError: If Typst refuses: a fault of the template, reported with Typst's own words.
    """
    import typst

    try:
        pdf, warnings = _compiler().compile_with_warnings(
            _TEMPLATES / f"{name}.typ",
            format="pdf",
            sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
            pdf_standards=["ua-1"],
            timestamp=_TIMESTAMP,
        )
    except typst.TypstError as error:
        raise ExportError(f"The sheet could not be set: {error.message}") from error
    return cast(bytes, pdf), [warning.message for warning in warnings]


@cache
def _compiler() -> typst.Compiler:
    """One compiler for the life of the process: it keeps fonts and parsed templates."""
    import typst

    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[_HERE / "fonts"])
    return typst.Compiler(root=_TEMPLATES, font_paths=fonts)
