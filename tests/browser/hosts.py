"""A real JupyterLab and a real Voilà, started by our own launchers, driven by Chromium."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psutil
import pytest
from browser.desk import Desk
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

ROOT = Path(__file__).parents[2]
SEED = ROOT / "data" / "programs" / "edina-runner.txt"
BUNDLE = ROOT / "hipflex_kit" / "designer" / "static" / "designer.js"
NOTEBOOK = ROOT / "hipflex_kit" / "designer" / "hosts" / "design a program.ipynb"
CHROMIUM_ARGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
]
TOKEN = "only-for-tests"
HOST_START_S = 60


def chromium_path() -> str:
    """$CHROMIUM, else one on the PATH; the tests fail where there is none, as a skipped test proves nothing."""
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
    if not found:
        pytest.fail("The browser tests need Chromium: install it, or say where it is with CHROMIUM=/path/to/chromium.")
    return found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if not BUNDLE.exists():
        pytest.fail("The designer's bundle is missing: run `npm ci && npm run build` in frontend/.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=CHROMIUM_ARGS)
        yield browser
        browser.close()


def command_of(process: psutil.Process) -> str:
    """What a process was started with; "" for one that ended meanwhile, as a killed kernel does."""
    try:
        return " ".join(process.cmdline())
    except psutil.NoSuchProcess:
        return ""


@dataclass
class Host:
    """A running server and the trainer's folder that it was started on."""

    kind: str
    url: str
    folder: Path
    log: Path
    process: subprocess.Popen[bytes]
    opened: int = field(default=0)

    def api(self, path: str, method: str = "GET") -> bytes:
        request = urllib.request.Request(
            f"{self.url}{path}", method=method, headers={"Authorization": f"token {TOKEN}"}
        )
        with urllib.request.urlopen(request, timeout=10) as answer:
            return bytes(answer.read())

    def kernels(self) -> list[psutil.Process]:
        """The kernels that this server runs."""
        children = psutil.Process(self.process.pid).children()
        return [child for child in children if "ipykernel" in command_of(child)]

    @contextmanager
    def held_kernel(self, seconds: float) -> Iterator[None]:
        """Keep the kernel from doing anything until the block is done, and for so long at least."""
        end = time.monotonic() + seconds
        kernels = self.kernels()
        for kernel in kernels:
            kernel.suspend()
        try:
            yield
            time.sleep(max(0.0, end - time.monotonic()))
        finally:
            for kernel in kernels:
                kernel.resume()

    @contextmanager
    def running_cell(self, page: Page) -> Iterator[Path]:
        """Run a cell of JupyterLab's open notebook until the block is done; gives the file that it makes first."""
        begun, done = (self.log.with_name(f"the long cell has {word}") for word in ("begun", "ended"))
        for sign in (begun, done):
            sign.unlink(missing_ok=True)
        page.evaluate(LONG_CELL, [str(begun), str(done)])
        try:
            yield begun
        finally:
            done.touch()

    def end_kernels(self) -> None:
        """End what closed pages have left behind: a page that the browser drops does not say goodbye."""
        if self.kind == "lab":
            for session in json.loads(self.api("api/sessions")):
                self.api(f"api/sessions/{session['id']}", method="DELETE")
            return
        for kernel in self.kernels():
            if connection := re.search(r"kernel-([0-9a-f-]{36})\.json", command_of(kernel)):
                self.api(f"voila/api/shutdown/{connection[1]}", method="POST")


LONG_CELL = """([begun, done]) => {
  const kernel = window.jupyterapp.shell.currentWidget.sessionContext.session.kernel;
  const code = `import pathlib, time
pathlib.Path(${JSON.stringify(begun)}).touch()
while not pathlib.Path(${JSON.stringify(done)}).exists(): time.sleep(0.05)`;
  kernel.requestExecute({ code });
}"""

LAUNCH = """
import sys
from pathlib import Path
from hipflex_kit.designer import launch
kind, folder, port, *more = sys.argv[1:]
getattr(launch, f"launch_{kind}")(Path(folder), port=int(port), browser=False, arguments=more)
"""


def start_host(kind: str, base: Path) -> Host:
    folder = base / "hipflex programs"
    private = {
        "JUPYTER_TOKEN": TOKEN,
        "JUPYTER_CONFIG_DIR": str(base / "config"),
        "JUPYTER_DATA_DIR": str(base / "data"),
        "JUPYTER_RUNTIME_DIR": str(base / "runtime"),
        "JUPYTERLAB_WORKSPACES_DIR": str(base / "workspaces"),
        "JUPYTERLAB_SETTINGS_DIR": str(base / "settings"),
        "IPYTHONDIR": str(base / "ipython"),
        "PYTHONPATH": str(ROOT),
    }
    from hipflex_kit.designer.launch import free_port

    port = free_port(9000 + os.getpid() * 10 % 1000)  # away from those of the tests beside these
    more = ["--LabApp.expose_app_in_browser=True"] if kind == "lab" else []
    log = base / "server.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-c", LAUNCH, kind, str(folder), str(port), *more],
            env={**os.environ, **private},
            cwd=base,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    host = Host(kind, f"http://127.0.0.1:{port}/", folder, log, process)
    end = time.monotonic() + HOST_START_S
    while True:
        assert process.poll() is None, log.read_text()
        try:
            urllib.request.urlopen(f"{host.url}{'api/status' if kind == 'lab' else 'login'}", timeout=2).close()
        except urllib.error.HTTPError:
            return host
        except OSError:
            assert time.monotonic() < end, log.read_text()
            time.sleep(0.1)
        else:
            return host


@pytest.fixture(scope="session")
def hosts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Host]]:
    started: dict[str, Host] = {}

    def host(kind: str) -> Host:
        if kind not in started:
            started[kind] = start_host(kind, tmp_path_factory.mktemp(kind))
        return started[kind]

    yield host
    for one in started.values():
        one.process.terminate()
        try:
            one.process.wait(15)
        except subprocess.TimeoutExpired:
            one.process.kill()


@pytest.fixture(params=["lab", "app"])
def host(request: pytest.FixtureRequest, hosts: Callable[[str], Host]) -> Host:
    """Each test runs in JupyterLab and in Voilà."""
    return hosts(request.param)


OpenDesk = Callable[..., Desk]


@pytest.fixture
def open_desk(browser: Browser, host: Host) -> Iterator[OpenDesk]:
    """Opens the designer on a program; at the end no page may have logged an error or asked another machine."""
    contexts: list[BrowserContext] = []
    desks: list[Desk] = []

    def open_(
        text: bytes | None = None, *, mode: int = 0o644, wait_for: str = ".hf-row", **context_options: object
    ) -> Desk:
        options = {"viewport": {"width": 1280, "height": 800}, **context_options}
        context = browser.new_context(**options)  # type: ignore[arg-type]
        contexts.append(context)
        host.opened += 1
        for old in host.folder.glob("*.txt"):
            old.unlink()
        for kept in ("history", "bin"):
            shutil.rmtree(host.folder / ".hipflex" / kept, ignore_errors=True)
        file = host.folder / "program.txt"
        file.write_bytes(SEED.read_bytes() if text is None else text)
        file.chmod(mode)
        desk = Desk(_watched(context.new_page(), host), file, host.kind)
        desks.append(desk)
        open_in(host, desk.page)
        desk.page.wait_for_selector(wait_for, timeout=40_000)
        return desk

    yield open_
    problems = [problem for desk in desks for problem in desk.problems]
    for context in contexts:
        context.close()
    host.end_kernels()
    assert not problems, "\n".join(problems)


def _watched(page: Page, host: Host) -> Page:
    problems: list[str] = []
    page.problems = problems  # type: ignore[attr-defined]
    page.on("console", lambda message: problems.append(f"console: {message.text}") if message.type == "error" else None)
    page.on("pageerror", lambda error: problems.append(f"page error: {error}"))

    def outside(url: str) -> bool:
        return not url.startswith((host.url, host.url.replace("http:", "ws:", 1), "data:", "blob:"))

    page.on(
        "request", lambda request: problems.append(f"left the machine: {request.url}") if outside(request.url) else None
    )
    return page


def open_in(host: Host, page: Page) -> None:
    if host.kind == "app":
        page.goto(f"{host.url}?token={TOKEN}")
        return
    notebook = f"designer-{host.opened}.ipynb"
    shutil.copy(NOTEBOOK, host.folder / notebook)
    page.goto(f"{host.url}lab/tree/{notebook}?token={TOKEN}&reset")
    page.wait_for_function("window.jupyterapp?.shell?.currentWidget?.context?.isReady", timeout=40_000)
    page.evaluate(RUN_ALL)


RUN_ALL = """async () => {
  const app = window.jupyterapp;
  await app.restored;
  const panel = app.shell.currentWidget;
  await panel.context.ready;
  await panel.sessionContext.ready;
  for (let i = 0; i < 600; i++) {
    const kernel = panel.sessionContext.session?.kernel;
    if (kernel && kernel.connectionStatus === 'connected') { await kernel.info; break; }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await app.commands.execute('notebook:run-all-cells');
}"""
