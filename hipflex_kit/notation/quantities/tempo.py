"""Tempo in digits (``30X1``, ``3/0/2/1``, ``3 1 3``) and in words (``3 seconds down, 3 second pause, quick up``)."""

from __future__ import annotations

from functools import lru_cache

import hipflex_kit.kept_re as re
from hipflex_kit.notation.words.numbers import as_range
from hipflex_kit.notation.words.tokens import Token
from hipflex_kit.program import Range, Tempo

_PHASE_DIGIT = r"(?:\d{1,2}|x)"
_SEPARATED = rf"{_PHASE_DIGIT}(?P<sep>[-/:. ]){_PHASE_DIGIT}(?P=sep){_PHASE_DIGIT}(?:(?P=sep){_PHASE_DIGIT})?"
DIGITS = re.compile(rf"(?:(?P<four>[\dx]{{4}}|[\dx]{{3}})|{_SEPARATED})(?![\da-z/]|-\d)")
_KEYED = re.compile(r"(?:tempo|tmp|t)(?P<sign> {0,2}[:=@] {0,2}| {1,2}(?:of {1,2})?|(?=\d{3}))")
_SETS_AND_REPS = re.compile(r"\d[x×]\d\d?(?!\d)")
_AFTER = re.compile(r" {0,2}tempo(?![a-z])(?! {0,2}[:=]? {0,2}[\dx]{3})")

_COUNT = r"(?P<n>\d{1,2}(?:\.\d)?)(?: {0,1}- {0,1}(?P<m>\d{1,2}))?"
_COUNT_UNIT = r" {0,2}-? {0,1}(?:seconds?|secs?|sec|s|counts?|ct)(?![a-z])\.?(?: {1,2}counts?)?"
_SPEED = r"(?P<speed>very slow|slowly|slow|quickly|quick|fast|explosively|explosive|controlled|control)"
_FILL = (
    r"(?:(?:on|for|the|in|a|of|and|with|at|to|each|way|position|phase|portion|is|hold|pause|resisting"
    r"|pulling|pushing|squeezing|squeeze|count|stop|portion) {1,2}){0,4}"
)
_PHASES = {
    "top": r"(?:hold |pause |paused? |squeeze )?(?:at |in |@ ?){0,1}(?:the )?(?:top|contraction|lockout|peak)",
    "bottom": r"(?:hold |pause |paused? |stop )?(?:at |in |@ ?){0,1}(?:the )?(?:bottom|chest|stretch|hang)",
    "down": r"down(?:wards?)?|lowering|lowered|lower|eccentrics?|ecc|negatives?|descent|return",
    "up": r"up(?:wards?)?|concentrics?|lifting|lift|drive|press|ascent|raise|out",
    "pause": r"pauses?|holds?|isometric|iso|squeeze",
}
_PHASE = re.compile("|".join(f"(?P<{name}>(?:{words})(?![a-z]))" for name, words in _PHASES.items()))
_CLOCK = r":(?P<clock>0[1-9]|10)(?![\d:])"
"""``:02 pause at the top``."""
_LEAD = re.compile(rf"(?:{_COUNT}{_COUNT_UNIT}|{_CLOCK}|{_SPEED}) {{0,2}}-? {{0,2}}{_FILL}")
_JOINT = re.compile(r" {0,2}(?:[,/;+&-]|then|and)(?: {0,2}(?:and|then))? {0,2}| {1,2}(?=:?\d|quick|slow|fast|explos)")


@lru_cache(maxsize=512)
def tempo_of_digits(folded: str, text: str) -> Tempo | None:
    """The tempo that ``30x1``, ``3-0-x-1`` or ``311`` states; None where it is no tempo."""
    separated = re.search(r"[-/:. ]", folded)
    digits = re.split(r"[-/:. ]", folded) if separated else list(folded)
    if len(digits) not in (3, 4):
        return None
    explosive = digits[2] == "x"
    lower, pause_low, lift, *rest = (as_range("0") if digit == "x" else as_range(digit) for digit in digits)
    return Tempo(lower, pause_low, lift, rest[0] if rest else as_range("0"), explosive, text)


def read_tempo_digits(text: str, at: int, shown: str) -> Token | None:
    """Digits of a tempo at a position: four or three, together or separated."""
    match = DIGITS.match(text, at)
    if match is None:
        return None
    tempo = tempo_of_digits(match[0], shown[at : match.end()])
    return Token("tempo", at, match.end(), tempo) if tempo else None


def read_keyed_tempo(text: str, at: int, shown: str) -> list[Token] | None:
    """``tempo 4010``, ``T:3010``, ``Tempo: 3-0-1-0``."""
    key = _KEYED.match(text, at)
    if key is None or (text[at - 1 : at] == "/" and key["sign"].isspace()):
        return None  # "TRX Y/T 3 x 8"
    if text[at + 1] == " " and _SETS_AND_REPS.match(shown, key.end()):
        return None  # "Prone T 2x10"
    digits = read_tempo_digits(text, key.end(), shown)
    if digits is None:
        return None
    return [Token("key", at, key.end()), digits]


def tempo_follows(text: str, at: int) -> int | None:
    """The position behind the word ``tempo`` where it stands next (``3 1 3 tempo``)."""
    match = _AFTER.match(text, at)
    return match.end() if match else None


_LOWERED = re.compile(
    r"(?:lower(?:ed|ing)?|descend(?:ing)?|bajar|bajada|bajando|baja|absenken|ablassen|runter) {1,2}(?:it )?"
    r"(?:(?:in|for|over|en|de|con) {1,2})?(?P<n>\d)(?: ?- ?(?P<m>\d))?"
    r" ?(?:s|secs?|seconds?|segs?|segundos|sek\.?|sekunden)(?![a-z])"
)


def read_lowering(text: str, at: int, shown: str) -> Token | None:
    """``lower for 3 sec``, ``bajar en 3 seg``."""
    match = _LOWERED.match(text, at)
    if match is None:
        return None
    tempo = Tempo(as_range(match["n"], match["m"]), None, None, None, False, " ".join(shown[at : match.end()].split()))
    return Token("tempo", at, match.end(), tempo)


_PAUSED = re.compile(
    r"(?P<word>pause|squeeze|hold) {1,2}(?:for )?(?P<n>[1-9])(?: ?- ?(?P<m>\d))? ?(?:s|secs?|seconds?)"
    r"(?: (?:at |@ ?|in )?(?:the )?(?P<where>top|bottom|contraction|stretch|lockout))?(?![a-z])"
)


_PAUSED_AT = re.compile(
    r"(?P<word>pause|squeeze|hold) (?:at |@ ?|in )?(?:the )?(?P<where>top|bottom|contraction|stretch|lockout),?"
    r" {1,2}(?:for )?(?P<n>[1-9])(?: ?- ?(?P<m>\d))? ?(?:s|secs?|seconds?)(?![a-z])"
)


_WHOLE_DOSE = re.compile(r".*\d ?(?:x|sets? (?:of|x)) ?\d[\d-]*")


def _paused_at(text: str, at: int) -> re.Match[str] | None:
    """Behind a whole dose or as its own sentence; ``Dip support hold at top 9s`` is an exercise and its time."""
    match = _PAUSED_AT.match(text, at)
    if match is None:
        return None
    before = text[:at].rstrip()
    dose = _WHOLE_DOSE.match(before)
    if dose is None:
        alone = (not before or before.endswith(".")) and not text[match.end() :].strip(" .")
        return match if alone and match["word"] != "hold" else None
    named = match["word"] == "hold" and any(map(str.isalpha, before[dose.end() :])) and before[-1] not in ",.;(-—"
    return None if named else match


def read_paused(text: str, at: int, shown: str) -> Token | None:
    """``pause 1s top``, ``squeeze at the top for 2 sec``; where nothing says where, only a pause is one."""
    match = _PAUSED.match(text, at) or _paused_at(text, at)
    if match is None or (match["where"] is None and match["word"] != "pause"):
        return None
    amount = as_range(match["n"], match["m"])
    high = match["where"] in ("top", "contraction", "lockout")
    written = " ".join(shown[at : match.end()].split())
    tempo = Tempo(None, None if high else amount, None, amount if high else None, False, written)
    return Token("tempo", at, match.end(), tempo)


class _Phase:
    """One phase of a worded tempo while it is read."""

    __slots__ = ("amount", "end", "name", "quick")

    def __init__(self, name: str, amount: Range | None, quick: bool, end: int) -> None:
        self.name, self.amount, self.quick, self.end = name, amount, quick, end


def _read_phase(text: str, at: int) -> _Phase | None:
    lead = _LEAD.match(text, at)
    if lead is None:
        return None
    position = lead.end()
    match = _PHASE.match(text, position)
    if match is None:
        # the filler may have eaten the phase word itself ("3 second pause", "2s pause at full extension")
        word = _EATEN.search(text[at:position])
        if word is None:
            return None
        end = at + word.end(1)
        name = {"resisting": "down", "pulling": "up", "pushing": "up", "squeezing": "up"}.get(word[1], "pause")
    else:
        name, end = str(match.lastgroup), match.end()
        if name == "pause" and (where := _WHERE.match(text, end)):
            name, end = ("top" if where["top"] else "bottom"), where.end()
        tail = _TAIL.match(text, end)
        if tail is not None and name in ("down", "up"):
            end = tail.end()
    speed = lead["speed"]
    amount = as_range(lead["n"] or lead["clock"], lead["m"]) if lead["n"] or lead["clock"] else None
    return _Phase(name, amount, bool(speed and speed.startswith(("quick", "fast", "explos"))), end)


_EATEN = re.compile(r"(pause|hold|squeeze|squeezing|pulling|pushing|resisting)(?: {1,2}(?:at|in|on|the)){0,2} {0,2}$")
_WHERE = re.compile(
    r" {1,2}(?:at|in|@|on) {0,2}(?:the )?(?:(?P<top>top|contraction|lockout|peak)|bottom|chest"
    r"|stretch)(?![a-z])(?: of each rep)?"
)
_TAIL = re.compile(r" {1,2}(?:on the way )?(?:down|up|phase|portion)(?![a-z])")


def read_worded_tempo(text: str, at: int, shown: str) -> Token | None:
    """``3 seconds down, 3 second pause, quick up``; ``slow eccentric``; ``3s count down``; ``3-count pause``.

    A lone ``20 sec hold`` is how long a set takes, not a tempo.
    """
    phases: list[_Phase] = []
    position = at
    while len(phases) < 5 and (phase := _read_phase(text, position)):
        phases.append(phase)
        joint = _JOINT.match(text, phase.end)
        if joint is None:
            break
        position = joint.end()
    if not phases:
        return None
    if len(phases) == 1 and phases[0].name == "pause" and not _pauses(phases[0], text[at : phases[0].end]):
        return None
    if len(phases) == 1 and phases[0].name in ("up", "press") and phases[0].amount is None and not phases[0].quick:
        return None
    end = phases[-1].end
    return Token("tempo", at, end, _worded(phases, shown[at:end]))


_LONGEST_SQUEEZE = 3.0


def _pauses(phase: _Phase, words: str) -> bool:
    """``2 sec pause``, ``1s squeeze``; longer ones are how long a set is held."""
    short = phase.amount is not None and phase.amount.high <= _LONGEST_SQUEEZE
    return "pause" in words or (short and "squeeze" in words)


def _worded(phases: list[_Phase], text: str) -> Tempo:
    found: dict[str, Range | None] = {}
    explosive = False
    previous = ""
    for phase in phases:
        if phase.name == "down":
            slot = "lower"
        elif phase.name == "up":
            slot = "lift"
        elif phase.name == "top" or (phase.name == "pause" and previous == "lift"):
            slot = "pause_high"
        else:
            slot = "pause_low"
        previous = slot
        amount = phase.amount
        if phase.quick and slot == "lift":
            explosive, amount = True, Range(0, 0)
        found.setdefault(slot, amount)
    return Tempo(
        found.get("lower"),
        found.get("pause_low"),
        found.get("lift"),
        found.get("pause_high"),
        explosive,
        " ".join(text.split()),
    )


@lru_cache(maxsize=1024)
def parse_tempo(text: str) -> Tempo:
    """The tempo that a field's text states; words that state no phase are kept as text."""
    from hipflex_kit.notation.words.folding import fold, squeeze, tidy

    shown = squeeze(tidy(text))
    folded = fold(shown)
    digits = DIGITS.fullmatch(folded)
    if digits and (tempo := tempo_of_digits(folded, shown)):
        return tempo
    worded = read_worded_tempo(folded, 0, shown)
    if worded is not None and worded.end == len(shown) and isinstance(worded.value, Tempo):
        return worded.value
    return Tempo(None, None, None, None, False, shown)
