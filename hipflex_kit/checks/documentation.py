"""The pages of the checks, made from their docstrings: ``python -m hipflex_kit.checks.documentation docs/checks``."""

from __future__ import annotations

import sys
from pathlib import Path

from hipflex_kit.checks import CHECKS, Check

_GROUPS = {
    "V": "Volume: too little, too much, too fast, too seldom",
    "B": "Balance of a week",
    "L": "Load of blocks and sessions",
    "E": "Loads, effort, tempo and rest",
    "G": "What has to be mastered or at hand first",
}
_SEVERITY = {"error": "a stop", "warning": "worth a look", "info": "a quiet note"}
_PARTS = ("Why:", "Example:", "Fix:")


def pages() -> dict[str, str]:
    """Every page of the checks: file name → Markdown."""
    return {"README.md": _index()} | {f"{check.code}.md": page(check) for check in CHECKS.values()}


def page(check: Check) -> str:
    """One check's page: its docstring, its source and how good that is, and how to overrule it."""
    body = check.page
    for part in _PARTS:
        body = body.replace(f"\n{part}", f"\n**{part}**")
    when = "Judges weeks: needs two sessions or `Weeks:`, and every line counted.\n\n" if check.weekly else ""
    return (
        f"# {check.code} {check.name.replace('-', ' ')}\n\n{body}\n\n{when}"
        f"**Source.** {check.source} How good that is: {check.strength}. It is {_SEVERITY[check.severity]}.\n\n"
        f"**Overrule.** `// keep: your reason [{check.code}]` under the row, the block or the day; "
        f"`Keep: your reason [{check.code}]` in the header for the whole program.\n"
    )


def _index() -> str:
    said = [
        "# Checks",
        "",
        "What the kit may remark on a program. Every remark says where its rule comes from and how good that is, and",
        "every one can be overruled: `// keep: grip strength is the goal [L01]` under the row.",
        "Information for trainers, not medical advice.",
        "",
        "Remarks on weeks need two sessions or `Weeks:`, and every line counted. One cause is said once: where two",
        "checks would speak of the same sets, the narrower one stays silent, and its page says so. There is no L06.",
    ]
    for letter, title in _GROUPS.items():
        said += ["", f"## {title}", "", "| code | what it says | how good its source is |", "| --- | --- | --- |"]
        said += [
            f"| [{check.code}]({check.code}.md) | {check.summary} | {check.strength} |"
            for check in sorted(CHECKS.values(), key=lambda check: check.code)
            if check.code.startswith(letter)
        ]
    return "\n".join(said) + "\n"


def write(folder: Path) -> None:
    """Write all pages into a folder and remove those of checks that are gone."""
    folder.mkdir(parents=True, exist_ok=True)
    wanted = pages()
    for old in folder.glob("*.md"):
        if old.name not in wanted:
            old.unlink()
    for name, text in wanted.items():
        (folder / name).write_text(text, "utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
