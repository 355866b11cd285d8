"""What can go wrong when a file comes in."""

from __future__ import annotations


class ImportingError(Exception):
    """A file could not be read. The message is one sentence that a trainer understands."""
