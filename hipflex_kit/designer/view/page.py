"""From a text, read and counted, to everything that the page shows. One pure function; the browser computes nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING
from zlib import crc32

from hipflex_kit.analysis.core import VolumeCore
from hipflex_kit.designer.edits.identities import Identities
from hipflex_kit.designer.remarks import Remark
from hipflex_kit.designer.view.findings import findings_view, lines_view
from hipflex_kit.designer.view.program import program_view
from hipflex_kit.designer.view.types import VIEW_VERSION, FileState, Notice, View
from hipflex_kit.designer.view.volume import volume_view
from hipflex_kit.notation import ParseResult

if TYPE_CHECKING:
    from hipflex_kit.surroundings import Surroundings


def build_view(
    read: ParseResult,
    ids: Identities,
    core: VolumeCore,
    around: Surroundings,
    remarks: Sequence[Remark],
    *,
    rev: int,
    file: FileState,
    answered: Mapping[str, int] | None = None,
    created: Mapping[str, str] | None = None,
    notices: Sequence[Notice] = (),
) -> View:
    """Describe an open program for the page, in the shape of ``frontend/src/view.ts``.

    Args:
        read: The text, read.
        ids: The ids of its days, blocks and rows.
        core: The program, counted.
        around: The library, and what the folder adds.
        remarks: What is worth a look.
        rev: Revision of the text.
        file: What there is to say of the file.
        answered: The last edit of each page that was answered.
        created: The rows that pages made: temp_id → id.
        notices: What became of the edits just answered, where there is something to say.
    """
    return {
        "version": VIEW_VERSION,
        "rev": rev,
        "answered": dict(answered or {}),
        "created": dict(created or {}),
        "can": [
            "batch",
            "treat_like",
            "move_day",
            "paste",
            "duplicate",
            "superset",
            "table_to_lines",
            "add_week",
            "copy_week",
            "delete_week",
        ],
        "file": file,
        "program": {**program_view(read, ids, core), "abilities": _abilities(read, around)},
        "volume": volume_view(core, around.library, ids, around.goal(read.program.header)),
        "findings": findings_view(remarks, read),
        "text": read.text,
        "lines": lines_view(read),
        "notices": list(notices),
    }


def _abilities(read: ParseResult, around: Surroundings) -> str:
    """Changes whenever what the client has at hand or masters does: the page then asks anew what they can do."""
    header = read.program.header.over(around.client)
    said = repr((header.client, header.equipment, header.mastered))
    return f"{crc32(said.encode('utf-8', 'surrogatepass')):x}"
