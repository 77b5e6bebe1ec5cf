"""One entry more in a file: nothing else in the file changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from spacefacts.tools.branches import read_branches
from spacefacts.tools.inserting import child, with_entry, with_item
from spacefacts.tools.layout import Branch, Entry, Leaf, mapping_of

STARTER = Path(__file__).parent.parent.parent / "spacefacts" / "tools" / "starter" / "facts"
SUBJECTS = [path for path in sorted(STARTER.glob("*/*.yaml")) if path.parent.name != "source" and path.stem != "kind"]

COMMENTED = """\
# at the head
subject: a
facts:
  # above the first
  one:
    value: 1  # beside
    # below the first
  # above the second
  two:
    value: 2
    # below the second
# at the foot
"""


def facts_in(text: str) -> Branch:
    found = child(read_branches(text, "").branch, "facts")
    assert found
    assert isinstance(found.value, Branch)
    return found.value


def new(key: str) -> Entry:
    return Entry(key=key, value=mapping_of(value="3"))


@pytest.mark.parametrize("path", SUBJECTS, ids=lambda path: path.stem)
def test_an_entry_in_place_of_itself_changes_nothing(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    entries = facts_in(text).entries
    assert [text] * len(entries) == [with_entry(text, "", "facts", entry) for entry in entries]


@pytest.mark.parametrize("entry", facts_in(COMMENTED).entries, ids=lambda entry: entry.key)
def test_comments_around_an_entry_stay_when_it_is_written_anew(entry: Entry) -> None:
    assert COMMENTED == with_entry(COMMENTED, "", "facts", entry)


@pytest.mark.parametrize(
    ("order", "before"),
    [
        (("three", "one", "two"), "  # above the first\n"),
        (("one", "three", "two"), "  # above the second\n"),
        (("one", "two", "three"), "# at the foot\n"),
        ((), "# at the foot\n"),
    ],
)
def test_an_entry_stands_where_the_order_has_it(order: tuple[str, ...], before: str) -> None:
    added = with_entry(COMMENTED, "", "facts", new("three"), order)
    assert COMMENTED == added.replace("  three:\n    value: 3\n", "")
    assert f"  three:\n    value: 3\n{before}" in added


def test_a_file_with_no_such_key_gets_it_at_the_end() -> None:
    assert "subject: a\nfacts:\n  three:\n    value: 3\n" == with_entry("subject: a\n", "", "facts", new("three"))


@pytest.mark.parametrize("facts", ["facts: {}", "facts: {one: {value: 1}}"])
def test_facts_in_brackets_are_put_in_lines(facts: str) -> None:
    added = with_entry(f"subject: a\n{facts}  # why\n", "", "facts", new("three"))
    assert added.startswith("subject: a\nfacts:  # why\n  ")
    assert added.endswith("  three:\n    value: 3\n")


def test_an_item_is_put_at_its_place_in_a_list() -> None:
    fact = Entry(key="a", value=mapping_of(value="1", sources=Branch(entries=(), is_list=True)))
    one = with_item(fact, "sources", mapping_of(source="a/b"))
    two = with_item(one, "sources", mapping_of(source="a/a"), 0)
    sources = child(two.value, "sources") if isinstance(two.value, Branch) else None
    assert sources
    assert isinstance(sources.value, Branch)
    assert [mapping_of(source="a/a"), mapping_of(source="a/b")] == [entry.value for entry in sources.value.entries]


def test_a_list_that_is_not_there_is_begun() -> None:
    fact = with_item(Entry(key="a", value=mapping_of(value="1")), "sources", mapping_of(source="a/b"))
    assert isinstance(fact.value, Branch)
    assert ["value", "sources"] == [entry.key for entry in fact.value.entries]
    assert Leaf(text="1") == fact.value.entries[0].value
