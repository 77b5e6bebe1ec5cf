"""SF319: address-lost."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.catalog import Catalog
from spacefacts.errors import NotKnown, UnknownName, Withdrawn
from spacefacts.tools.authoring import Base
from spacefacts.tools.rules import Met, rule

_NAMED = ("subjects", "facts", "moved")
"""The sections whose keys are names that somebody may have written down."""


@rule("SF319", on=Base)
def address_lost(base: Base) -> Iterator[Met]:
    """What a release has published still resolves, if only to a tombstone.

    Somebody's page or program asks for it by that name, and must learn at least what became of it.

    zh: 发布过的地址始终查得到，哪怕只查到墓碑。别人的页面和程序仍在用这个名字，至少应当知道它的去向。

    Bad:

    ```json title="facts/releases.json"
    {"kinds": {}, "publishers": {}, "sources": {}, "subjects": {"x": {}}, "facts": {}, "moved": {},
     "releases": {"1.0.0": {"version": "1.0.0", "date": "2025-12-01", "back": [],
       "digest": "51a8d81e7b5294cd64a640b0191048400fe90d84ec4a11a010d1ef756f7725ba"}}}
    ```

    Good:

    ```json title="facts/releases.json"
    {"kinds": {}, "publishers": {}, "sources": {}, "subjects": {"x": {}}, "facts": {}, "moved": {},
     "releases": {"1.0.0": {"version": "1.0.0", "date": "2025-12-01", "back": [],
       "digest": "51a8d81e7b5294cd64a640b0191048400fe90d84ec4a11a010d1ef756f7725ba"}}}
    ```

    ```yaml title="facts/thing/x.yaml"
    subject: x
    moved-to: lamp
    ```
    """
    if base.published is None:
        return
    held, last = base.catalog, base.published
    if base.faults:
        # What a faulty file names was not read, so nobody can tell what is gone.
        return
    for name in sorted({name for section in _NAMED for name in last.catalog.snapshot.keys(section)}):
        subject, _, property_name = name.partition(".")
        # Of a subject that is gone its facts are gone as well, and one tombstone serves them all.
        if not _resolves(held, name) and (not property_name or _resolves(held, subject)):
            draft = base.subjects.get(subject)
            where = f"{property_name}: " if draft and property_name else f"<kind>/{subject}.yaml: "
            said = f"{last.version} published {name}, and it is gone; leave a tombstone, {where}{{moved-to: ...}}"
            yield draft.place if draft else last.place, said


def _resolves(catalog: Catalog, name: str) -> bool:
    try:
        _ = catalog.get(name) if "." in name else catalog.subject(name)
    except UnknownName:
        return False
    except (NotKnown, Withdrawn):
        return True
    return True
