"""The widget: an envelope around a sitting. It carries messages; everything that it does is done by plain functions."""

from __future__ import annotations

import asyncio
import threading
import weakref
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import anywidget
import traitlets

from hipflex_kit.designer.answers import answer_to
from hipflex_kit.designer.exercises.drawer import library_view
from hipflex_kit.designer.shelf import Shelf
from hipflex_kit.designer.telling import Telling
from hipflex_kit.designer.view.static_sheet import static_sheet, static_text
from hipflex_kit.library import load_library
from hipflex_kit.program import Program

if TYPE_CHECKING:
    from hipflex_kit.analysis import Volume
    from hipflex_kit.designer.sitting import Sitting
    from hipflex_kit.designer.view.types import View

BUNDLE = Path(__file__).with_name("static") / "designer.js"
LOOK_EVERY_S = 1.0
"""How often the file is looked at for changes by other programs."""


class Designer(anywidget.AnyWidget):
    r"""The page on which a program is dragged, tuned and printed; every edit is saved to its file at once.

    Args:
        program: A text file; or a program, which then has no file; None opens the one that was changed last in the
            current folder.
        encoding: How to read a file that is neither UTF-8 nor UTF-16, such as ``"cp1252"``.

    Attributes:
        text: The program's text. Observable.
        program: The same, read. Observable.
        volume: Weekly volume, low, mid and high; frames with a row a week. Observable.
        value: The program once more, under the name by which ``ipywidgets.interactive_output`` asks for it. Observable.

    Example:
        >>> from hipflex_kit import parse_program
        >>> designer = Designer(parse_program("Day 1\n1a) Back Squat 4x10").program)
        >>> designer.observe(lambda change: print(change.new), "text")
        >>> designer.volume.mid.loc[1, "quads"]
        np.float64(4.0)
    """

    _esm = BUNDLE
    view: traitlets.Dict[str, Any] = traitlets.Dict().tag(sync=True)
    library: traitlets.List[Any] = traitlets.List().tag(sync=True)
    text = traitlets.Unicode(read_only=True)
    program = traitlets.Any(read_only=True)
    value = traitlets.Any(read_only=True)
    volume = traitlets.Any(read_only=True)

    def __init__(self, program: str | Path | Program | None = None, *, encoding: str | None = None) -> None:
        self._shelf = Shelf(program, load_library(), encoding)
        self._shown_library = self._sitting.library
        # JupyterLab hands a page's messages to a thread of their own, so that the designer answers while a cell runs;
        # the looks at the file and what cells call come in the kernel's main thread.
        self._one_at_a_time = threading.RLock()
        self._telling = Telling(self._shelf.view())
        super().__init__(library=library_view(self._shown_library), view=dict(self._telling.view))
        self.on_msg(self._receive)
        self._tell_cells()
        _look_now_and_then(weakref.ref(self))

    @property
    def _sitting(self) -> Sitting:
        return self._shelf.sitting

    @traitlets.default("volume")
    def _count(self) -> Volume:
        from hipflex_kit.analysis.core import Method
        from hipflex_kit.analysis.volume import volume_of

        return volume_of(self._sitting.core, Method.FRACTIONAL)

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        """Beside the live page the sheet and its volume, for a saved notebook that is read without a kernel."""
        bundle = super()._repr_mimebundle_(**kwargs)
        if bundle is None:
            return None
        data, about = bundle
        view = cast("View", self.view)
        return {**data, "text/plain": static_text(view), "text/html": static_sheet(view)}, about

    def _should_send_property(self, key: str, value: object) -> bool:
        """The view is state for a page that opens; one that is open is told what is new, a hundredth of it."""
        return key != "view" and bool(super()._should_send_property(key, value))

    def check_file(self) -> None:
        """Show what another program has made of the file, if anything."""
        with self._one_at_a_time:
            if self._sitting.check_file():
                self._show()

    def _receive(self, _widget: object, content: Any, buffers: Any) -> None:
        """Answer a message of the page. It may be anything: a page can be older than the kernel."""
        said = content if isinstance(content, dict) else {}
        with self._one_at_a_time:
            kind, answer = said.get("kind"), answer_to({**said, "buffers": tuple(buffers or ())}, self._shelf)
            if answer is not None:
                if answer.shows:
                    self._show()
                self.send(dict(answer.message), buffers=list(answer.buffers))
            elif kind == "check_file":
                self.check_file()
            else:
                if kind == "edit":
                    self._shelf.take(said.get("edit"))
                self._show(whole=kind == "ready" and not self._telling.knows(said.get("has")))

    def _show(self, *, whole: bool = False) -> None:
        if self._sitting.library is not self._shown_library:
            self._shown_library = self._sitting.library
            self.library = library_view(self._shown_library)
        news = self._telling.news(self._shelf.view(), whole=whole)
        if news is not None:
            self.send(news)
            self.view = dict(self._telling.view)
        self._tell_cells()

    def _tell_cells(self) -> None:
        """Let notebook cells that follow the program know of a new text."""
        read = self._sitting.read
        if read.text != self.text or self.program is None:
            with self.hold_trait_notifications():  # whoever hears of one finds the others new too
                self.set_trait("text", read.text)
                self.set_trait("program", read.program)
                self.set_trait("value", read.program)
                if self.trait_has_value("volume") or self._trait_notifiers.get("volume"):
                    self.set_trait("volume", self._count())


def _look_now_and_then(designer: weakref.ref[Designer]) -> None:
    """Look at the file for as long as the designer lives and its kernel is idle; outside of a kernel do nothing."""
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:
        return

    def look() -> None:
        alive = designer()
        if alive is not None and alive.comm is not None:
            alive.check_file()
            loop.call_later(LOOK_EVERY_S, look)

    loop.call_later(LOOK_EVERY_S, look)
