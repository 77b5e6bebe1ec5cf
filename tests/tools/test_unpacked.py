"""A snapshot that is decoded once says the same as one that is decoded whenever it is asked."""

from __future__ import annotations

import pytest

from spacefacts import Catalog
from spacefacts.snapshot import SECTIONS
from spacefacts.tools.unpacked import unpacked


@pytest.mark.parametrize("section", SECTIONS)
def test_every_record_is_the_same_in_the_same_order(tiny: Catalog, section: str) -> None:
    ours, theirs = unpacked(tiny).snapshot, tiny.snapshot

    assert list(theirs.items(section)) == list(ours.items(section))
    assert list(theirs.keys(section)) == list(ours.keys(section))
    assert [record for _, record in theirs.items(section)] == [ours.get(section, key) for key in theirs.keys(section)]


def test_what_is_not_there_is_not_there(tiny: Catalog) -> None:
    assert unpacked(tiny).snapshot.get("facts", "alpha.nothing") is None


def test_it_is_the_same_base(tiny: Catalog) -> None:
    assert tiny.digest() == unpacked(tiny).digest()


def test_a_record_is_decoded_once(tiny: Catalog) -> None:
    snapshot = unpacked(tiny).snapshot

    assert snapshot.get("facts", "alpha.stay") is snapshot.get("facts", "alpha.stay") is not None
