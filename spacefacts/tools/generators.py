"""Site generators, by what they leave in a repository, and the folders whose documents they turn into pages."""

from __future__ import annotations

import re
from fnmatch import fnmatch
from functools import lru_cache

from spacefacts.tools.trees import Tree

# The file that configures each, and where below it the documents stand; the first that is there counts.
_MARKS = {
    "mkdocs.y*ml": ("docs",),
    "properdocs.y*ml": ("docs",),
    "zensical.toml": ("docs",),
    "conf.py": ("",),
    "docusaurus.config.*": ("",),
    "_config.y*ml": ("",),
    "_config.toml": ("",),
    "hugo.*": ("content",),
    "config.toml": ("content",),
    "antora.y*ml": ("",),
    ".vitepress": ("",),
    ".vuepress": ("",),
    "book.toml": ("src", ""),
    "astro.config.*": ("src",),
    "_quarto.y*ml": ("",),
    "_toc.y*ml": ("",),
    "myst.yml": ("",),
    ".eleventy.*": ("",),
    "eleventy.config.*": ("",),
    "gatsby-config.*": ("",),
    "next.config.*": ("",),
    "nuxt.config.*": ("",),
    "mint.json": ("",),
    "docs.json": ("",),
    "SUMMARY.md": ("",),
    "_sidebar.md": ("",),
    "pelicanconf.py": ("content", ""),
    "jupyter-book.y*ml": ("",),
}
_DOCS_DIR = re.compile(r"^\s*docs_dir\s*[:=]\s*[\"']?([^\"'\s#]+)", re.MULTILINE)


@lru_cache(maxsize=4096)
def generated_from(tree: Tree, folder: str) -> str | None:
    """The folder, from the root of the tree, whose documents a generator turns into pages, if `folder` is in one.

    What stands directly in the root, or in `.github`, is shown by a forge as it is, whatever a generator makes of it.
    """
    if folder in ("", ".github"):
        return None
    above = folder
    while True:
        for name in tree.names(above):
            for source in _sources(tree, above, name):
                if f"{folder}/".startswith(f"{source}/" if source else ""):
                    return source
        if not above:
            return None
        above = above.rpartition("/")[0]


def _sources(tree: Tree, folder: str, name: str) -> tuple[str, ...]:
    """The folders that a file of this name in `folder` makes a generator read."""
    for mark, sources in _MARKS.items():
        if fnmatch(name, mark):
            within = (_told(tree, folder, name) or sources) if "docs" in sources else sources
            return tuple("/".join(part for part in (folder, one) if part) for one in within)
    return ()


def _told(tree: Tree, folder: str, name: str) -> tuple[str, ...]:
    try:
        text = (tree.root / folder / name).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ()
    told = _DOCS_DIR.search(text)
    return (told[1].strip("/").removeprefix("./"),) if told else ()
