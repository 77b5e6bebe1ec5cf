"""The chain behind a fact as PROV-JSON, the W3C's member submission of 24 April 2013.

Attributes beyond PROV's own are those of Dublin Core and schema.org.
"""

from __future__ import annotations

from base64 import urlsafe_b64encode

from spacefacts import __version__
from spacefacts.values import Range

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any, TypeAlias

    from spacefacts.catalog import Catalog
    from spacefacts.evidence import Derivation, Source
    from spacefacts.model import Fact

    Record: TypeAlias = dict[str, Any]

_VOCABULARIES = {"dcterms": "http://purl.org/dc/terms/", "schema": "https://schema.org/"}
_SOFTWARE = f"software:spacefacts@{__version__}"


def provenance(facts: Iterable[Fact], catalog: Catalog, site_url: str = "") -> Record:
    """The document about these facts: `prefix`, then each sort of record by its identifier.

    A fact is `fact:ADDRESS`, its derivation `fact:ADDRESS/derivation`, a publisher `publisher:ID`, and a document
    `source:PUBLISHER~1DOCUMENT`, where JSON Pointer writes `/` so.
    """
    chain = _Chain(catalog, site_url)
    for fact in facts:
        chain.add_fact(fact)
    digest = urlsafe_b64encode(bytes.fromhex(catalog.digest())).decode().rstrip("=")
    inside = f"ni:///sha-256;{digest}#"
    prefix = {
        "fact": f"{inside}/facts/",
        "source": f"{inside}/sources/",
        "publisher": f"{inside}/publishers/",
        "software": "pkg:generic/",
        **_VOCABULARIES,
    }
    return {"prefix": prefix, **chain.records}


class _Chain:
    """The records so far, each made once, however many inputs lead to it."""

    def __init__(self, catalog: Catalog, site_url: str) -> None:
        self.catalog = catalog
        self.site_url = site_url.rstrip("/")
        self.records: dict[str, dict[str, Record]] = {}
        self.related: set[tuple[str, ...]] = set()

    def add_fact(self, fact: Fact) -> str:
        name = f"fact:{fact.address}"
        if name in self.records.setdefault("entity", {}):
            return name
        self.records["entity"][name] = _fact(fact, self.catalog, self.site_url)
        if fact.derivation:
            self.add_derivation(name, fact.derivation)
        for citation in () if fact.derivation else fact.sources:
            source = citation.source
            kind = {"prov:type": _name("prov:PrimarySource")} if source.origin == source.publisher else {}
            said = {"schema:text": citation.says} if citation.says else {}
            self.relate("wasDerivedFrom", generatedEntity=name, usedEntity=self.add_source(source), more=kind | said)
        return name

    def add_derivation(self, name: str, derivation: Derivation) -> None:
        activity = f"{name}/derivation"
        self.records.setdefault("activity", {})[activity] = {"prov:label": derivation.rule}
        self.records.setdefault("agent", {})[_SOFTWARE] = {"prov:type": _name("prov:SoftwareAgent")}
        self.relate("wasGeneratedBy", entity=name, activity=activity)
        self.relate("wasAssociatedWith", activity=activity, agent=_SOFTWARE)
        for one in derivation.inputs:
            used = self.add_fact(one)
            self.relate("used", activity=activity, entity=used)
            self.relate("wasDerivedFrom", generatedEntity=name, usedEntity=used, activity=activity)

    def add_source(self, source: Source) -> str:
        name = f"source:{source.id.replace('/', '~1')}"
        if name not in self.records["entity"]:
            self.records["entity"][name] = _source(source)
            self.relate("wasAttributedTo", entity=name, agent=self.add_agent(source.publisher))
            if source.origin != source.publisher:
                # Whose statement it carries had a hand in it, but did not publish it.
                self.relate("wasInfluencedBy", influencee=name, influencer=self.add_agent(source.origin))
        return name

    def add_agent(self, publisher: str) -> str:
        name = f"publisher:{publisher}"
        self.records.setdefault("agent", {})[name] = {
            "prov:type": _name("prov:Organization"),
            "prov:label": self.catalog.publisher_label(publisher),
        }
        return name

    def relate(self, relation: str, more: Record | None = None, **ends: str) -> None:
        met = (relation, *ends.values(), *map(str, (more or {}).values()))
        if met not in self.related:
            self.related.add(met)
            related = self.records.setdefault(relation, {})
            related[f"_:{relation}{len(related) + 1}"] = {f"prov:{end}": name for end, name in ends.items()} | (
                more or {}
            )


def _fact(fact: Fact, catalog: Catalog, site_url: str) -> Record:
    record: Record = {"prov:label": f"{catalog.subject(fact.subject).label()}, {fact.label()}: {fact.display()}"}
    about = fact.about()
    if about:
        record["dcterms:description"] = about
    record |= _valued(fact)
    if fact.unit:
        record["schema:unitText"] = fact.unit
    if fact.as_of:
        record["dcterms:valid"] = fact.as_of
    if site_url:
        record["prov:location"] = {"$": f"{site_url}/{fact.url}", "type": "xsd:anyURI"}
    return record


def _valued(fact: Fact) -> Record:
    """The value; or its ends, where it is a range or where its qualifier makes a bound of it."""
    value = fact.value
    if isinstance(value, Range):
        return {"schema:minValue": _decimal(value.low), "schema:maxValue": _decimal(value.high)}
    if fact.type not in ("quantity", "count") or isinstance(value, tuple):
        return {"prov:value": fact.text}
    bound = {"at-least": "schema:minValue", "more-than": "schema:minValue"}
    bound |= {"at-most": "schema:maxValue", "less-than": "schema:maxValue"}
    return {bound.get(fact.qualifier or "", "prov:value"): _decimal(value)}


def _source(source: Source) -> Record:
    fields = {
        "prov:label": source.title,
        "dcterms:issued": source.published,
        "dcterms:language": source.language,
        "prov:location": {"$": source.url, "type": "xsd:anyURI"},
    }
    return {name: field for name, field in fields.items() if field}


def _decimal(number: object) -> Record:
    return {"$": f"{number:f}", "type": "xsd:decimal"}


def _name(name: str) -> Record:
    return {"$": name, "type": "xsd:QName"}
