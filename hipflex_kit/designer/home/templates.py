"""The programs that come with the kit, to begin with."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from typing import TYPE_CHECKING

from hipflex_kit.data_files import data_path
from hipflex_kit.designer.file_names import NameRefusedError
from hipflex_kit.designer.home.cards import card_of
from hipflex_kit.designer.home.reply_types import TemplatesReply, TemplateView
from hipflex_kit.notation import parse_program

if TYPE_CHECKING:
    from hipflex_kit.library import Library


def templates_reply(library: Library, request: str) -> TemplatesReply:
    """All templates, by title."""
    return {
        "kind": "templates",
        "request": request,
        "templates": list(_templates(library)),
        "muscles": [group.plain_name for group in library.muscle_groups],
    }


def template_text(id: str) -> str:
    """The text of a template.

    Args:
        id: As in the list.

    Raises:
        NameRefusedError: There is none of that name.
    """
    found = _texts().get(id)
    if found is None:
        raise NameRefusedError("There is no such template.")
    return found


@lru_cache(maxsize=1)
def _texts() -> dict[str, str]:
    return {path.stem: path.read_text("utf-8") for path in sorted(data_path("programs").glob("*.txt"))}


@lru_cache(maxsize=1)
def _abouts() -> dict[str, str]:
    with data_path("templates.toml").open("rb") as file:
        return {id: entry["about"] for id, entry in tomllib.load(file).items()}


@lru_cache(maxsize=2)
def _templates(library: Library) -> tuple[TemplateView, ...]:
    views = [_view(id, text, library) for id, text in _texts().items()]
    return tuple(sorted((view for view in views if view is not None), key=lambda view: view["title"].casefold()))


def _view(id: str, text: str, library: Library) -> TemplateView | None:
    card = card_of(text, library)
    if card is None:
        return None
    header = parse_program(text).program.header
    return {
        "id": id,
        "title": header.title or id.replace("-", " ").capitalize(),
        "goal": header.goal,
        "level": header.level,
        "about": _abouts().get(id, ""),
        "weeks": card.weeks,
        "days": card.days,
        "minutes": header.minutes,
        "sets": list(card.sets),
        "text": text,
    }
