"""Where the links of a site lead: to a file of its folder, out of it, to another host, or nowhere.

No file is read here and no socket opened. A link to another host is told as `ELSEWHERE`, with its address, for whoever
asks the network.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from enum import Enum
from functools import cache
from typing import NamedTuple

from spacefacts.tools.homes import Home
from spacefacts.tools.parts import candidates, climb, parts_of

PAGES = (".html", ".htm", ".xhtml")
# Hosts where somebody's own site is at the root, and each project of theirs in a folder of its own.
SHARED = (".github.io", ".gitlab.io")
# How hosts of documentation name the folders of its versions, the language before it perhaps.
_VERSION = re.compile(
    r"(?:[a-z]{2}(?:[-_][a-z]{2,4})?/)?(?:latest|stable|dev|devel|main|master|v?\d+(?:\.(?:\d+|x))+|v\d+)/",
    re.IGNORECASE,
)


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
        self.folders = frozenset(path.partition("/")[0] for path in self.paths if "/" in path)
        self._folded = {path.casefold(): path for path in self.paths}

    def find(self, path: str) -> Destination:
        """The file that a server sends for this path, which names a folder if it ends with a slash."""
        wanted = candidates(path)
        for candidate in wanted:
            if candidate in self.paths:
                return Destination(Landing.FINE, candidate)
        if f"{path}.html" in self._clean:
            return Destination(Landing.FINE, f"{path}.html")
        for candidate in wanted:
            if candidate.casefold() in self._folded:
                return Destination(Landing.WRONG_CASE, self._folded[candidate.casefold()])
        return Destination(Landing.MISSING, path)


class Map:
    """Where every link of a site leads; each address is looked up once."""

    def __init__(self, files: Files, home: Home) -> None:
        self.files = files
        self.home = home
        # Pages share their navigation, so most of what one of them asks for another has asked before.
        self._parts = cache(parts_of)
        self._normal = cache(climb)
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
        within = self._within(here, parts_of(written).path or page)
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
            return Destination(Landing.ELSEWHERE, written) if is_whole else self._outside(path, written)
        landing, found, _ = self._found(wanted)
        if is_whole and landing is Landing.MISSING and self._is_beside(wanted):
            return Destination(Landing.ELSEWHERE, written)
        return Destination(landing, found, fragment)

    def _outside(self, path: str, written: str) -> Destination:
        """Where a link leads that leaves the folder of the site: the front page of the host is no mistake."""
        is_front = path == "/" and self.home.host
        return Destination(Landing.FINE) if is_front else Destination(Landing.OUTSIDE, written)

    def _within(self, base: Base, path: str) -> str | None:
        """The path in the folder of the site, with a slash behind it if it names a folder, or None if it leads out."""
        if not path.startswith("/"):
            ups, rest = self._normal(path)
            here = len(base.folder) - ups
            return self._clamped(rest) if here < 0 else "".join(f"{name}/" for name in base.folder[:here]) + rest
        if not f"{path}/".startswith(self.home.path):
            return None
        ups, rest = self._normal(path[len(self.home.path) :])
        return self._clamped(rest) if ups else rest

    def _clamped(self, rest: str) -> str | None:
        """Where a path leads that climbs above the root of its host, if the site is all of that host and has it."""
        is_all = self.home.host and self.home.path == "/"
        return rest if is_all and self._found(rest).landing is Landing.FINE else None

    def _is_beside(self, path: str) -> bool:
        """Whether a path names what hosts keep beside a site: another of its versions, or its owner's other projects."""
        folder, slash, _ = path.partition("/")
        if not slash or folder in self.files.folders:
            return False
        return self.home.host.endswith(SHARED) or _VERSION.match(path) is not None
