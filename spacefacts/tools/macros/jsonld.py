"""`jsonld`: a subject and its facts in the words of schema.org, for search engines."""

from __future__ import annotations

from typing import Any

from spacefacts.catalog import Catalog
from spacefacts.evidence import Source
from spacefacts.loading import API
from spacefacts.model import Fact
from spacefacts.snapshot import canonical
from spacefacts.tools.handing import is_somewhere
from spacefacts.values import Range
from spacefacts.works import documents


def jsonld(catalog: Catalog, subject: str, *, lang: str = "en", site_url: str = "") -> str:
    """A script element with the subject as `Dataset` and each fact as `PropertyValue` with its citations.

    Without `site_url`, or with one that is kept for examples, it has no addresses.
    """
    about = catalog.subject(subject)
    root = f"{site_url.rstrip('/')}/" if is_somewhere(site_url) else ""
    sources = {source.id: source for fact in about.values() for source in documents(fact)}
    described = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": about.label(lang),
        "description": about.about(lang) or catalog.kind(about.kind).about(lang) or about.label(lang),
        "identifier": about.id,
        "inLanguage": "zh-Hans" if lang == "zh" else lang,
        "url": root and root + about.url,
        "isAccessibleForFree": True,
        "alternateName": list(about.aliases),
        "distribution": root
        and {
            "@type": "DataDownload",
            "encodingFormat": "application/json",
            "contentUrl": f"{root}{API}/subjects/{about.id}.json",
        },
        "variableMeasured": [_measured(fact, lang, root) for fact in about.values()],
        "citation": [_cited(source, lang) for source in sources.values()],
    }
    # Nothing in it may end the element.
    written = canonical(_told(described)).replace("<", r"\u003c")
    return f'<script type="application/ld+json">{written}</script>'


def _measured(fact: Fact, lang: str, root: str) -> dict[str, Any]:
    value = fact.value
    return _told(
        {
            "@type": "PropertyValue",
            "propertyID": fact.address,
            "name": fact.label(lang),
            "description": fact.about(lang),
            "value": fact.text if not isinstance(value, Range) else None,
            "minValue": value.low if isinstance(value, Range) else None,
            "maxValue": value.high if isinstance(value, Range) else None,
            "unitText": fact.unit,
            "url": root and root + fact.url,
            "subjectOf": [{"@id": source.url} for source in documents(fact)],
        }
    )


def _cited(source: Source, lang: str) -> dict[str, Any]:
    return _told(
        {
            "@type": "CreativeWork",
            "@id": source.url,
            "name": source.title,
            "url": source.url,
            "publisher": {"@type": "Organization", "name": source.publisher_label(lang)},
            "datePublished": source.published,
            "inLanguage": source.language,
        }
    )


def _told(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: field for name, field in fields.items() if field}
