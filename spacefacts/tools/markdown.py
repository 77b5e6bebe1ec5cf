"""The Markdown extension: macro calls in a page become what they show.

It works in everything that uses Python-Markdown. Where a site tool tells it which page is being rendered (our MkDocs
plugin does, and so does Zensical), links are relative to that page; elsewhere they begin at the option `root`.
"""

from __future__ import annotations

import re
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

from spacefacts.catalog import Catalog
from spacefacts.errors import SpacefactsError
from spacefacts.loading import default, load
from spacefacts.tools.calls import Call, find_calls, show
from spacefacts.tools.markup import SITE
from spacefacts.tools.unpacked import unpacked
from spacefacts.tools.zensical import place_of

# Before html_block (20), so that a macro's HTML is stashed like any other, and after the line endings are mended (30).
_PRIORITY = 27
# A number is shown on many pages; what is longer is asked for once.
_SHORT = 2000
# A page's address ends in a slash, a file's in a name with an ending.
_FILE = re.compile(rf'"{SITE}(?=[^"?#]*\.\w+["?#])')


class MacroFailed(SpacefactsError):
    """A macro call that cannot be shown; `path`, `line` and `column` say where it stands."""

    def __init__(self, path: str, line: int, column: int, message: str) -> None:
        self.path = path
        self.line = line
        self.column = column
        super().__init__(f"{path}:{line}:{column}: {message}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendering:
    """The page being rendered: its facts and its language, the way to its site's root, and where its text came from.

    `top` is the way to what a site in two languages has once, where that is not at the root of the page's own part:
    the files that programs read. `lines_above` is how many lines (of front matter) stood above the text that Markdown
    sees. `shown` is what calls have come to before; pages of the same facts share it.
    """

    catalog: Catalog
    root: str
    top: str = ""
    language: str = "en"
    site_url: str = ""
    edit: str = ""
    path: str = "page"
    lines_above: int = 0
    shown: dict[tuple[str, ...], str] = field(default_factory=dict)


RENDERING: ContextVar[Rendering | None] = ContextVar("RENDERING", default=None)


class SpacefactsExtension(Extension):
    """`markdown_extensions: - spacefacts`.

    Options: `facts`, a folder of facts or a snapshot to use instead of the bundled ones; `bases`, where other bases are, by
    name, so that `{{ fact("name:subject.property") }}` shows theirs; `root`, where the pages begin;
    `top`, the way on from there to the files that programs read, for pages that are a part of a site; `language`,
    which macros speak unless they are told: `en` or `zh`.
    """

    def __init__(self, **options: Any) -> None:
        self.config = {
            "facts": ["", "a folder of facts, or a snapshot; the bundled facts without it"],
            "bases": [{}, "other bases: by name, a folder, a snapshot or an address"],
            "root": ["", "where links to pages begin; without it, at the page where its place is known, else at /"],
            "top": ["", "the way from there to the files that programs read, such as ../"],
            "language": ["en", "the language of the pages, en or zh"],
        }
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # the name is Python-Markdown's
        """Add the macros to a converter."""
        md.preprocessors.register(_Macros(md, self), "spacefacts", _PRIORITY)


class _Macros(Preprocessor):
    def __init__(self, md: Markdown, extension: SpacefactsExtension) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        calls = find_calls(text)
        if not calls:
            return lines
        rendering = RENDERING.get() or self._alone(text)
        parts, position = [], 0
        for call in calls:
            parts += [text[position : call.start], self.md.htmlStash.store(_show(call, rendering))]
            position = call.end
        return "".join([*parts, text[position:]]).split("\n")

    def _alone(self, text: str) -> Rendering:
        facts, top = self.extension.getConfig("facts"), self.extension.getConfig("top")
        place = place_of(self.md, text)
        root = self.extension.getConfig("root") or (place.root if place else "/")
        catalog, shown = _loaded(facts, tuple(sorted(self.extension.getConfig("bases").items())))
        return Rendering(
            catalog=catalog,
            shown=shown,
            root=root,
            top=root + top if top else "",
            language=self.extension.getConfig("language"),
            path=place.path if place else "page",
            lines_above=place.lines_above if place else 0,
        )


def _show(call: Call, rendering: Rendering) -> str:
    asked = (call.inside, rendering.language, rendering.site_url, rendering.edit)
    html = rendering.shown.get(asked)
    if html is None:
        html = _shown(call, rendering)
        if len(html) < _SHORT:
            rendering.shown[asked] = html
    if rendering.top:
        html = _FILE.sub(f'"{rendering.top}', html)
    # The page of a fact of another base is on that base's site.
    return html.replace(f'"{SITE}http', '"http').replace(f'"{SITE}', f'"{rendering.root}')


def _shown(call: Call, rendering: Rendering) -> str:
    known = {"site_url": rendering.site_url, "edit": rendering.edit}
    try:
        return show(call, rendering.catalog, rendering.language, known)
    except Exception as error:  # whatever a macro makes of nonsense, the page fails at the line of the call
        raise MacroFailed(rendering.path, call.line + rendering.lines_above, call.column, str(error)) from error


@cache
def _loaded(facts: str, bases: tuple[tuple[str, str], ...]) -> tuple[Catalog, dict[tuple[str, ...], str]]:
    catalog = load(facts) if facts else default()
    return unpacked(catalog.beside(dict(bases)) if bases else catalog), {}
