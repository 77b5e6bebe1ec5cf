"""Facts, subjects, kinds, and what stands behind them."""

from __future__ import annotations

import copy
import pickle
from collections import ChainMap
from collections.abc import Mapping
from decimal import Decimal

import pytest

from spacefacts import BadValue, Catalog, Fact, Moment, Range, Reference, UnknownFact, Words
from spacefacts.evidence import GRADES, VERDICTS
from spacefacts.model import STATUSES
from spacefacts.values import QUALIFIERS
from tests.support import Facts


@pytest.mark.parametrize(
    ("address", "value", "unit", "text", "en", "zh", "precision"),
    [
        ("alpha.stay", Decimal("203.9743"), "d", "204", "204 days", "204天", "minute"),
        ("alpha.mass", Decimal("1.50e3"), "kg", "1.50e3", "about 1,500 kg", "约1500千克", "10"),
        ("alpha.cost", Decimal(7500000000), "CNY", "7500000000", "7.5 billion yuan", "75亿元", "1"),
        ("alpha.seats", Range(Decimal(2), Decimal(3)), None, "2–3", "2 to 3", "2至3", None),
        ("alpha.orbits", 1000, None, "1000", "1,000", "1000", "1"),
        ("alpha.builder", Reference("acme"), None, "acme", "Acme", "极致", None),
        ("alpha.motto", Words("Onward", "向前"), None, "Onward", "Onward", "向前", None),
        ("alpha.crew", (Words("Ann", "Ann"), Words("Bo", "Bo")), None, "Ann, Bo", "Ann and Bo", "Ann和Bo", None),
        ("acme.founded", Moment("2018"), None, "2018", "2018", "2018年", "year"),
        ("acme.ships", 2, None, "2", "2", "2", "1"),
    ],
)
def test_a_fact_has_its_value_its_digits_and_its_words(
    tiny: Catalog, address: str, value: object, unit: str | None, text: str, en: str, zh: str, precision: str | None
) -> None:
    fact = tiny.get(address)
    assert (value, unit, text, en, zh, precision) == (
        fact.value,
        fact.unit,
        fact.text,
        fact.display(),
        fact.display("zh"),
        fact.precision,
    )
    assert en == str(fact)


def test_a_fact_says_what_it_is(tiny: Catalog) -> None:
    fact = tiny.get("alpha.stay")
    assert ("alpha", "stay", "ship", "quantity") == (fact.subject, fact.property, fact.kind, fact.type)
    assert ("Stay in space", "在轨时间") == (fact.label(), fact.label("zh"))
    assert ("From launch to landing.", "从发射到着陆。") == (fact.about(), fact.about("zh"))
    assert "facts/alpha/#stay" == fact.url
    assert "<Fact alpha.stay: 204 days (derived)>" == repr(fact)
    assert (None, None) == (fact.note(), tiny.get("alpha.mass").about())


def test_a_derived_fact_says_how_it_was_computed(tiny: Catalog) -> None:
    derivation = tiny.get("alpha.stay").derivation
    assert derivation is not None
    assert ("elapsed", ["alpha.launched", "alpha.landed"]) == (
        derivation.rule,
        [fact.address for fact in derivation.inputs],
    )
    assert "<Derivation elapsed(alpha.launched, alpha.landed)>" == repr(derivation)
    assert tiny.get("alpha.mass").derivation is None


def test_a_source_says_who_published_what_and_whose_statement_it_is(tiny: Catalog) -> None:
    citation = tiny.get("alpha.stay").sources[0]
    source = citation.source
    assert ("204 days", None, "paper/wire") == (citation.says, citation.at, source.id)
    assert ("paper", "agency", "B", "zh", None) == (
        source.publisher,
        source.origin,
        source.grade,
        source.language,
        source.title,
    )
    assert ("https://paper.example/wire", None, None, "2025-12-01") == (
        source.url,
        source.archive,
        source.published,
        source.accessed,
    )
    assert ("The Paper", "航天局") == (source.publisher_label(), source.origin_label("zh"))
    assert ["The Paper", "The Agency, 2025-11-14"] == [str(source), str(tiny.source("agency/log"))]
    assert ["<Source paper/wire (grade B)>", "<Citation paper/wire: '204 days'>"] == [repr(source), repr(citation)]


def test_a_citation_says_in_the_readers_language_where_in_its_source_it_stands(facts: Facts) -> None:
    facts.ship(
        "gamma",
        "mass: {value: 5, sources: [{source: agency/log, at: {en: page 2, zh: 第2页}}, {source: paper/wire, at: 3}]}",
    )
    both, plain = facts.catalog().get("gamma.mass").sources
    assert ("page 2", "page 2", "第2页") == (both.at, both.at_words(), both.at_words("zh"))
    assert ("3", "3", "3") == (plain.at, plain.at_words(), plain.at_words("zh"))


def test_a_citation_that_names_no_place_has_no_words_for_it(tiny: Catalog) -> None:
    assert tiny.get("alpha.stay").sources[0].at_words("zh") is None


def test_a_source_may_have_a_title_and_a_kept_copy(tiny: Catalog) -> None:
    source = tiny.source("paper/feature")
    assert ("A Ship", "https://kept.example/1") == (source.title, source.archive)


def test_a_claim_says_who_claims_what_and_what_became_of_it(tiny: Catalog) -> None:
    (claim,) = tiny.get("alpha.stay").claims
    assert (Decimal(203), "203", "d", "rounded") == (claim.value, claim.text, claim.unit, claim.verdict)
    assert ("Whole days only.", "只计整日。") == (claim.note(), claim.note("zh"))
    assert ("203 days", "203天") == (claim.display(), claim.display("zh"))
    assert ["robot/digest"] == [citation.source.id for citation in claim.sources]
    assert "<Claim 203 days: rounded>" == repr(claim)


def test_a_series_holds_each_observation_with_its_own_evidence(tiny: Catalog) -> None:
    fact = tiny.get("alpha.orbits")
    assert [("2025-06-01", 600, None), ("2025-07", 1000, "Rounded.")] == [
        (one.as_of, one.value, one.note()) for one in fact.series
    ]
    assert fact == fact.series[-1]


def test_a_value_that_does_not_change_is_its_own_series(tiny: Catalog) -> None:
    fact = tiny.get("alpha.mass")
    assert (fact,) == fact.series


def test_a_number_is_a_float_where_one_is_wanted(tiny: Catalog) -> None:
    assert [1500.0, 1000.0, 203.9743] == [float(tiny.get(f"alpha.{name}")) for name in ("mass", "orbits", "stay")]


@pytest.mark.parametrize(
    ("address", "what"),
    [
        ("alpha.seats", "range"),
        ("alpha.launched", "moment"),
        ("acme.founded", "moment"),
        ("alpha.motto", "text"),
        ("alpha.builder", "reference"),
        ("alpha.crew", "list"),
    ],
)
def test_what_is_no_single_number_is_no_float_and_says_so(tiny: Catalog, address: str, what: str) -> None:
    with pytest.raises(TypeError, match=f"{address} is a {what}, which is no single number"):
        float(tiny.get(address))


def test_a_whole_number_is_an_int_where_one_is_wanted(tiny: Catalog) -> None:
    assert [1500, 1000] == [int(tiny.get(f"alpha.{name}")) for name in ("mass", "orbits")]


def test_a_number_with_a_fraction_is_not_cut_off_in_silence(tiny: Catalog) -> None:
    with pytest.raises(ValueError, match=r"alpha\.stay is 203\.9743, which is no whole number"):
        int(tiny.get("alpha.stay"))


def test_a_range_is_no_int(tiny: Catalog) -> None:
    with pytest.raises(TypeError, match="which is no single number"):
        int(tiny.get("alpha.seats"))


def test_a_reference_leads_to_the_subjects_it_names(tiny: Catalog) -> None:
    assert (tiny.subject("acme"),) == tiny.get("alpha.builder").refers_to
    assert () == tiny.get("alpha.mass").refers_to


def test_a_fact_is_frozen(tiny: Catalog) -> None:
    with pytest.raises(AttributeError, match="a Fact is frozen; unit cannot be set"):
        tiny.get("alpha.mass").unit = "t"  # type: ignore[misc]  # that is the test


def test_nothing_can_be_taken_from_a_fact(tiny: Catalog) -> None:
    with pytest.raises(AttributeError, match="a Fact is frozen; _record cannot be deleted"):
        del tiny.get("alpha.mass")._record


def test_changing_the_plain_data_of_a_fact_changes_no_fact(tiny: Catalog) -> None:
    fact = tiny.get("alpha.mass")
    data = fact.as_dict()
    data["unit"] = "t"
    data["label"]["en"] = "Weight"
    data["sources"].clear()
    assert ("kg", "Mass", 2) == (fact.unit, fact.label(), len(fact.sources))


def test_changing_the_properties_of_a_kind_changes_no_kind(tiny: Catalog) -> None:
    kind = tiny.kind("ship")
    kind.properties["mass"]["unit"] = "t"
    assert "kg" == kind.properties["mass"]["unit"]


def test_a_fact_can_be_copied_and_sent_to_another_process(tiny: Catalog) -> None:
    fact = tiny.get("alpha.stay")
    sent = pickle.loads(pickle.dumps(fact))  # noqa: S301  # our own bytes
    assert [fact, fact, fact] == [copy.copy(fact), copy.deepcopy(fact), sent]
    assert [one.address for one in sent.derivation.inputs] == ["alpha.launched", "alpha.landed"]


def test_a_subject_is_a_mapping_from_property_to_fact(tiny: Catalog) -> None:
    subject = tiny.subject("alpha")
    names = ["launched", "landed", "stay", "mass", "cost", "seats", "orbits", "builder", "crew", "motto"]
    assert names == list(subject) == list(subject.keys())
    assert [tiny.get(f"alpha.{name}") for name in names] == list(subject.values())
    assert dict(subject.items()) == dict(subject)
    assert len(names) == len(subject)
    assert ("mass" in subject, "speed" in subject) == (True, False)
    assert (subject["mass"], None) == (subject.get("mass"), subject.get("speed"))
    assert subject["mass"] == subject.get("speed", subject["mass"])
    assert names[::-1] == list(reversed(subject))


def test_a_subject_is_taken_where_a_mapping_is(tiny: Catalog) -> None:
    subject: Mapping[str, Fact] = tiny.subject("beta")
    match subject:
        case {"builder": builder}:
            assert builder == tiny.get("beta.builder")
        case _:
            pytest.fail("a subject is no mapping")
    assert isinstance(subject, Mapping)
    assert {"builder"} == subject.keys() & {"builder", "mass"}
    assert subject["builder"] is ChainMap({}, dict(subject))["builder"]
    assert 0 == subject.get("mass", 0)


def test_a_subject_says_what_it_is(tiny: Catalog) -> None:
    subject = tiny.subject("alpha")
    assert ("ship", "facts/alpha/", ("First One",)) == (subject.kind, subject.url, subject.aliases)
    assert ("Alpha", "甲船", "Alpha") == (subject.label(), subject.label("zh"), str(subject))
    assert ("A ship whose window cracked.", None) == (subject.about(), tiny.subject("beta").about())
    assert "<Subject alpha: 10 facts>" == repr(subject)


def test_a_property_that_a_subject_lacks_suggests_the_nearest(tiny: Catalog) -> None:
    with pytest.raises(UnknownFact, match=r"no fact 'alpha\.mas'; did you mean alpha\.mass"):
        tiny.subject("alpha")["mas"]


def test_a_kind_defines_its_properties(tiny: Catalog) -> None:
    kind = tiny.kind("ship")
    assert ("Ship", "飞船", None) == (kind.label(), kind.label("zh"), kind.about())
    assert ("quantity", "kg") == (kind.properties["mass"]["type"], kind.properties["mass"]["unit"])
    assert {"rule": "elapsed", "inputs": ["launched", "landed"]} == kind.properties["stay"]["derivation"]
    assert "<Kind ship: 10 properties>" == repr(kind)


def test_the_words_of_the_format_are_the_words_of_the_design() -> None:
    assert ("corroborated", "repeated", "single", "derived", "disputed", "weak") == STATUSES
    assert ("rounded", "outdated", "other-definition", "misattributed", "wrong", "unresolved") == VERDICTS
    assert ("A", "B", "C", "D") == GRADES
    assert ("about", "at-least", "at-most", "more-than", "less-than") == QUALIFIERS


def test_a_fact_fits_into_columns_as_its_words_do(tiny: Catalog) -> None:
    assert "  204 days" == f"{tiny.get('alpha.stay'):>10}"


def test_the_format_of_a_number_is_that_of_the_value(tiny: Catalog) -> None:
    assert (
        "203.97, 1,000, 1500"
        == f"{tiny.get('alpha.stay'):.2f}, {tiny.get('alpha.orbits'):,}, {tiny.get('alpha.mass'):.0f}"
    )


def test_a_share_in_percent_is_not_multiplied_by_a_hundred_once_more(tiny: Catalog) -> None:
    record = {**tiny.get("alpha.stay").as_dict(), "unit": "%", "value": Decimal("82.46")}
    assert "82.5%" == f"{Fact(record, tiny):.1%}"


@pytest.mark.parametrize("address", ["alpha.builder", "alpha.seats", "alpha.launched"])
def test_what_is_no_number_has_no_format_of_one(tiny: Catalog, address: str) -> None:
    with pytest.raises(ValueError, match="format"):
        f"{tiny.get(address):.1f}"


def test_a_number_is_rounded_as_its_value_is(tiny: Catalog) -> None:
    stay = tiny.get("alpha.stay")
    assert (Decimal("204.0"), 204, 1000) == (round(stay, 1), round(stay), round(tiny.get("alpha.orbits"), -1))
    with pytest.raises(TypeError, match="no single number"):
        round(tiny.get("alpha.seats"))


@pytest.mark.parametrize("language", ["fr", "zh-Hans", ""])
def test_a_language_that_the_base_does_not_speak_is_refused(tiny: Catalog, language: str) -> None:
    stay = tiny.get("alpha.stay")
    for ask in (stay.display, stay.label, stay.about, tiny.subject("alpha").label, stay.claims[0].note):
        with pytest.raises(BadValue, match="there are en, zh"):
            ask(language)
