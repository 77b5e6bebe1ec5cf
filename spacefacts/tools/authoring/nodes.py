"""YAML text as a tree of nodes, each with its place; every scalar stays the text that was written.

The tree is built from the events of PyYAML's parser (of libyaml where that is built in), and what changes values
behind the author's back is refused on the way: duplicate keys, merge keys, aliases, tags. Where the C parser refuses a
text, the pure one is asked for the words and the place, so that both give the same findings.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeAlias

import yaml

from spacefacts.tools.authoring.decoding import CONTROL
from spacefacts.tools.findings import Faults, Place

MOST_DEEP = 24
"""Facts nest about eight deep; a text that nests deeper than this is refused before anything recurses into it."""


class Scalar(NamedTuple):
    """Text as written, without its quotes."""

    place: Place
    text: str


@dataclass(slots=True)
class Sequence:
    """A list."""

    place: Place
    items: list[Node]


@dataclass(slots=True)
class Mapping:
    """Keys with their values; `keys` holds the place of each key."""

    place: Place
    entries: dict[str, Node]
    keys: dict[str, Place]


Node: TypeAlias = Scalar | Sequence | Mapping


class PureLoader(yaml.reader.Reader, yaml.scanner.Scanner, yaml.parser.Parser):
    """PyYAML's own parser, as far as events."""

    def __init__(self, text: str) -> None:
        yaml.reader.Reader.__init__(self, text)
        yaml.scanner.Scanner.__init__(self)
        yaml.parser.Parser.__init__(self)

    def scan_plain(self) -> yaml.ScalarToken:
        """The method of PyYAML's scanner, but a question mark may stand in plain text in brackets.

        YAML 1.2 and libyaml let it; a scanner that does not would find faults in lines where there are none.
        """
        chunks: list[str] = []
        spaces: list[str] | None = []
        start = end = self.get_mark()
        while self.peek() != "#" and (length := self._plain_length()):
            self.allow_simple_key = False
            chunks += [*(spaces or ()), self.prefix(length)]
            self.forward(length)
            end = self.get_mark()
            spaces = self.scan_plain_spaces(self.indent + 1, start)
            if not spaces or (not self.flow_level and self.column < self.indent + 1):
                break
        return yaml.ScalarToken("".join(chunks), True, start, end)  # noqa: FBT003  # the signature is PyYAML's

    def _plain_length(self) -> int:
        ends = ",[]{}" if self.flow_level else ""
        length = 0
        while (char := self.peek(length)) not in _BLANKS and char not in ends:
            if char == ":" and self.peek(length + 1) in _BLANKS + ends:
                break
            length += 1
        return length


# The stubs leave CParser out.
Loader: Any = yaml.cyaml.CParser if yaml.__with_libyaml__ else PureLoader  # type: ignore[attr-defined]

# Beside YAMLError, PyYAML lets through what `chr` and `int` raise for escapes and versions that nothing stands for.
_REFUSED = (yaml.YAMLError, ValueError, OverflowError)


# What YAML calls the end of a text, blanks and line breaks.
_BLANKS = "\0 \t\r\n\x85\u2028\u2029"

# libyaml takes this for a comment, against every version of YAML; PyYAML's own parser tells what is wrong with it.
_GLUED_COMMENT = re.compile(r"[|>][-+0-9]*#")


_MEND = "mend the indent here or in the line above, or quote a text that holds a colon"


def parse(text: str, path: str, faults: Faults) -> Node | None:
    """The tree of the one document in `text`, or None where there is none; what is wrong goes to `faults`."""
    told = Faults()
    try:
        loader = PureLoader(text) if _GLUED_COMMENT.search(text) else Loader(text)
        root = _Tree(loader, path, told).document()
    except _REFUSED:
        told.clear()
        root = _parse_slowly(text, path, told)
    faults += told
    return root


def _parse_slowly(text: str, path: str, faults: Faults) -> Node | None:
    loader = PureLoader("")
    try:
        loader = PureLoader(text)
        return _Tree(loader, path, faults).document()
    except _REFUSED as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None) or loader.get_mark()
        problem = " ".join(str(getattr(error, "problem", None) or error).split())
        faults.add("yaml-syntax", _place(mark, path), f"this is not YAML: {problem}; {_MEND}")
        return None


class _TooDeep(Exception):
    """The text nests deeper than any fact."""


class _Tree:
    """Builds nodes from a loader's events; it never asks for more of them than it can nest."""

    def __init__(self, loader: Any, path: str, faults: Faults) -> None:
        self.loader, self.path, self.faults = loader, path, faults

    def document(self) -> Node | None:
        """The tree of the one document."""
        self.loader.get_event()
        if isinstance(self.loader.get_event(), yaml.StreamEndEvent):
            message = "nothing stands here; write the keys of a subject, a kind or a publisher"
            self.faults.add("empty-file", Place(self.path), message)
            return None
        try:
            root = self.node(self.loader.get_event(), 1, Place(self.path))
        except _TooDeep:
            return None
        self.loader.get_event()
        after = self.loader.get_event()
        if isinstance(after, yaml.StreamEndEvent):
            return root
        message = "a second document begins here; write one file for each"
        self.faults.add("several-documents", _place(after.start_mark, self.path), message)
        return None

    def node(self, event: yaml.Event, depth: int, beside: Place) -> Node | None:
        """The node that begins with this event, or None where it is refused; one that is empty stands `beside`."""
        # The parsers disagree where nothing stands: after what came before, or before what comes next.
        place = beside if _is_nothing(event) else _place(event.start_mark, self.path)
        if isinstance(event, yaml.AliasEvent):
            self.faults.add("alias", place, f"the alias *{event.anchor} stands for text elsewhere; write it out")
            return None
        if isinstance(event, yaml.CollectionStartEvent) and depth > MOST_DEEP:
            self.faults.add("too-deep", place, f"this nests more than {MOST_DEEP} deep; facts never need that")
            raise _TooDeep
        tag = getattr(event, "tag", None)
        if tag:
            self.faults.add("tag", place, f"the tag {tag!r} would change the value; write the value without it")
        if isinstance(event, yaml.ScalarEvent):
            node: Node | None = self._scalar(event, place)
        elif isinstance(event, yaml.SequenceStartEvent):
            node = self._sequence(place, depth)
        else:
            node = self._mapping(place, depth)
        return None if tag else node

    def _scalar(self, event: yaml.ScalarEvent, place: Place) -> Scalar | None:
        # In quotes an escape such as \0 can write what the bytes of the file were searched for in vain.
        hidden = CONTROL.search(event.value) if event.style == '"' else None
        if hidden:
            message = f"the character U+{ord(hidden[0]):04X} cannot be seen; take it out"
            self.faults.add("control-character", place, message)
            return None
        return Scalar(place, event.value)

    def _sequence(self, place: Place, depth: int) -> Sequence:
        items = []
        while not isinstance(event := self.loader.get_event(), yaml.SequenceEndEvent):
            item = self.node(event, depth + 1, place)
            if item is not None:
                items.append(item)
        return Sequence(place, items)

    def _mapping(self, place: Place, depth: int) -> Mapping:
        mapping = Mapping(place, {}, {})
        while not isinstance(event := self.loader.get_event(), yaml.MappingEndEvent):
            key = self.node(event, depth + 1, place)
            name = self._key(key, mapping) if key else None
            value = self.node(self.loader.get_event(), depth + 1, key.place if key else place)
            if name is not None and value is not None:
                mapping.entries[name] = value
        return mapping

    def _key(self, key: Node, mapping: Mapping) -> str | None:
        """The key's text, noted in the mapping, or None where it is refused."""
        if not isinstance(key, Scalar):
            self.faults.add("wrong-shape", key.place, "a key must be one word; write it as plain text")
        elif key.text == "<<":
            self.faults.add("merge-key", key.place, "merge keys hide where a value comes from; write the keys out")
        elif key.text in mapping.keys:
            first = mapping.keys[key.text].line
            message = f"{key.text!r} stands already in line {first}; keep one of the two"
            self.faults.add("duplicate-key", key.place, message)
        else:
            mapping.keys[key.text] = key.place
            return key.text
        return None


def _is_nothing(event: yaml.Event) -> bool:
    if not isinstance(event, yaml.ScalarEvent):
        return False
    return not (event.value or event.style or event.anchor or event.tag)


def _place(mark: Any, path: str) -> Place:
    return Place(path, mark.line + 1, mark.column + 1)
