"""The text keeps up with typing: read anew after a pause, saved soon after the last key, a step back per pause."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable

import pytest
from browser.desk import Desk, until
from playwright.sync_api import Page

OpenDesk = Callable[..., Desk]
BURSTS = (" slow on the way", " down and hold it", " for a moment now")
KEY_MS, PAUSE_MS = 30, 150
"""Between two keys, and the pause after which the text is read."""
ATTEMPTS = 4
"""A busy machine may hold a key back for as long as a pause; then the words are typed again, on a fresh page."""
READ_MS, SAVED_MS = 450, 1_500
"""What a loaded machine gets; on a quiet one it is 150 and 500 at the most, and the figures are printed."""
WATCH = """() => {
  const root = document.querySelector('.hf-root');
  window.hfTimes = { key: 0, longest: 0, read: [], rev: root.dataset.rev };
  root.addEventListener('keydown', () => {
    const { key, longest } = window.hfTimes, now = performance.now();
    Object.assign(window.hfTimes, { key: now, longest: key ? Math.max(longest, now - key) : 0 });
  }, true);
  new MutationObserver(() => {
    if (root.dataset.rev === window.hfTimes.rev) return;
    window.hfTimes.rev = root.dataset.rev;
    window.hfTimes.read.push(performance.now() - window.hfTimes.key);
  }).observe(root, { attributes: true, attributeFilter: ['data-rev'] });
}"""


def readings(page: Page) -> list[float]:
    """After how many ms since the last key the text was read anew, each time that it was."""
    return [float(one) for one in page.evaluate("window.hfTimes.read")]


def typed_steadily(page: Page, burst: str) -> bool:
    """Press keys one after the other; False where the page saw a pause between two of them."""
    page.evaluate("Object.assign(window.hfTimes, { key: 0, longest: 0 })")
    page.keyboard.type(burst, delay=KEY_MS)
    return bool(page.evaluate("window.hfTimes.longest") < PAUSE_MS)


def type_in_bursts(desk: Desk) -> tuple[list[bytes], list[float]] | None:
    """The texts between the bursts and when each was saved; None where the machine could not keep up with the keys."""
    page = desk.page
    page.locator("#hf-mode-text").click()
    page.locator("#hf-text .cm-line", has_text="Single Leg Sprinter RDL").first.click()
    page.keyboard.press("End")
    page.keyboard.type(" //")
    until(lambda: b" //" in desk.file.read_bytes(), "the comment is begun")
    desk.settled()
    page.evaluate(WATCH)
    texts, saved = [desk.file.read_bytes()], []
    for number, burst in enumerate(BURSTS, 1):
        if not typed_steadily(page, burst):
            return None
        last_key = time.monotonic()
        assert len(readings(page)) < number, "nothing is read while keys are pressed one after the other"
        until(lambda burst=burst: burst.encode() in desk.file.read_bytes(), "it is saved")  # type: ignore[misc]
        saved.append(1000 * (time.monotonic() - last_key))
        until(lambda number=number: len(readings(page)) >= number, "it is read")  # type: ignore[misc]
        desk.settled()
        texts.append(desk.file.read_bytes())
    return texts, saved


def test_typing_is_read_after_a_pause_saved_within_half_a_second_and_undone_by_the_pause(
    open_desk: OpenDesk, capsys: pytest.CaptureFixture[str]
) -> None:
    for _ in range(ATTEMPTS):
        desk = open_desk()
        if typed := type_in_bursts(desk):
            break
    else:
        pytest.fail("The machine is too busy to press keys one after the other.")
    texts, saved = typed
    page = desk.page
    read = readings(page)
    with capsys.disabled():
        print(f" [{desk.kind}: read {said(read)} ms after the last key, saved {said(saved)} ms]", end="")
    assert len(read) == len(BURSTS), "each pause is one revision"
    assert min(read) >= 140, "not before the pause"
    assert statistics.median(read) <= READ_MS
    assert statistics.median(saved) <= SAVED_MS
    page.locator("#hf-mode-sheet").click()
    for text in reversed(texts[:-1]):
        page.keyboard.press("Control+z")
        until(lambda text=text: desk.file.read_bytes() == text, "one step back is one pause")  # type: ignore[misc]
        desk.settled()


def said(times: list[float]) -> str:
    return "/".join(f"{one:.0f}" for one in times)
