"""Facts from an address: the snapshot that a site publishes, asked for once and kept.

An address is that of a site's root, of its `api/v1/`, or of a snapshot itself, a file that ends in `.json`.
"""

from __future__ import annotations

import json
import warnings
from math import isfinite
from time import monotonic
from urllib.parse import urljoin, urlsplit

from spacefacts.asking import Answer, NoAnswer, ask
from spacefacts.errors import SnapshotError
from spacefacts.keeping import Kept, keep, kept
from spacefacts.snapshot import Snapshot

_ABSENT = (404, 410)


def is_address(path: str) -> bool:
    """Whether this is an address on the web rather than a path on disk."""
    return path.lower().startswith(("http://", "https://"))


def fetched(address: str, *, timeout: float, cache: bool) -> Snapshot:
    """The snapshot at an address, whole and proved within `timeout` seconds, redirects and all.

    Where an `index.json` beside it names a digest, the bytes have it. With `cache`, a copy is kept on disk, and the host
    is asked whether it still holds before it is fetched again. Where the host gives no answer, or not all of one, the copy
    stands in, with a `UserWarning` that says how old it is.

    Raises:
        SnapshotError: the address cannot be asked, has no facts, or has something else.
        ValueError: `timeout` is no number above 0.
    """
    if not (isfinite(timeout) and timeout > 0):
        raise ValueError(f"timeout is {timeout}; it is a number of seconds above 0")
    url = snapshot_address(address)
    copy = _copy(url) if cache else None
    try:
        return _asked(url, copy, monotonic() + timeout, cache=cache)
    except NoAnswer as error:
        if copy is None:
            raise
        warnings.warn(f"{error}; these are the facts that it had on {copy.day}", stacklevel=4)
        return Snapshot(copy.data)


def snapshot_address(address: str) -> str:
    """Where the snapshot is, by the address of a site, of its API, or of the snapshot.

    Raises:
        SnapshotError: it is no address.
    """
    try:
        parts = urlsplit(address)
        is_complete = bool(parts.hostname) and parts.port != 0
    except ValueError as error:
        raise SnapshotError(f"{address} is no address: {error}") from error
    if not is_complete:
        raise SnapshotError(f"{address} is no address: it names no host")
    if parts.username is not None:
        # Not repeated here: errors end in logs.
        raise SnapshotError(f"an address of {parts.hostname} has a name or a password in it, which is not sent")
    if parts.path.endswith(".json"):
        return parts._replace(fragment="").geturl()
    path = parts.path.rstrip("/")
    rest = "/facts.json" if path.endswith("/api/v1") else "/api/v1/facts.json"
    return parts._replace(path=path + rest, query="", fragment="").geturl()


def _copy(url: str) -> Kept | None:
    """The copy on disk, unless it is of a format that this release does not read."""
    copy = kept(url)
    try:
        return copy if copy and Snapshot(copy.data) else None
    except SnapshotError:
        return None


def _asked(url: str, copy: Kept | None, deadline: float, *, cache: bool) -> Snapshot:
    answer = ask(url, deadline, copy.validators if copy else {})
    if answer.status == 304 and copy:
        return Snapshot(copy.data)
    if answer.status in _ABSENT:
        raise SnapshotError(f"{url} is not there ({answer.status}); name the root of a site, or a snapshot")
    if answer.status != 200:
        raise SnapshotError(f"{url} answered {answer.status}")
    snapshot = _read(url, answer)
    digest = _digest(url, deadline)
    if digest not in (None, snapshot.digest()):
        raise SnapshotError(
            f"{url} has not the digest that its index gives; it is being renewed or was changed on the way: try again"
        )
    if cache:
        keep(url, answer.body, answer.validators)
    return snapshot


def _read(url: str, answer: Answer) -> Snapshot:
    if answer.body.lstrip()[:1] == b"<":
        raise SnapshotError(f"{url} is a web page and no snapshot; name the root of a site, or a snapshot")
    try:
        return Snapshot(answer.body)
    except SnapshotError as error:
        raise SnapshotError(f"{url} cannot be used: {error}") from error


def _digest(url: str, deadline: float) -> str | None:
    """The digest that the index beside a snapshot gives for it; None where there is no such index."""
    answer = ask(urljoin(url, "index.json"), deadline, {})
    try:
        index = json.loads(answer.body) if answer.status == 200 else None
    except (ValueError, RecursionError):
        return None
    if (
        not isinstance(index, dict)
        or index.get("generator") != "spacefacts"
        or not urlsplit(url).path.endswith("/facts.json")
    ):
        return None
    digest = index.get("digest")
    return digest if isinstance(digest, str) else None
