"""The base in the words of schema.org, for search engines: https://schema.org/Dataset."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from spacefacts import __version__
from spacefacts.catalog import Catalog
from spacefacts.loading import API
from spacefacts.tools.handing import is_somewhere
from spacefacts.tools.resources import Resource


def dataset(catalog: Catalog, site_url: str, found: Sequence[Resource]) -> dict[str, Any]:
    """A `Dataset` with a `DataDownload` for every file that holds the whole base.

    Without `site_url`, or with one that is kept for examples, addresses are relative to the file itself.
    """
    root = f"{site_url.rstrip('/')}/" if is_somewhere(site_url) else ""
    return {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": "Facts with their sources",
        "description": f"{len(catalog)} facts, each with its sources, with what other sources say instead, and how well it stands",
        **({"url": root} if root else {}),
        "version": __version__,
        "identifier": f"sha256:{catalog.digest()}",
        "isAccessibleForFree": True,
        "inLanguage": ["en", "zh-Hans"],
        "variableMeasured": [kind.label() for kind in catalog.kinds()],
        "distribution": [
            {
                "@type": "DataDownload",
                "name": resource.name,
                "encodingFormat": resource.media,
                "contentUrl": f"{root}{API}/{resource.path}" if root else resource.path,
            }
            for resource in found
            if resource.name in ("facts", "facts-sqlite", "datapackage")
        ],
    }
