"""What the columns of a table hold: from their headings, else from a row."""

from __future__ import annotations

from collections.abc import Sequence

import hipflex_kit.kept_re as re
from hipflex_kit.notation.columns.table_cells import BLANKS, Cell, cells_of, is_separator, label_of
from hipflex_kit.notation.doses.line_words import MOST_SETS, SHEET_HEAD, may_head_columns
from hipflex_kit.notation.doses.prescription import Body, read_body
from hipflex_kit.notation.doses.rest_or_hold import is_time_to_rest
from hipflex_kit.notation.words.folding import fold

_COLUMNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("label", re.compile(r"(?:#|no\.?|nr\.?|number|order|label|exercise (?:#|no\.?|number)|id|slot|group|block|superset"
            r"|pos)$")),
    ("day", re.compile(r"(?:days?|weekday|tag|trainingstag|d[ií]a|jour|session)$")),
    ("week", re.compile(r"(?:week|wk|w) ?(\d{1,2})$")),
    ("set", re.compile(r"(?:set ?#?\d{1,2}|\d(?:st|nd|rd|th) set)$")),
    ("sets_reps", re.compile(r"(?:(?:sets?|series|s[eé]ries|sätze) ?(?:[x/&*-]|and|of|y|und|e)? ?(?:reps?"
            r"|repetitions|repeticiones|repeti[cç][oõ]es|wiederholungen|wdh\.?)(?: ?/ ?time)?"
            r"|dauer ?/ ?sätze ?/ ?wiederholungen"
            r"|prescription|dos(?:e|age)"
r"|volume|s ?x ?r|scheme|work)$")),
    ("total", re.compile(r"(?:rep(?:s|etitions?)? (?:goal|target)|goal reps|total reps|rep total)(?: total)?$")),
    ("reps_sets", re.compile(r"reps? ?[x/&*-] ?sets?$")),
    ("sets", re.compile(r"(?:sets?|series|rounds?|s[eé]ries|sätze)$")),
    ("reps", re.compile(r"(?:rep(?:s|etitions?)?(?: ?(?:/|or|per) ?(?:time|duration|side|set|distance|hold))?"
            r"|repeticiones|repeti[cç][oõ]es|wiederholungen"
r"|wdh\.?|reps range|rep range|time ?/ ?reps|duration ?/ ?reps|target|amount)$")),
    ("time", re.compile(r"(?:time|duration|dauer|tiempo|duraci[oó]n|dura[cç][aã]o"
            r"|hold(?: time)?|seconds|secs?|interval)$")),
    ("distance", re.compile(r"distance$")),
    ("rest", re.compile(r"(?:rest.*|recovery|descanso.*|pausa.*|pause.*|intervalo)$")),
    ("tempo", re.compile(r"(?:tempo|cadence|speed)$")),
    ("effort", re.compile(r"(?:rpe|rir|effort|intensity \(rpe\)|target rpe|target rir)$")),
    ("percent", re.compile(r"%(?: ?(?:of )?(?:1 ?rm|tm|max))?$")),
    ("load", re.compile(r"(?:load|weights?|intensity|%.*|kg|lbs?|load .*|weight .*|peso|carga|gewicht|resistance"
r"|percent(?:age)?|starting weight)$")),
    ("name", re.compile(r"(?:exercises?|movements?|name|workout|lift|drill|activity"
            r"|ejercicios?|exerc[ií]cios?|[uü]bung(?:en)?|aktivit[aä]t|exercise name"
r"|movement name|what|main lift|station)$")),
    ("note", re.compile(r"(?:notes?|notas?|observa[cç][oõ]es|hinweise?|bemerkung(?:en)?|beschreibung"
            r"|descripci[oó]n|comments?|cues?|focus|details?|remarks?|instructions?"
            r"|coaching.*|why|purpose|muscles?.*"
r"|target muscles?|equipment|description|video|link|progression|dates?|done|actual|weeks?|wks?|freq(?:uency)?)$")),
)  # fmt: skip


PASSED_OVER = "other"
"""The kind of a column that another exercise of the same line is read from."""


def column_kinds(cells: list[Cell]) -> list[str] | None:
    """What each column holds, from its heading; None where the line is no heading."""
    said = [kind_said(cell.text) for cell in cells]
    kinds = [kind or "note" for kind in said]
    known = sum(map(bool, said))
    if known < 2 and not (known and (len(cells) <= 2 or "sets_reps" in said)):
        return None
    if "name" not in kinds:
        free = [
            index
            for index, kind in enumerate(kinds)
            if kind == "note" and fold(cells[index].text) not in ("notes", "note")
        ]
        if not free:
            free = [0] if kinds[0] not in ("sets", "reps") else []
        if free:
            kinds[free[0]] = "name"
    return kinds if "name" in kinds else None


OF_A_WEEK = frozenset(
    {"sets", "reps", "sets_reps", "reps_sets", "time", "distance", "load", "percent", "effort", "tempo", "rest"}
)
"""What a column may say of one week."""


def heads_column(cell: str) -> bool:
    """May the words of a cell head a column, alone or with more words behind the first (``Weight used``)?"""
    low = fold(cell).strip(" *:.")
    return kind_said(low) != "" or kind_said(low.partition(" ")[0]) != ""


_OF_WEEK = re.compile(r"(?:week|wk|w) ?(?P<week>\d{1,2})[ :/-]{1,3}(?P<field>\D.*)")


def first_columns(raws: Sequence[str]) -> tuple[int, tuple[str, ...]]:
    """Which line heads the first sheet that was pasted with tabs, and what its columns hold.

    Args:
        raws: The text's lines.

    Returns:
        Index of the line, and the kinds; the number of lines and nothing where no sheet has headings.
    """
    for index, raw in enumerate(raws):
        kinds = column_kinds(cells_of(raw)) if raw.count("\t") >= _FEWEST_TABS else None
        if kinds is not None and not AMOUNT_COLUMNS.isdisjoint(kinds):
            return index, tuple(kinds)
    return len(raws), ()


_FEWEST_TABS = 2
AMOUNT_COLUMNS = frozenset({"sets", "reps", "sets_reps", "reps_sets", "time", "distance"})
"""Columns that say how much is done."""
_FEWEST_PIPES = 2


def heads_open_table(raw: str, following: str) -> bool:
    """Do two lines begin a table without pipes at its sides?

    The second rules the first off, or the first says what as many columns hold: ``Exercise | Sets | Reps``.
    """
    if is_separator(cells_of(following)):
        return True
    pipes = raw.count("|")
    if pipes < _FEWEST_PIPES or following.count("|") != pipes:
        return False
    kinds = column_kinds(cells_of(raw, open_sides=True))
    if kinds is None or "name" not in kinds:
        return False
    return not AMOUNT_COLUMNS.isdisjoint(kinds) or kinds.count("set") > 1


def sheet_mark(raw: str, following: str) -> str | None:
    """What stands between the cells of a sheet that was saved or copied as text: ``Exercise,Sets,Reps``.

    A comma, a semicolon, or two blanks and more where as many cells stand below.

    Args:
        raw: What may be the line of its headings.
        following: The line below.
    """
    if may_head_columns(raw.strip()):
        cells = cells_of(raw, mark=BLANKS)
        heads = [kind_said(cell.text) for cell in cells]
        known = len(cells) > _FEWEST_PIPES and (all(heads) or set(heads[1:]) == {"set"})
        if known and len(cells_of(following, mark=BLANKS)) == len(cells) and column_kinds(cells) is not None:
            return BLANKS
    head = SHEET_HEAD.fullmatch(raw)
    if head is None or following.count(head["mark"]) < _FEWEST_PIPES:
        return None
    kinds = column_kinds(cells_of(raw, mark=head["mark"]))
    said = kinds is not None and any(kind in AMOUNT_COLUMNS or kind.startswith(("week ", "set")) for kind in kinds)
    return head["mark"] if said else None


def saved_sheet(lines: Sequence[str], line: int) -> tuple[int, str] | None:
    """The headings of the saved sheet that a line is a row of.

    Args:
        lines: The text's lines.
        line: Number of the row's line, from 1.

    Returns:
        Number of the headings' line and the mark between cells; None where the line is no row of such a sheet.
    """
    first = line
    while first > 1 and any(mark in lines[first - 2] for mark in (",", ";", BLANKS)):
        first -= 1
        if (mark := sheet_mark(lines[first - 1], lines[first])) is not None:
            return first, mark
    return None


def kind_said(heading: str) -> str:
    """What a heading says of its column; "" where it says nothing that is known."""
    low = fold(heading).strip(" :.*")
    if (of_week := _OF_WEEK.match(low)) is not None and (field := kind_said(of_week["field"])) in OF_A_WEEK:
        return field if of_week["week"] == "1" else f"week {of_week['week']} {field}"
    found = next(((name, match) for name, pattern in _COLUMNS if (match := pattern.match(low))), None)
    if found is None:
        return ""
    return f"week {found[1][1]}" if found[0] == "week" else found[0]


def guess_kinds(cells: list[Cell]) -> list[str] | None:
    """What each column holds where the table has no headings, from a row of it."""
    kinds = []
    for cell in cells:
        low = fold(cell.text)
        body = read_body(cell.text) if cell.text else None
        if not low:
            kinds.append("note")
        elif "name" not in kinds and _is_label(cell):
            kinds.append("label")
        elif "name" not in kinds and any(char.isalpha() for char in low) and not (body and body.dose_only):
            kinds.append("name")
        elif body is not None and body.dose_only and {"sets", "reps"} <= body.spans.keys():
            kinds.append("sets_reps")
        elif low.isdecimal() and "sets" not in kinds and "sets_reps" not in kinds:
            kinds.append("sets")
        elif (body is not None and body.dose_only and not body.spans.keys() - {"rest"}) or _is_rest_behind(body, kinds):
            kinds.append("rest")
        elif body is not None and body.dose_only and "load" in body.spans:
            kinds.append("load")
        elif body is not None and body.dose_only and "reps" not in kinds and "sets_reps" not in kinds:
            kinds.append("reps")
        else:
            kinds.append("note")
    if "name" not in kinds or not {"sets", "reps", "sets_reps"} & set(kinds):
        return None
    if "sets" in kinds and "reps" not in kinds and int(cells[kinds.index("sets")].text) > MOST_SETS:
        kinds[kinds.index("sets")] = "reps"  # "Arm Circles | 10"
    return kinds


def guess_kinds_of(rows: Sequence[list[Cell]]) -> list[str] | None:
    """What each column holds where the table has no headings, from all of its rows.

    ``5 min`` above ``3x5`` in one column: it holds sets and repetitions, and the first row says how long.
    """
    guesses = [found for cells in rows if (found := guess_kinds(cells)) is not None]
    if not guesses or "sets" in guesses[0] or "reps" not in guesses[0]:
        return guesses[0] if guesses else None
    column = guesses[0].index("reps")
    both = any(found[column : column + 1] == ["sets_reps"] for found in guesses)
    return ["sets_reps" if at == column and both else kind for at, kind in enumerate(guesses[0])]


_LABEL_LETTERS = "ABCDEFGH"


def _is_label(cell: Cell) -> bool:
    """``A1``, ``2b)`` and ``C``; a number alone may be sets."""
    label = label_of(cell)
    if label is None or len(cell.text) > _LONGEST_LABEL:
        return False
    return bool(label.slot) or label.block in _LABEL_LETTERS or not cell.text.isalnum()


_LONGEST_LABEL = 4


def with_labels(headings: list[Cell], kinds: list[str], rows: list[list[Cell]]) -> list[str]:
    """The kinds of a table's columns, where one before the names that no heading explains holds labels."""
    if "label" in kinds or "name" not in kinds:
        return kinds
    named = kinds.index("name")
    for column in range(named):
        if kinds[column] == "note" and not kind_said(headings[column].text) and _all_labels(headings, rows, column):
            return [*kinds[:column], "label", *kinds[column + 1 :]]
    unsaid = [not cell.text for cell in headings[named : named + 2]] == [True, True]
    if unsaid and kinds[named + 1] == "note" and _all_labels(headings, rows, named):
        return [*kinds[:named], "label", "name", *kinds[named + 2 :]]
    return kinds


def with_doses(kinds: list[str], rows: list[list[Cell]]) -> list[str]:
    """The kinds of a table's columns, where none is said to hold amounts and one holds them: ``Details | 3 x 10``."""
    if not AMOUNT_COLUMNS.isdisjoint(kinds) or any(kind.startswith(("week ", "set")) for kind in kinds):
        return [*map(lambda column, kind: _or_note(column, kind, kinds, rows), range(len(kinds)), kinds)]
    for column, kind in enumerate(kinds):
        filled = _filled(column, rows)
        if kind != "note" or len(filled) < _FEWEST_DOSES:
            continue
        if sum(_TIMES.fullmatch(text) is not None for text in filled) * 2 > len(filled):
            return [*kinds[:column], "sets", *kinds[column + 1 :]]
        bodies = list(map(read_body, filled))
        if sum(body.dose_only and not _WHOLE.isdisjoint(body.spans) for body in bodies) * 2 > len(bodies):
            return [*kinds[:column], "sets_reps", *kinds[column + 1 :]]
    return kinds


def _or_note(column: int, kind: str, kinds: list[str], rows: list[list[Cell]]) -> str:
    """``Sets x Reps | Target`` above ``3 x 8 | Chest``: a column of words beside the amounts holds notes."""
    if kind != "reps" or (len(AMOUNT_COLUMNS.intersection(kinds)) < 2 and kinds.count(kind) < 2):
        return kind
    filled = _filled(column, rows)
    return kind if len(filled) < _FEWEST_DOSES or any(_is_dose(text) for text in filled) else "note"


def _is_dose(text: str) -> bool:
    body = read_body(text)
    return body.has_dose and body.dose_only


def _filled(column: int, rows: list[list[Cell]]) -> list[str]:
    return [cells[column].text for cells in rows if column < len(cells) and cells[column].text]


_FEWEST_DOSES = 2
_WHOLE = frozenset({"sets", "seconds"})
_TIMES = re.compile(r"\d{1,2} ?[x×]", re.IGNORECASE)
"""``4x``: so many sets, of whatever."""


def with_labels_below(kinds: list[str], rows: list[list[Cell]]) -> list[str]:
    """The same for a later day, whose headings stand above the first: labels such as ``2a`` tell the column."""
    if "label" in kinds or "name" not in kinds:
        return kinds
    for column in range(kinds.index("name")):
        filled = [cells[column] for cells in rows if column < len(cells) and cells[column].text]
        slotted = any(label is not None and label.slot for label in map(label_of, filled))
        if kinds[column] == "note" and slotted and all(_is_label(cell) or cell.text.isdecimal() for cell in filled):
            return [*kinds[:column], "label", *kinds[column + 1 :]]
    return kinds


def _all_labels(headings: list[Cell], rows: list[list[Cell]], column: int) -> bool:
    filled = [cells[column] for cells in rows if column < len(cells) and cells[column].text]
    explained = bool(headings[column].text)
    return bool(filled) and all(_is_label(cell) or (not explained and cell.text.isdecimal()) for cell in filled)


def _is_rest_behind(body: Body | None, kinds: list[str]) -> bool:
    """``3 | 8 | 90s``: a time behind the repetitions is the rest."""
    counted = not {"reps", "sets_reps"}.isdisjoint(kinds)
    return body is not None and body.dose_only and counted and is_time_to_rest(body.dose)
