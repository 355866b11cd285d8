"""A program as one page for a phone: no request leaves it, and it reads with scripts off."""

from __future__ import annotations

import base64
import hashlib
import os
from collections.abc import Iterator
from functools import cache
from html import escape
from pathlib import Path as FilePath

from hipflex_kit.export.errors import ExportError
from hipflex_kit.export.files import write_whole
from hipflex_kit.export.messages import block_heading, clean, day_titles, doses, screen_sheet
from hipflex_kit.export.sheet import Row, Sheet, SheetBlock, SheetDay
from hipflex_kit.export.words import Words, load_words
from hipflex_kit.export.written import for_clients, pieces
from hipflex_kit.library import Library
from hipflex_kit.program import Program

_PAGE = FilePath(__file__).parent / "phone"
_MOST_TICKS = 10
_RESTS = (30, 60, 90, 120)


def to_html(
    program: Program,
    path: str | os.PathLike[str] | None = None,
    *,
    library: Library | None = None,
    language: str = "en",
) -> str:
    """The program as a page for a phone, in one file.

    Args:
        program: The program. The coach's ``//`` comments stay at home.
        path: Where to save it as well.
        library: Where cues come from.
        language: Language of the fixed words.

    Returns:
        The page. Its text is also inside as canonical text, so that it reads back as the same program.

    Raises:
        ExportError: If there is nothing to show, or ``path`` cannot be written.
    """
    words = load_words(language)
    sheet = screen_sheet(program, words, library)
    if not any(day.blocks for day in sheet.days):
        raise ExportError("There is nothing to show yet: the program has no exercise.")
    written = "\n".join(line for piece in pieces(for_clients(program)) for line in piece.lines)
    page = "".join(_page(sheet, words, written))
    if path is not None:
        write_whole(path, page.encode())
    return page


@cache
def _asset(name: str) -> tuple[str, str]:
    """The text of a file in ``phone/``, and its hash for the content security policy."""
    text = (_PAGE / name).read_text(encoding="utf-8")
    return text, base64.b64encode(hashlib.sha256(text.encode()).digest()).decode("ascii")


def _said(text: str) -> str:
    return escape(clean(text))


def _page(sheet: Sheet, words: Words, written: str) -> Iterator[str]:
    css, css_hash = _asset("sheet.css")
    script, script_hash = _asset("sheet.js")
    key = hashlib.sha256(written.encode()).hexdigest()[:16]
    title = " – ".join(filter(None, (sheet.client, sheet.title))) or sheet.days[0].title
    policy = f"default-src 'none'; style-src 'sha256-{css_hash}'; script-src 'sha256-{script_hash}'; base-uri 'none'"
    yield f'<!doctype html>\n<html lang="{words.code}" data-key="{key}">\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}; form-action \'none\'">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield '<meta name="generator" content="hipflex_kit">\n'
    yield f"<title>{_said(title)}</title>\n<style>{css}</style>\n</head>\n<body>\n<main>\n<h1>{_said(title)}</h1>\n"
    if sheet.coach:
        yield f'<p class="soft">{_said(words.say("page.coach", name=sheet.coach))}</p>\n'
    yield from (f"<p>{_said(note)}</p>\n" for note in sheet.notes)
    titles = day_titles(sheet, words)
    if len(sheet.days) > 1:
        links = (f'<a href="#day-{at}">{_said(day)}</a>' for at, day in enumerate(titles, 1))
        yield f'<nav aria-label="{_said(title)}">{"".join(links)}</nav>\n'
    for at, (day_title, day) in enumerate(zip(titles, sheet.days, strict=True), 1):
        yield from _day(day, day_title, at, words)
    yield f'<p class="soft">{_said(words.say("page.foot"))}</p>\n'
    yield from _timer(words)
    yield "</main>\n"
    yield f'<template id="hipflex-text">{escape(written)}</template>\n<script>{script}</script>\n</body>\n</html>\n'


def _timer(words: Words) -> Iterator[str]:
    yield f'<button type="button" id="clear" hidden>{escape(words.say("page.clear"))}</button>\n'
    timer, stop = (escape(words.say(f"phone.{key}")) for key in ("timer", "stop"))
    yield f'<div id="timer" role="group" aria-label="{timer}" hidden><output aria-live="off"></output>'
    for seconds in _RESTS:
        yield f'<button type="button" data-seconds="{seconds}">{seconds} s</button>'
    yield f'<button type="button" data-seconds="0" aria-label="{stop}">×</button></div>\n'


def _day(day: SheetDay, title: str, at: int, words: Words) -> Iterator[str]:
    yield f'<section id="day-{at}">\n<h2>{_said(title)}</h2>\n'
    yield from (f"<p>{_said(note)}</p>\n" for note in day.notes)
    for number, block in enumerate(day.blocks, 1):
        yield from _block(block, f"{at}-{number}", words)
    yield "</section>\n"


def _block(block: SheetBlock, id: str, words: Words) -> Iterator[str]:
    yield '<div class="block">\n'
    heading = block_heading(block, words)
    if heading:
        yield f"<p><strong>{_said(heading)}</strong></p>\n"
    if block.head:
        label = f"<strong>{_said(block.label)}</strong> " if block.label else ""
        yield f"<p>{label}{_said(block.head)}</p>\n"
    yield from (f"<p>{_said(note)}</p>\n" for note in block.notes)
    for at, row in enumerate(block.rows, 1):
        yield from _row(row, f"{id}-{at}", words)
    yield "</div>\n"


def _row(row: Row, id: str, words: Words) -> Iterator[str]:
    optional = f" ({words.say('page.optional')})" if row.optional else ""
    yield f'<article class="row">\n<div class="label">{_said(row.label or "•")}</div>\n<div>\n'
    yield f"<h3>{_said(row.name + optional) or '–'}</h3>\n"
    said = list(doses(row, words))
    for line in said:
        yield f'<p class="{"dose" if len(said) == 1 else ""}">{_said(line)}</p>\n'
    if row.tempo:
        yield f"<p>{_said(row.tempo)}</p>\n"
    for line in (row.cue, *row.notes):
        if line:
            yield f'<p class="soft">{_said(line)}</p>\n'
    sets = min(max((cell.slots for cell in row.weeks), default=0), _MOST_TICKS)
    if sets:
        boxes = (
            f'<input type="checkbox" id="t-{id}-{n}" aria-label="{_said(row.label)} {_said(row.name)}, {n} / {sets}">'
            for n in range(1, sets + 1)
        )
        yield f'<div class="ticks">{"".join(boxes)}</div>\n'
    yield "</div>\n</article>\n"
