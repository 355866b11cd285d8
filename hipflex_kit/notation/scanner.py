"""Find every token of a line: each word and number is offered to the few readers that could begin there."""

from __future__ import annotations

from collections.abc import Callable

import hipflex_kit.kept_re as re
from hipflex_kit.notation import chains, kinds_of_sets, loads, odd_numbers, odd_times, rep_lists, rests, sides, tempo
from hipflex_kit.notation.keyed_amounts import read_keyed
from hipflex_kit.notation.reps_in_words import read_amount_text
from hipflex_kit.notation.tokens import AMOUNTS, TechniqueWords, Token
from hipflex_kit.notation.vocabulary import words_of
from hipflex_kit.notation.worded_sets import read_lettered, read_repeats, read_worded_sets
from hipflex_kit.program import Technique

_AT = re.compile(r"@ {0,2}(?:(?:a )?(?:min(?:imum)?|max(?:imum)?|at least|about|approx\.?|around|up to) {1,2}(?=\d))?")
_WITH = re.compile(r"(?:w/ ?|with |using |@ ?)(?:a |an |the |some |pair of |two |light |heavy |moderate )*")
_IMPLEMENT = re.compile(
    r"(?:light |heavy |medium |moderate )?(?:dumbbells?|kettlebells?|barbells?|dbs?|kbs?|bands?|plates?"
    r"|(?:weighted |weight )?vest|ankle weights?|body ?weight|chains?"
    r"|sandbag)(?: in each hand)?(?![a-z])"
)
_SAME = re.compile(r"(?:the )?same(?: weight| load)?(?![a-z])")
_OPTIONAL = re.compile(r"\(?(?:optional|if time(?: allows| permits)?)(?![a-z])\)?")
_TECHNIQUES = re.compile(
    r"(?P<drop>drop ?-?sets?|strip ?-?sets?|ds x ?\d)|(?P<rest_pause>rest[ -]pause|dc set)|(?P<myo>myo(?:[ -]reps?)?)"
    r"|(?P<cluster>clusters?(?: sets?)?)|(?P<wave>waves?(?: loading)?)"
    r"|(?P<pyramid>(?:reverse )?pyramids?)|(?P<ladder>(?<!agility )(?<!speed )(?<!feet )(?<!foot )(?<!rope )ladders?)"
    r"|(?P<backoff>back[ -]?off(?: sets?)?)"
)
_UNIT_BEFORE = re.compile(r"(?:[a-z]|\d)")

Reader = Callable[[str, int, str], "list[Token] | None"]


def _one(token: Token | None) -> list[Token] | None:
    return [token] if token is not None else None


def _number(text: str, at: int, shown: str) -> list[Token] | None:
    if text[at + 1 : at + 2] in _DATE_SIGNS or text[at + 2 : at + 3] in _DATE_SIGNS:
        if date := odd_numbers.read_date(text, at):
            return [date]
        if _POSITION.match(text, at):
            return None
    if uncounted := odd_numbers.read_calendar(text, at) or odd_numbers.read_uncounted(text, at):
        return [uncounted]
    if ":" in text and (pace := loads.read_pace(text, at, shown)):
        return [pace]
    if setting := loads.read_setting(text, at, shown):
        return [setting]
    if worded := tempo.read_worded_tempo(text, at, shown):
        return [worded]
    if digits := tempo.read_tempo_digits(text, at, shown):
        after = tempo.tempo_follows(text, digits.end)
        if after is not None and "x" not in text[at : at + 2]:
            return [digits, Token("key", digits.end, after)]
    if effort := loads.read_effort(text, at):
        return [effort]
    lettered = read_lettered(text, at) if "s" in text[at + 1 : at + 3] else None
    special = lettered or odd_numbers.read_climbs(text, at) or odd_times.read_in_time(text, at)
    return special or chains.read_chain(text, at, shown) or _one(odd_numbers.read_how_often(text, at))


_DATE_SIGNS = ("/", "-", ".")


def _at_sign(text: str, at: int, shown: str) -> list[Token] | None:
    match = _AT.match(text, at)
    if match is None:
        return None
    position = match.end()
    sign = Token("key", at, position)
    if setting := loads.read_after_at(text, position, shown):
        return [sign, setting]
    if keyed := tempo.read_keyed_tempo(text, position, shown):
        return [sign, *keyed]
    if load := loads.read_load(text, position, shown) or _pair_used(text, at, position, shown):
        return [sign, load]
    if effort := loads.read_effort(text, position):
        return [sign, effort]
    digits = tempo.read_tempo_digits(text, position, shown)
    if digits is not None and (not text[position : digits.end].isdigit() or digits.end - position == 4):
        return [sign, digits]
    if pair := loads.read_pair(text, position, shown):
        return [sign, pair]
    bare = re.compile(r"(\d{1,2}(?:\.5)?)(?: {0,1}- {0,1}(\d{1,2}(?:\.5)?))?(?![\d.x*:%/])").match(text, position)
    if bare is not None and float(bare[2] or bare[1]) <= 10:
        value = loads.parse_effort(f"rpe {bare[0]}")
        if value is not None:
            return [sign, Token("effort", position, bare.end(), value)]
    plain = re.compile(
        r"\d{2,4}(?:\.\d{1,2})?(?: {0,1}[-/] {0,1}\d{2,4})*(?![\dx*:%]| ?x| ?(?:km|mph|kph|watt|min|sec|rpm|reps))"
    ).match(text, position)
    if plain is not None:
        return [sign, Token("load", position, plain.end(), loads.parse_load(shown[position : plain.end()]))]
    if implement := _IMPLEMENT.match(text, position) or _SAME.match(text, position):
        return [sign, Token("load", position, implement.end(), loads.parse_load(shown[position : implement.end()]))]
    return None


_PAIR_OF = re.compile(r"(?:[5-9]|[1-9]\d|1\d\d)s(?= {0,2}(?:$|[,;)]|[1-9]\d? ?[x*]))")
"""``curl 2x15 w/ 30s``: a pair of thirties."""


_BEHIND_REPS = re.compile(r"\d ?[x*] ?(?:\d{2}|[4-9]) ?$")


def _pair_used(text: str, at: int, position: int, shown: str) -> Token | None:
    """``3x10@8s``: behind sets and repetitions, a pair of eights."""
    used = _PAIR_OF.match(text, position)
    if used is None or _BEHIND_REPS.search(text, 0, at) is None:
        return None
    return Token("load", position, used.end(), loads.parse_load(shown[position : used.end()]))


def _with(text: str, at: int, shown: str) -> list[Token] | None:
    match = _WITH.match(text, at)
    if match is None:
        return None
    load = loads.read_load(text, match.end(), shown)
    if load is not None:
        return [Token("key", at, match.end()), load]
    if pair := _PAIR_OF.match(text, match.end()):
        value = loads.parse_load(shown[match.end() : pair.end()])
        return [Token("key", at, match.end()), Token("load", match.end(), pair.end(), value)]
    return None


def _carried(text: str, at: int, shown: str) -> list[Token] | None:
    """Behind a dose, ``w/ dumbbells`` says what is carried."""
    match = _WITH.match(text, at)
    implement = _IMPLEMENT.match(text, match.end()) if match else None
    if match is None or implement is None:
        return None
    load = loads.parse_load(shown[match.end() : implement.end()])
    return [Token("key", at, match.end()), Token("load", match.end(), implement.end(), load)]


def _rest(text: str, at: int, _shown: str) -> list[Token] | None:
    return rests.read_rest(text, at)


def _effort(text: str, at: int, _shown: str) -> list[Token] | None:
    return _one(loads.read_effort(text, at))


def _side(text: str, at: int, _shown: str) -> list[Token] | None:
    return _one(sides.read_side(text, at))


def _alternating(text: str, at: int, _shown: str) -> list[Token] | None:
    return _one(sides.read_alternating(text, at))


def _technique(text: str, at: int, shown: str) -> list[Token] | None:
    match = _TECHNIQUES.match(text, at)
    if match is None or text[match.end() : match.end() + 1].isalpha():
        return None
    technique = Technique(str(match.lastgroup))
    return [Token("technique", at, match.end(), TechniqueWords(technique, shown[at : match.end()]))]


def _optional(text: str, at: int, _shown: str) -> list[Token] | None:
    match = _OPTIONAL.match(text, at)
    return [Token("optional", at, match.end())] if match else None


def _amount_words(text: str, at: int, shown: str) -> list[Token] | None:
    found = read_amount_text(text, at, shown)
    return [Token("reps_text", found.start, found.end, found.value)] if found else None


_READERS: dict[str, tuple[Reader, ...]] = {}


def _register(words: str, *readers: Reader) -> None:
    for word in words.split():
        _READERS[word] = _READERS.get(word, ()) + readers


_register(
    "rest resting récup récupération recup recupero rec rust riposo descansa descansas descansar desc descanso repos"
    " pausa ri r p recover recovery no nr sin pause",
    _rest,
)
_register("tempo tmp t", lambda t, a, s: tempo.read_keyed_tempo(t, a, s))
_register(
    "very slow slowly quick quickly fast explosive explosively controlled control",
    lambda t, a, s: _one(tempo.read_worded_tempo(t, a, s)),
)
_register(
    "lower lowered lowering descend descending bajar bajada bajando baja absenken ablassen runter",
    lambda t, a, s: _one(tempo.read_lowering(t, a, s)),
)
_register("pause squeeze hold", lambda t, a, s: _one(tempo.read_paused(t, a, s)))
_register("r", _side)
_register("x", lambda t, a, s: chains.read_times(t, a, s), _side)
_register("rpe rir leave keep", _effort)
_register("bw bodyweight", lambda t, a, s: _one(loads.read_load(t, a, s)))
_register(
    "set sets round rounds series séries sätze rep reps repetition repetitions time duration distance hold"
    " load weight carga peso intensity dose",
    read_keyed,
)
_register("w with using", _with)
_register("max maximum amrap amap failure fail tf mf me as until to", _amount_words)
_register("so tantas", _amount_words)
_register("máximo maximo máximas maximas máx al hasta até ate bis", _amount_words)
_register(
    "each every ea e per p c por cada de pro je re li rechts links jede jeden jedes par chaque both es ps l left right"
    " a on for in unilateral unilaterally",
    _side,
)
_register("add adding drop dropping", lambda t, a, _: _one(odd_numbers.read_change(t, a)))
_register("every on", lambda t, a, _: _one(odd_numbers.read_begins_every(t, a)))
_register("alternating alternate alt total in alternando", _alternating)
_register("optional if", _optional)
_register("daily weekly", lambda t, a, _: _one(odd_numbers.read_how_often(t, a)))
_register("hr", lambda t, a, s: _one(loads.read_heart_rate(t, a, s)))
_register("level", lambda t, a, s: _one(loads.read_level(t, a, s)))
_register("repeat repeated twice", lambda t, a, _: _one(read_repeats(t, a)))
_register("bar empty", lambda t, a, s: _one(loads.read_empty_bar(t, a, s)))
_register("one two three four five six", read_worded_sets)
_register(
    "rest drop dropset dropsets strip ds dc myo cluster clusters wave waves pyramid pyramids ladder ladders reverse"
    " backoff back",
    _technique,
)

_SIGNS: dict[str, tuple[Reader, ...]] = {
    "@": (_at_sign,),
    "*": (lambda t, a, s: chains.read_times(t, a, s),),
    "/": (_side,),
    "+": (lambda t, a, s: _one(loads.read_load(t, a, s)),),
    ":": (_number,),
    "~": (lambda t, a, s: chains.read_chain(t, a, s),),
    "≈": (lambda t, a, s: chains.read_chain(t, a, s),),
    "(": (_optional, lambda t, a, s: odd_numbers.read_loads_of_sets(t, a, s)),
}


_TRIGGER = re.compile(
    rf"(?<![^\W\d_])(?<!')(?:{'|'.join(sorted(_READERS, key=len, reverse=True))})(?![a-z])"
    r"(?:(?![^\W\d_])|(?<=\dx))"  # "4xÜberkopfdrücken"
    r"|(?<![^\W\d_])x(?=\d)|(?<![^\W\d_])(?:r|t)(?=\d)|(?:rpe|rir)(?=\d)|\d[\d.]*|[@*/+:~≈(]"
)
"""Where a token may begin: a word that some reader knows, a number, or a sign."""


_NO_WORD = re.compile(r"[^a-z .,]")


def may_hold_token(low: str) -> bool:
    """May a token begin anywhere in a folded text? Cheaper than looking for the tokens, and never wrong with a no."""
    return _NO_WORD.search(low) is not None or not _READERS.keys().isdisjoint(words_of(low))


def begins_token(word: str) -> bool:
    """May a token begin with a word of small letters?"""
    return word in _READERS


def scan(text: str, start: int, end: int, shown: str) -> list[Token]:
    """Every token between two columns, in order, without overlaps.

    Args:
        text: Folded line.
        start: First column to read.
        end: Column to stop at; the text must not be longer than this where a reader could run past it.
        shown: The same line as written (tidied).
    """
    if end < len(text):
        text, shown = text[:end], shown[:end]
    tokens: list[Token] = []
    position = start
    while trigger := _TRIGGER.search(text, position):
        at = trigger.start()
        found = _read_at(text, at, shown, _WORD.match(trigger[0])[0], tokens)  # type: ignore[index]
        if found:
            tokens.extend(found)
            position = max(found[-1].end, trigger.end() if found[-1].end <= at else found[-1].end)
        else:
            position = trigger.end()
    return tokens


_WORD = re.compile(r"[^\W\d_]+|\d[\d.]*|.")


def read_token(text: str, at: int, shown: str, tokens: list[Token]) -> list[Token] | None:
    """The token that begins exactly at a column, behind those that were read already; None where none does."""
    lexeme = _WORD.match(text, at)
    return _read_at(text, at, shown, lexeme[0], tokens) if lexeme else None


_BARE_TEMPO = re.compile(r"\d\dX\d(?![\dx])|\d-\d-[xX](?:-\d)?(?![\w-])")
"""``30X1``, ``3-0-X-1`` or ``3-3-X`` behind sets and reps need no word; in ``12x3`` the small sign is a times."""


def _read_at(text: str, at: int, shown: str, lexeme: str, tokens: list[Token]) -> list[Token] | None:
    first = lexeme[0]
    before = text[at - 1] if at else " "
    joined = bool(tokens) and tokens[-1].end == at
    if first.isdigit():
        return None if _within(text, at, before, joined, tokens) else _number_at(text, at, shown, tokens)
    if first.isascii() and first.isalpha():
        if (before.isalnum() or before == "'") and not joined:
            return None
        if lexeme in ("w", "with") and has_amount(tokens) and (carried := _carried(text, at, shown)):
            return carried
        return _first_reading(_READERS.get(lexeme, ()), text, at, shown)
    if first == "/" and not (joined or before == " " or before.isdigit()):
        return None
    if first == ":" and not text[at + 1 : at + 2].isdigit():
        return None
    return _first_reading(_SIGNS.get(first, ()), text, at, shown)


def _first_reading(readers: tuple[Reader, ...], text: str, at: int, shown: str) -> list[Token] | None:
    for reader in readers:
        if found := reader(text, at, shown):
            return found
    return None


_NUMBER_OF_NAME = re.compile(r"\d{1,2} {0,1}[@(:;]")
"""``Trap-3 @ 30X0``: the number belongs to the name."""


_POSITION = re.compile(r"(90|60|45)-\1(?![\d/-])(?! {0,2}(?:%|k|lb|#|sec|s |min|rep|m ))|9090(?!\d)")
"""``90-90``, ``45-45``, ``9090``: how joints are bent, for no range has two ends of one size."""


_GLUED = re.compile(r"\d{1,2} ?[x*] ?\d{1,3}(?![\da-z]|[a-z]{2})")
"""``Seated row3x12``: no blank behind the name."""


def _within(text: str, at: int, before: str, joined: bool, tokens: list[Token]) -> bool:
    """Is the number part of a word (``T3``), of a decimal, or of a pair that means something else (``90/90``)?"""
    if before.isalpha():
        return not (joined or (text[at - 3 : at].isalpha() and _GLUED.match(text, at)))
    if before == "-" and text[at - 2 : at - 1].isalpha() and _NUMBER_OF_NAME.match(text, at):
        return not joined
    behind_number = at > 1 and text[at - 2].isdigit()
    if before == "-" and behind_number and _POSITION.match(text, at - 3):
        return True
    if text[at : at + 4] == "9090" and _POSITION.match(text, at):
        return True
    if before == "/" and behind_number:
        return not (joined or (bool(tokens) and tokens[-1].end == at - 1))
    return before in ".," and behind_number


def _number_at(text: str, at: int, shown: str, tokens: list[Token]) -> list[Token] | None:
    if _BARE_TEMPO.match(shown, at) and has_amount(tokens) and (digits := tempo.read_tempo_digits(text, at, shown)):
        return [digits]
    if "set" in text and (of_a_kind := kinds_of_sets.read_kind_of_sets(text, at, shown)):
        return of_a_kind
    if tokens and tokens[-1].kind == "load" and not text[tokens[-1].end : at].strip() and not has_amount(tokens):
        listed = rep_lists.read_spaced(text, at)
        if listed is not None:
            return [Token("reps_list", at, listed[1], listed[0])]
    if not tokens and (listed := rep_lists.read_behind_name(text, at)) is not None:
        return [Token("reps_list", at, listed[1], listed[0])]
    return _number(text, at, shown)


def has_amount(tokens: list[Token]) -> bool:
    """Do the tokens say how much is done?"""
    return any(token.kind in AMOUNTS or token.kind == "sets" for token in tokens)
