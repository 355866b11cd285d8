"""Lines of a runner's week laid in: ``Relaxed 4-8 mile run.``, ``2M warm-up, 4 x 800m, 2M cool-down``."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.prescription import Body, read_body
from hipflex_kit.notation.doses.runs import is_run
from hipflex_kit.notation.doses.runs_in_words import read_told_run
from hipflex_kit.notation.drafts.drafts import BlockDraft
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.drafts.splitting import split_exercises
from hipflex_kit.notation.places import Source

_OF_A_RUN = frozenset({"distance", "seconds"})
_COUNTED = frozenset({"reps", "reps_list", "load", "calories", "tempo"})


def lays_told_run(state: SessionState, look: Look, block: BlockDraft | None = None, *, of_plan: bool = False) -> bool:
    """Lay in a run, or several one after the other, where the words of a line are those of runners alone.

    Args:
        state: The day so far.
        look: The line, or what stands in it behind its day or its part of the session.
        block: Where the run belongs; None for the open block.
        of_plan: A day stands before it on the line.
    """
    runs = _runs_told(state, look, of_plan=of_plan)
    for start, body in runs:
        _lay(state, look._replace(start=look.start + start, body=body), block)
    return bool(runs)


def tells_run(state: SessionState, look: Look) -> bool:
    """Would ``lays_told_run`` lay in a run?"""
    return bool(_runs_told(state, look))


def _runs_told(state: SessionState, look: Look, *, of_plan: bool = False) -> list[tuple[int, Body]]:
    """The runs of a line, each with its column in the line's words; none where it may be something else."""
    spans = look.body.spans.keys()
    if spans.isdisjoint(_OF_A_RUN) or look.label is not None or look.line.level or state.only_notes:
        return []
    several = _one_after_the_other(look.content)
    if several is not None:
        return several
    if not spans.isdisjoint(_COUNTED) or "sets" in spans:
        return []
    if ", " in look.content and len(split_exercises(look.content)) > 1:
        return []  # "Run 5 min easy, stretch 5 min"
    if "rest" in spans and look.body.name and not look.body.notes:
        return []  # "Jog 5 min, rest 1 min"
    told = read_told_run(look.content, of_plan=of_plan)
    return [(0, told)] if told is not None else []


def _lay(state: SessionState, look: Look, block: BlockDraft | None) -> None:
    nameless = not look.body.name
    row = state.add_row(look._replace(body=look.body._replace(name=look.body.name or "Run")), block=block)
    if nameless:
        first, last = look.body.spans["dose"]
        row.at["name"] = (look.number, look.start + first, look.start + last, Source.HEADER)


_THEN = re.compile(
    r"(?:[,;] (?:and )?then |[,;] (?:and )?(?:followed by )?| then | followed by | \+ | plus )(?=[\da-zA-Z])"
)
_MOST = 8


def _one_after_the_other(content: str) -> list[tuple[int, Body]] | None:
    """``Easy run 40 min, then 4 x 20 s strides``: each part with its column; None where one of them is no run."""
    joints = list(_THEN.finditer(content))
    if not 0 < len(joints) < _MOST or "(" in content:
        return None
    starts = [0, *(joint.end() for joint in joints)]
    ends = [*(joint.start() for joint in joints), len(content.rstrip(" ."))]
    bodies = [_run_of(content[start:end]) for start, end in zip(starts, ends, strict=True)]
    told = [body for body in bodies if body is not None]
    return list(zip(starts, told, strict=True)) if len(told) == len(bodies) else None


def _run_of(part: str) -> Body | None:
    """One run of several: so far, so long, or so often so far."""
    told = read_told_run(part, of_plan=True)
    if told is not None:
        return told if not told.problems else None
    body = read_body(part)
    repeats = {"sets", "distance"} <= body.spans.keys() and body.dose_only and not body.notes
    return body if repeats or (is_run(part) and not body.notes) else None
