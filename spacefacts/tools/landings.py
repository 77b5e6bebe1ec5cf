"""Where the links of a site lead: to a file of its folder, out of it, to another host, or nowhere.

No file is read here and no socket opened. A link to another host is told as `ELSEWHERE`, with its address, for whoever
asks the network.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from itertools import takewhile
from typing import NamedTuple
from urllib.parse import unquote

from spacefacts.tools.hypertext import Hypertext

PAGES = (".html", ".htm", ".xhtml")
INDEXES = ("index.html", "index.htm", "index.xhtml")


class Landing(Enum):
    """How a link ends."""

    FINE = "fine"
    ELSEWHERE = "elsewhere"
    EMPTY = "empty"
    OUTSIDE = "outside"
    MISSING = "missing"
    WRONG_CASE = "wrong-case"
    NO_FRAGMENT = "no-fragment"


class Destination(NamedTuple):
    """How a link ends, and where: the path of a file in the folder and a fragment, or an address elsewhere."""

    landing: Landing
    path: str = ""
    fragment: str = ""


@dataclass(frozen=True, slots=True)
class Home:
    """Where a site will be served: a host, empty if the site does not say, and the path that leads to its folder."""

    host: str = ""
    path: str = "/"


class Base(NamedTuple):
    """What the relative links of a page are relative to: a folder and the page itself, or an address elsewhere."""

    folder: tuple[str, ...] = ()
    page: str = ""
    elsewhere: str = ""


class Files:
    """The names of a folder's files, as they are spelt there."""

    def __init__(self, paths: Iterable[str], clean: Collection[str] = ()) -> None:
        """`paths` are relative to the folder; `clean` are the pages that their host serves without their `.html`."""
        self.paths = frozenset(paths)
        self._clean = frozenset(clean)
        self._folded = {path.casefold(): path for path in self.paths}

    def find(self, path: str) -> Destination:
        """The file that a server sends for this path, which names a folder if it ends with a slash."""
        wanted = _candidates(path)
        for candidate in wanted:
            if candidate in self.paths:
                return Destination(Landing.FINE, candidate)
        if f"{path}.html" in self._clean:
            return Destination(Landing.FINE, f"{path}.html")
        for candidate in wanted:
            if candidate.casefold() in self._folded:
                return Destination(Landing.WRONG_CASE, self._folded[candidate.casefold()])
        return Destination(Landing.MISSING, path)


class _Parts(NamedTuple):
    scheme: str
    host: str
    path: str
    fragment: str


_URL = re.compile(r"(?:([a-zA-Z][a-zA-Z0-9+.-]*):)?(?://([^/?#]*))?([^?#]*)(?:\?[^#]*)?(?:#(.*))?", re.DOTALL)


class Map:
    """Where every link of a site leads; each address is looked up once."""

    def __init__(self, files: Files, home: Home) -> None:
        self.files = files
        self.home = home
        # Pages share their navigation, so most of what one of them asks for another has asked before.
        self._parts = cache(_split)
        self._normal = cache(_normal)
        self._found = cache(files.find)

    def base(self, page: str, written: str | None = None) -> Base:
        """What links in `page` are relative to, given the `<base href>` written there."""
        here = Base(tuple(page.split("/")[:-1]), page)
        if not written:
            return here
        found = self.destination(here, written)
        if found.landing is Landing.ELSEWHERE:
            return Base(elsewhere=found.path)
        # A base need not be a file: of it, only the folder counts for links with a path.
        within = self._within(here, _split(written).path or page)
        if within is None:
            return Base(elsewhere=written)
        return Base(tuple(within.split("/")[:-1]), found.path if found.landing is Landing.FINE else within)

    def destination(self, base: Base, written: str) -> Destination:
        """Where a link leads, its fragment not yet looked for."""
        if not written:
            return Destination(Landing.EMPTY)
        scheme, host, path, fragment = self._parts(written)
        if scheme not in ("", "http", "https"):
            return Destination(Landing.OUTSIDE if scheme == "file" else Landing.FINE)
        is_whole = bool(scheme or host)
        if (is_whole and (not host or host != self.home.host)) or (base.elsewhere and not is_whole):
            return Destination(Landing.ELSEWHERE, written)
        wanted = base.page if not path and not is_whole else self._within(base, path or "/")
        if wanted is None:
            # Another part of the host that the site is on, named in full, is another site.
            return Destination(Landing.ELSEWHERE if is_whole else Landing.OUTSIDE, written)
        landing, found, _ = self._found(wanted)
        return Destination(landing, found, fragment)

    def _within(self, base: Base, path: str) -> str | None:
        """The path in the folder of the site, with a slash behind it if it names a folder, or None if it leads out."""
        if not path.startswith("/"):
            ups, rest = self._normal(path)
            here = len(base.folder) - ups
            return None if here < 0 else "".join(f"{name}/" for name in base.folder[:here]) + rest
        if not f"{path}/".startswith(self.home.path):
            return None
        ups, rest = self._normal(path[len(self.home.path) :])
        return None if ups else rest


def home_of(pages: Mapping[str, Hypertext], listed: Iterable[str]) -> Home:
    """Where a site will be served: what most canonical links say, or else the addresses `listed` in its sitemap."""
    told = Counter(
        home for path, page in pages.items() if (home := _told(path, page.first("canonical") or "")) is not None
    )
    if told:
        return max(told, key=lambda home: (told[home], -len(home.path)))
    split = [parts for parts in map(_split, listed) if parts.host]
    if not split:
        return Home()
    host = Counter(parts.host for parts in split).most_common(1)[0][0]
    folders = [parts.path.split("/")[:-1] or [""] for parts in split if parts.host == host]
    return Home(host, "/".join([*_common(folders), ""]))


def _common(folders: list[list[str]]) -> list[str]:
    """What all of them begin with."""
    least, most = min(folders), max(folders)
    return [name for name, _ in takewhile(lambda pair: pair[0] == pair[1], zip(least, most, strict=False))]


def clean_pages(pages: Mapping[str, Hypertext], home: Home) -> set[str]:
    """The pages that call themselves by their name without `.html`, so that their host must serve them so."""
    found = set()
    for path, page in pages.items():
        called = _split(page.first("canonical") or "")
        if called.host and path.endswith(".html") and unquote(called.path) == home.path + path.removesuffix(".html"):
            found.add(path)
    return found


def _told(path: str, canonical: str) -> Home | None:
    """The home of the site, if the page with this path has this canonical address."""
    parts = _split(canonical)
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


def _split(written: str) -> _Parts:
    """The parts of an address, as a browser sees it: tabs and line ends count for nothing, a backslash is a slash."""
    text = re.sub(r"[\t\n\r]", "", written)
    if "\\" in text:
        head, mark, tail = re.split(r"([?#]|$)", text, maxsplit=1)
        text = head.replace("\\", "/") + mark + tail
    match = _URL.fullmatch(text)
    scheme, host, path, fragment = match.groups("") if match else ("", "", text, "")
    # A text fragment is for the browser to look for.
    return _Parts(scheme.lower(), host.lower(), path, fragment.partition(":~:")[0])


def _normal(path: str) -> tuple[int, str]:
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


def _candidates(path: str) -> list[str]:
    """The files that a server may send for a path."""
    if not path or path.endswith("/"):
        return [path + index for index in INDEXES]
    return [path, *(f"{path}/{index}" for index in INDEXES)]
