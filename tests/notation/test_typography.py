"""However a text was typed or copied, the same words are the same program: signs, blanks, bullets, capitals."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from notation_structure import structure_of

HERE = Path(__file__).parent
TEXTS = sorted((HERE / "texts").glob("*.txt"))
CASES = yaml.safe_load((HERE / "cases.yaml").read_text("utf-8"))


def _line_by_line(change: Callable[[str], str]) -> Callable[[str], str]:
    return lambda text: "\n".join(map(change, text.split("\n")))


WAYS = {
    "round bullets": _line_by_line(lambda line: re.sub(r"^( *)- ", r"\1• ", line)),
    "stars for bullets": _line_by_line(lambda line: re.sub(r"^( *)- ", r"\1* ", line)),
    "a real cross": lambda text: re.sub(r"(?<=\d)( ?)x(?= ?\d)", r"\1×", text),
    "a great X": lambda text: re.sub(r"(?<=\d)( ?)[x×](?= ?\d)", r"\1X", text),
    "hyphens for dashes": lambda text: text.replace("—", "-").replace("–", "-"),
    "Windows' line ends": lambda text: text.replace("\n", "\r\n"),
    "blanks of web pages": lambda text: text.replace(" ", "\N{NO-BREAK SPACE}"),
    "blanks at the end": _line_by_line(lambda line: f"{line}  "),
    "phones' apostrophes": lambda text: text.replace("'", "’"),
    "no capitals": str.lower,
}
"""Ways in which one text comes: none of them may change what it says."""


def _said(text: str) -> Any:
    """Its structure, whatever signs the words and titles in it are written with."""
    said = repr(structure_of(text)).lower().replace('"', "'")
    for sign, plain in ("—", "-"), ("–", "-"), ("×", "x"), ("’", "'"), ("\N{NO-BREAK SPACE}", " "), ("\\xa0", " "):
        said = said.replace(sign, plain)
    return said


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_a_text_says_the_same_however_it_is_typed(path: Path, way: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert _said(WAYS[way](text)) == _said(text)


@pytest.mark.parametrize(
    "way", ["Windows' line ends", "blanks of web pages", "blanks at the end", "phones' apostrophes"]
)
def test_every_case_says_the_same_however_it_is_typed(way: str) -> None:
    changed = [case["name"] for case in CASES if _said(WAYS[way](case["text"])) != _said(case["text"])]
    assert not changed
