"""Several edits of the page as one: one revision, one undo, all of them or none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from hipflex_kit.designer.edits.identities import Identities, created, follow
from hipflex_kit.designer.edits.messages import Edit, MessageError
from hipflex_kit.designer.edits.splices import SPLICES, splice
from hipflex_kit.notation import ParseResult, parse_program
from hipflex_kit.notation.edits import Edited
from hipflex_kit.program import Path
from hipflex_kit.record_making import record, replace

MOST = 1_000
"""How many edits a batch may hold: more than there are rows on any page."""


@record
class Batch:
    """What several edits come to.

    Attributes:
        edited: All of them as one splice.
        read: The text that comes out, read.
        ids: The ids of everything in it.
        created: What the page made on the way: temp_id → id.
    """

    edited: Edited
    read: ParseResult
    ids: Identities
    created: Mapping[str, str]


def run_batch(edit: Edit, read: ParseResult, ids: Identities, known: Mapping[str, str]) -> Batch:
    """Do several edits, each on what the ones before it leave behind. Nothing is saved.

    Args:
        edit: The batch.
        read: The newest text, read.
        ids: Its ids.
        known: What pages made so far: temp_id → id.

    Raises:
        MessageError: One of them makes no sense, or names something that is no longer there.
        EditError: One of them cannot be done.
    """
    made: dict[str, str] = {}
    total: Edited | None = None
    for part in _parts(edit):
        names = {**known, **made}
        step = splice(read, part, partial(found, ids, names))
        after = parse_program(step.text)
        now = follow(ids, read, after, step.carried, mover(part, names))
        made.update(made_by(part, ids, now, names))
        total, read, ids = step if total is None else total.then(step), after, now
    if total is None:
        raise MessageError("The page asked for several edits without saying which.")
    return Batch(total, read, ids, made)


def found(ids: Identities, made: Mapping[str, str], id: str, depth: int) -> Path:
    """The path of an id or a temp_id.

    Raises:
        MessageError: There is nothing of that name, or it is something else.
    """
    path = ids.paths.get(made.get(id, id))
    if path is None or depth not in (0, len(path)):
        raise MessageError("That line is no longer there; somebody else took it out meanwhile.")
    return path


def mover(edit: Edit, made: Mapping[str, str]) -> str | None:
    """Id of the row that an edit takes to another block."""
    moved = edit.target_id if edit.op == "move" else edit.optional("row_id")
    return made.get(moved, moved) if moved is not None else None


def made_by(edit: Edit, before: Identities, after: Identities, known: Mapping[str, str]) -> dict[str, str]:
    """Under which id the page finds what an edit made: the row (or the day), and the block around it.

    A row that was a block of its own and goes elsewhere as one takes its block along; the page has made one anew.
    """
    temp_id = edit.optional("temp_id")
    if temp_id is None or len(temp_id) > 200:
        return {}
    fresh = created(before, after)
    blocks = [name for name in fresh if len(after.paths[name]) == 3]
    others = [name for name in fresh if name not in blocks]
    made = {}
    if others and edit.optional("row_id") is None:
        made[temp_id] = others[0]
    moved = mover(edit, known)
    if blocks:
        made[f"{temp_id}:block"] = blocks[0]
    elif moved is not None and moved in after.paths:
        made[f"{temp_id}:block"] = after.by_path[after.paths[moved][:3]]
    return made


def _parts(edit: Edit) -> Iterator[Edit]:
    parts = edit.value.get("edits")
    if not isinstance(parts, list) or len(parts) > MOST:
        raise MessageError("The page asked for several edits without saying which.")
    for part in parts:
        op, target, value = (
            part.get(key) if isinstance(part, Mapping) else None for key in ("op", "target_id", "value")
        )
        if op not in SPLICES or not (target is None or isinstance(target, str)):
            raise MessageError("The page asked for something that cannot be done together with other things.")
        yield replace(edit, op=str(op), target_id=target, value=value if isinstance(value, Mapping) else {})
