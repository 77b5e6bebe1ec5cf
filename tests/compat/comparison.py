"""What a client of an older API would trip over in a newer one.

What the API answers may say more than before, but not less and nothing of a new sort; what it asks for may not become
more. Both are read from the shape of a release: the JSON Schemas of its documents, its paths and its tables.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

Schema = Mapping[str, Any]

# A limit that is new or other cannot be shown to hold for what was promised, unless it is the same.
_LIMITS = ("const", "format", "maximum", "maxItems", "maxLength", "minimum", "minItems", "minLength", "pattern")


@dataclass(frozen=True)
class Shape:
    """What a release promised: schemas by document, operations by path, and the types of columns by table."""

    schemas: Mapping[str, Schema]
    paths: Mapping[str, Any]
    tables: Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class At:
    """A schema, in the document that its references start from."""

    shape: Shape
    document: str
    schema: Schema

    def then(self, schema: Schema) -> At:
        """Another one of the same document."""
        return At(self.shape, self.document, schema)

    def resolved(self) -> At:
        """What is referred to, where it is a reference."""
        if "$ref" not in self.schema:
            return self
        file, _, inside = self.schema["$ref"].partition("#/$defs/")
        document = file.removesuffix(".json").removeprefix("schema/api/") or self.document
        whole = self.shape.schemas[document]
        return At(self.shape, document, whole["$defs"][inside] if inside else whole).resolved()


def breaks(old: Shape, new: Shape) -> list[str]:
    """Each thing that is gone, wider than promised, or newly asked for; what is only added is none."""
    found = [f"{path}: is gone" for path in old.paths.keys() - new.paths.keys()]
    for path in old.paths.keys() & new.paths.keys():
        found += _operation(At(old, "", old.paths[path]["get"]), At(new, "", new.paths[path]["get"]), path)
    for document in old.schemas:
        if document in new.schemas:
            before, after = (At(shape, document, shape.schemas[document]) for shape in (old, new))
            found += _answer(before, after, document)
        else:
            found.append(f"{document}: is gone")
    for table, columns in old.tables.items():
        found += [
            f"{table}.{column}: was {kind}, is {new.tables.get(table, {}).get(column, 'gone')}"
            for column, kind in columns.items()
            if new.tables.get(table, {}).get(column) != kind
        ]
    return sorted(found)


def shape_of(files: Mapping[str, Any]) -> Shape:
    """The shape of a release, from its JSON by path below `api/v1/`."""
    folder = "schema/api/"
    return Shape(
        schemas={path.removeprefix(folder)[:-5]: whole for path, whole in files.items() if path.startswith(folder)},
        # What a parameter is called is nothing that a client sends.
        paths={re.sub(r"\{\w+\}", "{}", path): item for path, item in files["openapi.json"]["paths"].items()},
        tables={
            table["name"]: {field["name"]: field["type"] for field in table["schema"]["fields"]}
            for table in files["datapackage.json"]["resources"]
            if "schema" in table
        },
    )


def _operation(old: At, new: At, where: str) -> Iterator[str]:
    before, after = ({one["in"]: one for one in at.schema.get("parameters", ())} for at in (old, new))
    for place, parameter in after.items():
        if place not in before:
            if parameter.get("required"):
                yield f"{where}: asks for {parameter['name']}"
        else:
            yield from _question(old.then(before[place]["schema"]), new.then(parameter["schema"]), where)
    for status, response in old.schema["responses"].items():
        media = new.schema["responses"].get(status, {}).get("content", {})
        for kind, content in response.get("content", {}).items():
            if kind not in media:
                yield f"{where}: answers {status} no more with {kind}"
            elif "$ref" not in content.get("schema", {}):
                schemas = (content.get("schema", {}), media[kind].get("schema", {}))
                yield from _answer(old.then(schemas[0]), new.then(schemas[1]), where)
            elif content["schema"] != media[kind].get("schema"):
                yield f"{where}: answers with another document"


def _question(old: At, new: At, where: str) -> Iterator[str]:
    """What was taken and is not any more."""
    if narrower := _types(old) - _types(new):
        yield f"{where}: takes no {_listed(narrower)}"
    if "enum" in new.schema and not set(old.schema.get("enum", [object])) <= set(new.schema["enum"]):
        yield f"{where}: takes fewer words"
    yield from (f"{where}: {limit} is other" for limit in _LIMITS if _is_stricter(limit, old.schema, new.schema))


def _answer(old: At, new: At, where: str) -> Iterator[str]:
    """What was promised and is not any more."""
    old, new = old.resolved(), new.resolved()
    choices = [old.then(one) for one in old.schema.get("anyOf", ())]
    if choices:
        for one in new.schema.get("anyOf", [new.schema]):
            if all([*_answer(choice, new.then(one), where)] for choice in choices):
                yield f"{where}: may be of a new sort"
        return
    if "anyOf" in new.schema:
        for one in new.schema["anyOf"]:
            yield from _answer(old, new.then(one), where)
        return
    if wider := _types(new) - _types(old):
        yield f"{where}: may be {_listed(wider)}"
        return
    if "enum" in old.schema and not set(new.schema.get("enum", [object])) <= set(old.schema["enum"]):
        yield f"{where}: may be a new word"
    yield from (f"{where}: {limit} is other" for limit in _LIMITS if _is_stricter(limit, new.schema, old.schema))
    yield from _fields(old, new, where)
    for part in ("items", "additionalProperties", "propertyNames"):
        if isinstance(old.schema.get(part), Mapping):
            yield from _answer(old.then(old.schema[part]), new.then(new.schema.get(part, {})), f"{where}[]")


def _fields(old: At, new: At, where: str) -> Iterator[str]:
    before, after = (at.schema.get("properties", {}) for at in (old, new))
    for name, field in before.items():
        if name not in after:
            yield f"{where}.{name}: is gone"
        else:
            if name in old.schema.get("required", ()) and name not in new.schema.get("required", ()):
                yield f"{where}.{name}: may be left out"
            yield from _answer(old.then(field), new.then(after[name]), f"{where}.{name}")


def _types(at: At) -> frozenset[str]:
    """The types that a schema allows; a whole number is a number too."""
    told = at.schema.get("type")
    if told is None and "enum" in at.schema:
        return frozenset("null" if word is None else "string" for word in at.schema["enum"])
    if told is None and "const" in at.schema:
        return frozenset(["string"])
    every = ["array", "boolean", "integer", "null", "number", "object", "string"]
    types = set(every if told is None else [told] if isinstance(told, str) else told)
    return frozenset(types | {"integer"} if "number" in types else types)


def _is_stricter(limit: str, one: Schema, other: Schema) -> bool:
    """Whether the other has this limit, and the one another or none."""
    return limit in other and one.get(limit) != other[limit]


def _listed(types: frozenset[str]) -> str:
    return " or ".join(sorted(types))
