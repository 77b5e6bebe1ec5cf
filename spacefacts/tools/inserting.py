"""One entry more in a file of a base: nothing else in the file changes but the entry that takes it in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacefacts.tools.branches import read_branches
from spacefacts.tools.layout import Branch, Entry, Leaf, laid_out


def with_entry(text: str, path: str, parent: str, entry: Entry, order: Iterable[str] = ()) -> str:
    """The text of a file with an entry below its key `parent`, in style.

    It stands in place of the entry with its key; or behind those that `order` has before it; or else last.

    Raises:
        Unreadable: the text has faults that the reader of facts would tell.
    """
    top = read_branches(text, path).branch
    lines = text.rstrip("\n").split("\n")
    above = child(top, parent)
    if above is None:
        made = Entry(key=parent, value=Branch(entries=(entry,), is_list=False))
        _put(lines, max(one.end for one in top.entries), [made], 0)
    elif not isinstance(above.value, Branch) or above.value.in_brackets or not above.value.entries:
        inner = above.value.entries if isinstance(above.value, Branch) else ()
        made = replace(above, value=Branch(entries=_merged(inner, entry, tuple(order)), is_list=False))
        _replace(lines, above, made)
    elif old := child(above.value, entry.key):
        _replace(lines, old, entry)
    else:
        others = above.value.entries
        place = _place(others, entry, tuple(order))
        line = others[place - 1].end + _hanging(others[place - 1]) if place else above.first + 1
        _put(lines, line, [entry], _indent(lines[others[0].first]))
    return "\n".join(lines) + "\n"


def child(branch: Branch, key: str | None) -> Entry | None:
    """The entry with this key, if there is one."""
    return next((entry for entry in branch.entries if entry.key == key), None)


def with_item(fact: Entry, key: str, item: Branch, place: int | None = None) -> Entry:
    """The entry of a fact with one item more in the list under `key`, at a place of it or last."""
    branch = _branch(fact)
    old = child(branch, key)
    items = _branch(old).entries if old else ()
    place = len(items) if place is None else place
    made = (*items[:place], Entry(key=None, value=item), *items[place:])
    listed = replace(old or Entry(key=key, value=item), value=Branch(entries=made, is_list=True))
    kept = tuple(listed if entry.key == key else entry for entry in branch.entries)
    return replace(fact, value=replace(branch, entries=kept if old else (*kept, listed), in_brackets=False))


def leaf(branch: Branch, key: str) -> str:
    """The text under a key; nothing where there is none."""
    found = child(branch, key)
    return found.value.text if found and isinstance(found.value, Leaf) else ""


def _branch(entry: Entry) -> Branch:
    return entry.value if isinstance(entry.value, Branch) else Branch(entries=(), is_list=False)


def _merged(others: Sequence[Entry], entry: Entry, order: Sequence[str]) -> tuple[Entry, ...]:
    kept = [one for one in others if one.key != entry.key]
    place = _place(kept, entry, order)
    return (*kept[:place], entry, *kept[place:])


def _place(others: Sequence[Entry], entry: Entry, order: Sequence[str]) -> int:
    """Where the entry goes: behind the last that the order has before it."""
    before = set(order[: order.index(entry.key)]) if entry.key in order else {one.key for one in others}
    return max((place for place, one in enumerate(others, 1) if one.key in before), default=0)


def _replace(lines: list[str], old: Entry, new: Entry) -> None:
    """Write an entry anew; the comments above and below it stay, as the lines that they are."""
    indent = _indent(lines[old.first])
    made = laid_out(Branch(entries=(replace(new, before=(), after=()),), is_list=False), indent)
    lines[old.first : old.end + _hanging(replace(old, after=()))] = made


def _put(lines: list[str], line: int, entries: Iterable[Entry], indent: int) -> None:
    lines[line:line] = laid_out(Branch(entries=tuple(entries), is_list=False), indent)


def _hanging(entry: Entry) -> int:
    """How many lines of comments below its last line belong to an entry or to what is in it."""
    below = len(entry.after)
    inner = _branch(entry).entries
    return below + (_hanging(inner[-1]) if inner else 0)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
