"""What a reviewer of changed facts has to look at: each change, and each page to open and compare with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacefacts.catalog import Catalog
from spacefacts.evidence import Citation
from spacefacts.model import Fact
from spacefacts.tools.differences import Change, differences
from spacefacts.tools.findings import Row

PARTS = ("address", "change", "old", "new", "status", "why", "source", "grade", "url", "at", "says")
"""The keys of a row, each with a text, empty where there is nothing to say.

`change` is `added`, `removed`, `moved`, `changed` (the value), `computed` (the value, from others), `behind` (what stands
behind the value) or `claim` (what a source says instead). `status` is one word, or two with an arrow between them.
"""


def reviewed(old: Catalog, new: Catalog) -> tuple[Row, ...]:
    """What changed from `old` to `new`, a row for each page to open, and one where there is none; by addresses.

    Of a fact whose value is new every page is to be opened, of any other only those that it did not cite before.
    """
    found = differences(old, new)
    rows = [_row(address, "removed", old=str(old.get(address))) for address in found.removed]
    rows += [_row(address, "moved", old=address, new=to) for address, to in found.moved]
    rows += [row for address in found.added for row in _added(new.get(address))]
    rows += [row for change in found.changed for row in _changed(change)]
    # Pages that are cited stay in the order in which the fact has them.
    return tuple(sorted(rows, key=lambda row: row["address"]))


def _added(fact: Fact) -> Iterator[Row]:
    change = "computed" if fact.derivation else "added"
    said = {"new": str(fact), "status": fact.status, "why": _inputs(fact)}
    yield from _opened(fact, change, fact.sources, said)
    yield from _claims(fact, ())


def _changed(one: Change) -> Iterator[Row]:
    before, fact = one.before, one.after
    arrow = [before.status, fact.status] if before.status != fact.status else [fact.status]
    said = {"new": one.new, "status": " -> ".join(arrow)}
    if one.is_of_value:
        change = "computed" if fact.derivation else "changed"
        said |= {"old": one.old, "why": _inputs(fact) or (one.why or {}).get("en", "")}
        cited = fact.sources
    else:
        change = "behind"
        said |= {"why": ", ".join(one.parts)}
        known = [_page(citation) for citation in before.sources]
        cited = tuple(citation for citation in fact.sources if _page(citation) not in known)
    yield from _opened(fact, change, cited, said)
    yield from _claims(fact, tuple(claim.as_dict() for claim in before.claims))


def _opened(fact: Fact, change: str, cited: Iterable[Citation], said: dict[str, str]) -> Iterator[Row]:
    rows = [_row(fact.address, change, **said, **_page(citation)) for citation in cited]
    yield from rows or [_row(fact.address, change, **said)]


def _claims(fact: Fact, known: tuple[dict[str, object], ...]) -> Iterator[Row]:
    for claim in fact.claims:
        if claim.as_dict() not in known:
            said = {"new": claim.display(), "status": claim.verdict, "why": claim.note()}
            for citation in claim.sources:
                yield _row(fact.address, "claim", **said, **_page(citation))


def _inputs(fact: Fact) -> str:
    if fact.derivation is None:
        return ""
    return f"{fact.derivation.rule} of {', '.join(one.address for one in fact.derivation.inputs)}"


def _page(citation: Citation) -> dict[str, str]:
    source = citation.source
    return {
        "source": source.id,
        "grade": source.grade,
        "url": source.url,
        "at": citation.at or "",
        "says": citation.says or "",
    }


def _row(address: str, change: str, **said: str) -> Row:
    return dict.fromkeys(PARTS, "") | {"address": address, "change": change} | said
