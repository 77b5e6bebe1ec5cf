"""The MkDocs plugin: `plugins: - spacefacts`.

It adds the generated files in memory, tells the Markdown extension which page is being rendered, and turns a macro
that fails into a build that fails, at its line. MkDocs is no longer developed, so this is all that knows it.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

from mkdocs.config import base, config_options
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from spacefacts.catalog import Catalog
from spacefacts.errors import SnapshotError
from spacefacts.loading import checkout, default, load
from spacefacts.tools.markdown import RENDERING, MacroFailed, Rendering
from spacefacts.tools.site import generated_files

_log = logging.getLogger("mkdocs.plugins.spacefacts")

_WRITTEN_IN = ("attr_list", "md_in_html", "pymdownx.superfences")
"""Without these the generated pages lose their anchors, and the examples of the rules their code blocks."""


class SpacefactsPluginConfig(base.Config):
    """`facts`: a folder of facts beside `mkdocs.yml`, or a snapshot; without it, the bundled facts."""

    facts = config_options.Type(str, default="")


class SpacefactsPlugin(BasePlugin[SpacefactsPluginConfig]):
    """Facts for a site."""

    catalog: Catalog

    def on_config(self, config: MkDocsConfig) -> None:
        """Load the facts, once for each build, and switch on what the generated pages are written in."""
        config.markdown_extensions += [name for name in _WRITTEN_IN if name not in config.markdown_extensions]
        folder = self._folder(config)
        try:
            self.catalog = load(folder) if folder else default()
        except SnapshotError as error:
            raise PluginError(str(error)) from error

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Add the generated files."""
        for path, data in generated_files(self.catalog, config.site_url or "").items():
            files.append(File.generated(config, path, content=data))
        return files

    def on_page_markdown(self, markdown: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> None:
        """Tell the extension where it is."""
        above = (page.file.content_string.count("\n") - markdown.count("\n")) if "\n" in markdown else 0
        depth = page.url.count("/")
        RENDERING.set(
            Rendering(
                catalog=self.catalog,
                root="../" * depth or "./",
                path=f"{Path(config.docs_dir).name}/{page.file.src_uri}",
                lines_above=max(above, 0),
            )
        )

    def on_page_content(self, html: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> None:
        """Take the page back: what else is converted in this process is none of it."""
        RENDERING.set(None)

    def on_build_error(self, error: Exception, **_: Any) -> None:
        """End the build with the macro's own words instead of a traceback."""
        RENDERING.set(None)
        if isinstance(error, MacroFailed):
            _log.error("%s", error)
            raise Abort("a macro failed")

    def on_serve(self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: Any) -> None:
        """Follow edits to the facts."""
        folder = self._folder(config)
        if folder:
            server.watch(folder)

    def _folder(self, config: MkDocsConfig) -> str | None:
        """The facts to load afresh: those configured, or those of the checkout."""
        if self.config.facts:
            return str(Path(config.config_file_path).parent / self.config.facts)
        return checkout()
