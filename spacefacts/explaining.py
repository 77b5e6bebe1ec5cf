"""Where a fact comes from: the chain of sources, claims and inputs behind it, to read, as data, and as W3C PROV-JSON."""

from __future__ import annotations

from spacefacts.judgements import STATUS_NAMES, VERDICT_WORDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from spacefacts.catalog import Catalog
    from spacefacts.evidence import Citation
    from spacefacts.model import Fact

_WORDS = {
    "en": {
        "as of": ", as of {}",
        "status": " ({})",
        "about": "that is: {}",
        "source": "source: {}",
        "instead": "instead: {} ({}): {}",
        "computed": "computed: {} of",
        "graded": " (grade {}, origin {}) {}",
        "says": ' "{}"',
    },
    "zh": {
        "as of": "，截至{}",
        "status": "（{}）",
        "about": "指：{}",
        "source": "来源：{}",
        "instead": "异说：{}（{}）：{}",
        "computed": "推算：{}，依据",
        "graded": "（等级{}，出处{}） {}",
        "says": "“{}”",
    },
}


class Explanation:
    """All that stands behind a fact: `str()` is the chain in words, a line a step, inputs below what was made from them.

    Examples:
        >>> import spacefacts
        >>> explanation = spacefacts.get("shenzhou-20.crew-size").explain()
        >>> print(str(explanation).splitlines()[0])
        shenzhou-20.crew-size = 3 (derived)
        >>> [one["address"] for one in explanation.as_dict()["inputs"]]
        ['shenzhou-20.crew']
        >>> list(explanation.prov()["activity"])
        ['fact:shenzhou-20.crew-size/derivation']
    """

    __slots__ = ("_catalog", "_language", "fact")

    fact: Fact
    _catalog: Catalog
    _language: str

    def __init__(self, fact: Fact, catalog: Catalog, language: str = "en") -> None:
        object.__setattr__(self, "fact", fact)
        object.__setattr__(self, "_catalog", catalog)
        object.__setattr__(self, "_language", language)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"an Explanation is frozen; {name} cannot be set")

    def __reduce__(self) -> tuple[type[Explanation], tuple[Fact, Catalog, str]]:
        return Explanation, (self.fact, self._catalog, self._language)

    def as_dict(self) -> dict[str, Any]:
        """The fact as the JSON API has it, with its inputs explained in the same way in `inputs`."""
        return _with_inputs(self.fact)

    def prov(self, site_url: str = "") -> dict[str, Any]:
        """The chain as PROV-JSON, the W3C's member submission of 2013, in plain data.

        Facts and documents are entities, derivations activities, publishers and origins agents. Their names are addresses
        in the snapshot, which its digest identifies (RFC 6920, RFC 6901), so that they hold wherever the site is; with
        `site_url` each fact says its page too. A document that carries its publisher's own statement is a primary source.
        A computed value comes from its inputs, so documents that print it as well are left out, and so are claims.
        """
        from spacefacts.provenance import provenance

        return provenance([self.fact], self._catalog, site_url)

    def __str__(self) -> str:
        return "\n".join(_explained(self.fact, self._language))

    def _repr_html_(self) -> str:
        from html import escape

        return f"<pre>{escape(str(self))}</pre>"

    def __repr__(self) -> str:
        return f"<Explanation of {self.fact.address}>"


def _with_inputs(fact: Fact) -> dict[str, Any]:
    inputs = [_with_inputs(one) for one in fact.derivation.inputs] if fact.derivation else []
    return {**fact.as_dict(), "inputs": inputs}


def _explained(fact: Fact, language: str, indent: str = "") -> Iterator[str]:
    words, inner = _WORDS.get(language, _WORDS["en"]), indent + "  "
    as_of = words["as of"].format(fact.as_of) if fact.as_of else ""
    yield f"{indent}{fact.address} = {fact.display(language)}{words['status'].format(STATUS_NAMES[language][fact.status] + as_of)}"
    if fact.about():
        yield inner + words["about"].format(fact.about(language))
    for citation in fact.sources:
        yield inner + words["source"].format(_cited(citation, language))
    for claim in fact.claims:
        # In English a verdict is its own name, by which the pages on method tell what it means.
        verdict = VERDICT_WORDS[language][claim.verdict] if language == "zh" else claim.verdict
        yield inner + words["instead"].format(claim.display(language), verdict, claim.note(language))
        for citation in claim.sources:
            yield f"{inner}  {words['source'].format(_cited(citation, language))}"
    if fact.derivation:
        yield inner + words["computed"].format(fact.derivation.rule)
        for one in fact.derivation.inputs:
            yield from _explained(one, language, inner + "  ")


def _cited(citation: Citation, language: str) -> str:
    source, words = citation.source, _WORDS.get(language, _WORDS["en"])
    named = source.publisher_label(language) + (f", {source.published}" if source.published else "")
    at = citation.at_words(language)
    says = words["says"].format(citation.says) if citation.says else ""
    graded = words["graded"].format(source.grade, source.origin, source.url)
    return f"{named}{f', {at}' if at else ''}{says}{graded}"
