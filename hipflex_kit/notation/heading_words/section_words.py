"""Words that name a section of a session: warm-up, skill, finisher, cool-down."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.words.part_names import without_length
from hipflex_kit.program import Section

SECTIONS: tuple[tuple[Section, re.Pattern[str]], ...] = (
    (
        Section.WARMUP,
        re.compile(
            r"(?<![a-z])(?:warm(?:ing)?[ -]?ups?|activation|activate"
            r"|(?<!general )(?<!specific )(?<!race )(?<!meet )(?<!comp )prep(?:aration|are)?|mobility"
            r"|mobili[sz](?:ation|e(?! ))|prehab|movement prep|w/?u"
            r"|pulse[ -]rais(?:ers?|ing)"
            r"|dynamic(?! effort| bench| squat| pulls?| lower| upper)|calentamiento|riscaldamento|opwarm(?:ing|en)"
            r"|aquecimento|aufw[aä]rmen"
            r"|[eé]chauffement|ramp[ -]up)(?![a-z])"
        ),
    ),
    (
        Section.COOLDOWN,
        re.compile(
            r"(?<![a-z])(?:cool(?:ing)?[ -]?downs?|stretch(?:es|ing)?|flexibility"
            r"|(?<!active )(?<!full )(?<!easy )(?<!\d )recovery(?! between| jog| walk|:? \d)|ponder|enfriamiento"
            r"|defaticamento|afsluit(?:en|ing)"
            r"|wind(?:ing)?[ -]down|down[ -]?regulat(?:e|ion)|chill(?:[ -]out)?"
            r"|vuelta a la calma|alongamentos?|post[ -]workout|abw[aä]rmen|ausklang|dehnen|retour au calme"
            r"|c/?d)(?![a-z])"
        ),
    ),
    (
        Section.FINISHER,
        re.compile(
            r"(?<![a-z])(?:finishers?|finish(?:(?: off| up)? with(?: an?)?|$)|finaliza[cç][aã]o|burnout|burner"
            r"|(?:cash|buy)[ -]?out)(?![a-z])"
        ),
    ),
    (Section.SKILL, re.compile(r"(?<![a-z])(?:skills?|practice|technique work|drills?)(?![a-z])")),
)
_SECTIONS_JOINED = re.compile(
    r"(?:warm[ -]?up|cool[ -]?down) ?(?:&|\+|/|and) ?(?:stretch(?:es|ing)?|mobility|activation|prep|recovery)"
    r"(?: ?(?:&|\+|/|and) ?(?:stretch(?:es|ing)?|mobility|recovery))?|mobility ?/ ?(?:stretching|recovery)"
)
"""``Cool down & stretch``."""
WITHOUT_WORK = (Section.WARMUP, Section.COOLDOWN)
"""Sections before and behind the work: what stands in them is seldom counted."""
_WHEN = re.compile(
    r"(?: ?\((?=[^()\d]{3,60}\))| - | — )(?:[^()\d]{0,20}(?<![a-z]))?(?:every|each|all|before|same|always|please"
    r"|optional|don't skip|do (?:this|these)|if|both|for)(?![a-z])[^()\d]{0,40}\)?$"
)
"""``Warm up (every session)``: when, and for whom, a section is."""


def is_plain_section(low: str, section: Section | None) -> bool:
    """``Warm up (every session)``: a section's name, when it is done and how long it takes, and nothing else."""
    if section is None:
        return False
    bare = without_length(_WHEN.sub("", low)).removeprefix("optional ")
    return any(pattern.fullmatch(bare) for _, pattern in SECTIONS) or _SECTIONS_JOINED.fullmatch(bare) is not None
