"""SF511: unsure-link."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.leads import Reached
from spacefacts.tools.rules import Met, MetAt, rule


@rule("SF511", on=Reached, severity="warning")
def unsure_link(reached: Reached) -> Iterator[Met]:
    """A link is answered, in time and by a server in good health.

    A server that is ill today may be well tomorrow, so this fails no run; one that stays ill is a link to replace.

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
