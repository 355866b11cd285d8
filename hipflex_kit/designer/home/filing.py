"""What can be done with a program's file: copied for a client, renamed, put into the bin and taken out again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from hipflex_kit.designer.answer import Question, line_in, request_of, text_in
from hipflex_kit.designer.file_names import OWN_NAME, NameRefusedError, file_stem, safe_file_name
from hipflex_kit.designer.folders import sample_path
from hipflex_kit.designer.home.reply_types import BinnedView, BinReply, FiledReply
from hipflex_kit.designer.home.templates import template_text
from hipflex_kit.notation import parse_program
from hipflex_kit.notation.edits import EditError, set_header
from hipflex_kit.workspace import Binned, FileExistsAlreadyError, WorkspaceError
from hipflex_kit.workspace.disk import read_bytes
from hipflex_kit.workspace.encoding import check_size, decode

if TYPE_CHECKING:
    from hipflex_kit.designer.shelf import Shelf

_PERSONAL = {"1rm": "1RM", "mastered": "Mastered", "start": "Start"}
"""Header lines that are true of one person or one block; a copy for somebody else must not claim them."""


def begin(shelf: Shelf, question: Question) -> FiledReply:
    """Make a program of a template, of pasted text or of nothing, for a client where one is named, and open it.

    With ``own`` the text was pasted over an open program, which stays as it was.
    """

    def do() -> FiledReply:
        template, client = text_in(question, "template"), line_in(question, "client")
        text = template_text(template) if template else text_in(question, "text") or "Day 1\n"
        check_size(len(text), Path("this text"))  # before it is read, which takes its time
        text, examples = _without_personal(text) if template and client else (text, [])
        text = _written_for(text, client, line_in(question, "title"))
        if question.get("own") is True:
            return _made_own(shelf, question, text)
        return _but_without(_made(shelf, question, text, client), examples, "only examples")

    return _answered(question, do)


def _made_own(shelf: Shelf, question: Question, text: str) -> FiledReply:
    """Make a program of its own of what was pasted over another one, which stays as it was."""
    before, sample = shelf.name, shelf.sitting.is_sample
    header = parse_program(text).program.header
    named = bool(header.title or header.client)
    stem = file_stem(header.client, header.title) if named else OWN_NAME
    path = shelf.files.new_place("", stem=stem)
    emptied = shelf.sitting if sample and not shelf.sitting.read.text.strip() else None
    shelf.make(path, text)
    if emptied is not None:  # all of it was deleted to make room
        emptied.change(lambda sample: sample.set_text(sample_path().read_text("utf-8"), sample.revision))
    other = "the sample" if sample else f"“{before}”"
    said = f"Saved as a program of its own: “{path.name}”. {other[0].upper()}{other[1:]} is as it was."
    return _done(question, name=_name(shelf, path), said=said)


def duplicate(shelf: Shelf, question: Question) -> FiledReply:
    """Copy a program, for another client where one is named, and open the copy."""

    def do() -> FiledReply:
        source, client = text_in(question, "source"), line_in(question, "client")
        text = shelf.text_of(source)
        owner = parse_program(text).program.header.client
        left_out: list[str] = []
        if client and owner and client.casefold() != owner.casefold():
            text, left_out = _without_personal(text)
        text = _written_for(text, client, line_in(question, "title"))
        beside = None if source == "*" else shelf.files.place(source)
        reply = _made(shelf, question, text, client, Path(source).stem, beside)
        return _but_without(reply, left_out, f"{owner}’s")

    return _answered(question, do)


def rename(shelf: Shelf, question: Question) -> FiledReply:
    """Give a program another file name, another title, or both."""

    def do() -> FiledReply:
        source, name = text_in(question, "source"), line_in(question, "name")
        path = shelf.files.place(source)
        file_name = safe_file_name(name) if name else path.name
        title = line_in(question, "title") if isinstance(question.get("title"), str) else None
        if title is not None:
            set_header(parse_program(shelf.text_of(source)), "Title", title)  # refused before anything is changed
        said = "Renamed."
        if file_name != path.name:
            new = shelf.files.folder.rename(path, path.with_name(file_name))
            shelf.renamed(source, new)
            source, said = _name(shelf, new), f"It is kept in “{file_name}” now."
        if title is not None:
            shelf.retitle(source, title)
        return _done(question, name=source, said=said)

    return _answered(question, do)


def put_in_bin(shelf: Shelf, question: Question) -> FiledReply:
    """Move a program to the bin."""

    def do() -> FiledReply:
        source = text_in(question, "source")
        path = shelf.files.place(source)
        binned = shelf.files.folder.delete(path)
        shelf.removed(source)
        return _done(question, binned=_id(binned), said=f"“{path.name}” is in the bin.")

    return _answered(question, do)


def restore(shelf: Shelf, question: Question) -> FiledReply:
    """Take a program out of the bin; where its name is taken, under the next free one."""

    def do() -> FiledReply:
        folder = shelf.files.folder
        wanted = text_in(question, "binned")
        binned = next((one for one in folder.bin() if _id(one) == wanted), None)
        if binned is None:
            raise NameRefusedError("It is no longer in the bin.")
        try:
            place = folder.restore(binned)
        except FileExistsAlreadyError:
            home = folder.path(binned.original)
            free = shelf.files.new_place("", stem=f"{home.stem} (from the bin)", beside=home)
            place = folder.restore(binned, free)
        return _done(question, name=_name(shelf, place), said=f"“{place.name}” is back.")

    return _answered(question, do)


def keep_arrival(shelf: Shelf, question: Question) -> FiledReply:
    """Save a file that came in as a program, and open it; of several that came together (``aside``) none is opened."""

    def do() -> FiledReply:
        text = shelf.arrivals.text(question)
        if text is None:
            raise NameRefusedError("The file is no longer here; drop it again.")
        client = line_in(question, "client")
        text = _written_for(text, client, line_in(question, "title"))
        show = question.get("aside") is not True
        reply = _made(shelf, question, text, client, line_in(question, "stem"), show=show)
        shelf.arrivals.forget()
        return reply

    return _answered(question, do)


def bin_reply(shelf: Shelf, question: Question) -> BinReply:
    """What is in the bin."""
    problem = None
    binned: list[BinnedView] = []
    try:
        binned = [_binned_view(one) for one in shelf.files.folder.bin()]
    except (OSError, WorkspaceError):
        problem = "The bin cannot be looked at just now."
    return {"kind": "bin", "request": request_of(question), "binned": binned, "problem": problem}


def _made(
    shelf: Shelf,
    question: Question,
    text: str,
    client: str,
    stem: str = "",
    beside: Path | None = None,
    *,
    show: bool = True,
) -> FiledReply:
    header = parse_program(text).program.header
    asked = line_in(question, "name")
    words = (client, header.title or stem) if client else (header.title or stem,)
    path = shelf.files.new_place(asked, stem=file_stem(*words), beside=beside)
    shelf.make(path, text, show=show)
    whom = f" for {client}" if client else ""
    return _done(question, name=_name(shelf, path), said=f"“{path.name}” is ready{whom}.")


def _written_for(text: str, client: str, title: str) -> str:
    """The text with its client and title; what they are must be read back as said."""
    for key, value in (("Title", title), ("Client", client)):
        if value:
            text = set_header(parse_program(text), key, value).text
    return text


def _without_personal(text: str) -> tuple[str, list[str]]:
    """The text without what is true of one client only, and what was left out."""
    left_out = []
    for key, shown in _PERSONAL.items():
        while (smaller := set_header(parse_program(text), key, "").text) != text:
            text = smaller
            if shown not in left_out:
                left_out.append(shown)
    return text, left_out


def _but_without(reply: FiledReply, left_out: list[str], why: str) -> FiledReply:
    if left_out:
        reply["said"] = f"{reply['said']} Left out, as they are {why}: {', '.join(left_out)}."
    return reply


def _answered(question: Question, do: Callable[[], FiledReply]) -> FiledReply:
    """Do it; what cannot be done is said in words."""
    try:
        return do()
    except (NameRefusedError, WorkspaceError, EditError) as problem:
        return _done(question, problem=str(problem))
    except OSError as problem:
        return _done(question, problem=f"The folder cannot be used: {problem.strerror or problem}.")


def _done(
    question: Question,
    *,
    name: str | None = None,
    binned: str | None = None,
    said: str | None = None,
    problem: str | None = None,
) -> FiledReply:
    return {
        "kind": "filed",
        "request": request_of(question),
        "name": name,
        "binned": binned,
        "said": said,
        "problem": problem,
    }


def _binned_view(binned: Binned) -> BinnedView:
    title = client = None
    try:
        header = parse_program(decode(read_bytes(binned.path), binned.path)[0]).program.header
        title, client = header.title, header.client
    except WorkspaceError:
        pass  # its name has to do
    return {
        "id": _id(binned),
        "name": binned.original.as_posix(),
        "title": title,
        "client": client,
        "deleted": binned.deleted_at.timestamp(),
    }


def _id(binned: Binned) -> str:
    return binned.path.parent.name


def _name(shelf: Shelf, path: Path) -> str:
    return path.relative_to(shelf.files.folder.root).as_posix()
