"""The collector of cyclic garbage, and what it had better leave alone.

A base is millions of objects with no cycle among them. The collector would walk through all of them time and again, which
takes longer than reading them does.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

Made = TypeVar("Made")


@contextmanager
def uncollected() -> Iterator[None]:
    """A time in which no cyclic garbage is looked for."""
    was_at_work = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_at_work:
            gc.enable()


@contextmanager
def set_aside(make: Callable[[], Made]) -> Iterator[Made]:
    """What `make` makes, which is not searched for garbage before the end."""
    with uncollected():
        made = make()
        gc.freeze()
    try:
        yield made
    finally:
        gc.unfreeze()
