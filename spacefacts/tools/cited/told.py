"""The passages of a page as they come together, each with what it stands under."""

from __future__ import annotations

from dataclasses import replace

from spacefacts.tools.cited.flow import Flow
from spacefacts.tools.cited.passages import Passage, Unreadable
from spacefacts.tools.cited.regions import NAVIGATION, heads_other_things, leads_to_other_things
from spacefacts.tools.cited.standing import Standing
from spacefacts.tools.cited.structured import PASSAGES


class Told:
    """The words that flow together now, and the passages so far; those within a cell are kept apart."""

    def __init__(self) -> None:
        self.flow = Flow()
        self.standing = Standing()
        self.sinks: list[list[Passage]] = [[]]
        self.strikes = self.asides = self.count = 0
        self.just_closed = self.is_new_line = self.is_announced = False

    def emit(self, text: str, heads: tuple[str, ...]) -> None:
        """Tell a value that stands beside the words."""
        text = " ".join(text.split())
        if text:
            struck = ((0, len(text)),) if self.strikes else ()
            heads = (*heads, *self.standing.heads)
            self.put(Passage(text=text, sort="data", heads=heads, headings=self.standing.headings, struck=struck))

    def put(self, passage: Passage) -> None:
        """Tell a passage; raises `Unreadable` if there are too many."""
        self.count += 1
        if self.count > PASSAGES:
            raise Unreadable(f"it has more than {PASSAGES} parts")
        self.sinks[-1].append(passage)

    def flush(self) -> None:
        """End a block: tell the words that have flowed together."""
        self.just_closed = self.is_new_line = False
        words = self.flow.take() if self.flow.pieces else None
        if words is None:
            return
        standing = self.standing
        heads = standing.heads
        self.is_announced = heads_other_things(words.text)
        if NAVIGATION not in heads and self._leads_away(words.text, words.linked):
            heads = (*heads, NAVIGATION)
        self.put(Passage(text=words.text, heads=heads, headings=standing.headings, struck=words.struck))

    def _leads_away(self, text: str, linked: int) -> bool:
        if self.asides and linked * 10 > len(text) * 7:
            return True
        return linked * 2 > len(text) and leads_to_other_things(text)


def said_in(passages: list[Passage]) -> tuple[str, ...]:
    """The words of these passages, without the values beside them."""
    return tuple(one.text for one in passages if one.sort == "prose")


def captioned(passage: Passage, names: tuple[str, ...], last: int) -> Passage:
    """A cell with the caption of its figure, before its `last` heads, which are those of its part of the page."""
    if passage.sort != "cell":
        return passage
    place = len(passage.heads) - last
    return replace(passage, heads=(*passage.heads[:place], *names, *passage.heads[place:]))
