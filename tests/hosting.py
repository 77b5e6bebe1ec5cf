"""Hosts on this machine that answer as a test says."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

Answering = Callable[["Handler"], None]


@dataclass(frozen=True)
class Host:
    """A host: what it answers by path, and what it was asked, in order, with the headers of each question."""

    address: str
    answers: dict[str, Answering] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def paths(self) -> list[str]:
        """The paths that were asked for since the last time; now there are none."""
        paths = [path for path, _ in self.asked]
        self.asked.clear()
        return paths


class Handler(BaseHTTPRequestHandler):
    """Answers as the host was told, else that nothing is there."""

    timeout = 5
    host: Host

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        self.host.asked.append((path, dict(self.headers.items())))
        self.host.answers.get(path, nothing)(self)

    def reply(self, status: int, body: bytes = b"", /, **headers: str) -> None:
        """A whole answer; `Content_Type` stands for a header with a hyphen."""
        self.send_response(status)
        told = {"Content_Length": str(len(body)), **headers}
        for name, value in told.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # the name that it has in the library
        """Say nothing."""


def nothing(handler: Handler) -> None:
    handler.reply(404, b"<html>no</html>", Content_Type="text/html")


def body(data: bytes, **headers: str) -> Answering:
    """An answer with these bytes."""
    return lambda handler: handler.reply(200, data, **headers)


def status(code: int, **headers: str) -> Answering:
    """An answer with a status alone."""
    return lambda handler: handler.reply(code, **headers)


def known(data: bytes, **validators: str) -> Answering:
    """An answer that is not repeated to whoever knows it by these headers."""
    conditions = {"ETag": "If-None-Match", "Last_Modified": "If-Modified-Since"}

    def answer(handler: Handler) -> None:
        told = {name: handler.headers.get(conditions[name]) for name in validators}
        if told == validators:
            handler.reply(304)
        else:
            handler.reply(200, data, **validators)

    return answer


@contextmanager
def hosted() -> Iterator[Host]:
    """A host of this machine, without a slash at the end of its address, as long as it is needed."""
    own = type("Own", (Handler,), {})
    with ThreadingHTTPServer(("127.0.0.1", 0), own) as server:
        server.daemon_threads = True
        host = Host(f"http://127.0.0.1:{server.server_port}")
        own.host = host  # type: ignore[attr-defined]  # made for this host alone
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield host
        finally:
            server.shutdown()
            thread.join()
