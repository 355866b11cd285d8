"""The data files as one JSON, because TOML of this size takes 70 ms to read and JSON two.

The TOML files are what people edit. ``data/library.json``, ``data/library_names.json`` (all names, reduced) and
``data/library_direct.json`` (all names as they are written) are made from them by
``python -m hipflex_kit.library.compile_data``, and a test holds them together.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hipflex_kit.data_files import data_path
from hipflex_kit.library.direct_names import direct_names
from hipflex_kit.library.entries import trusted_exercise
from hipflex_kit.library.name_index import build_index, to_plain
from hipflex_kit.library.names import NameReader, reduced_phrases

NAME = "library.json"
NAMES = "library_names.json"
DIRECT = "library_direct.json"
_EXERCISES = '},\n"exercises":{\n'


def compile_library(root: Path | None = None) -> dict[str, Any]:
    """Read all TOML files of the library into one plain structure.

    Args:
        root: The data folder; the kit's own where None.

    Returns:
        What the JSON file holds.

    Raises:
        ValueError: Two entries have one id.
    """
    import tomllib

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


def read_compiled(text: str) -> tuple[dict[str, Any], dict[str, str]]:
    """Read the library's file as far as everybody needs it.

    Args:
        text: What :func:`dumps` wrote.

    Returns:
        The sections but for the exercises; and id → entry, as JSON text that is still to be read.
    """
    frame, _, exercises = text.partition(_EXERCISES)
    entries = (line.partition(":") for line in exercises.removesuffix("\n}\n}\n").split(",\n"))
    return json.loads(frame + "}}"), {id[1:-1]: entry for id, _, entry in entries}


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
