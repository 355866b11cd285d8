"""A folder of programs, all at once; one that fails does not stop the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hipflex_kit.export.errors import ExportError
from hipflex_kit.export.one_file import ending, export_file
from hipflex_kit.program import Program


@dataclass(frozen=True, slots=True)
class Exported:
    """What became of one program.

    Attributes:
        source: The program's file.
        target: The file written, or None.
        problem: Why not, in one sentence; None where it was written.
    """

    source: Path
    target: Path | None
    problem: str | None = None


def export_many(
    sources: Iterable[Path], form: str, folder: Path, read: Callable[[Path], Program], **options: Any
) -> Iterator[Exported]:
    """Write many programs in one form, each to a file of its own name.

    Args:
        sources: The programs' files.
        form: One of ``FORMS``.
        folder: Where to.
        read: Reads one file; what it raises becomes that file's problem.
        **options: As for ``export_file``.

    Yields:
        One result a file, as soon as it is done.
    """
    taken: set[Path] = set()
    for source in sources:
        target = _free(folder / f"{source.stem}{ending(form)}", taken)
        taken.add(target)
        try:
            yield Exported(source, export_file(read(source), form, target, **options))
        except ExportError as problem:
            yield Exported(source, None, str(problem))
        except Exception as problem:  # one broken file must not stop a folder
            yield Exported(source, None, f"“{source.name}”: {problem}")


def _free(target: Path, taken: set[Path]) -> Path:
    """The target, or a numbered name beside it where another program of this run took it."""
    number = 2
    free = target
    while free in taken:
        free = target.with_name(f"{target.stem} {number}{target.suffix}")
        number += 1
    return free
