"""The links of a built site: all that its pages and style sheets hold, and where each leads."""

from __future__ import annotations

import json
import os
import re
from bisect import bisect_right
from collections.abc import Collection, Iterator
from difflib import get_close_matches
from functools import cached_property
from html import unescape
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

from spacefacts.tools.charsets import decode
from spacefacts.tools.editions import PARTS
from spacefacts.tools.homes import Home, clean_pages, home_of
from spacefacts.tools.hypertext import Hypertext, Role, Tags, read_css, read_html
from spacefacts.tools.landings import PAGES, Base, Destination, Files, Landing, Map

MANY = 500
SEARCH = "search/search_index.json"
# That of each language of a site in two, as well.
_SITEMAP = re.compile(rf"(?:{'|'.join(filter(None, PARTS.values()))})?sitemap[^/]*\.xml")
_LOC = re.compile(r"<loc>\s*([^<]*?)\s*</loc>")
_LOCATION = re.compile(r'"location"\s*:\s*("(?:[^"\\]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")')
# What asks for a part or a moment of a picture.
_VIEWS = ("svgView(", "xywh=", "t=")
# What style sheets find in the address of a picture, to show it by day or by night alone.
_SCHEMES = ("only-light", "only-dark", "gh-light-mode-only", "gh-dark-mode-only")
_SILENT = ("id", "name", "base")


class Link(NamedTuple):
    """A link as it is written in a file, and where it leads; `start` is where it stands in the text."""

    file: str
    start: int
    role: Role
    written: str
    destination: Destination


class Links:
    """The links of the site in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._pictures: dict[str, frozenset[str]] = {}
        self._met: dict[tuple[str, tuple[str, ...], str], dict[str, Destination]] = {}
        self._near: dict[str, str] = {}
        self._lines: tuple[str, list[int]] = ("", [])

    @cached_property
    def paths(self) -> list[str]:
        """Every file of the folder, in order; a link of the file system that leads nowhere is no file."""
        return sorted(_files(os.fspath(self.folder), "", frozenset()))

    @cached_property
    def pages(self) -> dict[str, Hypertext]:
        """What each page holds, by path."""
        tags: Tags = {}
        return {path: read_html(self.text(path), tags) for path in self.paths if path.lower().endswith(PAGES)}

    @cached_property
    def home(self) -> Home:
        """Where the site will be served."""
        return home_of(self.pages, (entry.written for entry in self._entries("sitemap.xml")))

    @cached_property
    def map(self) -> Map:
        """Where links lead."""
        return Map(Files(self.paths, clean_pages(self.pages, self.home)), self.home)

    @cached_property
    def astray(self) -> list[Link]:
        """Every link that does not arrive in the folder, those to other hosts among them."""
        found: list[Link] = []
        for path, page in self.pages.items():
            found += self._astray_in(path, page, self.map.base(path, page.first("base")))
        for path in self.paths:
            if path.endswith(".css"):
                found += self._astray_in(path, read_css(self.text(path)), self.map.base(path))
        return found

    @cached_property
    def stale_entries(self) -> list[Link]:
        """Every entry of the sitemap and of the search index that does not arrive."""
        entries = [*self._sitemaps(), *self._searched()]
        return [entry for entry in entries if entry.destination.landing is not Landing.FINE]

    def text(self, path: str) -> str:
        """The text of a file, in the character set that it names."""
        return decode((self.folder / path).read_bytes())

    def that(self, landing: Landing) -> Iterator[Link]:
        """The links that end like this."""
        return (link for link in self.astray if link.destination.landing is landing)

    def ids(self, path: str) -> Iterator[tuple[str, int]]:
        """Every id in a page, and where it stands in the text."""
        return ((mark.text, start) for mark, start in self.pages[path] if mark.role == "id")

    def line_and_column(self, path: str, start: int) -> tuple[int, int]:
        """Where a place in the text of a file is, both counted from 1."""
        if self._lines[0] != path:
            self._lines = (path, [0, *accumulate(len(line) + 1 for line in self.text(path).split("\n"))])
        lines = self._lines[1]
        line = bisect_right(lines, start)
        return line, start - lines[line - 1] + 1

    def near(self, path: str) -> str:
        """The file that is most likely meant by a path that is not there, or nothing."""
        if path not in self._near:
            folder, _, name = path.rstrip("/").rpartition("/")
            namesakes = [other for other in self.paths if other.rpartition("/")[2] == name]
            beside = [other for other in self.paths if other.rpartition("/")[0] == folder]
            self._near[path] = namesakes[0] if len(namesakes) == 1 else nearest(path, beside)
        return self._near[path]

    def anchors(self, path: str) -> frozenset[str]:
        """Where a fragment can lead in a page or a picture."""
        if path in self.pages:
            return self.pages[path].anchors
        if path not in self._pictures:
            self._pictures[path] = read_html(self.text(path)).anchors
        return self._pictures[path]

    def _astray_in(self, path: str, held: Hypertext, base: Base) -> Iterator[Link]:
        # Pages share their links: what begins with ../ leads to one place from all folders side by side.
        beside = self._met.setdefault((base.elsewhere, base.folder, ""), {})
        above = self._met.setdefault((base.elsewhere, base.folder[:-1], "../"), {}) if base.folder else beside
        for (role, written, _), start in held:
            if role in _SILENT:
                continue
            met = above if written.startswith("../") else beside
            found = met.get(written)
            if found is None:
                found = self._checked(self.map.destination(base, written))
                # What has no path means the page itself, which is another each time.
                if written[:1] not in "#?":
                    met[written] = found
            if found.landing is not Landing.FINE:
                yield Link(path, start, role, written, found)

    def _checked(self, destination: Destination) -> Destination:
        """The destination, once its fragment was looked for."""
        landing, path, fragment = destination
        if fragment and landing is Landing.FINE and not self._has(path, fragment):
            return destination._replace(landing=Landing.NO_FRAGMENT)
        return destination

    def _has(self, path: str, fragment: str) -> bool:
        """Whether a fragment leads somewhere in a file, as the HTML standard finds it (section 7.4.6.4)."""
        if fragment.lower() == "top":
            return True
        if path not in self.pages:
            return not path.lower().endswith(".svg") or self._has_in_picture(path, fragment)
        anchors = self.anchors(path)
        return fragment in anchors or unquote(fragment) in anchors or self._is_passage(path, fragment)

    def _has_in_picture(self, path: str, fragment: str) -> bool:
        """Whether a fragment leads somewhere in a picture, as far as that is decided there."""
        if fragment.startswith(_VIEWS) or fragment in _SCHEMES or fragment in self.anchors(path):
            return True
        # Of a font in a picture no browser takes notice any more.
        return "<font" in self.text(path)

    def _is_passage(self, path: str, fragment: str) -> bool:
        """Whether scripts decide: a route of theirs, or a page that sends its readers on."""
        return fragment.startswith(("/", "!")) or self.pages[path].first("refresh") is not None

    def _sitemaps(self) -> Iterator[Link]:
        for path in self.paths:
            if _SITEMAP.fullmatch(path):
                yield from self._entries(path, self.map)

    def _entries(self, path: str, judge: Map | None = None) -> Iterator[Link]:
        if path not in self.paths:
            return
        for match in _LOC.finditer(self.text(path)):
            written = unescape(match[1])
            destination = judge.destination(Base(), written) if judge else Destination(Landing.FINE)
            yield Link(path, match.start(1), "follow", written, destination)

    def _searched(self) -> Iterator[Link]:
        for path in self.paths:
            root = path.removesuffix(SEARCH)
            if root == path or root not in PARTS.values():
                continue
            base = self.map.base(f"{root}index.html")
            for match in _LOCATION.finditer(self.text(path)):
                written = json.loads(match[1], strict=False)
                # The index names its pages from the root of its site, which it calls by no name at all.
                destination = self._checked(self.map.destination(base, written or "./"))
                yield Link(path, match.start(1) + 1, "follow", written, destination)


def _files(folder: str, shown: str, linked: frozenset[str]) -> Iterator[str]:
    """The files below a folder; `linked` are the folders that links of the file system led to on the way here."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                # Such a link may lead back up, but only once.
                real = frozenset([os.path.realpath(entry.path)] if entry.is_symlink() else [])
                if not real & linked:
                    yield from _files(entry.path, f"{shown}{entry.name}/", linked | real)
            elif entry.is_file():
                yield shown + entry.name


def nearest(name: str, names: Collection[str]) -> str:
    """The name most like this one, or nothing; of very many names none is singled out, since that takes long."""
    return next(iter(get_close_matches(name, names, n=1, cutoff=0.75)), "") if len(names) <= MANY else ""
