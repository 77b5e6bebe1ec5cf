"""Structured data as passages: every value under the keys that lead to it, JSON, JSON-LD and XML alike."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from html import unescape
from itertools import islice
from typing import Any

from spacefacts.tools.cited.passages import Passage, Unreadable
from spacefacts.tools.patterns import late

PASSAGES = 200_000
"""How many passages a page may have."""

LETTERS = 4_000_000
"""How long a JSON text may be: in memory it takes up to thirty times as much."""

# What tells one record of a list from the next, and what the number beside it is counted in.
_NAMES = ("name", "title", "label", "headline", "id", "@id", "名称", "name_en", "name_zh")
_UNITS = ("unit", "units", "unitText", "unitCode", "currency", "priceCurrency", "单位")
# Not a value of the thing described, but of the vocabulary that describes it.
_VOCABULARY = frozenset(("@context", "$schema"))

# What JSON-LD says of the site on every page of it.
_BOILERPLATE = frozenset(
    (
        "BreadcrumbList",
        "Corporation",
        "ImageObject",
        "ItemList",
        "ListItem",
        "NewsMediaOrganization",
        "Organization",
        "Person",
        "SearchAction",
        "SiteNavigationElement",
        "WebPage",
        "WebSite",
    )
)

_BREAK = late(r"<(?:br|/p|/div|/li|/tr|/h\d)\b[^>]*>", re.IGNORECASE)
_TAG = late(r"</?[a-zA-Z][^>]*>")


def read_json(text: str, heads: tuple[str, ...] = ()) -> list[Passage]:
    """Every value of a JSON text, or of every line of it; raises `Unreadable`."""
    try:
        return _few(_values(_parsed(text), heads))
    except ValueError as error:
        lines = [line for line in text.splitlines() if line.strip()]
        if len(lines) < 2 or not all(line.lstrip().startswith(("{", "[")) for line in lines):
            raise Unreadable("it is no valid JSON") from error
    try:
        return _few(passage for line in lines for passage in _values(_parsed(line), heads))
    except ValueError as error:
        raise Unreadable("it is no valid JSON") from error


def read_linked_data(text: str) -> list[Passage]:
    """Every value of a JSON-LD script; nothing where it is broken, as a page has it beside its words."""
    stripped = text.strip().removeprefix("<!--").removesuffix("-->").removeprefix("//<![CDATA[").removesuffix("//]]>")
    try:
        return _few(_values(_parsed(stripped), ()))
    except (ValueError, Unreadable):
        return []


def describes_a_thing(passages: list[Passage]) -> bool:
    """Whether JSON-LD tells more than which site this is."""
    kinds = [kind for passage in passages if passage.heads[-1:] == ("@type",) for kind in passage.text.split("\n")]
    return any(kind not in _BOILERPLATE for kind in kinds)


def _few(passages: Iterator[Passage]) -> list[Passage]:
    found = list(islice(passages, PASSAGES + 1))
    if len(found) > PASSAGES:
        raise Unreadable(f"it has more than {PASSAGES} parts")
    return found


def _parsed(text: str) -> Any:
    if len(text) > LETTERS:
        raise Unreadable("its JSON is longer than is read")
    try:
        # The digits stay as they are written: 1.50 is printed so, and 1e3 is not 1000.0.
        return json.loads(text, parse_float=str, parse_int=str)
    except RecursionError as error:
        raise Unreadable("its JSON is nested too deeply") from error


def _values(data: Any, heads: tuple[str, ...]) -> Iterator[Passage]:
    """A passage for every value; a list of mere values is one passage, a line each."""
    waiting: list[tuple[Any, tuple[str, ...], tuple[str, ...]]] = [(data, heads, ())]
    while waiting:
        value, keys, units = waiting.pop()
        if isinstance(value, dict):
            waiting.extend(reversed(list(_entries(value, keys))))
        elif isinstance(value, list):
            plain = [_text(one) for one in value if not isinstance(one, (dict, list))]
            if said := "\n".join(text for text in plain if text):
                yield Passage(text=said, sort="data", heads=(*keys, *units))
            waiting.extend((one, keys, ()) for one in reversed(value) if isinstance(one, (dict, list)))
        elif text := _text(value):
            yield Passage(text=text, sort="data", heads=(*keys, *units))


def _entries(
    record: Mapping[str, Any], keys: tuple[str, ...]
) -> Iterator[tuple[Any, tuple[str, ...], tuple[str, ...]]]:
    name = next((record[key] for key in _NAMES if isinstance(record.get(key), str) and len(record[key]) <= 120), "")
    units = tuple(record[key] for key in _UNITS if isinstance(record.get(key), str))
    for key, value in record.items():
        if key not in _VOCABULARY:
            named = (name,) if name and value != name else ()
            yield value, (*keys, *named, key), units


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if not isinstance(value, str):
        return ""
    if "<" in value:
        value = _TAG.sub("", _BREAK.sub("\n", value))
    return (unescape(value) if "&" in value else value).strip()
