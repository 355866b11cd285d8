"""From tokens to a dose: which number is sets, which is reps, and what contradicts what."""

from __future__ import annotations

from hipflex_kit.notation.quantities.rep_lists import climbs
from hipflex_kit.notation.words.tokens import RestScope, Rungs, TechniqueWords, Token
from hipflex_kit.program import (
    Distance,
    Dose,
    Effort,
    Load,
    Range,
    Rest,
    Side,
    SideKind,
    Technique,
    Tempo,
)
from hipflex_kit.record_making import NamedTuple

TWO_DOSES = "two-doses"
"""The finding where a line says how much twice."""


class Problem(NamedTuple):
    """A finding before it has a line.

    Attributes:
        code: Name of the finding.
        severity: ``error``, ``warning`` or ``info``.
        message: One sentence.
        start: First column.
        end: Column behind it.
        hint: What can be typed in, or None.
        below: How many lines further down it ends.
    """

    code: str
    severity: str
    message: str
    start: int
    end: int
    hint: str | None = None
    below: int = 0


class DoseReading(NamedTuple):
    """A dose with the stretch of each of its fields.

    Attributes:
        dose: What the tokens mean together.
        spans: Field → (start, end).
        used: The tokens that went into it.
        scope: What the rest stands between, where the author says it.
        round_rest: A second rest, after the round.
        problems: What contradicts.
    """

    dose: Dose
    spans: dict[str, tuple[int, int]]
    used: tuple[Token, ...]
    scope: str | None
    round_rest: Rest | None
    problems: tuple[Problem, ...]


class DoseDraft:
    """The fields of a dose while its tokens are laid in one by one."""

    def __init__(self) -> None:
        self.values: dict[str, object] = {}
        self.spans: dict[str, tuple[int, int]] = {}
        self.used: list[Token] = []
        self.scope: str | None = None
        self.round_rest: Rest | None = None
        self.problems: list[Problem] = []

    def put(self, field: str, value: object, token: Token) -> bool:
        """Set a field unless it says something else already; contradictions become a finding."""
        if field in self.values:
            if self.values[field] != value:
                self._contradiction(field)
            return False
        self.values[field] = value
        self.spans[field] = (token.start, token.end)
        self.used.append(token)
        return True

    def _contradiction(self, field: str) -> None:
        if (
            field in self.spans
            and field in ("sets", "reps")
            and not any(problem.code == "two-doses" for problem in self.problems)
        ):
            self.problems.append(
                Problem(
                    TWO_DOSES,
                    "warning",
                    "This line says how much twice; the first is taken and the rest is kept as a note.",
                    *self.spans[field],
                    "Write one of them, or a line for each.",
                )
            )

    def add(self, token: Token) -> bool:
        """Lay one token in. False where it was not used."""
        value = token.value
        match token.kind:
            case "sets" | "reps" | "seconds" | "calories" | "distance" | "reps_text":
                return self.put(token.kind, value, token)
            case "reps_list":
                return self._list(token)
            case "cluster":
                return self._cluster(token)
            case "side" if isinstance(value, Side):
                return self.put("side", value, token)
            case "load" if isinstance(value, Load):
                return self.put("load", value, token)
            case "effort" if isinstance(value, Effort):
                return self.put("effort", value, token)
            case "tempo" if isinstance(value, Tempo):
                return self.put("tempo", value, token)
            case "rest" if isinstance(value, RestScope):
                return self._rest(token, value)
            case "technique" if isinstance(value, TechniqueWords):
                if not self.put("technique", value.technique, token):
                    return False
                self.values["technique_text"] = value.text
                return True
        return False

    def _list(self, token: Token) -> bool:
        values = token.value
        if not isinstance(values, tuple):
            return False
        numbers = tuple(float(value) for value in values if isinstance(value, (int, float)))
        if not numbers:
            return False  # "60%x3x0, 70%x3x0": no set at all
        if "reps" in self.values or "reps_list" in self.values:
            self._contradiction("reps") if "reps" in self.spans else None
            return False
        sets = self.values.get("sets")
        if isinstance(sets, Range) and sets != Range.exactly(float(len(numbers))) and climbs(numbers):
            return self._cluster(token._replace(value=Rungs(numbers)))  # "ladders: 3 x 1,2,3,4"
        self.put("reps_list", numbers, token)
        self.values["reps"] = Range(min(numbers), max(numbers))
        self.spans["reps"] = (token.start, token.end)
        if "sets" not in self.values:
            self.values["sets"] = Range.exactly(float(len(numbers)))
        return True

    def _cluster(self, token: Token) -> bool:
        values, technique, sign = token.value, Technique.CLUSTER, "+"
        if isinstance(values, Rungs):
            values, technique, sign = values.reps, Technique.LADDER, ","
            if self.values.get("technique") is technique:
                del self.values["technique"]  # "ladders 3 x (1,2,3)" says it twice
        if not isinstance(values, tuple) or not self.put("technique", technique, token):
            return False
        total = sum(float(value) for value in values if isinstance(value, (int, float)))
        self.values["reps"] = Range.exactly(total)
        self.spans["reps"] = (token.start, token.end)
        self.values["technique_text"] = (
            "(" + sign.join(f"{value:g}" for value in values if isinstance(value, float)) + ")"
        )
        return True

    def _rest(self, token: Token, value: RestScope) -> bool:
        if "rest" in self.values and value.scope == "round":
            self.round_rest = value.rest
            self.used.append(token)
            return True
        if self.put("rest", value.rest, token):
            self.scope = value.scope
            return True
        return False

    def finish(self) -> DoseReading:
        """The dose with everything that was laid in."""
        dose = Dose(**self.values) if self.values else EMPTY  # type: ignore[arg-type]
        return DoseReading(dose, self.spans, tuple(self.used), self.scope, self.round_rest, tuple(self.problems))


EMPTY = Dose()
"""A dose that says nothing."""

EACH = Side(SideKind.EACH)

__all__ = ["EACH", "EMPTY", "Distance", "DoseDraft", "DoseReading", "Problem"]
