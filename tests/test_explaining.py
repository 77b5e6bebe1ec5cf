"""Where a fact comes from, in words and as data."""

from __future__ import annotations

import copy
import pickle

import pytest

from spacefacts import Catalog, Explanation

IN_ENGLISH = """\
alpha.stay = 204 days (derived)
  that is: From launch to landing.
  source: The Paper "204 days" (grade B, origin agency) https://paper.example/wire
  instead: 203 days (rounded): Whole days only.
    source: Robot Digest (grade D, origin robot) https://robot.example/digest
  computed: elapsed of
    alpha.launched = 24 April 2025, 09:17 UTC (corroborated)
      source: The Agency, 2025-11-14 "09:17" (grade A, origin agency) https://agency.example/log
      source: The Paper, paragraph 2 (grade B, origin paper) https://paper.example/feature
    alpha.landed = 14 November 2025, 08:40 UTC (single)
      source: The Agency, 2025-11-14 (grade A, origin agency) https://agency.example/log"""


def test_an_explanation_reads_as_the_chain_of_sources_and_inputs(tiny: Catalog) -> None:
    assert IN_ENGLISH == str(tiny.get("alpha.stay").explain())


def test_an_explanation_reads_in_chinese(tiny: Catalog) -> None:
    assert """\
acme.ships = 2（推算）
  推算：count-of，依据
    alpha.builder = 极致（单一来源）
      来源：航天局, 2025-11-14（等级A，出处agency） https://agency.example/log
    beta.builder = 极致（单一来源）
      来源：航天局, 2025-11-14（等级A，出处agency） https://agency.example/log""" == str(
        tiny.get("acme.ships").explain("zh")
    )


def test_an_explanation_says_when_a_value_held(tiny: Catalog) -> None:
    assert str(tiny.get("alpha.orbits").explain()).startswith("alpha.orbits = 1,000 (single, as of 2025-07)\n")


def test_an_explanation_as_data_has_inputs_in_place_of_their_addresses(tiny: Catalog) -> None:
    chain = tiny.get("alpha.stay").explain().as_dict()
    assert ["alpha.launched", "alpha.landed"] == [one["address"] for one in chain["inputs"]]
    assert tiny.get("alpha.stay").as_dict() == {name: field for name, field in chain.items() if name != "inputs"}
    assert [[], []] == [one["inputs"] for one in chain["inputs"]]


def test_an_explanation_knows_its_fact(tiny: Catalog) -> None:
    explanation = tiny.get("alpha.stay").explain()
    assert (tiny.get("alpha.stay"), True) == (explanation.fact, isinstance(explanation, Explanation))
    assert "<Explanation of alpha.stay>" == repr(explanation)


def test_an_explanation_is_frozen(tiny: Catalog) -> None:
    with pytest.raises(AttributeError, match="frozen; fact cannot be set"):
        tiny.get("alpha.stay").explain().fact = tiny.get("alpha.mass")


def test_a_notebook_shows_an_explanation_as_it_reads(tiny: Catalog) -> None:
    shown = tiny.get("alpha.stay").explain()._repr_html_()
    assert shown.startswith("<pre>alpha.stay = 204 days (derived)\n")
    assert "The Paper &quot;204 days&quot;" in shown


def test_an_explanation_can_be_copied_and_sent_to_another_process(tiny: Catalog) -> None:
    explanation = tiny.get("acme.ships").explain("zh")
    sent = pickle.loads(pickle.dumps(explanation))  # noqa: S301  # our own bytes
    assert [str(explanation)] * 3 == [str(one) for one in (copy.copy(explanation), copy.deepcopy(explanation), sent)]
