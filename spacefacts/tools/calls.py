"""Macro calls in Markdown: `{{ fact("shenzhou-20.crew-stay") }}`, where they stand and what they ask for.

A call is a function's name with literal arguments, nothing else: no template language, nothing to run. Code spans and
fenced blocks are left alone, so that a page can show a call.
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any
from warnings import catch_warnings

from spacefacts.catalog import Catalog
from spacefacts.tools.arguments import check_arguments
from spacefacts.tools.rooms import entries

_FENCE = re.compile(r"^ {0,3}(?P<mark>`{3,}|~{3,})")
_CALL = re.compile(r"\{\{(?P<inside>.*?)\}\}", re.DOTALL)
_CODE = re.compile(r"(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`)", re.DOTALL)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


class BadCall(ValueError):
    """A call that cannot be read; the message says what to write."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A call and its place in the text; line and column are counted from 1."""

    start: int
    end: int
    line: int
    column: int
    inside: str

    def read(self) -> tuple[str, list[Any], dict[str, Any]]:
        """The macro's name, its positional arguments, its named arguments.

        Raises:
            BadCall: it is not a name with literal arguments.
        """
        source = self.inside.strip()
        try:
            with catch_warnings(action="ignore"):
                tree = ast.parse(source, mode="eval").body
        except (SyntaxError, ValueError) as error:
            raise BadCall(f'{source!r} is no call; write it like fact("shenzhou-20.crew-stay")') from error
        if not (isinstance(tree, ast.Call) and isinstance(tree.func, ast.Name)):
            raise BadCall(f'{source!r} is no call; write it like fact("shenzhou-20.crew-stay")')
        try:
            arguments = [ast.literal_eval(argument) for argument in tree.args]
            named = {str(keyword.arg): ast.literal_eval(keyword.value) for keyword in tree.keywords if keyword.arg}
        except (ValueError, TypeError) as error:
            raise BadCall(f"{source!r} has an argument that is no plain text, number or list; quote it") from error
        if len(named) < len(tree.keywords):
            raise BadCall(f"{source!r} unpacks a mapping; write the arguments out")
        return tree.func.id, arguments, named


def find_calls(text: str) -> list[Call]:
    """Every call in a Markdown text, outside of code and comments."""
    open_text = without_code(text)
    return [
        Call(
            start=match.start(),
            end=match.end(),
            line=text.count("\n", 0, match.start()) + 1,
            column=match.start() - text.rfind("\n", 0, match.start()),
            inside=text[match.start("inside") : match.end("inside")],
        )
        for match in _CALL.finditer(open_text)
    ]


def show(call: Call, catalog: Catalog) -> str:
    """The HTML of one call, its links beginning at `site:/`.

    Raises:
        BadCall: the call cannot be read, or the macro is unknown.
        SpacefactsError: the macro cannot take these arguments, or cannot show what it was asked for.
    """
    name, arguments, named = call.read()
    macros = entries("macros")
    if name not in macros:
        near = get_close_matches(name, macros, n=1)
        raise BadCall(f"no macro {name!r}; write {' or '.join(near or macros)}")
    check_arguments(macros[name], arguments, named)
    html: str = macros[name](catalog, *arguments, **named)
    return html


def without_code(text: str) -> str:
    """The text with code spans, fenced blocks and comments blanked, every character in its old place."""
    return _COMMENT.sub(_blank, with_comments(text))


def with_comments(text: str) -> str:
    """The text with code spans and fenced blocks blanked, every character in its old place."""
    lines, fence = [], ""
    for line in text.split("\n"):
        mark = _FENCE.match(line)
        if fence:
            if mark and mark["mark"].startswith(fence) and not line.strip().strip(fence[0]):
                fence = ""
            lines.append(" " * len(line))
        elif mark:
            fence = mark["mark"]
            lines.append(" " * len(line))
        else:
            lines.append(line)
    unfenced = "\n".join(lines)
    return _CODE.sub(_blank, unfenced)


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])
