"""The names of publishers, for programs that have a fact and want to say who stands behind it."""

from __future__ import annotations

from spacefacts.catalog import Catalog
from spacefacts.loading import API
from spacefacts.snapshot import canonical


def publishers(catalog: Catalog, site_url: str) -> dict[str, bytes]:
    """`publishers.json` of the JSON API: the name of each publisher in both languages, by its id."""
    names = {
        one: {language: catalog.publisher_label(one, language) for language in ("en", "zh")}
        for one in catalog.publishers()
    }
    return {f"{API}/publishers.json": f"{canonical(names)}\n".encode()}
