"""What the base asks of the pages that it cites."""

from __future__ import annotations

import pytest

from spacefacts.tools.cited.passages import Passage
from spacefacts.tools.cited.spots import is_plainly_at
from spacefacts.tools.vouching import asked_in_base
from tests.support import Facts


def place_asked_for(facts: Facts, at: str) -> str:
    """Where on its page the mass of a ship is looked for."""
    facts.ship("gamma", f"mass: {{value: 5, sources: [{{source: agency/log, says: 5 kg{at}}}]}}")
    (asked,) = (one for one in asked_in_base(facts.base()) if one.address == "gamma.mass")
    return asked.question.at


@pytest.mark.parametrize("heading", ["Size", "尺寸"])
def test_a_place_in_two_languages_is_found_under_the_heading_in_either(facts: Facts, heading: str) -> None:
    place = place_asked_for(facts, ", at: {en: section Size, zh: “尺寸”一节}")
    assert is_plainly_at(place, Passage(text="5 kg", headings=(heading,), heads=()))


def test_a_citation_without_a_place_is_looked_for_anywhere(facts: Facts) -> None:
    assert "" == place_asked_for(facts, "")
