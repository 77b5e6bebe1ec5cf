"""XML as passages: feeds, and any other record that names its values by elements and attributes."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacefacts.tools.cited.passages import Passage, Unreadable
from spacefacts.tools.cited.structured import PASSAGES
from spacefacts.tools.cited.tokens import attributes, read
from spacefacts.tools.cited.webpages import read_html
from spacefacts.tools.patterns import late

_ITEMS = frozenset(("item", "entry"))
_TITLES = frozenset(("title", "name", "label"))
_MARKUP = late(r"<[a-zA-Z/!][^>]*>")
_PROSE = late(r"\S+\s+\S+\s+\S+\s+\S+|[\u3400-\u9fff]{8}")
_DEEPEST = 200


@dataclass(slots=True, kw_only=True)
class _Element:
    name: str
    told: dict[str, str]
    said: list[str] = field(default_factory=list)
    title: str = ""


def read_xml(text: str) -> list[Passage]:
    """Every text and every attribute under the names that lead to it; raises `Unreadable`."""
    reader = _Records()
    read(text, reader, is_xml=True)
    if not reader.passages:
        raise Unreadable("it is empty")
    return reader.passages


class _Records:
    """Takes in the elements of an XML text."""

    def __init__(self) -> None:
        self.passages: list[Passage] = []
        self.open: list[_Element] = []

    def text(self, said: str) -> None:
        """Text, which belongs to the innermost element."""
        if self.open and not said.isspace():
            self.open[-1].said.append(said)

    def opened(self, name: str, written: str) -> None:
        """An element began."""
        if len(self.open) > _DEEPEST:
            raise Unreadable("its elements are nested too deeply")
        told = {} if not written or written.isspace() else attributes(written.removesuffix("/"))
        told = {key: value.strip() for key, value in told.items() if not key.startswith("xmlns") and value.strip()}
        self.open.append(_Element(name=name.rpartition(":")[2], told=told))
        for key, value in told.items():
            self._add(value, (*self._names(), key.rpartition(":")[2]))

    def closed(self) -> None:
        """The innermost element ended."""
        element = self.open[-1]
        said = " ".join(" ".join(element.said).split())
        if said:
            if element.name in _TITLES and len(self.open) > 1:
                self.open[-2].title = said
            self._read(
                "\n".join(element.said) if _MARKUP.search(said) else said, (*self._names(), *element.told.values())
            )
        self.open.pop()

    def ended(self, depth: int) -> None:
        """Nothing ends early in XML."""

    def _names(self) -> tuple[str, ...]:
        """The names that lead here, and what the records are called that hold it."""
        names: list[str] = []
        for element in self.open:
            names.append(element.name)
            if element.title and element is not self.open[-1]:
                names.append(element.title)
        return tuple(names)

    def _read(self, said: str, heads: tuple[str, ...]) -> None:
        """Add a text; where it holds escaped HTML, as feeds do, add what that shows."""
        if not _MARKUP.search(said):
            self._add(said, heads)
            return
        titles = self._titles()
        try:
            for one in read_html(said):
                self._put(
                    Passage(
                        text=one.text,
                        sort=one.sort,
                        heads=one.heads,
                        headings=(*titles, *one.headings),
                        struck=one.struck,
                    )
                )
        except Unreadable:
            return

    def _titles(self) -> tuple[str, ...]:
        return tuple(element.title for element in self.open[:-1] if element.title)

    def _add(self, said: str, heads: tuple[str, ...]) -> None:
        is_prose = _PROSE.match(said) is not None
        titles = self._titles()
        names = () if is_prose else tuple(name for name in heads if name != said)
        self._put(Passage(text=said, sort="prose" if is_prose else "data", heads=names, headings=titles))

    def _put(self, passage: Passage) -> None:
        if len(self.passages) >= PASSAGES:
            raise Unreadable(f"it has more than {PASSAGES} parts")
        self.passages.append(passage)
