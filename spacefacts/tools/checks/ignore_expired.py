"""SF021: ignore-expired."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.rules import Met, rule
from spacefacts.tools.settings import Ignored


@rule("SF021", on=Ignored)
def ignore_expired(ignored: Ignored) -> Iterator[Met]:
    """An ignore has not expired.

    Whoever wrote it wanted to look at it again by that day, and the finding that it covered is reported again.

    zh: 豁免尚未到期。写下豁免的人打算到那一天再来查看；过了期限，被豁免的检查结果会重新报告。

    Bad:

    ```markdown title="docs/index.md"
    <!-- spacefacts: ignore bare-number: a lamp of nobody (ada, until 2025-06-30) -->
    The lamp hangs 2 m above the floor.
    ```

    Good:

    ```markdown title="docs/index.md"
    <!-- spacefacts: ignore bare-number: a lamp of nobody (ada, until 2026-06-30) -->
    The lamp hangs 2 m above the floor.
    ```
    """
    for ignore in ignored.ignores:
        if ignore in ignored.used and ignore.expires < ignored.today:
            expired = f"this ignore expired on {ignore.expires}"
            yield ignore.place, f"{expired}; mend the finding, or let {ignore.owner} write a new day"
