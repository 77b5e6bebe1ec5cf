"""What a stranger reads off the published files: it shares no line with the code that writes them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import yaml

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


@dataclass
class Shown:
    """An element that says which fact it shows."""

    page: str
    attributes: dict[str, str]
    language: str
    words: str = ""

    @property
    def address(self) -> str:
        return self.attributes["data-fact"]


@dataclass
class _Reader(HTMLParser):
    page: str
    shown: list[Shown] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open: list[tuple[str, str, Shown | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if "id" in attributes:
            self.ids.add(attributes["id"])
        around = self._open[-1][1] if self._open else ""
        language = attributes.get("lang", around)
        shown = Shown(self.page, attributes, language) if "data-fact" in attributes else None
        if shown:
            self.shown.append(shown)
        if tag not in VOID:
            self._open.append((tag, language, shown))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        while self._open:
            opened, _, _ = self._open.pop()
            if opened == tag:
                return

    def handle_data(self, data: str) -> None:
        for _, _, shown in self._open:
            if shown:
                shown.words += data


def read_page(path: Path, root: Path) -> tuple[list[Shown], set[str]]:
    """The elements of one page that show facts, and the ids in it."""
    reader = _Reader(page=path.relative_to(root).as_posix())
    reader.feed(path.read_text(encoding="utf-8"))
    for shown in reader.shown:
        shown.words = " ".join(shown.words.split())
    return reader.shown, reader.ids


def read_site(site: Path) -> list[Shown]:
    """Every element of a site that shows a fact."""
    return [shown for path in sorted(site.rglob("*.html")) for shown in read_page(path, site)[0]]


def read_api(site: Path) -> dict[str, dict[str, Any]]:
    """Every fact of the JSON API, from its own file."""
    folder = site / "api" / "v1" / "facts"
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))}


def read_snapshot(data: bytes) -> dict[str, dict[str, Any]]:
    """Every fact of a snapshot, read as the plain JSON that it is."""
    facts: dict[str, dict[str, Any]] = json.loads(data)["facts"]
    return facts


def read_yaml(facts: Path) -> Iterator[tuple[str, Any]]:
    """Every value that a human wrote, by address, as text; the last one of a series."""
    for path in sorted(facts.glob("*/*.yaml")):
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506  # it makes nothing but text
        for name, fact in data.get("facts", {}).items() if "subject" in data else ():
            written = fact["observations"][-1] if "observations" in fact else fact
            if "value" in written:
                yield f"{data['subject']}.{name}", written["value"]
