"""PDF sheets: which there are, on which paper, and as pictures for a screen."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hipflex_kit.export.brand import Brand
from hipflex_kit.export.errors import ExportError
from hipflex_kit.export.files import write_whole
from hipflex_kit.export.named import Named
from hipflex_kit.export.pages.day_height import CONTENT_MM
from hipflex_kit.export.pages.frame import Setting
from hipflex_kit.export.typesetting import compile_own, compile_template, draw_template
from hipflex_kit.export.words import load_words
from hipflex_kit.library import load_library

if TYPE_CHECKING:
    from hipflex_kit.checks import Finding
    from hipflex_kit.diagnostics import Diagnostic
    from hipflex_kit.library import Library
    from hipflex_kit.program import Program

PAPERS: Mapping[str, tuple[str, float]] = {"a4": ("a4", 210.0), "letter": ("us-letter", 215.9)}
"""Name of a paper → what Typst calls it, and its width in millimetres."""
SHEETS = Named({name: (f"pages.{name}", f"{name}_page") for name in ("client", "week", "coach", "cards", "board")})
"""The sheets there are; each has a template of the same name."""
_BOARD_PAPER = {"a4": "a3", "letter": "us-tabloid"}
_LEAVES = {"client": "days", "week": "pages", "board": "pages"}
"""Sheet → its list whose every item begins a page."""
_NEVER_PRINTED = frozenset({"G05"})
"""What ``Watch:`` says of a body stays in the folder; the coach's sheet may lie on the gym's desk."""


class Pdf(bytes):
    """The bytes of a PDF. A notebook shows its pages instead of its bytes."""

    __slots__ = ()

    def __repr__(self) -> str:
        """How large it is: the bytes themselves say nothing to a person."""
        return f"<PDF, {len(self) / 1000:.0f} kB>"


class Picture(bytes):
    """The bytes of a PNG: one page, to look at. A notebook shows the page."""

    __slots__ = ()

    def __repr__(self) -> str:
        """How large it is: the bytes themselves say nothing to a person."""
        return f"<picture of a page, {len(self) / 1000:.0f} kB>"


def to_pdf(
    program: Program,
    path: str | os.PathLike[str] | None = None,
    *,
    sheet: str = "client",
    paper: str = "a4",
    library: Library | None = None,
    language: str = "en",
    brand: Brand | None = None,
    findings: Sequence[Finding | Diagnostic] = (),
    template: Path | None = None,
    folder: Path | None = None,
) -> Pdf:
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
        findings: What the coach's sheet lists as worth a look, in its language where they come from ``run_checks``.
        template: The trainer's own changed copy of the sheet's template; compiled apart, with limits.
        folder: The trainer's folder; photos of own exercises are looked for in it, for the cue cards.

    Returns:
        The bytes: tagged (PDF/UA-1), fonts embedded, the same bytes for the same program; pages in a notebook.

    Raises:
        ExportError: If there is nothing to print, no such sheet, paper or language, a photo cannot be used, or
            ``path`` cannot be written.

    Example:
        >>> from hipflex_kit.program import Block, Prescription, Program, Session, Week
        >>> squat = Block(prescriptions=(Prescription("Back Squat"),))
        >>> to_pdf(Program(weeks=(Week(sessions=(Session("Day 1", (squat,)),)),)))[:5]
        b'%PDF-'
    """
    setting = _setting(language, library, brand, findings, folder)
    data = _data(program, setting, sheet, paper)
    pdf = Pdf(compile_own(template, data) if template is not None else compile_template(sheet, data)[0])
    if path is not None:
        write_whole(path, pdf)
    return pdf


def to_pictures(
    program: Program,
    *,
    sheet: str = "client",
    paper: str = "a4",
    library: Library | None = None,
    language: str = "en",
    brand: Brand | None = None,
    findings: Sequence[Finding | Diagnostic] = (),
    folder: Path | None = None,
    ppi: float = 80,
    most: int | None = None,
) -> list[Picture]:
    """The pages of a sheet as PNG pictures, to look at on a screen.

    Args:
        program: The program.
        sheet: As for ``to_pdf``.
        paper: As for ``to_pdf``.
        library: As for ``to_pdf``.
        language: As for ``to_pdf``.
        brand: As for ``to_pdf``.
        findings: As for ``to_pdf``.
        folder: As for ``to_pdf``.
        ppi: Pixels per inch; 80 fills a notebook's width.
        most: No more pages than these; of a year's board the others are not even set.

    Returns:
        One picture a page; a notebook shows it.

    Raises:
        ExportError: As ``to_pdf``.
    """
    setting = _setting(language, library, brand, findings, folder)
    data = _data(program, setting, sheet, paper)
    if most is not None and (leaves := _LEAVES.get(sheet)):
        data[leaves] = data[leaves][:most]
    return [Picture(page) for page in draw_template(sheet, data, ppi)[:most]]


def _setting(
    language: str,
    library: Library | None,
    brand: Brand | None,
    findings: Sequence[Finding | Diagnostic],
    folder: Path | None,
) -> Setting:
    shown = [finding for finding in findings if finding.code not in _NEVER_PRINTED]
    return Setting(load_words(language), library or load_library(), brand or Brand(), shown, folder)


def _data(program: Program, setting: Setting, sheet: str, paper: str) -> dict[str, Any]:
    for value, choices in ((paper, PAPERS), (sheet, SHEETS)):
        if value not in choices:
            raise ExportError(f"There is no “{value}” to print. Choose one of {', '.join(choices)}.")
    name, width = PAPERS[paper]
    page: dict[str, Any] = SHEETS[sheet](program, setting)
    return page | {
        "paper": _BOARD_PAPER[paper] if sheet == "board" else name,
        "margin-mm": (width - CONTENT_MM) / 2,
    }
