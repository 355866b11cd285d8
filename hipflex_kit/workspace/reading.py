"""The newest text, read, together with where the lines of an older revision went."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from hipflex_kit.notation import parse_program
from hipflex_kit.notation.places import ParseResult
from hipflex_kit.program import Path as RecordPath
from hipflex_kit.workspace.errors import LineGoneError


class Reading(ParseResult):
    """A read text that an edit is about to be applied to. It can be handed to every splice.

    Attributes:
        carried: Line in the revision that the edit was made on → line in this text.
    """

    __slots__ = ("_base", "_file", "carried")

    def __init__(self, read: ParseResult, base: str, carried: Mapping[int, int], file: Path) -> None:
        super().__init__(read.text, read.program, read.diagnostics, read._layout)
        self.carried = carried
        self._base = base
        self._file = file

    def now(self, path: RecordPath) -> RecordPath:
        """Where a record of the base revision stands now.

        Args:
            path: Path in the program as it was in the base revision.

        Returns:
            Its path in this program.

        Raises:
            LineGoneError: Its lines were removed meanwhile.
        """
        if not path or self._base == self.text:
            return path
        found = carried_path(parse_program(self._base), self, self.carried, path)
        if found is None:
            raise LineGoneError("The line was removed or rewritten by somebody else meanwhile; look again.", self._file)
        return found


def carried_path(
    base: ParseResult, now: ParseResult, carried: Mapping[int, int], path: RecordPath
) -> RecordPath | None:
    """Follow a record from one reading to another by the lines it owns.

    Args:
        base: The reading that ``path`` is about.
        now: The later reading.
        carried: Line in ``base`` → line in ``now``.
        path: A record of ``base``.

    Returns:
        The record of the same kind that owns most of those lines now, the first lines deciding; None if none does.
    """
    place = base.places.get(path)
    if place is None:
        return None
    column = base.column_of(path)
    owners = {
        line: candidate
        for candidate, its in now.places.items()
        if len(candidate) == len(path) and (not now.beside or now.column_of(candidate) == column)
        for line in range(its.first_line, its.last_line + 1)
    }
    went = [carried[line] for line in range(place.first_line, place.last_line + 1) if line in carried]
    votes = Counter(owners[line] for line in went if line in owners)
    if len(path) == 4 and went and place.first_line in carried:
        return owners.get(carried[place.first_line])
    return votes.most_common(1)[0][0] if votes else None
