"""Names that Windows keeps for devices: no file there can be called so, whatever stands behind a dot."""

from __future__ import annotations

import re

_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


def is_device_name(stem: str) -> bool:
    """Whether Windows would not take a file of that name, such as ``con.txt``; folders go from system to system.

    Args:
        stem: The name without its last ending.
    """
    return _DEVICES.fullmatch(stem) is not None
