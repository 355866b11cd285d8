"""How long one edit takes: in Python alone, and from key press to authoritative numbers on a real page."""

from __future__ import annotations

import statistics
from collections.abc import Callable
from pathlib import Path

import pytest
from browser.hosts import SEED, Host, open_in
from playwright.sync_api import Browser
from pytest_benchmark.fixture import BenchmarkFixture

from hipflex_kit.designer.opening import open_sitting
from hipflex_kit.library import load_library

ROUNDS = 50

EDIT = """async (text) => {
  const row = [...document.querySelectorAll('.hf-row')].find(
    (row) => row.querySelector('[data-field=name]')?.value === 'Calf Raise');
  const input = row.querySelector('[data-field=dose]');
  const root = document.querySelector('.hf-root');
  const rev = Number(root.dataset.rev);
  input.focus();
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, text);
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const start = performance.now();
  input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const drawn = performance.now() - start;
  await new Promise((resolve) => {
    if (Number(root.dataset.rev) > rev) return resolve();
    const observer = new MutationObserver(() => {
      if (Number(root.dataset.rev) > rev) { observer.disconnect(); resolve(); }
    });
    observer.observe(root, { attributes: true, attributeFilter: ['data-rev'] });
  });
  return [drawn, performance.now() - start];
}"""


def test_edit_to_view_in_python(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    """A splice, saved to disk, read, counted, checked and described for the page."""
    file = tmp_path / "program.txt"
    file.write_bytes(SEED.read_bytes())
    sitting = open_sitting(file, load_library())
    row = sitting.view()["program"]["sessions"][0]["blocks"][2]["rows"][2]["id"]
    seq = iter(range(1, 1_000_000))

    def edit() -> None:
        number = next(seq)
        value = {"field": "dose", "text": f"3x{10 + number % 10}"}
        about = {"session": "page", "seq": number, "base_rev": 0, "target_id": row}
        sitting.take({"op": "set_field", "value": value, **about})
        assert not sitting.view()["notices"]

    benchmark(edit)


@pytest.mark.browser
@pytest.mark.parametrize("kind", ["lab", "app"])
def test_edit_to_numbers_in_the_browser(
    benchmark: BenchmarkFixture, browser: Browser, hosts: Callable[[str], Host], kind: str
) -> None:
    host = hosts(kind)
    (host.folder / "program.txt").write_bytes(SEED.read_bytes())
    for other in host.folder.glob("*.txt"):
        if other.name != "program.txt":
            other.unlink()
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    open_in(host, page)
    page.wait_for_selector(".hf-row", timeout=40_000)
    times: list[list[float]] = []
    benchmark.pedantic(
        lambda: times.append(page.evaluate(EDIT, f"3×{10 + len(times) % 10}")), rounds=ROUNDS, warmup_rounds=3
    )
    drawn, answered = (statistics.median(column) for column in zip(*times[-ROUNDS:], strict=True))
    benchmark.extra_info["in the page, ms"] = {"row drawn": round(drawn, 1), "numbers drawn": round(answered, 1)}
    print(f"\n{kind}: edit → own row {drawn:.1f} ms, → numbers from Python {answered:.1f} ms (median of 50)")
    context.close()
    host.end_kernels()
