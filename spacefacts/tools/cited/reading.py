"""A fetched page as what a reader sees of it, whatever sort of file it is and whatever its host calls it."""

from __future__ import annotations

import json
import re
from urllib.parse import urlsplit

from spacefacts.tools.charsets import decode
from spacefacts.tools.cited.markdown import read_markdown
from spacefacts.tools.cited.passages import Passage, Unreadable
from spacefacts.tools.cited.pdf import read_pdf
from spacefacts.tools.cited.plaintext import read_csv, read_text
from spacefacts.tools.cited.records import read_xml
from spacefacts.tools.cited.structured import LETTERS, read_json
from spacefacts.tools.cited.webpages import read_html
from spacefacts.tools.patterns import late

# The first bytes of files that hold no words that could be read here.
_OTHERS = (
    (
        rb"\x89PNG|GIF8|\xff\xd8\xff|RIFF....WEBP|BM....\x00\x00|II\*\x00|MM\x00\*|\x00\x00\x01\x00|....ftypavif|....ftyphei",
        "an image",
    ),
    (rb"PK\x03\x04|PK\x05\x06|\x1f\x8b|Rar!|7z\xbc\xaf|\xfd7zXZ|BZh|\x28\xb5\x2f\xfd", "an archive or an office file"),
    (rb"\xd0\xcf\x11\xe0", "an office file"),
    (rb"ID3|OggS|fLaC|....ftyp|\x1aE\xdf\xa3|RIFF....(?:AVI|WAVE)", "a recording"),
    (rb"\x7fELF|MZ.{30}|wOF[F2]|OTTO|\x00asm|%!PS", "no document of words"),
)
_MAGIC = tuple((re.compile(pattern, re.DOTALL), what) for pattern, what in _OTHERS)
_TYPES = {"image": "an image", "audio": "a recording", "video": "a recording", "font": "a font"}
_PROGRAMS = frozenset(("text/css", "text/javascript", "application/javascript", "application/x-javascript"))

_HTML = late(
    r"\s*(?:<!--.{0,2000}?-->\s*|<\?xml[^>]{0,200}>\s*)*+"
    r"<(?:!doctype\s+html|html|head|body|title|meta|div|p|h[1-6]|table|script|style|section|article|main|span|center|font|ul)\b",
    re.IGNORECASE | re.DOTALL,
)
_XHTML = late(
    r"\s*(?:<\?xml[^>]{0,200}>|<!DOCTYPE[^>]{0,500}>|<!--.{0,2000}?-->|\s)*+<html\b", re.IGNORECASE | re.DOTALL
)
_XML = late(r"\s*<(?:\?xml\b|rss\b|feed\b|rdf:RDF\b)", re.IGNORECASE)
_TAG = late(r"</?[a-zA-Z][^<>]{0,500}>")
_JSON = late(r"\s*+[{\[]\s*+[\"{\[\d\-tfn\]}]")
_CHARSET = late(r"charset\s*=\s*[\"']?([^\s\"';,]+)", re.IGNORECASE)
_CONTROL = late("[\x00-\x08\x0e-\x1a\x1c-\x1f\N{REPLACEMENT CHARACTER}]")


def read_page(body: bytes, content_type: str | None = None, url: str = "") -> tuple[Passage, ...]:
    """The passages of a page, its title first; there is always one.

    The type that the host states is believed as far as the bytes bear it out; the end of the address decides between
    sorts of plain text.

    Raises:
        Unreadable: It is empty, no text, broken, encrypted, or shows its words only by scripts.
    """
    if not body.strip():
        raise Unreadable("it is empty")
    if b"%PDF-" in body[:1024]:
        return tuple(read_pdf(body))
    for magic, what in _MAGIC:
        if magic.match(body):
            raise Unreadable(f"it is {what}")
    stated = (content_type or "").partition(";")[0].strip().lower()
    label = _CHARSET.search(content_type or "")
    text = decode(body, label[1] if label else "")
    _refuse(text, stated)
    passages = _read(text, stated, _ending(url))
    if not passages:
        raise Unreadable("it has no words")
    return tuple(passages)


def _refuse(text: str, stated: str) -> None:
    """Turn down what is no text."""
    start = text[:20_000]
    if len(_CONTROL.findall(start)) * 10 > len(start):
        raise Unreadable("it is no text")
    if _HTML.match(text):
        return
    if what := _TYPES.get(stated.partition("/")[0]):
        raise Unreadable(f"it is {what}")
    if stated in _PROGRAMS:
        raise Unreadable("it is a program and no document")


def _read(text: str, stated: str, ending: str) -> list[Passage]:
    is_markup = stated in ("text/html", "application/xhtml+xml")
    if not is_markup and (_XML.match(text) or stated.endswith(("/xml", "+xml"))) and not _XHTML.match(text):
        return read_xml(text)
    if _HTML.match(text) or _XHTML.match(text):
        return read_html(text, is_xml=stated == "application/xhtml+xml")
    if stated.endswith(("/json", "+json", "/x-ndjson")) or _is_json(text):
        return read_json(text)
    if is_markup and _TAG.search(text, 0, 100_000):
        return read_html(text)
    return _read_plain(text, stated, ending)


def _read_plain(text: str, stated: str, ending: str) -> list[Passage]:
    if stated in ("text/csv", "text/tab-separated-values", "application/csv") or ending in ("csv", "tsv"):
        return read_csv(text, "\t" if "tab" in stated or ending == "tsv" else "")
    if stated in ("text/markdown", "text/x-markdown") or ending in ("md", "markdown"):
        return read_markdown(text)
    return read_text(text)


def _is_json(text: str) -> bool:
    if not _JSON.match(text):
        return False
    if len(text) > LETTERS:
        return True
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _ending(url: str) -> str:
    try:
        path = urlsplit(url).path
    except ValueError:  # an address with a broken host has no path
        return ""
    return path.rpartition("/")[2].rpartition(".")[2].lower()
