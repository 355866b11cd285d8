"""A file that is dropped on the page: its bytes arrive in parts, it is read apart, looked at, and saved as a program.

It is read beside the page's other work, so that edits are answered meanwhile; the page asks until it is done.
"""

from __future__ import annotations

import shutil
import tempfile
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Literal

from hipflex_kit.designer.answer import Question, request_of
from hipflex_kit.designer.file_names import file_stem
from hipflex_kit.designer.home.reply_types import ArrivalReply
from hipflex_kit.designer.home.review import review_of

if TYPE_CHECKING:
    from hipflex_kit.importing.from_file import Imported
    from hipflex_kit.library import Library

MOST_BYTES = 20_000_000
"""As large a file as the readers take."""
_PATIENCE_S = 0.2


@dataclass
class Arrival:
    """One file on its way in.

    Attributes:
        id: What the page calls it.
        file: Its name, as the trainer knows it.
        parts: What of it has arrived.
        imported: What it was read as, once it is.
        problem: Why it cannot be read.
        done: Set once it was read or refused.
    """

    id: str
    file: str
    parts: list[bytes] = field(default_factory=list)
    imported: Imported | None = None
    problem: str | None = None
    done: threading.Event = field(default_factory=threading.Event)

    @property
    def state(self) -> Literal["arriving", "reading", "read", "refused"]:
        """How far it is."""
        if self.problem is not None:
            return "refused"
        if self.imported is not None:
            return "read"
        return "reading" if not self.parts else "arriving"


class Arrivals:
    """The file that is coming in. A new one takes the place of the one before."""

    def __init__(self) -> None:
        self._arrival: Arrival | None = None

    def take(self, question: Question, buffers: Sequence[bytes], library: Library) -> ArrivalReply:
        """Take the next part of a file; with the last one it begins to be read."""
        id, part = str(question.get("arrival", ""))[:200], question.get("part")
        if part == 0:
            self._arrival = Arrival(id, PurePath(str(question.get("file", ""))[:400] or "file").name)
        arrival = self._arrival
        if arrival is None or arrival.id != id or part != len(arrival.parts) or not buffers:
            self._arrival = None
            return _refused(question, "The file did not arrive whole; drop it again.")
        arrival.parts.append(bytes(buffers[0]))
        if sum(map(len, arrival.parts)) > MOST_BYTES:
            self._arrival = None
            return _refused(question, f"“{arrival.file}” has more than 20 MB; a program is far smaller.")
        if question.get("last") is True:
            data = b"".join(arrival.parts)
            arrival.parts.clear()
            threading.Thread(target=_read, args=(arrival, data), daemon=True).start()
            arrival.done.wait(_PATIENCE_S)
        return _reply(question, arrival, library)

    def look(self, question: Question, library: Library) -> ArrivalReply:
        """How far it is; what it was understood as, once it was read."""
        arrival = self._arrival
        if arrival is None or arrival.id != question.get("arrival"):
            return _refused(question, "The file is no longer here; drop it again.")
        arrival.done.wait(_PATIENCE_S)
        return _reply(question, arrival, library)

    def text(self, question: Question) -> str | None:
        """The text to save, as read or in plain shorthand; None where there is none."""
        arrival = self._arrival
        if arrival is None or arrival.id != question.get("arrival") or arrival.imported is None:
            return None
        return arrival.imported.tidied if question.get("tidy") is True else arrival.imported.text

    def forget(self) -> None:
        """It was saved, or is not wanted."""
        self._arrival = None


def _read(arrival: Arrival, data: bytes) -> None:
    """Read a file from a folder of its own, which is gone afterwards."""
    from hipflex_kit.importing import ImportingError, from_file

    name = PurePath(arrival.file)
    folder = Path(tempfile.mkdtemp(prefix="hipflex-"))
    try:
        file = folder / f"{file_stem(name.stem)}{name.suffix if name.suffix.isascii() else ''}"
        file.write_bytes(data)
        arrival.imported = from_file(file)
    except ImportingError as problem:
        arrival.problem = str(problem)
    except OSError as problem:
        arrival.problem = f"“{arrival.file}” could not be looked at: {problem.strerror or problem}."
    except Exception:
        arrival.problem = f"“{arrival.file}” could not be read: it may be damaged."
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        arrival.done.set()


def _reply(question: Question, arrival: Arrival, library: Library) -> ArrivalReply:
    reply = _empty(question, arrival.file)
    reply["state"], reply["problem"] = arrival.state, arrival.problem
    if arrival.imported is not None:
        seen = review_of(arrival.imported, library)
        reply["summary"], reply["lines"] = seen.summary, seen.lines
        reply["text"] = arrival.imported.text
        reply["tidied"] = arrival.imported.tidied if arrival.imported.tidied != arrival.imported.text else None
        header = arrival.imported.result.program.header
        reply["title"] = header.title or PurePath(arrival.file).stem
        reply["client"] = header.client
    return reply


def _refused(question: Question, problem: str) -> ArrivalReply:
    reply = _empty(question, str(question.get("file", "")))
    reply["state"], reply["problem"] = "refused", problem
    return reply


def _empty(question: Question, file: str) -> ArrivalReply:
    return {
        "kind": "arrival",
        "request": request_of(question),
        "state": "arriving",
        "file": file,
        "summary": "",
        "lines": [],
        "text": "",
        "tidied": None,
        "title": None,
        "client": None,
        "problem": None,
    }
