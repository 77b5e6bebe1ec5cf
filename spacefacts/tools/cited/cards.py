"""Numbers that stand by themselves over or under the words for them, as pages print their highlights."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacefacts.tools.cited.listings import listed
from spacefacts.tools.cited.passages import Passage
from spacefacts.tools.patterns import late

_NUMBER = late(r"\W{0,3}\d[\d.,'\s]{0,14}(?:%|\+|[万萬亿億]|k|K|m|M|bn)?\W{0,2}")
# A number with its unit, and nothing else.
_MEASURE = late(
    r"\W{0,3}(?:[A-Z]{2,3} ?)?[$€£¥]?\s?\d[\d.,'\s]{0,14}\s?(?:[A-Za-z\u3400-\u9fff²³°/%€$£]{1,10})(?: [A-Za-z]{1,12}){0,2}\W{0,2}"
)
_LABEL = late(r"[^\d.!?。！？]{2,40}")
# So many highlights stand in a row at most.
_LONGEST_ROW = 40


def labelled(said: Sequence[Passage]) -> Iterator[Passage]:
    """The passages, where a number takes the words beside it for its head: in a list of labels, or where it stands alone."""
    passages = [*listed(said)]
    for place, passage in enumerate(passages):
        label = _label_of(passages, place) if _is_number(passage) else None
        if label is None:
            yield passage
        else:
            yield replace(passage, sort="data", heads=(label.text.strip(), *passage.heads))


def _label_of(passages: Sequence[Passage], place: int) -> Passage | None:
    """The words of a number: those after it where the row begins with a number, else those before it."""
    first = place
    while first and place - first < _LONGEST_ROW and _alternates(passages[first - 1], passages[first]):
        first -= 1
    beside = place + 1 if _is_number(passages[first]) else place - 1
    if beside < 0 or beside >= len(passages) or not _is_label(passages[beside]):
        return None
    return passages[beside] if _is_together(passages[place], passages[beside]) else None


def _alternates(one: Passage, other: Passage) -> bool:
    if not _is_together(one, other):
        return False
    return (_is_number(one) and _is_label(other)) or (_is_label(one) and _is_number(other))


def _is_together(one: Passage, other: Passage) -> bool:
    """Whether two passages stand under the same headings, or a number is the heading of its words."""
    return one.headings == other.headings or (_is_number(one) and other.headings == (*one.headings, one.text))


def _is_number(passage: Passage) -> bool:
    return passage.sort == "prose" and (
        _NUMBER.fullmatch(passage.text) is not None or _MEASURE.fullmatch(passage.text) is not None
    )


def _is_label(passage: Passage) -> bool:
    return passage.sort == "prose" and _LABEL.fullmatch(passage.text.strip()) is not None
