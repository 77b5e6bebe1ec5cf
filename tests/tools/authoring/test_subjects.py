"""Subjects: what a subject's file may say."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.support import Facts

NAMED = "subject: gamma\nlabel: {en: Gamma, zh: 丙船}\n"
CITED = "sources: [{source: agency/log}]"


def told(facts: Facts, text: str) -> list[str]:
    """The faults of a ship's file."""
    return facts.write("ship/gamma.yaml", text).told()


def of_facts(facts: Facts, body: str) -> list[str]:
    """The names of the faults of a ship's facts."""
    return facts.ship("gamma", body).names()


def test_the_tiny_base_is_sound(facts: Facts) -> None:
    assert [] == facts.told()


def test_a_fact_keeps_the_authors_digits_and_their_place(facts: Facts) -> None:
    draft = facts.base().subjects["alpha"].facts["mass"].latest
    assert draft.written is not None
    assert ("1.50e3", "ship/alpha.yaml:16:17", "about") == (
        draft.written.text,
        str(draft.written.place),
        draft.qualifier,
    )


def test_a_citation_says_where_in_its_source_and_what(facts: Facts) -> None:
    log, feature = facts.base().subjects["alpha"].facts["launched"].latest.sources
    assert ("agency/log", "09:17", "ship/alpha.yaml:8:42", None) == (log.source, log.says, str(log.says_place), log.at)
    assert ("paper/feature", None, None, {"en": "paragraph 2"}) == (
        feature.source,
        feature.says,
        feature.says_place,
        feature.at,
    )


@pytest.mark.parametrize(
    ("at", "words"),
    [
        ("page 2", {"en": "page 2"}),
        ("{en: page 2, zh: 第2页}", {"en": "page 2", "zh": "第2页"}),
    ],
)
def test_the_place_in_a_source_is_in_both_languages_or_in_english_alone(
    facts: Facts, at: str, words: dict[str, str]
) -> None:
    facts.ship("gamma", f"mass: {{value: 5, sources: [{{source: agency/log, at: {at}}}]}}")
    (citation,) = facts.base().subjects["gamma"].facts["mass"].latest.sources
    assert (words, "ship/gamma.yaml:4:51") == (citation.at, str(citation.at_place))


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("gamma", ["1:1 wrong-shape"]),
        ("label: {en: G, zh: 丙}\nfacts: {}", ["1:1 missing-field"]),
        ("subject: gamma\nfacts: {}", ["1:1 missing-field"]),
        (NAMED, ["1:1 missing-field"]),
        ("subject: delta\nlabel: {en: G, zh: 丙}\nfacts: {}", ["1:10 id-not-file-name"]),
        ("subject: Gamma 1\nlabel: {en: G, zh: 丙}\nfacts: {}", ["1:10 bad-id"]),
        (f"{NAMED}facts: {{}}\ncolour: red", ["4:1 unknown-field"]),
        (f"{NAMED}facts: [mass]", ["3:8 wrong-shape"]),
        (f"{NAMED}facts:", ["3:1 wrong-shape"]),
        (f"{NAMED}facts: {{}}\naliases: G", ["4:10 wrong-shape"]),
        (f"{NAMED}facts: {{}}\nabout: A ship.", ["4:8 wrong-shape"]),
        (f"{NAMED}facts:\n  mass: 5", ["4:9 wrong-shape"]),
        (f"{NAMED}facts:\n  mas: {{value: 5}}", ["4:3 unknown-property"]),
        (f"{NAMED}facts:\n  mass: {{value: 5, {CITED}}}\n  mass: {{value: 6, {CITED}}}", ["5:3 duplicate-key"]),
        ("subject: gamma\nlabel: {en: G, zh: 丙}\nfacts:\n\tmass: 5", ["4:1 tab", "4:8 wrong-shape"]),
    ],
)
def test_a_faulty_subject_is_told_at_its_place(facts: Facts, text: str, faults: list[str]) -> None:
    assert [f"ship/gamma.yaml:{fault}" for fault in faults] == told(facts, text)


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("mass: {value: 5}", []),
        (f"mass: {{{CITED}}}", ["missing-field"]),
        ("mass: {value: 5, worth: 1}", ["unknown-field"]),
        ("mass: {value: 5, qualifier: roughly}", ["unknown-word"]),
        ("mass: {value: 5, as-of: soon}", ["bad-moment"]),
        ("mass: {value: 5, as-of: '2025-01-01T00:00Z'}", ["bad-moment"]),
        ("mass: {value: 5, note: Heavy.}", ["wrong-shape"]),
        ("mass: {value: 5, sources: agency/log}", ["wrong-shape"]),
        ("mass: {value: 5, sources: [agency/log]}", ["wrong-shape"]),
        ("mass: {value: 5, sources: [{at: page 2}]}", ["missing-field"]),
        ("mass: {value: 5, sources: [{source: agency/log, page: 2}]}", ["unknown-field"]),
        ("mass: {value: 5, sources: [{source: agency/log, at: ''}]}", ["wrong-shape"]),
        ("mass: {value: 5, sources: [{source: agency/log, at: [page 2]}]}", ["wrong-shape"]),
        ("mass: {value: 5, sources: [{source: agency/log, at: {en: page 2}}]}", ["missing-field"]),
        (
            "mass: {value: 5, sources: [{source: agency/log, at: {en: page 2, de: Seite 2}}]}",
            ["missing-field", "unknown-field"],
        ),
        ("mass: {value: 5, sources: [{source: agency/lgo}]}", ["source-unknown"]),
        ("mass: {value: 5, sources: [{source: nobody/post}]}", ["source-unknown"]),
        ("mass: {value: 5, sources: [{source: [a]}]}", ["wrong-shape"]),
        ("mass: {value: five}", ["bad-number"]),
        ("stay: {value: 5}", ["derived-typed", "underivable"]),
        (
            "stay: {value: 5, sources: []}\nlaunched: {value: 2025-01-01Z}\nlanded: {value: 2025-01-02Z}",
            ["derived-typed"],
        ),
        ("orbits: {observations: []}", ["missing-field"]),
        ("orbits: {observations: 5}", ["wrong-shape"]),
        ("orbits: {observations: [5]}", ["wrong-shape"]),
        ("orbits: {observations: [{value: 5}]}", ["missing-field"]),
        ("orbits: {observations: [{as-of: 2025}]}", ["missing-field"]),
        ("orbits: {value: 5, observations: [{as-of: 2025, value: 5}]}", ["unknown-field"]),
        ("orbits: {observations: [{as-of: 2025, value: 5}, {as-of: 2025, value: 6}]}", ["duplicate-key"]),
    ],
)
def test_a_faulty_fact_is_told_by_name(facts: Facts, body: str, names: list[str]) -> None:
    assert names == sorted(of_facts(facts, body))


def claim(extra: str, value: str = "6") -> str:
    """A mass with a claim against it."""
    return f"mass: {{value: 5, claims: [{{value: {value}, {extra}}}]}}"


SAID = "source: agency/log, verdict: wrong, note: {en: No., zh: 不。}"


@pytest.mark.parametrize(
    ("body", "names"),
    [
        (claim(SAID), []),
        (claim(f"{SAID}, unit: t"), []),
        (claim(f"{SAID}, unit: stone"), ["unknown-unit"]),
        (claim(f"{SAID}, qualifier: about, at: page 2, says: 6 kg"), []),
        (claim(f"{SAID}, qualifier: roughly"), ["unknown-word"]),
        (claim("sources: [{source: agency/log}], verdict: wrong, note: {en: No., zh: 不。}"), []),
        (claim(f"sources: [{{source: agency/log}}], {SAID}"), ["unknown-field"]),
        (claim("verdict: wrong, note: {en: No., zh: 不。}"), ["missing-field"]),
        (claim("source: agency/log, note: {en: No., zh: 不。}"), ["missing-field"]),
        (claim("source: agency/log, verdict: silly, note: {en: No., zh: 不。}"), ["unknown-word"]),
        (claim("source: agency/log, verdict: wrong"), ["missing-field"]),
        (claim("source: agency/log, verdict: wrong, note: {en: No.}"), ["missing-field"]),
        (claim(SAID, "six"), ["bad-number"]),
        (f"mass: {{value: 5, claims: [{{{SAID}}}]}}", ["missing-field"]),
        ("mass: {value: 5, claims: [6]}", ["wrong-shape"]),
        (claim(SAID.replace("agency/log", "agency/lgo")), ["source-unknown"]),
    ],
)
def test_a_faulty_claim_is_told_by_name(facts: Facts, body: str, names: list[str]) -> None:
    assert names == of_facts(facts, body)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("mas: {value: 5}", "the kind ship has no property 'mas'; did you mean 'mass'?"),
        ("mass: {valu: 5}", "no field 'valu' here; did you mean 'value'?"),
        ("mass: {value: 5, sources: [{source: agency/lgo}]}", "no source 'agency/lgo'; did you mean 'agency/log'?"),
        (
            "mass: {value: 5, sources: [{source: nobody/post}]}",
            "no source 'nobody/post'; describe it in source/nobody.yaml under documents: post",
        ),
        ("mass: {value: '1,500'}", "'1,500' has separators; write the digits in full, as in 7500000000 or 7.5e9"),
        (
            "mass: {value: 1,500}",
            "no field '500' here; a comma has cut a number in two; write its digits in full, as in 7500000000",
        ),
        ("mass: {value: 5, note: Heavy.}", "note names no language; write {en: Heavy., zh: ...}"),
        (
            "mass: {value: 5, sources: [{source: agenyc/log}]}",
            "no source 'agenyc/log'; did you mean 'agency/log'?",
        ),
        (
            "mass: {value: 5, sources: [{source: 'https://a.org/b'}]}",
            "no source 'https://a.org/b'; describe it in source/<publisher>.yaml, and cite it as <publisher>/<document>",
        ),
    ],
)
def test_a_fault_says_what_to_write_instead(facts: Facts, body: str, message: str) -> None:
    of_facts(facts, body)
    assert message in facts.messages()


def test_an_id_is_unique_in_the_whole_base(facts: Facts) -> None:
    facts.write("ship/acme.yaml", "subject: acme\nlabel: {en: Acme, zh: 甲}\nfacts: {}\n")
    assert ["ship/acme.yaml:1:10 id-not-unique"] == facts.told()
    assert ["'acme' is a company already, in company/acme.yaml; give one of them another id"] == facts.messages()


def test_a_series_stands_in_the_order_of_its_days_whatever_the_order_in_the_file(facts: Facts) -> None:
    facts.ship(
        "gamma",
        """
        orbits:
          observations:
            - {as-of: 2025-07-01, value: 2}
            - {as-of: 2025-06-01, value: 1}
            - {as-of: 2026, value: 3}
        """,
    )
    fact = facts.catalog().get("gamma.orbits")
    assert ([1, 2, 3], 3) == ([one.value for one in fact.series], fact.value)


def test_a_claim_may_have_a_unit_of_its_own(facts: Facts) -> None:
    facts.ship("gamma", claim(f"{SAID}, unit: t"))
    (said,) = facts.catalog().get("gamma.mass").claims
    assert (Decimal(6), "t", "6 t") == (said.value, said.unit, said.display())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("moved-to: alpha", []),
        ("label: {en: Gamma, zh: 丙}\nmoved-to: alpha", []),
        ("split-into: [alpha, beta]", []),
        ("withdrawn: {en: Never flew., zh: 从未飞行。}", []),
        ("moved-to: alpha\nfacts: {mass: {value: 5}}", ["unknown-field"]),
        ("moved-to: alpha\nwithdrawn: {en: No., zh: 不。}", ["unknown-field"]),
        ("moved-to: [alpha]", ["wrong-shape"]),
        ("split-into: alpha", ["wrong-shape"]),
        ("withdrawn: Never flew.", ["wrong-shape"]),
        ("withdrawn: {en: Never flew.}", ["missing-field"]),
    ],
)
def test_a_tombstone_stands_in_place_of_all_else(facts: Facts, text: str, names: list[str]) -> None:
    told(facts, f"subject: gamma\n{text}\n")
    assert names == facts.names()


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("height: {moved-to: gamma.mass}\nmass: {value: 5}", []),
        ("mass: {moved-to: alpha.mass, value: 5}", ["unknown-field"]),
        ("'a\": b': {withdrawn: {en: No., zh: 不。}}", ["bad-id"]),
    ],
)
def test_a_property_may_have_a_tombstone_even_when_its_kind_forgot_it(
    facts: Facts, body: str, names: list[str]
) -> None:
    assert names == of_facts(facts, body)


def test_a_fact_is_either_unknown_or_has_a_value(facts: Facts) -> None:
    facts.ship("gamma", "motto: {value: Onward, unknown: {en: Not found., zh: 未找到。}}")
    assert ["ship/gamma.yaml:4:11 unknown-field"] == facts.told()


def test_what_is_unknown_says_so_in_both_languages(facts: Facts) -> None:
    facts.ship("gamma", "motto: {unknown: {en: Not found.}}")
    assert ["ship/gamma.yaml:4:20 missing-field"] == facts.told()


def test_only_a_property_of_the_kind_can_be_unknown(facts: Facts) -> None:
    facts.ship("gamma", "moto: {unknown: {en: Not found., zh: 未找到。}}")
    assert ["ship/gamma.yaml:4:3 unknown-property"] == facts.told()


def test_other_subjects_may_be_named_beside_the_facts(facts: Facts) -> None:
    facts.write("ship/gamma.yaml", "subject: gamma\nlabel: {en: G, zh: 丙}\nsee-also: [alpha, acme]\nfacts: {}\n")
    assert ("alpha", "acme") == facts.catalog().subject("gamma").see_also
    assert [] == facts.told()
