"""Lines of a label and a figure, as pages list what is known of a thing: a table of two columns without its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from spacefacts.tools.cited.passages import Passage

_LINE = re.compile(r"[^\n]+")
_PAIR = re.compile(
    r"\s*(?:[-*•·]\s+)?(?P<label>[^\W\d_][^:：.。!?！？,，;；\n]{0,40}?)(?:\s?[:：]\s?|\s[-–—]\s)(?P<value>\S[^\n]{0,50}?)\s*"
)
_FIGURE = re.compile(r"\d|[〇零一二三四五六七八九十百千]{2}")
# A value that goes on in words is said in a sentence.
# 5:51 a.m. ends no sentence.
_SAID = re.compile(r"(?:(?<!\.[A-Za-z])\.|[。!?！？;；])(?:\s|\Z)|[，,]\s?[^\W\d]|(?:\b[a-z]+ ){4}")
_FEWEST = 2


def listed(passages: Sequence[Passage]) -> Iterator[Passage]:
    """The passages, with a cell under its label for each line of a list of labels and figures.

    A list has two such lines at least, in one passage or in passages that follow on each other. What stands over the
    first of them in the same passage heads them all. One that says a sentence stays as it is.
    """
    split = ((passage, _pairs(passage)) for passage in passages)
    for (is_list, _), run in groupby(split, key=lambda one: (bool(one[1]), one[0].headings)):
        held = list(run)
        pairs = [pair for _, found in held for pair in found]
        if is_list and len(pairs) >= _FEWEST and any(_FIGURE.search(pair["value"]) for pair in pairs):
            yield from (cell for passage, found in held for cell in _cells(passage, found))
        else:
            yield from (passage for passage, _ in held)


def _pairs(passage: Passage) -> list[re.Match[str]]:
    """The lines of a label and a value that a passage ends with; none if others stand among them."""
    if passage.sort != "prose":
        return []
    text = passage.text
    found = [_PAIR.fullmatch(text, *line.span()) for line in _LINE.finditer(text)]
    pairs = [pair for pair in found if pair and not _SAID.search(pair["value"])]
    return pairs if found[-len(pairs) :] == pairs and len(found) - len(pairs) <= 1 else []


def _cells(passage: Passage, pairs: Sequence[re.Match[str]]) -> Iterator[Passage]:
    title = passage.text[: pairs[0].start()].strip()
    if title:
        yield _part(passage, 0, pairs[0].start())
    above = (title, *passage.heads) if title else passage.heads
    for pair in pairs:
        value = _part(passage, *pair.span("value"))
        yield replace(value, sort="cell", heads=(pair["label"].strip(), *above))


def _part(passage: Passage, begin: int, end: int) -> Passage:
    """A passage of some of the words of another."""
    struck = tuple(
        (max(start, begin) - begin, min(stop, end) - begin)
        for start, stop in passage.struck
        if start < end and begin < stop
    )
    return replace(passage, text=passage.text[begin:end].strip("\n"), struck=struck)
