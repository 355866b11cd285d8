"""A coach's typed words in the author's own way of writing: the sign between sets and reps, the brackets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.edits.edited import EditError
from hipflex_kit.notation.edits.emphasis import marks_at
from hipflex_kit.notation.edits.intent import MeantRow, bare
from hipflex_kit.notation.edits.row_text import RowText, WrittenLabel
from hipflex_kit.notation.lines.lines import read_line
from hipflex_kit.notation.parser import parse_program
from hipflex_kit.notation.words.folding import tidy
from hipflex_kit.notation.words.labels import Label
from hipflex_kit.program import Section
from hipflex_kit.record_making import record

_TIMES = re.compile(r"(?<=\d) ?[xX×✕*] ?(?=[\d:])")
_PLAIN_TIMES = re.compile(r"(?<=\d)[xX×✕*](?=[\d:])")
_FRAME_SIGNS = re.compile(r"(?:\*{1,3}|_{2,3})?[\s(\[:,.|~=–—-]+")
_BARE_TEMPO = re.compile(r"(?<!tempo )(?<= )(?=[\d-]*x)(?:[\dx]-){2,3}[\dx]$", re.IGNORECASE)
_CLOSING = {"(": ")", "[": "]"}
DOSE_FIELD = ("sets", "reps", "reps_list", "reps_text", "seconds", "distance", "calories", "side")
"""What a row's one field of sets × reps shows: more than the amounts of ``tokens``."""


@record
class Shorthand:
    """An exercise as typed into a field.

    Attributes:
        content: What was typed, without a label.
        label: The label that was typed, or None.
        row: How it is meant to be read.
        section: What its ``Warm Up:`` says it is for.
        written: The label with its brackets, for a text that has none yet.
    """

    content: str
    label: Label | None
    row: MeantRow
    section: Section
    written: WrittenLabel | None = None


def one_line(text: str) -> str:
    """Typed text as it can stand in a line: line ends, tabs and control characters become spaces."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


def read_shorthand(text: str) -> Shorthand:
    """Read an exercise as typed: ``squat 4x10``, ``1b Row 3x8 each arm``.

    Raises:
        EditError: It names no exercise, or several.
    """
    text = _BARE_TEMPO.sub(r"tempo \g<0>", one_line(text))
    line = read_line(text)
    if line.kind != "text":
        raise EditError("Write one exercise, such as: squat 4x10.")
    sections = [block.section for s in parse_program(text).program.sessions for block in s.blocks]
    inline = len(sections) == 1 and sections[0] is not Section.WORK
    content = text if inline else text[line.body_start :].strip()
    program = parse_program(content if inline else f"1a) {content}").program
    rows = [row for _, row in program.walk()]
    blocks = [block for session in program.sessions for block in session.blocks]
    if len(rows) != 1 or len(blocks) != 1 or not rows[0].name:
        raise EditError(f"“{text}” is not read as one exercise; write it like: squat 4x10.")
    label = None if inline else line.label
    row = MeantRow(bare(rows[0]), fills=True)
    return Shorthand(content, label, row, blocks[0].section, _written(text, label) if label else None)


def _written(text: str, label: Label) -> WrittenLabel:
    begins = label.text_end - len(label.text)
    joint = label.text[len(label.block) : len(label.text) - len(label.slot)]
    closing = text[label.text_end : label.end] or " "
    return WrittenLabel(label.style, label.block, label.slot, joint, text[label.start : begins], closing)


def with_sign_of(text: str, samples: Iterable[str]) -> str:
    """A typed dose with the author's sign between the numbers: ``4×10`` where the text has ``×``."""
    for sample in samples:
        if found := _TIMES.search(sample):
            return _PLAIN_TIMES.sub(found[0].replace("\\", ""), text)
    return text


def doses_of(rows: Iterable[RowText]) -> Iterator[str]:
    """The doses of rows as written on their first lines."""
    for row in rows:
        place = row.own("dose")
        if place is not None and place.span.line == row.head:
            yield row.raw[place.span.column : place.span.end_column]


def frame_of(rows: Iterable[RowText]) -> tuple[str, str]:
    """What the author writes around a dose that follows a name: a space, or `` (`` and ``)``."""
    for row in rows:
        name, dose = row.own("name"), row.own("dose")
        if row.table or name is None or dose is None or not name.span.line == dose.span.line == row.head:
            continue
        before = row.raw[name.span.end_column : dose.span.column]
        if not _FRAME_SIGNS.fullmatch(before):
            continue
        closing = _CLOSING.get(before.strip()[-1:], "")
        if not closing or row.raw[dose.span.end_column :].startswith(closing):
            return before, closing
    return " ", ""


def frame_at(row: RowText, name_end: int, near: Iterable[RowText]) -> tuple[int, str, str]:
    """Where a dose goes behind a row's name, and what the author writes around it; the row's own stars stay."""
    before, after = frame_of(near)
    return marks_at(row.raw, name_end), before[marks_at(before, 0) :], after


def in_the_authors_way(content: str, rows: list[RowText]) -> str:
    """A typed exercise with the author's brackets and sign, where it is a name and a dose and nothing more."""
    body = read_body(tidy(content))
    dose = body.spans.get("dose")
    if dose is None or "dose_2" in body.spans or body.leading or body.notes:
        return content
    name_end = body.name_at[1]
    between, rest = content[name_end : dose[0]], content[dose[1] :]
    typed = with_sign_of(content[dose[0] : dose[1]], doses_of(rows))
    if between.strip() or (rest and not rest.startswith((" ", ","))):
        return content[: dose[0]] + typed + rest
    before, after = frame_of(rows)
    if not marks_at(before, 0):
        before = _stars_behind(rows) + before
    return content[:name_end] + before + typed + after + rest


def _stars_behind(rows: list[RowText]) -> str:
    """The stars that close the nearest name: ``**`` of ``**Squat**`` with its sets on the lines below."""
    name = rows[0].own("name") if rows else None
    if name is None or name.span.line != rows[0].head:
        return ""
    return rows[0].raw[name.span.end_column : marks_at(rows[0].raw, name.span.end_column)]


def reworded(written: str, names: AbstractSet[str], instead: str = "") -> str:
    """The words of a week or a cell without some of what they say, with a new dose in the place of the old one.

    Args:
        written: Such as ``4x6-8 RPE 8, rest 2 min``.
        names: The fields that go; ``dose`` for sets × reps.
        instead: The new dose.
    """
    spans = read_body(written).spans
    cut = sorted((spans[name], name) for name in spans if name in names or ("dose" in names and name[:5] == "dose_"))
    dosed = "dose" in spans and "dose" in names
    for (start, end), name in reversed(cut):
        if name == "dose":
            written = written[:start] + instead + written[end:]
        elif name not in DOSE_FIELD:
            written = written[:start].rstrip(" ,;@") + written[end:]
    return written.strip(" ,;") if dosed or not instead else f"{instead} {written}".strip(" ,;")
