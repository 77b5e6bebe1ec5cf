"""Loading from an address: what is asked, what is kept, and what stands in when no host answers."""

from __future__ import annotations

import gzip
import json
import socket
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from hashlib import sha256
from http import HTTPStatus
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import spacefacts
from spacefacts import SnapshotError, asking
from spacefacts.fetching import _read, snapshot_address
from spacefacts.snapshot import pack
from tests.hosting import Answering, Handler, Host, body, hosted, known, nothing, status
from tests.test_loading import answer, installed

FACTS = "/api/v1/facts.json"
INDEX = "/api/v1/index.json"


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of the test's own, and no proxy on the way."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("no_proxy", "*")
    return tmp_path / "cache" / "spacefacts"


@pytest.fixture
def host() -> Iterator[Host]:
    with hosted() as host:
        yield host


@pytest.fixture
def site(host: Host, snapshot_bytes: bytes, digest: str) -> Host:
    """A host with the API of the tiny base, whose answers can be known again."""
    host.answers[FACTS] = known(snapshot_bytes, ETag='"1"')
    host.answers[INDEX] = index(digest)
    return host


@pytest.fixture
def digest(tiny: spacefacts.Catalog) -> str:
    return tiny.digest()


def index(digest: object, generator: str = "spacefacts") -> Answering:
    return body(json.dumps({"generator": generator, "digest": digest}).encode())


def files(folder: Path) -> list[Path]:
    return sorted(folder.iterdir()) if folder.exists() else []


@pytest.mark.parametrize(
    ("address", "snapshot"),
    [
        ("https://a.example", "https://a.example/api/v1/facts.json"),
        ("https://a.example/", "https://a.example/api/v1/facts.json"),
        ("https://a.example/some/folder/", "https://a.example/some/folder/api/v1/facts.json"),
        ("https://a.example/api/v1", "https://a.example/api/v1/facts.json"),
        ("https://a.example/api/v1/#top", "https://a.example/api/v1/facts.json"),
        ("https://a.example/kept/old.json?key=1", "https://a.example/kept/old.json?key=1"),
    ],
)
def test_a_snapshot_is_found_from_its_site_its_api_or_by_itself(address: str, snapshot: str) -> None:
    assert snapshot == snapshot_address(address)


@given(st.text())
def test_whatever_stands_behind_the_scheme_is_an_address_or_an_error(rest: str) -> None:
    with suppress(SnapshotError):
        assert ".json" in snapshot_address(f"https://{rest}")


@given(st.binary())
def test_whatever_a_host_answers_is_a_snapshot_or_an_error(data: bytes) -> None:
    with pytest.raises(SnapshotError, match=r"^https://a\.example/facts\.json "):
        _read("https://a.example/facts.json", asking.Answer(status=200, body=data, validators={}))


@given(pieces=st.lists(st.binary(min_size=1)), packed=st.booleans())
def test_what_is_packed_comes_out_whole_or_not_at_all(pieces: list[bytes], packed: bool) -> None:
    whole = gzip.compress(b"".join(pieces)) if packed else b"".join(pieces)
    take = asking._unpacked("https://a.example/facts.json")
    try:
        assert b"".join(pieces) == b"".join([*map(take, [whole[:7], whole[7:]]), take(b"")])
    except (SnapshotError, EOFError):
        assert not packed


@pytest.mark.parametrize("rest", ["", "/", "/api/v1/", "/api/v1/facts.json"])
def test_the_facts_of_a_site_answer_like_any_other(site: Host, rest: str, digest: str) -> None:
    catalog = spacefacts.load(site.address + rest)
    assert (digest, "204 days") == (catalog.digest(), str(catalog.get("alpha.stay")))


def test_the_library_alone_asks_a_site(site: Host, tmp_path: Path) -> None:
    done = answer(
        f"import spacefacts; print(spacefacts.load({site.address!r}, cache=False).get('alpha.stay'))",
        installed(tmp_path / "site", None),
    )
    assert ("", "204 days\n") == (done.stderr, done.stdout)


def test_a_snapshot_by_itself_needs_no_index(host: Host, snapshot_bytes: bytes, digest: str) -> None:
    host.answers["/old.json"] = body(snapshot_bytes)
    assert digest == spacefacts.load(f"{host.address}/old.json").digest()


@pytest.mark.parametrize(
    "other", [body(b"{"), body(b"[" * 100_000), body(b"[]"), index("0" * 64, "another"), index(None)]
)
def test_what_is_no_index_of_ours_proves_nothing(site: Host, other: Answering, digest: str) -> None:
    site.answers[INDEX] = other
    assert digest == spacefacts.load(site.address).digest()


def test_bytes_without_the_digest_of_their_index_are_refused(site: Host, cache: Path) -> None:
    site.answers[INDEX] = index("0" * 64)
    with pytest.raises(SnapshotError, match="has not the digest"):
        spacefacts.load(site.address)
    assert [] == files(cache)


def test_an_answer_that_is_packed_is_unpacked(site: Host, snapshot_bytes: bytes, digest: str) -> None:
    site.answers[FACTS] = body(gzip.compress(snapshot_bytes), Content_Encoding="gzip")
    assert digest == spacefacts.load(site.address).digest()


def test_an_answer_in_chunks_is_whole(site: Host, snapshot_bytes: bytes, digest: str) -> None:
    site.answers[FACTS] = chunked(snapshot_bytes, end=True)
    assert digest == spacefacts.load(site.address).digest()


def test_a_redirect_is_followed(site: Host, host: Host, digest: str) -> None:
    host.answers["/moved.json"] = status(301, Location=FACTS)
    assert digest == spacefacts.load(f"{site.address}/moved.json").digest()


def test_a_host_is_asked_who_it_is_told_what_is_asked(site: Host) -> None:
    spacefacts.load(site.address)
    (_, headers), *_ = site.asked
    assert (f"spacefacts/{spacefacts.__version__}", "gzip") == (headers["User-Agent"], headers["Accept-Encoding"])


@pytest.mark.parametrize("validator", ["ETag", "Last_Modified"])
def test_what_has_not_changed_is_not_fetched_again(
    site: Host, snapshot_bytes: bytes, validator: str, digest: str
) -> None:
    site.answers[FACTS] = known(snapshot_bytes, **{validator: "Wed, 01 Jan 2025 00:00:00 GMT"})
    spacefacts.load(site.address)
    assert [FACTS, INDEX] == site.paths()
    assert digest == spacefacts.load(site.address).digest()
    assert [FACTS] == site.paths()


def test_what_has_changed_takes_the_place_of_the_copy(
    site: Host, snapshot_bytes: bytes, digest: str, cache: Path
) -> None:
    older = pack({})
    site.answers.update({FACTS: known(older, ETag='"0"'), INDEX: nothing})
    assert 0 == len(spacefacts.load(site.address))
    site.answers.update({FACTS: known(snapshot_bytes, ETag='"1"'), INDEX: index(digest)})
    assert digest == spacefacts.load(site.address).digest()
    assert snapshot_bytes in [path.read_bytes() for path in files(cache)]
    assert 2 == len(files(cache))


def test_without_a_cache_nothing_is_kept_and_nothing_kept_is_used(site: Host, cache: Path) -> None:
    spacefacts.load(site.address, cache=False)
    assert [] == files(cache)
    spacefacts.load(site.address)
    site.asked.clear()
    spacefacts.load(site.address, cache=False)
    assert "If-None-Match" not in site.asked[0][1]


@pytest.mark.parametrize("damage", [b"", b"{}", b"\xff", b"[" * 100_000])
@pytest.mark.parametrize("which", [0, 1])
def test_a_copy_that_was_damaged_counts_as_none(
    site: Host, cache: Path, damage: bytes, which: int, digest: str
) -> None:
    spacefacts.load(site.address)
    files(cache)[which].write_bytes(damage)
    site.asked.clear()
    assert digest == spacefacts.load(site.address).digest()
    assert "If-None-Match" not in site.asked[0][1]


def test_a_copy_in_a_format_that_is_not_read_any_more_counts_as_none(site: Host, cache: Path, digest: str) -> None:
    spacefacts.load(site.address)
    about, data = files(cache)
    old = b'{"format":0,"lengths":{},\n'
    data.write_bytes(old)
    told = {**json.loads(about.read_bytes()), "digest": sha256(old).hexdigest()}
    about.write_text(json.dumps(told), encoding="utf-8")
    assert digest == spacefacts.load(site.address).digest()


@pytest.mark.parametrize(
    "trouble",
    [status(503), status(429), lambda handler: handler.close_connection and handler.connection.close()],
    ids=["unavailable", "too-many", "hangs-up"],
)
def test_the_copy_stands_in_for_a_host_that_does_not_answer(site: Host, trouble: Answering, digest: str) -> None:
    spacefacts.load(site.address)
    site.answers[FACTS] = trouble
    with pytest.warns(
        UserWarning, match=rf"{site.address}{FACTS} .*; these are the facts that it had on \d{{4}}-"
    ) as told:
        assert digest == spacefacts.load(site.address).digest()
    assert [__file__] == [one.filename for one in told]
    with pytest.raises(SnapshotError, match=FACTS):
        spacefacts.load(site.address, cache=False)


def test_the_copy_stands_in_where_there_is_no_host_any_more(snapshot_bytes: bytes, digest: str) -> None:
    with hosted() as host:
        host.answers[FACTS] = body(snapshot_bytes)
        spacefacts.load(host.address)
    with pytest.warns(UserWarning, match="cannot be reached: Connection refused"):
        assert digest == spacefacts.load(host.address).digest()


def test_what_a_host_says_is_gone_is_gone_even_where_a_copy_is_kept(site: Host) -> None:
    spacefacts.load(site.address)
    site.answers[FACTS] = status(410)
    with pytest.raises(SnapshotError, match=r"is not there \(410\)"):
        spacefacts.load(site.address)


def test_a_cache_that_cannot_be_written_is_done_without(site: Host, cache: Path, digest: str) -> None:
    cache.parent.write_bytes(b"a file where the folder should be")
    assert digest == spacefacts.load(site.address).digest()


def test_a_cache_folder_that_is_not_absolute_is_not_heeded(
    site: Host, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "here")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    spacefacts.load(site.address)
    assert 2 == len(files(tmp_path / "home" / ".cache" / "spacefacts"))


@pytest.mark.parametrize(
    ("answering", "why"),
    [
        (nothing, r"is not there \(404\)"),
        (status(403), "answered 403"),
        (body(b"\n<!doctype html><p>Welcome"), "is a web page"),
        (body(b'{"error": "no"}'), "no snapshot of facts"),
        (body(b""), "it is empty"),
        (body(b"plain", Content_Encoding="gzip"), "says that it is gzip"),
        (body(b"plain", Content_Encoding="br"), "coding 'br'"),
        (status(302, Location="ftp://127.0.0.1/facts.json"), "leads to ftp"),
        (status(302, Location="file:///etc/passwd"), "answered 302"),
        (status(302, Location=FACTS), "answered 302"),
    ],
)
def test_an_answer_without_facts_says_what_it_is(host: Host, answering: Answering, why: str, cache: Path) -> None:
    host.answers[FACTS] = answering
    with pytest.raises(SnapshotError, match=f"^{host.address}{FACTS} .*{why}"):
        spacefacts.load(host.address)
    assert [] == files(cache)


def chunked(data: bytes, *, end: bool) -> Answering:
    def answer(handler: Handler) -> None:
        handler.protocol_version = "HTTP/1.1"
        handler.send_response(HTTPStatus.OK)
        handler.send_header("Transfer-Encoding", "chunked")
        handler.end_headers()
        half = len(data) // 2
        for piece in (data[:half], data[half:]):
            handler.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
        if end:
            handler.wfile.write(b"0\r\n\r\n")
        handler.close_connection = True

    return answer


def cut(data: bytes) -> Answering:
    return lambda handler: handler.reply(200, data[:-9], Content_Length=str(len(data)))


def cut_while_packed(data: bytes) -> Answering:
    return body(gzip.compress(data)[:-9], Content_Encoding="gzip")


@pytest.mark.parametrize("cutting", [cut, cut_while_packed, lambda data: chunked(data, end=False)])
def test_an_answer_that_breaks_off_is_no_answer(
    host: Host, snapshot_bytes: bytes, cutting: Callable[[bytes], Answering]
) -> None:
    host.answers[FACTS] = cutting(snapshot_bytes)
    with pytest.raises(asking.NoAnswer, match="broke off"):
        spacefacts.load(host.address)


def test_an_answer_that_is_too_large_is_not_read_to_its_end(host: Host, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "LARGEST", 1 << 20)
    packing = zlib.compressobj(wbits=31)
    host.answers[FACTS] = body(packing.compress(bytes(1 << 24)) + packing.flush(), Content_Encoding="gzip")
    with pytest.raises(SnapshotError, match="larger than 1 MB"):
        spacefacts.load(host.address)


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("http://127.0.0.1:99999/", "is no address"),
        ("http://127.0.0.1:port/", "is no address"),
        ("http://[::1/", "is no address"),
        ("http:///nowhere", "is no address"),
        (f"http://{'a' * 70}.invalid/", "is no address|cannot be reached"),
        ("http://127.0.0.1/a b/", "is no address"),
    ],
)
def test_what_is_no_address_is_told(address: str, why: str) -> None:
    with pytest.raises(SnapshotError, match=why):
        spacefacts.load(address)


def test_a_password_is_neither_sent_nor_repeated(host: Host) -> None:
    with pytest.raises(SnapshotError, match="a name or a password in it") as told:
        spacefacts.load(host.address.replace("//", "//me:secret@"))
    assert "secret" not in str(told.value)
    assert [] == host.asked


def test_a_host_that_nobody_knows_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(SnapshotError, match=r"nobody\.example/api/v1/facts\.json cannot be reached: Name or service"):
        spacefacts.load("https://nobody.example")


def dripping(handler: Handler) -> None:
    """A byte now and then, so that no single wait is long."""
    handler.send_response(HTTPStatus.OK)
    handler.end_headers()
    try:
        while True:
            handler.wfile.write(b"{")
            time.sleep(0.01)
    except OSError:
        handler.close_connection = True


def test_a_host_that_never_ends_meets_the_time_limit(host: Host) -> None:
    host.answers[FACTS] = dripping
    with pytest.raises(SnapshotError, match="did not answer in full within the time limit"):
        spacefacts.load(host.address, timeout=0.2)


@pytest.mark.parametrize("timeout", [0, -1, float("nan"), float("inf")])
def test_a_time_limit_is_a_number_above_zero(timeout: float) -> None:
    with pytest.raises(ValueError, match="a number of seconds above 0"):
        spacefacts.load("https://a.example", timeout=timeout)


def test_a_path_that_only_looks_like_an_address_is_a_path(tmp_path: Path, snapshot_bytes: bytes) -> None:
    file = tmp_path / "https.json"
    file.write_bytes(snapshot_bytes)
    assert 0 < len(spacefacts.load(file))
    with pytest.raises(SnapshotError, match="No such file"):
        spacefacts.load("ftp://a.example/facts.json")
