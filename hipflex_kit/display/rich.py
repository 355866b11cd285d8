"""Programs and exercises shown in notebooks. The records know nothing of it: IPython is told how to show them.

Whatever a coach or client wrote is data: every word is escaped before it becomes part of a page.
"""

from __future__ import annotations

import sys
from html import escape
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hipflex_kit.library import Exercise, Library
    from hipflex_kit.program import Block, Prescription, Program, Session

_STYLE = """<style>
.hf-sheet { font: 14px/1.5 system-ui, sans-serif; max-width: 60em; }
.hf-sheet h3, .hf-sheet h4 { margin: .8em 0 .3em; font-weight: 600; }
.hf-sheet ul { list-style: none; margin: 0 0 .6em; padding: 0 0 0 .8em; border-left: 3px solid #8884; }
.hf-sheet b { font-variant-numeric: tabular-nums; }
.hf-sheet small { display: block; opacity: .75; }
</style>"""


def register(shell: Any = None) -> None:
    """Tell IPython how to show a program, a PDF, a page, an exercise and the library.

    Args:
        shell: IPython's shell; by default the running one. Without one nothing happens.
    """
    if shell is None:
        ipython = sys.modules.get("IPython")
        shell = ipython.get_ipython() if ipython is not None else None
    formatter = getattr(shell, "display_formatter", None)
    if formatter is not None:
        html = formatter.formatters["text/html"]
        html.for_type_by_name("hipflex_kit.program.records", "Program", program_html)
        html.for_type_by_name("hipflex_kit.library.records", "Exercise", exercise_html)
        html.for_type_by_name("hipflex_kit.library.library", "Library", library_html)
        html.for_type_by_name("hipflex_kit.export.pdf", "Picture", page_html)
        formatter.formatters["application/pdf"].for_type_by_name("hipflex_kit.export.pdf", "Pdf", bytes)


def program_html(program: Program) -> str:
    """Show a program as a sheet: a day a heading, a block a group of lines.

    Args:
        program: The program.

    Returns:
        HTML that holds nothing but text and its own tags.
    """
    header = program.header
    parts = [_STYLE, '<div class="hf-sheet">']
    title = " · ".join(filter(None, [header.title, header.client, header.goal]))
    if title:
        parts.append(f"<h3>{escape(title)}</h3>")
    for week in program.weeks:
        if week.number is not None:
            parts.append(f"<h3>{escape(week.title or f'Week {week.number}')}</h3>")
        parts += [_session(session, number) for number, session in enumerate(week.sessions, 1)]
    return "".join([*parts, "</div>"])


def page_html(page: bytes) -> str:
    """Show a printed page with the edge of its paper, no wider than the notebook.

    Args:
        page: The page as PNG.

    Returns:
        HTML that holds the picture itself.
    """
    from base64 import b64encode

    width = int.from_bytes(page[16:20], "big")  # the first thing a PNG says of itself
    paper = f"width: {width}px; max-width: 100%; box-sizing: border-box; border: 1px solid #8888"
    return f'<img alt="A printed page" style="{paper}" src="data:image/png;base64,{b64encode(page).decode()}">'


def exercise_html(exercise: Exercise, library: Library | None = None) -> str:
    """Show all that is known of an exercise as a card, with a body map and, where there is one, a figure.

    Args:
        exercise: The exercise.
        library: Names muscle groups and ladder rungs; the kit's own where None.

    Returns:
        HTML with every word of the exercise as text.
    """
    from hipflex_kit.library import load_library
    from hipflex_kit.library.card import card_html

    library = library or load_library()
    return card_html(exercise, library, _pictures(exercise, library))


_KEY = ((5, "works"), (3, "helps"), (1, "steadies"))


def _pictures(exercise: Exercise, library: Library) -> str:
    from hipflex_kit.drawing import figure_svg, load_figures
    from hipflex_kit.drawing.body_map import COLOURS, share_map_svg

    plain = {group.id: group.plain_name for group in library.muscle_groups}
    figure = load_figures().get(exercise.id)
    drawn = f"<figure>{figure_svg(figure)}</figure>" if figure else ""
    key = "".join(f'<span class="hf-key" style="background:{COLOURS[step]}"></span>{word}' for step, word in _KEY)
    body = share_map_svg(dict(exercise.shares), plain)
    return f"<figure>{body}<figcaption>{key}</figcaption></figure>{drawn}"


def library_html(library: Library) -> str:
    """Show what a library holds."""
    from hipflex_kit.library.card import library_html as counted

    return counted(library)


def _session(session: Session, number: int) -> str:
    title = escape(session.title or f"Day {number}")
    return f"<h4>{title}</h4>{_notes(session.notes)}{''.join(map(_block, session.blocks))}"


def _block(block: Block) -> str:
    rows = "".join(f"<li>{_line(row)}</li>" for row in block.prescriptions)
    title = f"<small>{escape(block.title)}</small>" if block.title else ""
    return f"{title}<ul>{rows}</ul>{_notes(block.notes)}"


def _line(row: Prescription) -> str:
    from hipflex_kit.notation import dose_text

    label = f"{escape(row.label)} " if row.label else ""
    details = [row.dose.load.text if row.dose.load else "", row.dose.tempo.text if row.dose.tempo else "", *row.notes]
    said = " · ".join(escape(detail) for detail in details if detail)
    dose = escape(dose_text(row.dose.evened))
    return f"{label}{escape(row.name)} <b>{dose}</b>{f'<small>{said}</small>' if said else ''}"


def _notes(notes: tuple[str, ...]) -> str:
    return "".join(f"<small>{escape(note)}</small>" for note in notes)
