"""Run as a child process: set one template with limits. ``own_template.py FOLDER FONTS`` reads data, writes a PDF."""

from __future__ import annotations

import sys
from typing import cast

_MOST_MEMORY = 4 << 30
_MOST_CPU_S = 30


def limit() -> None:
    """Hold this process to its share of memory and time, where the system can."""
    try:
        import resource
    except ImportError:  # Windows: the parent's clock is the only limit
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (_MOST_CPU_S, _MOST_CPU_S))


def main(folder: str, fonts: str) -> int:
    """Set ``sheet.typ`` of a folder with the data of the standard input."""
    import typst

    limit()
    data = sys.stdin.buffer.read().decode()
    faces = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts])
    compiler = typst.Compiler(root=folder, font_paths=faces, package_path=folder, package_cache_path=folder)
    try:
        pdf = compiler.compile(
            f"{folder}/sheet.typ", format="pdf", sys_inputs={"data": data}, pdf_standards=["ua-1"], timestamp=946684800
        )
    except typst.TypstError as error:
        print(error.message.replace("\n", " "), file=sys.stderr)
        return 1
    sys.stdout.buffer.write(cast(bytes, pdf))
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
