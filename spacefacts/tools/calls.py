"""Macro calls in Markdown: `{{ fact("shenzhou-20.crew-stay") }}`, where they stand and what they ask for.

A call is a function's name with literal arguments, nothing else: no template language, nothing to run. Code spans and
fenced blocks are left alone, so that a page can show a call.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from inspect import signature
from typing import Any
from warnings import catch_warnings

from spacefacts.catalog import Catalog
from spacefacts.tools.arguments import check_arguments
from spacefacts.tools.editions import LANGUAGE_TAGS
from spacefacts.tools.rooms import entries
from spacefacts.tools.verbatim import without_code

_IN_A_LINE = ("<a ", "<span ")
_CALL = re.compile(r"\{\{(?P<inside>.*?)\}\}", re.DOTALL)


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


def show(call: Call, catalog: Catalog, language: str = "en", known: Mapping[str, str] | None = None) -> str:
    """The HTML of one call in the language of its page, its links beginning at `site:/`.

    `known` is what a macro with an argument of that name is told, unless the call tells it. A call that asks for
    another language gets an element around it that says so.

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
    taken = signature(macros[name]).parameters
    named = {key: value for key, value in {"lang": language, **(known or {})}.items() if key in taken} | named
    html: str = macros[name](catalog, *arguments, **named)
    return html if named.get("lang", language) == language else _in_language(html, named["lang"])


def _in_language(html: str, language: str) -> str:
    tag = "span" if html.startswith(_IN_A_LINE) else "div"
    return f'<{tag} lang="{LANGUAGE_TAGS[language]}">{html}</{tag}>'
