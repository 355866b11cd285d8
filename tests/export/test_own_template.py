"""A trainer's own template runs apart and sees nothing but its data."""

from __future__ import annotations

import io
import shutil

import pypdf
import pytest
from export_programs import seed

from hipflex_kit.export import ExportError, to_pdf
from hipflex_kit.export.typesetting import TEMPLATES, compile_own
from hipflex_kit.program import Header


def own(folder, text):
    file = folder / "mine.typ"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_changed_copy_prints(tmp_path):
    copy = tmp_path / "client.typ"
    shutil.copy(TEMPLATES / "client.typ", copy)
    copy.write_text(copy.read_text("utf-8").replace("text(24pt, day.head)", 'text(24pt, "OWN " + day.head)'), "utf-8")
    pdf = to_pdf(seed(Header(client="Anna")), template=copy)
    assert "OWN ANNA · DAY 1" in pypdf.PdfReader(io.BytesIO(pdf)).pages[0].extract_text()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('#import "@preview/cetz:0.3.0": *', "imports a package"),
        ('#read("/etc/passwd")', "could not be set"),
        ('#read("../../etc/passwd")', "could not be set"),
        ("#let f(x) = {", "could not be set"),
        ("#while true {}", "could not be set"),
    ],
)
def test_what_reaches_out_or_is_broken_is_refused(tmp_path, text, says):
    with pytest.raises(ExportError, match=says):
        compile_own(own(tmp_path, text), {})


def test_what_takes_too_long_is_stopped(tmp_path):
    slow = "#for i in range(1000000) { for j in range(1000000) { let x = calc.sin(i * j) } }"
    with pytest.raises(ExportError, match="took longer than 1 seconds"):
        compile_own(own(tmp_path, slow), {}, seconds=1)


def test_a_missing_template_is_named(tmp_path):
    with pytest.raises(ExportError, match=r"missing\.typ"):
        compile_own(tmp_path / "missing.typ", {})
