"""SF404: stale-number."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.agreement import agrees
from spacefacts.tools.meanings import language_of, printed
from spacefacts.tools.pages import Page
from spacefacts.tools.rules import Met, rule


@rule("SF404", on=Page)
def stale_number(page: Page) -> Iterator[Met]:
    """A number that is bound to a fact says what the fact says.

    Whoever links a number to its fact, or names the fact in a comment behind it, wants to hear when the two part ways:
    because the number was mistyped, or because the fact has been corrected since.

    zh: 绑定了事实的数字，与事实一致。把数字链接到事实，或在其后用注释指明事实，就是要在两者不符时得知：
    也许是数字写错了，也许是事实后来更正过。

    Bad:

    ```markdown title="docs/index.md"
    It lasted [203 days](https://example.org/facts/lamp/#lasted).
    ```

    ```markdown title="docs/index.md"
    It lasted 203 days <!-- fact: lamp.lasted -->.
    ```

    ```markdown title="docs/index.md"
    It lasted 204 kg <!-- fact: lamp.lasted -->.
    ```

    ```markdown title="docs/index.md"
    This comment binds nothing: <!-- fact: lamp.lasted -->
    ```

    Good:

    ```markdown title="docs/index.md"
    It lasted [204 days](https://example.org/facts/lamp/#lasted), which is 204 days <!-- fact: lamp.lasted --> or
    [29 weeks](https://example.org/facts/lamp/#lasted).
    ```
    """
    for one in page.bound:
        place = page.place_of(one.start)
        if not one.words:
            # Of an address that is unknown another rule tells.
            if page.fact(one.address):
                yield place, f"no number stands before this comment; write what {one.address} says there"
            continue
        # A link may have words for its words; but what prints a number must print this one.
        fact = page.fact(one.address) if printed(one.words) else None
        if fact and not agrees(one.words, fact.value, fact.unit, fact.qualifier):
            right = fact.display(language_of(one.words))
            yield place, f"{one.words} is not what {one.address} says; write {right}"
