"""What can go wrong when a sheet leaves the house."""

from __future__ import annotations


class ExportError(Exception):
    """An export did not happen. The message is one sentence that a trainer understands; no partial file is left."""
