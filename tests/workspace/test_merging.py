"""Two changes of one text: both are taken, overlaps keep both, untouched lines keep their bytes."""

from hypothesis import given
from hypothesis import strategies as st

from hipflex_kit.diagnostics import lines_with_ends, split_lines
from hipflex_kit.workspace import align_lines, merge_texts
from hipflex_kit.workspace.merging import with_ends_of

LINES = st.lists(st.sampled_from(["", "Day 1", "1a) Squat 3x5", "1b) Row 3x8", "note", "x"]), max_size=12)
ENDS = st.sampled_from(["\n", "\r\n", "\r"])


@st.composite
def texts(draw, lines=LINES):
    return "".join(line + draw(ENDS) for line in draw(lines))


@given(st.text(alphabet="ab\r\n\x0b\u2028", max_size=30))
def test_lines_with_ends_join_to_the_text_and_are_the_lines_of_split_lines(text):
    assert "".join(lines_with_ends(text)) == text
    assert [line.rstrip("\r\n") for line in lines_with_ends(text)] == split_lines(text)


@given(texts(), texts())
def test_a_change_on_one_side_only_is_taken_as_it_is(base, changed):
    assert merge_texts(base, changed, base).text == changed
    assert merge_texts(base, base, changed).text == changed
    assert merge_texts(base, changed, changed).text == changed


@given(texts(), texts(), texts())
def test_a_merge_never_loses_a_line_that_either_side_added(base, mine, theirs):
    merged = split_lines(merge_texts(base, mine, theirs).text)
    for side in (mine, theirs):
        added = set(split_lines(side)) - set(split_lines(base))
        assert added <= set(merged)


def test_neighbouring_lines_may_be_changed_by_different_sides():
    merge = merge_texts("Day 1\na\nb\nc\n", "Day 1\nA\nb\nc\n", "Day 1\na\nB\nc\n")
    assert (merge.text, merge.overlaps) == ("Day 1\nA\nB\nc\n", ())


def test_two_versions_of_one_line_are_both_kept_and_reported():
    merge = merge_texts("Day 1\nSquat 3x5\nend", "Day 1\nSquat 4x5\nend", "Day 1\nSquat 5x5\nend")
    assert merge.text == "Day 1\nSquat 5x5\nSquat 4x5\nend"
    (overlap,) = merge.overlaps
    assert (overlap.line, overlap.mine, overlap.theirs) == (2, "Squat 4x5\n", "Squat 5x5\n")


def test_a_line_that_one_side_removed_and_the_other_changed_stays():
    assert merge_texts("a\nb\nc\n", "a\nc\n", "a\nB\nc\n").text == "a\nB\nc\n"


def test_two_lines_added_at_the_end_of_a_text_without_a_final_line_end_do_not_run_together():
    assert split_lines(merge_texts("a", "a\nmine", "a\ntheirs").text) == ["a", "theirs", "mine"]


@given(texts(), texts())
def test_a_typed_text_gets_the_line_ends_of_the_file_where_lines_are_equal(model, typed):
    typed = typed.replace("\r\n", "\n").replace("\r", "\n")
    assert split_lines(with_ends_of(typed, model)) == split_lines(typed)
    bare = model.replace("\r\n", "\n").replace("\r", "\n")
    assert with_ends_of(bare, model) == model


@given(texts(), texts())
def test_an_alignment_is_one_to_one_and_complete_for_equal_texts(old, new):
    carried = align_lines(old, new)
    assert len(set(carried.values())) == len(carried)
    assert all(1 <= a <= len(split_lines(old)) and 1 <= b <= len(split_lines(new)) for a, b in carried.items())
    assert align_lines(old, old) == {n: n for n in range(1, len(split_lines(old)) + 1)}


def test_a_reworded_line_and_a_moved_line_are_followed():
    old = "Day 1\n1a) Barbell Back Squat 3x5\n1b) Row 3x8\n\nDay 2\n1a) Press 3x8\n"
    new = "Day 1\n1a) Back Squat 4x5\n\nDay 2\n1a) Press 3x8\n1b) Row 3x8\n"
    assert align_lines(old, new) == {1: 1, 2: 2, 3: 6, 4: 3, 5: 4, 6: 5, 7: 7}
