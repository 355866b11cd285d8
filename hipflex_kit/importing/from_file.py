"""A file of any kind as our text, with a line-by-line account of what became of it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from hipflex_kit.diagnostics import split_lines
from hipflex_kit.importing import child
from hipflex_kit.importing.elements import Element, Line, Ours, from_plain
from hipflex_kit.importing.errors import ImportingError
from hipflex_kit.importing.grid import lines_of
from hipflex_kit.importing.loose_lines import lifted, remarked
from hipflex_kit.importing.markdown import plain_lines
from hipflex_kit.notation import ParseResult, format_program, parse_program
from hipflex_kit.program.json_form import JsonFormError, load_program
from hipflex_kit.record_making import record

MOST_BYTES = 20_000_000
MOST_SIGNS = 1_000_000
"""As long a text as is read; the program of a year has a tenth."""
SECONDS = 40.0
FOREIGN = (".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".tsv", ".docx", ".pdf", ".html", ".htm")
TEXT = (".txt", ".md", ".markdown", ".json")


@record
class Reviewed:
    """One line of the text, where it came from and what it was read as.

    Attributes:
        line: Number in the text, from 1.
        text: The line.
        origin: Where it stood in the file, such as ``Sheet1, row 4``.
        read_as: ``heading``, ``exercise``, ``note`` or ``table heading``.
    """

    line: int
    text: str
    origin: str
    read_as: str


@record
class Imported:
    """A foreign file as our text.

    Attributes:
        text: Everything that the file says, a line for a line.
        tidied: The same program in plain shorthand, where no word is lost by that; else equal to ``text``.
        result: The reading of ``text``.
        review: What became of every line that is not blank.
    """

    text: str
    tidied: str
    result: ParseResult
    review: tuple[Reviewed, ...]

    @property
    def notes(self) -> tuple[Reviewed, ...]:
        """The lines that were kept as notes: to be looked at."""
        return tuple(line for line in self.review if line.read_as == "note")


def from_file(path: str | os.PathLike[str]) -> Imported:
    """Read a program from a spreadsheet, a document, a page, or a file that the kit exported.

    Args:
        path: ``.xlsx .xlsm .xls .ods .csv .tsv .docx .pdf .html .md .json .txt``.

    Returns:
        The text and what became of every line. Nothing of the file is dropped: what could not be read is a note.

    Raises:
        ImportingError: If the file is missing, of an unknown kind, protected, damaged, a scan, or far too large.
    """
    file = Path(path)
    kind = file.suffix.lower()
    if kind not in FOREIGN + TEXT:
        raise ImportingError(f"“{file.name}” is of a kind that cannot be read. There is: {', '.join(FOREIGN + TEXT)}.")
    try:
        size = file.stat().st_size
    except OSError as error:
        raise ImportingError(f"“{file}” could not be found: {error.strerror or error}.") from error
    if file.is_dir():
        raise ImportingError(f"“{file}” is a folder.")
    if size > MOST_BYTES:
        raise ImportingError(f"“{file.name}” has {size / 1e6:.0f} MB; a program is far smaller.")
    if kind in TEXT:
        return _of_text(file, kind)
    return _of_elements(file, _read_apart(file))


def _of_text(file: Path, kind: str) -> Imported:
    from hipflex_kit.importing.readers.delimited import read_text

    try:
        text = read_text(file)
    except OSError as error:
        raise ImportingError(f"“{file.name}” could not be read: {error.strerror or error}.") from error
    _check_length(file, len(text))
    if kind == ".json":
        try:
            return _imported([(line, file.name) for line in format_program(load_program(text)).split("\n")])
        except JsonFormError as error:
            raise ImportingError(f"“{file.name}”: {error}") from error
    lines = plain_lines(text) if kind in (".md", ".markdown") else split_lines(text)
    return _imported([(line, f"line {number}") for number, line in enumerate(lines, 1)], tidy=kind != ".txt")


def _check_length(file: Path, signs: int) -> None:
    """A text is read here and not apart: a far too long one would keep everybody waiting."""
    if signs > MOST_SIGNS:
        raise ImportingError(f"“{file.name}” has {signs / 1e6:.1f} million characters; a program is far shorter.")


def _read_apart(file: Path) -> list[Element]:
    """The elements of a file, read in a child process that may fail without harm."""
    try:
        run = subprocess.run(  # noqa: S603 - our own interpreter and module
            [sys.executable, "-m", child.__name__, str(file.resolve())],
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise ImportingError(f"“{file.name}” took longer than {SECONDS:g} seconds to open and was given up.") from error
    if run.returncode == child.REFUSED:
        raise ImportingError(run.stderr.decode("utf-8", "replace").strip().splitlines()[-1])
    if run.returncode:
        raise ImportingError(f"“{file.name}” could not be opened: its reader stopped (damaged, or far too large).")
    return [from_plain(value) for value in json.loads(run.stdout)]


def _of_elements(file: Path, elements: Sequence[Element]) -> Imported:
    read = list(_lines(elements))
    _check_length(file, sum(len(line.text) for line in read))
    if any(isinstance(element, Ours) for element in elements):
        return _imported([(_line(line).rstrip(), line.place) for line in read], foreign=True)
    lines = _without_spare_blanks(lifted(read))
    texts = [_line(line).rstrip() for line in lines]
    loose = [line.loose for line in lines]
    result = parse_program("\n".join(texts) + "\n")
    texts = remarked(texts, loose, result) or texts
    return _imported([(text, line.place) for text, line in zip(texts, lines, strict=True)], foreign=True)


def _lines(elements: Iterable[Element]) -> Iterator[Line]:
    for element in elements:
        if isinstance(element, Ours):
            yield from (Line(element.place, line) for line in element.text.split("\n"))
        elif isinstance(element, Line):
            yield element
        else:
            yield from lines_of(element)


def _line(line: Line) -> str:
    text = " ".join(line.text.split(" ")) if line.text else ""
    if line.heading and text.strip():
        return f"# {text.strip().lstrip('#').strip()}"
    return f"  {text.strip()}" if line.indent else text


def _imported(lines: list[tuple[str, str]], *, tidy: bool = True, foreign: bool = False) -> Imported:
    kept = _without_spare_blanks([Line(origin, text) for text, origin in lines])
    lines = [(line.text, line.place) for line in kept]
    text = "\n".join(line for line, _ in lines) + "\n" if lines else ""
    result = parse_program(text)
    review = tuple(_review(lines, result, foreign=foreign))
    return Imported(text, _tidied(text, result) if tidy else text, result, review)


def _without_spare_blanks(lines: Iterable[Line]) -> list[Line]:
    kept: list[Line] = []
    for line in lines:
        if line.text.strip() or (kept and kept[-1].text.strip()):
            kept.append(line)
    while kept and not kept[-1].text.strip():
        kept.pop()
    return kept


def _review(lines: list[tuple[str, str]], result: ParseResult, *, foreign: bool) -> Iterator[Reviewed]:
    noted = {"note", "comment"} if foreign else {"note"}
    kinds: dict[int, set[str]] = defaultdict(set)
    for mark in result.marks:
        kinds[mark.line].add(mark.kind)
    exercises = {place.head_line for path, place in result.places.items() if len(path) == 4}
    for number, (line, origin) in enumerate(lines, 1):
        if not line.strip():
            continue
        marked = kinds[number]
        if number in exercises:
            read_as = "exercise"
        elif marked & noted and not marked & {"heading", "header_key", "name"}:
            read_as = "note"
        else:
            read_as = "heading" if "heading" in marked else "table heading" if line.startswith("|") else "detail"
        yield Reviewed(number, line, origin, read_as)


def _tidied(text: str, result: ParseResult) -> str:
    """Canonical text, if every word of the file is in it and it needs no more quotes than the file had."""
    candidate = format_program(result.program)
    lost = _words(text) - _words(candidate)
    needless = {"exercise", "exercises", "sets", "reps", "rest", "tempo", "load", "weight", "notes", "rpe", "set", "x"}
    if [word for word in lost if word not in needless] or candidate.count('"') > text.count('"'):
        return text
    return candidate


def _words(text: str) -> Counter[str]:
    """Words and numbers, in any order and case."""
    import re

    return Counter(re.findall(r"[^\W_]+", text.casefold()))
