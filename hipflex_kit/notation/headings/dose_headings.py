"""Doses without a name that head what follows, instead of going on with what stands above them."""

from __future__ import annotations

from hipflex_kit.notation.doses.fields import FIELD_KEY
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.groups.footers import buys_in
from hipflex_kit.notation.heading_words.block_rounds import without_own_number
from hipflex_kit.notation.heading_words.headings import read_heading
from hipflex_kit.notation.roles.names_below import bare_names_follow
from hipflex_kit.notation.roles.rounds_alone import heads_counted_rows, rounds_alone
from hipflex_kit.notation.sets.log_lines import may_be_open_set
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.tokens import AMOUNTS


def heads_what_follows(state: SessionState, look: Look) -> bool:
    """Does a dose without a name head the lines below it?

    Args:
        state: The session so far.
        look: The line.
    """
    return (
        _names_part(look)
        or _begins_group(state, look)
        or (_begins_clock(look) and not may_be_open_set(state, look))
        or _begins_rounds(state, look)
    )


def _names_part(look: Look) -> bool:
    """``Station 2: 10 min``, ``Set 2 - ladder``: what the next part is called."""
    low = fold(look.content)
    if not low[0].isalpha() or not (look.body.notes or low.startswith("set ")):
        return False
    return without_own_number(low) != low or read_heading(look.content).generic


def _begins_clock(look: Look) -> bool:
    """``AMRAP 4`` on a line of its own heads what follows."""
    return "reps_text" in look.body.spans and read_heading(look.content).cap_s is not None


def _begins_rounds(state: SessionState, look: Look) -> bool:
    """``5 rounds`` behind an empty line, below a buy-in or a long bout heads what follows; so does ``5 rounds of``.

    Below an exercise with its own amount, so does ``2 rounds`` above several others, and below one that is done in
    rounds ``2-3 sets`` above ``10 lunges``.
    """
    row = state.row
    dosed_above = row is not None and not state.gap and not AMOUNTS.isdisjoint(row.at)
    if dosed_above and heads_counted_rows(state.lines, look.number):
        return True
    if (
        not (state.gap or (state.block is not None and buys_in(state.block)))
        or "sets" not in look.body.spans
        or look.body.spans.keys() & AMOUNTS
    ):
        return False
    following = state.next_text(look.number)
    if following is None or read_heading(look.content).kind is not None:
        return following is not None
    of_rounds = state.gap and row is not None and state.block is not None and state.block.rounds is not None
    below = following.body
    return of_rounds and below.leading and "reps" in below.spans and "sets" not in below.spans


_TEMPO_ALONE = frozenset({"dose", "tempo"})


def _begins_group(state: SessionState, look: Look) -> bool:
    """A bare dose after an empty line heads the next group when the rows above did well without one."""
    block = state.block
    if block is None or look.line.low[: look.line.end].rstrip().endswith(":"):
        return not _counts_sets_below(state, look)
    spans = look.body.spans.keys()
    if spans <= _TEMPO_ALONE and not look.body.notes:
        return False
    heading = read_heading(look.content)
    if heading.rest_between is not None and heading.dose is not None:
        return True
    if block.rounds is not None and "sets" in spans and not spans & AMOUNTS and _names_follow(state, look):
        return True
    if "reps_list" in spans and block.dose is not None and block.dose.reps_list:
        return _names_follow(state, look)  # "2-4-6-8" below the names that "10-8-6-4" heads
    if not state.gap and look.body.has_dose and bare_names_follow(state.lines, look.number):
        return _done_above(state, look)
    if not state.gap or not look.body.has_dose:
        return False
    bare = [row for row in block.rows if _DOSED.isdisjoint(row.at)]
    following = state.next_text(look.number)
    named = following is not None and bool(read_body(following.content).name)
    return named and (len(bare) > 1 or (bool(bare) and block.dose is not None))


def _done_above(state: SessionState, look: Look) -> bool:
    """Is the exercise above dosed already, by itself or by what heads it and others that say nothing themselves?"""
    block, row = state.block, state.row
    if row is None or block is None or not block.rows:
        return False
    if not _DOSED.isdisjoint(row.at):
        return {"sets", "reps"} <= look.body.spans.keys() and not AMOUNTS.isdisjoint(row.at)
    headed = block.headed and (block.dose is not None or block.rounds is not None)
    return headed and all(_DOSED.isdisjoint(one.at) for one in block.rows)


_DOSED = frozenset({"reps", "seconds", "sets", "reps_text", "reps_list", "distance", "calories"})


def _counts_sets_below(state: SessionState, look: Look) -> bool:
    """``1 set:`` right below a name without a dose, and above ``10 reps (40%)``."""
    row, below = state.row, state.line_below(look.number)
    if row is None or row.dose.stated or row.last != look.number - 1 or not rounds_alone(look.line) or below is None:
        return False
    amount = read_body(below.content)
    return amount.dose_only and "sets" not in amount.spans and "reps" in amount.spans


def _names_follow(state: SessionState, look: Look) -> bool:
    """Do two names stand right below, and no fields such as ``Technique: drop set``?"""
    below = state.lines[look.number + 1 : look.number + 3]
    return len(below) == 2 and all(
        line.kind == "text"
        and FIELD_KEY.match(line.low, line.start, line.end) is None
        and bool(read_body(line.content).name)
        for line in below
    )
