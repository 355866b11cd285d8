"""Write ``data/library.json`` from the TOML files: ``python -m hipflex_kit.library.compile_data``."""

from __future__ import annotations

import sys

from hipflex_kit.data_files import data_path
from hipflex_kit.library.compiled import DIRECT, NAME, NAMES, compile_direct, compile_library, compile_names, dumps


def main() -> int:
    """Write the compiled library beside the files it is made from.

    Returns:
        0, the exit status.
    """
    compiled = compile_library()
    for name, content in ((NAME, compiled), (NAMES, compile_names(compiled)), (DIRECT, compile_direct(compiled))):
        text = dumps(content)
        data_path(name).write_text(text, encoding="utf-8", newline="\n")
        sys.stdout.write(f"{name}: {len(text) // 1000} kB\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
