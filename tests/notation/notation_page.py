"""Write docs/notation.md and docs/notation_more.md from cases.yaml: the pages show what the tests hold."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
DOCS = HERE.parents[1] / "docs"
GUIDE, MORE = DOCS / "notation.md", DOCS / "notation_more.md"
Case = dict[str, Any]

GUIDE_HEAD = """# How to write a program

Write as on a whiteboard. Each example shows a text and what is read from it, a line for each exercise:
label · name · sets × reps · the rest. Whatever is not understood is kept as a note; nothing is lost.

This page shows the usual ways. [All the others that are read](notation_more.md) stand on a page of their own. Both are
made from `tests/notation/cases.yaml`; the tests hold every example.
"""
MORE_HEAD = """# More ways to write a program

What trainers really write, kind by kind, and what is read from it. The usual ways stand in
[How to write a program](notation.md). Both pages are made from `tests/notation/cases.yaml`; the tests hold every
example.
"""


def pages(cases: list[Case]) -> dict[Path, str]:
    """Each page as Markdown."""
    guide = [case for case in cases if case.get("guide")]
    more = [case for case in cases if not case.get("guide")]
    counts = {section: sum(case["section"] == section for case in more) for section in _sections(cases)}
    return {GUIDE: _page(GUIDE_HEAD, guide, counts), MORE: _page(MORE_HEAD, more, {})}


def _page(head: str, cases: list[Case], more: dict[str, int]) -> str:
    sections = _sections(cases)
    parts = [head, "\n".join(f"- [{section}](#{_anchor(section)})" for section in sections) + "\n"]
    for section in sections:
        parts.append(f"## {section}\n")
        parts += [_example(case) for case in cases if case["section"] == section]
        if more.get(section):
            parts.append(f"[{more[section]} more](notation_more.md#{_anchor(section)})\n")
    return "\n".join(parts)


def _sections(cases: list[Case]) -> list[str]:
    return list(dict.fromkeys(case["section"] for case in cases))


def _anchor(section: str) -> str:
    return section.lower().replace(" ", "-")


def _example(case: Case) -> str:
    parts = [f"### {case['name'][0].upper()}{case['name'][1:]}\n"]
    if case.get("why"):
        parts.append(case["why"] + "\n")
    parts.append("```text\n" + case["text"].rstrip("\n") + "\n```\n")
    parts.append("\n".join(_day(day) for day in case["reads"]) + "\n")
    if case.get("findings"):
        parts.append("Worth a look: " + ", ".join(case["findings"]) + ".\n")
    return "\n".join(parts)


def _day(day: dict[str, Any]) -> str:
    lines = []
    heading = [f"Week {day['week']}"] if "week" in day else []
    heading += [day["day"]] if "day" in day else []
    if heading:
        lines.append(f"- **{' · '.join(heading)}**")
    indent = "  " if heading else ""
    for block in day["blocks"]:
        said = [
            f"{key} {value}" if key not in ("kind", "section") else str(value)
            for key, value in block.items()
            if key != "rows"
        ]
        if said:
            lines.append(f"{indent}- {', '.join(said).replace('_', ' ')}")
        inner = indent + ("  " if said else "")
        lines += [f"{inner}- {_row(row)}" for row in block["rows"]]
    return "\n".join(lines)


def _row(row: str) -> str:
    label, *rest = row.split(" | ")
    return " · ".join(part.replace("*", "\\*") for part in ([label, *rest] if label != "-" else rest))


if __name__ == "__main__":
    for path, text in pages(yaml.safe_load((HERE / "cases.yaml").read_text(encoding="utf-8"))).items():
        path.write_text(text, encoding="utf-8")
