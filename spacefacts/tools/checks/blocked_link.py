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

    zh: 链接须能检查，不能检查的也须有人知道。防机器人的屏障和须登录才能看的页面，说明不了读者能否打开这一网页；
    如果略过不报，这样的链接可能失效多年也无人发觉。

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
