"""The static JSON API, `api/v1/`: files that answer from any host, with no server."""

from __future__ import annotations

from typing import Any

from spacefacts import __version__
from spacefacts.catalog import Catalog
from spacefacts.loading import API, SNAPSHOT
from spacefacts.snapshot import FORMAT, canonical


def api(catalog: Catalog, site_url: str) -> dict[str, bytes]:
    """Index, the whole base, each subject, each fact, all sources, and each kind as CSV.

    `facts.json` is the snapshot of the wheel, byte for byte.
    """
    files = {
        "index.json": _json(_index(catalog, site_url)),
        SNAPSHOT: catalog.snapshot.bytes(),
        "sources.json": _json([source.as_dict() for source in catalog.sources()]),
    }
    files |= {f"subjects/{subject.id}.json": _json(subject.with_facts()) for subject in catalog.subjects()}
    files |= {f"facts/{fact.address}.json": _json(fact.as_dict()) for fact in catalog}
    files |= {f"kinds/{kind.id}.csv": catalog.table(kind.id).to_csv().encode() for kind in catalog.kinds()}
    return {f"{API}/{path}": data for path, data in files.items()}


def _index(catalog: Catalog, site_url: str) -> dict[str, Any]:
    subjects = catalog.subjects()
    return {
        "generator": "spacefacts",
        "api": "v1",
        "version": __version__,
        "format": FORMAT,
        "digest": catalog.digest(),
        "site": site_url or None,
        "counts": {
            "facts": len(catalog),
            "subjects": len(subjects),
            "kinds": len(catalog.kinds()),
            "sources": len(catalog.sources()),
            "publishers": len(catalog.publishers()),
        },
        "links": {
            "facts": SNAPSHOT,
            "sources": "sources.json",
            "subject": "subjects/{subject}.json",
            "fact": "facts/{address}.json",
            "kind": "kinds/{kind}.csv",
            "schema": "schema/{kind}.json",
        },
        "kinds": [kind.id for kind in catalog.kinds()],
        "subjects": [subject.id for subject in subjects],
    }


def _json(data: object) -> bytes:
    return canonical(data).encode() + b"\n"
