"""SF020: ignore-unused."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.nearest import nearest
from spacefacts.tools.rules import Met, rule, rules
from spacefacts.tools.settings import Ignored


@rule("SF020", on=Ignored)
def ignore_unused(ignored: Ignored) -> Iterator[Met]:
    """An ignore ignores something.

    What was mended needs no excuse any more, and an excuse that is left behind would cover the next mistake.

    zh: 每项豁免都有所豁免。已经修正的，不再需要豁免；留下不用的豁免，会掩盖下一个错误。

    Bad:

    ```markdown title="docs/index.md"
    <!-- spacefacts: ignore bare-number: a lamp of nobody (ada, until 2026-06-30) -->
    The lamp hangs high above the floor.
    ```

    ```toml title="spacefacts.toml"
    [[ignore]]
    rule = "tab"
    path = "facts/*.yaml"
    reason = "a lamp of nobody"
    owner = "ada"
    expires = 2026-06-30
    ```

    ```markdown title="docs/index.md"
    <!-- spacefacts: ignore bare-numbers: a lamp of nobody (ada, until 2026-06-30) -->
    The lamp hangs 2 m above the floor.
    ```

    Good:

    ```markdown title="docs/index.md"
    <!-- spacefacts: ignore bare-number: a lamp of nobody (ada, until 2026-06-30) -->
    The lamp hangs 2 m above the floor.
    ```
    """
    for ignore in ignored.ignores:
        if ignore in ignored.used:
            continue
        if any(ignore.rule in (law.name, law.code) for law in rules().values()):
            yield ignore.place, f"no finding of {ignore.rule} is ignored here any more; take the ignore out"
        else:
            yield ignore.place, f"no rule {ignore.rule!r}; {nearest(ignore.rule, rules())}"
