"""Mending a page: the edits that make its bound numbers true again, and those that lead a link elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacefacts.tools.agreement import agrees
from spacefacts.tools.findings import Place
from spacefacts.tools.fixing import Edit
from spacefacts.tools.links import Link
from spacefacts.tools.pages import Page
from spacefacts.tools.rewording import NUMBER, reworded

_TO_QUOTE = re.compile(r"[\s<>\"`{}|\\^]")
_PLAIN_SCALAR = re.compile(r"[^\s,\[\]{}#&*!|>'\"%@`](?:[^\s,\[\]{}:#]|:(?=\S)|(?<=\S)#)*")
_DOUBLE = re.compile(r'"(?:[^"\\]|\\.)*"')
_SINGLE = re.compile(r"'(?:[^']|'')*'")


def number_edits(page: Page) -> Iterator[Edit]:
    """An edit for each bound number that no longer says what its fact says, as far as its words can be rewritten.

    What it writes agrees with the fact, so that there is nothing left to mend in a second run.
    """
    for one in page.bound:
        fact = page.fact(one.address) if one.words else None
        if fact is None or agrees(one.words, fact.value, fact.unit, fact.qualifier) is not False:
            continue
        new = reworded(one.words, fact)
        raw = page.text[one.start : one.end]
        if new is not None and raw != one.words:
            new = _carried_over(raw, one.words, new)
        if new is not None:
            yield edit(page, one.start, one.end, new)


def link_edit(page: Page, link: Link, target: str) -> Edit:
    """The edit that leads a link of a page to another target, escaped as its place in the page wants it."""
    written = _TO_QUOTE.sub(lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode()), target)
    before = page.text[: link.start].rstrip()[-1:]
    if page.syntax != "rst" and (before in "\"'=" or "&amp;" in link.written):
        written = written.replace("&", "&amp;").replace("'", "%27")
    elif page.syntax != "rst" and not _is_balanced(written):
        written = written.replace("(", "%28").replace(")", "%29")
    if page.syntax == "rst" and before != "<" and written.endswith("_"):
        written = written.removesuffix("_") + "%5F"
    return edit(page, link.start, link.end, written)


def edit(page: Page, start: int, end: int, text: str) -> Edit:
    """The edit that puts a text in place of the characters of a page from `start` to `end`."""
    if page.notebook is None:
        return Edit(path=page.path, start=start, end=end, text=text)
    first, last = page.notebook.spread(start, end)
    return Edit(path=page.path, start=first, end=last, text=page.notebook.escaped(text))


def scalar_edit(text: str, place: Place, new: str) -> Edit | None:
    """The edit that writes another value into the YAML scalar on one line that begins at a place; None if none does.

    `text` is that of the file, a line end of two characters as one. The quotes stay, and are added where the new value
    needs them.
    """
    start = 0
    for _ in range(place.line - 1):
        start = text.find("\n", start) + 1
    start += place.column - 1
    for pattern in (_DOUBLE, _SINGLE, _PLAIN_SCALAR):
        match = pattern.match(text, start)
        if match and "\n" not in match[0]:
            quote = text[start] if pattern is not _PLAIN_SCALAR else "" if _PLAIN_SCALAR.fullmatch(new) else '"'
            escaped = new.replace("'", "''") if quote == "'" else new
            if quote == '"':
                escaped = new.replace("\\", "\\\\").replace('"', '\\"')
            return Edit(path=place.path, start=start, end=match.end(), text=f"{quote}{escaped}{quote}")
    return None


def _carried_over(raw: str, words: str, new: str) -> str | None:
    """Words as they stand among tags and entities, with the new numbers; None where these cannot be told apart."""
    old_numbers, new_numbers = NUMBER.findall(words), NUMBER.findall(new)
    if NUMBER.sub("0", words) != NUMBER.sub("0", new) or len(set(old_numbers)) < len(old_numbers):
        return None
    if any(raw.count(number) != 1 for number in old_numbers):
        return None
    pairs = dict(zip(old_numbers, new_numbers, strict=True))
    return re.sub("|".join(map(re.escape, sorted(pairs, key=len, reverse=True))), lambda match: pairs[match[0]], raw)


def _is_balanced(text: str) -> bool:
    depth = 0
    for character in text:
        depth += {"(": 1, ")": -1}.get(character, 0)
        if depth < 0:
            return False
    return depth == 0
