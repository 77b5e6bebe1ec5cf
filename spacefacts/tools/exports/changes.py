"""What changed, for programs: `api/v1/changes.json`, and Atom feeds, whole and by kind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from spacefacts.catalog import Catalog
from spacefacts.display import LANGUAGES
from spacefacts.loading import API
from spacefacts.model import Fact
from spacefacts.snapshot import canonical
from spacefacts.tools.chronicle import Chapter, chronicle
from spacefacts.tools.differences import Change
from spacefacts.tools.feeds import feed, feed_path

_VALUE = ("text", "unit", "qualifier", "as_of", "display")
_NULLABLE = {"type": ["string", "null"]}
_WORDS = {
    "type": "object",
    "properties": {language: {"type": "string"} for language in LANGUAGES},
    "required": list(LANGUAGES),
}


def changes(catalog: Catalog, site_url: str) -> dict[str, bytes]:
    """`changes.json` with its schema, `changes.atom`, `changes/<kind>.atom`, and the feeds in Chinese below `zh/`.

    There are none for a base without a release on record.
    """
    chapters = chronicle(catalog)
    if not chapters:
        return {}
    path = f"{API}/schema/api/changes.json"
    identity = {"$id": f"{site_url.rstrip('/')}/{path}"} if site_url else {}
    files = {
        f"{API}/changes.json": _json({"changes": [_chapter(chapter) for chapter in chapters]}),
        path: _json({**identity, **_schema()}),
    }
    for language in LANGUAGES:
        files |= _feeds(chapters, catalog, site_url, language)
    return files


def _feeds(chapters: Sequence[Chapter], catalog: Catalog, site_url: str, language: str) -> dict[str, bytes]:
    kinds = ["", *(kind.id for kind in catalog.kinds())]
    return {feed_path(language, kind): feed(chapters, catalog, site_url, language, kind) for kind in kinds}


def _chapter(chapter: Chapter) -> dict[str, Any]:
    found = chapter.found
    return {
        "release": chapter.release.as_dict() if chapter.release else None,
        "since": chapter.since.version if chapter.since else None,
        "step": chapter.release.step if chapter.release else found.step,
        "added": found.added if chapter.since else chapter.new.addresses(),
        "removed": found.removed,
        "moved": [{"address": address, "to": to} for address, to in found.moved],
        "changed": [_change(change) for change in found.changed],
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "address": change.address,
        "kind": change.after.kind,
        "parts": change.parts,
        "before": _value(change.before),
        "after": _value(change.after),
        "why": dict(change.why) if change.why else None,
    }


def _value(fact: Fact) -> dict[str, Any]:
    record = fact.as_dict()
    return {name: record[name] for name in _VALUE}


def _schema() -> dict[str, Any]:
    text, addresses = {"type": "string"}, {"type": "array", "items": {"type": "string"}}
    counts = {"type": "object", "additionalProperties": {"type": "integer", "minimum": 0}}
    release = _object(version=text, date={"type": "string", "format": "date"}, step=text, counts=counts, digest=text)
    value = _object(**{name: _WORDS if name == "display" else _NULLABLE for name in _VALUE})
    change = _object(
        address=text, kind=text, parts=addresses, before=value, after=value, why={"anyOf": [_WORDS, {"type": "null"}]}
    )
    chapter = _object(
        release={"anyOf": [release, {"type": "null"}]},
        since=_NULLABLE,
        step={"enum": ["none", "patch", "minor", "major"]},
        added=addresses,
        removed=addresses,
        moved={"type": "array", "items": _object(address=text, to=text)},
        changed={"type": "array", "items": change},
    )
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "What changed since the last release, then what each release changed, newest first",
        **_object(changes={"type": "array", "items": chapter}),
    }


def _object(**properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties)}


def _json(data: object) -> bytes:
    return canonical(data).encode() + b"\n"
