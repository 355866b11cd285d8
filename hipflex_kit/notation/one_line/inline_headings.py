"""Headings with rows behind them on their line: ``Warm Up: Bird Dog 2x10``, ``EMOM x 5: 5 Squats``."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.doses.runs import is_bout
from hipflex_kit.notation.drafts.drafts import RowDraft
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.drafts.splitting import (
    split_dosed,
    split_names,
)
from hipflex_kit.notation.heading_words.block_kinds import CLOCKED
from hipflex_kit.notation.heading_words.headings import Heading, read_heading
from hipflex_kit.notation.heading_words.section_words import WITHOUT_WORK
from hipflex_kit.notation.heading_words.titles import names_kind_of_work
from hipflex_kit.notation.headings.part_headings import heads_further_in, names_part_of_part
from hipflex_kit.notation.one_line.inline_rounds import heads_with_rows
from hipflex_kit.notation.one_line.inline_sections import (
    dose_behind_section,
    dosed_below,
    first_of,
    opens_section,
)
from hipflex_kit.notation.one_line.row_laying import add, each_of
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.roles.line_roles import is_row, next_dose_only
from hipflex_kit.notation.roles.names_below import clocks_names, dose_of_names
from hipflex_kit.notation.roles.rounds_alone import names_counted
from hipflex_kit.notation.words.folding import fold, squeeze
from hipflex_kit.notation.words.group_words import SETS_TOGETHER
from hipflex_kit.notation.words.openings import (
    BARE_SECTIONS,
    MINUTE,
    ROLE_PREFIX,
    TAG,
    prefix_of,
)
from hipflex_kit.notation.words.part_names import begins_with_part, names_body, names_part
from hipflex_kit.notation.words.vocabulary import is_movement, is_remark, is_said, says_movement, words_of
from hipflex_kit.program import Section

_COUNTED_PART = re.compile(r"(?:part|block|section|phase) ?#?(?:\d|[a-e])")
_IN_BRACKET = re.compile(r" ?\([^()]{1,40}\) *$")
_TOGETHER = re.compile(rf"{SETS_TOGETHER}s?")
"""``Set 2: 4x12 super set`` above its exercises."""


def inline_section(state: SessionState, look: Look) -> bool:
    """``Warm Up: Bird Dog 2x10`` is a block of its own; ``Buy-in: 100 Double Unders`` is a row with a remark."""
    start = look.start
    match = prefix_of(look.content)
    if look.content[:1] == "[" and _tagged(state, look):
        return True
    if match is None or look.line.level or _heads_by_clock(state, look) or heads_further_in(state, look):
        return False
    if "each" in look.line.low and dose_of_names(state, look) is not None:
        return False  # "Stretches: hold each 30 s" above their names
    prefix = fold(squeeze(match[1]))
    if _heads_below(state, look, prefix, look.content[match.end() :]):
        return False
    _begins_workout(state, prefix)
    if "|" in match[0] and not MINUTE.match(prefix):
        return False
    body = read_body(look.content[match.end() :])
    inner = look._replace(start=start + match.end(), content=look.content[match.end() :], body=body)
    name = fold(body.name)
    heading = read_heading(prefix)
    if heading.plain_section and body.spans and dose_behind_section(state, look, inner, match):
        return True
    said = ":" in match[0] or (body.has_dose and (is_movement(name) or "cardio" in name or is_bout(inner.content)))
    said = said or (heading.section in WITHOUT_WORK and is_movement(name))
    said = said or (heading.section is Section.SKILL and is_movement(name) and not dosed_below(state, inner))
    if heading.plain_section and name and said and (not is_remark(name) or is_bout(inner.content)):
        title = squeeze(match[1]) if prefix not in BARE_SECTIONS else None
        opens_section(state, inner, heading.section or Section.WORK, title, (start, start + match.end(1)))
        return True
    clocked = read_heading(inner.content).rest_between is not None and not is_movement(name)
    clocked = clocked or _TOGETHER.fullmatch(name) is not None
    if not heading.says_how and _listed_behind(state, inner, prefix, match):
        return True
    listed = not (is_movement(name) or look.line.bullet) and _bullet_below(state, look)
    bulleted = look.line.bullet and not (heading.says_how and "," in inner.content and _several_dosed(inner))
    counted = name and body.has_dose and not listed and not (bulleted or clocked or is_said(name))
    if heading.says_how and ":" in match[0] and (counted or _named_alone(state, look, name, heading)):
        return heads_with_rows(state, look, inner, match.end(1))
    dosed = body.has_dose or "load" in body.spans or next_dose_only(state, look.number)
    dosed = dosed or (":" in match[0] and begins_with_part(prefix) and _ends_its_part(state, inner))
    sort = (":" in match[0] or heading.generic) and dosed and is_movement(name) and not is_remark(name)
    at = (start, start + match.end(1))
    if sort and (names_kind_of_work(prefix, heading) or _names_its_kind(prefix, name)):
        row = _of_its_kind(state, inner, prefix, at)
    elif ROLE_PREFIX.match(prefix) and _names_one(prefix, name, dosed):
        row = add(state, inner, pieces=((*at, "note"),))
    else:
        return False
    _keep_prefix(row, match[1], look.number, at)
    return True


def _several_dosed(inner: Look) -> bool:
    """``- 8 min circuit: push-ups x10, burpees x5``: each has its amount, or that of all stands behind the last."""
    if split_dosed(inner.content) is not None:
        return True
    return "sets" in inner.body.spans and split_names(inner.content[: inner.body.name_at[1]]) is not None


def _heads_below(state: SessionState, look: Look, prefix: str, behind: str) -> bool:
    """``Part 1: Mobility (every day, 8 minutes)`` and ``Main part: Legs`` head what stands below."""
    if _COUNTED_PART.fullmatch(prefix) and _names_section(_IN_BRACKET.sub("", behind)):
        return True
    apart = state.gap or look.line.strong
    return apart and names_part_of_part(look.content) and state.next_text(look.number) is not None


_LONGEST_NAME = 4


def _ends_its_part(state: SessionState, look: Look) -> bool:
    """``Strength: Deadlift`` above ``WOD: 3 rounds for time``, or above a sentence, heads none of what follows."""
    below = state.next_text(look.number)
    if below is None or below.level or look.line.bullet or len(words_of(fold(look.content))) > _LONGEST_NAME:
        return False
    if "," in look.content or names_body(fold(look.content)):
        return False
    if begins_with_part(fold(below.content)):
        return True
    if (part := prefix_of(below.content)) is not None and ":" in part[0] and not is_movement(fold(part[1])):
        return read_heading(below.content).says_how
    words = words_of(fold(below.content))
    told = below.label is None and below.content[-1] in ".!" and len(words) > _LONGEST_NAME
    return told and not says_movement(words) and is_remark(fold(below.content))


_WORKS = frozenset({"strength", "main", "main lift", "main lifts", "main work", "workout"})


def _of_its_kind(state: SessionState, inner: Look, prefix: str, at: tuple[int, int]) -> RowDraft:
    """``Accessories: Curl 3x10``; ``Strength: Squat 5x5`` below a warm-up ends it."""
    if state.heading_section is Section.WARMUP and prefix in _WORKS:
        state.close()
    return first_of(state, inner, ((*at, "note"),))


def _names_one(prefix: str, name: str, dosed: bool) -> bool:
    """Does an exercise stand behind what it is for? ``Name: Squat`` above its sets is one, ``Name: Anna`` is none."""
    if not name or is_said(name) or _is_an_exercise(prefix):
        return False
    return prefix != "name" or (dosed and is_movement(name))


def _keep_prefix(row: RowDraft, words: str, number: int, at: tuple[int, int]) -> None:
    if fold(squeeze(words)) not in _SAYS_NAME:
        row.note(squeeze(words), number, *at, Source.OWN_LINE)


_SAYS_NAME = frozenset({"name", "exercise", "exercise name", "movement"})
"""``Name: Bench Press``: the key says no more than that it is one."""


def _named_alone(state: SessionState, look: Look, name: str, heading: Heading) -> bool:
    """``Every 2 min x 5: Power Clean + Jerk``: all that is done by the clock, where nothing below is counted."""
    if heading.kind not in CLOCKED or is_said(name) or not says_movement(words_of(name)):
        return False
    below = state.line_below(look.number)
    counted = below is not None and below.kind == "text" and below.content[0].isdecimal()
    return below is None or not counted or not names_counted(read_body(below.content))


def _heads_by_clock(state: SessionState, look: Look) -> bool:
    """``Skill: EMOM in 10:00 of:``: what stands behind the first colon is how the lines below are done."""
    heading = read_heading(look.content)
    if heading.kind in CLOCKED and (look.content.endswith(":") or _CLOCK_ALONE.search(look.line.low) is not None):
        return True
    return clocks_names(state, look, heading)


_CLOCK_ALONE = re.compile(r"[:-] {1,2}(?:e\d?mom|amrap)(?: (?:for|in))? ?\d{1,2}(?::\d\d)? ?(?:min(?:ute)?s?|')?[ .]*$")
"""``Skill: EMOM for 10 min``: no exercise is called so."""


def _names_section(words: str) -> bool:
    return read_heading(words).plain_section or names_part(fold(words))


_SEVERAL = re.compile(r"(?<![a-z])(?:exercises|stretches|drills|movements|moves)$")


def _listed_behind(state: SessionState, inner: Look, prefix: str, match: re.Match[str]) -> bool:
    """``Balance: tree 30 sec/side, eagle 30 sec/side``, ``Legs - squats, lunges``: each, behind a word for all."""
    length, pieces = match.end(1), None
    several = _SEVERAL.search(prefix) is not None
    if "," in inner.content and ":" in match[0] and (several or not is_movement(prefix) or names_part(prefix)):
        pieces = split_dosed(inner.content)
    if pieces is None and (names_body(prefix) or names_part(prefix) or several):
        pieces = split_names(inner.content, also_two=True)
    if pieces is None:
        return False
    start = inner.line.start if inner.label is None else inner.label.end
    block = state.block_for(inner.number, inner.label)
    row = each_of(state, inner, pieces, block, ((start, start + length, "note"),))
    words = squeeze(inner.line.shown[start : start + length])
    row.note(words, inner.number, start, start + length, Source.OWN_LINE)
    return True


def _tagged(state: SessionState, look: Look) -> bool:
    """``[progression] - Bench Press``: words in square brackets before the name are a note."""
    tag = TAG.match(look.content)
    if tag is None or look.line.level:
        return False
    content = look.content[tag.end() :]
    inner = look._replace(start=look.start + tag.end(), content=content, body=read_body(content))
    if not inner.body.name or not is_row(state, inner):
        return False
    at = (look.start + tag.start("words"), look.start + tag.end("words"))
    row = add(state, inner, pieces=((*at, "note"),))
    row.note(squeeze(tag["words"]), look.number, *at, Source.OWN_LINE)
    return True


def _bullet_below(state: SessionState, look: Look) -> bool:
    below = state.line_below(look.number)
    return below is not None and bool(below.bullet)


def _begins_workout(state: SessionState, prefix: str) -> None:
    """``Buy in`` or ``Strength: …`` behind the empty line below a warm-up: what follows is the workout."""
    warming = state.may_end and state.heading_section is Section.WARMUP
    if warming and (prefix.replace("-", " ") in ("buy in", "buyin") or names_part(prefix)):
        state.close()


def _names_its_kind(prefix: str, name: str) -> bool:
    """``Jumps: broad jump 3x3``, ``Squat: front squat 3x5``: the word before the colon is what the name ends in."""
    return len(words_of(name)) > 1 and name.split()[-1].removesuffix("s") == prefix.removesuffix("s")


def _is_an_exercise(prefix: str) -> bool:
    """``Clam exercise`` says which; ``Main exercise`` does not."""
    return says_movement(words_of(prefix)[:-1])
