"""A built site: its pages, and every number in them that says which fact it shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from spacefacts.catalog import Catalog
from spacefacts.tools.findings import Place
from spacefacts.tools.linked import Links


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """An element of a page that shows a fact: `data-fact` and `data-value`, and the words between its tags.

    `language` is that of the nearest element that names one; empty where none does.
    """

    place: Place
    address: str
    value: str | None
    shown: str
    attributes: dict[str, str | None]
    language: str = ""


@dataclass(frozen=True, kw_only=True)
class Site:
    """The folder of a built site, and the catalog that its numbers must come from."""

    folder: Path
    shown: str
    catalog: Catalog

    @cached_property
    def elements(self) -> list[Element]:
        """Every element that shows a fact, page by page."""
        return [element for path in self.links.paths if path.endswith(".html") for element in self._elements(path)]

    @cached_property
    def links(self) -> Links:
        """Every link in the pages, and where each leads."""
        return Links(self.folder)

    def anchors(self, path: str) -> set[str] | None:
        """The ids in a page, or None where there is no such page."""
        return {text for text, _ in self.links.ids(path)} if path in self.links.pages else None

    def place(self, path: str, line: int = 1, column: int = 1) -> Place:
        """A place in a file of the site."""
        return Place(f"{self.shown}/{path}", line, column)

    def place_in(self, path: str, start: int) -> Place:
        """The place of a character in a file of the site, counted from its beginning."""
        return self.place(path, *self.links.line_and_column(path, start))

    def _elements(self, shown: str) -> Iterator[Element]:
        html = (self.folder / shown).read_text(encoding="utf-8", errors="replace")
        if "data-fact=" not in html:
            return
        position = 0
        page = LexborHTMLParser(html)
        named = page.css("[lang]")
        # Nearly every page names its language once, for all that is in it.
        only = _language(named[0]) if len(named) == 1 and named[0].tag == "html" else None
        for node in page.css("[data-fact]"):
            # The parser keeps no places, but gives elements in the order of the text.
            found = html.find("data-fact=", position)
            position = found + 1
            line, column = html.count("\n", 0, found) + 1, found - html.rfind("\n", 0, found)
            yield Element(
                place=self.place(shown, line, column),
                address=node.attributes["data-fact"] or "",
                value=node.attributes.get("data-value"),
                shown=" ".join(node.text().split()),
                attributes=dict(node.attributes),
                language=_language(node) if only is None else only,
            )


def _language(node: LexborNode) -> str:
    """What the element, or the nearest around it, says its language is: the first part of its tag, in small letters."""
    around: LexborNode | None = node
    while around is not None:
        if "lang" in around.attributes:
            return (around.attributes["lang"] or "").partition("-")[0].lower()
        around = around.parent
    return ""
