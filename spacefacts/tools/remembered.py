"""What earlier runs made, in the user's cache folder, each under all that it was made from.

Nothing of it is trusted further than its digest: what is cut, edited, or was put there under another name counts for
nothing, and is made anew.
"""

from __future__ import annotations

import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile

from spacefacts.keeping import folder

MOST = 8
"""How many things of one sort are kept unless more are asked for; of more, those go that were made first."""


def recalled(sort: str, key: str) -> bytes | None:
    """What was kept under `key`, which names all that it came from; None where nothing sound is there."""
    try:
        data = _path(sort, key).read_bytes()
    except (OSError, ValueError):
        return None
    digest, _, kept = data.partition(b"\n")
    return kept if digest == _digest(sort, key, kept) else None


def remember(sort: str, key: str, data: bytes, most: int = MOST) -> None:
    """Keep what was made, and `most` of its sort; where nothing can be written, nothing is kept."""
    path = _path(sort, key)
    with suppress(OSError, ValueError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _write(path, _digest(sort, key, data) + b"\n" + data)
        _make_room(path.parent, most)


def _path(sort: str, key: str) -> Path:
    return Path(folder(), sort, sha256(key.encode()).hexdigest())


def _digest(sort: str, key: str, data: bytes) -> bytes:
    digest = sha256(f"{sort}\0{key}\0".encode())
    digest.update(data)
    return digest.hexdigest().encode()


def _write(path: Path, data: bytes) -> None:
    """Write a file whole or not at all: another process may write or read it now."""
    with NamedTemporaryFile(dir=path.parent, delete=False) as file:
        file.write(data)
    os.replace(file.name, path)


def _make_room(kept: Path, most: int) -> None:
    files = sorted(kept.iterdir(), key=lambda file: (file.stat().st_mtime_ns, file.name))
    for file in files[:-most]:
        file.unlink()
