"""SF511: unsure-link."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.leads import Reached
from spacefacts.tools.rules import Met, MetAt, rule


@rule("SF511", on=Reached, severity="warning")
def unsure_link(reached: Reached) -> Iterator[Met]:
    """A link is answered, in time and by a server in good health.

    A server that is ill today may be well tomorrow, so this fails no run; one that stays ill is a link to replace.

    zh: 链接能及时得到答复，服务器运行正常。今天有故障的服务器，明天可能就好了，所以不使运行失败；一直有故障的，
    就该换掉链接。

    Bad:

    ```markdown title="docs/index.md"
    [The lamp](https://example.org/lamp)
    ```

    ```http title="https://example.org/lamp"
    HTTP/1.1 500 Internal Server Error
    ```

    Good:

    ```markdown title="docs/index.md"
    [The lamp](https://example.org/lamp)
    ```

    ```http title="https://example.org/lamp"
    HTTP/1.1 200 OK

    The lamp.
    ```
    """
    for lead, outcome in reached.each("unsure"):
        message = f"{lead.url} may be there or not: {outcome.why}; try again later"
        yield MetAt(lead.place, message, lead.url, outcome.status)
