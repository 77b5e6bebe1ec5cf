"""The links within the documents of a run, for the rules that ask where they lead."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from spacefacts.tools.astray import Astray, Kind, astray_in
from spacefacts.tools.pages import Page
from spacefacts.tools.trees import Tree


@dataclass(frozen=True, kw_only=True)
class Wayward:
    """The documents of a run, in the tree of files that they stand in."""

    pages: tuple[Page, ...]
    tree: Tree

    @cached_property
    def found(self) -> list[tuple[Page, Astray]]:
        """Every link that leads astray, with its document."""
        return [(page, one) for page in self.pages for one in astray_in(page, self.tree)]

    def each(self, kind: Kind) -> Iterator[tuple[Page, Astray]]:
        """The links that lead astray in this way."""
        return ((page, one) for page, one in self.found if one.kind == kind)
