"""JSON Schemas of what the API answers. The dialect is 2020-12: https://json-schema.org/draft/2020-12.

They say what is promised: every field that is named is there. Fields may be added, so none is forbidden.
"""

from __future__ import annotations

from typing import Any

from spacefacts.catalog import Catalog
from spacefacts.evidence import GRADES, VERDICTS
from spacefacts.loading import API
from spacefacts.model import STATUSES
from spacefacts.neighbours import carried
from spacefacts.snapshot import OPENING, SECTIONS, canonical
from spacefacts.values import QUALIFIERS, TYPES

Schema = dict[str, Any]

_TEXT: Schema = {"type": "string"}
_MAYBE: Schema = {"type": ["string", "null"]}
_COUNT: Schema = {"type": "integer", "minimum": 0}
_ID: Schema = {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}
_ADDRESS: Schema = {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*\\.[a-z0-9]+(-[a-z0-9]+)*$"}
_DOCUMENT: Schema = {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$"}
_CITED = f"^([a-z0-9]+(-[a-z0-9]+)*:)?{_DOCUMENT['pattern'][1:]}"
_DAY: Schema = {"type": ["string", "null"], "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?([Z+-].*)?$"}
_DIGEST: Schema = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
_WEB: Schema = {"type": "string", "format": "uri", "pattern": "^https?://"}
_GRADE: Schema = {"enum": list(GRADES)}
_TYPE: Schema = {"enum": list(TYPES)}
_QUALIFIER: Schema = {"enum": [*QUALIFIERS, None]}


def _list(item: Schema) -> Schema:
    return {"type": "array", "items": item}


def _map(item: Schema, key: Schema) -> Schema:
    return {"type": "object", "propertyNames": key, "additionalProperties": item}


def _object(properties: dict[str, Schema], optional: tuple[str, ...] = ()) -> Schema:
    required = [name for name in properties if name not in optional]
    return {"type": "object", "properties": properties, "required": required}


def _or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _named(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


_WORDS = _object({"en": _TEXT, "zh": _TEXT})
_LABEL = _object({"en": _TEXT, "zh": _TEXT}, optional=("zh",))
_SINGLE: Schema = {
    "anyOf": [
        {"type": "number"},
        _TEXT,
        _named("words"),
        _object({"from": {"type": "number"}, "to": {"type": "number"}}),
    ]
}
_CITATION = _object(
    {
        "source": _DOCUMENT,
        "publisher": _ID,
        "origin": _ID,
        "grade": _GRADE,
        "url": _WEB,
        "published": _DAY,
        "language": _TEXT,
        "at": _MAYBE,
        "at_words": _or_null(_LABEL),
        "says": _MAYBE,
        "found": _DAY,
    }
)
_CLAIM = _object(
    {
        "source": _DOCUMENT,
        "value": _named("value"),
        "text": _TEXT,
        "type": _TYPE,
        "unit": _MAYBE,
        "qualifier": _QUALIFIER,
        "verdict": {"enum": list(VERDICTS)},
        "note": _named("words"),
        "display": _named("words"),
        "sources": _list(_named("citation")),
    }
)
_DERIVATION = _object({"rule": _ID, "inputs": _list(_TEXT)})
_OBSERVED: dict[str, Schema] = {
    "value": _named("value"),
    "text": _TEXT,
    "unit": _MAYBE,
    "qualifier": _QUALIFIER,
    "precision": _MAYBE,
    "as_of": _DAY,
    "status": {"enum": list(STATUSES)},
    "sources": _list(_named("citation")),
    "claims": _list(_named("claim")),
    "display": _named("words"),
    "note": _or_null(_named("words")),
}
_FACT = _object(
    {
        "address": _ADDRESS,
        "subject": _ID,
        "property": _ID,
        "kind": _ID,
        "type": _TYPE,
        "label": _named("words"),
        "about": _or_null(_named("words")),
        **_OBSERVED,
        "derivation": _or_null(_DERIVATION),
        "series": _or_null(_list(_object(_OBSERVED))),
        "changed": _list(_object({"on": _DAY, "from": _TEXT, "why": _named("words")})),
        "url": _TEXT,
    }
)
_PARTS: dict[str, Schema] = {
    "words": _WORDS,
    "value": {"anyOf": [*_SINGLE["anyOf"], _list(_SINGLE)]},
    "citation": _CITATION,
    "claim": _CLAIM,
}
_RECORD = _object(
    {
        "subject": _ID,
        "kind": _ID,
        "label": _WORDS,
        "about": _or_null(_WORDS),
        "aliases": _list(_TEXT),
        "see_also": _list(_ID),
        "properties": _list(_ID),
        "unknown": _map(_WORDS, _ID),
        "url": _TEXT,
    }
)
_SOURCE = _object(
    {
        "source": _DOCUMENT,
        "publisher": _ID,
        "origin": _ID,
        "grade": _GRADE,
        "title": _MAYBE,
        "url": _WEB,
        "archive": _MAYBE,
        "published": _DAY,
        "accessed": _DAY,
        "language": _TEXT,
    }
)
_KIND = _object(
    {
        "kind": _ID,
        "label": _WORDS,
        "about": _or_null(_WORDS),
        "properties": _map(
            _object(
                {
                    "type": _TYPE,
                    "unit": _MAYBE,
                    "to": _MAYBE,
                    "list": {"type": "boolean"},
                    "label": _WORDS,
                    "about": _or_null(_WORDS),
                    "derivation": _or_null(_object({"rule": _ID, "inputs": _list(_TEXT)})),
                    "stale_after_days": {"type": ["integer", "null"]},
                }
            ),
            _ID,
        ),
    }
)
_PUBLISHER = _object(
    {
        "publisher": _ID,
        "label": _LABEL,
        "grade": _GRADE,
        "about": _or_null(_WORDS),
        "documents": _list(_DOCUMENT),
        "url": _TEXT,
    }
)
_SECTIONS: dict[str, Schema] = {
    "base": _map(
        _object({"base": _ID, "label": _WORDS, "site": _MAYBE, "licence": _MAYBE, "imports": _map(_MAYBE, _ID)}), _ID
    ),
    "kinds": _map(_KIND, _ID),
    "publishers": _map(_PUBLISHER, _ID),
    "sources": _map(_SOURCE, _DOCUMENT),
    "subjects": _map(_RECORD, _ID),
    "facts": _map({"$ref": "fact.json"}, _ADDRESS),
}
_DOCUMENTS: dict[str, tuple[str, Schema]] = {
    "fact": ("A fact", {**_FACT, "$defs": _PARTS}),
    "subject": (
        "A subject with its facts",
        {
            **_RECORD,
            "properties": {**_RECORD["properties"], "facts": _map({"$ref": "fact.json"}, _ID)},
            "required": [*_RECORD["required"], "facts"],
        },
    ),
    "sources": ("The documents that facts may cite", _list(_SOURCE)),
    "publishers": ("The names of publishers", _map(_WORDS, _ID)),
    "facts": (
        "The whole base: a snapshot",
        _object(
            {
                "format": _COUNT,
                "lengths": _map(_COUNT, _TEXT),
                **{name: _SECTIONS.get(name, {"type": "object"}) for name in (*OPENING, *SECTIONS)},
            },
            optional=OPENING,
        ),
    ),
    "index": (
        "What there is",
        _object(
            {
                "generator": {"const": "spacefacts"},
                "api": {"const": "v1"},
                "version": _TEXT,
                "format": _COUNT,
                "digest": _DIGEST,
                "site": _MAYBE,
                "counts": _object(dict.fromkeys(("facts", "subjects", "kinds", "sources", "publishers"), _COUNT)),
                "links": _map(_TEXT, _TEXT),
                "kinds": _list(_ID),
                "subjects": _list(_ID),
            }
        ),
    ),
    "manifest": (
        "Every file of the API, but for this one",
        _object({"digest": _DIGEST, "files": _list(_object({"path": _TEXT, "bytes": _COUNT, "sha256": _DIGEST}))}),
    ),
}


def api_schemas(catalog: Catalog, site_url: str) -> dict[str, bytes]:
    """`schema/api/<document>.json` of the API: a schema for each of its JSON documents.

    Their `$id`s are where they will be read; without `site_url` they have none.
    """
    made = {f"{API}/schema/api/{name}.json": (title, schema) for name, (title, schema) in _DOCUMENTS.items()}
    files = {path: _written(path, title, schema, site_url) for path, (title, schema) in made.items()}
    if not carried(catalog):
        return files
    # Where a base imports, a document may be another's: `base:publisher/document`.
    narrow, wide = (canonical(pattern).encode() for pattern in (_DOCUMENT["pattern"], _CITED))
    return {path: data.replace(narrow, wide) for path, data in files.items()}


def _written(path: str, title: str, schema: Schema, site_url: str) -> bytes:
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    identity = {"$id": f"{site_url.rstrip('/')}/{path}"} if site_url else {}
    return canonical({**head, **identity, "title": title, **schema}).encode() + b"\n"
