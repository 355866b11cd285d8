"""``hipflex app`` and ``hipflex lab``: the designer as a page and in JupyterLab."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from hipflex_kit.cli.commands import Argument, Commands, Option
from hipflex_kit.cli.terminal import fail

FolderArgument = Annotated[
    Path | None, Argument(help="The folder with your programs, or one program.", metavar="[FOLDER]")
]
Port = Annotated[int | None, Option(help="Port to listen on; a free one where it is not given.")]
NoBrowser = Annotated[bool, Option("--no-browser", help="Only print the address; open no browser.")]


def register(app: Commands) -> None:
    """Add these commands."""
    app.command("app")(open_app)
    app.command("lab")(open_lab)


def open_app(folder: FolderArgument = None, port: Port = None, no_browser: NoBrowser = False) -> None:
    """Open the designer as a page."""
    from hipflex_kit.designer.launch import LaunchError, launch_app

    try:
        launch_app(folder, port=port, browser=not no_browser)
    except LaunchError as problem:
        fail(str(problem))


def open_lab(folder: FolderArgument = None, port: Port = None, no_browser: NoBrowser = False) -> None:
    """Open JupyterLab on the designer notebook."""
    from hipflex_kit.designer.launch import LaunchError, launch_lab

    try:
        launch_lab(folder, port=port, browser=not no_browser)
    except LaunchError as problem:
        fail(str(problem))
