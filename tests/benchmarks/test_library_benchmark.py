"""What looking up costs: loading cold, matching a written name, searching on each key. Nothing here is timed to fail.

`pytest tests/benchmarks/test_library_benchmark.py` prints a table.
"""

import pytest

from hipflex_kit.library import load_library, loading

LIBRARY = load_library()


def _cold() -> None:
    loading._base.cache_clear()
    loading._loaded.cache_clear()
    load_library()


def test_load_cold(benchmark) -> None:
    benchmark.pedantic(_cold, rounds=15)


@pytest.mark.parametrize(
    "name",
    ["Barbell Back Squat", "KB swings", "heavy paused DB incline bench press", "Barbel bak sqaut", "Underwater basket"],
)
def test_match(benchmark, name: str) -> None:
    def run() -> None:
        LIBRARY._remembered.clear()
        LIBRARY.match(name)

    run()
    benchmark(run)


@pytest.mark.parametrize("typed", ["s", "sq", "single leg", "rdl", "zzz"])
def test_search(benchmark, typed: str) -> None:
    LIBRARY.search(typed)
    benchmark(LIBRARY.search, typed)
