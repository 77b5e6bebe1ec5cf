"""Connections are secured as browsers do it, and a certificate's fault is told in the same words every time."""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from spacefacts.tools.network.answers import Limits, NoAnswer, Request
from spacefacts.tools.network.connecting import certificate_fault
from spacefacts.tools.network.guard import Guard
from spacefacts.tools.network.transport import Transport
from tests.tools.network.certificates import ALONE, AUTHORITY, ELSEWHERE, EXPIRED, GOOD, serving
from tests.tools.network.server import Server, page, silence


@pytest.fixture
def transport(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Transport]:
    """A transport that trusts the tests' own authority."""
    trusted = tmp_path / "authority.pem"
    trusted.write_text(AUTHORITY, encoding="ascii")
    monkeypatch.setenv("SSL_CERT_FILE", str(trusted))
    with Transport(allowed=["127.0.0.1", "localhost"]) as made:
        yield made


def test_a_secured_page_is_fetched_over_one_connection(transport: Transport, tmp_path: Path) -> None:
    with Server({"*": page("x")}, tls=serving(tmp_path, GOOD)) as server:
        for host in (server.url(), f"https://localhost:{server.port}/", server.url()):
            assert b"x" == transport.fetch(Request(url=host)).body
    assert [1, 2, 1] == [asked.connection for asked in server.asked]


@pytest.mark.parametrize(
    ("certificate", "why"),
    [
        (EXPIRED, "certificate has expired"),
        (ELSEWHERE, "certificate is for another host"),
        (ALONE, "certificate is self-signed"),
    ],
)
@pytest.mark.parametrize("host", ["localhost", "127.0.0.1"])
def test_a_faulty_certificate_is_told_by_its_fault(
    transport: Transport, tmp_path: Path, certificate: str, host: str, why: str
) -> None:
    with Server({"*": page()}, tls=serving(tmp_path, certificate)) as server, pytest.raises(NoAnswer) as caught:
        transport.fetch(Request(url=f"https://{host}:{server.port}/"))
    assert ("certificate", why) == (caught.value.trouble, caught.value.why)
    assert not server.asked


@pytest.mark.parametrize("certificate", [GOOD, GOOD + AUTHORITY])
def test_an_issuer_whom_nobody_knows_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, certificate: str) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "none.pem"))
    with (
        Server({"*": page()}, tls=serving(tmp_path, certificate)) as server,
        Transport(allowed=["127.0.0.1"]) as transport,
        pytest.raises(NoAnswer) as caught,
    ):
        transport.fetch(Request(url=server.url()))
    assert ("certificate", "certificate's issuer is unknown") == (caught.value.trouble, caught.value.why)


def test_a_server_that_cannot_secure_anything_is_not_understood(transport: Transport) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener, ThreadPoolExecutor(1) as threads:
        asked = Request(url=f"https://127.0.0.1:{listener.getsockname()[1]}/")
        failing = threads.submit(transport.fetch, asked)
        talking, _ = listener.accept()
        with talking:
            talking.recv(65536)
            talking.sendall(page("speak plainly", 400))
        failed = failing.exception()
    assert isinstance(failed, NoAnswer)
    assert ("protocol", "the connection could not be secured: wrong version number") == (failed.trouble, failed.why)


def test_a_page_that_is_asked_without_securing_gives_no_answer(transport: Transport, tmp_path: Path) -> None:
    with Server({"*": page()}, tls=serving(tmp_path, GOOD)) as server, pytest.raises(NoAnswer) as caught:
        transport.fetch(Request(url=f"http://{server.site}/"))
    assert "protocol" == caught.value.trouble


def test_the_time_for_an_answer_holds_on_secured_connections(transport: Transport, tmp_path: Path) -> None:
    transport._limits = Limits(seconds=0.15)
    with Server({"*": silence}, tls=serving(tmp_path, GOOD)) as server, pytest.raises(NoAnswer) as caught:
        transport.fetch(Request(url=server.url()))
    assert "timeout" == caught.value.trouble


def test_a_fault_without_a_name_here_is_told_in_the_words_of_openssl() -> None:
    assert "certificate is not trusted: CA md too weak" == certificate_fault(68, "CA md too weak")


@pytest.mark.parametrize(
    ("code", "why"), [(9, "certificate is not valid yet"), (20, "certificate's issuer is unknown")]
)
def test_a_fault_with_a_name_is_told_in_the_same_words(code: int, why: str) -> None:
    assert why == certificate_fault(code, "anything")


def test_a_host_that_answers_tells_more_than_a_family_that_this_machine_lacks(
    transport: Transport, monkeypatch: pytest.MonkeyPatch
) -> None:
    transport._guard = Guard(["example.org"])
    # There is no way to an address of one link when no link is named.
    told = [(socket.AF_INET, 1, 6, "", ("127.0.0.1", 0)), (socket.AF_INET6, 1, 6, "", ("fe80::1", 0))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: told)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        with pytest.raises(NoAnswer) as caught:
            transport.fetch(Request(url=f"http://example.org:{taken.getsockname()[1]}/"))
    assert "refused" == caught.value.trouble


def test_what_secures_connections_is_not_loaded_before_it_is_needed() -> None:
    code = (
        "import sys, spacefacts.tools.network.transport as t; t.Transport(); print({'ssl', 'email'} & {*sys.modules})"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert "set()" == done.stdout.strip()
