"""What the page shows before Python has answered is what Python answers: tests/snapshots/edits.json holds for both."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from hipflex_kit.analysis.core import VolumeCore
from hipflex_kit.designer.edits.batches import run_batch
from hipflex_kit.designer.edits.identities import identify
from hipflex_kit.designer.edits.messages import Edit
from hipflex_kit.designer.view.program import program_view
from hipflex_kit.library import load_library
from hipflex_kit.notation import parse_program
from hipflex_kit.notation.edits import EditError

SNAPSHOTS = Path(__file__).parents[2] / "snapshots"
CASES = json.loads((SNAPSHOTS / "edits.json").read_text("utf-8"))


def said(case: dict[str, Any]) -> str:
    first, *others = case["parts"]
    wish = next((key for key in ("group", "split") if key in case), first["op"])
    return f"{case['view']}-{wish}-{first['target_id']}" + (f"-and-{len(others)}-more" if others else "")


@pytest.mark.parametrize("case", CASES, ids=said)
def test_python_makes_of_an_edit_what_the_page_shows_at_once(case: dict[str, Any]) -> None:
    text = json.loads((SNAPSHOTS / "view" / f"{case['view']}.json").read_text("utf-8"))["text"]
    read = parse_program(text)
    edit = Edit("page", 1, 1, "batch", None, {"edits": case["parts"]})
    if case.get("refused"):
        with pytest.raises(EditError):
            run_batch(edit, read, identify(read), {})
        return
    done = run_batch(edit, read, identify(read), {})
    program = program_view(done.read, done.ids, VolumeCore.of(done.read.program, load_library()))
    shape = [
        [[f"{row['label']} {row['name']}".strip() for row in block["rows"]] for block in day["blocks"]]
        for day in program["sessions"]
    ]
    assert shape == case["shape"]
