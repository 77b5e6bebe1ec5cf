"""What a run has in two languages, for the rules that ask whether both say the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from spacefacts.tools.authoring import Base
from spacefacts.tools.calls import BadCall, Call
from spacefacts.tools.editions import chinese_of, english_of
from spacefacts.tools.pages import Page


@dataclass(frozen=True, kw_only=True)
class Pair:
    """A page and its Chinese."""

    english: Page
    chinese: Page


@dataclass(frozen=True, kw_only=True)
class Translations:
    """The pages of a run, and the base of facts that they show."""

    pages: tuple[Page, ...]
    base: Base | None = None

    @cached_property
    def ours(self) -> list[Page]:
        """The pages of the project, in whichever language."""
        return [page for page in self.pages if page.is_ours and page.file and page.path.endswith(".md")]

    @cached_property
    def is_in_chinese(self) -> bool:
        """Whether one of the project's pages is."""
        return any(english_of(page.path) for page in self.ours)

    @cached_property
    def alone(self) -> list[tuple[Page, str]]:
        """Every page of the project that lacks its other language, with the name of the file that is missing.

        None lacks it where no page is in Chinese.
        """
        if not self.is_in_chinese:
            return []
        twins = [(page, english_of(page.path) or chinese_of(page.path)) for page in self.ours]
        return [(page, name) for page, twin in twins if not _is_beside(page, name := twin.rpartition("/")[2])]

    @cached_property
    def pairs(self) -> list[Pair]:
        """Every page that is there in both languages."""
        by_path = {page.path: page for page in self.pages}
        return [
            Pair(english=by_path[english], chinese=page)
            for path, page in by_path.items()
            if (english := english_of(path)) in by_path
        ]


def asked_for(page: Page) -> list[tuple[str, Call]]:
    """Every address, subject, kind and property that the calls of a page name, each with its call."""
    return [(name, call) for call in page.calls for name in _named_in(call)]


def more(one: Page, other: Page) -> Iterator[tuple[str, Call]]:
    """What one page asks for oftener than the other, each time that it does, with the call that does."""
    left = Counter(name for name, _ in asked_for(other))
    for name, call in asked_for(one):
        if left[name]:
            left[name] -= 1
        else:
            yield name, call


def _named_in(call: Call) -> Iterator[str]:
    try:
        _, arguments, _ = call.read()
    except BadCall:
        return
    for argument in arguments:
        for name in argument if isinstance(argument, (list, tuple)) else (argument,):
            if isinstance(name, str):
                yield name


def _is_beside(page: Page, name: str) -> bool:
    return page.file is not None and (page.file.parent / name).is_file()
