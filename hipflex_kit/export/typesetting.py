"""Setting type with Typst. Nothing else in the kit knows Typst.

What a trainer wrote travels as JSON in one input and is read there as data; a client called ``#panic("x")`` prints so.
The kit's own templates are compiled in this process. A template that a trainer changed is code: it is compiled in a
child process with limits, in a folder that holds nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from hipflex_kit.export.errors import ExportError

if TYPE_CHECKING:
    import typst

_HERE = Path(__file__).parent
TEMPLATES = _HERE / "templates"
TIMESTAMP = 946684800
"""Every PDF says that it was made on the first of January 2000, so that equal programs give equal bytes."""
_SECONDS = 20.0
_MOST_TEMPLATE_BYTES = 500_000


def compile_template(name: str, data: Mapping[str, Any]) -> tuple[bytes, list[str]]:
    """Set one of the kit's own templates as a PDF.

    Args:
        name: File name in ``templates/`` without its ending.
        data: What the template shows; plain JSON values.

    Returns:
        The PDF, and what Typst warned of (nothing, as tests hold).

    Raises:
        ExportError: If Typst refuses: a fault of the template, reported with Typst's own words.
    """
    pdf, warnings = _set(name, data, format="pdf", pdf_standards=["ua-1"], timestamp=TIMESTAMP)
    return cast(bytes, pdf), [warning.message for warning in warnings]


def draw_template(name: str, data: Mapping[str, Any], ppi: float) -> list[bytes]:
    """Set one of the kit's own templates as pictures.

    Args:
        name: File name in ``templates/`` without its ending.
        data: What the template shows.
        ppi: Pixels per inch.

    Returns:
        A PNG for each page.

    Raises:
        ExportError: As `compile_template`.
    """
    pages, _ = _set(name, data, format="png", ppi=ppi)
    return pages if isinstance(pages, list) else [cast(bytes, pages)]


def _set(name: str, data: Mapping[str, Any], **how: Any) -> tuple[Any, Sequence[typst.TypstWarning]]:
    import typst

    inputs = {"data": json.dumps(data, ensure_ascii=False)}
    try:
        return _compiler().compile_with_warnings(TEMPLATES / f"{name}.typ", sys_inputs=inputs, **how)
    except typst.TypstError as error:
        raise ExportError(f"The sheet could not be set: {error.message}") from error


@cache
def _compiler() -> typst.Compiler:
    """One compiler for the life of the process: it keeps fonts and parsed templates."""
    import typst

    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[_HERE / "fonts"])
    return typst.Compiler(root=TEMPLATES, font_paths=fonts)


def compile_own(template: Path, data: Mapping[str, Any], *, seconds: float = _SECONDS) -> bytes:
    """Set a trainer's own template: a changed copy of one of ``templates/``.

    It sees the data, the fonts and ``common.typ``; no other file, no package and no network.

    Args:
        template: The file.
        data: What it shows.
        seconds: How long it may take.

    Returns:
        The PDF.

    Raises:
        ExportError: If the file cannot be read, imports a package, takes too long, or Typst refuses it.
    """
    import shutil
    import subprocess
    import sys
    import tempfile

    source = _own_source(template)
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(TEMPLATES / "common.typ", folder)
        Path(folder, "sheet.typ").write_text(source, encoding="utf-8")
        environment = {"HTTPS_PROXY": "http://127.0.0.1:9", "HTTP_PROXY": "http://127.0.0.1:9", "PATH": ""}
        try:
            run = subprocess.run(  # noqa: S603 - our own interpreter and module
                [sys.executable, "-I", str(_HERE / "own_template.py"), folder, str(_HERE / "fonts")],
                input=json.dumps(data, ensure_ascii=False).encode(),
                capture_output=True,
                timeout=seconds,
                check=False,
                env=environment,
            )
        except subprocess.TimeoutExpired as error:
            raise ExportError(f"“{template.name}” took longer than {seconds:g} seconds and was stopped.") from error
    if run.returncode or not run.stdout.startswith(b"%PDF-"):
        said = run.stderr.decode("utf-8", "replace").strip().splitlines()
        raise ExportError(f"“{template.name}” could not be set: {said[-1] if said else 'it was stopped'}.")
    return run.stdout


def _own_source(template: Path) -> str:
    try:
        if template.stat().st_size > _MOST_TEMPLATE_BYTES:
            raise ExportError(f"“{template.name}” is too large for a template.")
        source = template.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ExportError(f"Could not read the template “{template.name}”: {error}.") from error
    if '"@' in source:
        raise ExportError(f"“{template.name}” imports a package. Templates here use none.")
    return source
