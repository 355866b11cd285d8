"""What starting costs: importing the kit, and the command's first word."""

import subprocess
import sys


def _fresh(statement):
    subprocess.run([sys.executable, "-c", statement], check=True, capture_output=True)


def test_a_python_that_does_nothing(benchmark):
    """The floor under the figures below."""
    benchmark.pedantic(_fresh, ["pass"], rounds=15, warmup_rounds=1)


def test_import_hipflex_kit(benchmark):
    benchmark.pedantic(_fresh, ["import hipflex_kit"], rounds=15, warmup_rounds=1)


def test_the_command_says_its_help(benchmark):
    def run():
        subprocess.run([sys.executable, "-m", "hipflex_kit.cli", "--help"], check=True, capture_output=True)

    benchmark.pedantic(run, rounds=10, warmup_rounds=1)


def test_the_command_shows_a_program_as_json(benchmark):
    def run():
        arguments = [sys.executable, "-m", "hipflex_kit.cli", "show", "data/programs/edina-runner.txt", "--json"]
        subprocess.run(arguments, check=True, capture_output=True)

    benchmark.pedantic(run, rounds=10, warmup_rounds=1)
