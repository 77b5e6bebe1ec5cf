"""SF401: unknown-address."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.pages import NOT_THERE, Page
from spacefacts.tools.rules import Met, rule


@rule("SF401", on=Page)
def unknown_address(page: Page) -> Iterator[Met]:
    """What a page asks for is there: the fact, the subject, the kind or the source.

    A macro with a misspelt address has no number to show, and a number bound to one is bound to nothing.

    zh: 页面所用的事实、条目、类别和来源都存在。宏所用的地址写错，就没有数字可以显示；绑定到这种地址的数字，
    等于没有绑定。

    Bad:

    ```markdown title="docs/index.md"
    It took {{ fact("lamp.lastd") }}.
    ```

    ```markdown title="docs/index.md"
    {{ overview("lampp") }}
    ```

    ```markdown title="docs/index.md"
    It took 204 days <!-- fact: lamp.lastd -->.
    ```

    ```markdown title="docs/index.md"
    It took [204 days](https://example.org/facts/lamp/#lastd).
    ```

    Good:

    ```markdown title="docs/index.md"
    It took {{ fact("lamp.lasted") }}.
    ```
    """
    for call, error in page.failures:
        if isinstance(error, NOT_THERE):
            yield page.place(call.line, call.column), str(error)
    for one in page.bound:
        try:
            page.catalog.get(one.address)
        except NOT_THERE as error:
            yield page.place_of(one.start), str(error)
