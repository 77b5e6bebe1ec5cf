"""The API in the words of OpenAPI 3.1: https://spec.openapis.org/oas/v3.1.1.html."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from spacefacts.loading import API
from spacefacts.tools.resources import Resource

_TOLD = {
    "changes": "What each release changed, and what has changed since the last",
    "changes-atom": "The same as a feed",
    "changes-of-kind-atom": "The same as a feed, of the facts of one kind",
    "changes-of-kind-zh-atom": "The same in Chinese",
    "datapackage": "The tables as a Frictionless Data Package",
    "dataset-jsonld": "The base in the words of schema.org",
    "document": "The JSON Schema of a document of this API",
    "fact": "One fact",
    "facts": "The whole base: the snapshot of the package, byte for byte",
    "facts-sqlite": "The whole base as a SQLite database",
    "index": "What there is: version, digest, counts, names and links",
    "kind": "The subjects of a kind as rows, its properties as columns",
    "kind-parquet": "The same with typed columns",
    "manifest": "Size and SHA-256 of every file of this API",
    "openapi": "This description",
    "publishers": "The name of every publisher",
    "schema": "The JSON Schema of the files of a kind, for editors",
    "sources": "Every document that facts may cite",
    "subject": "One subject with all its facts",
    "table": "A table of the whole base",
    "table-parquet": "The same with typed columns",
    "zh-changes-atom": "The changes as a feed in Chinese",
    "verb": "The JSON Schema of what a verb of the command line prints with --json",
}
_NAME = "^[a-z0-9]+(-[a-z0-9]+)*$"
_PATTERNS = {"address": "^[a-z0-9]+(-[a-z0-9]+)*\\.[a-z0-9]+(-[a-z0-9]+)*$"}
# Of these there are few, and they stay; of the others there are more with every release.
_CLOSED = ("document", "table")


def openapi(site_url: str, found: Sequence[Resource]) -> dict[str, Any]:
    """The description of these resources; without `site_url`, of a site that is the root of its host."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Facts with their sources, as files",
            "version": "1",
            "description": "Fields and paths may be added; what is here stays. What does not exist is answered with 404.",
        },
        "servers": [{"url": f"{site_url.rstrip('/')}/{API}"}],
        "paths": {f"/{resource.path}": {"get": _operation(resource)} for resource in found},
    }


def _operation(resource: Resource) -> dict[str, Any]:
    absent = {"404": _ABSENT} if resource.parameter else {}
    return {
        "operationId": resource.name,
        "summary": _TOLD.get(resource.name, resource.name),
        **({"parameters": [_parameter(resource)]} if resource.parameter else {}),
        "responses": {"200": _answer(resource), **absent},
    }


_ABSENT = {
    "description": "There is none of this name. The body is JSON where the host reads the site's list of redirects.",
    "content": {
        "application/json": {
            "schema": {
                "type": "object",
                "properties": {"error": {"type": "string"}, "hint": {"type": "string"}},
                "required": ["error"],
            }
        },
        "text/html": {},
    },
}


def _parameter(resource: Resource) -> dict[str, Any]:
    schema: dict[str, Any] = {"type": "string", "pattern": _PATTERNS.get(resource.parameter, _NAME)}
    if resource.parameter in _CLOSED:
        schema = {"type": "string", "enum": list(resource.values)}
    # The first, one of the middle and the last say more than three neighbours.
    examples = sorted({resource.values[0], resource.values[len(resource.values) // 2], resource.values[-1]})
    return {
        "name": resource.parameter,
        "in": "path",
        "required": True,
        "schema": schema,
        "examples": {name: {"value": name} for name in examples},
    }


def _answer(resource: Resource) -> dict[str, Any]:
    schema: Mapping[str, str] = {"$ref": resource.schema} if resource.schema else {}
    return {
        "description": _TOLD.get(resource.name, resource.name),
        "content": {resource.media: {"schema": schema} if schema else {}},
    }
