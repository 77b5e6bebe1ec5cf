"""The links of a document that lead to no file of its repository, or to no part of a file that is there.

A document that a forge shows as it is gets judged wholly. One that a site generator turns into a page follows the
addresses of that site, which only its built pages can prove: of its links only those are judged that name a document or
a picture by its file, in a folder that is there, and that no convention finds.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from typing import Literal, TypeAlias
from urllib.parse import quote, unquote

from spacefacts.tools.discovery import is_put_there
from spacefacts.tools.documents import characters_of
from spacefacts.tools.generators import generated_from
from spacefacts.tools.headings import anchors_in
from spacefacts.tools.hypertext import read_html
from spacefacts.tools.links import Link
from spacefacts.tools.notebooks import BadNotebook, read_notebook
from spacefacts.tools.pages import Page
from spacefacts.tools.syntaxes import SYNTAXES, syntax_of
from spacefacts.tools.trees import Tree

Kind: TypeAlias = Literal["missing", "no-fragment", "wrong-case"]

_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".bmp")
_ENDINGS = (*SYNTAXES, ".txt", ".adoc", ".pdf", ".py")
_SERVED = ("docs", "doc", "site", "public", "static", "assets", "src", "source", "content", "www", "_static")
_TEMPLATE = re.compile(r"\{\{|\{%|<%|<\?php|\[\[")
# What GitHub, GitLab and browsers understand without an id; a router's own begin with a slash or an exclamation mark.
_UNDERSTOOD = re.compile(
    r"(?:top|readme|[/!].*|:~:.*|L\d+(?:C\d+)?(?:-L?\d+(?:C\d+)?)?|user-content-.*|page=.*)?", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Astray:
    """A link that does not arrive.

    `near` is what was most likely meant: a target to write instead where only the capitals are wrong, else the path or
    the fragment that comes closest; empty where nothing does.
    """

    link: Link
    kind: Kind
    near: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ground:
    """What the links of a document start from: its path and folder, and what a generator makes of its folder, if any."""

    path: str
    folder: str
    source: str | None


def astray_in(page: Page, tree: Tree) -> Iterator[Astray]:
    """The links of a page that lead astray, in the order of the text.

    What a link climbs to above the root of the tree is not judged, and neither is what git is told to ignore.
    """
    path = tree.inside(page.file or page.path)
    if path is None or (page.syntax == "html" and _is_moot(page)):
        return
    folder = path.rpartition("/")[0]
    ground = _Ground(path=path, folder=folder, source=generated_from(tree, folder))
    if page.syntax == "html" and ground.source is not None:
        return
    found = [one for link in page.links if link.is_local and (one := _judged(page, link, ground, tree))]
    ignored = tree.ignored(where for one, where in found if one.kind == "missing")
    yield from (one for one, where in found if where not in ignored)


def _is_moot(page: Page) -> bool:
    """Whether a page of HTML is a template, or starts its links from somewhere else."""
    return bool(_TEMPLATE.search(page.text)) or read_html(page.text).first("base") is not None


def _judged(page: Page, link: Link, ground: _Ground, tree: Tree) -> tuple[Astray, str] | None:
    """What is wrong with a link, and the path from the root that it means; None where nothing is."""
    before, _, fragment = link.target.partition("#")
    if not before:
        return _judged_here(page, link, fragment, ground)
    written = unquote(before.partition("?")[0])
    paths = _meant(written, ground) if _is_path(page, link, written) else []
    # A path that climbs out of the repository is one of the forge's.
    if not paths or paths[0] is None:
        return None
    arrivals = [_arrived(tree, path) if path is not None else None for path in paths]
    # Only what is meant first may be meant in other capitals.
    arrived = next((one for one in arrivals if one and one[1]), arrivals[0])
    if arrived is None:
        is_dead = _is_dead(written, paths[0], ground, tree) and not is_put_there(paths[0])
        return (Astray(link=link, kind="missing", near=_near(tree, paths[0])), paths[0]) if is_dead else None
    real, is_exact = arrived
    if not is_exact:
        return Astray(link=link, kind="wrong-case", near=_respelt(link.target, real)), real
    is_judged = fragment and ground.source is None and page.syntax in ("markdown", "notebook")
    return _judged_there(link, fragment, real, tree) if is_judged else None


def _is_path(page: Page, link: Link, written: str) -> bool:
    """Whether a link names a file or a folder; in reStructuredText Sphinx resolves the others, and makes the HTML."""
    if not written or "\\" in written or "*" in written:
        return False
    is_file = "." in written.rpartition("/")[2] and not written.endswith((".html", ".htm"))
    return page.syntax != "rst" or link.is_loaded or is_file


def _judged_here(page: Page, link: Link, fragment: str, ground: _Ground) -> tuple[Astray, str] | None:
    """What is wrong with a fragment of the page itself."""
    if ground.source is not None or page.syntax == "rst" or _UNDERSTOOD.fullmatch(fragment):
        return None
    return _unless_named(link, fragment, page.anchors, ground.path)


def _judged_there(link: Link, fragment: str, path: str, tree: Tree) -> tuple[Astray, str] | None:
    """What is wrong with a fragment of another document."""
    if _UNDERSTOOD.fullmatch(fragment) or syntax_of(path) not in ("markdown", "notebook"):
        return None
    return _unless_named(link, fragment, _anchors(tree, path), path)


def _unless_named(link: Link, fragment: str, anchors: frozenset[str] | None, path: str) -> tuple[Astray, str] | None:
    names = (fragment, unquote(fragment), unquote(fragment).lower())
    if anchors is None or not anchors.isdisjoint(names):
        return None
    near = get_close_matches(unquote(fragment), sorted(anchors), n=1, cutoff=0.7)
    return Astray(link=link, kind="no-fragment", near=near[0] if near else ""), path


@cache
def _anchors(tree: Tree, path: str) -> frozenset[str] | None:
    try:
        text = characters_of(tree.root / path)
        return anchors_in(read_notebook(text).text if syntax_of(path) == "notebook" else text)
    except (OSError, UnicodeDecodeError, BadNotebook):
        return None


def _meant(written: str, ground: _Ground) -> list[str | None]:
    """The paths from the root that a link may mean, the most literal first; None for one that leads out of it."""
    bare = written.lstrip("/")
    if written.startswith("/"):
        above = _above(ground.folder)
        starts = ["", *above, *(posixpath.join(one, name) for one in ("", *above) for name in _SERVED)]
        if ground.source is not None:
            starts.insert(0, ground.source)
    else:
        starts = [ground.folder]
        if ground.source is not None:
            # A page of its own folder, and what generators copy to the root of the site.
            stem = posixpath.splitext(ground.path)[0]
            starts += [stem, posixpath.dirname(ground.folder), ground.source, ""]
            starts += [
                posixpath.join(one, name)
                for one in (ground.source, posixpath.dirname(ground.source), "")
                for name in _SERVED
            ]
    return [_joined(start, bare) for start in dict.fromkeys(starts)]


def _above(folder: str) -> list[str]:
    return [folder[: match.start()] for match in re.finditer(r"/|$", folder)][::-1] if folder else []


def _joined(start: str, path: str) -> str | None:
    whole = posixpath.normpath(posixpath.join(start, path)) if start else posixpath.normpath(path)
    if whole == ".." or whole.startswith("../"):
        return None
    return "" if whole == "." else whole


def _arrived(tree: Tree, path: str) -> tuple[str, bool] | None:
    """The file or folder that a path leads to as it is truly spelt, and whether that is how it is written."""
    stem, ending = posixpath.splitext(path)
    sources = [stem + other for other in SYNTAXES] if ending in (".html", ".htm") else []
    wanted = [path, *(path + other for other in _ENDINGS), *sources]
    found = [(real, real == one) for one in wanted if (real := tree.find(one)) is not None]
    return max(found, key=lambda one: one[1]) if found else None


def _is_dead(written: str, path: str, ground: _Ground, tree: Tree) -> bool:
    """Whether all conventions agree that nothing is there."""
    if ground.source is None:
        return True
    ending = posixpath.splitext(written)[1].lower()
    if ending not in _PICTURES and syntax_of(written) in (None, "html"):
        return False
    if posixpath.basename(written).casefold() in (name.casefold() for name in tree.names("")):
        # Many a build copies the change log or the readme from the root into its pages.
        return False
    # A folder that is not there is one that the generator makes.
    return not written.startswith("/") and tree.is_folder(posixpath.dirname(path))


def _near(tree: Tree, path: str) -> str:
    """The path that comes closest to one that is not there, in its own folder."""
    folder, _, name = path.rpartition("/")
    near = get_close_matches(name, sorted(tree.names(folder)), n=1, cutoff=0.7)
    return posixpath.join(folder, near[0]) if near else ""


def _respelt(target: str, real: str) -> str:
    """A target with the capitals that its file has."""
    end = min(target.find(mark) % (len(target) + 1) for mark in "#?")
    parts = target[:end].rstrip("/").split("/")
    names = real.split("/")
    for place in range(1, min(len(parts), len(names)) + 1):
        name, wanted = unquote(parts[-place]), names[-place]
        if name.casefold() == wanted[: len(name)].casefold():
            spelt = wanted[: len(name)]
            parts[-place] = quote(spelt, safe="/~!$&'()*+,;=:@") if "%" in parts[-place] else spelt
        else:
            break
    slash = "/" if target[:end].endswith("/") else ""
    return "/".join(parts) + slash + target[end:]
