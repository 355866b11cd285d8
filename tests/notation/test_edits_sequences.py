"""Any sequence of edits: what nobody touched keeps its bytes, and the text reads as the program that was meant."""

import re
from collections import Counter

from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from hipflex_kit.diagnostics import lines_with_ends, split_lines
from hipflex_kit.notation import edits, parse_program

NAMES = ["Back Squat", "Push Ups", "Lat Pull Down", "KB Swings", "DB Reverse Lunge w/Knee Drive", "Calf Raise", "Plank"]
DOSES = ["3x10", "4x8-10", "2x20sec", "3x12 each arm", "5x5"]
LABELS = ["1a) ", "A1. ", "1a. ", "A. ", "1) ", "- ", "", "A1\n", "1a.\n", "A.\n", "Exercise 1:\n"]
LABEL = re.compile(r"^\W*(?:\d{1,2}[a-h]?|[A-Za-z]\d{0,2})(?:[).: ]+|$)")


@st.composite
def styles(draw):
    return {
        "label": draw(
            st.sampled_from(["1a) ", "A1. ", "1a. ", "A. ", "1) ", "- ", "", "A1\n", "1a.\n", "A.\n", "Exercise 1:\n"])
        ),
        "frame": draw(st.sampled_from([(" ", ""), (" (", ")"), (" - ", ""), (": ", "")])),
        "times": draw(st.sampled_from(["x", "×", " x "])),
        "row_gap": draw(st.sampled_from(["", "", "\n", " \n"])),
        "block_gap": draw(st.sampled_from(["\n", "\n \n", "\n\n"])),
        "tempo": draw(st.sampled_from(["", "  3 seconds down, 3 second pause, quick up\n", "  Tempo: 3-1-X-0\n"])),
        "comment": draw(st.booleans()),
        "heading": draw(st.sampled_from(["Day {}", "## Day {}", "DAY {}:"])),
        "end": draw(st.sampled_from(["\n", "\r\n"])),
    }


def label(style, block, slot):
    pattern = style["label"]
    if pattern in ("1a) ", "1a. ", "1a.\n"):
        return f"{block + 1}{chr(97 + slot)}{pattern[2:]}"
    if pattern in ("A1. ", "A1\n"):
        return f"{chr(65 + block)}{slot + 1}{pattern[2:]}"
    if pattern == "Exercise 1:\n":
        return f"Exercise {slot + 1}:\n"
    return {"A. ": f"{chr(65 + block)}. ", "A.\n": f"{chr(65 + block)}.\n", "1) ": f"{block + 1}) "}.get(
        pattern, pattern
    )


@st.composite
def programs(draw):
    style = draw(styles())
    text = draw(st.sampled_from(["", "Client: Anna\nGoal: run faster\n\n"]))
    for day in range(draw(st.integers(1, 2))):
        text += style["heading"].format(day + 1) + "\n" + draw(st.sampled_from(["", "\n"]))
        number = 0
        for block in range(draw(st.integers(1, 3))):
            one_row = style["label"] in ("A. ", "A.\n", "1) ")
            text += style["block_gap"] if block else ""
            for slot in range(1 if one_row else draw(st.integers(1, 3))):
                before, after = style["frame"]
                dose = draw(st.sampled_from(DOSES)).replace("x", style["times"])
                text += style["row_gap"] if slot else ""
                text += label(style, block, slot) + draw(st.sampled_from(NAMES)) + before + dose + after + "\n"
                text += style["tempo"] if draw(st.booleans()) else ""
                text += "  // knee\n" if style["comment"] and draw(st.booleans()) else ""
                number += 1
        text += "\n" if draw(st.booleans()) else ""
    return text.replace("\n", style["end"])


def shape(program):
    """Names by day and block."""
    return [[[row.name for row in block.prescriptions] for block in day.blocks] for day in program.sessions]


def doses(program):
    return Counter((row.name, row.dose) for _, row in program.walk())


def paths_of(read, length):
    return [path for path in read.places if len(path) == length]


@st.composite
def steps(draw):
    return draw(st.sampled_from(["move", "out", "block", "delete", "insert", "add", "dose", "name", "note", "drop"])), [
        draw(st.integers(0, 50)) for _ in range(4)
    ]


def applied(read, op, numbers):
    """The edit, and the shape that it is meant to give by plain list operations."""
    rows, blocks, days = (paths_of(read, length) for length in (4, 3, 2))
    row, block, day = (some[n % len(some)] for some, n in zip((rows, blocks, days), numbers, strict=False))
    index = numbers[3] % 4
    meant = shape(read.program)
    day_of = {path: n for n, path in enumerate(days)}

    def at(path):
        return meant[day_of[path[:2]]][path[2]]

    def tidy():
        return [[names for names in blocks if names] for blocks in meant]

    if op == "move":
        name = at(row).pop(row[3])
        at(block).insert(min(index, len(at(block))), name)
        return edits.move(read, row, block, index), tidy(), {row}
    if op == "out":
        name = at(row).pop(row[3])
        meant[day_of[day]].insert(min(index, len(meant[day_of[day]])), [name])
        return edits.move_to_new_block(read, row, day, index), tidy(), {row}
    if op == "block":
        names = meant[day_of[block[:2]]].pop(block[2])
        meant[day_of[day]].insert(min(index, len(meant[day_of[day]])), names)
        return edits.move_block(read, block, day, index), tidy(), {p for p in rows if p[:3] == block}
    if op == "delete":
        at(row).pop(row[3])
        return edits.delete(read, row), tidy(), {row}
    if op == "insert":
        at(block).insert(min(index, len(at(block))), "Row")
        return edits.insert(read, block, index, "Row 3x8"), tidy(), set()
    if op == "add":
        meant[day_of[day]].append(["Row"])
        return edits.add_line(read, day, "Row 3x8"), tidy(), set()
    if op == "dose":
        return edits.set_field(read, row, "dose", "6x6 each leg"), meant, {row}
    if op == "name":
        at(row)[row[3]] = "Front Squat"
        return edits.set_field(read, row, "name", "Front Squat"), meant, {row}
    if op == "note":
        return edits.set_field(read, row, "note", "chest up"), meant, {row}
    meant[day_of[block[:2]]].pop(block[2])
    return edits.delete(read, block), tidy(), {p for p in rows if p[:3] == block}


def lines_of(read, path):
    place = read.places[path]
    return range(place.first_line, place.last_line + 1)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(programs(), st.lists(steps(), min_size=1, max_size=6))
def test_untouched_lines_stay_and_the_text_reads_as_meant(text, sequence):
    for op, numbers in sequence:
        read = parse_program(text)
        if not paths_of(read, 4):
            return
        try:
            edited, meant, touched = applied(read, op, numbers)
        except edits.EditError:
            event(f"refused: {op}")
            continue
        event(f"done: {op}")
        now = parse_program(edited.text)
        flat = [[name for names in blocks for name in names] for blocks in meant]
        assert [[name for names in blocks for name in names] for blocks in shape(now.program)] == flat
        if any(row.label and len(row.label) > 1 for _, row in read.program.walk()):
            assert shape(now.program) == meant
        if op in ("move", "out", "block"):
            assert doses(now.program) == doses(read.program)
        old, new = lines_with_ends(text), lines_with_ends(edited.text)
        assert len(set(edited.carried.values())) == len(edited.carried)
        mine = {line for path in touched for line in lines_of(read, path)}
        for before, after in edited.carried.items():
            if old[before - 1] != new[after - 1] and before not in mine and "" not in (old[before - 1], new[after - 1]):
                one, other = old[before - 1].rstrip("\r\n"), new[after - 1].rstrip("\r\n")
                assert LABEL.sub("", one) == LABEL.sub("", other), "only labels that follow may change"
        gone = set(range(1, len(old) + 1)) - set(edited.carried) - mine
        assert all(not old[line - 1].strip("- \r\n") for line in gone), "only blank lines and rules go with a row"
        text = edited.text


@settings(max_examples=100, deadline=None)
@given(
    programs(),
    st.sampled_from(["name", "dose", "tempo", "rest", "load", "effort", "note"]),
    st.text(max_size=25),
    st.data(),
)
def test_whatever_is_typed_into_a_field_stays_in_that_field_or_is_refused(text, field, typed, data):
    read = parse_program(text)
    rows = paths_of(read, 4)
    path = data.draw(st.sampled_from(rows))
    try:
        edited = edits.set_field(read, path, field, typed)
    except edits.EditError:
        return
    now = parse_program(edited.text).program
    position = rows.index(path)
    before = [row for _, row in read.program.walk()]
    after = [row for _, row in now.walk()]
    assert len(before) == len(after)
    for n, (one, other) in enumerate(zip(before, after, strict=True)):
        if n != position:
            assert one == other
        elif field != "name":
            assert one.name == other.name
    if field not in ("name", "note"):
        assert split_lines(edited.text)[0] == split_lines(text)[0] or rows[0] == path
