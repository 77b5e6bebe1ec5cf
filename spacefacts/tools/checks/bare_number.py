"""SF402: bare-number."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.bare import bare_numbers
from spacefacts.tools.meanings import language_of, meant
from spacefacts.tools.pages import Page
from spacefacts.tools.rules import Met, rule

_MOST_NAMED = 3


@rule("SF402", on=Page)
def bare_number(page: Page) -> Iterator[Met]:
    """Every number in the pages of a base comes from a fact.

    A number that somebody typed has no source, no date and no reader who would notice that it went stale; digits in a
    name (Lamp-3, SHA-256, Python 3.11) are no numbers. Pages outside the project's `docs` may hold numbers of their own.

    zh: 事实库自己的页面上，每个数字都出自事实。手工键入的数字没有来源，没有日期，过时了也无人察觉；
    名称中的数字（如Lamp-3、SHA-256、Python 3.11）不算。项目的`docs`之外的页面，可以有自己的数字。

    Bad:

    ```markdown title="docs/index.md"
    The Lamp-3 lasted 204 days.
    ```

    ```markdown title="docs/index.md"
    这盏灯用了204天。
    ```

    ```markdown title="docs/index.md"
    It went out on 24 July 2025, at 82.5% of its oil.
    ```

    Good:

    ```markdown title="docs/index.md"
    The Lamp-3 lasted {{ fact("lamp.lasted") }}.

    <!-- spacefacts: ignore bare-number: a lamp of nobody (ada, until 2026-06-30) -->
    The lamp hangs 2 m above the floor, as ISO 8601 and SHA-256 do not say.
    ```
    """
    for line, text in page.prose_lines() if page.is_ours else ():
        for one in bare_numbers(text, page.catalog):
            words = text[one.start : one.end].strip()
            yield page.place(line, one.start + 1), _advice(words, meant(page.catalog, one))


def _advice(words: str, addresses: list[str]) -> str:
    if not addresses:
        return f'look {words} up with {{{{ fact("...") }}}}, or say why it stands alone'
    first, *others = addresses[:_MOST_NAMED]
    language = ', lang="zh"' if language_of(words) == "zh" else ""
    also = f" (or {', '.join(others)}, which print the same)" if others else ""
    return f'write {{{{ fact("{first}"{language}) }}}} instead of {words}{also}'
