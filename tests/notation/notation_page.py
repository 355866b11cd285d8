"""Write docs/notation.md from cases.yaml: the page shows what the tests hold."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
PAGE = HERE.parents[1] / "docs" / "notation.md"

HEAD = """# How to write a program

Write as on a whiteboard. Each example shows a text and what is read from it, a line for each exercise:
label · name · sets × reps · the rest. Whatever is not understood is kept as a note; nothing is lost.

This page is made from `tests/notation/cases.yaml`; the tests hold every example.
"""


def page(cases: list[dict[str, Any]]) -> str:
    """The page as Markdown."""
    parts = [HEAD]
    section = None
    for case in cases:
        if case["section"] != section:
            section = case["section"]
            parts.append(f"## {section}\n")
        parts.append(f"### {case['name'].capitalize()}\n")
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
    PAGE.write_text(page(yaml.safe_load((HERE / "cases.yaml").read_text(encoding="utf-8"))), encoding="utf-8")
