"""What a citation names: a fact as this base states it, or a document that a fact rests on.

Nothing here is known by heart: every field is one of the record's, or is missing.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from spacefacts import __version__
from spacefacts.display import Style, display
from spacefacts.errors import BadValue
from spacefacts.loading import BUNDLED
from spacefacts.moments import Moment, day_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from spacefacts.catalog import Catalog
    from spacefacts.evidence import Source
    from spacefacts.model import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """Something to cite: who says it, under which title, when, where.

    `published` and `accessed` are days, months or years. A title in square brackets describes a work without one.
    """

    key: str
    author: str
    title: str
    language: str
    published: str | None = None
    accessed: str | None = None
    url: str | None = None
    archive: str | None = None
    version: str | None = None
    is_data: bool = False


def document(source: Source) -> Work:
    """A document, with its publisher as author, both in the language of the document."""
    language = "zh" if source.language.startswith("zh") else "en"
    named = source.id.partition("/")[2].replace("-", " ")
    return Work(
        key=source.id.replace("/", ":"),
        author=source.publisher_label(language),
        title=source.title or f"[{named[:1].upper()}{named[1:]}]",
        language=source.language,
        published=source.published,
        accessed=source.accessed,
        url=source.url,
        archive=source.archive,
    )


def statement(
    catalog: Catalog,
    fact: Fact,
    language: str,
    base: str | None = None,
    site_url: str | None = None,
    accessed: str | date | None = None,
) -> Work:
    """A fact as a base states it, dated by the day on which its evidence was last read.

    The imprint says which base it is, and where its site, unless `base` and `site_url` do. Without a site it has no
    address.

    Raises:
        BadValue: there is no such language, `accessed` is no day, month or year, or `site_url` no address.
    """
    home, colon, _ = fact.address.partition(":")
    catalog = catalog.base(home) if colon else catalog
    digest = _digest(catalog)[:12]
    base = base or catalog.name or BUNDLED
    if site_url and not _is_address(site_url):
        raise BadValue(site_url, f"{site_url!r} is no address of a site; write it like https://facts.example.org/")
    site_url = site_url or (catalog.imprint.site if catalog.imprint else None)
    return Work(
        key=fact.address,
        author=base,
        title=_titled(catalog, fact, language),
        language="zh-Hans" if language == "zh" else language,
        published=max((source.accessed for source in documents(fact) if source.accessed), default=None),
        accessed=day_of(accessed) if accessed else None,
        url=fact.url if "://" in fact.url else f"{site_url.rstrip('/')}/{fact.url}" if site_url else None,
        version=f"{__version__}+{digest}" if base == BUNDLED else digest,
        is_data=True,
    )


def documents(fact: Fact) -> tuple[Source, ...]:
    """Every document that a fact rests on, each once; those of a derived fact are those of its inputs too."""
    found: dict[str, Source] = {}
    queue = [fact]
    while queue:
        one = queue.pop(0)
        for citation in one.sources:
            found.setdefault(citation.source.id, citation.source)
        queue += one.derivation.inputs if one.derivation else ()
    return tuple(found.values())


def _is_address(url: str) -> bool:
    scheme, mark, host = url.partition("://")
    return scheme in ("https", "http") and host.strip("/") != "" and not any(sign.isspace() for sign in mark + host)


def _titled(catalog: Catalog, fact: Fact, language: str) -> str:
    """The subject, the property, the value, and the day that it held where it changes."""
    named = (catalog.subject(fact.subject).label(language), fact.label(language), fact.display(language))
    dated = display(Moment(fact.as_of), Style(), language) if fact.as_of else ""
    if language == "zh":
        return "{}，{}：{}".format(*named) + (f"（截至{dated}）" if dated else "")
    return "{}, {}: {}".format(*named) + (f" (as of {dated})" if dated else "")


@lru_cache(maxsize=1)
def _digest(catalog: Catalog) -> str:
    # Once for all the facts of a site.
    return catalog.digest()
