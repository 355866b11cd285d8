"""The title of a block apart from the words about how it is done."""

from __future__ import annotations

from functools import lru_cache

import hipflex_kit.kept_re as re
from hipflex_kit.notation.heading_words.headings import QUOTED, Heading, read_heading
from hipflex_kit.notation.heading_words.section_words import SECTIONS
from hipflex_kit.notation.quantities import rests
from hipflex_kit.notation.words import numbers
from hipflex_kit.notation.words.folding import fold, squeeze
from hipflex_kit.notation.words.part_names import names_body, names_round
from hipflex_kit.notation.words.vocabulary import is_movement, words_of
from hipflex_kit.program import BlockKind
from hipflex_kit.record_making import NamedTuple


class TitledHeading(NamedTuple):
    """A heading with the words that are its title.

    Attributes:
        title: What is left when the words about "how" are taken off; None where nothing is.
        heading: What the words say.
    """

    title: str | None
    heading: Heading


_FIELDS = re.compile(r" {1,3}(?:—|–|-|\||·) {1,3}")
_KIND_NAMES = {
    "straight sets": BlockKind.STRAIGHT,
    "superset": BlockKind.SUPERSET,
    "circuit": BlockKind.CIRCUIT,
    "emom": BlockKind.EMOM,
    "amrap": BlockKind.AMRAP,
    "for time": BlockKind.FOR_TIME,
    "intervals": BlockKind.INTERVALS,
    "ladder": BlockKind.LADDER,
    "complex": BlockKind.COMPLEX,
}
_HOW_WORDS = re.compile(
    r"(?<![a-z])(?:super|giant|tri|compound|sets?|supersets?|circuits?|rounds?|rds?|emom|e\dmom|amrap|amraps"
    r"|tabata|for time|rft|intervals?|every|minute|minutes|mins?|seconds?|secs?"
    r"|s|x|of|on|off|the|following|rest|between|after|each|round|exercises?|as|many|possible|in|cap|time"
    r"|transition|station|stations|repeat|do|perform"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty"
    r"|complete|straight|ladder|chipper|complex|work|reps?|and|not|then|no|needed|through|max|per|all)(?![a-z])"
)


CLOCK_TIME = re.compile(r"(?:at|from) {1,2}\d{1,2}:\d\d(?: {0,2}(?:-|to|until) {0,2}\d{1,2}:\d\d)?:?")
"""``At 0:00``, ``From 15:00 - 35:00``: when on the class's clock a part begins."""


_OPENED_CLOCK = re.compile(r" \[\d{1,2}:\d\d$")
"""``Mobility [12:00 - 14:00]``, cut at its dash."""


@lru_cache(maxsize=4096)
def read_titled(shown: str) -> TitledHeading:
    """Read a block's heading: its title, and how the block is done.

    ``Lower Back (superset) - sets 1 - rest 45s`` is titled by its first field; ``Giant set`` has no title. A title in
    straight quotes is taken literally.
    """
    content = squeeze(shown).strip(" :*_")
    quoted = QUOTED.match(fold(content))
    if quoted:
        literal = content[quoted.start("title") : quoted.end("title")].strip()
        return TitledHeading(literal or None, _explicit(content[quoted.start("rest") :]))
    heading = read_heading(content)
    if CLOCK_TIME.fullmatch(fold(content)):
        return TitledHeading(content, heading)
    kept: list[str] = []
    position = 0
    for field in [*_FIELDS.finditer(content), None]:
        end = field.start() if field else len(content)
        words = content[position:end]
        second = heading.rounds is None and names_round(fold(words))
        counted_part = heading.generic and (second or not heading.says_how)
        if _only_how(words) and (kept or field is None or heading.says_how) and not counted_part:
            break
        kept.append(content[:end])
        position = field.end() if field else end
    title = _OPENED_CLOCK.sub("", kept[-1]).strip(" :-—–") if kept else None
    return TitledHeading(title or None, heading)


def _only_how(words: str) -> bool:
    low = fold(words)
    return not re.search(r"[a-zà-ÿ]{2}", _HOW_WORDS.sub(" ", low)) and bool(
        _HOW_WORDS.search(low) or re.search(r"\d", low)
    )


def _explicit(rest: str) -> Heading:
    """The fields behind a quoted title, as the formatter writes them: ``— circuit — rounds: 3 — cap: 720s``."""
    heading = Heading()
    for field in rest.split(" — "):
        low = fold(field.strip())
        key, _, value = low.partition(": ")
        section = next((section for section, pattern in SECTIONS if pattern.fullmatch(low)), None)
        if low in _KIND_NAMES:
            heading = heading._replace(kind=_KIND_NAMES[low])
        elif section is not None:
            heading = heading._replace(section=section)
        elif key == "rounds" and (amount := numbers.read_range(value, 0)):
            heading = heading._replace(rounds=amount[0])
        elif key in ("every", "cap") and (amount := numbers.read_range(value, 0)):
            heading = heading._replace(**{"interval_s" if key == "every" else "cap_s": amount[0].low})  # type: ignore[arg-type]
        elif key in ("rest between", "rest after round"):
            rest_read = rests.parse_rest(field.strip()[len(key) + 1 :])
            heading = heading._replace(**{"rest_between" if key == "rest between" else "rest_round": rest_read})  # type: ignore[arg-type]
    return heading


def names_kind_of_work(prefix: str, heading: Heading) -> bool:
    """``Strength: Back Squat 5x5``, ``Abs: Plank 3x45s``: words before the colon that name no movement."""
    plain = len(words_of(prefix)) <= 2 and not any(map(str.isdecimal, prefix))
    return heading.generic or (plain and not is_movement(prefix)) or names_body(prefix)
