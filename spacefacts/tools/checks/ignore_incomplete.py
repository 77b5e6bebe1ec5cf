"""SF022: ignore-incomplete."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.pages import Page
from spacefacts.tools.rules import Met, rule


@rule("SF022", on=Page)
def ignore_incomplete(page: Page) -> Iterator[Met]:
    """An ignore in a page has a rule, a reason, an owner and a day on which it expires.

    Without a reason nobody can tell when it is over, and without an owner and a day nobody will.

    zh: 页面中的豁免须写明规则、理由、负责人和到期日。没有理由，谁也不知道何时该撤；没有负责人和到期日，就不会有人去撤。

    Bad:

    ```markdown title="docs/index.md"
    <!-- spacefacts: ignore bare-number: a lamp of nobody -->
    The lamp hangs 2 m above the floor.
    ```

    ```markdown title="docs/index.md"
    <!-- spacefacts: ignore bare-number: a lamp of nobody (ada, until next summer) -->
    The lamp hangs 2 m above the floor.
    ```

    Good:

    ```markdown title="docs/index.md"
    <!-- spacefacts: ignore bare-number: a lamp of nobody (ada, until 2026-06-30) -->
    The lamp hangs 2 m above the floor.
    ```
    """
    message = "an ignore needs a rule, a reason, an owner and a day; write rule: reason (owner, until 2027-01-31)"
    for place in page.excuses.incomplete:
        yield place, message
