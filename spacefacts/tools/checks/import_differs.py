"""SF320: import-differs."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.findings import Place
from spacefacts.tools.imports import Imports
from spacefacts.tools.rules import Met, rule


@rule("SF320", on=Imports)
def import_differs(imports: Imports) -> Iterator[Met]:
    """What a base carries of another is what that base says now, and all of it that is used, and no more.

    Facts that were computed from a number that has since been corrected are wrong themselves. `--fix` takes over what the
    other base says, and what is computed from it follows.

    zh: 事实库所携带的他库内容，与该库现在的说法一致，用到的都在，没有多余。所依据的数字已经更正，
    由它推算的事实也就错了。`--fix`会取来他库现在的说法，推算的结果随之更新。

    Bad:

    ```yaml title="facts/base.yaml"
    base: things
    label: {en: Things, zh: 诸物}
    imports: [islands]
    ```

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      length:
        value: 12
        sources: [{source: "islands:gazette/atlas"}]
    ```

    ```toml title="spacefacts.toml"
    [bases]
    islands = "islands"
    ```

    ```yaml title="islands/source/gazette.yaml"
    publisher: gazette
    label: {en: Gazette, zh: 公报}
    grade: A
    documents:
      atlas: {url: "https://example.org/atlas", language: en}
    ```

    Good:

    ```yaml title="facts/base.yaml"
    base: things
    label: {en: Things, zh: 诸物}
    imports: [islands]
    ```
    """
    lost = {use.place for use, _ in imports.unknown()}
    yield from (met for met in imports.base.met("import-differs") if met[0] not in lost)
    used = {f"{use.base}/{use.section}/{use.own}": use for use in imports.base.uses}
    stale = [key for key in imports.stale() if key not in used or used[key].place not in lost]
    told = {key.partition("/")[0] for key in stale if key in used}
    for key in stale:
        if key in used and key in imports.base.carried.texts:
            yield used[key].place, f"{used[key].name} is not {_fault(key, imports)}"
        # What stands behind a fact that is told of is taken over with it.
        elif key.partition("/")[0] not in told:
            yield _line_of(key, imports), f"{key.replace('/', ':', 1)} is not {_fault(key, imports)}"


def _fault(key: str, imports: Imports) -> str:
    if key not in imports.base.carried.texts:
        return "carried here yet; take it over with spacefacts check --fix"
    if key not in imports.now:
        return "used any more; take it out with spacefacts check --fix"
    return f"what {key.partition('/')[0]} says now; take it over with spacefacts check --fix"


def _line_of(key: str, imports: Imports) -> Place:
    """Where a record stands in the file of what is carried; of what is not yet there, where its base is imported."""
    held = sorted(imports.base.carried.texts)
    if key in held:
        return Place(imports.path, held.index(key) + 2)
    return imports.declared[key.partition("/")[0]]
