"""A terminal, and somebody who types."""

from __future__ import annotations

import os
import pty
import select
import shutil
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import pytest

import spacefacts

ROOT = Path(spacefacts.__file__).parent.parent


def at_a_terminal(command: Sequence[str], home: Path, typed: Sequence[tuple[str, str]], **environment: str) -> str:
    """What a terminal shows of a program, into which is typed: each text when its mark has been shown anew.

    Skips the test where no program can be started on a terminal.
    """
    if not shutil.which("setsid"):
        pytest.skip("there is no setsid to start a program on a terminal")
    ours, theirs = pty.openpty()
    env = {
        "PATH": f"{home / 'bin'}:{os.environ['PATH']}",
        "PYTHONPATH": os.fspath(ROOT),
        "HOME": os.fspath(home),
        "TERM": "xterm",
        "LC_ALL": "C.UTF-8",
        **environment,
    }
    with subprocess.Popen(
        ["setsid", "--ctty", *command],  # noqa: S607  # the one on the path
        cwd=home,
        env=env,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    ):
        os.close(theirs)
        shown = b""
        for mark, text in typed:
            shown += _until(ours, mark.encode())
            os.write(ours, text.encode())
        shown += _until(ours, None)
    os.close(ours)
    return shown.decode(errors="replace")


def _until(terminal: int, mark: bytes | None) -> bytes:
    """What a terminal shows up to a mark, or to its end."""
    shown = b""
    # A program that hangs is told, and does not make the tests wait for ever.
    while (mark is None or mark not in shown) and select.select([terminal], [], [], 60)[0]:
        read = b""
        with suppress(OSError):  # Linux says so when the other side has gone
            read = os.read(terminal, 4096)
        if not read:
            break
        shown += read
    return shown
