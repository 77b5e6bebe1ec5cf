"""How far a run has come: a line on a terminal that is written over, and nothing in a log."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TextIO

_STEPS = 200
"""So many times at most the line is written."""


def progress(stream: TextIO | None = None) -> Callable[[int, int], None]:
    """What hears how many addresses have been asked for, and of how many, and shows it on a terminal, last of all gone."""
    out = stream or sys.stderr
    is_seen = out.isatty()

    def show(done: int, of: int) -> None:
        if not is_seen:
            return
        if done == of:
            out.write("\r\x1b[K")
        elif done % max(1, of // _STEPS) == 0:
            out.write(f"\rasked for {done:,} of {of:,} addresses\x1b[K")
        out.flush()

    return show
