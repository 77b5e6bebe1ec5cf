"""Copies of snapshots on disk, by the address they came from: `spacefacts/` in the user's cache folder.

Two files an address: the bytes, and beside them what they were when they came. A copy that is cut, edited or half
written does not have the digest that it came with, and counts as none.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from tempfile import NamedTemporaryFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """The bytes of a copy, the headers by which the host knows them again, and the day (UTC) on which they came."""

    data: bytes
    validators: Mapping[str, str]
    day: str


def folder() -> str:
    """Where copies are kept: below `XDG_CACHE_HOME`, else below `~/.cache`."""
    around = os.environ.get("XDG_CACHE_HOME", "")
    # By its specification, the variable counts only if its path is absolute.
    return os.path.join(around if os.path.isabs(around) else os.path.expanduser("~/.cache"), "spacefacts")


def kept(url: str) -> Kept | None:
    """The copy of what was at this address; None where there is none, or none that is sound."""
    data_path, about_path = _paths(url)
    try:
        with open(about_path, "rb") as file:
            about = json.load(file)
        with open(data_path, "rb") as file:
            data = file.read()
        validators = about["validators"]
        is_sound = about["url"] == url and about["digest"] == sha256(data).hexdigest() and isinstance(validators, dict)
        day = str(about["day"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    return Kept(data=data, validators=_texts(validators), day=day) if is_sound else None


def keep(url: str, data: bytes, validators: Mapping[str, str]) -> None:
    """Keep a copy in place of the one there may be; a folder that cannot be written to keeps none."""
    data_path, about_path = _paths(url)
    about = {
        "url": url,
        "digest": sha256(data).hexdigest(),
        "validators": dict(validators),
        "day": datetime.now(UTC).date().isoformat(),
    }
    with suppress(OSError):
        os.makedirs(folder(), mode=0o700, exist_ok=True)
        _write(data_path, data)
        _write(about_path, json.dumps(about).encode())


def _write(path: str, data: bytes) -> None:
    """Write a file whole or not at all: another process may read or write it now."""
    with NamedTemporaryFile(dir=os.path.dirname(path), delete=False) as file:
        try:
            file.write(data)
            file.close()
            os.replace(file.name, path)
        except OSError:
            os.unlink(file.name)
            raise


def _texts(validators: Mapping[object, object]) -> dict[str, str]:
    # What was edited by hand must not end up as a line of its own in a request.
    return {
        name: value
        for name, value in validators.items()
        if isinstance(name, str) and isinstance(value, str) and value.isascii() and value.isprintable()
    }


def _paths(url: str) -> tuple[str, str]:
    name = os.path.join(folder(), sha256(url.encode()).hexdigest())
    return f"{name}.json", f"{name}.about.json"
