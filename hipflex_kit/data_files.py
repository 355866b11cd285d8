"""Where the kit's data files are.

In an installed package they lie inside it (``hipflex_kit/_data``); in a checkout they lie in ``data/`` beside the
package, where a coach can review them without reading Python.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def data_root() -> Path:
    """Find the folder that holds the kit's data files.

    Returns:
        ``hipflex_kit/_data`` of an installed package, else ``data/`` of the checkout.
    """
    installed = _PACKAGE / "_data"
    return installed if installed.is_dir() else _PACKAGE.parent / "data"


def data_path(*parts: str) -> Path:
    """Name one data file or folder.

    Args:
        *parts: Path below the data folder, such as ``"programs", "edina-runner.txt"``.

    Returns:
        The path; it is not checked that something is there.

    Example:
        >>> data_path("muscle_groups.toml").name
        'muscle_groups.toml'
    """
    return data_root().joinpath(*parts)
