"""A web server on the loopback for tests: it sends the bytes it was given, and remembers what it was asked.

    with Server({"/": page("<p>204 days"), "/gone": page("", 404), "/slow": silence}) as server:
        server.url("/gone")                             # http://127.0.0.1:49152/gone
        server.site                                     # 127.0.0.1:49152, as `--allow-host` wants it
        [asked.path for asked in server.asked]

A route is a path with its query, or `*` for every other one (else 404). It leads to the bytes of a whole response, as
they go over the wire, or to a function that is given the socket and the request, sends what it likes, and may return
bytes to send. A connection stays open behind bytes that say how long their body is, unless they say
`Connection: close`; behind anything else it is closed. `tls` is a context for a server that speaks HTTPS.
"""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from ssl import SSLContext, SSLSocket
from types import TracebackType
from typing import Self, TypeAlias


@dataclass(frozen=True, slots=True)
class Asked:
    """One request: the names of its headers are in lower case, `connection` counts the connections from 1."""

    method: str
    path: str
    headers: Mapping[str, str]
    connection: int = 1


Route: TypeAlias = bytes | Callable[[socket.socket, Asked], bytes | None]


class Server:
    """A server that runs as long as the `with` block."""

    def __init__(
        self, routes: Mapping[str, Route], host: str = "127.0.0.1", port: int = 0, tls: SSLContext | None = None
    ) -> None:
        self.routes: dict[str, Route] = dict(routes)
        self.asked: list[Asked] = []
        self.connections = 0
        self._tls = tls
        self._open: set[socket.socket] = set()
        self._threads: list[threading.Thread] = []
        self._lock = threading.Lock()
        self._is_over = False
        self._listener = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
        self._listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._listener.bind((host, port))
        self._listener.listen(256)
        self.host = f"[{host}]" if ":" in host else host
        self.port: int = self._listener.getsockname()[1]

    @property
    def site(self) -> str:
        """HOST:PORT."""
        return f"{self.host}:{self.port}"

    def url(self, path: str = "/") -> str:
        """The address of a path here."""
        return f"{'https' if self._tls else 'http'}://{self.site}{path}"

    def __enter__(self) -> Self:
        self._start(self._accept)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._lock:
            self._is_over = True
            for one in (self._listener, *self._open):
                # A listener that waits is woken by this alone.
                with contextlib.suppress(OSError):
                    one.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join()
        self._listener.close()

    def _start(self, work: Callable[[], None]) -> None:
        thread = threading.Thread(target=work, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while True:
            try:
                accepted, _ = self._listener.accept()
            except OSError:
                return
            with self._lock:
                if self._is_over:
                    accepted.close()
                    return
                self._open.add(accepted)
                self.connections += 1
                count = self.connections
            self._start(lambda accepted=accepted, count=count: self._serve(accepted, count))  # type: ignore[misc]

    def _serve(self, accepted: socket.socket, count: int) -> None:
        talking = accepted
        if self._tls:
            talking = self._tls.wrap_socket(accepted, server_side=True, do_handshake_on_connect=False)
        with self._lock:
            self._open = self._open - {accepted} | {talking}
        with talking, contextlib.suppress(OSError):
            if isinstance(talking, SSLSocket):
                talking.do_handshake()
            self._talk(talking, count)
        with self._lock:
            self._open.discard(talking)

    def _talk(self, talking: socket.socket, count: int) -> None:
        waiting = b""
        while True:
            while b"\r\n\r\n" not in waiting:
                came = talking.recv(65536)
                if not came:
                    return
                waiting += came
            head, _, waiting = waiting.partition(b"\r\n\r\n")
            asked = _asked(head, count)
            with self._lock:
                self.asked.append(asked)
            route = self.routes.get(asked.path) or self.routes.get("*") or page("", 404)
            sent = route if isinstance(route, bytes) else route(talking, asked)
            if not sent:
                return
            head, _, _ = sent.partition(b"\r\n\r\n")
            talking.sendall(head + b"\r\n\r\n" if asked.method == "HEAD" else sent)
            said = head.lower()
            if (b"content-length:" not in said and b"chunked" not in said) or b"connection: close" in said:
                return


def _asked(head: bytes, count: int) -> Asked:
    first, *lines = head.decode("latin-1").split("\r\n")
    method, path, _ = first.split(" ")
    pairs = (line.partition(":") for line in lines)
    return Asked(method, path, {name.lower(): value.strip() for name, _, value in pairs}, count)


def page(body: str | bytes = "", code: int = 200, headers: Mapping[str, str] | None = None) -> bytes:
    """A response with its length: an HTML page in UTF-8 unless the headers say otherwise."""
    sent = body.encode() if isinstance(body, str) else body
    lines = {"Content-Type": "text/html; charset=utf-8", **(headers or {}), "Content-Length": str(len(sent))}
    return raw(code, lines, sent)


def raw(code: int, headers: Mapping[str, str], body: bytes = b"") -> bytes:
    """A response with just these headers; without a length its body ends with the connection."""
    lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    return f"HTTP/1.1 {code} Code\r\n{lines}\r\n".encode() + body


def redirect(location: str, code: int = 301) -> bytes:
    """A redirect."""
    return page("", code, {"Location": location})


def silence(talking: socket.socket, asked: Asked) -> None:  # noqa: ARG001  every route is called alike
    """Say nothing until the other side goes away."""
    talking.recv(1)


def drip(sent: bytes, seconds: float = 0.01) -> Route:
    """A route that sends these bytes one by one, this far apart, until the other side goes away."""
    pause = threading.Event()

    def dripping(talking: socket.socket, asked: Asked) -> None:  # noqa: ARG001  every route is called alike
        for at in range(len(sent)):
            talking.sendall(sent[at : at + 1])
            pause.wait(seconds)

    return dripping
