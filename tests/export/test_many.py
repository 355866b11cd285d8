"""A folder of programs."""

from __future__ import annotations

from pathlib import Path

from export_programs import seed

from hipflex_kit.export.many import export_many
from hipflex_kit.program import Program


def test_one_that_fails_does_not_stop_the_others(tmp_path):
    def read(path: Path) -> Program:
        if path.stem == "broken":
            raise ValueError("no text")
        return Program() if path.stem == "empty" else seed()

    sources = [Path(name) for name in ("a/anna.txt", "broken.txt", "empty.txt", "b/anna.txt")]
    done = list(export_many(sources, "pdf", tmp_path, read))
    assert [one.target and one.target.name for one in done] == ["anna.pdf", None, None, "anna 2.pdf"]
    assert "no text" in done[1].problem
    assert "nothing to print" in done[2].problem
    assert sorted(path.name for path in tmp_path.iterdir()) == ["anna 2.pdf", "anna.pdf"]
