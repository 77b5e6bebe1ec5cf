"""Where the fragments of a Markdown document can lead: the ids that its headings get, and those that are written out.

Every tool that shows Markdown makes an id of a heading in its own way. A fragment that any of them understands is sound.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from functools import lru_cache
from html import unescape

from spacefacts.tools.verbatim import blank, without_comments, without_fences

_MARKS = r"[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]+)*"
_ATX = re.compile(rf"^{_MARKS}#{{1,6}}(?:[ \t]+(?P<words>.*?))?(?:[ \t]+#+)?[ \t]*$", re.MULTILINE)
# Without the blank that CommonMark wants; other tools do not.
_TIGHT = re.compile(r"^#{1,6}(?P<words>[^#\s].*?)#*[ \t]*$", re.MULTILINE)
_UNDERLINE = re.compile(r"[ \t>]*(?:=+|-+)[ \t]*")
_ELEMENT = re.compile(r"<(?P<name>h[1-6]|summary|dt)\b[^>]*>(?P<words>.*?)</(?P=name)\s*>", re.DOTALL | re.IGNORECASE)
# No heading has more lines.
_LONGEST = 3
_ATTRIBUTES = re.compile(r"\{:?[ \t]*(?P<inside>[^{}\n]*)\}")
_ID = re.compile(r"(?:^|[ \t])(?:#(?P<plain>[^\s{}.]+)|id=(?P<quote>[\"']?)(?P<named>[^\"'\s]+)(?P=quote))")
# GitHub finds the name of any element, not of anchors alone.
_NAMED = re.compile(r"<[a-zA-Z][^<>]*?\s(?:id|name)\s*=\s*(?:\"([^\"<>]*)\"|'([^'<>]*)'|([^\s\"'<>]+))")
_LABELLED = re.compile(r"^[ \t]*\((?P<label>[^()\n]+)\)=[ \t]*$", re.MULTILINE)
_FRONT = re.compile(r"\A---[ \t]*\n.*?\n(?:---|\.\.\.)[ \t]*(?=\n|\Z)", re.DOTALL)
_IMAGE = re.compile(r"!\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])")
_LINK = re.compile(r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\](?:\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\])")
_TAG = re.compile(r"</?[a-zA-Z][^>]*>|<!--.*?-->")
_EMPHASIS = re.compile(r"(?<!\w)(_{1,3})(?=\S)(.+?)(?<=\S)\1(?!\w)")
_EMOJI = re.compile(r":[a-z0-9_+-]+:")
_FOOTNOTE = re.compile(r"\[\^[^\]]+\]")
# Text that comes from elsewhere brings headings of its own.
_BROUGHT_IN = re.compile(
    r"--8<--|\{%-?\s*include|\{!|```\{(?:include|eval-rst)|:::\s|<!--\s*(?:cog|#include)", re.IGNORECASE
)


@lru_cache(maxsize=256)
def anchors_in(text: str) -> frozenset[str] | None:
    """Every id that a fragment can name in a Markdown text; None where some come from what it brings in."""
    if _BROUGHT_IN.search(text):
        return None
    open_text = _FRONT.sub(blank, without_fences(text))
    return frozenset({*_written(open_text)} | _made(_headings(open_text)))


def _headings(text: str) -> list[str]:
    """The words of the headings with their marks, in their order."""
    found = list(_underlined(text))
    for pattern in (_ATX, _TIGHT, _ELEMENT):
        found += [(match.start("words"), (match["words"] or "").strip()) for match in pattern.finditer(text)]
    return [words for _, words in sorted(found)]


def _underlined(text: str) -> Iterator[tuple[int, str]]:
    """Headings with a line below: the whole paragraph above it, and its last line, above which may stand another thing."""
    position, paragraph = 0, list[str]()
    for line in text.split("\n"):
        if paragraph and _UNDERLINE.fullmatch(line):
            whole = " ".join(one.strip(" \t>") for one in paragraph)
            yield from ((position, words) for words in {whole, paragraph[-1].strip(" \t>")})
        is_text = line.strip(" \t>") and not _UNDERLINE.fullmatch(line)
        paragraph = [*paragraph[-_LONGEST:], line] if is_text else []
        position += len(line) + 1


def _written(text: str) -> Iterator[str]:
    for match in _ATTRIBUTES.finditer(text):
        for one in _ID.finditer(match["inside"]):
            yield one["plain"] or one["named"]
    for match in _NAMED.finditer(without_comments(text)):
        yield match[match.lastindex or 0]
    for match in _LABELLED.finditer(text):
        yield match["label"]
    for match in re.finditer(r"\[\^(?P<name>[^\]\s]+)\]", text):
        yield from (f"fn:{match['name']}", f"fnref:{match['name']}", f"fn-{match['name']}", f"fnref-{match['name']}")


def _made(headings: list[str]) -> set[str]:
    made: set[str] = set()
    for words_of, slug in ((read, slug) for read in _READINGS for slug in _SLUGS):
        seen: Counter[str] = Counter()
        for heading in headings:
            one = slug(words_of(heading))
            made.add(one)
            if seen[one]:
                made |= {f"{one}-{seen[one]}", f"{one}_{seen[one]}", f"{one}-{seen[one] + 1}"}
            seen[one] += 1
    return made


def _bare(heading: str) -> str:
    """The words of a heading without its marks."""
    text = _ATTRIBUTES.sub("", heading)
    text = _LINK.sub(r"\1", _FOOTNOTE.sub("", text))
    text = _EMPHASIS.sub(r"\2", _TAG.sub("", text))
    text = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text).replace("`", "").replace("*", "").replace("~~", "")
    return unescape(text).strip()


def _without_images(heading: str) -> str:
    return _bare(_IMAGE.sub("", heading))


def _with_images(heading: str) -> str:
    return _bare(_IMAGE.sub(r"\1", heading))


def _without_emoji(heading: str) -> str:
    return _bare(_EMOJI.sub("", _IMAGE.sub("", heading))).strip()


def _as_written(heading: str) -> str:
    return _ATTRIBUTES.sub("", heading).strip()


_READINGS: tuple[Callable[[str], str], ...] = (_without_images, _with_images, _without_emoji, _as_written)


def _github(words: str) -> str:
    kept = (
        c for c in words.lower() if c in " -_" or unicodedata.category(c)[0] in "LNM" or unicodedata.category(c) == "Pc"
    )
    return "".join(kept).replace(" ", "-")


def _gitlab(words: str) -> str:
    return re.sub(r"-{2,}", "-", _github(words)).strip("-")


def _python_markdown(words: str) -> str:
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", plain).strip().lower())


def _python_markdown_unicode(words: str) -> str:
    plain = unicodedata.normalize("NFC", words)
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", plain).strip().lower())


def _kramdown(words: str) -> str:
    begun = re.sub(r"^[^a-zA-Z]+", "", words)
    return re.sub(r"[^a-zA-Z0-9 -]", "", begun).replace(" ", "-").lower()


def _pandoc(words: str) -> str:
    kept = re.sub(r"\s+", "-", re.sub(r"[^\w\s.-]", "", words).strip().lower())
    return re.sub(r"^[\W\d_]+", "", kept)


def _cased(words: str) -> str:
    """As Jupyter does."""
    return words.replace(" ", "-")


def _docutils(words: str) -> str:
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


_SLUGS: tuple[Callable[[str], str], ...] = (
    _github,
    _gitlab,
    _python_markdown,
    _python_markdown_unicode,
    _kramdown,
    _pandoc,
    _cased,
    _docutils,
)
