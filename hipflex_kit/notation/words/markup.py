"""Markup of pasted text: links, addresses, tags and emphasis become blanks, so that columns stay."""

from __future__ import annotations

import hipflex_kit.kept_re as re

_LINK = re.compile(r"!?\[([^\[\]]{0,200})\]\(([^()\s]{0,500})\)")
_NO_WORDS = re.compile(r"(?:alt ?text|alt|images?|img|photo|picture|pic|screenshot|gif|logo)?[ _-]?\d{0,4}")
"""``![Alt text](squat.png)``: what an editor puts where nobody said what is on the picture."""
_WIKI_LINK = re.compile(r"\[\[(?:[^\[\]|]{1,100}\|)?([^\[\]|]{1,100})\]\]")
"""``[[Push-Up]]``, ``[[Push-Up|press-ups]]``: pages of a notebook, linked by name."""
_URL = re.compile(r"https?://[^\s)>\]]{1,500}")
_TAG = re.compile(
    r"</?(?:a|b|i|u|s|p|br|hr|em|strong|small|mark|span|div|font|sup|sub|code|pre|ul|ol|li|dl|dt|dd"
    r"|table|thead|tbody|tfoot|caption|colgroup|col|tr|td|th|h[1-6]|blockquote|img|figure|figcaption|picture|details"
    r"|summary|section|article|header|footer|main|center|del|ins|kbd|abbr|cite|video|iframe|label|input)"
    r"(?: [^<>]{0,400})?/?>"
)
"""The tags of text pasted from a page. Anything else in angle brackets is what the author wrote."""
_ENTITY = re.compile(r"&(?:nbsp|emsp|ensp|thinsp|ndash|mdash|quot|lt|gt|#\d{2,5});|(?<=&)amp;")
"""Signs as a page spells them."""
_LEADERS = re.compile(r"(?<=[a-z)\]])[ .…·]{0,3}(?:\.{4}|…{2}|…\.\.|·{4})[ .…·]{0,200}(?=[\w(])")
"""``Row ........ 3 x 10``: dots that lead from a name to its numbers."""
HEADING_TAG = re.compile(r"(?:<(?:p|div|li|header|section)(?: [^<>]{0,200})?>)?<h([1-6])(?: [^<>]{0,200})?>")
"""``<h2>Day 1</h2>``: a heading as a page writes it."""
ITEM_TAG = re.compile(r"(?:<[uo]l(?: [^<>]{0,200})?>)?<li(?: [^<>]{0,200})?>")
"""``<li>Squat``: one of a list."""
BOLD_LINE = re.compile(
    r"(?:<(?:p|div|summary)(?: [^<>]{0,200})?>)?<(?P<tag>b|strong|summary)(?: [^<>]{0,200})?>[^<]*</(?P=tag)>:?"
    r"(?:</(?:p|div|summary)>)?(?:<br ?/?>)?"
)
"""``<p><strong>Warm up</strong></p>``: a line that is set off."""
HIDDEN = re.compile(r"<!--.*-->")
"""What a page does not show."""
MARKUP = re.compile(r"[*_`\[<]|https?:|&[a-z#]|\.{4}|…{2}|…\.\.|·{4}")
"""Where this is found, markup may stand."""

_EMPHASIS = re.compile(r"\*{1,3}|(?<![a-z0-9])_{1,2}(?=[^ _])|(?<=[^ _])_{1,2}(?![a-z0-9])|`")


PICTURES = re.compile(r"^[\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\ufe0f\u200d\U0001f000-\U0001faff ]{1,8}(?=[^ ])")
"""Little pictures at the start of a line, as phones set them before words."""


def blank_out(raw: str, low: str) -> tuple[str, str]:
    """Markup becomes blanks: links keep their words, addresses and tags go."""
    chars = list(low)
    for links in (_LINK, _WIKI_LINK) if "[[" in low else (_LINK,):
        for link in links.finditer(low):
            if low[link.start()] == "!" and _NO_WORDS.fullmatch(link[1]):
                chars[link.start() : link.end()] = " " * (link.end() - link.start())
                continue
            chars[link.start() : link.start(1)] = " " * (link.start(1) - link.start())
            chars[link.end(1) : link.end()] = " " * (link.end() - link.end(1))
    for pattern in (_URL, _TAG, _ENTITY, _LEADERS, _EMPHASIS):
        for match in pattern.finditer("".join(chars)):
            if match[0] == "*" and _is_times(low, match.start()):
                continue
            chars[match.start() : match.end()] = " " * (match.end() - match.start())
    folded = "".join(chars)
    shown = "".join(char if mask != " " else " " for char, mask in zip(raw, folded, strict=True))
    return shown, folded


def _is_times(low: str, at: int) -> bool:
    before, after = low[:at].rstrip(), low[at + 1 :].lstrip()
    return bool(before and after and (before[-1].isdecimal() or low[at - 1 : at] == " ") and (after[0].isdecimal()))
