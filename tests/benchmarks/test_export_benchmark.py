"""How long sheets take: medians, printed. `pytest tests/benchmarks/test_export_benchmark.py --benchmark-only`."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from hipflex_kit.export import to_pdf
from hipflex_kit.library import load_library
from hipflex_kit.notation import parse_program
from hipflex_kit.program import Program, Session, Week

SEED = Path(__file__).parents[2] / "data" / "programs" / "edina-runner.txt"
COLD = """
import time
began = time.perf_counter()
from hipflex_kit import parse_program, to_pdf
to_pdf(parse_program(open({path!r}, encoding="utf-8").read()).program)
print(time.perf_counter() - began)
"""


def seed() -> Program:
    return parse_program(SEED.read_text("utf-8")).program


def client(number: int) -> Program:
    """Somebody's own program: three sessions, four weeks."""
    program = seed()
    days = program.weeks[0].sessions
    sessions = tuple(Session(f"Day {n}", days[(number + n) % 2].blocks) for n in (1, 2, 3))
    header = replace(program.header, client=f"Client {number}", weeks=4)
    return replace(program, header=header, weeks=(Week(None, sessions),))


@pytest.mark.parametrize("sheet", ["client", "week", "coach", "cards", "board"])
def test_a_sheet_of_the_seed_warm(benchmark, sheet):
    """Another program each time, so that nothing is remembered whole."""
    library = load_library()
    program = seed()
    number = iter(range(1_000_000))

    def fresh():
        header = replace(program.header, client=f"Client {next(number)}")
        return (replace(program, header=header),), {"sheet": sheet, "library": library}

    to_pdf(program, sheet=sheet)
    benchmark.pedantic(to_pdf, setup=fresh, rounds=40)


def test_a_client_sheet_in_a_fresh_process(benchmark):
    """From importing the kit to the bytes; starting Python is not in it."""
    times = []

    def run():
        code = COLD.format(path=str(SEED))
        times.append(float(subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout))

    benchmark.pedantic(run, rounds=7)
    benchmark.extra_info["median_s_without_starting_python"] = statistics.median(times)
    print(f"\nfresh process, without starting Python: {statistics.median(times) * 1000:.0f} ms")


def test_a_hundred_clients(benchmark):
    programs = [client(number) for number in range(100)]
    library = load_library()
    benchmark.pedantic(lambda: [to_pdf(program, library=library) for program in programs], rounds=3)


def test_twelve_weeks_of_five_days_for_the_coach(benchmark):
    days = seed().weeks[0].sessions
    weeks = tuple(
        Week(n, tuple(Session(f"Day {d}", days[(n + d) % 2].blocks) for d in range(1, 6))) for n in range(1, 13)
    )
    program = Program(weeks=weeks)
    benchmark.pedantic(to_pdf, args=(program,), kwargs={"sheet": "coach"}, rounds=5)


def test_the_ratio_to_reportlab():
    """The same words on as many pages by ReportLab, without boxes, tags or fonts of its own."""
    canvas = pytest.importorskip("reportlab.pdfgen.canvas")
    import io

    from pypdf import PdfReader

    library = load_library()
    lines = [page.extract_text().splitlines() for page in PdfReader(io.BytesIO(to_pdf(seed()))).pages]

    def by_reportlab():
        out = io.BytesIO()
        pdf = canvas.Canvas(out)
        for page in lines:
            for at, line in enumerate(page):
                pdf.drawString(40, 800 - 18 * at, line)
                for box in range(16):
                    pdf.rect(40 + 31 * box, 780 - 18 * at, 31, 16)
            pdf.showPage()
        pdf.save()

    def median_ms(make):
        times = []
        for _ in range(30):
            began = time.perf_counter()
            make()
            times.append(time.perf_counter() - began)
        return statistics.median(times) * 1000

    number = iter(range(1_000_000))
    header = seed().header
    program = seed()
    ours = median_ms(
        lambda: to_pdf(replace(program, header=replace(header, client=str(next(number)))), library=library)
    )
    theirs = median_ms(by_reportlab)
    print(f"\nclient sheet {ours:.1f} ms, plain ReportLab page {theirs:.1f} ms, ratio {ours / theirs:.2f}")
