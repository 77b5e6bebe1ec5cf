"""SF318: change-unexplained."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.differences import differences
from spacefacts.tools.rules import Met, rule


@rule("SF318", on=Base, severity="warning")
def change_unexplained(base: Base) -> Iterator[Met]:
    """A value that is another than in the last release says why.

    Whoever cited the old number must learn what was wrong with it. What is computed needs no words, and neither does a
    newer observation.

    zh: 数值与上一次发布时不同的，须说明缘由。引用过旧数字的人，应当知道它错在哪里。推算得出的数值不必说明，新增的观测值也不必。

    Bad:

    ```json title="facts/releases.json"
    {"kinds": {}, "publishers": {}, "sources": {}, "subjects": {}, "moved": {},
     "facts": {"lamp.length": {"text": "1.4", "unit": "m", "qualifier": null, "as_of": null, "series": null}},
     "releases": {"1.0.0": {"version": "1.0.0", "date": "2025-12-01", "back": [],
       "digest": "5a67a5845a66e91029efc7f031ff43116f2972b3aff3372ad64e0039048a0b5a"}}}
    ```

    Good:

    ```json title="facts/releases.json"
    {"kinds": {}, "publishers": {}, "sources": {}, "subjects": {}, "moved": {},
     "facts": {"x.length": {"text": "11", "unit": "m", "qualifier": null, "as_of": null, "series": null}},
     "releases": {"1.0.0": {"version": "1.0.0", "date": "2025-12-01", "back": [],
       "digest": "94dea61a54be02d9093c2eacb08e8dede0a4314058c4e23b56bc12731c98b898"}}}
    ```

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      length:
        value: 12
        sources: [{source: paper/report}]
        changed:
          - {on: 2026-01-01, from: "11", why: {en: The report gives 12 m., zh: 报告所载为12米。}}
    ```
    """
    if base.published is None:
        return
    for change in differences(base.published.catalog, base.catalog).changed:
        subject, _, name = change.address.partition(".")
        for text in change.unexplained:
            draft = base.subjects[subject].facts[name]
            entry = f'changed: [{{on: ..., from: "{text}", why: {{en: ..., zh: ...}}}}]'
            yield draft.place, f"{change.address} was {text} in the last release; say why it changed, {entry}"
