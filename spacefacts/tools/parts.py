"""The parts of an address as it is written in a page, and the files that a path may mean."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import unquote

INDEXES = ("index.html", "index.htm", "index.xhtml")
_URL = re.compile(r"(?:([a-zA-Z][a-zA-Z0-9+.-]*):)?(?://([^/?#]*))?([^?#]*)(?:\?[^#]*)?(?:#(.*))?", re.DOTALL)
_IGNORED = re.compile(r"[\t\n\r]")


class Parts(NamedTuple):
    """What an address says of where it leads; a part that it leaves out is empty, and a query counts for nothing."""

    scheme: str
    host: str
    path: str
    fragment: str


def parts_of(written: str) -> Parts:
    """The parts of an address, as a browser sees it: tabs and line ends count for nothing, a backslash is a slash."""
    text = _IGNORED.sub("", written)
    if "\\" in text:
        head, mark, tail = re.split(r"([?#]|$)", text, maxsplit=1)
        text = head.replace("\\", "/") + mark + tail
    match = _URL.fullmatch(text)
    scheme, host, path, fragment = match.groups("") if match else ("", "", text, "")
    # A text fragment is for the browser to look for.
    return Parts(scheme.lower(), host.lower(), path, fragment.partition(":~:")[0])


def climb(path: str) -> tuple[int, str]:
    """By how many folders a relative path climbs, and the path from there, with a slash behind it for a folder."""
    ups, segments, last = 0, list[str](), ""
    for name in path.split("/"):
        last = unquote(name)
        if last == ".." and segments:
            segments.pop()
        elif last == "..":
            ups += 1
        elif last not in (".", ""):
            segments.append(last)
    ending = "/" if segments and last in ("", ".", "..") else ""
    return ups, "/".join(segments) + ending


def candidates(path: str) -> list[str]:
    """The files that a server may send for a path."""
    if not path or path.endswith("/"):
        return [path + index for index in INDEXES]
    return [path, *(f"{path}/{index}" for index in INDEXES)]
