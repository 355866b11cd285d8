"""A text reads the same in a process that has read nothing before: no pattern is compiled there, nothing remembered."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

HERE = Path(__file__).parent
READ_EACH_ALONE = """
import os, pickle, sys
from hipflex_kit.notation.parser import parse_program
from hipflex_kit.notation.writing.tidying import format_text

for text in pickle.load(sys.stdin.buffer):
    if os.fork() == 0:
        read = parse_program(text)
        said = repr((read.program, read.diagnostics, read.marks, format_text(text)))
        sys.stdout.buffer.write(pickle.dumps(said))
        sys.stdout.flush()
        os._exit(0)
    os.wait()
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process is copied before it has read anything")
def test_every_text_reads_alone_as_after_others() -> None:
    from hipflex_kit.notation import format_text, parse_program

    texts = [case["text"] for case in yaml.safe_load((HERE / "cases.yaml").read_text("utf-8"))]
    texts += [path.read_text("utf-8") for path in sorted((HERE / "texts").glob("*.txt"))]
    run = subprocess.run(
        [sys.executable, "-c", READ_EACH_ALONE], input=pickle.dumps(texts), capture_output=True, check=True
    )
    alone, at = [], 0
    while at < len(run.stdout):
        alone.append(pickle.loads(run.stdout[at:]))
        at += len(pickle.dumps(alone[-1]))
    for text in texts:
        parse_program(text)
    together = []
    for text in texts:
        read = parse_program(text)
        together.append(repr((read.program, read.diagnostics, read.marks, format_text(text))))
    assert len(alone) == len(texts)
    assert [text for text, one, other in zip(texts, alone, together, strict=True) if one != other] == []
