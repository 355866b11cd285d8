"""The data files as one JSON, because TOML of this size takes 70 ms to read and JSON two.

The TOML files are what people edit. ``data/library.json``, ``data/library_names.json`` (all names, reduced) and
``data/library_direct.json`` (all names as they are written) are made from them by
``python -m hipflex_kit.library.compile_data``, and a test holds them together.
"""

from __future__ import annotations

import json
from typing import Any

NAME = "library.json"
NAMES = "library_names.json"
DIRECT = "library_direct.json"
_EXERCISES = '},\n"exercises":{\n'


def read_compiled(text: str) -> tuple[dict[str, Any], dict[str, str]]:
    """Read the library's file as far as everybody needs it.

    Args:
        text: What ``compile_data`` wrote.

    Returns:
        The sections but for the exercises; and id → entry, as JSON text that is still to be read.
    """
    frame, _, exercises = text.partition(_EXERCISES)
    entries = (line.partition(":") for line in exercises.removesuffix("\n}\n}\n").split(",\n"))
    return json.loads(frame + "}}"), {id[1:-1]: entry for id, _, entry in entries}
