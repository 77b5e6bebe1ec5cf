"""One question to a host by HTTP, bounded in time and in bytes."""

from __future__ import annotations

import ssl
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPException, HTTPResponse, IncompleteRead, InvalidURL
from queue import Empty, SimpleQueue
from threading import Thread
from time import monotonic
from typing import IO, NoReturn
from urllib.error import HTTPError, URLError
from urllib.request import HTTPRedirectHandler, Request, build_opener

from spacefacts import __version__
from spacefacts.errors import SnapshotError

LARGEST = 1 << 28
"""The most bytes of an answer, counted unpacked: a hundred times what a base of a thousand facts with evidence takes."""

_PIECE = 1 << 16
_NOT_NOW = (429, 500, 502, 503, 504)


class NoAnswer(SnapshotError):
    """The host could not be reached, could not answer now, took too long, or broke off."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a host answered: its status, the body without its coding, and the headers by which it knows the body again."""

    status: int
    body: bytes = b""
    validators: Mapping[str, str]


def ask(url: str, deadline: float, validators: Mapping[str, str]) -> Answer:
    """The answer to a GET; its status is any but those that say "not now". A body comes with status 200 alone.

    `deadline` is on the clock of `time.monotonic`; `validators` are those of an earlier answer: if they still hold, the
    status is 304. Redirects are followed, but not from `https` to `http`.

    Raises:
        NoAnswer: there is none, or not all of it before the deadline.
        SnapshotError: the address is none, the host is not who it says, or the answer is too large or in an unknown coding.
    """
    came: SimpleQueue[Answer | Exception] = SimpleQueue()

    def run() -> None:
        try:
            came.put(_ask(url, deadline, validators))
        except Exception as error:  # noqa: BLE001  # whatever it is, it is raised where it is waited for
            came.put(error)

    # A name that is looked up knows no time limit, and a host that sends a byte now and then meets any limit of a socket;
    # so it is waited for from outside. What is left behind ends by itself: every step of it looks at the deadline.
    Thread(target=run, daemon=True).start()
    try:
        outcome = came.get(timeout=max(deadline - monotonic(), 0))
    except Empty:
        _out_of_time(url)
    if isinstance(outcome, Exception):
        raise outcome
    return outcome


def _ask(url: str, deadline: float, validators: Mapping[str, str]) -> Answer:
    headers = {"User-Agent": f"spacefacts/{__version__}", "Accept-Encoding": "gzip", **_conditions(validators)}
    left = deadline - monotonic()
    if left <= 0:
        _out_of_time(url)
    try:
        with build_opener(_Redirects).open(Request(url, headers=headers), timeout=left) as response:  # noqa: S310  # the caller's own http or https address
            return Answer(status=200, body=_body(url, response, deadline), validators=_validators(response.headers))
    except HTTPError as error:
        with error:
            if error.code in _NOT_NOW:
                raise NoAnswer(f"{url} cannot answer now ({error.code})") from None
            return Answer(status=error.code, validators={})
    except InvalidURL as error:
        raise SnapshotError(f"{url} is no address: {error}") from error
    except (IncompleteRead, EOFError) as error:
        raise NoAnswer(f"{url} broke off in the middle of its answer") from error
    except (OSError, HTTPException) as error:
        _unreached(url, error)
    except UnicodeError as error:
        raise SnapshotError(f"{url} is no address: {error}") from error


def _unreached(url: str, error: OSError | HTTPException) -> NoReturn:
    reason = error.reason if isinstance(error, URLError) else error
    if isinstance(reason, ssl.SSLCertVerificationError):
        raise SnapshotError(f"{url} is not who it says: {reason.verify_message}") from error
    if isinstance(reason, TimeoutError):
        _out_of_time(url)
    raise NoAnswer(f"{url} cannot be reached: {getattr(reason, 'strerror', None) or reason}") from error


def _out_of_time(url: str) -> NoReturn:
    raise NoAnswer(f"{url} did not answer in full within the time limit")


def _body(url: str, response: HTTPResponse, deadline: float) -> bytes:
    coding = response.headers.get("Content-Encoding", "identity").strip().lower()
    if coding not in ("gzip", "x-gzip", "identity", ""):
        raise SnapshotError(f"{url} answered in the coding {coding!r}, which was not asked for")
    told = response.headers.get("Content-Length", "")
    take = _unpacked(url) if "gzip" in coding else bytes
    pieces, length, packed = [], 0, 0
    while piece := response.read1(_PIECE):
        packed += len(piece)
        pieces.append(take(piece))
        length += len(pieces[-1])
        if length > LARGEST:
            raise SnapshotError(f"{url} is larger than {LARGEST >> 20} MB, the most that is read")
        if monotonic() > deadline:
            _out_of_time(url)
    if told.isdecimal() and packed < int(told):
        raise EOFError
    return b"".join([*pieces, take(b"")])


def _unpacked(url: str) -> Callable[[bytes], bytes]:
    """A function that takes a gzip file piece by piece, and nothing when it is over; it gives what is in it."""
    unpacking = zlib.decompressobj(16 + zlib.MAX_WBITS)

    def take(piece: bytes) -> bytes:
        if not piece and not unpacking.eof:
            raise EOFError
        try:
            # One byte more than is read at most, so that a small file which unfolds without end costs no memory.
            return unpacking.decompress(piece, LARGEST + 1)
        except zlib.error as error:
            raise SnapshotError(f"{url} is damaged: it says that it is gzip, and is not") from error

    return take


def _validators(headers: Message) -> dict[str, str]:
    return {name: headers[name] for name in ("ETag", "Last-Modified") if headers[name]}


def _conditions(validators: Mapping[str, str]) -> dict[str, str]:
    names = {"ETag": "If-None-Match", "Last-Modified": "If-Modified-Since"}
    return {names[name]: value for name, value in validators.items() if name in names}


class _Redirects(HTTPRedirectHandler):
    """Follows where a host sends, but never out of an encrypted connection, nor to what is no web address."""

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: Message, newurl: str
    ) -> Request | None:
        if not newurl.startswith("https://" if req.type == "https" else ("http://", "https://")):
            fp.close()
            raise SnapshotError(f"{req.full_url} leads to {newurl}, which is not followed")
        return super().redirect_request(req, fp, code, msg, headers, newurl)  # type: ignore[arg-type]  # headers are a Message either way
