"""Serves the designer without a notebook: a page with a stand-in for the widget model, and a real sitting behind it.

For work on the front end: ``python frontend/dev/serve.py program.txt [port]``, and ``npm run build -- --watch``.
"""

from __future__ import annotations

import base64
import json
import sys
import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

from hipflex_kit.designer.answers import ANSWERS
from hipflex_kit.designer.exercises.drawer import library_view
from hipflex_kit.designer.shelf import Shelf
from hipflex_kit.designer.widget import BUNDLE
from hipflex_kit.library import load_library

HERE = Path(__file__).parent
FILES = {"/": (HERE / "index.html", "text/html"), "/designer.js": (BUNDLE, "text/javascript")}


class Server(HTTPServer):
    """One program, one trainer.

    Args:
        path: The program.
        port: Where to listen on 127.0.0.1.
    """

    def __init__(self, path: Path, port: int) -> None:
        super().__init__(("127.0.0.1", port), Handler)
        self.library = load_library()
        self.shelf = Shelf(path, self.library)
        self.busy_s = 0.0
        """How long every message takes, to try what a busy kernel feels like."""


class Handler(BaseHTTPRequestHandler):
    """Static files by GET, messages of the page by POST."""

    server: Server

    def do_GET(self) -> None:
        """Send the page or the bundle."""
        path, kind = FILES.get(self.path.split("?")[0], (None, ""))
        if path is None:
            self.send_error(404)
            return
        self._send(path.read_bytes(), kind)

    def do_POST(self) -> None:
        """Answer a message with what has become of the program."""
        content: dict[str, Any] = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        time.sleep(self.server.busy_s)
        shelf = self.server.shelf
        answer: dict[str, Any] = {}
        shows = True
        kind = content.get("kind")
        if kind == "busy":
            self.server.busy_s = float(content["seconds"])
        elif kind == "edit":
            shelf.take(content.get("edit"))
        elif kind == "check_file":
            shelf.sitting.check_file()
        elif kind in ANSWERS:
            arrived = tuple(base64.b64decode(buffer) for buffer in content.get("buffers", ()))
            answered = ANSWERS[kind](shelf, {**content, "buffers": arrived})
            shows = answered.shows
            sent = [base64.b64encode(buffer).decode() for buffer in answered.buffers]
            answer = {"reply": answered.message, "buffers": sent}
        if kind == "ready":
            answer["library"] = library_view(self.server.library)
        if shows:
            answer["view"] = shelf.view()
        self._send(json.dumps(answer).encode(), "application/json")

    def _send(self, body: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


if __name__ == "__main__":
    program = Path(sys.argv[1])
    server = Server(program, int(sys.argv[2]) if len(sys.argv) > 2 else 8123)
    print(f"http://127.0.0.1:{server.server_port}/")
    server.serve_forever()
