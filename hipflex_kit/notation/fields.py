"""The fields of one prescription, each read from the text of its own field (``Load: red band``, the designer's boxes)."""

from __future__ import annotations

from functools import lru_cache

from hipflex_kit.notation.folding import FOLD, squeeze, tidy
from hipflex_kit.notation.loads import parse_effort, parse_load
from hipflex_kit.notation.prescription import Body, read_body
from hipflex_kit.notation.rests import parse_rest
from hipflex_kit.notation.scanner import scan
from hipflex_kit.notation.tempo import parse_tempo
from hipflex_kit.notation.tokens import TechniqueWords
from hipflex_kit.program import Dose, Technique


def read_field(key: str, value: str) -> tuple[str, Dose] | None:
    """The dose that ``key: value`` states, with the name of its field; None where the value does not fit the key."""
    text = squeeze(tidy(value))
    if not text:
        return None
    match key:
        case "load" | "weight":
            return "load", Dose(load=parse_load(text))
        case "tempo":
            return "tempo", Dose(tempo=parse_tempo(text))
        case "rest":
            return "rest", Dose(rest=parse_rest(text))
        case "effort" | "rpe" | "rir":
            effort = parse_effort(text if key == "effort" else f"{key} {text}") or parse_effort(text)
            return ("effort", Dose(effort=effort)) if effort else None
        case "technique":
            return "technique", Dose(technique=parse_technique(text), technique_text=text)
    return None


def parse_technique(text: str) -> Technique | None:
    """The technique that words name, or None."""
    low = text.translate(FOLD)
    for token in scan(low, 0, len(low), text):
        if isinstance(token.value, TechniqueWords):
            return token.value.technique
    return None


@lru_cache(maxsize=4096)
def read_dose_text(text: str) -> Body:
    """A dose field's text as a reading."""
    return read_body(tidy(text))
