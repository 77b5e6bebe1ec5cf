"""Rooms: folders that list themselves.

A room is a package whose every module defines one public thing under the module's own name. Adding a file adds an
entry; there is no second list to forget.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any


@cache
def entries(room: str) -> dict[str, Any]:
    """Everything in `spacefacts.tools.<room>`, by name in kebab-case, sorted."""
    package = import_module(f"spacefacts.tools.{room}")
    modules = sorted(module.name for module in iter_modules(package.__path__))
    return {
        name.replace("_", "-"): getattr(import_module(f"{package.__name__}.{name}"), name)
        for name in modules
        if not name.startswith("_")
    }
