"""Write ``data/library.json`` from the TOML files: ``python -m hipflex_kit.library.compile_data``."""

from __future__ import annotations

import json
import sys
import tomllib
from pathlib import Path
from typing import Any

from hipflex_kit.data_files import data_path
from hipflex_kit.library.compiled import DIRECT, NAME, NAMES
from hipflex_kit.library.entries import trusted_exercise
from hipflex_kit.library.matching.direct_names import direct_names
from hipflex_kit.library.matching.name_index import build_index, to_plain
from hipflex_kit.library.matching.names import NameReader, reduced_phrases


def compile_library(root: Path | None = None) -> dict[str, Any]:
    """Read all TOML files of the library into one plain structure.

    Args:
        root: The data folder; the kit's own where None.

    Returns:
        What the JSON file holds.

    Raises:
        ValueError: Two entries have one id.
    """

    def read(path: Path) -> dict[str, Any]:
        return tomllib.loads(path.read_text("utf-8"))

    root = root or data_path()
    exercises: dict[str, Any] = {}
    for path in sorted((root / "exercises").glob("*.toml")):
        for id, row in read(path).items():
            if id in exercises:
                raise ValueError(f"{path.name}: '{id}' is there twice.")
            exercises[id] = row
    return {
        "muscle_groups": read(root / "muscle_groups.toml"),
        "movement_patterns": read(root / "movement_patterns.toml"),
        "equipment": read(root / "equipment.toml"),
        "words": _words(read(root / "exercise_words.toml"), read(root / "exercise_words_abroad.toml")),
        "exercises": exercises,
    }


def _words(words: dict[str, Any], abroad: dict[str, dict[str, str]]) -> dict[str, Any]:
    together = {written: meant for section in abroad.values() for written, meant in section.items()}
    return {**words, "phrases": reduced_phrases(words["phrases"]), "abroad": reduced_phrases(together)}


def dumps(compiled: dict[str, Any]) -> str:
    """The JSON text, one entry a line so that changes can be reviewed.

    Args:
        compiled: What :func:`compile_library` returns.

    Returns:
        JSON text with a line end at the end.
    """
    parts = []
    for section, rows in compiled.items():
        lines = ",\n".join(
            f"{json.dumps(id)}:{json.dumps(row, ensure_ascii=False, separators=(',', ':'))}" for id, row in rows.items()
        )
        parts.append(f"{json.dumps(section)}:{{\n{lines}\n}}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def compile_direct(compiled: dict[str, Any]) -> dict[str, Any]:
    """Collect the names that mean one exercise each, as they are written.

    Args:
        compiled: What :func:`compile_library` returns.

    Returns:
        What the JSON file of written names holds.
    """
    exercises = (trusted_exercise(id, row) for id, row in compiled["exercises"].items())
    direct = direct_names(exercises, compiled["words"].get("ambiguous", ()))
    return {"names": direct.names, "aliases": direct.aliases}


def compile_names(compiled: dict[str, Any]) -> dict[str, Any]:
    """Reduce all names once.

    Args:
        compiled: What :func:`compile_library` returns.

    Returns:
        What the JSON file of names holds.
    """
    reader = NameReader(compiled["words"])
    exercises = (trusted_exercise(id, row) for id, row in compiled["exercises"].items())
    return to_plain(build_index(exercises, reader))


def main() -> int:
    """Write the compiled library beside the files it is made from.

    Returns:
        0, the exit status.
    """
    compiled = compile_library()
    for name, content in ((NAME, compiled), (NAMES, compile_names(compiled)), (DIRECT, compile_direct(compiled))):
        text = dumps(content)
        data_path(name).write_text(text, encoding="utf-8", newline="\n")
        sys.stdout.write(f"{name}: {len(text) // 1000} kB\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
