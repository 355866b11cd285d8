"""What the heading of a column says that it holds: ``Reps``, ``Week 2``, ``Pausa``."""

from __future__ import annotations

import hipflex_kit.kept_re as re
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


OF_A_WEEK = frozenset(
    {"sets", "reps", "sets_reps", "reps_sets", "time", "distance", "load", "percent", "effort", "tempo", "rest"}
)
"""What a column may say of one week."""


def heads_column(cell: str) -> bool:
    """May the words of a cell head a column, alone or with more words behind the first (``Weight used``)?"""
    low = fold(cell).strip(" *:.")
    return kind_said(low) != "" or kind_said(low.partition(" ")[0]) != ""


_OF_WEEK = re.compile(r"(?:week|wk|w) ?(?P<week>\d{1,2})[ :/-]{1,3}(?P<field>\D.*)")
AMOUNT_COLUMNS = frozenset({"sets", "reps", "sets_reps", "reps_sets", "time", "distance"})
"""Columns that say how much is done."""


def kind_said(heading: str) -> str:
    """What a heading says of its column; "" where it says nothing that is known."""
    low = fold(heading).strip(" :.*")
    if (of_week := _OF_WEEK.match(low)) is not None and (field := kind_said(of_week["field"])) in OF_A_WEEK:
        return field if of_week["week"] == "1" else f"week {of_week['week']} {field}"
    found = next(((name, match) for name, pattern in _COLUMNS if (match := pattern.match(low))), None)
    if found is None:
        return ""
    return f"week {found[1][1]}" if found[0] == "week" else found[0]
