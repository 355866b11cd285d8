"""Several exercises on one line, or a heading with its exercises behind it."""
