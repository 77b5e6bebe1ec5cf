"""Errands over real sockets, to a server on the loopback."""

from __future__ import annotations

import socket
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from spacefacts.tools.network.answers import Answer, Errand, Outcome
from spacefacts.tools.network.errands import run_errands
from spacefacts.tools.network.memory import Memory
from spacefacts.tools.network.policies import Manners
from spacefacts.tools.network.transport import Transport
from tests.tools.network.server import Asked, Route, Server

QUICK = Manners(spacing=0.0, pause=0.01)


def response(status: str, body: str = "", *headers: str) -> bytes:
    """An answer as it goes over the wire."""
    lines = [f"HTTP/1.1 {status}", "Content-Type: text/html", f"Content-Length: {len(body.encode())}", *headers]
    return ("\r\n".join(lines) + "\r\n\r\n" + body).encode()


OK = response("200 OK", "<title>Home</title><p>The crew came home after 204 days.")


def read(answer: Answer, errand: Errand) -> Mapping[str, Any]:
    """Whether the page says what is asked."""
    return {name: name in answer.body.decode() for name in errand.asks}


def run(server: Server, *paths: str, memory: Memory | None = None, **wanted: Any) -> list[Outcome]:
    """How errands to paths of a server end."""
    errands = [Errand(url=server.url(path), **wanted) for path in paths]
    with Transport(allowed=[server.site]) as transport:
        found = run_errands(
            errands, fetch=transport.fetch, read=read, manners=QUICK, memory=memory, today=date(2026, 1, 10)
        )
    return list(found.values())


def test_links_of_all_sorts_have_their_verdicts() -> None:
    routes: Mapping[str, Route] = {
        "/ok": OK,
        "/old": response("301 Moved Permanently", "", "Location: /ok"),
        "/wall": response("403 Forbidden"),
        "/soft": response("200 OK", "<title>Page not found</title>"),
        "/down": response("500 Internal Server Error"),
    }
    with Server(routes) as server:
        found = run(server, "/ok", "/old", "/gone", "/wall", "/soft", "/down")
    assert ["ok", "moved", "broken", "blocked", "broken", "unsure"] == [one.status for one in found]


def test_a_document_is_read() -> None:
    with Server({"/ok": OK}) as server:
        found = run(server, "/ok", asks=("204 days", "203 days"), is_document=True)
    assert {"204 days": True, "203 days": False} == found[0].told


def test_a_page_that_has_not_changed_is_not_sent_again(tmp_path: Path) -> None:
    def page(_: socket.socket, asked: Asked) -> bytes:
        if asked.headers.get("if-none-match") == '"a"':
            return b'HTTP/1.1 304 Not Modified\r\nETag: "a"\r\n\r\n'
        return response("200 OK", "<p>204 days", 'ETag: "a"')

    with Server({"/ok": page}) as server:
        run(server, "/ok", asks=("204 days",), memory=Memory(tmp_path, 0))
        found = run(server, "/ok", asks=("204 days",), memory=Memory(tmp_path, 0))
    assert ("ok", {"204 days": True}) == (found[0].status, found[0].told)


def test_a_server_that_limits_us_is_asked_again_after_its_pause() -> None:
    times = [0]

    def limited(_: socket.socket, _asked: Asked) -> bytes:
        times[0] += 1
        return OK if times[0] > 1 else response("429 Too Many Requests", "", "Retry-After: 0")

    with Server({"/ok": limited}) as server:
        assert "ok" == run(server, "/ok")[0].status
    assert 2 == times[0]


def test_a_closed_port_is_broken() -> None:
    with Server({}) as server:
        site = server.site
    with Transport(allowed=[site]) as transport:
        errands = [Errand(url=f"http://{site}/{n}") for n in range(5)]
        found = run_errands(
            errands, fetch=transport.fetch, read=read, manners=QUICK, memory=None, today=date(2026, 1, 10)
        )
    assert {"broken"} == {one.status for one in found.values()}


def test_a_private_host_is_skipped_unless_it_is_allowed() -> None:
    with Server({"/ok": OK}) as server, Transport() as transport:
        errands = [Errand(url=server.url("/ok"))]
        found = run_errands(
            errands, fetch=transport.fetch, read=read, manners=QUICK, memory=None, today=date(2026, 1, 10)
        )
        assert [] == server.asked
    assert {"skipped"} == {one.status for one in found.values()}
