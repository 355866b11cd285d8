"""A program as Markdown that shows well anywhere and reads back as the same program."""

from __future__ import annotations

import os
from collections.abc import Iterator

import hipflex_kit.kept_re as re
from hipflex_kit.export.files import write_whole
from hipflex_kit.export.written import Piece, for_clients, pieces
from hipflex_kit.program import Path, Program

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|!~$])")
_LIST_SIGN = re.compile(r"^(\s*)([-+](?=\s|-)|\d+(?=[.)]\s))")
"""What Markdown would read as an entry of a list, or as a rule across the page."""
_RULE = "---"
_LABEL = re.compile(r"^(\s*)(\w{1,4}[).:])(\s+)(?=\S)")
_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def to_markdown(program: Program, path: str | os.PathLike[str] | None = None) -> str:
    """The program as Markdown: a heading a day, a list entry an exercise, in the kit's own shorthand.

    Args:
        program: The program. The coach's ``//`` comments stay at home.
        path: Where to save it as well.

    Returns:
        The text. Reading it back gives the same program.

    Raises:
        ExportError: If ``path`` cannot be written.
    """
    lines: list[str] = []
    seen: set[Path] = set()
    for piece in pieces(for_clients(program)):
        lines += _piece(piece, first=piece.path not in seen)
        seen.add(piece.path)
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n") + "\n"
    if path is not None:
        write_whole(path, text.encode())
    return text


def escape(text: str) -> str:
    """Text that Markdown shows as it stands."""
    return _LIST_SIGN.sub(_kept_sign, _SPECIAL.sub(r"\\\1", _UNSEEN.sub("", text)))


def _kept_sign(sign: re.Match[str]) -> str:
    """A stroke before a dash or plus; for a number before the sign behind it: Markdown takes none before a digit."""
    return f"{sign[1]}\\{sign[2]}" if sign[2] in "-+" else f"{sign[1]}{sign[2]}\\"


def _piece(piece: Piece, *, first: bool) -> Iterator[str]:
    depth = len(piece.path)
    for at, line in enumerate(piece.lines):
        said = line.strip()
        if not said:
            yield ""
        elif said == _RULE:
            # Between blocks; right below a line it would make that line a heading.
            yield from ("", _RULE, "")
        elif depth == 4 and at == 0:
            yield f"- {_labelled(said)}"
        elif depth == 4:
            yield f"  - {escape(said)}"
        elif depth in (1, 2) and at == 0 and first and not said.startswith("## "):
            yield f"## {escape(said.removeprefix('# '))}"
        elif depth == 0:
            yield f"- {escape(said)}"
        else:
            yield ""
            yield f"### {escape(said.removeprefix('## '))}" if said.startswith("## ") else escape(said)
            yield ""


def _labelled(line: str) -> str:
    label = _LABEL.match(line)
    if label is None:
        return escape(line)
    return f"**{escape(label.group(2))}** {escape(line[label.end() :])}"
