"""``6 x (90 sec run, 2 min walk)``, ``2 x 20 m each: A-skip, B-skip``: one line that says how often for several."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.doses.runs import is_run
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.drafts.splitting import split_names
from hipflex_kit.notation.heading_words.headings import read_heading
from hipflex_kit.notation.one_line.row_laying import each_of
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.words import numbers
from hipflex_kit.notation.words.folding import fold, squeeze
from hipflex_kit.notation.words.joints import stretches_between
from hipflex_kit.notation.words.openings import BARE_SECTIONS
from hipflex_kit.notation.words.vocabulary import is_movement, is_said
from hipflex_kit.program import BlockKind
from hipflex_kit.record_making import replace

_GROUP = re.compile(
    r"(?P<title>[^:()\[\]]{2,40}(?: ?\([^()]{2,16}\))?: {1,2})?(?P<times>\d{1,2})(?:-(?P<most>\d{1,2}))? ?"
    r"(?:[x×]|times|rounds?(?: of)?|sets? of)(?: of)?:? ?[(\[](?P<rows>[^\[\]]{8,200})[)\]]"
    r"(?P<behind>[^()\[\]]{0,160})",
    re.IGNORECASE,
)
_JOINT = re.compile(r" ?(?:,|;|\+|/(?= ?\d)|->|→| and(?= \d)| then| followed by) {0,3}(?:then |and )?", re.IGNORECASE)
_LONGEST = 9
_IN_TURN = (BlockKind.CIRCUIT, BlockKind.COMPLEX, BlockKind.SUPERSET)


def repeats_group(state: SessionState, look: Look) -> bool:
    """Lay in what stands in the bracket, as stations of a block with so many rounds."""
    content = look.content
    if not ("(" in content or "[" in content) or look.line.level:
        return False
    group = _GROUP.fullmatch(content)
    stretches = _stations(content, group) if group is not None else ()
    if group is None or len(stretches) < 2 or _says_how(content, group, stretches):
        return False
    at = (look.number, look.start, look.start + group.start("rows"), Source.HEADER)
    block = state.open(look.number)
    title = squeeze(group["title"]).rstrip(" :") if group["title"] else ""
    block.section, block.headed, block.inline = read_heading(title).section or state.heading_section, True, True
    block.title = title if title and fold(title) not in BARE_SECTIONS else None
    runs = all(is_run(content[start:end]) for start, end in stretches)
    block.kind = _said_kind(title) or (BlockKind.INTERVALS if runs else BlockKind.CIRCUIT)
    block.rounds = numbers.as_range(*filter(None, group.group("times", "most")))
    rest = read_body(group["behind"])
    block.rest_after_round = rest.dose.rest
    block.at["heading"] = block.at["title"] = at
    pieces = ((at[1], at[2], "heading"),)
    each_of(state, look._replace(label=None), stretches, block, pieces)
    words = squeeze(group["behind"]).strip(" .,:;-–—")
    if words and not (rest.dose_only and rest.spans.keys() == {"rest"} and not rest.notes):
        block.rows[-1].note(words, look.number, look.start + group.start("behind"), look.line.end, Source.OWN_LINE)
    return True


def _said_kind(words: str) -> BlockKind | None:
    """``Complex: 4 x (5 deadlifts, 5 rows)``: in which way they are done in turn; None where nothing says so."""
    kind = read_heading(words).kind
    return kind if kind in _IN_TURN else None


def _says_how(content: str, group: re.Match[str], stretches: tuple[tuple[int, int], ...]) -> bool:
    """``Push-ups: 3 x (10 normal, 5 wide)``: one movement, and how it is done."""
    movement = group["title"] is not None and is_movement(fold(group["title"]).rstrip(" :"))
    return movement and not any(is_movement(fold(read_body(content[start:end]).name)) for start, end in stretches)


_EACH_OF = re.compile(r"(?P<how>[^:()]{4,50}?(?:each|of each|of)) ?: {1,2}(?P<names>[^:]{6,160})", re.IGNORECASE)


def doses_list(state: SessionState, look: Look) -> bool:
    """``Band series x 15 each: pull-apart, face pull, row``: each of the names is done so."""
    content = look.content
    if ": " not in content or "," not in content or look.line.level:
        return False
    said = _EACH_OF.fullmatch(content)
    names = split_names(said["names"]) if said is not None else None
    if said is None or names is None:
        return False
    how = read_body(said["how"])
    if not how.has_dose or "round" in said["how"].casefold():
        return False
    first = said.start("names")
    block = state.open(look.number)
    section = read_heading(said["how"]).section or state.heading_section
    block.section, block.headed, block.inline = section, True, True
    block.kind = _said_kind(said["how"]) or BlockKind.STRAIGHT
    block.title = how.name if how.name and fold(how.name) not in BARE_SECTIONS else None
    of_each = how.dose.side is not None and how.dose.side.word is None
    block.dose = replace(how.dose, side=None) if of_each else how.dose
    at = (look.number, look.start, look.start + first, Source.HEADER)
    block.at["heading"] = block.at["title"] = at
    stretches = tuple((start + first, end + first) for start, end in names)
    each_of(state, look._replace(label=None), stretches, block, ((at[1], at[2], "heading"),))
    return True


def _stations(content: str, group: re.Match[str]) -> tuple[tuple[int, int], ...]:
    """Where the things that are done stand, each with how much of it; rests are none of them. Else nothing."""
    first, last = group.span("rows")
    found = []
    for start, end in stretches_between(_JOINT.finditer(content, first, last), last, first):
        body = read_body(content[start:end])
        name = fold(body.name)
        if not body.has_dose or "sets" in body.spans or is_said(name) or len(name.split()) > _LONGEST:
            return ()
        if not name:
            return ()
        found.append((start, end))
    return tuple(found)
