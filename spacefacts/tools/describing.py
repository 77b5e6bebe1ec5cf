"""The files of the API that say what the others are: made last, from what is really there."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from spacefacts import __version__
from spacefacts.catalog import Catalog
from spacefacts.loading import API
from spacefacts.snapshot import FORMAT, canonical
from spacefacts.tools.datapackage import datapackage
from spacefacts.tools.dataset import dataset
from spacefacts.tools.openapi import openapi
from spacefacts.tools.resources import Resource, resources

INDEX, MANIFEST = "index.json", "manifest.json"

_DESCRIPTIONS = ("datapackage.json", "dataset.jsonld", INDEX, "openapi.json")


def described(catalog: Catalog, site_url: str, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The descriptions of those of `files` that belong to the API, by path.

    `index.json` links all, `openapi.json` says how to ask, `datapackage.json` and `dataset.jsonld` tell programs and search
    engines of the data; all four know of each other. `manifest.json` has size and hash of every file but itself.
    """
    own = {path.removeprefix(f"{API}/"): data for path, data in files.items() if path.startswith(f"{API}/")}
    found = resources([*own, *_DESCRIPTIONS, MANIFEST])
    made = {
        "datapackage.json": datapackage(catalog, site_url, own),
        "dataset.jsonld": dataset(catalog, site_url, found),
        INDEX: _index(catalog, site_url, found),
        "openapi.json": openapi(site_url, found),
    }
    whole = {**own, **{path: _json(made[path]) for path in _DESCRIPTIONS}}
    whole[MANIFEST] = _json(_manifest(catalog, whole))
    return {f"{API}/{path}": whole[path] for path in (*_DESCRIPTIONS, MANIFEST)}


def _index(catalog: Catalog, site_url: str, found: tuple[Resource, ...]) -> dict[str, Any]:
    subjects = [subject.id for subject in catalog.subjects()]
    kinds = [kind.id for kind in catalog.kinds()]
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
            "kinds": len(kinds),
            "sources": len(catalog.sources()),
            "publishers": len(catalog.publishers()),
        },
        "links": {resource.name: resource.path for resource in found},
        "kinds": kinds,
        "subjects": subjects,
    }


def _manifest(catalog: Catalog, files: Mapping[str, bytes]) -> dict[str, Any]:
    return {
        "digest": catalog.digest(),
        "files": [
            {"path": path, "bytes": len(files[path]), "sha256": sha256(files[path]).hexdigest()}
            for path in sorted(files)
        ],
    }


def _json(data: object) -> bytes:
    return canonical(data).encode() + b"\n"
