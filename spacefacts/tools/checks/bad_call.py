"""SF403: bad-call."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.pages import NOT_THERE, Page
from spacefacts.tools.rules import Met, rule


@rule("SF403", on=Page)
def bad_call(page: Page) -> Iterator[Met]:
    """A macro call can be read, names a macro, and gives it arguments that it can show.

    A call that fails leaves a hole in the page, and stops the build of the site.

    zh: 宏调用须能读懂，所用的宏存在，参数能够显示。调用一旦失败，页面上就缺一块，站点也无法构建。

    Bad:

    ```markdown title="docs/index.md"
    It took {{ fakt("lamp.lasted") }}.
    ```

    ```markdown title="docs/index.md"
    It took {{ fact(lamp.lasted) }}.
    ```

    ```markdown title="docs/index.md"
    It took {{ fact("lamp.lasted", unit="kg") }}.
    ```

    Good:

    ```markdown title="docs/index.md"
    It took {{ fact("lamp.lasted", unit="wk", digits=1) }}.
    ```
    """
    for call, error in page.failures:
        if not isinstance(error, NOT_THERE):
            yield page.place(call.line, call.column), str(error)
