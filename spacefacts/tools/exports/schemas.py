"""JSON Schemas of the files of facts, one for each kind, for editors that complete and check what is typed.

A file names its schema in its first line, `# yaml-language-server: $schema=...`, or the editor's settings map folders to
schemas. The dialect is 2020-12: https://json-schema.org/draft/2020-12.
"""

from __future__ import annotations

from typing import Any

from spacefacts.about import Kind
from spacefacts.catalog import Catalog
from spacefacts.evidence import GRADES, VERDICTS
from spacefacts.loading import API
from spacefacts.snapshot import canonical
from spacefacts.tools.authoring.imprints import IMPRINT
from spacefacts.tools.authoring.kinds import KIND, PROPERTY, SHOWS
from spacefacts.tools.authoring.sources import DOCUMENT, PUBLISHER
from spacefacts.tools.authoring.subjects import CHANGE, CITATION, CLAIM, FACT, GONE, OBSERVATION, SUBJECT
from spacefacts.tools.rooms import names
from spacefacts.values import QUALIFIERS, TYPES

Schema = dict[str, Any]

# An editor reads 1.50 and no as a number and a truth value; to us they are the text that was written.
_SCALAR: Schema = {"type": ["string", "number", "boolean"]}
_ID: Schema = {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}
_BOTH: Schema = {
    "type": "object",
    "properties": {"en": _SCALAR, "zh": _SCALAR},
    "required": ["en", "zh"],
    "additionalProperties": False,
}
_PLAIN_OR_BOTH: Schema = {"anyOf": [_SCALAR, _BOTH]}
_LABEL: Schema = {**_BOTH, "required": ["en"]}
# A subject of this base, or of another with the name of that one before it.
_NAME: Schema = {"type": "string", "pattern": "^([a-z0-9]+(-[a-z0-9]+)*:)?[a-z0-9]+(-[a-z0-9]+)*$"}
_DAY: Schema = {"type": ["string", "number"], "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"}
_NUMBER: Schema = {"type": ["string", "number"], "pattern": "^-?[0-9]+(\\.[0-9]+)?(e[+-]?[0-9]+)?$"}
_RANGE: Schema = {
    "type": "object",
    "properties": {"from": _NUMBER, "to": _NUMBER},
    "required": ["from", "to"],
    "additionalProperties": False,
}
_URL: Schema = {"type": "string", "pattern": '^https?://[^\\s"<>]+$'}
_TRUTH: Schema = {"enum": [True, False, "true", "false"]}
_VALUES: dict[str, Schema] = {
    "quantity": {"anyOf": [_NUMBER, _RANGE]},
    "count": {"anyOf": [_NUMBER, _RANGE]},
    "moment": {
        "type": ["string", "number"],
        "pattern": "^[0-9]{4}(-[0-9]{2}){0,2}(T[0-9:.]+)?(Z|[+-][0-9]{2}:[0-9]{2})?$",
    },
    "text": _PLAIN_OR_BOTH,
    "reference": _NAME,
}
_GONE: dict[str, Schema] = {
    "moved-to": _SCALAR,
    "split-into": {"type": "array", "items": _SCALAR},
    "withdrawn": _BOTH,
}


def schemas(catalog: Catalog, site_url: str) -> dict[str, bytes]:
    """A schema for the subjects of each kind, one for definitions of kinds, one for publishers, one for the imprint.

    Their `$id`s are where they will be read; without `site_url` they have none.
    """
    made = {kind.id: _subject(kind) for kind in catalog.kinds()}
    made |= {"kind": _kind(), "source": _publisher(), "base": _imprint()}
    files = {}
    for name, schema in made.items():
        path = f"{API}/schema/{name}.json"
        identity = {"$id": f"{site_url.rstrip('/')}/{path}"} if site_url else {}
        files[path] = canonical({**identity, **schema}).encode() + b"\n"
    return files


def _subject(kind: Kind) -> Schema:
    properties = kind.properties
    facts = {name: _fact(definition) for name, definition in properties.items()}
    known: dict[str, Schema] = {
        "subject": _ID,
        "label": _BOTH,
        "about": _BOTH,
        "aliases": _list(_SCALAR),
        "see-also": _list(_ID),
        "facts": {"type": "object", "properties": facts, "additionalProperties": False},
        **_GONE,
    }
    # What has gone has neither a label nor facts.
    stays: Schema = {"required": ["label", "facts"]}
    return {
        **_titled(kind.label(), _object(SUBJECT, known, ["subject"])),
        "anyOf": [stays, *({"required": [key]} for key in GONE)],
        "$defs": {
            "words": _BOTH,
            "citation": _object(CITATION, {"source": _SCALAR, "at": _PLAIN_OR_BOTH, "says": _SCALAR}, ["source"]),
            **{_shape(definition): _fact_of(definition) for definition in properties.values()},
        },
    }


def _shape(definition: Schema) -> str:
    """What facts with values of this sort are called among the definitions of a schema."""
    return "-".join(
        [
            "derived" if definition["derivation"] else "typed",
            definition["type"],
            *(["list"] if definition["list"] else []),
        ]
    )


def _fact(definition: Schema) -> Schema:
    label, unit = definition["label"], definition["unit"]
    told = f"{label['en']}, {label['zh']}" + (f", in {unit}" if unit else "")
    about = (definition["about"] or {}).get("en", "")
    described = {"description": about} if about else {}
    return {"$ref": f"#/$defs/{_shape(definition)}", "title": told, **described}


def _fact_of(definition: Schema) -> Schema:
    one = _VALUES[definition["type"]]
    value = _list(one) if definition["list"] else one
    citation, words = {"$ref": "#/$defs/citation"}, {"$ref": "#/$defs/words"}
    claim = {
        **dict.fromkeys(("source", "says", "unit"), _SCALAR),
        "at": _PLAIN_OR_BOTH,
        "sources": _list(citation),
        "value": value,
        "qualifier": {"enum": list(QUALIFIERS)},
        "verdict": {"enum": list(VERDICTS)},
        "note": words,
    }
    observation: dict[str, Schema] = {
        "as-of": _DAY,
        # A computed value is never typed.
        "value": {"not": {}} if definition["derivation"] else value,
        "qualifier": {"enum": list(QUALIFIERS)},
        "sources": _list(citation),
        "claims": _list(_object(CLAIM, claim, ["value", "verdict", "note"])),
        "note": words,
    }
    series = _list(_object(OBSERVATION, observation, ["as-of"]))
    changed = _list(_object(CHANGE, {"on": _DAY, "from": _SCALAR, "why": words}, list(CHANGE)))
    return _object(FACT, {**observation, "observations": series, "changed": changed, "unknown": words, **_GONE})


def _kind() -> Schema:
    chain = _list(_list(_SCALAR))
    prop = _object(
        PROPERTY,
        {
            "type": {"enum": list(TYPES)},
            "unit": _SCALAR,
            "to": _ID,
            "list": _TRUTH,
            "label": _BOTH,
            "about": _BOTH,
            "derive": _object(names("derivations"), dict.fromkeys(names("derivations"), _list(_SCALAR))),
            "digits": _NUMBER,
            "show": {"enum": list(SHOWS)},
            "stale-after": {"type": "string", "pattern": "^[0-9]+ d$"},
            "rises": _TRUTH,
            "ahead": _TRUTH,
            "settled-by": _SCALAR,
        },
        ["type", "label"],
    )
    known: dict[str, Schema] = {
        "kind": _ID,
        "label": _BOTH,
        "about": _BOTH,
        "properties": {"type": "object", "propertyNames": _ID, "additionalProperties": prop},
        "order": chain,
        "at-most": chain,
        "same": chain,
        "together": chain,
    }
    return _titled("A kind", _object(KIND, known, ["kind", "label"]))


def _publisher() -> Schema:
    document = _object(
        DOCUMENT,
        {
            "url": _URL,
            "archive": _URL,
            "title": _SCALAR,
            "published": _DAY,
            "accessed": _DAY,
            "language": _SCALAR,
            "origin": _ID,
            "grade": {"enum": list(GRADES)},
        },
        ["url", "language"],
    )
    known: dict[str, Schema] = {
        "publisher": _ID,
        "label": _LABEL,
        "grade": {"enum": list(GRADES)},
        "about": _BOTH,
        "documents": {"type": "object", "propertyNames": _ID, "additionalProperties": document},
    }
    return _titled("A publisher", _object(PUBLISHER, known, ["publisher", "label", "grade"]))


def _imprint() -> Schema:
    known = {"base": _ID, "label": _BOTH, "site": _URL, "licence": _SCALAR, "imports": _list(_ID)}
    return _titled("The imprint of a base", _object(IMPRINT, known, ["base", "label"]))


def _object(keys: tuple[str, ...], known: dict[str, Schema], required: list[str] | None = None) -> Schema:
    """An object with these keys and no others; of a key whose shape is not known here, anything is taken."""
    made: Schema = {
        "type": "object",
        "properties": {key: known.get(key, {}) for key in keys},
        "additionalProperties": False,
    }
    return {**made, "required": required} if required else made


def _list(item: Schema) -> Schema:
    return {"type": "array", "items": item}


def _titled(title: str, schema: Schema) -> Schema:
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title, **schema}
