"""JSON Schemas of what the verbs of the command line print for programs."""

from __future__ import annotations

from importlib.resources import files
from json import loads

from spacefacts.catalog import Catalog
from spacefacts.loading import API
from spacefacts.snapshot import canonical


def verb_schemas(catalog: Catalog, site_url: str) -> dict[str, bytes]:
    """`schema/verbs/<verb>.json` of the API: a schema for each verb that has `--json`.

    They refer to the schemas of the API beside them. Their `$id`s are where they will be read; without `site_url` they
    have none.
    """
    made = {}
    for file in sorted((files("spacefacts.tools") / "outputs").iterdir(), key=lambda file: file.name):
        path = f"{API}/schema/verbs/{file.name}"
        identity = {"$id": f"{site_url.rstrip('/')}/{path}"} if site_url else {}
        made[path] = canonical({**identity, **loads(file.read_text(encoding="utf-8"))}).encode() + b"\n"
    return made
