"""The studio's look on paper: ``brand.toml`` in the trainer's folder.

```toml
name = "Edina Strength"
contact = "edina-strength.example · 555 0100"
colour = "#1d4e73"
logo = "logo.png"
link = "https://edina-strength.example/videos"
```
"""

from __future__ import annotations

import io
from pathlib import Path

import hipflex_kit.kept_re as re
from hipflex_kit.export.errors import ExportError
from hipflex_kit.export.qr import web_link
from hipflex_kit.record_making import record

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_TEXTS = ("name", "contact", "colour", "logo", "link")
MOST_LOGO_BYTES = 2_000_000
MOST_LOGO_PIXELS = 20_000_000
_PRINTED_PIXELS = 700


@record
class Brand:
    """What a studio puts on its sheets. Everything is optional.

    Attributes:
        name: Name of the studio.
        contact: One line: telephone, address, mail.
        colour: ``#rrggbb``; used where a sheet has colour, never on the client's sheet.
        logo: The picture as SVG text around a PNG, made by ``load_brand``; None for none.
        link: A web page for all sheets, printed as a QR code.
    """

    name: str = ""
    contact: str = ""
    colour: str = ""
    logo: str | None = None
    link: str = ""


def load_brand(path: Path) -> Brand:
    """Read a ``brand.toml``.

    Args:
        path: The file. Its logo is looked for beside it and in the folders below, nowhere else.

    Returns:
        The brand.

    Raises:
        ExportError: If the file is no TOML, names something unknown, or its colour, link or picture cannot be used.
    """
    import tomllib

    try:
        values = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ExportError(f"Could not read “{path.name}”: {error}.") from error
    unknown = sorted(set(values) - set(_TEXTS))
    if unknown:
        raise ExportError(f"“{path.name}” has “{unknown[0]}”, which means nothing here. Known: {', '.join(_TEXTS)}.")
    texts = {key: values.get(key, "") for key in _TEXTS}
    for key, value in texts.items():
        if not isinstance(value, str):
            raise ExportError(f"In “{path.name}”, {key} must be text in quotes.")
    if texts["colour"] and not _COLOUR.fullmatch(texts["colour"]):
        raise ExportError(f"In “{path.name}”, colour must look like #1d4e73, not “{texts['colour']}”.")
    return Brand(
        name=texts["name"],
        contact=texts["contact"],
        colour=texts["colour"],
        logo=load_picture(path.parent, texts["logo"]) if texts["logo"] else None,
        link=web_link(texts["link"]) if texts["link"] else "",
    )


def load_picture(folder: Path, name: str) -> str:
    """A trainer's picture, made small and safe.

    It is decoded and encoded anew, so that nothing but pixels reaches the sheet.

    Args:
        folder: Where the picture must be, or below.
        name: Its file name, relative to the folder.

    Returns:
        SVG text that holds the picture as a PNG.

    Raises:
        ExportError: If it is missing, outside the folder, too large, or no PNG, JPEG, GIF or WebP.
    """
    root = folder.resolve()
    file = (root / name).resolve()
    if not file.is_relative_to(root):
        raise ExportError(f"The picture “{name}” lies outside your folder. Copy it into the folder.")
    try:
        size = file.stat().st_size
        if size > MOST_LOGO_BYTES:
            raise ExportError(f"The picture “{name}” has {size / 1e6:.0f} MB. Save it smaller, below 2 MB.")
        data = file.read_bytes()
    except OSError as error:
        raise ExportError(f"Could not read the picture “{name}”: {error.strerror or error}.") from error
    import base64

    png, width, height = _as_png(data, name)
    source = f"data:image/png;base64,{base64.b64encode(png).decode('ascii')}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">'
        f'<image width="{width}" height="{height}" href="{source}"/></svg>'
    )


def _as_png(data: bytes, name: str) -> tuple[bytes, int, int]:
    from PIL import Image, ImageOps

    try:
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "GIF", "WEBP")) as picture:
            if picture.width * picture.height > MOST_LOGO_PIXELS:
                raise ExportError(
                    f"The picture “{name}” is {picture.width} × {picture.height} pixels: save it smaller."
                )
            picture.load()
            plain = ImageOps.exif_transpose(picture).convert("RGBA")
    except ExportError:
        raise
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        hint = " Save an SVG drawing as PNG first." if b"<svg" in data[:1000] else ""
        raise ExportError(f"“{name}” is no picture that can be printed (PNG or JPEG).{hint}") from error
    plain.thumbnail((_PRINTED_PIXELS, _PRINTED_PIXELS))
    out = io.BytesIO()
    plain.save(out, "PNG", optimize=True)
    return out.getvalue(), plain.width, plain.height
