"""Every file that a site gets from the facts: one pure function, for whichever tool builds the site."""

from __future__ import annotations

from spacefacts.catalog import Catalog
from spacefacts.tools.rooms import entries


def generated_files(catalog: Catalog, site_url: str) -> dict[str, bytes]:
    """What each export makes, by path."""
    files: dict[str, bytes] = {}
    for export in entries("exports").values():
        files |= export(catalog, site_url)
    return files
