"""What a text says as a whole before its days are read: its lines, its header, its parts, its author's habits.

While a trainer works on a program, mostly the dose of a row changes. All of this stays as it was then, and only the
day in which the row stands is read anew.
"""

from __future__ import annotations

from collections import OrderedDict
from itertools import compress, count
from operator import attrgetter, is_not
from typing import TYPE_CHECKING

from hipflex_kit.notation.doses.dose_reading import Problem
from hipflex_kit.notation.doses.line_words import may_stand_side_by_side
from hipflex_kit.notation.habits.evidence import Evidence, gather
from hipflex_kit.notation.headings.header import HeaderLine, read_header
from hipflex_kit.notation.headings.intensity_of_parts import intensities
from hipflex_kit.notation.headings.outline import Part, find_parts
from hipflex_kit.notation.lines.front_matter import as_comments, may_begin, words_of_comment
from hipflex_kit.notation.lines.lines import Line, read_line
from hipflex_kit.notation.lines.tags import with_tags
from hipflex_kit.notation.session.double_spacing import single_spaced
from hipflex_kit.notation.words.folding import squeeze
from hipflex_kit.program import Header
from hipflex_kit.record_making import NamedTuple

if TYPE_CHECKING:
    from hipflex_kit.notation.tables.unfolded import Unfolded

_REMEMBERED = 16


class OutlinedText(NamedTuple):
    """A text cut into its parts.

    Attributes:
        raws: Its lines as written, what stands side by side one below the other.
        lines: The same lines, taken apart.
        unfolded: Where those lines stand in the text; None where nothing stands side by side.
        header: What its header says.
        header_lines: The lines of the header.
        notes: Words above the header.
        comments: Comments above and within the header.
        evidence: The author's habits in the text as a whole.
        parts: Its parts, in order.
        habits: For each part the author's habits.
        problems: Lines with what is doubtful about how hard their headings say that sets are.
        slips: Lines with what is wrong with them whatever they mean.
    """

    raws: list[str]
    lines: list[Line]
    unfolded: Unfolded | None
    header: Header
    header_lines: list[HeaderLine]
    notes: tuple[str, ...]
    comments: tuple[str, ...]
    evidence: Evidence
    parts: list[Part]
    habits: list[Evidence]
    problems: list[tuple[int, Problem]]
    slips: list[tuple[int, Problem]]


class OutlineMemory:
    """Reads what texts say as a whole and remembers, of as many lines each, the last one."""

    def __init__(self) -> None:
        self._texts: OrderedDict[int, OutlinedText] = OrderedDict()

    def read(self, text: str, raws: list[str]) -> OutlinedText:
        """What a text says as a whole.

        Args:
            text: The text.
            raws: Its lines.
        """
        lines = list(map(read_line, raws))
        beside = may_stand_side_by_side(text, raws)
        last = self._texts.get(len(raws)) if not beside else None
        if last is not None and _only_doses_differ(last, lines):
            found = last._replace(raws=raws, lines=lines)
        else:
            found = _outline(text, raws, lines, beside)
            if beside or "\t" in text or may_begin(raws) or found.lines is not lines:
                return found  # any of its lines may change what the others are
        self._texts[len(raws)] = found
        if len(self._texts) > _REMEMBERED:
            self._texts.popitem(last=False)
        return found

    def forget(self) -> None:
        """Forget all of them."""
        self._texts.clear()


def _only_doses_differ(before: OutlinedText, lines: list[Line]) -> bool:
    """Is a text the one that was read before, with other doses in rows whose doses say nothing of other lines?"""
    as_usual = True
    for at in compress(count(), map(is_not, lines, before.lines)):
        frame = lines[at].frame
        if frame is None or frame is not before.lines[at].frame:
            return False
        if at + 1 < len(lines) and lines[at + 1].kind == "rule":
            return False  # the rule may underline it
        if frame.label is None and any(map(_LEVEL, lines)):
            return False  # it may tell of the exercise that a heading names
        as_usual = as_usual and lines[at].habit is before.lines[at].habit
    return as_usual or gather(lines) == before.evidence


_LEVEL = attrgetter("level")
_SLIPS = attrgetter("slips")


def _outline(text: str, raws: list[str], lines: list[Line], beside: bool) -> OutlinedText:
    lines = with_tags(text, lines)
    if may_begin(raws):
        lines = as_comments(raws, lines)
    header, header_lines = read_header(lines)
    start = header_lines[-1].number + 1 if header_lines else 0
    unfolded = _unfolded(raws, lines, start) if beside else None
    spaced = single_spaced(raws, lines, start) if unfolded is None else None
    unfolded = unfolded or spaced
    if unfolded is not None:
        raws, lines = unfolded.raws, unfolded.lines
    evidence = gather(lines)
    if spaced is not None:
        evidence = evidence._replace(spaced=True)
    above = lines[: header_lines[0].number] if header_lines else []
    notes = tuple([squeeze(line.shown[line.start : line.end]) for line in above if line.kind == "text"])
    comments = tuple([squeeze(words_of_comment(line)) for line in lines[:start] if line.kind == "comment"])
    parts = find_parts(lines, start, evidence.spaced)
    habits, problems = _habits(parts, raws if "\t" in text else [], lines, evidence)
    slips = [(index, slip) for index in compress(count(), map(_SLIPS, lines)) for slip in lines[index].slips]
    return OutlinedText(
        raws, lines, unfolded, header, header_lines, notes, comments, evidence, parts, habits, problems, slips
    )


def _unfolded(raws: list[str], lines: list[Line], start: int) -> Unfolded | None:
    """The text with days that stand side by side one below the other; None where none do.

    What tells them apart is loaded by texts that may hold some.
    """
    from hipflex_kit.notation.tables.side_by_side import unfold

    folded: frozenset[int] = frozenset()
    while (found := unfold(raws, lines, start, folded)).sheets:
        begun = {part.heading for part in find_parts(found.lines, start)}
        odd = [sheet.first for sheet, named in zip(found.sheets, found.headings, strict=True) if not begun >= {*named}]
        if not odd:
            return found
        folded = folded.union(odd)  # what heads its columns would be read as something else than days
    return found if found.unsure else None


def _habits(
    parts: list[Part], sheet: list[str], lines: list[Line], evidence: Evidence
) -> tuple[list[Evidence], list[tuple[int, Problem]]]:
    """What is known of the author in each part, and what is doubtful about it."""
    heads, below = _columns(sheet, evidence) if sheet else (len(lines), evidence)
    hard, doubts = intensities(parts, lines)
    habits = [below if part.start > heads else evidence for part in parts]
    if any(hard):
        habits = [own._replace(intensity=said) for own, said in zip(habits, hard, strict=True)]
    return habits, doubts


def _columns(raws: list[str], evidence: Evidence) -> tuple[int, Evidence]:
    """Where the text's first sheet has its headings, and what is known of the author below them.

    What reads tables is loaded by texts that hold one.
    """
    from hipflex_kit.notation.columns.table_columns import first_columns

    line, columns = first_columns(raws)
    return line, evidence._replace(columns=columns)
