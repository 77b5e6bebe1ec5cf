"""What a fact holds when it has been observed: for the first time, once more, or by one source more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacefacts.tools.authoring.drafts import FactDraft, ObservationDraft, PropertyDraft, Written
from spacefacts.tools.contributions import Contribution, Refused
from spacefacts.tools.inserting import child, leaf, with_item
from spacefacts.tools.layout import Branch, Entry, Leaf, mapping_of


def first_observed(one: Contribution, definition: PropertyDraft, value: Leaf | Branch, source: str) -> Entry:
    """The fact with one observation; a property whose values go stale or rise begins a series."""
    observed = _observation(one, value, source)
    is_series = bool(one.as_of) and (definition.stale_after_days is not None or definition.laws.rises)
    body = mapping_of(observations=_listed(observed)) if is_series else observed
    return Entry(key=one.address.partition(".")[2], value=body)


def _observation(one: Contribution, value: Leaf | Branch, source: str) -> Branch:
    sources = _listed(citation(one, source))
    said = {"as-of": one.as_of, "value": value, "qualifier": one.qualifier, "sources": sources}
    return mapping_of(**{key: part for key, part in said.items() if part})


def citation(one: Contribution, source: str) -> Branch:
    """The source with where in it and what it says."""
    said = {"source": source, "at": one.at, "says": one.says}
    return mapping_of(**{key: text for key, text in said.items() if text})


def _listed(*items: Branch) -> Branch:
    return Branch(entries=tuple(Entry(key=None, value=item) for item in items), is_list=True)


def observed_again(
    old: Entry, known: FactDraft, one: Contribution, value: Leaf | Branch, written: Written, source: str
) -> Entry:
    """The entry of a fact that is known with an observation more, or with a source more for the same value.

    Raises:
        Refused: it has another value already, or that source, or a date is missing.
    """
    dated = {observation.as_of or "": observation for observation in known.observations}
    if known.is_series and not one.as_of:
        raise Refused(f"{one.address} is a series; write --as-of DATE")
    same = known.latest if not one.as_of else dated.get(one.as_of)
    if same is None and not known.latest.as_of:
        raise Refused(f"{one.address} has a value without a date; give it one, by hand, before you add another")
    if same is None:
        return _observed_as_well(old, one, _observation(one, value, source))
    _must_agree(same, one, written, source)
    if not known.is_series:
        return with_item(old, "sources", citation(one, source))
    return with_item_on(one.as_of, old, "sources", citation(one, source))


def _must_agree(same: ObservationDraft, one: Contribution, written: Written, source: str) -> None:
    if same.written is None or (same.written.value, same.qualifier) != (written.value, one.qualifier or None):
        has = " ".join(filter(None, (same.qualifier, same.written.text if same.written else "")))
        where = f"line {same.place.line} of {same.place.path}"
        raise Refused(f"{one.address} is {has} already, by {where}; correct it there, or write a claim with a verdict")
    if source in {cited.source for cited in same.sources}:
        raise Refused(f"{one.address} cites {source} already; there is nothing to add")


def _observed_as_well(old: Entry, one: Contribution, observed: Branch) -> Entry:
    """The entry with an observation more, in the order of dates; a single value with a date becomes the first."""
    body = old.value if isinstance(old.value, Branch) else mapping_of()
    series = child(body, "observations")
    if series is None:
        first, second = sorted((body, observed), key=lambda branch: leaf(branch, "as-of"))
        return replace(old, value=mapping_of(observations=_listed(first, second)))
    dates = [leaf(item, "as-of") for item in _items(series)]
    in_brackets = all(item.in_brackets for item in _items(series))
    place = sum(day < one.as_of for day in dates)
    return with_item(old, "observations", _bracketed(observed) if in_brackets else observed, place)


def with_item_on(day: str, old: Entry, key: str, added: Branch) -> Entry:
    """The entry of a series with one item more in the list under `key` of the observation of a day."""
    body = old.value if isinstance(old.value, Branch) else mapping_of()
    series = child(body, "observations")
    items = series.value.entries if series and isinstance(series.value, Branch) else ()
    made = tuple(
        with_item(item, key, added) if isinstance(item.value, Branch) and leaf(item.value, "as-of") == day else item
        for item in items
    )
    listed = Branch(entries=made, is_list=True)
    kept = tuple(replace(entry, value=listed) if entry.key == "observations" else entry for entry in body.entries)
    return replace(old, value=replace(body, entries=kept, in_brackets=False))


def _items(series: Entry) -> Iterator[Branch]:
    entries = series.value.entries if isinstance(series.value, Branch) else ()
    return (entry.value for entry in entries if isinstance(entry.value, Branch))


def _bracketed(branch: Branch) -> Branch:
    entries = tuple(
        replace(entry, value=_bracketed(entry.value)) if isinstance(entry.value, Branch) else entry
        for entry in branch.entries
    )
    return replace(branch, entries=entries, in_brackets=True)
