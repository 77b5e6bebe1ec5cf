"""Every file that a site gets from the facts: one pure function, for whichever tool builds the site."""

from __future__ import annotations

from collections.abc import Callable
from inspect import signature

from spacefacts.catalog import Catalog
from spacefacts.tools.rooms import entries


def generated_files(catalog: Catalog, site_url: str, language: str = "en") -> dict[str, bytes]:
    """What each export makes, by path.

    A site in two languages has one part for each. What readers read is made for each `language`, by the exports that
    ask which; what programs read exists once, in the part that lies at the root, which is the English one.
    """
    files: dict[str, bytes] = {}
    for export in entries("exports").values():
        if is_for_readers(export):
            files |= export(catalog, site_url, language)
        elif language == "en":
            files |= export(catalog, site_url)
    return files


def is_for_readers(export: Callable[..., dict[str, bytes]]) -> bool:
    """Whether an export makes what readers read, and so asks in which language."""
    return "language" in signature(export).parameters
