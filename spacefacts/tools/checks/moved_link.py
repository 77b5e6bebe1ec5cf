"""SF509: moved-link."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.leads import Reached
from spacefacts.tools.rules import Met, MetAt, rule


@rule("SF509", on=Reached, severity="warning")
def moved_link(reached: Reached) -> Iterator[Met]:
    """A link names the address that its page has now.

    A redirect that is meant to last is kept up as long as somebody remembers to; after that the link is dead.

    zh: 链接写的是网页现在的网址。永久重定向只在有人记得维护时有效，此后链接就失效了。

    Bad:

    ```markdown title="docs/index.md"
    [The lamp](https://example.org/old)
    ```

    ```http title="https://example.org/old"
    HTTP/1.1 301 Moved Permanently
    Location: /lamps/new
    ```

    ```http title="https://example.org/lamps/new"
    HTTP/1.1 200 OK

    The lamp.
    ```

    Good:

    ```markdown title="docs/index.md"
    [The lamp](https://example.org/lamps/today)
    ```

    ```http title="https://example.org/lamps/today"
    HTTP/1.1 302 Found
    Location: /lamps/new
    ```

    ```http title="https://example.org/lamps/new"
    HTTP/1.1 200 OK

    The lamp.
    ```
    """
    for lead, outcome in reached.each("moved"):
        yield MetAt(lead.place, f"{lead.url} has moved for good; write {outcome.target}", lead.url, outcome.status)
