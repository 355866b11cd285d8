"""The two ways in: a page without code (``hipflex app``) and JupyterLab (``hipflex lab``), on the trainer's folder."""

from __future__ import annotations

import os
import secrets
import socket
import threading
import time
import warnings
import webbrowser
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from hipflex_kit.designer.folders import (
    FOLDER_VARIABLE,
    HOSTS,
    NOTEBOOK_NAME,
    PROGRAM_VARIABLE,
    prepare_folder,
    prepare_notebook,
    split_target,
)

HOST = "127.0.0.1"
_EXTENSIONS = ("anywidget", "@jupyter-widgets/jupyterlab-manager", "@voila-dashboards/widgets-manager8")
"""What the page needs of JupyterLab's extensions; whatever else is installed on the machine stays out of it."""
IDLE_SECONDS = 2 * 60 * 60
"""A page that was closed without saying so (a sleeping laptop, a crashed browser) frees its memory after this time."""


class LaunchError(Exception):
    """The page cannot be opened; the message says why in one sentence."""


def launch_app(
    target: Path | None = None, *, port: int | None = None, browser: bool = True, arguments: Sequence[str] = ()
) -> None:
    """Serve the designer as a page of its own until Ctrl+C is pressed.

    Only this machine can reach the page, and only with its token; nothing but the packaged page is served.

    Args:
        target: The trainer's folder, or one program; by default "hipflex programs" in the home folder.
        port: Where to listen; by default a free port from 8866 on.
        browser: False to print the address only.
        arguments: Further arguments for Voilà.

    Raises:
        LaunchError: The folder cannot be used, or something else listens on the port.
    """
    _enter(target)
    port = _port(port, 8866)
    token = os.environ.get("JUPYTER_TOKEN") or secrets.token_urlsafe(24)
    _announce(f"http://{HOST}:{port}/?token={quote(token)}", port, browser)
    from voila.app import Voila  # type: ignore[import-untyped, unused-ignore]

    app = Voila.instance()
    app.tornado_settings = {"xsrf_cookies": True, "allow_remote_access": False, "local_hostnames": ["localhost"]}
    app.initialize([str(HOSTS / "page.ipynb"), *voila_arguments(port, token), *arguments])
    app.voila_configuration.prelaunch_hook = _give_xsrf_cookie
    app.start()


def _give_xsrf_cookie(handler: Any, **_: object) -> None:
    """Reading the token sets its cookie: Voilà's page sends it when it is closed, but asks for none."""
    _ = handler.xsrf_token


_ENCRYPTED = "--KernelManager.transport_encryption=auto"
"""Nobody else on the machine can listen to what server and kernel say, where both know how; else the kernel warns."""


def voila_arguments(port: int, token: str) -> list[str]:
    """What Voilà is told: our template and page, this machine only, sources hidden, idle kernels ended."""
    return [
        f"--port={port}",
        f"--Voila.ip={HOST}",
        f"--Voila.token={token}",
        f"--Voila.root_dir={HOSTS}",
        "--Voila.port_retries=0",
        "--Voila.log_level=40",
        "--no-browser",
        "--VoilaConfiguration.template=hipflex",
        "--VoilaConfiguration.allow_template_override=NO",
        "--VoilaConfiguration.allow_theme_override=NO",
        "--VoilaConfiguration.file_allowlist=^$",
        "--VoilaConfiguration.strip_sources=True",
        *(f"--VoilaConfiguration.extension_allowlist={extension}" for extension in _EXTENSIONS),
        f"--MappingKernelManager.cull_idle_timeout={IDLE_SECONDS}",
        "--MappingKernelManager.cull_interval=300",
        _ENCRYPTED,
    ]


def launch_lab(
    target: Path | None = None, *, port: int | None = None, browser: bool = True, arguments: Sequence[str] = ()
) -> None:
    """Open JupyterLab on the trainer's folder, with the designer's notebook in front, until Ctrl+C is pressed.

    Args:
        target: The trainer's folder, or one program; by default "hipflex programs" in the home folder.
        port: Where to listen; by default a free port from 8888 on.
        browser: False to print the address only.
        arguments: Further arguments for JupyterLab.

    Raises:
        LaunchError: The folder cannot be used, or something else listens on the port.
    """
    folder = _enter(target)
    try:
        prepare_notebook(folder)
    except OSError as error:
        raise LaunchError(f"The notebook cannot be put into “{folder}”: {error.strerror or error}.") from error
    port = _port(port, 8888)
    token = os.environ.get("JUPYTER_TOKEN") or secrets.token_urlsafe(24)
    _announce(f"http://{HOST}:{port}/lab/tree/{quote(NOTEBOOK_NAME)}?token={quote(token)}", port, browser)
    # JupyterLab loads Voilà, whose import has Python tell of old settings in both: nothing for a trainer's window.
    # What it asks for ends with this block, and it is imported once only.
    with warnings.catch_warnings(record=True):
        import voila  # type: ignore[import-untyped, unused-ignore]  # noqa: F401
    from jupyterlab.labapp import LabApp  # type: ignore[import-untyped, unused-ignore]

    LabApp.launch_instance([*lab_arguments(folder, port, token), *arguments])


def lab_arguments(folder: Path, port: int, token: str) -> list[str]:
    """What JupyterLab is told: the folder, this machine only, our opener; opening the browser is left to us."""
    arguments = [
        f"--ServerApp.root_dir={folder}",
        f"--ServerApp.ip={HOST}",
        f"--ServerApp.port={port}",
        "--ServerApp.port_retries=0",
        f"--IdentityProvider.token={token}",
        "--ServerApp.open_browser=False",
        "--ServerApp.log_level=40",
        "--LabApp.log_level=40",
        f"--LabApp.extra_labextensions_path={HOSTS / 'labextensions'}",
        f"--LabApp.default_url=/lab/tree/{quote(NOTEBOOK_NAME)}",
        _ENCRYPTED,
    ]
    return [*arguments, "--allow-root"] if _is_root() else arguments


def _port(asked: int | None, first: int) -> int:
    """The port that was asked for, if it is free; else a free one."""
    if asked is None:
        return free_port(first)
    if not _is_free(asked):
        raise LaunchError(f"Port {asked} is in use; leave --port out and a free one is found.")
    return asked


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        if os.name != "nt":  # as the servers do: a port whose last connections are only just closed is free
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except (OSError, OverflowError):
            return False
    return True


def free_port(first: int) -> int:
    """Find a port that nothing listens on: one of fifty from ``first`` on, else any."""
    for port in range(first, first + 50):
        if _is_free(port):
            return port
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def _enter(target: Path | None) -> Path:
    """Make the folder ready and tell the pages of it by environment, never by address."""
    folder, program = split_target(target)
    if program is not None and not program.is_file():
        raise LaunchError(f"There is no program “{program.name}” in {folder}.")
    if folder.is_file():
        raise LaunchError(f"“{folder.name}” is neither a folder nor a program (.txt).")
    try:
        prepare_folder(folder)
    except OSError as error:
        raise LaunchError(f"The folder “{folder}” cannot be used: {error.strerror or error}.") from error
    os.environ[FOLDER_VARIABLE] = str(folder)
    os.environ.pop(PROGRAM_VARIABLE, None)
    if program is not None:
        os.environ[PROGRAM_VARIABLE] = program.name
    for variable in ("JUPYTER_PATH", "JUPYTER_CONFIG_PATH"):
        known = [str(HOSTS), *filter(None, [os.environ.get(variable)])]
        os.environ[variable] = os.pathsep.join(known)
    return folder


def _announce(url: str, port: int, browser: bool) -> None:
    """Say where the page is once it answers: whoever opens an address too early sees an error."""
    print("hipflex is starting …", flush=True)

    def up() -> None:
        print(f"hipflex is at {url}\nIt runs until you close this window or press Ctrl+C.", flush=True)
        if browser:
            webbrowser.open(url)

    threading.Thread(target=_when_up, args=(port, up), daemon=True).start()


def _when_up(port: int, then: Callable[[], object], patience_s: float = 600.0) -> None:
    """Wait until something listens. Voilà's own opener leaves the token out, and an early browser shows an error."""
    end = time.monotonic() + patience_s
    while time.monotonic() < end:
        with socket.socket() as probe:
            probe.settimeout(0.5)
            if probe.connect_ex((HOST, port)) == 0:
                then()
                return
        time.sleep(0.1)


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0
