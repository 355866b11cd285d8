"""Whatever a page sends, it is an edit or a sentence for the trainer."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hipflex_kit.designer.edits.messages import Edit, MessageError, address_of, read_edit

GOOD = {"session": "page-1", "seq": 3, "base_rev": 2, "target_id": "r4", "op": "move", "value": {"index": 0}}


def test_a_good_edit_is_read() -> None:
    edit = read_edit(GOOD)
    assert edit == Edit("page-1", 3, 2, "move", "r4", {"index": 0})
    assert edit.number("index") == 0
    assert edit.target() == "r4"


@pytest.mark.parametrize(
    "wrong",
    [{"op": "format_disk"}, {"op": None}, {"seq": -1}, {"seq": "3"}, {"seq": True}, {"session": ""}, {"target_id": 7}],
)
def test_a_malformed_edit_says_so(wrong: dict[str, object]) -> None:
    with pytest.raises(MessageError):
        read_edit({**GOOD, **wrong})


@pytest.mark.parametrize("value", [{"index": -1}, {"index": 1.5}, {"index": "0"}, {}, None, [1, 2]])
def test_a_value_that_is_missing_or_of_the_wrong_kind_says_so(value: object) -> None:
    with pytest.raises(MessageError, match="index"):
        read_edit({**GOOD, "value": value}).number("index")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4),
    max_leaves=12,
)


@given(st.one_of(JSON, st.fixed_dictionaries({}, optional=dict.fromkeys(GOOD, JSON))))
def test_nothing_that_is_sent_raises_anything_else(content: object) -> None:
    address_of(content)
    with contextlib.suppress(MessageError):
        assert read_edit(content).session


def test_a_text_that_is_far_too_long_is_refused_in_words() -> None:
    edit = read_edit({"session": "s", "seq": 1, "op": "paste", "value": {"text": "x" * 5_000_001}})
    with pytest.raises(MessageError, match=r"more than 5 MB of text, and cannot be a program"):
        edit.text("text")
