"""``hipflex export``: one program, or every program of a folder."""

from __future__ import annotations

import datetime as dt
import inspect
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from hipflex_kit.cli.commands import Argument, Commands, Option
from hipflex_kit.cli.files import around, has_errors, read_file
from hipflex_kit.cli.reading import Encoding
from hipflex_kit.cli.terminal import fail, say, warn
from hipflex_kit.record_making import replace

if TYPE_CHECKING:
    from hipflex_kit.checks import Finding
    from hipflex_kit.export import Brand
    from hipflex_kit.notation import ParseResult
    from hipflex_kit.surroundings import Surroundings


class Form(StrEnum):
    """What a program can be written out as."""

    PDF = "pdf"
    XLSX = "xlsx"
    CSV = "csv"
    ICS = "ics"
    MD = "md"
    HTML = "html"
    JSON = "json"
    TXT = "txt"
    MESSAGE = "message"


class Sheet(StrEnum):
    """Which PDF."""

    CLIENT = "client"
    WEEK = "week"
    COACH = "coach"
    CARDS = "cards"
    BOARD = "board"


class Paper(StrEnum):
    """Size of a page."""

    A4 = "a4"
    LETTER = "letter"


_WITH_LIBRARY = frozenset({Form.PDF, Form.XLSX, Form.CSV, Form.ICS, Form.HTML, Form.MESSAGE})
"""What shows cues or counts muscles: the trainer's own exercises are looked up for it."""
_FOR_READING = frozenset({Form.PDF, Form.ICS, Form.MESSAGE})
"""What a client reads and nobody reads back: the client's own 1RMs and days are laid under the program's."""

Programs = Annotated[Path, Argument(help="A program, or with --all a folder of them.", metavar="FILE")]


def register(app: Commands) -> None:
    """Add this command."""
    app.command("export")(export)


def export(
    file: Programs,
    to: Annotated[Form, Option("--to", help="What to make.")] = Form.PDF,
    out: Annotated[Path | None, Option("-o", "--out", help="Where to; beside the program if not given.")] = None,
    sheet: Annotated[Sheet | None, Option(help="Which PDF: for the client, a week on a page, …")] = None,
    paper: Annotated[Paper | None, Option(help="Size of a page of a PDF.")] = None,
    language: Annotated[str | None, Option(help="Language of the fixed words: en, es or de.")] = None,
    start: Annotated[dt.date | None, Option(help="First day of a calendar.")] = None,
    template: Annotated[Path | None, Option(help="Your own copy of a PDF's Typst template.")] = None,
    every: Annotated[bool, Option("--all", help="Every program of the folder.")] = False,
    encoding: Encoding = None,
) -> None:
    """Write a program out: the client's sheet, a workbook, a calendar, a page for the phone, and more."""
    options = {
        "sheet": sheet.value if sheet else None,
        "paper": paper.value if paper else None,
        "language": language,
        "start": start,
        "template": template,
    }
    given = {name: value for name, value in options.items() if value is not None}
    _refuse_unfit(to, given)
    if every:
        _export_folder(file, to, out, given)
        return
    if file.is_dir():
        fail(f"'{file}' is a folder: add --all to export every program in it.", status=2)
    result = read_file(file, encoding)
    say(str(_export_one(file, result, to, out, given)))
    if has_errors(result):
        raise SystemExit(1)


def _refuse_unfit(to: Form, given: dict[str, Any]) -> None:
    from hipflex_kit.export import FORMS

    takes = inspect.signature(FORMS[to.value]).parameters
    open_ended = any(p.kind is inspect.Parameter.VAR_KEYWORD for p in takes.values()) and to is Form.MESSAGE
    for name in given:
        if name not in takes and not (open_ended and name == "language"):
            fail(f"--{name} does not go with --to {to}.", status=2)


def _export_one(file: Path, result: ParseResult, to: Form, out: Path | None, given: dict[str, Any]) -> Path:
    """Write one program, or end the command with why it could not be done."""
    from hipflex_kit.export import ExportError

    try:
        written, remarks = _write(file, result, to, out, given)
    except ExportError as problem:
        fail(str(problem))
    for remark in remarks:
        warn(f"Note: {remark}")
    return written


def _write(
    file: Path, result: ParseResult, to: Form, out: Path | None, given: dict[str, Any]
) -> tuple[Path, list[str]]:
    """Write one program; the file, and what its reader should know of it."""
    from hipflex_kit.export import dated_sessions, ending, export_file, print_findings
    from hipflex_kit.workspace import Folder

    there = around(file, result.program.header.client)
    options = dict(given)
    remarks: list[str] = []
    if to in _WITH_LIBRARY:
        options["library"] = there.library
    program = result.program
    if to in _FOR_READING:
        program = replace(program, header=program.header.over(there.client))
    if to is Form.PDF:
        options["brand"] = _brand(file)
        options["folder"] = Folder.around(file).root
        if given.get("sheet") == Sheet.COACH:
            options["findings"] = _findings(result, there)
        remarks += [finding.message for finding in print_findings(program)]
    if to is Form.ICS:
        remarks += [assumed.message for assumed in dated_sessions(program, start=given.get("start"))[1]]
    target = out if out is not None else file.with_name(file.stem + ending(to.value))
    if out is None and target == file:
        target = file.with_name(f"{file.stem} (tidied).txt")
    return export_file(program, to.value, target, **options), remarks


def _brand(file: Path) -> Brand | None:
    from hipflex_kit.export import load_brand
    from hipflex_kit.workspace import Folder

    found = Folder.around(file).find("brand.toml", file)
    return load_brand(found[0]) if found else None


def _findings(result: ParseResult, there: Surroundings) -> tuple[Finding, ...]:
    from hipflex_kit.checks import run_checks

    return run_checks(result, there.library, client=there.client, own_ranges=there.own_ranges)


def _export_folder(folder: Path, to: Form, out: Path | None, given: dict[str, Any]) -> None:
    """Every program of a folder, with a bar; one that fails does not stop the others."""
    from rich.progress import Progress

    from hipflex_kit.export import ExportError, ending
    from hipflex_kit.notation import parse_program
    from hipflex_kit.workspace import Document, Folder, WorkspaceError

    try:
        opened = Folder(folder)
    except WorkspaceError as problem:
        fail(str(problem))
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
    programs = opened.programs()
    failed: list[str] = []
    noted: list[str] = []
    with Progress(transient=True) as bar:
        for program in bar.track(programs, description="Exporting"):
            named = "-".join(program.relative_to(opened.root).with_suffix("").parts)
            try:
                result = parse_program(Document.open(program, root=opened.root).text)
                target = out / (named + ending(to.value)) if out is not None else None
                _, remarks = _write(program, result, to, target, given)
                noted += [f"{program.relative_to(opened.root)}: {remark}" for remark in remarks]
            except (ExportError, WorkspaceError) as problem:
                failed.append(f"{program.relative_to(opened.root)}: {problem}")
    say(f"{len(programs) - len(failed)} of {len(programs)} programs exported.")
    for line in (*failed, *(f"Note: {line}" for line in noted)):
        warn(line)
    if failed:
        raise SystemExit(1)
