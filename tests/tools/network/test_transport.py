"""A request has one answer, from where it may go, within its bounds."""

from __future__ import annotations

import gzip
import socket
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from struct import pack

import pytest

from spacefacts.tools.network.answers import MOST_BYTES, Answer, Limits, NoAnswer, Request
from spacefacts.tools.network.transport import Transport
from tests.tools.network.server import Asked, Server, drip, page, raw, redirect, silence

SHORT = Limits(seconds=0.15)


@pytest.fixture
def transport() -> Iterator[Transport]:
    with Transport(allowed=["127.0.0.1"]) as made:
        yield made


@pytest.fixture
def hasty() -> Iterator[Transport]:
    """A transport that gives an exchange little time."""
    with Transport(SHORT, ["127.0.0.1"]) as made:
        yield made


def trouble_of(transport: Transport, url: str, method: str = "GET") -> tuple[str, str]:
    with pytest.raises(NoAnswer) as caught:
        transport.fetch(Request(url=url, method="HEAD" if method == "HEAD" else "GET"))
    return caught.value.trouble, caught.value.why


def answer_of(sent: bytes | Callable[[socket.socket, Asked], bytes | None], most: int = MOST_BYTES) -> Answer:
    """What comes of a request to a server that sends this."""
    with Server({"/": sent}) as server, Transport(allowed=[server.site]) as transport:
        return transport.fetch(Request(url=server.url(), bytes=most))


def test_an_answer_has_a_code_headers_and_a_body() -> None:
    answer = answer_of(page("204 days", 404))
    assert (404, b"204 days", True) == (answer.code, answer.body, answer.is_whole)
    assert "text/html; charset=utf-8" == answer.headers["content-type"]


def test_a_request_says_who_asks_and_what_for(transport: Transport) -> None:
    with Server({"*": page()}) as server:
        transport.fetch(Request(url=server.url("/神 舟?a=b#c"), headers={"if-none-match": '"x"', "accept": "a/b"}))
    (asked,) = server.asked
    assert ("GET", "/%E7%A5%9E%20%E8%88%9F?a=b") == (asked.method, asked.path)
    assert asked.headers["user-agent"].startswith("spacefacts/")
    assert (server.site, "gzip, deflate") == (asked.headers["host"], asked.headers["accept-encoding"])
    assert ('"x"', "a/b") == (asked.headers["if-none-match"], asked.headers["accept"])


def test_a_header_cannot_bring_another(transport: Transport) -> None:
    with Server({"*": page()}) as server:
        transport.fetch(Request(url=server.url(), headers={"Cookie": "a=b\r\nX: y"}))
    assert "a=b X: y" == server.asked[0].headers["cookie"]


def test_a_redirect_is_an_answer() -> None:
    answer = answer_of(redirect("/b"))
    assert (301, "/b") == (answer.code, answer.headers["location"])


def test_connections_are_used_again(transport: Transport) -> None:
    with Server({"*": page("x")}) as server:
        for _ in range(3):
            transport.fetch(Request(url=server.url()))
    assert [1, 1, 1] == [asked.connection for asked in server.asked]


def test_an_answer_to_head_leaves_the_connection_open(transport: Transport) -> None:
    with Server({"*": page("x")}) as server:
        answer = transport.fetch(Request(url=server.url(), method="HEAD"))
        transport.fetch(Request(url=server.url()))
    assert (b"", True) == (answer.body, answer.is_whole)
    assert [1, 1] == [asked.connection for asked in server.asked]


@pytest.mark.parametrize(
    "sent",
    [
        raw(200, {}, b"to the end"),
        page("x", headers={"Connection": "close"}),
        page("long" * 100_000),
        page("x", headers={"Content-Encoding": "br"}),
        page("x") + b"and more",
    ],
)
def test_a_connection_that_is_not_at_its_end_is_not_used_again(transport: Transport, sent: bytes) -> None:
    with Server({"*": sent}) as server:
        for _ in range(2):
            transport.fetch(Request(url=server.url(), bytes=1000))
    assert [1, 2] == [asked.connection for asked in server.asked]


def test_a_connection_that_was_closed_meanwhile_is_made_anew(transport: Transport) -> None:
    def once(talking: socket.socket, asked: Asked) -> None:  # noqa: ARG001  every route is called alike
        talking.sendall(page("x"))

    with Server({"*": once}) as server:
        codes = [transport.fetch(Request(url=server.url())).code for _ in range(3)]
    assert [200, 200, 200] == codes


def test_a_connection_that_is_closed_under_a_request_is_made_anew_once(transport: Transport) -> None:
    def first_alone(talking: socket.socket, asked: Asked) -> bytes | None:  # noqa: ARG001  every route is called alike
        return page("x") if len(server.asked) != 2 else None

    with Server({"*": first_alone}) as server:
        codes = [transport.fetch(Request(url=server.url())).code for _ in range(2)]
    assert [200, 200] == codes
    assert [1, 1, 2] == [asked.connection for asked in server.asked]


def test_many_threads_ask_at_once(transport: Transport) -> None:
    with Server({f"/{n}": page(str(n)) for n in range(40)}) as server, ThreadPoolExecutor(16) as threads:
        requests = [Request(url=server.url(f"/{n}")) for n in range(40)]
        bodies = [answer.body for answer in threads.map(transport.fetch, requests)]
    assert [str(n).encode() for n in range(40)] == bodies


def test_connections_that_nobody_uses_are_closed_with_the_transport() -> None:
    with Server({"*": page()}) as server:
        transport = Transport(allowed=[server.site])
        transport.fetch(Request(url=server.url()))
        transport.close()
        transport.fetch(Request(url=server.url()))
    assert [1, 2] == [asked.connection for asked in server.asked]


def test_a_body_is_unfolded() -> None:
    answer = answer_of(page(gzip.compress(b"204 days"), headers={"Content-Encoding": "gzip"}))
    assert (b"204 days", True) == (answer.body, answer.is_whole)


def test_a_body_in_an_unknown_coding_is_left_out() -> None:
    answer = answer_of(page("????", headers={"Content-Encoding": "br"}))
    assert (200, b"", False) == (answer.code, answer.body, answer.is_whole)


def test_a_body_is_cut_off_at_the_bound() -> None:
    answer = answer_of(page("x" * 5000), most=1000)
    assert (b"x" * 1000, False) == (answer.body, answer.is_whole)


def test_a_body_that_just_fits_is_whole() -> None:
    answer = answer_of(page("x" * 1000), most=1000)
    assert (1000, True) == (len(answer.body), answer.is_whole)


def test_a_body_that_unfolds_without_end_is_cut_off() -> None:
    answer = answer_of(page(gzip.compress(bytes(20_000_000)), headers={"Content-Encoding": "gzip"}), most=100_000)
    assert (100_000, False) == (len(answer.body), answer.is_whole)


def test_a_body_without_end_is_cut_off() -> None:
    def endless(talking: socket.socket, asked: Asked) -> None:  # noqa: ARG001  every route is called alike
        talking.sendall(raw(200, {}))
        while True:
            talking.sendall(b"x" * 10_000)

    answer = answer_of(endless, most=100_000)
    assert (100_000, False) == (len(answer.body), answer.is_whole)


def test_a_body_that_is_shorter_than_said_is_not_whole() -> None:
    answer = answer_of(raw(200, {"Content-Length": "9", "Connection": "close"}, b"204"))
    assert (b"204", False) == (answer.body, answer.is_whole)


def test_a_body_that_breaks_off_is_kept_as_far_as_it_came(transport: Transport) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener, ThreadPoolExecutor(1) as threads:
        answering = threads.submit(transport.fetch, Request(url=f"http://127.0.0.1:{listener.getsockname()[1]}/"))
        talking, _ = listener.accept()
        with talking:
            # What was not read by the time of closing makes the system reset the connection.
            talking.recv(1)
            talking.sendall(raw(200, {"Content-Length": "9"}, b"204"))
        answer = answering.result()
    assert (b"204", False) == (answer.body, answer.is_whole)


def test_an_answer_that_comes_before_the_request_was_read_counts() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener, ThreadPoolExecutor(1) as threads:
        site = f"127.0.0.1:{listener.getsockname()[1]}"
        with Transport(allowed=[site]) as transport:
            answered = threads.submit(transport.fetch, Request(url=f"http://{site}/{'long' * 10_000}"))
            talking, _ = listener.accept()
            with talking:
                talking.sendall(page("too long", 414, {"Connection": "close"}))
                talking.shutdown(socket.SHUT_WR)
                while talking.recv(65536):
                    pass
            assert 414 == answered.result().code


@pytest.mark.parametrize("route", [silence, drip(b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 50)])
def test_a_head_that_does_not_come_in_time_is_a_timeout(
    hasty: Transport, route: Callable[[socket.socket, Asked], None]
) -> None:
    with Server({"/": route}) as server:
        assert ("timeout", "no whole answer within 0.15 seconds") == trouble_of(hasty, server.url())


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_server_that_takes_no_notice_is_a_timeout(hasty: Transport, scheme: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        assert "timeout" == trouble_of(hasty, f"{scheme}://127.0.0.1:{listener.getsockname()[1]}/")[0]


@pytest.mark.parametrize("head", [{}, {"Content-Length": "400"}, {"Transfer-Encoding": "chunked"}])
def test_a_body_that_does_not_come_in_time_is_a_timeout(hasty: Transport, head: dict[str, str]) -> None:
    with Server({"/": drip(raw(200, head, b"1" * 400))}) as server:
        assert "timeout" == trouble_of(hasty, server.url())[0]


def test_a_server_that_answers_with_something_else_is_not_understood(transport: Transport) -> None:
    with Server({"/": b"SSH-2.0\r\n\r\n"}) as server:
        assert ("protocol", "what came is not HTTP") == trouble_of(transport, server.url())


def test_a_server_that_only_closes_gives_no_answer(transport: Transport) -> None:
    with Server({"/": b"", "*": lambda *_: None}) as server:
        found = trouble_of(transport, server.url("/a"))
    assert ("protocol", "the connection was closed without an answer") == found


def test_a_connection_that_is_reset_gives_no_answer(transport: Transport) -> None:
    def reset(talking: socket.socket, asked: Asked) -> None:  # noqa: ARG001  every route is called alike
        talking.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, pack("ii", 1, 0))

    with Server({"/": reset}) as server:
        found = trouble_of(transport, server.url())
    assert ("protocol", "the connection was closed without an answer") == found


def test_a_port_where_nobody_listens_refuses(transport: Transport) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        site = f"127.0.0.1:{taken.getsockname()[1]}"
        assert ("refused", f"{site} refuses connections") == trouble_of(transport, f"http://{site}/")


def test_what_is_no_address_has_no_host(transport: Transport) -> None:
    assert "no-host" == trouble_of(transport, "http://exa mple/")[0]


@pytest.mark.parametrize("host", ["127.0.0.1", "127.1", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]", "localhost"])
def test_a_private_host_is_not_asked_however_it_is_spelt(host: str) -> None:
    with Server({"*": page()}) as server, Transport() as transport:
        assert "private" == trouble_of(transport, f"http://{host}:{server.port}/")[0]
    assert 0 == server.connections


def test_a_name_is_judged_by_what_it_resolves_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [(socket.AF_INET, 1, 6, "", ("127.0.0.1", 0))])
    with Server({"*": page()}) as server, Transport() as transport:
        found = trouble_of(transport, f"http://example.org:{server.port}/")
    assert ("private", "example.org leads to the private address 127.0.0.1") == found
    assert 0 == server.connections


def test_a_connection_goes_to_the_address_that_was_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    told = iter(["127.0.0.1", "127.0.0.2"])
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [(socket.AF_INET, 1, 6, "", (next(told), 0))])
    with Server({"*": raw(200, {}, b"x")}) as server, Transport(allowed=["example.org"]) as transport:
        codes = [transport.fetch(Request(url=f"http://example.org:{server.port}/")).code for _ in range(2)]
    assert [200, 200] == codes
    assert "127.0.0.2" == next(told)


def test_the_next_address_of_a_host_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    told = [(socket.AF_INET, 1, 6, "", (address, 0)) for address in ("127.0.0.9", "127.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: told)
    with Server({"*": page()}) as server, Transport(allowed=["example.org"]) as transport:
        assert 200 == transport.fetch(Request(url=f"http://example.org:{server.port}/")).code


def test_an_ipv6_address_is_reached() -> None:
    with Server({"*": page()}, "::1") as server, Transport(allowed=["[::1]"]) as transport:
        assert 200 == transport.fetch(Request(url=server.url())).code
    assert server.site == server.asked[0].headers["host"]


def test_proxies_of_the_environment_are_not_used(monkeypatch: pytest.MonkeyPatch, transport: Transport) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1/")
    with Server({"*": page()}) as server:
        assert 200 == transport.fetch(Request(url=server.url())).code
