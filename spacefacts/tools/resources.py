"""What lies below `api/v1/`, as those see it who ask: each path once, with a parameter where many files are alike."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath

from spacefacts.errors import SpacefactsError

MEDIA = {
    "atom": "application/atom+xml",
    "csv": "text/csv",
    "json": "application/json",
    "jsonld": "application/ld+json",
    "parquet": "application/vnd.apache.parquet",
    "sqlite": "application/vnd.sqlite3",
}
"""The media type of a file by how its name ends."""

# What a folder's files are called one by one, and what tells them apart.
_FOLDERS = {
    "changes": ("changes-of-kind", "kind"),
    "facts": ("fact", "address"),
    "kinds": ("kind", "kind"),
    "schema": ("schema", "kind"),
    "schema/api": ("document", "document"),
    "schema/verbs": ("verb", "verb"),
    "subjects": ("subject", "subject"),
    "tables": ("table", "table"),
    "zh/changes": ("changes-of-kind-zh", "kind"),
}


class UnknownMedia(SpacefactsError):
    """A file of the API ends in a way that no media type is known for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """A path below `api/v1/`, such as `facts/{address}.json`: its media type, and the names that stand in it.

    `name` tells it from every other resource. `parameter` and `values` are empty where the path is that of one file.
    `schema` is the path of the JSON Schema that its files fit, or None.
    """

    path: str
    name: str
    media: str
    parameter: str
    values: tuple[str, ...]
    schema: str | None


def resources(paths: Iterable[str]) -> tuple[Resource, ...]:
    """The resources that these files make, sorted by path.

    Raises:
        UnknownMedia: the ending of a file is none of `MEDIA`.
    """
    files = [PurePosixPath(path) for path in sorted(paths)]
    alike: dict[tuple[str, str], list[str]] = {}
    for file in files:
        alike.setdefault((str(file.parent), file.suffix.removeprefix(".")), []).append(file.stem)
    found: list[Resource] = []
    for (folder, ending), stems in alike.items():
        if ending not in MEDIA:
            raise UnknownMedia(f"no media type is known for {folder}/{stems[0]}.{ending}; add it to MEDIA")
        is_alike = folder != "." and (folder in _FOLDERS or len(stems) > 1)
        found += [_alike(folder, ending, stems, set(files))] if is_alike else _single(folder, ending, stems, set(files))
    return tuple(sorted(found, key=lambda resource: resource.path))


def _single(folder: str, ending: str, stems: list[str], files: set[PurePosixPath]) -> list[Resource]:
    paths = [PurePosixPath(folder, stem) for stem in stems]
    return [
        Resource(
            path=f"{path}.{ending}",
            name=_name(str(path).replace("/", "-"), ending),
            media=MEDIA[ending],
            parameter="",
            values=(),
            schema=_schema(str(path), ending, files),
        )
        for path in paths
    ]


def _alike(folder: str, ending: str, stems: list[str], files: set[PurePosixPath]) -> Resource:
    name, parameter = _FOLDERS.get(folder, (f"{folder.replace('/', '-')}-each", "name"))
    return Resource(
        path=f"{folder}/{{{parameter}}}.{ending}",
        name=_name(name, ending),
        media=MEDIA[ending],
        parameter=parameter,
        values=tuple(stems),
        schema=_schema(name, ending, files),
    )


def _name(name: str, ending: str) -> str:
    return name if ending in ("csv", "json") else f"{name}-{ending}"


def _schema(name: str, ending: str, files: set[PurePosixPath]) -> str | None:
    path = f"schema/api/{name}.json"
    return path if ending == "json" and PurePosixPath(path) in files else None
