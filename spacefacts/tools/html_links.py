"""The links of HTML, a document of its own or raw in Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacefacts.tools.hypertext import read_html
from spacefacts.tools.links import Link, is_pattern

_UNTIL = {'"': re.compile('[^"]*'), "'": re.compile("[^']*"), "": re.compile(r"[^\s>]*")}


def html_links(html: str) -> Iterator[Link]:
    """Every link, image and other source in its order, but for those with a part that is still to be filled in."""
    for mark, start in read_html(html):
        if mark.role in ("follow", "load") and mark.text and not is_pattern(mark.text):
            end = _end_of(html, start, mark.text)
            yield Link(
                start=start, end=end, written=html[start:end], target=mark.text, is_loaded=mark.role == "load"
            )  # fmt: skip


def _end_of(html: str, start: int, target: str) -> int:
    """Where a target ends: with itself where it is written plainly, else with the value of its attribute."""
    if html.startswith(target, start):
        return start + len(target)
    before = html[:start].rstrip()[-1:]
    match = _UNTIL.get(before, _UNTIL[""]).match(html, start)
    return start + len(match[0].rstrip()) if match else start
