"""The open program and those beside it: which one the page shows, changing to another, and making a new one.

A program that was left keeps its sitting: its undo and its unanswered edits are there when it is taken up again.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from hipflex_kit.designer.answer import request_of
from hipflex_kit.designer.file_names import NameRefusedError
from hipflex_kit.designer.folders import PROGRAM_VARIABLE
from hipflex_kit.designer.home.arrivals import Arrivals
from hipflex_kit.designer.opening import Opened, none_open, open_at_start, open_program
from hipflex_kit.designer.program_list import Listed, ProgramList
from hipflex_kit.designer.reply_types import ListedView, ProgramsReply, SwitchReply
from hipflex_kit.designer.view.types import View
from hipflex_kit.notation import edits
from hipflex_kit.record_making import replace
from hipflex_kit.workspace import Document, Folder, MissingFileError, WorkspaceError

if TYPE_CHECKING:
    from hipflex_kit.designer.sitting import Sitting
    from hipflex_kit.library import Library
    from hipflex_kit.program import Program

NEW_TEXT = "Day 1\n"
ENCODINGS = ("cp1252",)
"""What a page may ask a file to be read as."""
_MOST_KEPT = 20
_LOOK_S = 0.25
"""How long programs are looked at before the page gets what there is; it asks again for the rest."""


class Shelf:
    """What a designer has open, and the folder that it is in.

    Args:
        program: A text file; a program without a file; or None for the one that was changed last.
        library: Where names are looked up.
        encoding: How to read a file that is neither UTF-8 nor UTF-16.
    """

    def __init__(self, program: str | Path | Program | None, library: Library, encoding: str | None = None) -> None:
        self.library: Library = library
        self.arrivals = Arrivals()
        self._opened = open_at_start(program, library, encoding)
        self._folder = self._opened.folder.resolve()
        self._kept: dict[str, Opened] = {}
        self._keys: dict[str, Sitting] = {}
        self._files: ProgramList | None = None
        self._keep(self._opened)
        self._several = program is None and not os.environ.get(PROGRAM_VARIABLE) and self._has_several()

    def _has_several(self) -> bool:
        try:
            return len(self.files.programs(_LOOK_S).programs) > 1
        except (OSError, WorkspaceError):
            return False

    @property
    def files(self) -> ProgramList:
        """The folder's programs."""
        if self._files is None:
            self._files = ProgramList(Folder(self._folder))
        return self._files

    @property
    def name(self) -> str:
        """Which of the folder's programs the page shows."""
        return self._opened.name

    @property
    def sitting(self) -> Sitting:
        """The program that the page shows."""
        return self._opened.sitting

    def view(self) -> View:
        """Everything that the page shows now."""
        view = self.sitting.view()
        if self._opened.offer is not None:
            view["file"]["other_encoding"] = self._opened.offer
        elif self._opened.failed and self._opened.path is not None:
            view["file"]["unopened"] = True
        if self._several:
            view["file"]["several"] = True
        self._keys[view["file"]["key"]] = self.sitting
        return view

    def take(self, content: object) -> None:
        """Do an edit in the program that it was made on, which may have been left meanwhile."""
        key = content.get("file") if isinstance(content, Mapping) else None
        sitting = self.sitting if key is None else self._keys.get(key) if isinstance(key, str) else None
        if sitting is not None:
            sitting.take(content)

    def programs(self, content: Mapping[str, object]) -> ProgramsReply:
        """List the folder's programs, newest first, with the open one marked; those not looked at yet follow later."""
        unsaved = [opened for opened in self._kept.values() if opened.path is None]
        listed: list[ListedView] = [self._unsaved_view(opened) for opened in unsaved]
        problem, complete, left_out = None, True, 0
        try:
            listing = self.files.programs(_LOOK_S)
            listed += [self._listed_view(one) for one in listing.programs]
            complete, left_out = listing.complete, listing.left_out
        except (OSError, WorkspaceError):
            problem = "This folder cannot be looked at just now."
        return {
            "kind": "programs",
            "request": request_of(content),
            "folder": self._folder.name or "this folder",
            "programs": listed,
            "complete": complete,
            "left_out": left_out,
            "muscles": [group.plain_name for group in self.library.muscle_groups],
            "problem": problem,
        }

    def open(self, content: Mapping[str, object]) -> SwitchReply:
        """Change to another program of the folder; what is open stays open where that cannot be done."""
        name, encoding = content.get("name"), content.get("encoding")
        try:
            if not isinstance(name, str):
                raise NameRefusedError("The page asked for a program without saying which.")
            self._switch(name, encoding if encoding in ENCODINGS and isinstance(encoding, str) else None)
        except (NameRefusedError, WorkspaceError) as problem:
            return _switched(content, str(problem))
        return _switched(content, None)

    def new(self, content: Mapping[str, object]) -> SwitchReply:
        """Make a new program and change to it. A file that is there is never overwritten."""
        name = content.get("name")
        try:
            self.make(self.files.new_place(name if isinstance(name, str) else ""), NEW_TEXT)
        except (NameRefusedError, WorkspaceError) as problem:
            return _switched(content, str(problem))
        except OSError as problem:
            return _switched(content, f"The folder cannot be used: {problem.strerror or problem}.")
        return _switched(content, None)

    def make(self, path: Path, text: str, *, show: bool = True) -> None:
        """Write a new program and change to it, unless it is one of several.

        Raises:
            WorkspaceError: It could not be written; what is open stays open.
        """
        Document.create(path, text, root=self._folder)
        if show:
            self._show(open_program(path, self.library, root=self._folder))

    def text_of(self, name: str) -> str:
        """The newest text of a program of the list, open or not.

        Raises:
            WorkspaceError: It is not there, or cannot be read.
        """
        kept = self._kept.get(name)
        if kept is not None:
            kept.sitting.check_file()
            return kept.sitting.read.text
        return Document.open(self.files.place(name), root=self._folder).text

    def retitle(self, name: str, title: str) -> None:
        """Write another title into a program of the list, open or not; "" takes it out.

        Raises:
            WorkspaceError: It could not be saved.
            EditError: It cannot be read as a title.
        """

        def retitle(document: Document) -> None:
            document.edit(lambda read: edits.set_header(read, "Title", title))

        kept = self._kept.get(name)
        if kept is not None:
            kept.sitting.change(retitle)
        else:
            retitle(Document.open(self.files.place(name), root=self._folder))

    def renamed(self, name: str, path: Path) -> None:
        """Go on with a program whose file has another name now; its undo stays."""
        kept = self._kept.pop(name, None)
        if kept is None:
            return
        new_name = path.relative_to(self._folder).as_posix()
        kept.sitting.renamed(new_name, path)
        moved = replace(kept, name=new_name, path=path)
        self._kept[new_name] = moved
        if self._opened is kept:
            self._opened = moved

    def removed(self, name: str) -> None:
        """Forget a program that is in the bin; where it was open, the newest of the others is opened."""
        self._kept.pop(name, None)
        if self._opened.name != name:
            return
        others = [one.name for one in self.files.programs(_LOOK_S).programs]
        for other in others:
            try:
                self._switch(other, None)
            except WorkspaceError:
                continue
            return
        self._show(none_open(self.library, self._folder))

    def _switch(self, name: str, encoding: str | None) -> None:
        kept = self._kept.get(name)
        if kept is not None and encoding is None:
            kept.sitting.check_file()
            self._show(kept)
            return
        path = self.files.place(name)
        if not path.is_file():
            raise MissingFileError(f"There is no program “{path.name}” any more.", path)
        self._show(open_program(path, self.library, root=self._folder, encoding=encoding))

    def _show(self, opened: Opened) -> None:
        self._opened = opened
        self._keep(opened)

    def _keep(self, opened: Opened) -> None:
        """Remember an open program; one that could not be opened is tried anew each time."""
        self._kept.pop(opened.name, None)
        if not opened.failed:
            self._kept[opened.name] = opened
        for name in [name for name, one in self._kept.items() if one.path is not None][:-_MOST_KEPT]:
            gone = self._kept.pop(name).sitting
            self._keys = {key: sitting for key, sitting in self._keys.items() if sitting is not gone}

    def _listed_view(self, one: Listed) -> ListedView:
        card = one.card
        return {
            "name": one.name,
            "title": card.title if card else None,
            "client": card.client if card else None,
            "changed": one.changed,
            "open": self._opened.path is not None and self._opened.name == one.name,
            "weeks": card.weeks if card else None,
            "days": card.days if card else None,
            "sets": list(card.sets) if card else None,
            "looked_at": one.looked_at,
        }

    def _unsaved_view(self, opened: Opened) -> ListedView:
        header = opened.sitting.read.program.header
        return {
            "name": opened.name,
            "title": header.title or "Program without a file",
            "client": header.client,
            "changed": None,
            "open": opened is self._opened,
            "weeks": None,
            "days": None,
            "sets": None,
            "looked_at": True,
        }


def _switched(content: Mapping[str, object], problem: str | None) -> SwitchReply:
    return {"kind": "switched", "request": request_of(content), "problem": problem}
