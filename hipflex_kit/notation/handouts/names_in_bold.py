"""``**Toe Spread** - No shoes, spread the toes.``: words in bold name the exercise, and what follows tells of it."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.fields import FIELD_KEY
from hipflex_kit.notation.doses.prescription import Body
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.handouts.described_rows import described_body
from hipflex_kit.notation.heading_words.headings import read_heading
from hipflex_kit.notation.words.folding import fold, squeeze
from hipflex_kit.notation.words.openings import NOTE_KEY
from hipflex_kit.notation.words.vocabulary import is_remark, says_movement, words_of

_BOLD = re.compile(
    r"[ >]*(?:[-*•+] {1,4}|\d{1,2}[.)] {1,3})?(?:\*\*|__)(?P<name>[^*_|:]{3,60}?)(?P<colon>:?)(?:\*\*|__)"
)
_ASIDE = re.compile(r" ?\([^()]*\)")
_BEHIND = re.compile(r"(?P<gap> {0,2}: {1,4}| {1,3}[-–—] {1,3})(?=\S)")
_FEWEST_WORDS, _MOST_NAME_WORDS = 4, 6
_NEAR = 4
"""The next name in bold of a list stands within so many lines."""


def read_in_bold(look: Look, state: SessionState) -> Look | None:
    """The line as an exercise with what is told of it as its note; None where the words in bold name none."""
    raw = state.raws[look.number]
    if "**" not in raw and "__" not in raw:
        return None
    named = _told_of(raw) if not look.line.level else None
    if named is None or named.start("name") != look.start or fold(look.body.name) == fold(named["name"]):
        return None
    name = squeeze(named["name"])
    low = fold(_ASIDE.sub("", name))
    if is_remark(low) or NOTE_KEY.match(f"{low}: ") or FIELD_KEY.match(f"{low}: ") or _is_heading(name):
        return None
    if len(words_of(low)) > _MOST_NAME_WORDS or not (says_movement(words_of(low)) or _among_exercises(state, look)):
        return None
    end, told = named.end("name") - look.start, _end_of_gap(raw, named) - look.start
    if look.content[told : told + 1].isdecimal() or len(words_of(fold(look.content[told:]))) < _FEWEST_WORDS:
        return None
    return look._replace(
        body=_with_own_dose(look.body, name, end, told) or described_body(look.content, name, end, told)
    )


def _told_of(raw: str) -> re.Match[str] | None:
    named = _BOLD.match(raw)
    return named if named is not None and (named["colon"] or _BEHIND.match(raw, named.end())) else None


def _end_of_gap(raw: str, named: re.Match[str]) -> int:
    gap = _BEHIND.match(raw, named.end())
    at = gap.end() if gap is not None else named.end()
    return at + len(raw[at:]) - len(raw[at:].lstrip())


def _is_heading(name: str) -> bool:
    heading = read_heading(name)
    return bool(heading.says_how or heading.plain_section or heading.day or heading.week is not None)


def _among_exercises(state: SessionState, look: Look) -> bool:
    """Does the next or the last line of the list name a movement in bold, and tell of it?"""
    for step in (-1, 1):
        for number in range(look.number + step, look.number + step * (_NEAR + 1), step):
            if not 0 <= number < len(state.raws) or state.lines[number].level:
                break
            named = _told_of(state.raws[number])
            if named is not None:
                if says_movement(words_of(fold(named["name"]))):
                    return True
                break
    return False


def _with_own_dose(body: Body, name: str, end: int, told: int) -> Body | None:
    """The reading of the whole line, where its numbers all stand behind the name and say one dose."""
    amounts = [span for field, span in body.spans.items() if field != "name"]
    if not body.has_dose or body.leading or body.problems or body.name_at[0] or min(amounts)[0] < told:
        return None
    if body.name_at[1] < told or ("reps" in body.dose.stated and "sets" not in body.dose.stated):
        return None
    words = (told, body.name_at[1])
    return body._replace(name=name, name_at=(0, end), spans=body.spans | {"name": (0, end)}, notes=(words, *body.notes))
