"""A program in a notebook is shown as a sheet, and nothing in it becomes part of the page."""

from __future__ import annotations

import base64
import re
from html.parser import HTMLParser
from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st

from hipflex_kit.display import program_html, register
from hipflex_kit.notation import parse_program
from hipflex_kit.program import Block, Prescription, Program, Session, Week


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def shown(program: Program) -> Tags:
    tags = Tags()
    tags.feed(program_html(program))
    tags.close()
    return tags


def test_days_blocks_and_doses_are_shown() -> None:
    page = shown(parse_program("Client: Anna\n\nDay 1\n1a) Back Squat 4x10\n1b) Row 3x12 each arm\n").program)
    for words in ("Anna", "Day 1", "1a Back Squat 4×10", "3×12 each arm"):
        assert words in page.text
    assert page.tags.count("li") == 2


@given(st.text(), st.text())
def test_whatever_is_written_stays_text(name: str, note: str) -> None:
    row = Prescription(name=name, notes=(note,))
    program = Program(weeks=(Week(sessions=(Session(title=note, blocks=(Block(prescriptions=(row,)),)),)),))
    assert set(shown(program).tags) <= {"style", "div", "h3", "h4", "ul", "li", "b", "small"}


def test_ipython_is_told_and_the_record_knows_nothing() -> None:
    told: dict[tuple[str, str], object] = {}
    formatter = SimpleNamespace(for_type_by_name=lambda module, name, how: told.update({(module, name): how}))
    register(
        SimpleNamespace(
            display_formatter=SimpleNamespace(formatters={"text/html": formatter, "application/pdf": formatter})
        )
    )
    assert told[Program.__module__, "Program"] is program_html
    assert not hasattr(Program, "_repr_html_")


def test_without_ipython_nothing_happens() -> None:
    register(SimpleNamespace())


def test_a_printed_page_shows_itself_no_wider_than_the_notebook() -> None:
    from IPython.core.interactiveshell import InteractiveShell

    from hipflex_kit.export import to_pictures

    row = Prescription(name="Back Squat")
    program = Program(weeks=(Week(sessions=(Session("Day 1", (Block(prescriptions=(row,)),)),)),))
    (page,) = to_pictures(program, ppi=72)
    shell = InteractiveShell.instance()
    register(shell)
    shown_page = shell.display_formatter.format(page)[0]["text/html"]
    assert re.findall(r"width: (\d+)px; max-width: 100%", shown_page) == ["595"]
    assert base64.b64decode(shown_page.split("base64,")[1].split('"')[0]) == page
    assert repr(page).startswith("<picture of a page, ")


def test_an_exercise_and_the_library_show_themselves():
    from IPython.core.interactiveshell import InteractiveShell

    from hipflex_kit import load_library

    shell = InteractiveShell.instance()
    register(shell)
    library = load_library()
    card = shell.display_formatter.format(library["kb_weighted_knee_drive"])[0]["text/html"]
    assert "Kettlebell Weighted Knee Drive" in card
    assert "Hip flexors" in card
    assert f"{len(library)} exercises" in shell.display_formatter.format(library)[0]["text/html"]
