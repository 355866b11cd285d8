"""The fields of one prescription, each read from its own text (``Load: red band``, the designer's boxes)."""

from __future__ import annotations

from functools import lru_cache

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.prescription import Body, read_body
from hipflex_kit.notation.doses.scanner import scan
from hipflex_kit.notation.quantities.loads import parse_effort, parse_load
from hipflex_kit.notation.quantities.rests import parse_rest
from hipflex_kit.notation.quantities.tempo import parse_tempo
from hipflex_kit.notation.words.folding import fold, squeeze, tidy
from hipflex_kit.notation.words.tokens import TechniqueWords
from hipflex_kit.program import Dose, Technique

FIELD_KEY = re.compile(
    r"(?P<key>sets? ?(?:&|x|/|and) ?(?:reps?|distance|time|duration|seconds|steps)"
    r"|work(?:ing)? sets?|prescription|dosage|dose|load"
    r"|(?:goal|target|details)(?= {0,2}: {0,3}\d[^:]{0,16}(?:x|sets))"
    r"|(?:suggested |starting |target |working )?weight|peso|carga|gewicht|tempo|rest|descanso|pause|pausa"
    r"|effort|rpe|rir|technique|rep range"
    r"|reps|sets|repetitions|repeticiones|repeti[cç][oõ]es|wiederholungen|wdh|series|s[eé]ries|sätze"
    r"|(?:hold(?:ing)? )?(?:time|duration)|tiempo|zeit|distance"
    r"|calories(?= {0,2}: {0,3}~?\d)|side|notes?|notas?|notiz) {0,2}: {0,3}(?=\S)"
)
"""A field on a line of its own: ``Load: red band``."""


ALSO_OF_A_DAY = "duration"
"""A day and a whole plan have a ``Duration``, too."""
_KEYS = {
    "load": "load peso carga gewicht",
    "rest": "descanso pause pausa",
    "reps": "repetitions repeticiones repetições repetiçoes repeticões repeticoes wiederholungen wdh",
    "sets": "series séries sätze",
    "time": "tiempo zeit duration",
    "note": "notes nota notas notiz",
}
_ENGLISH = {word: key for key, words in _KEYS.items() for word in words.split()}


_WHOLE_DOSES = (
    "set ",
    "set&",
    "setx",
    "set/",
    "sets ",
    "sets&",
    "setsx",
    "sets/",
    "prescription",
    "dos",
    "work",
    "goal",
    "target",
    "details",
)
"""``Sets & Reps: 3 × 10``, ``Goal: 80 kg x 3 sets x 8 reps``: keys of a whole dose."""


def english_key(key: str) -> str:
    """``Séries`` → ``sets``: the key as our own lines have it."""
    if key.endswith("weight"):
        return "load"
    if key.startswith("hold"):
        return "time"
    if key == "rep range":
        return "reps"
    return "dose" if key.startswith(_WHOLE_DOSES) else _ENGLISH.get(key, key)


_AMOUNTS = ("dose", "sets", "reps", "time", "distance", "calories")


def is_amount_field(low: str, start: int, end: int) -> bool:
    """``Sets: 3``, ``Repeticiones: 8-12``: one field that says how much."""
    match = FIELD_KEY.match(low, start, end)
    return (
        match is not None
        and match["key"] != ALSO_OF_A_DAY
        and english_key(match["key"]) in ("dose", "sets", "reps", "time", "distance", "calories")
    )


def read_field(key: str, value: str) -> tuple[str, Dose] | None:
    """The dose that ``key: value`` states, with the name of its field; None where the value does not fit the key."""
    text = squeeze(tidy(value))
    if not text:
        return None
    written, key = key, english_key(key)
    match key:
        case "load":
            return "load", Dose(load=parse_load(text))
        case "tempo":
            return "tempo", Dose(tempo=parse_tempo(text))
        case "rest":
            rest = parse_rest(text)
            return None if rest.seconds is None and written in _ALSO_WORDS else ("rest", Dose(rest=rest))
        case "effort" | "rpe" | "rir":
            effort = parse_effort(text if key == "effort" else f"{key} {text}") or parse_effort(text)
            return ("effort", Dose(effort=effort)) if effort else None
        case "technique":
            return "technique", Dose(technique=parse_technique(text), technique_text=text)
        case "reps" if len(text) > 2 and text[0] == text[-1] == '"':
            return "reps_text", Dose(reps_text=text[1:-1])
        case "sets" | "reps" | "time" | "distance" | "calories" | "side":
            return _amount_field(key, text)
    return None


_ALSO_WORDS = ("pause", "pausa")
"""``Pause: 2 sec at the bottom`` is no rest."""

_FIELD_OF = {
    "sets": "sets",
    "reps": "reps",
    "time": "seconds",
    "distance": "distance",
    "calories": "calories",
    "side": "side",
}


def _amount_field(key: str, text: str) -> tuple[str, Dose] | None:
    """``Sets: 3``, ``Reps: 12,10,8``, ``Time: 30sec``: only where the value states nothing else."""
    field = _FIELD_OF[key]
    body = read_body(f"{key}: {text}" if key in ("sets", "reps") else text)
    if field not in body.spans and key == "reps":
        field = "seconds" if "seconds" in body.spans else "distance"
    if body.name or body.notes or field not in body.spans:
        return None
    value = getattr(body.dose, field)
    dose = Dose(**{field: value, "reps_list": body.dose.reps_list if key == "reps" else ()})
    extra = {name for name in body.spans if not name.startswith("dose")} - {field, "reps_list"}
    return (field, dose) if not extra else None


def parse_technique(text: str) -> Technique | None:
    """The technique that words name, or None."""
    low = fold(text)
    for token in scan(low, 0, text):
        if isinstance(token.value, TechniqueWords):
            return token.value.technique
    return None


@lru_cache(maxsize=4096)
def read_dose_text(text: str) -> Body:
    """A dose field's text as a reading."""
    return read_body(tidy(text))
