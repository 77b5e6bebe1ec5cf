"""A site of which nothing is made but what somebody asked for.

Each file is made from the sources as they stand, by MkDocs' own steps. What needs every page, such as the index of the
search, takes as long as a build of the whole site.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from hashlib import sha256
from html import escape
from pathlib import Path
from threading import RLock
from typing import Protocol, cast

from jinja2 import BytecodeCache

# MkDocs has no other way to make one page, and is no longer developed, so these steps stay.
from mkdocs.commands.build import _build_extra_template, _build_page, _build_theme_template, _populate_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, InclusionLevel, get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page

from spacefacts.errors import SpacefactsError
from spacefacts.tools.parts import candidates

ONE_BY_ONE = frozenset({"autorefs", "material/search", "mkdocstrings", "search", "spacefacts"})
"""The plugins that can make a page without all others; beside any other one, an edit builds the whole site."""

# What mkdocstrings leaves in a page where any other page may hold the end of a link.
_UNRESOLVED = "<autoref"
_PLAIN_TITLE = re.compile(r"\s*# [\w ,?()]+\n")
_FAILED = "<!doctype html>\n<html><head><title>{0}</title></head><body><pre>{0}</pre></body></html>\n"


class PageFailed(SpacefactsError):
    """A page that cannot be made, for a reason that has been told; `path` is that of its source."""

    def __init__(self, path: str) -> None:
        self.path = path
        super().__init__(f"{path} cannot be made")


class Later(Protocol):
    """What our plugin can put off: the files for programs, which no page shows."""

    known: frozenset[str] | None
    """Their paths as they were last; None where they are made with the pages."""

    def put_off(self) -> Mapping[str, bytes]:
        """The files themselves, as the facts stand."""


class Preview:
    """A site as its sources stand, of which nothing is made but what was asked for.

    `by_plugins` is what plugins wrote when the whole site was built: digests by path.

    Raises:
        Exception: whatever the configuration makes a plugin raise.
    """

    def __init__(self, config: MkDocsConfig, templates: BytecodeCache, by_plugins: Mapping[str, str]) -> None:
        self._making = RLock()
        self._made: set[str] = set()
        self._by_plugins = by_plugins
        self._is_whole = self._is_over = False
        plugins = config.plugins
        self._config = config = plugins.on_config(config)
        plugins.on_pre_build(config=config)
        self._env = config.theme.get_env()
        self._env.bytecode_cache = templates
        files = get_files(config)
        files.add_files_from_theme(self._env, config)
        self._files = plugins.on_files(files, config=config)
        set_exclusions(self._files, config)
        self._navigation = plugins.on_nav(get_navigation(self._files, config), config=config, files=self._files)
        self._documents = self._files.documentation_pages(inclusion=InclusionLevel.is_in_serve)
        self._by_path = {file.dest_uri: file for file in self._files if file.inclusion.is_in_serve()}
        self._later = cast("Later", plugins["spacefacts"])
        self._env = plugins.on_env(self._env, config=config, files=self._files)
        # What a plugin writes the same before it has seen a page depends on none.
        self._made |= {path for path, before in by_plugins.items() if before == digest(Path(config.site_dir, path))}
        self._name_pages()

    def make(self, path: str) -> None:
        """Write what lies at a path below the root of the site, if anything does and it is not there yet.

        Raises:
            PageFailed: a macro or a plugin failed; the page says in its own place why.
        """
        with self._making:
            paths = candidates(path)
            if not any(one in self._made or self._make(one) for one in paths):
                self._write_later(paths)

    def end(self) -> None:
        """Stop making what takes long: there is a newer preview."""
        self._is_over = True

    def _make(self, path: str) -> bool:
        """Write the file at a path, unless it is none that the sources or the theme name."""
        file = self._by_path.get(path)
        template = path.removesuffix(".gz")
        if file is not None and file.is_documentation_page():
            self._make_page(file)
        elif file is not None and path not in (self._later.known or ()):
            file.copy_file()
        elif template in self._config.theme.static_templates:
            _build_theme_template(template, self._env, self._files, self._config, self._navigation)
        elif template in self._config.extra_templates:
            _build_extra_template(template, self._files, self._config, self._navigation)
        elif path in self._by_plugins:
            self._make_all()
        else:
            return False
        self._made.add(path)
        return True

    def _write_later(self, paths: Iterable[str]) -> None:
        files = self._later.put_off()
        for path in paths:
            if path in files:
                _write(Path(self._config.site_dir, path), files[path])
                self._made.add(path)

    def _make_page(self, file: File) -> None:
        try:
            page = self._read(file)
            if _UNRESOLVED in (page.content or "") and not self._is_whole:
                self._read_all()
            _build_page(
                page,
                self._config,
                self._documents,
                self._navigation,
                self._env,
                excluded=file.inclusion.is_excluded(),
            )
        except Exception as error:
            _write(Path(file.abs_dest_path), _FAILED.format(escape(str(error))).encode())
            with suppress(Abort):
                self._config.plugins.on_build_error(error=error)
            raise PageFailed(file.src_uri) from error
        self._made.add(file.dest_uri)

    def _make_all(self) -> None:
        """Every page, and what plugins make of all of them."""
        self._read_all()
        for file in self._documents:
            if file.dest_uri not in self._made and not self._is_over:
                self._make_page(file)
        if not self._is_over:
            self._config.plugins.on_post_build(config=self._config)
            self._made |= set(self._by_plugins)

    def _read_all(self) -> None:
        for file in self._documents:
            if not self._is_over:
                self._read(file)
        self._env = self._config.plugins.on_env(self._env, config=self._config, files=self._files)
        self._is_whole = True

    def _read(self, file: File) -> Page:
        """A page with its content."""
        page = file.page or Page(None, file, self._config)
        if page.content is None:
            _populate_page(page, self._config, self._files)
        return page

    def _name_pages(self) -> None:
        """Give the pages of the navigation the titles that others show them by."""
        for page in self._navigation.pages:
            page.read_source(self._config)
            if page.title is None or not ("title" in page.meta or _PLAIN_TITLE.match(page.markdown or "")):
                self._read(page.file)


def is_one_by_one(config: MkDocsConfig) -> bool:
    """Whether every plugin of a site can make a page without all the others."""
    return {"spacefacts"} <= set(config.plugins) <= ONE_BY_ONE


def digest(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal; empty where there is none."""
    return sha256(path.read_bytes()).hexdigest() if path.is_file() else ""


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
