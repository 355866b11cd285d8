"""A section's heading over the headings of its blocks: it goes along with its only block, and stays above several."""

from hipflex_kit.notation import edits, parse_program

MAIN = "## P2 - Main\n\n### B\nSquat 3x8\nRow 3x8\n\n### C\nCurl 3x10\n"
WARM_UP = "## P1 - Warm-up\n\n### A\nBike 5 min\n"
DAY = f"# Day 1\n\n{WARM_UP}\n{MAIN}"


def test_the_heading_of_a_section_goes_with_its_only_block():
    read = parse_program(DAY)
    assert edits.delete(read, (0, 0, 0)).text == f"# Day 1\n\n{MAIN}"
    assert edits.delete(read, (0, 0, 0, 0)).text == f"# Day 1\n\n{MAIN}"


def test_it_moves_with_its_only_block():
    assert edits.move_block(parse_program(DAY), (0, 0, 0), (0, 0), 2).text == f"# Day 1\n\n{MAIN}\n{WARM_UP}"


def test_it_goes_when_the_last_exercise_below_it_moves_elsewhere():
    moved = edits.move(parse_program(DAY), (0, 0, 0, 0), (0, 0, 2), 1).text
    assert moved == f"# Day 1\n\n{MAIN}Bike 5 min\n"


def test_it_stays_above_the_blocks_that_are_left_in_its_section():
    without_c = MAIN.removesuffix("\n### C\nCurl 3x10\n")
    assert edits.delete(parse_program(DAY), (0, 0, 2)).text == f"# Day 1\n\n{WARM_UP}\n{without_c}"
