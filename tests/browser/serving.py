"""A built site on a server of this machine, as a host serves it: with its headers, and its own page for what is not there."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import urlsplit

FOLDER = "/some/folder"
"""The site is served at the root and, to prove that it needs no root, here too."""


def is_newer(site: Path, parts: list[Path]) -> bool:
    """Whether a whole site was built after the last edit of all that it is made from."""
    pages = (site / "index.html", site / "zh" / "index.html")
    if not all(page.is_file() for page in pages):
        return False
    files = [file for part in parts for file in (part, *part.rglob("*")) if "__pycache__" not in file.parts]
    edited = max(file.stat().st_mtime_ns for file in files if file.is_file())
    return all(page.stat().st_mtime_ns > edited for page in pages)


def headers(site: Path) -> dict[str, str]:
    """What the site's `_headers` asks a host to send with every page."""
    lines = (site / "_headers").read_text(encoding="utf-8").splitlines()
    everywhere = lines[lines.index("/*") + 1 :]
    told = everywhere[: next((n for n, line in enumerate(everywhere) if not line.startswith(" ")), len(everywhere))]
    return {name.strip(): value.strip() for name, _, value in (line.partition(":") for line in told)}


def weight(site: Path, address: str) -> int:
    """Bytes that an address costs over the wire, compressed as hosts do."""
    path = urlsplit(address).path.removeprefix(FOLDER).lstrip("/")
    file = site / path / "index.html" if path.endswith("/") or not path else site / path
    return len(gzip.compress(file.read_bytes(), 6))


class _Page(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 5

    def __init__(self, *request: Any, site: Path, told: dict[str, str]) -> None:
        self._told = told
        self._site = site
        super().__init__(*request, directory=str(site))

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix(FOLDER))

    def end_headers(self) -> None:
        for name, value in self._told.items():
            self.send_header(name, value)
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != HTTPStatus.NOT_FOUND:
            return super().send_error(code, message, explain)
        body = (self._site / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        return None

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # the name that it has in the library
        """Say nothing: what was asked for, the browser tells."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of a server of the site, without a slash at its end, as long as it runs."""
    handler = partial(_Page, site=site, told=headers(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()
