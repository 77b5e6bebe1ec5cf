"""Release notes: what changed between two states of the facts, as Markdown."""

from __future__ import annotations

from spacefacts.catalog import Catalog
from spacefacts.tools.differences import Change, Differences
from spacefacts.tools.telling import fate_of, name_of, parts_of, value_of

_MARKS = str.maketrans({mark: f"\\{mark}" for mark in "\\`*_[]<>#|"})


def notes(found: Differences, old: Catalog, new: Catalog) -> str:
    """Sections with a list each: values that changed as old -> new with the reason, and facts that came, moved, went.

    Where nothing changed, a sentence says so.
    """
    sections = {
        "Changed numbers": [_changed(change, new) for change in found.changed if change.is_of_value],
        "Added": [f"{_named(address, new)}: {_plain(value_of(new.get(address), 'en'))}" for address in found.added],
        "Moved": [f"{_named(address, old)}: {_plain(fate_of(address, to, new, 'en'))}" for address, to in found.moved],
        "Removed": [_named(address, old) for address in found.removed],
        "Changed behind the number": [
            f"{_named(change.address, new)}: {parts_of(change, 'en')}"
            for change in found.changed
            if not change.is_of_value
        ],
    }
    told = [_section(heading, items) for heading, items in sections.items() if items]
    return "\n".join(told) or "No fact changed.\n"


def _section(heading: str, items: list[str]) -> str:
    return "\n".join((f"### {heading}", "", *(f"- {item}" for item in items), ""))


def _changed(change: Change, catalog: Catalog) -> str:
    old, new = (_plain(value_of(fact, "en")) for fact in (change.before, change.after))
    why = f". {_plain(change.why['en'])}" if change.why else ""
    return f"{_named(change.address, catalog)}: {old} -> {new}{why}"


def _named(address: str, catalog: Catalog) -> str:
    return f"`{address}` ({_plain(name_of(catalog, address, 'en'))})"


def _plain(text: str) -> str:
    """Text that Markdown leaves as it is."""
    return text.translate(_MARKS)
