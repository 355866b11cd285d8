"""Print the reading of one file as JSON: what ``hipflex show FILE --json`` prints, without the library's names."""

from __future__ import annotations

import json
import pathlib
import sys

from hipflex_kit.notation import parse_program
from hipflex_kit.notation.writing.show import show_json

if __name__ == "__main__":
    text = pathlib.Path(sys.argv[1]).read_bytes().decode("utf-8", errors="replace")
    print(json.dumps(show_json(parse_program(text)), ensure_ascii=False))
