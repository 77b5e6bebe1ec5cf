"""The static JSON API, `api/v1/`: files that answer from any host, with no server."""

from __future__ import annotations

from spacefacts.catalog import Catalog
from spacefacts.loading import API, SNAPSHOT
from spacefacts.snapshot import canonical


def api(catalog: Catalog, site_url: str) -> dict[str, bytes]:
    """The whole base, each subject, each fact, all sources, and each kind as CSV.

    `facts.json` is the snapshot of the wheel, byte for byte, and the others are cut from it.
    """
    snapshot = catalog.snapshot
    files = {
        SNAPSHOT: snapshot.bytes(),
        "sources.json": _json([source.as_dict() for source in catalog.sources()]),
    }
    facts, subjects = dict(snapshot.texts("facts")), dict(snapshot.texts("subjects"))
    files |= {f"facts/{address}.json": f"{text}\n".encode() for address, text in facts.items()}
    for subject in catalog.subjects():
        own = ",".join(f'"{name}":{facts[f"{subject.id}.{name}"]}' for name in subject)
        # The record without its closing brace, and one field more.
        files[f"subjects/{subject.id}.json"] = f'{subjects[subject.id][:-1]},"facts":{{{own}}}}}\n'.encode()
    files |= {f"kinds/{kind.id}.csv": catalog.table(kind.id).to_csv().encode() for kind in catalog.kinds()}
    return {f"{API}/{path}": data for path, data in files.items()}


def _json(data: object) -> bytes:
    return canonical(data).encode() + b"\n"
