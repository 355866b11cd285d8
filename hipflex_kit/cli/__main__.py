"""``python -m hipflex_kit.cli``: the hipflex command where scripts are not on the PATH."""

from hipflex_kit.cli import main

main()
