"""Slips of the keyboard: what is wrong with a line whatever it means."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.dose_reading import Problem

IN_COMMAS = "comma-columns"
"""The finding about a row whose cells stand between commas; not told where the sheet's headings are known."""
_DOUBLED = re.compile(r"\b(\d{1,3}) ?(?:[xX×*] ?){2,4}(\d{1,3})\b")
"""``4xx10``: meant as sets × reps, and not to be guessed at."""
_NO_TEXT = re.compile("[\\0\ud800-\udfff]")
_COMMAS = re.compile(
    r"(?:[^,\d\n]{2,60}|\d{1,3},[^,\d\n]{3,60}),\d{1,3},[^, \n]{0,12},[^,\n]{0,60}(?:,[^,\n]{0,80}){0,12}$"
)
"""``Squat,4,5,80%``: a row of a spreadsheet that was saved with commas."""
_BREAK_TAGS = re.compile(
    r"[^\s<>][^<>]*(?:</?(?:li|p|tr|div)(?: [^<>]*)?>\s*){2,}[^<>]*[^\s<>]|[^\s<>] *<br ?/?>\s*[^\s<>]"
)
"""``<li>Squat</li><li>Bench</li>``: what a page shows as several lines."""
_CELL_TAG = re.compile(r"\s*<t[dh](?: [^<>]*)?>[^<>]*</t[dh]>\s*$")
_MAY_SLIP = re.compile("<(?:br|li|p|tr|div|t[dh])|[xX×*] ?[xX×*]|,[0-9]{1,3},|[\\0\ud800-\udfff]")
"""Cheap to look for; without it there is no slip."""


def slips_in(raw: str) -> tuple[Problem, ...]:
    """The slips on a line; columns are those of the line."""
    if _MAY_SLIP.search(raw) is None:
        return ()
    found = []
    if doubled := _DOUBLED.search(raw):
        message = f"Could not read '{doubled[0]}': it looks like sets × reps with a slip of the keyboard."
        found.append(Problem("unread-dose", "error", message, *doubled.span(), f"{doubled[1]}x{doubled[2]}"))
    if commas := _COMMAS.match(raw.strip()):
        message = (
            "Columns between commas are not told apart; paste the sheet with its tabs, or bring the file in as it is."
        )
        at = raw.index(commas[0])
        found.append(Problem(IN_COMMAS, "warning", message, at, at + len(commas[0]), "Name 3x10"))
    if "<" in raw and "|" not in raw and (tags := _BREAK_TAGS.search(raw) or _CELL_TAG.match(raw)):
        message = "A page shows this with breaks that are not heeded here; paste what the page shows, line by line."
        found.append(Problem("page-markup", "warning", message, *tags.span(), "Name 3x10"))
    if odd := _NO_TEXT.search(raw):
        message = "This line holds a character that is no text."
        hint = "delete it and type the line again"
        found.append(Problem("unreadable-character", "error", message, *odd.span(), hint))
    return tuple(found)
