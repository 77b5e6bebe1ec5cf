"""The generated files on a server of this machine, as a host with a list of redirects serves them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path, PurePosixPath
from threading import Thread
from typing import Any
from urllib.parse import unquote, urlsplit

from spacefacts import Catalog
from spacefacts.tools.resources import MEDIA
from spacefacts.tools.site import files_for_programs

DOCS = Path(__file__).parents[2] / "docs"
MISSING = (DOCS / "missing.json").read_bytes()


API = "api/v1/"
SITE = "https://facts.test/space/"


def api(catalog: Catalog, site_url: str = SITE) -> dict[str, bytes]:
    """The files of the API by their path below `api/v1/`."""
    files = files_for_programs(catalog, site_url)
    return {path.removeprefix(API): data for path, data in files.items() if path.startswith(API)}


class _Host(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 5
    files: Mapping[str, bytes]

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path).removeprefix("/")
        if path in self.files:
            self._reply(HTTPStatus.OK, MEDIA[PurePosixPath(path).suffix.removeprefix(".")], self.files[path])
        else:
            self._reply(HTTPStatus.NOT_FOUND, "application/json", MISSING)

    def _refuse(self) -> None:
        # What was sent along is not read, so nothing can follow it.
        self.close_connection = True
        body = json.dumps({"error": "files are read"}).encode()
        self._reply(HTTPStatus.METHOD_NOT_ALLOWED, "application/json", body, Allow="GET, HEAD", Connection="close")

    do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = do_TRACE = do_QUERY = _refuse  # noqa: N815  # as the library calls them

    def _reply(self, status: HTTPStatus, media: str, body: bytes, **headers: str) -> None:
        self.send_response(status)
        told = {"Content-Type": media, "Content-Length": str(len(body)), **headers}
        for name, value in told.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # the name that it has in the library
        """Say nothing."""


@contextmanager
def static_host(files: Mapping[str, bytes]) -> Iterator[str]:
    """The address of a server of these files, without a slash at its end, as long as it is needed."""
    own = type("Own", (_Host,), {"files": files})
    with ThreadingHTTPServer(("127.0.0.1", 0), own) as server:
        server.daemon_threads = True
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()
