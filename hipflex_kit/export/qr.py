"""QR codes for a coach's own links. Drawn here; no service is asked and nothing is tracked."""

from __future__ import annotations

from typing import Any

from hipflex_kit.export.errors import ExportError

_LONGEST = 500


def web_link(text: str) -> str:
    """A link that may be printed or clicked.

    Args:
        text: What was written.

    Returns:
        The same, without spaces around it.

    Raises:
        ExportError: If it is not an address that starts with http or https, or has no place in it.
    """
    from urllib.parse import urlsplit

    link = text.strip()
    try:
        parts = urlsplit(link)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in ("http", "https") or not parts.hostname or len(link) > _LONGEST or not link.isprintable():
        raise ExportError(f"“{link[:60]}” is no web link: write it with https:// in front.")
    return link


def qr_code(link: str, says: str) -> dict[str, Any]:
    """A QR code as a template draws it.

    Args:
        link: A web link.
        says: What a screen reader says before the link.

    Returns:
        ``{"svg": …, "alt": …, "link": …}``.
    """
    import segno

    code = segno.make_qr(web_link(link), error="m")
    return {"svg": code.svg_inline(scale=4, border=2), "alt": f"{says} {link}", "link": link}
