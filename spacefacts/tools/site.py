"""Every file that a site gets from the facts: pure functions, for whichever tool builds the site."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from inspect import signature

from spacefacts.catalog import Catalog
from spacefacts.errors import MissingExtra
from spacefacts.tools.describing import described
from spacefacts.tools.rooms import entries


def generated_files(catalog: Catalog, site_url: str, language: str = "en") -> dict[str, bytes]:
    """What each export makes, by path.

    A site in two languages has one part for each. What readers read is made for each `language`, by the exports that
    ask which; what programs read exists once, in the part that lies at the root, which is the English one.
    """
    return files_for_readers(catalog, site_url, language) | files_for_programs(catalog, site_url, language)


def files_for_readers(catalog: Catalog, site_url: str, language: str = "en") -> dict[str, bytes]:
    """What the exports that ask for a language make in this one, by path."""
    files: dict[str, bytes] = {}
    for export in entries("exports").values():
        if is_for_readers(export):
            files |= export(catalog, site_url, language)
    return files


def files_for_programs(catalog: Catalog, site_url: str, language: str = "en") -> dict[str, bytes]:
    """What the other exports make, by path, and what describes it; nothing but in the part of the site in English.

    What a package that is not installed would make is left out, with a `UserWarning`.
    """
    files: dict[str, bytes] = {}
    if language == "en":
        for name, export in entries("exports").items():
            if not is_for_readers(export):
                try:
                    files |= export(catalog, site_url)
                except MissingExtra as error:
                    warnings.warn(f"left out {name}: {error}", stacklevel=2)
        files |= described(catalog, site_url, files)
    return files


def is_for_readers(export: Callable[..., dict[str, bytes]]) -> bool:
    """Whether an export makes what readers read, and so asks in which language."""
    return "language" in signature(export).parameters
