"""What a page shows verbatim: code and comments, blanked so that what is left can be read as words.

Blanking never changes the length of a text, so that every place found in it is a place in the original.
"""

from __future__ import annotations

import re

_FENCE = re.compile(r"^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?P<mark>`{3,}(?!.*`)|~{3,})")
_SPAN = re.compile(
    r"(?<![\\`])(?P<ticks>`+)(?!`)(?:(?!\n[ \t>]*(?:\n|[-*+][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|<!--)).)*?(?<!`)(?P=ticks)(?!`)",
    re.DOTALL,
)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_CODE_ELEMENT = re.compile(
    r"<(?P<name>pre|code|script|style|textarea|template|kbd|samp|xmp)\b[^>]*>.*?(?:</(?P=name)\s*>|\Z)",
    re.DOTALL | re.IGNORECASE,
)
# What makes the lines below it its own when they are indented: items, footnotes, definitions, admonitions and tabs.
_ITEM = re.compile(r"(?P<mark>[-*+]|\d{1,9}[.)])(?:(?P<blanks>[ \t]+)|$)")
_HOLDER = re.compile(r"(?:\[\^[^\]]+\]:|:[ \t]|!!!|\?\?\?|===|///)")
_INDENT = 4


def blank(match: re.Match[str]) -> str:
    """What was matched as blanks, its line ends in their places."""
    return re.sub(r"[^\n]", " ", match[0])


def without_code(text: str) -> str:
    """A Markdown text with code spans, fenced blocks and comments blanked."""
    return without_comments(with_comments(text))


def without_comments(text: str) -> str:
    """The text with the comments of HTML blanked."""
    return _COMMENT.sub(blank, text)


def with_comments(text: str) -> str:
    """A Markdown text with code spans and fenced blocks blanked."""
    return _SPAN.sub(blank, without_fences(text))


def without_blocks(text: str) -> str:
    """A Markdown text with all of its code blanked: spans, fenced blocks and indented ones."""
    # Spans last: blanks at the beginning of a line would look like an indent.
    return _SPAN.sub(blank, without_indented(without_fences(text)))


def without_fences(text: str) -> str:
    """A Markdown text with fenced blocks blanked."""
    lines, fence = [], ""
    for line in text.split("\n"):
        mark = _FENCE.match(line)
        if fence:
            if mark and mark["mark"].startswith(fence) and not line.strip(" \t>").strip(fence[0]):
                fence = ""
            lines.append(" " * len(line))
        elif mark:
            fence = mark["mark"]
            lines.append(" " * len(line))
        else:
            lines.append(line)
    return "\n".join(lines)


def without_indented(text: str) -> str:
    """A Markdown text with its indented blocks of code blanked.

    A line is code where it is indented by four more than whatever holds it, and begins after a blank line.
    """
    lines, holders, after_blank, in_code = [], [0], True, False
    for line in text.split("\n"):
        bare = line.lstrip(" \t")
        indent = len(line[: len(line) - len(bare)].expandtabs(_INDENT))
        if not bare:
            lines.append(line)
            after_blank = True
            continue
        while after_blank and indent < holders[-1]:
            holders.pop()
        in_code = (after_blank or in_code) and indent >= holders[-1] + _INDENT and bare[0] != "<"
        lines.append(" " * len(line) if in_code else line)
        if not in_code:
            holders += _holders(bare, indent)
        after_blank = False
    return "\n".join(lines)


def without_elements(html: str) -> str:
    """A text of HTML with the elements blanked that hold code, scripts and styles."""
    return _CODE_ELEMENT.sub(blank, html)


def _holders(bare: str, indent: int) -> list[int]:
    """How far what belongs to this line is indented, if anything can."""
    if item := _ITEM.match(bare):
        blanks = len(item["blanks"] or " ")
        return [indent + len(item["mark"]) + (blanks if blanks <= _INDENT else 1)]
    return [indent + _INDENT] if _HOLDER.match(bare) else []
