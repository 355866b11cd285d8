"""The open program and those beside it: which one the page shows, changing to another, and making a new one.

A program that was left keeps its sitting: its undo and its unanswered edits are there when it is taken up again.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from hipflex_kit.designer.opening import Opened, open_at_start, open_program
from hipflex_kit.designer.program_list import NameRefusedError, ProgramList
from hipflex_kit.designer.reply_types import ListedView, ProgramsReply, SwitchReply
from hipflex_kit.designer.view_types import View
from hipflex_kit.workspace import Document, Folder, MissingFileError, WorkspaceError

if TYPE_CHECKING:
    from hipflex_kit.designer.sitting import Sitting
    from hipflex_kit.library import Library
    from hipflex_kit.program import Program

NEW_TEXT = "Day 1\n"
ENCODINGS = ("cp1252",)
"""What a page may ask a file to be read as."""
_MOST_KEPT = 20


class Shelf:
    """What a designer has open, and the folder that it is in.

    Args:
        program: A text file; a program without a file; or None for the one that was changed last.
        library: Where names are looked up.
        encoding: How to read a file that is neither UTF-8 nor UTF-16.
    """

    def __init__(self, program: str | Path | Program | None, library: Library, encoding: str | None = None) -> None:
        self._library = library
        self._opened = open_at_start(program, library, encoding)
        self._folder = self._opened.folder.resolve()
        self._kept: dict[str, Opened] = {}
        self._keys: dict[str, Sitting] = {}
        self._list: ProgramList | None = None
        self._keep(self._opened)

    @property
    def sitting(self) -> Sitting:
        """The program that the page shows."""
        return self._opened.sitting

    def view(self) -> View:
        """Everything that the page shows now."""
        view = self.sitting.view()
        if self._opened.offer is not None:
            view["file"]["other_encoding"] = self._opened.offer
        self._keys[view["file"]["key"]] = self.sitting
        return view

    def take(self, content: object) -> None:
        """Do an edit in the program that it was made on, which may have been left meanwhile."""
        key = content.get("file") if isinstance(content, Mapping) else None
        sitting = self.sitting if key is None else self._keys.get(key) if isinstance(key, str) else None
        if sitting is not None:
            sitting.take(content)

    def programs(self, content: Mapping[str, object]) -> ProgramsReply:
        """List the folder's programs, newest first, with the open one marked."""
        unsaved = [opened for opened in self._kept.values() if opened.path is None]
        listed: list[ListedView] = [self._unsaved_view(opened) for opened in unsaved]
        problem = None
        try:
            listed += [
                {
                    "name": one.name,
                    "title": one.title,
                    "client": one.client,
                    "changed": one.changed,
                    "open": self._is_open(one.name),
                }
                for one in self._programs().programs()
            ]
        except (OSError, WorkspaceError):
            problem = "This folder cannot be looked at just now."
        request, folder = _request(content), self._folder.name or "this folder"
        return {"kind": "programs", "request": request, "folder": folder, "programs": listed, "problem": problem}

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
            path = self._programs().new_place(name if isinstance(name, str) else "")
            Document.create(path, NEW_TEXT, root=self._folder)
            self._show(open_program(path, self._library, root=self._folder))
        except (NameRefusedError, WorkspaceError) as problem:
            return _switched(content, str(problem))
        except OSError as problem:
            return _switched(content, f"The folder cannot be used: {problem.strerror or problem}.")
        return _switched(content, None)

    def _switch(self, name: str, encoding: str | None) -> None:
        kept = self._kept.get(name)
        if kept is not None and encoding is None:
            kept.sitting.check_file()
            self._show(kept)
            return
        path = self._programs().place(name)
        if not path.is_file():
            raise MissingFileError(f"There is no program “{path.name}” any more.", path)
        self._show(open_program(path, self._library, root=self._folder, encoding=encoding))

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

    def _programs(self) -> ProgramList:
        if self._list is None:
            self._list = ProgramList(Folder(self._folder))
        return self._list

    def _is_open(self, name: str) -> bool:
        return self._opened.path is not None and self._opened.name == name

    def _unsaved_view(self, opened: Opened) -> ListedView:
        header = opened.sitting.read.program.header
        is_open = opened is self._opened
        return {
            "name": opened.name,
            "title": header.title or "Program without a file",
            "client": header.client,
            "changed": None,
            "open": is_open,
        }


def _request(content: Mapping[str, object]) -> str:
    return str(content.get("request", ""))[:200]


def _switched(content: Mapping[str, object], problem: str | None) -> SwitchReply:
    return {"kind": "switched", "request": _request(content), "problem": problem}
