"""The house's own rules: layers, public names, cost of importing, sizes."""

import os
import subprocess
import sys
from pathlib import Path

import hipflex_kit

PACKAGE = Path(hipflex_kit.__file__).parent
ROOT = PACKAGE.parent
MODULES = sorted(PACKAGE.rglob("*.py"))


def test_imports_go_downwards_only():
    lint_imports = Path(sys.executable).with_name("lint-imports")
    run = subprocess.run([lint_imports, "--no-cache"], cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr


def test_public_names_are_sorted_complete_and_loadable():
    assert hipflex_kit.__all__ == sorted(hipflex_kit.__all__)
    assert set(hipflex_kit.__all__) == set(hipflex_kit._HOMES)
    for name in hipflex_kit.__all__:
        assert getattr(hipflex_kit, name) is not None


def test_no_public_name_of_a_package_hides_behind_a_module_of_its_name():
    # the module would take the name's place as soon as somebody else imports it
    for package in PACKAGE.iterdir():
        homes = getattr(sys.modules.get(f"hipflex_kit.{package.name}"), "_HOMES", {})
        assert not [name for name in homes if (package / f"{name}.py").exists()]


def loaded_after(statement):
    code = f"import sys; {statement}; print(' '.join(sys.modules))"
    return set(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split())


def test_importing_the_kit_loads_nothing_heavy():
    heavy = {"pandas", "numpy", "matplotlib", "anywidget", "ipywidgets", "typst", "rapidfuzz", "rich", "typer"}
    assert not heavy & loaded_after("import hipflex_kit")


def test_reading_and_formatting_never_pay_for_pandas():
    heavy = {"pandas", "numpy", "matplotlib", "anywidget", "typst"}
    assert not heavy & loaded_after("from hipflex_kit import format_text; format_text('Day 1\\n1a) Squat 3x5')")


SEED = str(ROOT / "data" / "programs" / "edina-runner.txt")
SHEET = f"""
from hipflex_kit import Document, parse_program, to_pdf
to_pdf(parse_program(Document.open({SEED!r}).text).program)
"""


def test_a_clients_sheet_loads_nothing_that_it_does_not_need():
    loaded = loaded_after(f"exec({SHEET!r})")
    heavy = {"pandas", "numpy", "matplotlib", "anywidget", "ipywidgets", "IPython", "yaml", "jinja2", "rich", "PIL"}
    slow = {"tomllib", "hashlib", "secrets", "shutil", "difflib", "datetime", "subprocess", "rapidfuzz", "segno"}
    source_tools = {"dataclasses", "inspect", "ast", "dis", "tokenize"}
    assert not loaded & (heavy | slow | source_tools)
    rooms = {name.removeprefix("hipflex_kit.") for name in loaded if name.startswith("hipflex_kit.")}
    others = {"analysis.core", "analysis.volume", "export.workbook", "export.pages.coach", "notation.writing.formatter"}
    assert not rooms & {
        "checks",
        "charts",
        "drawing",
        "importing",
        "designer",
        "display",
        "cli",
        "surroundings",
        *others,
    }
    assert not rooms & {"workspace.history", "workspace.merging", "library.landmarks", "library.own_exercises"}
    assert not rooms & {"library.matching.matching", "library.search", "library.compile_data"}


def test_showing_and_printing_by_the_command_load_no_splices_checks_or_charts():
    for words in (["show", SEED], ["show", "--json", SEED], ["export", SEED, "--to", "pdf", "-o", os.devnull]):
        rooms = loaded_after(f"from hipflex_kit.cli import main; main({words!r})")
        assert not rooms & {"pandas", "numpy", "matplotlib", "rich", "subprocess", "hipflex_kit.notation.edits"}
        assert not rooms & {f"hipflex_kit.{room}" for room in ("checks", "charts", "drawing", "importing", "designer")}


def test_counting_and_checking_one_file_never_pay_for_pandas():
    for command in ("volume", "check"):
        run = f"from hipflex_kit.cli import main; main([{command!r}, {SEED!r}])"
        assert not {"pandas", "matplotlib", "anywidget", "typst"} & loaded_after(run)


def test_the_command_line_starts_without_anything_heavy():
    heavy = {"pandas", "numpy", "matplotlib", "anywidget", "ipywidgets", "typst", "jupyterlab", "voila", "rich"}
    assert not heavy & loaded_after("import hipflex_kit.cli")


def test_modules_stay_small():
    pages = [path for path in (ROOT / "frontend" / "src").rglob("*") if path.suffix in {".ts", ".tsx", ".css"}]
    assert pages
    too_long = {
        str(path.relative_to(ROOT)): n
        for path in (*MODULES, *pages)
        if (n := len(path.read_text("utf-8").splitlines())) > 400
    }
    assert not too_long


def test_only_the_designer_and_display_know_jupyter_and_only_the_pdf_knows_typst():
    def users(*names):
        found = set()
        for path in MODULES:
            text = path.read_text("utf-8")
            if any(f"import {name}" in text or f"from {name}" in text for name in names):
                found.add(path.relative_to(PACKAGE).parts[0])
        return found

    assert users("anywidget", "ipywidgets", "IPython", "traitlets", "voila", "jupyterlab") <= {"designer", "display"}
    assert users("typst") <= {"export"}
    typst_modules = [path for path in MODULES if "import typst" in path.read_text("utf-8")]
    assert not any("matplotlib" in path.read_text("utf-8") for path in typst_modules)


def test_there_is_no_drawer_for_odds_and_ends():
    assert not [path for path in MODULES if path.stem in {"utils", "util", "helpers", "misc", "common"}]
