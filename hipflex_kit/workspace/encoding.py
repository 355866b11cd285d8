"""From the bytes of a file to its text and back, so that what nobody touched stays as it was, byte for byte."""

from __future__ import annotations

import codecs
from pathlib import Path

from hipflex_kit.diagnostics import split_lines
from hipflex_kit.record_making import record
from hipflex_kit.workspace.errors import (
    BinaryFileError,
    FileTooLargeError,
    UnknownEncodingError,
    UnwritableTextError,
    quoted,
)

MAX_BYTES = 5 * 1024 * 1024
"""No program is longer; a longer file is something else."""

_PREVIEW_LINES = 3


@record
class Encoding:
    """How a text is written as bytes.

    Attributes:
        codec: Python's name of the codec: ``utf-8``, ``utf-16-le``, ``utf-16-be`` or one that the trainer chose.
        bom: The mark that stands before the text, often empty.
    """

    codec: str = "utf-8"
    bom: bytes = b""

    @property
    def name(self) -> str:
        """What to call it on the screen."""
        if self.codec == "utf-8":
            return "UTF-8 with BOM" if self.bom else "UTF-8"
        return "UTF-16" if self.codec.startswith("utf-16") else self.codec


UTF_8 = Encoding()
_WITH_BOM = (
    Encoding("utf-8", codecs.BOM_UTF8),
    Encoding("utf-16-le", codecs.BOM_UTF16_LE),
    Encoding("utf-16-be", codecs.BOM_UTF16_BE),
)


def decode(data: bytes, path: Path, codec: str | None = None) -> tuple[str, Encoding]:
    """Read the bytes of a file as text.

    Args:
        data: The whole file.
        path: For the messages.
        codec: What to read it as where it has no mark of its own; None finds out.

    Returns:
        The text with its line ends as they are, and how to write it back.

    Raises:
        FileTooLargeError: More than 5 MB.
        BinaryFileError: It holds NUL characters.
        UnknownEncodingError: Neither UTF-8 nor UTF-16; carries a preview in the usual Windows encoding.
    """
    check_size(len(data), path)
    encoding = next((e for e in _WITH_BOM if data.startswith(e.bom)), Encoding(codec or "utf-8"))
    try:
        text = data[len(encoding.bom) :].decode(encoding.codec)
    except (UnicodeDecodeError, LookupError):
        if b"\0" in data:
            raise _binary(path) from None
        raise _unknown(data, path) from None
    if "\0" in text:
        raise _binary(path)
    return text, encoding


def encode(text: str, encoding: Encoding, path: Path) -> bytes:
    """Write a text as bytes; `decode` gives it back.

    Raises:
        UnwritableTextError: A character does not exist in the encoding, or is a NUL.
        FileTooLargeError: It would be longer than can be opened again.
    """
    at = text.find("\0")
    try:
        data = encoding.bom + text.encode(encoding.codec)
    except UnicodeEncodeError as error:
        at = error.start
    if at >= 0:
        line = text.count("\n", 0, at) + 1
        sign = text[at] if text[at].isprintable() else f"U+{ord(text[at]):04X}"
        raise UnwritableTextError(
            f"{quoted(path)} was not saved because the character “{sign}” in line {line} cannot be written as "
            f"{encoding.name}; take it out, or turn the file into UTF-8 first.",
            path,
        )
    check_size(len(data), path)
    return data


def check_size(size: int, path: Path) -> None:
    """Refuse what is far too long to be a program."""
    if size > MAX_BYTES:
        raise FileTooLargeError(
            f"{quoted(path)} has {size / 1024 / 1024:.0f} MB and cannot be a program; the limit is 5 MB.", path
        )


def _binary(path: Path) -> BinaryFileError:
    return BinaryFileError(f"{quoted(path)} is not a text file; save it as plain text (.txt) and open that.", path)


def _unknown(data: bytes, path: Path) -> UnknownEncodingError:
    try:
        lines = split_lines(data.decode("cp1252"))
    except UnicodeDecodeError:
        message = f"{quoted(path)} has characters that cannot be read; save it as UTF-8 text and open it again."
        return UnknownEncodingError(message, path, None, "")
    special = [line.strip() for line in lines if not line.isascii()]
    preview = "\n".join(special[:_PREVIEW_LINES])
    message = (
        f"{quoted(path)} is not in UTF-8; as Windows text (cp1252) it reads “{special[0][:60]}”: "
        "if that looks right, open it with encoding cp1252."
    )
    return UnknownEncodingError(message, path, "cp1252", preview)
