"""Answers are read as all kinds of servers send them, in whatever pieces they come, and up to their end."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.tools.network.messages import Closed, Exchange, Garbled, Head, mended
from tests.tools.network.wire import Wire


def asked(sent: bytes, method: str = "GET", size: int = 7) -> Exchange:
    """An exchange whose request was written, and whose answer is this."""
    exchange = Exchange(Wire(sent, size))
    exchange.written(method, "/", {"Host": "example.org"})
    return exchange


def head_of(sent: bytes) -> Head:
    return asked(sent).head()


def body_of(sent: bytes, method: str = "GET", size: int = 7) -> tuple[bytes, bool]:
    """The body, and whether it is whole."""
    exchange = asked(sent, method, size)
    exchange.head()
    return b"".join(exchange.pieces()), exchange.is_whole


def is_reusable(sent: bytes, method: str = "GET", size: int = 1000) -> bool:
    exchange = asked(sent, method, size)
    exchange.head()
    for _ in exchange.pieces():
        pass
    return exchange.is_reusable


def test_a_request_is_written_with_its_headers() -> None:
    written = Exchange(Wire(b"")).written("HEAD", "/a?b", {"Host": "example.org", "If-None-Match": ' "ü" '})
    assert 'HEAD /a?b HTTP/1.1\r\nHost: example.org\r\nIf-None-Match: "ü"\r\n\r\n' == written.decode()


def test_a_head_has_a_code_a_reason_and_headers_in_lower_case() -> None:
    head = head_of(b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\nX-A:1\r\n\r\n")
    assert (404, "Not Found") == (head.code, head.reason)
    assert {"content-type": "text/html", "x-a": "1"} == head.headers


@pytest.mark.parametrize(
    "first",
    [
        b"HTTP/1.1 200",
        b"HTTP/1.1 200 ",
        b"HTTP/1.0 200 OK",
        b"HTTP/2 200",
        b"HTTP/1.1  200  OK",
        b"HTTP/1.1 200 O\0K",
        b"\r\nHTTP/1.1 200",
    ],
)
def test_first_lines_that_servers_send_are_understood(first: bytes) -> None:
    assert 200 == head_of(first + b"\r\n\r\n").code


def test_codes_that_no_standard_knows_are_understood() -> None:
    assert 999 == head_of(b"HTTP/1.1 999 Request denied\r\n\r\n").code


def test_lines_may_end_without_a_carriage_return() -> None:
    assert {"a": "b"} == head_of(b"HTTP/1.1 200 OK\nA: b\n\n").headers


def test_headers_of_one_name_are_joined() -> None:
    assert {"a": "b, c"} == head_of(b"HTTP/1.1 200 OK\r\nA: b\r\na: c\r\n\r\n").headers


def test_cookies_stand_on_lines_of_their_own() -> None:
    head = head_of(b"HTTP/1.1 200 OK\r\nSet-Cookie: a=b; Expires=Sun, 22 Nov\r\nSet-Cookie: c=d\r\n\r\n")
    assert ["a=b; Expires=Sun, 22 Nov", "c=d"] == head.headers["set-cookie"].split("\n")


@pytest.mark.parametrize(
    ("lines", "headers"),
    [
        (b"A: b\r\n  c\r\n", {"a": "b c"}),
        (b"nonsense\r\n more\r\nB: c\r\n", {"b": "c"}),
        (b": a\r\nB: c\r\n", {"b": "c"}),
        (b"get-ban/forum.php: no\r\nB: c\r\n", {"b": "c"}),
        (b"A b: c\r\nB: c\r\n", {"b": "c"}),
        (b"A : b\r\n", {"a": "b"}),
        (b"A: b\0c\x0cd\r\n", {"a": "b c d"}),
        (b"A:\r\nB: c\r\n", {"a": "", "b": "c"}),
    ],
)
def test_what_browsers_put_up_with_in_headers_is_no_fault(lines: bytes, headers: dict[str, str]) -> None:
    assert headers == head_of(b"HTTP/1.1 200 OK\r\n" + lines + b"\r\n").headers


def test_the_bytes_of_a_header_are_kept() -> None:
    head = head_of("HTTP/1.1 200 OK\r\nLocation: /神舟\r\n\r\n".encode())
    assert "/神舟" == head.headers["location"].encode("latin-1").decode()


def test_codings_stand_in_the_order_in_which_they_were_applied() -> None:
    head = head_of(b"HTTP/1.1 200 OK\r\nContent-Encoding: deflate, GZIP\r\n\r\n")
    assert ["deflate", "gzip"] == head.codings


@pytest.mark.parametrize("size", [7, 1000])
def test_interim_answers_are_passed_over(size: int) -> None:
    sent = b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: a\r\n\r\nHTTP/1.1 200 OK\r\nodd\r\n\r\n"
    head = asked(sent, size=size).head()
    assert (200, {}) == (head.code, head.headers)


def test_nothing_at_all_is_no_answer() -> None:
    with pytest.raises(Closed):
        head_of(b"")


@pytest.mark.parametrize(
    ("sent", "why"),
    [
        (b"SSH-2.0-OpenSSH_9.6\r\n", "what came is not HTTP"),
        (b"<html>", "what came is not HTTP"),
        (b"HTTP/1.1 2x0 OK\r\n\r\n", "the head of the answer is not one of HTTP"),
        (b"HTTP/1.1 001 OK\r\n\r\n", "the head of the answer is not one of HTTP"),
        (b"HTTP/1.1 101 Switching\r\n\r\n", "the head of the answer is not one of HTTP"),
        (
            b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n",
            "the head of the answer is not one of HTTP",
        ),
        (b"HTTP/1.1 200 OK\r\nA: b", "it was closed in the head of an answer"),
        (b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 30_000 + b"\r\n", "the head of the answer does not end"),
        (b"HTTP/1.1 200 OK\r\nA: " + b"b" * 200_000, "the head of the answer does not end"),
        (b"HTTP/1.1 100 Continue\r\n\r\n" * 20, "it never comes to its answer"),
    ],
)
def test_what_is_no_head_is_refused(sent: bytes, why: str) -> None:
    with pytest.raises(Garbled) as caught:
        asked(sent, size=4096).head()
    assert why == str(caught.value)


@given(st.binary(max_size=60) | st.text("HTP/1.0 2\r\n:aA;", max_size=60).map(str.encode))
def test_any_bytes_are_an_answer_or_refused(sent: bytes) -> None:
    with suppress(Garbled):
        assert 200 == head_of(b"HTTP/1.1 200 OK\r\n" + sent).code


@given(st.lists(st.tuples(st.sampled_from(["A", "b", "X-c"]), st.text("ab ;=", max_size=9)), max_size=5))
def test_a_head_that_is_mended_stays_as_it_is(headers: list[tuple[str, str]]) -> None:
    once = mended("".join(["HTTP/1.1 200 OK", *(f"\r\n{name}: {value}" for name, value in headers)]).encode())
    assert once == mended(once.removesuffix(b"\r\n\r\n"))


OK = b"HTTP/1.1 200 OK\r\n"
CHUNKED = OK + b"Transfer-Encoding: chunked\r\n"

BODIES = [
    (OK + b"Content-Length: 3\r\n\r\nabcHTTP", (b"abc", True)),
    (OK + b"Content-Length: 0\r\n\r\n", (b"", True)),
    (OK + b"Content-Length: 3, 3\r\n\r\nabc", (b"abc", True)),
    (OK + b"Content-Length: 9\r\n\r\nabc", (b"abc", False)),
    (OK + b"Content-Length: -1\r\n\r\nabc", (b"abc", True)),
    (OK + b"Content-Length:\r\n\r\nabc", (b"abc", True)),
    (OK + b"\r\nabc", (b"abc", True)),
    (OK + b"Transfer-Encoding: Identity\r\n\r\nabc", (b"abc", True)),
    (CHUNKED + b"\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\nHTTP", (b"abcde", True)),
    (CHUNKED + b"transfer-encoding:chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n", (b"abc", True)),
    (CHUNKED + b"Content-Length: 1\r\n\r\nA\r\n0123456789\r\n0\r\nT: r\r\n\r\n", (b"0123456789", True)),
    (b"HTTP/1.0 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n3 \r\nabc\r\n0\r\n\r\n", (b"abc", True)),
    (CHUNKED + b"\r\n5\r\nabc", (b"abc", False)),
    (CHUNKED + b"\r\n3\r\nabc\r\n", (b"abc", False)),
    (CHUNKED + b"\r\n3\r\nabcd\r\n0\r\n\r\n", (b"abc", False)),
    (CHUNKED + b"\r\n3\r\nabc\r\nzz\r\nabc", (b"abc", False)),
    (CHUNKED + b"\r\n3\r\nabc\r\n1;" + b"x" * 200_000, (b"abc", False)),
]


@pytest.mark.parametrize("size", [1, 7, 1000])
@pytest.mark.parametrize(("sent", "found"), BODIES)
def test_a_body_ends_where_its_head_says(sent: bytes, found: tuple[bytes, bool], size: int) -> None:
    assert found == body_of(sent, size=size)


@pytest.mark.parametrize("first", [b"HTTP/1.1 204 No Content\r\n", b"HTTP/1.1 304 Not Modified\r\n"])
def test_some_answers_have_no_body_whatever_they_say(first: bytes) -> None:
    assert (b"", True) == body_of(first + b"Content-Length: 3\r\n\r\nHTTP")


def test_an_answer_to_head_has_no_body() -> None:
    assert (b"", True) == body_of(OK + b"Content-Length: 3\r\n\r\nHTTP", "HEAD")


def test_a_body_that_has_come_is_not_waited_for() -> None:
    exchange = Exchange(Wire(OK + b"Content-Length: 3\r\n\r\nabc", is_open=True))
    exchange.written("GET", "/", {"Host": "example.org"})
    exchange.head()
    assert [b"abc"] == list(exchange.pieces())


@given(st.lists(st.binary(min_size=1, max_size=20), max_size=5), st.integers(1, 30))
def test_chunks_are_put_together(chunks: list[bytes], size: int) -> None:
    sent = b"".join(b"%x\r\n%s\r\n" % (len(chunk), chunk) for chunk in chunks) + b"0\r\n\r\n"
    assert (b"".join(chunks), True) == body_of(CHUNKED + b"\r\n" + sent, size=size)


@pytest.mark.parametrize(
    ("sent", "method", "is_kept"),
    [
        (OK + b"Content-Length: 3\r\n\r\nabc", "GET", True),
        (OK + b"Content-Length: 3\r\n\r\n", "HEAD", True),
        (CHUNKED + b"\r\n0\r\n\r\n", "GET", True),
        (b"HTTP/1.1 304 Not Modified\r\n\r\n", "GET", True),
        (OK + b"\r\nabc", "GET", False),
        (OK + b"Content-Length: 3\r\nConnection: Close\r\n\r\nabc", "GET", False),
        (b"HTTP/1.0 200 OK\r\nContent-Length: 3\r\n\r\nabc", "GET", False),
        (OK + b"Content-Length: 9\r\n\r\nabc", "GET", False),
        (OK + b"Content-Length: 3\r\n\r\nabcmore", "GET", False),
        (OK + b"Content-Length: 3\r\n\r\nabc", "HEAD", False),
        (b"HTTP/1.1 204 No Content\r\n\r\nabc", "GET", False),
    ],
)
def test_a_connection_is_kept_where_both_sides_know_the_end(sent: bytes, method: str, *, is_kept: bool) -> None:
    assert is_kept == is_reusable(sent, method)


def test_a_connection_that_did_not_take_the_request_is_not_kept() -> None:
    exchange = asked(b"HTTP/1.1 413 Too Large\r\nContent-Length: 3\r\n\r\nabc")
    exchange.failed()
    assert 413 == exchange.head().code
    assert [b"abc"] == [b"".join(exchange.pieces())]
    assert (True, False) == (exchange.is_whole, exchange.is_reusable)
