"""What a page says without showing it, as far as it counts: its title, its JSON-LD, what it says without scripts."""

from __future__ import annotations

from collections.abc import Mapping

from spacefacts.tools.cited.flow import Flow
from spacefacts.tools.cited.passages import Passage
from spacefacts.tools.cited.structured import read_linked_data


class Unseen:
    """Takes in what stands in elements that are not shown."""

    def __init__(self) -> None:
        self.titles: list[Passage] = []
        self.linked: list[Passage] = []
        self.without_scripts: list[str] = []
        self.has_scripts = False
        self.drawings = 0
        self._taken = ""

    def opened(self, name: str, told: Mapping[str, str]) -> None:
        """An element began that is not shown."""
        self._taken = ""
        if name == "script":
            self.has_scripts = True
            kind = told.get("type", "").split(";")[0].strip().lower()
            self._taken = "linked data" if kind == "application/ld+json" else ""
        elif name == "noscript" or (name == "title" and not self.drawings):
            self._taken = name

    def closed(self) -> None:
        """It ended."""
        self._taken = ""

    def text(self, said: str) -> None:
        """Text in it, or in what it holds."""
        if self._taken == "linked data":
            self.linked += read_linked_data(said)
        elif self._taken == "title":
            self.add_title(said)
        elif self._taken == "noscript" and not said.isspace():
            self.without_scripts.append(" ".join(said.split()))

    def add_title(self, said: str) -> None:
        """Keep a title or a description, once."""
        flow = Flow()
        flow.add(said)
        words = flow.take()
        if words and all(words.text != title.text for title in self.titles):
            self.titles.append(Passage(text=words.text, sort="title"))

    def end_drawing(self) -> None:
        """A drawing ended."""
        self.drawings -= 1
