"""Rooms: folders that list themselves.

A room is a package whose every module defines one public thing under the module's own name. Adding a file adds an
entry; there is no second list to forget.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Any


@cache
def names(room: str) -> tuple[str, ...]:
    """The names of everything in `spacefacts.tools.<room>`, in kebab-case, sorted; nothing of it is loaded."""
    from pkgutil import iter_modules

    package = import_module(f"spacefacts.tools.{room}")
    modules = sorted(module.name for module in iter_modules(package.__path__))
    return tuple(name.replace("_", "-") for name in modules if not name.startswith("_"))


@cache
def entries(room: str) -> dict[str, Any]:
    """Everything in `spacefacts.tools.<room>`, by name in kebab-case, sorted."""
    return {name: entry(room, name) for name in names(room)}


def entry(room: str, name: str) -> Any:
    """What has this name in `spacefacts.tools.<room>`.

    Raises:
        KeyError: nothing has.
    """
    module = name.replace("-", "_")
    # Without the list of the room, which takes longer than a look-up.
    if "_" in name or not module.isidentifier():
        raise KeyError(name)
    try:
        return getattr(import_module(f"spacefacts.tools.{room}.{module}"), module)
    except ModuleNotFoundError as error:
        if error.name != f"spacefacts.tools.{room}.{module}":
            raise
        raise KeyError(name) from error
