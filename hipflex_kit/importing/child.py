"""Run as a child process: open one foreign file with limits. ``python -m hipflex_kit.importing.child FILE``."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from hipflex_kit.importing.elements import Element, to_plain
from hipflex_kit.importing.errors import ImportingError

MOST_MEMORY = 2 << 30
MOST_CPU_S = 30
REFUSED = 3
"""Exit status where the file was refused; the reason stands on the error output."""


def _readers() -> Mapping[str, Callable[[Path], list[Element]]]:
    from hipflex_kit.importing.readers.delimited import read_delimited
    from hipflex_kit.importing.readers.document import read_document
    from hipflex_kit.importing.readers.printed import read_printed
    from hipflex_kit.importing.readers.spreadsheet import read_spreadsheet
    from hipflex_kit.importing.readers.web import read_web

    return {
        ".xlsx": read_spreadsheet,
        ".xlsm": read_spreadsheet,
        ".xls": read_spreadsheet,
        ".ods": read_spreadsheet,
        ".csv": read_delimited,
        ".tsv": read_delimited,
        ".docx": read_document,
        ".pdf": read_printed,
        ".html": read_web,
        ".htm": read_web,
    }


def limit() -> None:
    """Hold this process to its share of memory and time, where the system can."""
    try:
        import resource
    except ImportError:  # Windows: the parent's clock is the only limit
        return
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_CPU_S, MOST_CPU_S))


def main(file: str) -> int:
    """Read one file and write its elements as JSON."""
    path = Path(file)
    reader = _readers()[path.suffix.lower()]
    limit()
    try:
        elements = reader(path)
    except ImportingError as error:
        print(error, file=sys.stderr)
        return REFUSED
    except MemoryError:
        print(f"“{path.name}” needs more memory than a training program should.", file=sys.stderr)
        return REFUSED
    json.dump([to_plain(element) for element in elements], sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
