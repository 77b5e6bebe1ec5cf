"""Where a site will be served, as far as its own pages and its sitemap say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import takewhile
from urllib.parse import unquote

from spacefacts.tools.hypertext import Hypertext
from spacefacts.tools.parts import INDEXES, candidates, parts_of

NOT_FOUND = "404.html"


@dataclass(frozen=True, slots=True)
class Home:
    """Where a site will be served: a host, empty if the site does not say, and the path that leads to its folder."""

    host: str = ""
    path: str = "/"


def home_of(pages: Mapping[str, Hypertext], listed: Iterable[str]) -> Home:
    """Where a site will be served: what most canonical links say, or else the addresses `listed` in its sitemap.

    Where there are none, its page for what is not found says under which path; that is served in the place of any page,
    and writes its links from the root.
    """
    told = Counter(
        home for path, page in pages.items() if (home := _told(path, page.first("canonical") or "")) is not None
    )
    if told:
        return max(told, key=lambda home: (told[home], -len(home.path)))
    split = [parts for parts in map(parts_of, listed) if parts.host]
    if not split:
        return Home(path=_path_of(pages))
    host = Counter(parts.host for parts in split).most_common(1)[0][0]
    folders = [parts.path.split("/")[:-1] or [""] for parts in split if parts.host == host]
    return Home(host, "/".join([*_common(folders), ""]))


def _path_of(pages: Mapping[str, Hypertext]) -> str:
    """The path under which most links of the page for what is not found lead to pages."""
    marks = pages[NOT_FOUND].marks if NOT_FOUND in pages else []
    told = Counter[str]()
    for path in (parts_of(mark.text).path for mark in marks if mark.role == "follow" and mark.text.startswith("/")):
        starts = [match.end() for match in re.finditer("/", path)]
        told.update(
            path[:start] for start in starts if start < len(path) and pages.keys() & candidates(unquote(path[start:]))
        )
    return max(told, key=lambda start: (told[start], -len(start)), default="/")


def _common(folders: list[list[str]]) -> list[str]:
    """What all of them begin with."""
    least, most = min(folders), max(folders)
    return [name for name, _ in takewhile(lambda pair: pair[0] == pair[1], zip(least, most, strict=False))]


def clean_pages(pages: Mapping[str, Hypertext], home: Home) -> set[str]:
    """The pages that call themselves by their name without `.html`, so that their host must serve them so."""
    found = set()
    for path, page in pages.items():
        called = parts_of(page.first("canonical") or "")
        if called.host and path.endswith(".html") and unquote(called.path) == home.path + path.removesuffix(".html"):
            found.add(path)
    return found


def _told(path: str, canonical: str) -> Home | None:
    """The home of the site, if the page with this path has this canonical address."""
    parts = parts_of(canonical)
    if not parts.host:
        return None
    named = unquote(parts.path) or "/"
    folder, _, name = path.rpartition("/")
    own = [path, path.removesuffix(".html")]
    if name in INDEXES:
        own += [f"{folder}/", folder] if folder else [""]
    for end in own:
        start = named.removesuffix(end)
        if named.endswith(end) and start.endswith("/"):
            return Home(parts.host, start)
    return None
