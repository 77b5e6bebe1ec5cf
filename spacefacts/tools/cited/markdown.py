"""Markdown as passages, by way of the HTML that it stands for.

What is understood is what decides which words stand together and what they stand under: headings, lists, tables, quotes,
code, emphasis, links, strike-through, HTML within it. What a full Markdown processor would lay out otherwise says the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from spacefacts.tools.cited.passages import Passage
from spacefacts.tools.cited.webpages import read_html
from spacefacts.tools.patterns import late

_HEADING = late(r" {0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
_UNDERLINE = late(r" {0,3}(=+|-{2,})\s*$")
_ITEM = late(r"\s*(?:[-*+]|\d{1,9}[.)])\s+(.*)$")
_FENCE = late(r" {0,3}(```+|~~~+)")
_RULER = late(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")
_BAR = late(r"(?<!\\)\|")
_FRONT = late(r"\A---\n.*?\n(?:---|\.\.\.)\n", re.DOTALL)
_CODE = late(r"(`+)([^`]+)\1")
_ESCAPED = late(r"\\([!-/:-@\[-`{-~])")
_SPANS = (
    (re.compile(r"!\[([^\]\n]{0,500})\]\([^()\n]{0,2000}\)"), r"<img alt='\1'>"),
    (re.compile(r"\[([^\[\]\n]{0,500})\]\(<?([^()\s<>]{0,2000})>?[^()\n]{0,200}\)"), r"<a href='\2'>\1</a>"),
    (re.compile(r"\[([^\[\]\n]{1,500})\]\[[^\[\]\n]{0,200}\]"), r"\1"),
    (re.compile(r"\[\^[^\]\s]{1,50}\](?!:)"), ""),
    (re.compile(r"~~(?=\S)(.{0,2000}?\S)~~"), r"<del>\1</del>"),
    (re.compile(r"\*\*|(?<!\w)__(?=\S)|(?<=\S)__(?!\w)"), ""),
    (re.compile(r"(?<![\w*])\*(?=[^\s*])|(?<=[^\s*])\*(?![\w*])|(?<!\w)_(?=\S)|(?<=\S)_(?!\w)"), ""),
)


def read_markdown(text: str) -> list[Passage]:
    """What a Markdown text says; raises `Unreadable` if that is nothing."""
    return read_html("\n".join(_html(_FRONT.sub("", text.replace("\r\n", "\n")).split("\n"))))


def _html(lines: list[str]) -> Iterator[str]:
    """HTML that says the same, line by line."""
    fence = ""
    in_table = False
    for at, line in enumerate(lines):
        below = lines[at + 1] if at + 1 < len(lines) else ""
        if fence:
            if line.strip().startswith(fence):
                fence = ""
                yield "</pre>"
            else:
                yield escape(line)
        elif mark := _FENCE.match(line):
            fence = mark[1]
            yield "<pre>"
        elif in_table and "|" in line:
            if not _RULER.match(line):
                yield _row(line, "td")
        else:
            if in_table:
                yield "</table>"
            in_table = "|" in line and "|" in below and _RULER.match(below) is not None
            yield f"<table>{_row(line, 'th')}" if in_table else _line(line, below)


def _line(line: str, below: str) -> str:
    if heading := _HEADING.match(line):
        level = len(heading[1])
        return f"<h{level}>{_spans(heading[2])}</h{level}>"
    under = _UNDERLINE.match(below)
    if under and line.strip() and not _ITEM.match(line):
        level = 1 if under[1].startswith("=") else 2
        return f"<h{level}>{_spans(line)}</h{level}>"
    if _UNDERLINE.match(line) or not line.strip():
        return "<p>"
    if item := _ITEM.match(line):
        return (
            f"<ul><li>{_spans(item[1])}</ul>"
            if not below.strip() or _ITEM.match(below)
            else f"<ul><li>{_spans(item[1])}"
        )
    return _spans(line.lstrip(" >")) + ("<br>" if line.endswith(("  ", "\\")) else "")


def _row(line: str, cell: str) -> str:
    fields = _BAR.split(line.strip().removeprefix("|").removesuffix("|"))
    return "<tr>" + "".join(f"<{cell}>{_spans(field.strip())}" for field in fields)


def _spans(line: str) -> str:
    """A line with its emphasis and links as HTML, its code as it is."""
    parts: list[str] = []
    begin = 0
    for code in _CODE.finditer(line):
        parts += (_marked(line[begin : code.start()]), escape(code[2]))
        begin = code.end()
    return "".join((*parts, _marked(line[begin:])))


def _marked(text: str) -> str:
    text = _ESCAPED.sub(lambda match: f"&#{ord(match[1])};", text)
    for pattern, replacement in _SPANS:
        text = pattern.sub(replacement, text)
    return text
