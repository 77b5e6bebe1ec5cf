"""The MkDocs plugin: `plugins: - spacefacts`.

It adds the generated files in memory, tells the Markdown extension which page is being rendered, builds the pages of
one language, and turns a macro that fails into a build that fails, at its line. MkDocs is no longer developed, so this
is all that knows it.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from html import escape
from pathlib import Path
from tempfile import gettempdir
from typing import Any
from urllib.parse import urlsplit

from mkdocs.config import base, config_options
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from spacefacts.catalog import Catalog
from spacefacts.display import LANGUAGES
from spacefacts.errors import MissingExtra, SnapshotError
from spacefacts.loading import checkout, default, load
from spacefacts.tools.assets import SCRIPTS, STYLES, assets
from spacefacts.tools.editions import (
    FOR_HOSTS,
    NoTranslation,
    address_of,
    editions,
    english_of,
    title_in,
    top_of,
    translated,
)
from spacefacts.tools.feeds import feed_path
from spacefacts.tools.lettering import FONT
from spacefacts.tools.markdown import RENDERING, MacroFailed, Rendering
from spacefacts.tools.previews import is_one_by_one
from spacefacts.tools.seeking import mended, weighted
from spacefacts.tools.segmenting import segmented
from spacefacts.tools.serving import Following
from spacefacts.tools.sharing import CARDS, HOME, card_path, cards, description_of, titles_in
from spacefacts.tools.site import files_for_programs, files_for_readers
from spacefacts.tools.unpacked import unpacked

_log = logging.getLogger("mkdocs.plugins.spacefacts")

_WRITTEN_IN = ("attr_list", "md_in_html", "pymdownx.superfences")
"""Without these the generated pages lose their anchors, and the examples of the rules their code blocks."""
_HERE = ("127.0.0.1", "::1", "localhost", "0.0.0.0")  # noqa: S104  # compared with, not bound to
_UNTRANSLATED = '<p class="sf-untranslated">本页尚无中文译文，以下为英文原文。</p>\n<div lang="en">\n{}\n</div>'


class SpacefactsPluginConfig(base.Config):
    """What `mkdocs.yml` may say.

    `facts`: a folder of facts beside it, or a snapshot; without it, the bundled facts. `bases`: where other bases are, by
    name, each a folder or a snapshot beside it, or an address, so that pages can show theirs. `language`, `en` or `zh`: which
    pages of a site in two languages to build; without it, all there are, in English. `titles`: what stands in the
    navigation, in the language to build, by what it is in English. `cards`: whether to draw social cards. `assets`: whether
    to bring the styles and scripts of numbers, tables and charts.
    """

    facts = config_options.Type(str, default="")
    bases = config_options.DictOfItems(config_options.Type(str), default={})
    language = config_options.Optional(config_options.Choice(LANGUAGES))
    titles = config_options.Type(dict, default={})
    cards = config_options.Type(bool, default=False)
    assets = config_options.Type(bool, default=True)


class SpacefactsPlugin(BasePlugin[SpacefactsPluginConfig]):
    """Facts for a site."""

    catalog: Catalog
    site_url: str
    english: frozenset[str]
    """The pages that a Chinese build shows in English."""
    _files: Files
    _for_programs: dict[str, bytes] | None = None
    is_in_two_languages = False
    known: frozenset[str] | None = None
    """The paths of the files for programs, where they are made only when somebody asks for them."""

    @property
    def language(self) -> str:
        """The one to build."""
        return self.config.language or "en"

    def on_config(self, config: MkDocsConfig) -> None:
        """Load the facts, once for each build, and switch on what the generated pages are written in."""
        config.markdown_extensions += [name for name in _WRITTEN_IN if name not in config.markdown_extensions]
        folder = self._folder(config)
        try:
            self.catalog = unpacked((load(folder) if folder else default()).beside(self._bases(config)))
        except SnapshotError as error:
            raise PluginError(str(error)) from error
        if self.config.cards and not FONT.is_file():
            raise PluginError("cards: the wheel leaves out the letters that cards are drawn with; install a checkout")
        self._shown: dict[tuple[str, ...], str] = {}
        self._is_alone = _is_served(config)
        self._feed = feed_path(self.language) if self.catalog.releases() else ""
        imprint = self.catalog.imprint
        self.site_url = config.site_url = config.site_url or (imprint.site if imprint else None) or ""
        if self.language != "en":
            config.site_url = address_of(self.site_url, self.language)
            self._translate(config)
        if self.config.assets:
            self._dress(config)

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Keep the pages of the language, and add the generated files."""
        self.english = frozenset(self._kept(files)) if self.config.language else frozenset()
        self._written = [file for file in files.documentation_pages() if file.src_uri not in self.english]
        self._site_name, self._titles = config.site_name, titles_in(config.nav)
        generated = files_for_readers(self.catalog, self.site_url, self.language)
        generated |= self.put_off() if self.known is None else dict.fromkeys(self.known, b"")
        if self._is_alone:
            generated |= assets()
        for path in assets():
            if not self.config.assets or path in files.src_uris:
                generated.pop(path, None)
        for path, data in generated.items():
            files.append(File.generated(config, path, content=data, inclusion=_inclusion(path)))
        self._files = files
        self._cards = {path for path in generated if path.startswith(CARDS)}
        return files

    def put_off(self) -> dict[str, bytes]:
        """The files that no page shows: those for programs, and social cards."""
        if self._for_programs is None:
            self._for_programs = files_for_programs(self.catalog, self.site_url, self.language)
            if self.config.cards:
                pages = {file.src_uri: file.content_string for file in self._written}
                self._for_programs |= cards(self.catalog, pages, self._titles, self._site_name, self.language)
        return self._for_programs

    def on_page_markdown(self, markdown: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> None:
        """Tell the extension where it is."""
        above = (page.file.content_string.count("\n") - markdown.count("\n")) if "\n" in markdown else 0
        root = _root(page)
        RENDERING.set(
            Rendering(
                catalog=self.catalog,
                root=root,
                top=top_of(root, self.language) if self.language != "en" else "",
                language="en" if page.file.src_uri in self.english else self.language,
                path=_shown_path(page, config),
                lines_above=max(above, 0),
                site_url=self.site_url,
                edit=self._edit(config),
                shown=self._shown,
            )
        )

    def on_page_content(self, html: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Take the page back: what else is converted in this process is none of it."""
        RENDERING.set(None)
        return _UNTRANSLATED.format(html) if page.file.src_uri in self.english else html

    def on_page_context(
        self, context: TemplateContext, /, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> None:
        """Give the templates the way to the page in the other language and to the root of the site, and its card."""
        self._lead(context, page.url, _root(page), self.site_url)
        # Material writes it as it stands.
        page.meta.setdefault("description", escape(description_of(page.content or "")))
        card = next((path for path in (card_path(page.file.src_uri), card_path(HOME)) if path in self._cards), None)
        context.update(card=f"{config.site_url}{card}" if card and config.site_url else "")  # type: ignore[call-arg]  # MkDocs names only its own keys

    def on_template_context(self, context: TemplateContext, /, *, template_name: str, config: MkDocsConfig) -> None:
        """The same for a page that stands for no file: from there the other language begins at its home page."""
        if template_name == "404.html":
            self._lead(context, "", str(context["base_url"]).rstrip("/") + "/", "")

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Make Chinese words be found, and names come first, once the search has written its index."""
        if not self.is_in_two_languages:
            return
        try:
            _rewrite(config, "search/search_index.json", segmented)
        except MissingExtra as error:
            raise PluginError(str(error)) from error
        _rewrite(config, "search/search_index.json", weighted)
        _rewrite(config, "assets/javascripts/workers/search.*.min.js", mended)

    def on_build_error(self, error: Exception, **_: Any) -> None:
        """End the build with the macro's own words instead of a traceback."""
        RENDERING.set(None)
        if isinstance(error, MacroFailed):
            _log.error("%s", error)
            raise Abort("a macro failed")

    def on_serve(self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: Any) -> None:
        """Follow edits to the facts, and make anew what somebody asks for after one, where the other plugins let us."""
        folder = self._folder(config)
        if folder:
            server.watch(folder)
        if config.config_file_path and is_one_by_one(config):
            Following(server, config, builder, self._files).begin()

    def _dress(self, config: MkDocsConfig) -> None:
        """Name the styles and scripts before those of the site itself, which so have the last word.

        Those of the Chinese part lie in the English one, beside the API that they ask.
        """
        way = "" if self.language == "en" or self._is_alone else "../"
        named = {str(one) for one in (*config.extra_css, *config.extra_javascript)}
        config.extra_css[:0] = [f"{way}{path}" for path in STYLES if path not in named]
        config.extra_javascript[:0] = [_deferred(f"{way}{path}") for path in SCRIPTS if path not in named]

    def _translate(self, config: MkDocsConfig) -> None:
        """The titles of the navigation, and the names of the palettes."""
        try:
            config.nav = translated(config.nav, self.config.titles)
            palettes = config.theme.get("palette")
            for palette in palettes if isinstance(palettes, list) else ():
                if "toggle" in palette:
                    palette["toggle"]["name"] = title_in(palette["toggle"]["name"], self.config.titles)
        except NoTranslation as error:
            raise PluginError(str(error)) from error

    def _kept(self, files: Files) -> list[str]:
        """Leave the pages of one language among the files; those that have no Chinese and need it."""
        chinese = {english: file for file in files if (english := english_of(file.src_uri))}
        self.is_in_two_languages = bool(chinese)
        for path, file in chinese.items():
            files.remove(file)
            page = files.get_file_from_path(path)
            if page is None:
                _log.warning("%s translates no page; write %s beside it", file.src_uri, path)
            elif self.language == "zh":
                # It keeps its name, so that links find it and its address stays.
                page.abs_src_path = file.abs_src_path
                page.edit_uri = file.src_uri
        if self.language == "en":
            return []
        for file in [file for file in files if file.src_uri in FOR_HOSTS]:
            files.remove(file)
        return [page.src_uri for page in files.documentation_pages() if page.src_uri not in chinese]

    def _lead(self, context: TemplateContext, page: str, root: str, site_url: str) -> None:
        context.update(top=top_of(root, self.language), feed=self._feed)  # type: ignore[call-arg]  # MkDocs names only its own keys
        if self.is_in_two_languages and not self._is_alone:
            context.update(languages=editions(page, root, self.language, site_url))  # type: ignore[call-arg]  # so

    def _edit(self, config: MkDocsConfig) -> str:
        """Where the folder of facts can be edited: beside the pages, where `repo_url` says where these can be."""
        folder, docs = self._folder(config), f"/{Path(config.docs_dir).name}"
        pages = f"{(config.repo_url or '').rstrip('/')}/{(config.edit_uri or '').strip('/')}"
        return f"{pages.removesuffix(docs)}/{Path(folder).name}" if folder and pages.endswith(docs) else ""

    def _bases(self, config: MkDocsConfig) -> dict[str, str]:
        """Where other bases are, by name."""
        beside = Path(config.config_file_path).parent
        return {name: where if "://" in where else str(beside / where) for name, where in self.config.bases.items()}

    def _folder(self, config: MkDocsConfig) -> str | None:
        """The facts to load afresh: those configured, or those of the checkout."""
        if self.config.facts:
            return str(Path(config.config_file_path).parent / self.config.facts)
        return checkout()


def _inclusion(path: str) -> InclusionLevel:
    """A page for each subject would make every page's navigation as long as the base; the lists of them lead there."""
    return InclusionLevel.UNDEFINED if path.endswith("/index.md") else InclusionLevel.NOT_IN_NAV


def _root(page: Page) -> str:
    """The way from a page to the root of its language's pages."""
    return "../" * page.url.count("/") or "./"


def _shown_path(page: Page, config: MkDocsConfig) -> str:
    """The path that a message names a page by."""
    file, docs = page.file, Path(config.docs_dir)
    written = Path(file.abs_src_path) if file.abs_src_path else None
    inside = written.relative_to(docs).as_posix() if written and docs in written.parents else file.src_uri
    return f"{docs.name}/{inside}"


def _is_served(config: MkDocsConfig) -> bool:
    """Whether this is a site that `mkdocs serve` shows to whoever writes it: in one language, so none leads to the other.

    MkDocs tells plugins what it was called for only if these outlive an edit. It serves a temporary folder, from here.
    """
    host = urlsplit(config.site_url or "").hostname
    return host in _HERE and Path(config.site_dir).is_relative_to(gettempdir())


def _deferred(path: str) -> ExtraScriptValue:
    """A script that runs once the page is read."""
    script = ExtraScriptValue(path)
    script.defer = True
    return script


def _rewrite(config: MkDocsConfig, pattern: str, change: Callable[[str], str]) -> None:
    """Change the files of the site that a pattern names."""
    for file in Path(config.site_dir).glob(pattern):
        file.write_text(change(file.read_text(encoding="utf-8")), encoding="utf-8")
