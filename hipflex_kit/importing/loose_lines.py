"""Lines that stand around the tables of a spreadsheet: the client's name, a title, a remark; never an exercise."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hipflex_kit.importing.elements import Line
from hipflex_kit.notation import ParseResult, parse_program
from hipflex_kit.notation.heading_words.headings import read_heading

_HEADER = re.compile(r"(client|coach|title|goal|level|weeks|days|start|minutes|equipment)\s*:\s*\S", re.IGNORECASE)
_ATHLETE = re.compile(r"^(?:athlete|name|trainee|kunde|kundin|cliente|atleta)\s*:\s*(?=\S)", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LONGEST_TITLE = 60


def lifted(lines: Sequence[Line]) -> list[Line]:
    """The same lines with what is true of the whole program on top, as in a program's header.

    ``Client: Mara`` stands on every sheet of many workbooks; it is said once. The first line above all tables is
    the program's title, where it is nothing else.

    Args:
        lines: The lines of a file.
    """
    lines = _without_names_above_days(lines)
    header: list[Line] = []
    rest: list[Line] = []
    begun = titled = False
    for line in lines:
        text = _ATHLETE.sub("Client: ", line.text.strip())
        known = any(one.text in (text, f"Title: {text}") for one in header)
        if line.loose and known:
            continue
        if line.loose and _HEADER.match(text) and not begun:
            header.append(Line(line.place, text))
        elif line.loose and not begun and not titled and _may_be_title(text):
            header.insert(0, Line(line.place, f"Title: {text}"))
            titled = True
        else:
            rest.append(line)
            begun = begun or text.startswith("|") or (line.loose and (line.heading or _trains(text)))
            titled = titled or (bool(text) and not line.heading and not text.startswith("//"))
    return [*header, *([Line("", "")] if header else []), *rest]


def _without_names_above_days(lines: Sequence[Line]) -> list[Line]:
    """The name of a sheet that holds days of its own is no day: it may be the title, or is the coach's own business."""
    kept = []
    for at, line in enumerate(lines):
        following = (one for one in lines[at + 1 :] if one.text.strip() and not (one.loose and not _trains(one.text)))
        after = next(following, None)
        days_follow = after is not None and (after.heading or (after.loose and bool(read_heading(after.text).day)))
        if line.heading and not line.loose and days_follow and not _trains(line.text):
            below = next((one for one in lines[at + 1 :] if one.text.strip()), line)
            titled = below.loose and _may_be_title(below.text.strip())
            kept.append(Line(line.place, f"// {line.text}" if titled else line.text, loose=not titled))
        else:
            kept.append(line)
    return kept


def _trains(text: str) -> bool:
    heading = read_heading(text)
    return bool(heading.day) or heading.week is not None or _has_dose(text)


def _may_be_title(text: str) -> bool:
    plain = read_heading(text).section is None and not _YEAR.search(text) and ":" not in text
    return bool(text) and plain and len(text) <= _LONGEST_TITLE and not _trains(text)


def _has_dose(text: str) -> bool:
    return any(_counted(prescription.dose) for _, prescription in parse_program(text).program.walk())


def _counted(dose: object) -> bool:
    return any(getattr(dose, field) is not None for field in ("sets", "seconds", "distance", "calories"))


def remarked(texts: Sequence[str], loose: Sequence[bool], result: ParseResult) -> list[str] | None:
    """The lines with every loose one that was taken for an exercise, and says no dose, set as a remark.

    Args:
        texts: The lines.
        loose: Which of them stand outside of tables.
        result: What they were read as.

    Returns:
        The lines; None where there is nothing to change.
    """
    doses = dict(result.program.walk())
    found = {
        place.head_line - 1
        for path, place in result.places.items()
        if path in doses and (not _counted(doses[path].dose) or _YEAR.search(texts[place.head_line - 1]))
    }
    changed = [at for at in sorted(found) if loose[at] and '"' not in texts[at]]
    if not changed:
        return None
    return [f'Note: "{text.strip()}"' if at in changed else text for at, text in enumerate(texts)]
