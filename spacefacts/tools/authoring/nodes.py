"""YAML text as a tree of nodes, each with its place; every scalar stays the text that was written.

PyYAML composes the tree (with its C parser where that is built in) and one walk turns it into ours, refusing what
changes values behind the author's back: duplicate keys, merge keys, aliases, tags. Where the C parser refuses a text,
the pure one is asked for the words and the place, so that both give the same findings.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, TypeAlias

import yaml

from spacefacts.tools.findings import Faults, Place

MOST_DEEP = 24
"""Facts nest about eight deep; a text that nests deeper than this is refused before any parser recurses into it."""


@dataclass(slots=True)
class Scalar:
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


class _Resolver:
    """Leaves every node without a tag of its own, so that an explicit tag is the only kind there is."""

    def resolve(self, kind: object, value: object, implicit: object) -> None:
        return None

    def descend_resolver(self, node: object, index: object) -> None:
        pass

    def ascend_resolver(self) -> None:
        pass

    def check_resolver_prefix(self, depth: int, path: object, node: object, index: object) -> bool:
        return False


class PureLoader(yaml.reader.Reader, yaml.scanner.Scanner, yaml.parser.Parser, yaml.composer.Composer, _Resolver):
    """PyYAML's own parser."""

    def __init__(self, text: str) -> None:
        yaml.reader.Reader.__init__(self, text)
        yaml.scanner.Scanner.__init__(self)
        yaml.parser.Parser.__init__(self)
        yaml.composer.Composer.__init__(self)


Loader: Any = PureLoader
if yaml.__with_libyaml__:

    class CLoader(yaml.cyaml.CParser, _Resolver):  # type: ignore[misc]  # the stubs leave CParser untyped
        """libyaml's parser."""

        def __init__(self, text: str) -> None:
            yaml.cyaml.CParser.__init__(self, text)

    Loader = CLoader


def parse(text: str, path: str, faults: Faults) -> Node | None:
    """The tree of the one document in `text`, or None where there is none; what is wrong goes to `faults`."""
    if _is_suspiciously_deep(text) and (place := _too_deep(text, path)):
        faults.add("too-deep", place, f"this nests more than {MOST_DEEP} deep; facts never need that")
        return None
    root = _compose(text, path, faults)
    return None if root is None else _Walk(text, path, faults).node(root)


def _compose(text: str, path: str, faults: Faults) -> yaml.Node | None:
    try:
        root: yaml.Node | None = Loader(text).get_single_node()
    except yaml.YAMLError:
        try:
            root = PureLoader(text).get_single_node()
        except yaml.YAMLError as error:
            _add_syntax_fault(error, path, faults)
            return None
    if root is None:
        faults.add("empty-file", Place(path), "nothing stands here; write the keys of a subject, a kind or a publisher")
    return root


def _add_syntax_fault(error: yaml.YAMLError, path: str, faults: Faults) -> None:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    place = _place(mark, path) if mark else Place(path)
    problem = getattr(error, "problem", None) or str(error)
    if isinstance(error, yaml.composer.ComposerError) and "another document" in problem:
        faults.add("several-documents", place, "a second document begins here; write one file for each")
    elif isinstance(error, yaml.composer.ComposerError) and "alias" in problem:
        faults.add("alias", place, "an alias names something that is not there; write the value out")
    else:
        faults.add("yaml-syntax", place, f"this is not YAML: {problem.replace(chr(10), ' ')}; mend it or quote it")


class _Walk:
    """Turns PyYAML's nodes into ours."""

    def __init__(self, text: str, path: str, faults: Faults) -> None:
        self.text, self.path, self.faults = text, path, faults
        self.seen: set[int] = set()
        self.told_of_aliases = False

    def node(self, node: yaml.Node) -> Node | None:
        place = _place(node.start_mark, self.path)
        if id(node) in self.seen:
            self._tell_of_aliases()
            return None
        self.seen.add(id(node))
        if node.tag:
            self.faults.add("tag", place, f"the tag {node.tag!r} would change the value; write the value without it")
            return None
        if isinstance(node, yaml.ScalarNode):
            return Scalar(place, node.value)
        if isinstance(node, yaml.SequenceNode):
            items = [self.node(item) for item in node.value]
            return Sequence(place, [item for item in items if item is not None])
        return self._mapping(node, place)

    def _mapping(self, node: yaml.Node, place: Place) -> Mapping:
        entries: dict[str, Node] = {}
        keys: dict[str, Place] = {}
        for key_node, value_node in node.value:
            key = self.node(key_node)
            value = self.node(value_node)
            if key is None:
                continue
            if not isinstance(key, Scalar):
                self.faults.add("wrong-shape", key.place, "a key must be one word; write it as plain text")
            elif key.text == "<<":
                self.faults.add("merge-key", key.place, "merge keys hide where a value comes from; write the keys out")
            elif key.text in keys:
                first = keys[key.text].line
                message = f"{key.text!r} stands already in line {first}; keep one of the two"
                self.faults.add("duplicate-key", key.place, message)
            else:
                keys[key.text] = key.place
                if value is not None:
                    entries[key.text] = value
        return Mapping(place, entries, keys)

    def _tell_of_aliases(self) -> None:
        if self.told_of_aliases:
            return
        self.told_of_aliases = True
        for event in _events(self.text):
            if isinstance(event, yaml.AliasEvent):
                place = _place(event.start_mark, self.path)
                self.faults.add("alias", place, f"the alias *{event.anchor} stands for text elsewhere; write it out")


_MANY_DASHES = re.compile(r"(?:[-?] ){%d}" % MOST_DEEP)
_FAR_IN = re.compile(r"^ {%d}" % (2 * MOST_DEEP), re.MULTILINE)
_BRACKETS = re.compile(r"[\[\]{}]")


def _is_suspiciously_deep(text: str) -> bool:
    """Whether the text could nest too deep; quick, and wrong only towards yes."""
    if _MANY_DASHES.search(text) or _FAR_IN.search(text):
        return True
    depth = 0
    for bracket in _BRACKETS.findall(text):
        depth += 1 if bracket in "[{" else -1
        if depth > MOST_DEEP // 2:
            return True
    return False


def _too_deep(text: str, path: str) -> Place | None:
    depth = 0
    for event in _events(text):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MOST_DEEP:
                return _place(event.start_mark, path)
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
    return None


def _events(text: str) -> Any:
    """Parsing events, without recursion, up to the first error."""
    loader = PureLoader(text)
    try:
        while loader.check_event():
            yield loader.get_event()
    except yaml.YAMLError:
        return


def _place(mark: Any, path: str) -> Place:
    return Place(path, mark.line + 1, mark.column + 1)
