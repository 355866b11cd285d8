"""What nobody touched is written back as it was, byte for byte."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hipflex_kit.diagnostics import split_lines
from hipflex_kit.workspace import Document, UnknownEncodingError, UnwritableTextError
from hipflex_kit.workspace.encoding import Encoding, decode, encode

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=60)
ENCODINGS = st.sampled_from(
    [
        Encoding(),
        Encoding("utf-8", codecs.BOM_UTF8),
        Encoding("utf-16-le", codecs.BOM_UTF16_LE),
        Encoding("utf-16-be", codecs.BOM_UTF16_BE),
    ]
)


@given(TEXT.filter(lambda text: not text.startswith("\ufeff")), ENCODINGS)
def test_a_text_is_read_back_in_the_encoding_it_was_written_in(tmp_path_factory, text, encoding):
    path = tmp_path_factory.getbasetemp() / "a.txt"
    assert decode(encode(text, encoding, path), path) == (text, encoding)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
def test_an_edit_keeps_encoding_and_line_ends_of_the_file(tmp_path, codec, newline):
    path = tmp_path / "anna.txt"
    before = newline.join(["Day 1", "1a) Squat 4×10", "", "1b) Row 3x8", ""])
    path.write_bytes(before.encode(codec))
    document = Document.open(path)
    document.set_text(document.text.replace("3x8", "3x9").replace("\r\n", "\n").replace("\r", "\n"))
    assert path.read_bytes() == before.replace("3x8", "3x9").encode(codec)


@given(st.lists(st.tuples(st.sampled_from(["a", "b", ""]), st.sampled_from(["\n", "\r\n", "\r"])), min_size=1))
def test_a_line_typed_into_a_file_of_mixed_line_ends_leaves_the_others_as_they_are(lines):
    document = Document.unsaved(before := "".join(line + end for line, end in lines))
    typed = before.replace("\r\n", "\n").replace("\r", "\n")
    document.set_text("Day 1\n" + typed)
    assert document.text.endswith(before)
    assert split_lines(document.text) == ["Day 1", *split_lines(before)]


def test_windows_text_is_offered_with_a_preview_and_opened_on_request(tmp_path):
    path = tmp_path / "old.txt"
    path.write_bytes(before := "Day 1\r\nSquat 4×10 – slow\r\n".encode("cp1252"))
    with pytest.raises(UnknownEncodingError) as caught:
        Document.open(path)
    assert caught.value.suggested == "cp1252"
    assert caught.value.preview == "Squat 4×10 – slow"
    assert "4×10" in str(caught.value)
    document = Document.open(path, encoding="cp1252")
    document.edit_text(lambda text: text.replace("slow", "fast"))
    assert path.read_bytes() == before.replace(b"slow", b"fast")


def test_a_character_that_the_old_encoding_lacks_is_refused_until_the_file_is_turned_into_utf8(tmp_path):
    path = tmp_path / "old.txt"
    path.write_bytes(before := "Squat 4×10".encode("cp1252"))
    document = Document.open(path, encoding="cp1252")
    with pytest.raises(UnwritableTextError, match="→"):
        document.edit_text(lambda text: text + " → rest")
    assert path.read_bytes() == before
    assert document.text == "Squat 4×10"
    document.turn_into_utf8()
    document.edit_text(lambda text: text + " → rest")
    assert path.read_text("utf-8") == "Squat 4×10 → rest"
