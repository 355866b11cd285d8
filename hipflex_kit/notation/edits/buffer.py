"""The lines of a text while a splice works on them: what is not touched keeps its bytes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hipflex_kit.diagnostics import join_lines, line_end, lines_with_ends, newline_of
from hipflex_kit.notation.edits.edited import Edited, EditError


class Entry:
    """One line.

    Attributes:
        text: The line without its end, as it was before the splice; for a new line, its text.
        end: Its line end.
        origin: Its number before the splice; None for a new line.
    """

    __slots__ = ("_patches", "end", "origin", "text")

    def __init__(self, text: str, end: str, origin: int | None) -> None:
        self.text = text
        self.end = end
        self.origin = origin
        self._patches: list[tuple[int, int, str]] = []

    @property
    def blank(self) -> bool:
        """Nothing but spaces."""
        return not self.text.strip()

    def put(self, start: int, end: int, text: str) -> None:
        """Replace a stretch. Columns are those of the line before the splice, whatever else is replaced in it."""
        self._patches.append((start, end, text))

    def finished(self) -> str:
        """The line with everything replaced."""
        text, kept = self.text, len(self.text) + 1
        for start, end, new in sorted(self._patches, key=lambda patch: (patch[0], patch[1]), reverse=True):
            if end <= kept:
                text = text[:start] + new + text[end:]
                kept = start
        return text.rstrip() if self._patches and self.text == self.text.rstrip() else text


class Buffer:
    """All lines of a text, in the order that they are to have."""

    def __init__(self, text: str) -> None:
        self.newline = newline_of(text)
        self.entries: list[Entry] = []
        for number, line in enumerate(lines_with_ends(text), start=1):
            end = line_end(line)
            self.entries.append(Entry(line[: len(line) - len(end)], end, number))
        self._by_origin = list(self.entries)

    def at(self, line: int) -> Entry:
        """A line by its number before the splice."""
        return self._by_origin[line - 1]

    def stretch(self, first: int, last: int) -> list[Entry]:
        """Lines ``first`` to ``last`` as they were before the splice."""
        return self._by_origin[first - 1 : last]

    def new(self, texts: Iterable[str]) -> list[Entry]:
        """New lines; they get the line end that most lines of the text have."""
        return [Entry(text, self.newline, None) for text in texts]

    def between(self, first: int, last: int) -> list[Entry]:
        """The lines between two lines, without them."""
        return self._by_origin[first : last - 1]

    def remove(self, entries: Sequence[Entry]) -> None:
        """Take lines out."""
        gone = {id(entry) for entry in entries}
        self.entries = [entry for entry in self.entries if id(entry) not in gone]

    def insert_after(self, line: int, entries: Sequence[Entry]) -> None:
        """Put lines below a line; 0 puts them at the top."""
        anchor = self.at(line) if line else None
        at = next((n for n, entry in enumerate(self.entries, start=1) if entry is anchor), 0)
        self.entries[at:at] = entries

    def swap(self, first: int, last: int, entries: Sequence[Entry]) -> None:
        """Put lines in the place of lines ``first`` to ``last``.

        Raises:
            EditError: They have been taken out before: in a table two blocks may stand on the same lines.
        """
        at = next((n for n, entry in enumerate(self.entries) if entry is self.at(first)), None)
        if at is None:
            raise EditError("These stand on lines that others stand on, too; change them in the text instead.")
        self.entries[at : at + last - first + 1] = entries

    def finish(self) -> Edited:
        """The text after the splice."""
        text = join_lines([entry.finished() + entry.end for entry in self.entries], self.newline)
        carried = {entry.origin: n for n, entry in enumerate(self.entries, start=1) if entry.origin is not None}
        return Edited(text, carried)
