"""One prescription: its name, its dose and what is left over as a note."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from hipflex_kit.notation.dose_reading import EMPTY, DoseDraft, Problem
from hipflex_kit.notation.folding import FOLD, squeeze
from hipflex_kit.notation.loads import parse_load
from hipflex_kit.notation.numbers import as_range
from hipflex_kit.notation.scanner import scan
from hipflex_kit.notation.tokens import DOSE_PARTS, Token
from hipflex_kit.program import Dose, Load, LoadKind, Range, Rest, Side, SideKind

Stretch = tuple[int, int]

_LETTER = re.compile(r"[^\W\d_]{2}|[^\W\d_](?=[ .]|$)")
_TRIM_LEFT = re.compile(r"[ ,;:.)\]|&+*~=—–-]*")
_TRIM_RIGHT = re.compile(r"[ ,;:(\[|&+*~@=—–-]")
_JOINTS_AT_END = re.compile(r"(?<![a-z'])(?:with|w/|for|of|at|to|then|and|x|by|@|do|in|-|—)$")
_FILLER = re.compile(
    r"(?:(?:and|for|of|at|to|then|on|in|with|w/|x|by|the|a|per set|per|sets?|reps?|do|perform|or|rest|tempo|between|each|total)(?![a-z])[ ,;:.()\[\]|&+—–-]*)*"
)
_STRONG = frozenset({"sets", "reps", "reps_list", "reps_text", "calories", "cluster"})
_WEAK = frozenset({"count", "seconds", "tempo", "side", "distance", "reps_text", "technique", "optional", "reps"})


class Body(NamedTuple):
    """What stands on a line behind its label.

    Attributes:
        name: The exercise as written; "" where the line names none.
        name_at: Where the name stands.
        dose: The dose.
        spans: Field → stretch; ``dose`` is what the one shorthand field replaces, further pieces are ``dose_2`` …
        notes: Stretches that were left over.
        optional: ``(optional)`` was read.
        scope: What the rest stands between.
        round_rest: Rest after a round, where both are given.
        tokens: The tokens that were used.
        problems: What is doubtful.
        leading: The dose stands before the name.
        literal: The name stands in straight quotes: the line is an exercise, whatever it says.
    """

    name: str
    name_at: Stretch
    dose: Dose
    spans: dict[str, Stretch]
    notes: tuple[Stretch, ...]
    optional: bool
    scope: str | None
    round_rest: Rest | None
    tokens: tuple[Token, ...]
    problems: tuple[Problem, ...]
    leading: bool
    literal: bool = False

    @property
    def has_dose(self) -> bool:
        """Does the line say how much is done?"""
        return bool(_STATED & self.spans.keys())

    @property
    def dose_only(self) -> bool:
        """A dose without a name."""
        return not self.name and bool(self.spans)


_ALWAYS = ("sign", "key", "optional")
_STATED = {"sets", "reps", "reps_list", "reps_text", "seconds", "distance", "calories"}


@lru_cache(maxsize=16384)
def read_body(shown: str) -> Body:
    """Read what stands behind a label. Pure, columns count from the start of the given text."""
    apart = _HEAD_AND_DOSE.match(shown)
    if apart is not None and _plain_head(apart["head"]):
        tail = _read_tail(apart["dose"])
        if tail is not None:
            return _joined(apart, tail)
    return read_slowly(shown)


_HEAD_AND_DOSE = re.compile(r"(?P<head>[^\W\d_][^\d()@/:~≈*+|\"“”—]{2,60}?) {1,3}\((?P<dose>[^()]{1,60})\)[ .]{0,3}$")


@lru_cache(maxsize=4096)
def _plain_head(head: str) -> bool:
    """A name in which nothing could be part of a dose."""
    low = head.translate(FOLD)
    whole = _trim(low, 0, len(low)) == (0, len(low))
    return whole and not (scan(low, 0, len(low), head) or _BUILD_UP.match(low) or _REMARK.search(low))


@lru_cache(maxsize=4096)
def _read_tail(dose: str) -> Body | None:
    """The dose in the bracket, if it is nothing but a dose that cannot mean something else behind a name."""
    body = read_slowly(dose)
    plain = body.spans and not (body.name or body.notes or body.optional or body.problems)
    return body if plain and body.tokens and body.tokens[0].kind == "sets" and "dose" in body.spans else None


def _joined(apart: re.Match[str], tail: Body) -> Body:
    """Head and dose, each remembered by itself, as one reading."""
    at = apart.start("dose")
    name_at = apart.span("head")
    spans = {name: (start + at, end + at) for name, (start, end) in tail.spans.items()}
    spans["name"] = name_at
    tokens = tuple([Token(kind, start + at, end + at, value) for kind, start, end, value in tail.tokens])
    name = squeeze(apart["head"])
    return Body(name, name_at, tail.dose, spans, (), False, tail.scope, tail.round_rest, tokens, (), False)


_NUMBERS = re.compile(r"\d+")
_MOST_NUMBERS = 40
"""A line with more numbers is no prescription."""


def read_slowly(shown: str) -> Body:
    """Read a line from its first column to its last."""
    low = shown.translate(FOLD)
    quoted = _QUOTED_NAME.match(shown)
    if quoted is not None:
        tokens = scan(low, quoted.end(), len(low), shown)
        return _compose(low, shown, tokens, quoted.span("name"), False)._replace(literal=True)
    effort = _BUILD_UP.match(low)
    if effort is not None and effort.end() < len(low):
        return _compose(
            low,
            shown,
            _build_up(low, shown, effort),
            _trim(low, effort.end(), _end_of_name(low, shown, effort.end())),
            True,
        )
    tokens = scan(low, 0, len(low), shown) if len(_NUMBERS.findall(low)) <= _MOST_NUMBERS else []
    tokens, leading = _settle(low, tokens)
    name_at = _name_after(low, tokens) if leading else _name_before(low, tokens)
    if not leading and name_at[0] == name_at[1] and tokens:
        name_at = _name_after(low, tokens)
        leading = name_at[0] < name_at[1]
    tokens = [token for token in tokens if not name_at[0] <= token.start < name_at[1]]
    tokens = _resolve_counts(low, shown, tokens, name_at, leading)
    return _compose(low, shown, tokens, name_at, leading)


_BUILD_UP = re.compile(
    r"(?:\d{1,2} ?min(?:ute)?s?[:.]? {1,2}(?:to )?)?(?:(?:build|work|ramp|climb)(?:ing)?(?: up)? to (?:a |an |your )?|(?:find|establish|hit) (?:a |an |your )?)"
    r"(?:(?:heavy|max|tough|top|daily|new|moderate) {0,2}){0,2}(?P<n>\d{1,2}[- ]?(?:rm|reps?(?: max)?))?(?: in (?:the )?| of | )?"
    r"|(?P<m>\d{1,2}[- ]?(?:rm|rep max))(?: in | of |: | )(?=[a-z])"
)


def _build_up(low: str, shown: str, match: re.Match[str]) -> list[Token]:
    """``Build to a heavy 5-rep …``, ``1 Rep Max …``: as heavy as it goes for so many."""
    words = shown[match.start() : match.end()].strip()
    number = match["n"]
    tokens = [Token("reps_text", match.start(), match.end(), words)]
    if number:
        amount = as_range(re.match(r"\d{1,2}", number)[0])  # type: ignore[index]
        tokens.append(Token("reps", match.start("n"), match.end("n"), amount))
    return [
        *tokens,
        *(token for token in scan(low, match.end(), len(low), shown) if token.kind not in ("count", "reps")),
    ]


def _end_of_name(low: str, shown: str, start: int) -> int:
    tokens = [token for token in scan(low, start, len(low), shown) if token.kind != "count"]
    return tokens[0].start if tokens else len(low)


_QUOTED_NAME = re.compile(r'"(?P<name>.+)"(?=$| \(|, )')


def _compose(low: str, shown: str, tokens: list[Token], name_at: Stretch, leading: bool) -> Body:
    """Name and tokens together."""
    draft = DoseDraft()
    used = [token for token in tokens if token.kind in _ALWAYS or draft.add(token)]
    reading = draft.finish()
    optional = any(token.kind == "optional" for token in used)
    used = _without_orphans(used, draft.used)
    spans = dict(reading.spans)
    spans.update(_dose_stretches(low, used))
    name = squeeze(shown[name_at[0] : name_at[1]])
    if name:
        spans["name"] = name_at
    return Body(
        name,
        name_at,
        reading.dose if reading.spans else EMPTY,
        spans,
        _notes(low, name_at, used),
        optional,
        reading.scope,
        reading.round_rest,
        tuple(used),
        reading.problems,
        leading and bool(name),
    )


def _without_orphans(used: list[Token], kept: list[Token]) -> list[Token]:
    """Signs that lead to no kept token go back to the notes."""
    starts = {token.start for token in kept}
    ends = {token.end for token in kept}
    return [
        token
        for token in used
        if token.kind not in ("sign", "key")
        or token.end in starts
        or token.start in ends
        or any(s <= token.end <= s + 1 for s in starts)
    ]


def _settle(low: str, tokens: list[Token]) -> tuple[list[Token], bool]:
    """Decide which tokens belong to the name, and whether the dose comes first."""
    if not tokens:
        return tokens, False
    leading = not _LETTER.search(low, 0, tokens[0].start) and tokens[0].kind in DOSE_PARTS
    if leading:
        return _settle_leading(low, tokens)
    tokens = _without_words_of_name(low, tokens)
    if not tokens:
        return tokens, False
    strong = next(
        (index for index, token in enumerate(tokens) if token.kind in _STRONG and token.kind != "reps_text"), None
    )
    if strong is None:
        strong = next(
            (i for i, token in enumerate(tokens) if token.kind in ("reps_text", "seconds", "distance", "count")),
            len(tokens),
        )
        strong = _last_amount(low, tokens, strong)
    cut = 0
    for index in range(min(strong, len(tokens))):
        token = tokens[index]
        following = tokens[index + 1].start if index + 1 < len(tokens) else len(low)
        if token.kind in _WEAK and _LETTER.search(low, token.end, following) and not _closes(low, token.end, following):
            cut = index + 1
    return tokens[cut:], False


def _without_words_of_name(low: str, tokens: list[Token]) -> list[Token]:
    """``Alternate`` at the end of a name without amounts, and ``BW`` before a name, are words of the name."""
    if len(tokens) == 1 and tokens[0].kind == "side" and isinstance(tokens[0].value, Side):
        if tokens[0].value.kind is SideKind.ALTERNATING and low[tokens[0].start - 1 : tokens[0].start] == " ":
            return []
    first = tokens[0]
    if (
        first.kind == "load"
        and first.start == 0
        and isinstance(first.value, Load)
        and first.value.kind is LoadKind.BODYWEIGHT
    ):
        following = tokens[1].start if len(tokens) > 1 else len(low)
        if low[first.end : first.end + 1] == " " and _LETTER.search(low, first.end, following):
            return tokens[1:]
    return tokens


def _last_amount(low: str, tokens: list[Token], first: int) -> int:
    """Without sets or reps, the last time or distance that stands after a separator is the dose."""
    return first


def _closes(low: str, start: int, end: int) -> bool:
    """A bracket closes right behind the token: what follows is no part of the name."""
    return low[start:end].lstrip(" .").startswith(")")


def _settle_leading(low: str, tokens: list[Token]) -> tuple[list[Token], bool]:
    """Dose first. If a later field holds sets × reps, the first number belongs to the name (``90/90 Shinbox — 1 x 10``)."""
    group = _leading_group(low, tokens)
    later = [token for token in tokens[group:] if token.kind in ("sets", "reps", "reps_list", "calories")]
    first_kinds = {token.kind for token in tokens[:group]}
    if later and "sets" not in first_kinds and later[0].kind != "side":
        between = low[tokens[group - 1].end : later[0].start]
        if _LETTER.search(between) and not ("reps" in first_kinds and all(token.kind == "sets" for token in later)):
            kept = [token for token in tokens if token.start >= later[0].start or token.kind in ("load", "rest")]
            if (
                kept
                and kept[0].kind == "reps"
                and (index := tokens.index(kept[0]))
                and tokens[index - 1].kind in ("sign",)
            ):
                kept.insert(0, tokens[index - 1])
            return kept, False
    kept = list(tokens[:group])
    named = False
    for index in range(group, len(tokens)):
        token = tokens[index]
        before = tokens[index - 1].end if index else 0
        named = named or bool(_LETTER.search(low, before, token.start))
        if (
            not named
            and token.kind in ("side", "technique", "tempo", "count", "reps_text")
            and _side_in_name(low, tokens, index)
        ):
            continue
        kept.append(token)
    return kept, True


def _side_in_name(low: str, tokens: list[Token], index: int) -> bool:
    token = tokens[index]
    if token.kind == "side" and isinstance(token.value, Side) and token.value.kind is SideKind.EACH:
        return False
    following = tokens[index + 1].start if index + 1 < len(tokens) else len(low)
    return bool(_LETTER.search(low, token.end, following))


def _leading_group(low: str, tokens: list[Token]) -> int:
    """How many tokens stand together at the start."""
    count = 1
    while count < len(tokens) and not _LETTER.search(low, tokens[count - 1].end, tokens[count].start):
        if isinstance(tokens[count].value, Side) and tokens[count].value.kind is SideKind.ALTERNATING:  # type: ignore[union-attr]
            break
        count += 1
    return count


def _name_before(low: str, tokens: list[Token]) -> Stretch:
    end = tokens[0].start if tokens else len(low)
    opened = _open_bracket(low, end)
    if opened is not None:
        end = opened
    remark = _REMARK.search(low, 0, end)
    if remark is not None and remark.start() > 0:
        end = remark.start()
    return _trim(low, 0, end)


def _open_bracket(low: str, end: int) -> int | None:
    """Where a bracket opens that is still open at a column."""
    depth = 0
    for column in range(end - 1, -1, -1):
        if low[column] in ")]":
            depth += 1
        elif low[column] in "([":
            if depth == 0:
                return column
            depth -= 1
    return None


def _name_after(low: str, tokens: list[Token]) -> Stretch:
    for index, token in enumerate(tokens):
        following = tokens[index + 1].start if index + 1 < len(tokens) else len(low)
        start, end = _trim(low, token.end, following)
        while match := _LEADING_JOINT.match(low, start, end):
            start = match.end()
        if start < end and _LETTER.search(low, start, end) and not _FILLER.fullmatch(low, start, end):
            opened = _open_bracket(low[start:end], end - start)
            if opened is not None and opened > 0 and following < len(low):
                start, end = _trim(low, start, start + opened)
            return _cut_remark(low, start, end)
    return (len(low), len(low))


_LEADING_JOINT = re.compile(r"(?:of|x|-|—|the|per set)(?: {1,2}|$)")


_REMARK = re.compile(
    r" (?:—|-) (?=[^—]*(?:progression|wave|scheme|as above|tbd|build|work up|see )(?![a-z]))| (?:after|between|before|at the end of) (?:each|every|all|sets|rounds)(?![a-z])"
    r"| if (?:needed|possible|able|you)(?![a-z])| as needed| every (?:other )?(?:set|round|min)"
)


def _cut_remark(low: str, start: int, end: int) -> Stretch:
    """Behind a leading dose, a remark after a dash with spaces is no part of the name."""
    dash = low.find(" — ", start, end)
    end = dash if dash > start else end
    remark = _REMARK.search(low, start, end)
    return _trim(low, start, remark.start() if remark and remark.start() > start else end)


def _trim(low: str, start: int, end: int) -> Stretch:
    left = _TRIM_LEFT.match(low, start, end)
    start = left.end() if left else start
    while end > start:
        if low[end - 1] == ")" and low.count("(", start, end) < low.count(")", start, end):
            end -= 1
        elif _TRIM_RIGHT.match(low, end - 1, end):
            end -= 1
        elif low[end - 1] == "." and not (end - 2 > start and low[end - 3 : end - 2] == "."):
            end -= 1
        elif match := _JOINTS_AT_END.search(low, max(start, end - 5), end):
            if match.start() <= start:
                break
            end = match.start()
        else:
            break
    return (start, max(start, end))


def _resolve_counts(low: str, shown: str, tokens: list[Token], name_at: Stretch, leading: bool) -> list[Token]:
    """Give bare numbers a meaning from where they stand."""
    resolved: list[Token] = []
    kinds = {token.kind for token in tokens}
    for index, token in enumerate(tokens):
        if token.kind != "count" or not isinstance(token.value, Range):
            if leading and token.kind == "seconds" and token.end > name_at[0] and low[token.end - 1] == '"':
                continue  # behind a name, 24" is a height
            resolved.append(token)
            continue
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        has_reps = bool({"reps", "reps_list", "reps_text"} & kinds)
        if following is not None and following.kind == "side" and following.start - token.end <= 2 and not has_reps:
            resolved.append(token._replace(kind="reps"))
        elif (
            following is not None
            and following.kind == "seconds"
            and low[token.end : following.start].strip() == "/"
            and "sets" not in kinds
        ):
            resolved.append(token._replace(kind="sets"))
        elif (
            token.end <= name_at[0]
            and leading
            and not has_reps
            and not ({"seconds", "distance", "calories"} & {t.kind for t in tokens[:index]})
        ):
            resolved.append(token._replace(kind="reps"))
            kinds.add("reps")
        elif (
            token.start >= name_at[1]
            and "load" not in kinds
            and token.value.low >= 45
            and (has_reps or "sets" in kinds)
        ):
            resolved.append(token._replace(kind="load", value=parse_load(shown[token.start : token.end])))
        elif (
            token.start >= name_at[1]
            and not has_reps
            and not ({"seconds", "distance", "calories"} & kinds)
            and not leading
        ):
            resolved.append(token._replace(kind="reps"))
            kinds.add("reps")
    return resolved


def _dose_stretches(low: str, used: list[Token]) -> dict[str, Stretch]:
    """The runs of sets, amounts and side; the first is ``dose``, a second one ``dose_2``."""
    runs: list[list[int]] = []
    open_run = False
    for token in used:
        if token.kind not in DOSE_PARTS and token.kind != "cluster":
            open_run = False
        elif open_run and not _LETTER.search(low, runs[-1][1], token.start):
            runs[-1][1] = max(runs[-1][1], token.end)
        else:
            runs.append([token.start, token.end])
            open_run = True
    named = {}
    for index, (start, end) in enumerate(run for run in runs if run[1] > run[0]):
        start, end = _balanced(low, start, end)
        named["dose" if index == 0 else f"dose_{index + 1}"] = (start, end)
    return named


def _balanced(low: str, start: int, end: int) -> Stretch:
    """The stretch without blanks around it, with the bracket that it opens or closes."""
    while end > start and low[end - 1] == " ":
        end -= 1
    while start < end and low[start] == " ":
        start += 1
    opened, closed = low.count("(", start, end), low.count(")", start, end)
    if opened > closed and low[end : end + 1] == ")":
        end += 1
    elif closed > opened and start and low[start - 1] == "(":
        start -= 1
    return start, end


def _notes(low: str, name_at: Stretch, used: list[Token]) -> tuple[Stretch, ...]:
    """What neither name nor token covers, as far as it says something."""
    covered = sorted([name_at, *((token.start, token.end) for token in used)])
    notes = []
    position = 0
    for start, end in [*covered, (len(low), len(low))]:
        if start > position and (note := _note_in(low, position, start)):
            notes.append(note)
        position = max(position, end)
    return tuple(notes)


def _note_in(low: str, start: int, end: int) -> Stretch | None:
    left = _TRIM_LEFT.match(low, start, end)
    start = left.end() if left else start
    filler = _FILLER.match(low, start, end)
    if filler is not None and filler.end() >= end:
        return None
    while end > start and low[end - 1] in " ,;:|—-([":
        end -= 1
    if low[start : start + 1] == "(" and low[start:end].endswith((")", ").")) and low[start + 1 : end].count("(") == 0:
        start, end = start + 1, low.rindex(")", start, end)
    elif low[end - 1 : end] == ")" and low.count("(", start, end) < low.count(")", start, end):
        end -= 1
    elif low[start : start + 1] == "(" and low.count("(", start, end) > low.count(")", start, end):
        start += 1
    return (start, end) if any(char.isalnum() for char in low[start:end]) else None
