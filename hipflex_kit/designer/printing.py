"""What leaves by the page's Print menu: sheets as PDF and as pictures to look at, files, and a plain message.

Mirrored in ``frontend/src/contracts/exports.ts``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Literal, TypedDict, TypeVar

from hipflex_kit.checks import check_report
from hipflex_kit.program import Program
from hipflex_kit.record_making import NamedTuple, replace

if TYPE_CHECKING:
    from hipflex_kit.designer.sitting import Sitting

T = TypeVar("T")

MOST_PICTURES = 12
"""How many pages are drawn for a look; a year's board has sixty."""
_PPI = 96
_FILES: Mapping[str, tuple[str, str]] = {
    "xlsx": ("to_workbook", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "csv": ("to_csv", "text/csv"),
    "ics": ("to_calendar", "text/calendar"),
    "md": ("to_markdown", "text/markdown"),
    "html": ("to_html", "text/html"),
    "json": ("to_json", "application/json"),
    "txt": ("to_text", "text/plain"),
}
_TAKES = dict.fromkeys(("xlsx", "ics", "html"), ("library", "language")) | {"csv": ("library",)}
_READ_BY_CLIENTS = frozenset({"ics"})
"""Of the files: what a client reads and nobody reads back."""
_BAD = "The page asked for something that cannot be printed."


class ExportReply(TypedDict):
    """A file; its bytes travel as the message's buffer. ``problem`` says why there is none."""

    kind: Literal["pdf", "file"]
    request: str
    file_name: str | None
    mime: str
    problem: str | None


class PreviewReply(TypedDict):
    """Pictures of the first pages, as buffers; ``pages`` counts them, and ``more`` says that there are others."""

    kind: Literal["preview"]
    request: str
    pages: int
    more: bool
    problem: str | None


class MessageReply(TypedDict):
    """The program in plain words, for any messenger."""

    kind: Literal["message"]
    request: str
    text: str
    problem: str | None


class LanguagesReply(TypedDict):
    """The languages that sheets can be printed in."""

    kind: Literal["languages"]
    request: str
    languages: list[dict[str, str]]


class _Wish(NamedTuple):
    sheet: str
    paper: str
    language: str
    request: str


def print_reply(sitting: Sitting, question: Mapping[str, object]) -> tuple[ExportReply, list[bytes]]:
    """Make a sheet and the message that carries it.

    Args:
        sitting: The open program and what is around it.
        question: With ``request``, ``sheet``, ``paper`` and ``language``.

    Returns:
        The reply; and the PDF as its one buffer, or none where there is a problem.
    """
    from hipflex_kit.export import to_pdf

    wish = _wish(question)
    program = _for_reading(sitting)

    def make() -> bytes:
        return to_pdf(program, sheet=wish.sheet, paper=wish.paper, language=wish.language, **_look(sitting))

    made, problem = _tried(make)
    name = sheet_name(program, wish.sheet, _file_of(sitting)) if problem is None else None
    reply: ExportReply = {
        "kind": "pdf", "request": wish.request, "file_name": name, "mime": "application/pdf", "problem": problem,
    }  # fmt: skip
    return reply, [made] if made is not None else []


def preview_reply(sitting: Sitting, question: Mapping[str, object]) -> tuple[PreviewReply, list[bytes]]:
    """Draw the pages of a sheet for a look; arguments as for `print_reply`."""
    from hipflex_kit.export import to_pictures

    wish = _wish(question)

    def make() -> list[bytes]:
        pages = to_pictures(
            _for_reading(sitting),
            sheet=wish.sheet,
            paper=wish.paper,
            language=wish.language,
            ppi=_PPI,
            most=MOST_PICTURES + 1,
            **_look(sitting),
        )
        return [*pages]

    made, problem = _tried(make)
    shown = (made or [])[:MOST_PICTURES]
    more = len(made or []) > len(shown)
    reply: PreviewReply = {
        "kind": "preview", "request": wish.request, "pages": len(shown), "more": more, "problem": problem,
    }  # fmt: skip
    return reply, shown


def file_reply(sitting: Sitting, question: Mapping[str, object]) -> tuple[ExportReply, list[bytes]]:
    """Make a workbook, a calendar, a page for the phone …; the question has ``form`` and ``language``."""
    from hipflex_kit import export

    form, wish = str(question.get("form", "")), _wish(question)
    function, mime = _FILES.get(form, ("", ""))
    program = _for_reading(sitting) if form in _READ_BY_CLIENTS else sitting.read.program

    def make() -> bytes:
        if not function:
            raise export.ExportError(_BAD)
        options = {"library": sitting.library, "language": wish.language}
        made = getattr(export, function)(program, **{key: options[key] for key in _TAKES.get(form, ())})
        return made if isinstance(made, bytes) else made.encode()

    data, problem = _tried(make)
    name = f"{_stem(program, _file_of(sitting))}.{form}" if problem is None else None
    reply: ExportReply = {
        "kind": "file", "request": wish.request, "file_name": name, "mime": mime, "problem": problem,
    }  # fmt: skip
    return reply, [data] if data is not None else []


def message_reply(sitting: Sitting, question: Mapping[str, object]) -> MessageReply:
    """The program in plain words; the question has ``language``."""
    from hipflex_kit.export import to_message

    wish = _wish(question)
    text, problem = _tried(lambda: to_message(_for_reading(sitting), library=sitting.library, language=wish.language))
    return {"kind": "message", "request": wish.request, "text": text or "", "problem": problem}


def languages_reply(question: Mapping[str, object]) -> LanguagesReply:
    """The languages there are, each by its own name."""
    from hipflex_kit.export import languages
    from hipflex_kit.export.words import language_name

    found = [{"code": code, "name": language_name(code)} for code in languages()]
    found.sort(key=lambda one: one["code"] != "en")
    return {"kind": "languages", "request": _request(question), "languages": found}


def sheet_name(program: Program, sheet: str = "client", file: str = "") -> str:
    """What a sheet's file is called: the client's name and the program's, as far as every system allows them.

    Args:
        program: The program.
        sheet: Which sheet.
        file: Name of the program's own file without its ending, for a program without a title.
    """
    return f"{_stem(program, file)}{'' if sheet == 'client' else f' ({sheet})'}.pdf"


def _stem(program: Program, file: str) -> str:
    client, title = program.header.client, program.header.title
    said = " ".join(filter(None, [client, title])) if title or not file else file
    allowed = re.sub(r"[^\w .,()+-]|_", " ", said)
    return " ".join(allowed.split()).strip(" .")[:80].strip(" .") or "program"


def _file_of(sitting: Sitting) -> str:
    """Name of the program's own file without its ending; "" where it has none."""
    place = sitting.beside.place
    return place.program.stem if place is not None else ""


def _for_reading(sitting: Sitting) -> Program:
    """The program with its client's own 1RMs and days under its header, for what a client reads."""
    program = sitting.read.program
    return replace(program, header=program.header.over(sitting.beside.around.client))


def _look(sitting: Sitting) -> dict[str, Any]:
    """What the folder adds to a sheet: own exercises and photos, the studio's look, what is worth a look."""
    from hipflex_kit.export import Brand, load_brand

    around, place = sitting.beside.around, sitting.beside.place
    report = check_report(sitting.read, around.library, client=around.client, own_ranges=around.own_ranges)
    look: dict[str, Any] = {
        "library": around.library,
        "brand": Brand(),
        "findings": report.findings,
    }
    if place is not None:
        brands = place.folder.find("brand.toml", place.program)
        look["folder"] = place.folder.root
        look["brand"] = load_brand(brands[0]) if brands else Brand()
    return look


def _wish(question: Mapping[str, object]) -> _Wish:
    from hipflex_kit.export import SHEETS, languages

    paper = "letter" if question.get("paper") == "letter" else "a4"
    sheet = next((name for name in SHEETS if name == question.get("sheet")), "client")
    language = next((code for code in languages() if code == question.get("language")), "en")
    return _Wish(sheet, paper, language, _request(question))


def _request(question: Mapping[str, object]) -> str:
    return str(question.get("request", ""))


def _tried(make: Callable[[], T]) -> tuple[T | None, str | None]:
    """What was made, or what went wrong in words."""
    from hipflex_kit.export import ExportError

    try:
        return make(), None
    except ExportError as problem:
        return None, str(problem)
    except OSError as problem:
        return None, f"That could not be read: {problem.strerror or problem}."
