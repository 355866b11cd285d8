"""The studio's look: read from its file, or refused with a reason."""

from __future__ import annotations

import pytest
from PIL import Image

from hipflex_kit.export import ExportError
from hipflex_kit.export.brand import load_brand
from hipflex_kit.export.qr import qr_code, web_link


def brand(folder, text):
    file = folder / "brand.toml"
    file.write_text(text, encoding="utf-8")
    return load_brand(file)


def test_a_full_brand_is_read(tmp_path):
    Image.new("RGB", (1500, 500), "navy").save(tmp_path / "logo.png")
    read = brand(
        tmp_path, 'name = "S"\ncontact = "c"\ncolour = "#1d4e73"\nlogo = "logo.png"\nlink = "https://s.example"'
    )
    assert (read.name, read.contact, read.colour, read.link) == ("S", "c", "#1d4e73", "https://s.example")
    assert read.logo.startswith("<svg")
    assert 'width="700"' in read.logo


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("colour = 'red'", "must look like #1d4e73"),
        ("name = 3", "must be text"),
        ("size = 'x'", "means nothing here"),
        ("name = ", "Could not read"),
        ("link = 'javascript:alert(1)'", "no web link"),
        ("logo = 'missing.png'", "Could not read the picture"),
        ("logo = '../../etc/passwd'", "outside your folder"),
        ("logo = 'brand.toml'", "no picture"),
        ("logo = 'script.svg'", "Save an SVG drawing as PNG"),
        ("logo = 'huge.png'", "40 MB"),
        ("logo = 'wide.png'", "pixels"),
    ],
)
def test_what_cannot_be_printed_is_refused(tmp_path, text, says):
    (tmp_path / "script.svg").write_text("<svg><script>alert(1)</script></svg>")
    if "huge" in text:
        (tmp_path / "huge.png").write_bytes(bytes(40_000_000))
    if "wide" in text:
        Image.new("1", (6000, 6000)).save(tmp_path / "wide.png")
    with pytest.raises(ExportError, match=says):
        brand(tmp_path, text)


def test_only_web_links_become_codes():
    assert qr_code("https://s.example/a?b=c&d", "Scan:")["svg"].startswith("<svg")
    for bad in ("", "file:///etc/passwd", "http://", "https://x\ny", "http://[", "https://s.example/" + "a" * 600):
        with pytest.raises(ExportError):
            web_link(bad)
