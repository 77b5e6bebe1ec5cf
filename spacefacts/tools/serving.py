"""A site under `mkdocs serve` after an edit: each file of it is made when somebody asks for it.

MkDocs would build the whole site anew. Here an edit throws away all that was made, so nothing stale can show.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, cast
from warnings import catch_warnings
from wsgiref.util import FileWrapper

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File

from spacefacts.tools.previews import Later, PageFailed, Preview, digest, is_one_by_one


class Following:
    """What a server does when a file was edited: forget what it made, and answer from a new preview.

    `config` is that of the site as it was built, `builder` builds the whole site, and `files` are those that stand in
    it by the name of a source.
    """

    def __init__(
        self, server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None], files: Iterable[File]
    ) -> None:
        with catch_warnings(action="ignore", category=DeprecationWarning):
            # The way in which MkDocs was called is nowhere else to be had.
            self._called = dict(config.user_configs[-1])
        self._server, self._builder, self._path = server, builder, config.config_file_path
        self._root, self._site = Path(server.root), Path(server.root)
        self._preview: Preview | None = None
        self._previews = 0
        self._templates = _Templates()
        self._known = frozenset(cast("Later", config.plugins["spacefacts"]).put_off())
        templates = {*config.theme.static_templates, *config.extra_templates}
        named = {file.dest_uri for file in files} | templates | {f"{name}.gz" for name in templates}
        there = (path for path in self._root.rglob("*") if path.is_file())
        self._by_plugins = {
            name: digest(path) for path in there if (name := path.relative_to(self._root).as_posix()) not in named
        }

    def begin(self) -> None:
        """Take the server over."""
        self._server.builder = self.rebuild
        self._server.set_app(self.answer)
        self._server.error_handler = self._page_of_error

    def rebuild(self) -> None:
        """Read the sources again, and make nothing of them yet.

        Raises:
            Abort: they cannot be read.
        """
        config = load_config(config_file=self._path, **self._called)
        if not is_one_by_one(config):
            self._builder()
            self._show(None, self._root)
            return
        self._previews += 1
        folder = self._root / f"edit-{self._previews}"
        config.site_dir, config.site_url = str(folder), self._server.url
        later = cast("Later", config.plugins["spacefacts"])
        later.known = self._known
        try:
            preview = Preview(config, self._templates, self._by_plugins)
        except Exception as error:
            config.plugins.on_build_error(error=error)
            if isinstance(error, BuildError):
                raise Abort(str(error)) from error
            raise
        self._show(preview, folder)

    def answer(self, environ: Any, start_response: Any) -> Iterable[bytes]:
        """What the server sends for a request, once that is made."""
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        below = path.removeprefix(self._server.mount_path)
        if path.startswith("/livereload/") or below == path:
            return self._server.serve_request(environ, start_response)
        while True:
            preview, told = self._preview, list[tuple[str, Any]]()
            code = ""
            if preview is not None:
                try:
                    preview.make(below)
                except PageFailed:
                    code = "500 Internal Server Error"
            sent = self._server.serve_request(environ, lambda *status, told=told: told.append(status))
            # Meanwhile there may have been another edit, and the server waits for that.
            if preview is self._preview:
                status, headers = told[-1]
                start_response(code or status, headers)
                return sent
            if isinstance(sent, FileWrapper):
                sent.close()

    def _show(self, preview: Preview | None, site: Path) -> None:
        if self._preview is not None:
            self._preview.end()
        before, self._site = self._site, site
        self._preview, self._server.root = preview, str(site)
        if before not in (self._root, site):
            shutil.rmtree(before, ignore_errors=True)

    def _page_of_error(self, code: int) -> bytes | None:
        name = f"{code}.html"
        if self._preview is not None:
            self._preview.make(name)
        page = self._site / name
        return page.read_bytes() if page.is_file() else None


class _Templates(BytecodeCache):
    """The templates of a theme, compiled once for all edits; jinja knows them by what is written in them."""

    def __init__(self) -> None:
        self._compiled: dict[str, tuple[str, bytes]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        checksum, compiled = self._compiled.get(bucket.key, ("", b""))
        if checksum == bucket.checksum:
            bucket.bytecode_from_string(compiled)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._compiled[bucket.key] = (bucket.checksum, bucket.bytecode_to_string())
