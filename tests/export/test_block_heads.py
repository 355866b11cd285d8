"""The sentence at the head of a block."""

from __future__ import annotations

from export_programs import dose, superset

from hipflex_kit.export.heads import block_sentence
from hipflex_kit.export.words import load_words
from hipflex_kit.program import Block, BlockKind, Dose, Prescription, Range, Rest

EN = load_words()


def head(*sets, **more):
    block = superset("1", *[("x", dose(n, 5) if n else Dose(reps=Range.exactly(5))) for n in sets])
    return block_sentence([block], EN)


def test_who_drops_out_is_said():
    assert head(4, 4, 3).endswith("4 rounds. Round 4: only 1a and 1b.")
    assert head(5, 3, 2).endswith("5 rounds. Round 3: only 1a and 1b. Rounds 4–5: only 1a.")
    assert head(3, 3).endswith("repeat. 3 rounds.")
    assert head(1, 1).endswith("1 round.")


def test_sets_that_nobody_wrote_give_no_rounds():
    assert head(3, 0) == "Go 1a → 1b, rest ______, repeat."


def test_a_rest_is_printed_only_where_it_was_written():
    rows = tuple(
        Prescription("x", f"1{c}", dose(3, 5, rest=r)) for c, r in (("a", None), ("b", Rest(Range.exactly(90))))
    )
    assert block_sentence([Block(rows, BlockKind.SUPERSET, "1")], EN).startswith("Go 1a → 1b, rest 90 s, repeat.")
    as_needed = Block(rows[:1] * 2, BlockKind.SUPERSET, "1", rest_after_round=Rest(None, "as needed"))
    assert "rest as needed" in block_sentence([as_needed], EN)


def test_other_kinds_say_how_they_go():
    rows = (Prescription("Burpee"), Prescription("Row"))
    assert block_sentence([Block(rows, BlockKind.AMRAP, cap_s=720)], EN) == (
        "As many good rounds as you can: Burpee → Row. 12 min in all."
    )
    assert "start one every 60 s" in block_sentence([Block(rows, BlockKind.EMOM, interval_s=60)], EN)
    assert block_sentence([Block(rows[:1])], EN) == ""
