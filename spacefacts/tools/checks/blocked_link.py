"""SF510: blocked-link."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.leads import Reached
from spacefacts.tools.rules import Met, MetAt, rule


@rule("SF510", on=Reached, severity="warning")
def blocked_link(reached: Reached) -> Iterator[Met]:
    """A link can be checked, or somebody knows that it cannot.

    Walls against robots, and pages for those alone who have signed in, say nothing of whether a reader finds the page;
    left out in silence, such a link would be dead for years before anybody noticed.

    Bad:

    ```markdown title="docs/index.md"
    [The lamp](https://example.org/members/lamp)
    ```

    ```http title="https://example.org/members/lamp"
    HTTP/1.1 403 Forbidden
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
    for lead, outcome in reached.each("blocked"):
        message = f"{lead.url} does not let us in: {outcome.why}; open it yourself"
        yield MetAt(lead.place, message, lead.url, outcome.status)
