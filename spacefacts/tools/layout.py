"""How the YAML of a base is laid out.

Keys stand in the order of the format, two blanks further in for each level; quotation marks only where a text needs
them, and around what a source says; in one line stands what is one thing and fits.

What is laid out are branches: text, or entries with a key or with a dash, each with the comments that belong to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain

from spacefacts.tools.authoring.kinds import KIND, PROPERTY
from spacefacts.tools.authoring.sources import DOCUMENT, PUBLISHER
from spacefacts.tools.authoring.subjects import CHANGE, CITATION, CLAIM, FACT, SUBJECT

WIDTH = 120
"""The most characters of a line in which several things stand."""
WORDS = ("en", "zh")

# A dash, a question mark or a colon begins plain text only if something stands right after it.
_PLAIN = re.compile(r"(?:[^\s,\[\]{}#&*!|>'\"%@`?:-]|[?:-](?=[^\s,\[\]{}]))(?:[^\n#:]|:(?=\S)|(?<=\S)#)*(?<=\S)")
_ENDS_FLOW = re.compile(r"[,\[\]{}]|:$")
_UNSEEN = re.compile(r"[^\t\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]|[\u2028\u2029]")
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """Text."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """Entries, in brackets or each in a line of its own; `is_list` if they have dashes for keys."""

    entries: tuple[Entry, ...]
    is_list: bool
    in_brackets: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What stands under a key, or behind a dash where there is none, and the comments and blank lines around it, each a line.

    `beside` is the comment in the line of the entry, or in that of its key. `first` and `end` are the lines of a text
    that it was read from, the one after its last.
    """

    key: str | None
    value: Leaf | Branch
    before: tuple[str, ...] = ()
    beside: str = ""
    after: tuple[str, ...] = ()
    first: int = 0
    end: int = 0


def mapping_of(**parts: str | Leaf | Branch) -> Branch:
    """A mapping with a line for each entry, where no rule wants one line for all of it."""
    entries = tuple(
        Entry(key=key, value=Leaf(text=part) if isinstance(part, str) else part) for key, part in parts.items()
    )
    return Branch(entries=entries, is_list=False)


def laid_out(branch: Branch, indent: int = 0) -> list[str]:
    """The lines of a branch, each ending where its text ends."""
    return list(chain.from_iterable(_entry_lines(entry, indent) for entry in in_order(branch).entries))


def in_order(branch: Branch) -> Branch:
    """The branch with its keys, and those of all mappings in it, in the order of the format."""
    order = _order_of(branch)
    entries = [replace(entry, value=_inner_in_order(entry.value)) for entry in branch.entries]
    ranks = {key: rank for rank, key in enumerate(order)}
    return replace(branch, entries=tuple(sorted(entries, key=lambda entry: ranks.get(entry.key or "", len(ranks)))))


def scalar(text: str, *, in_brackets: bool = False) -> str:
    """A text as YAML writes it, in quotation marks where it needs them."""
    if _PLAIN.fullmatch(text) and not _UNSEEN.search(text) and not (in_brackets and _ENDS_FLOW.search(text)):
        # Three of them at the beginning of a line end the document.
        return text if not text.startswith(("---", "...")) else quoted(text)
    return quoted(text)


def quoted(text: str) -> str:
    """A text in quotation marks."""
    written = "".join(_ESCAPES.get(character, character) for character in text)
    return f'"{_UNSEEN.sub(_escaped, written)}"'


def _escaped(match: re.Match[str]) -> str:
    number = ord(match[0])
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def _inner_in_order(value: Leaf | Branch) -> Leaf | Branch:
    return in_order(value) if isinstance(value, Branch) else value


def _order_of(branch: Branch) -> Iterable[str]:
    """The order of the format for the keys of a mapping, told by the keys that no other mapping has."""
    keys = {entry.key for entry in branch.entries if entry.key is not None}
    orders = (
        (SUBJECT, "subject" in keys),
        (KIND, "kind" in keys),
        (PUBLISHER, "publisher" in keys),
        (CHANGE, "why" in keys),
        (CLAIM, "verdict" in keys),
        (CITATION, "source" in keys),
        (DOCUMENT, "url" in keys),
        (PROPERTY, "type" in keys),
        (WORDS, keys <= set(WORDS)),
        (FACT, keys <= set(FACT)),
    )
    return next((order for order, is_it in orders if is_it and not branch.is_list), ())


def _entry_lines(entry: Entry, indent: int) -> Iterator[str]:
    blank = " " * indent
    yield from (f"{blank}{line}".rstrip() for line in entry.before)
    beside = f"  {entry.beside}" if entry.beside else ""
    head = f"{blank}-" if entry.key is None else f"{blank}{scalar(entry.key)}:"
    line = _in_one_line(entry, len(head) + 1)
    if line is not None:
        yield f"{head} {line}".rstrip() + beside
    elif entry.key is None and not beside and _may_share(entry.value):
        # The first key stands in the line of the dash.
        first, *others = laid_out(entry.value, indent + 2)  # type: ignore[arg-type]  # a branch, as `_may_share` says
        yield from (f"{head} {first[indent + 2 :]}", *others)
    else:
        yield head + beside
        yield from laid_out(entry.value, indent + 2)  # type: ignore[arg-type]  # text has always one line
    yield from (f"{blank}{line}".rstrip() for line in entry.after)


def _may_share(value: Leaf | Branch) -> bool:
    """Whether the first entry may stand in the line of a dash: no comment has to stand between them."""
    return isinstance(value, Branch) and not value.is_list and not in_order(value).entries[0].before


def _in_one_line(entry: Entry, used: int) -> str | None:
    """The value in one line, or None where it wants several."""
    if isinstance(entry.value, Leaf):
        return _text(entry.key, entry.value.text, in_brackets=False)
    if not entry.value.entries:
        return "[]" if entry.value.is_list else "{}"
    if _holds_comments(entry.value) or not (entry.value.in_brackets or _is_one_thing(entry.value)):
        return None
    line = _flow(entry.value)
    return line if used + len(line) <= WIDTH else None


def _is_one_thing(branch: Branch) -> bool:
    """Whether it is a citation or words in two languages."""
    keys = {entry.key for entry in branch.entries if entry.key is not None}
    return not branch.is_list and (keys <= set(WORDS) or ("source" in keys and keys <= set(CITATION)))


def _holds_comments(branch: Branch) -> bool:
    return any(
        entry.before or entry.beside or entry.after
        or (isinstance(entry.value, Branch) and _holds_comments(entry.value))
        for entry in branch.entries
    )  # fmt: skip


def _flow(value: Branch) -> str:
    parts = [
        ("" if entry.key is None else f"{scalar(entry.key, in_brackets=True)}: ") + _flow_value(entry)
        for entry in value.entries
    ]
    inside = ", ".join(parts)
    return f"[{inside}]" if value.is_list else f"{{{inside}}}"


def _flow_value(entry: Entry) -> str:
    if isinstance(entry.value, Leaf):
        return _text(entry.key, entry.value.text, in_brackets=True)
    return _flow(entry.value)


def _text(key: str | None, text: str, *, in_brackets: bool) -> str:
    # The words of a source always stand in quotation marks.
    return quoted(text) if key == "says" else scalar(text, in_brackets=in_brackets)
