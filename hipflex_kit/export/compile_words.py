"""Write ``words/*.json`` from the TOML files that people edit: ``python -m hipflex_kit.export.compile_words``.

A sheet that is printed alone would take longer to read its fixed words as TOML than to lay out its page.
"""

from __future__ import annotations

import json
import sys
import tomllib
from pathlib import Path

from hipflex_kit.export.words import FOLDER


def compile_words(file: Path) -> str:
    """One language as JSON text.

    Args:
        file: Its TOML file.

    Returns:
        The language's name, and ``section.word`` → phrase.
    """
    data = tomllib.loads(file.read_text("utf-8"))
    phrases = {
        f"{section}.{key}": phrase
        for section, entries in data.items()
        if isinstance(entries, dict)
        for key, phrase in entries.items()
    }
    content = {"language": data.get("language", file.stem), "phrases": phrases}
    return json.dumps(content, ensure_ascii=False, indent=0) + "\n"


def main() -> int:
    """Write a JSON file beside each TOML file.

    Returns:
        0, the exit status.
    """
    for file in sorted(FOLDER.glob("*.toml")):
        compiled = file.with_suffix(".json")
        compiled.write_text(compile_words(file), encoding="utf-8", newline="\n")
        sys.stdout.write(f"{compiled.name}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
