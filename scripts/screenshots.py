"""Take the README's pictures: the designer as a page on the sample program, and the client's sheet.

Run by ``make screenshots``; $CHROMIUM says which browser. Look at what it made before committing it.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Error, Page, sync_playwright

from hipflex_kit import parse_program
from hipflex_kit.export import to_pictures

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "docs" / "pictures"
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]


def designer(scheme: str, target: Path) -> None:
    """The first screen, as a trainer meets it."""
    with tempfile.TemporaryDirectory() as folder:
        command = [Path(sys.executable).with_name("hipflex"), "app", folder, "--no-browser"]
        server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        try:
            url = _address(server)
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=os.environ["CHROMIUM"], args=QUIET)
                page = browser.new_page(viewport={"width": 1280, "height": 800}, color_scheme=scheme)
                _goto(page, url)
                page.wait_for_selector(".hf-row", timeout=60_000)
                page.get_by_role("button", name=re.compile("sample|dismiss|close", re.IGNORECASE)).first.click()
                page.wait_for_timeout(400)
                page.screenshot(path=target)
                browser.close()
        finally:
            server.terminate()
            server.wait(20)


def _goto(page: Page, url: str) -> None:
    """Open a page whose server may still be starting."""
    end = time.monotonic() + 60
    while True:
        try:
            page.goto(url)
            return
        except Error:
            if time.monotonic() > end:
                raise
            time.sleep(0.2)


def _address(server: subprocess.Popen[str]) -> str:
    end = time.monotonic() + 60
    assert server.stdout is not None
    while time.monotonic() < end:
        found = re.search(r"http://\S+token=\S+", server.stdout.readline())
        if found:
            return found[0]
    raise RuntimeError("the designer did not start")


def main() -> None:
    """Write all pictures."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    designer("light", PICTURES / "designer.png")
    program = parse_program((ROOT / "data" / "programs" / "edina-runner.txt").read_text("utf-8")).program
    (PICTURES / "sheet.png").write_bytes(to_pictures(program, ppi=70)[0])


if __name__ == "__main__":
    main()
