"""Addresses of other hosts that files name, and how each was found to stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from spacefacts.tools.authoring import Base
from spacefacts.tools.built import Site
from spacefacts.tools.conduct import Grace
from spacefacts.tools.findings import Place, Row
from spacefacts.tools.landings import Landing
from spacefacts.tools.network.addresses import read_address
from spacefacts.tools.network.answers import Outcome, Status
from spacefacts.tools.pages import Page

FRAGMENT = "#"
"""What the name of a fragment begins with among the things that an errand asks of a page."""


@dataclass(frozen=True, kw_only=True)
class Lead:
    """An address as a file names it, fragment and all; `copy` is where a copy of the page is kept."""

    place: Place
    url: str
    copy: str = ""

    @cached_property
    def asked(self) -> str:
        """What is asked for: the address without its fragment, as it goes over the wire; empty if it is none."""
        address = read_address(self.url)
        return address.url if address else ""

    @cached_property
    def fragment(self) -> str:
        """The part of the page that it means, or nothing; a passage of text is for the browser to look for."""
        return self.url.partition("#")[2].partition(":~:")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """Every address of another host that the files name, and what came of asking for it."""

    leads: tuple[Lead, ...]
    outcomes: Mapping[str, Outcome]
    today: date
    grace: Grace = field(default_factory=Grace)

    def each(self, status: Status) -> Iterator[tuple[Lead, Outcome]]:
        """The addresses that stand like this, wherever they are named."""
        for lead in self.leads:
            outcome = self.outcomes.get(lead.asked)
            if outcome and outcome.status == status:
                yield lead, outcome

    def lost_fragments(self) -> Iterator[Lead]:
        """The addresses whose page is there, but not the part of it that they mean."""
        for lead in self.leads:
            outcome = self.outcomes.get(lead.asked)
            if outcome and outcome.told.get(FRAGMENT + lead.fragment) is False:
                yield lead

    def is_spared(self, outcome: Outcome) -> bool:
        """Whether a link that fails was healthy too short a while ago to count as broken."""
        if outcome.healthy is None or outcome.failing is None:
            return False
        return (self.today - outcome.failing).days < self.grace.days or outcome.tries < self.grace.tries

    def rows(self) -> tuple[Row, ...]:
        """Each address once, for programs."""
        found = {}
        for lead in self.leads:
            outcome = self.outcomes.get(lead.asked)
            if outcome:
                found[lead.url] = {
                    "url": lead.url,
                    "status": outcome.status,
                    "why": outcome.why,
                    "code": outcome.code,
                    "target": outcome.target,
                }
        return tuple(found[url] for url in sorted(found))


def leads_in(base: Base | None, pages: Iterable[Page], site: Site | None) -> Iterator[Lead]:
    """Every address that the files name, in facts and documents each time, in the site only what stands in neither.

    A site is made from them, and would tell the same fault again on a hundred pages.
    """
    met = set()
    for lead in (*(_in_base(base) if base else ()), *(lead for page in pages for lead in _in_page(page))):
        met.add(lead.url)
        yield lead
    for lead in _in_site(site) if site else ():
        if lead.url not in met:
            met.add(lead.url)
            yield lead


def _in_base(base: Base) -> Iterator[Lead]:
    """The documents that the base cites, and the copies that are kept of them."""
    for document in base.documents.values():
        day = (document.accessed or document.published or "").replace("-", "")
        copy = document.archive or archived(document.url, day)
        yield Lead(place=document.url_place, url=document.url, copy=copy)
        if document.archive and document.archive_place:
            yield Lead(place=document.archive_place, url=document.archive)


def _in_page(page: Page) -> Iterator[Lead]:
    for link in page.links:
        if link.is_external:
            yield Lead(place=page.place_of(link.start), url=link.target, copy=archived(link.target))


def _in_site(site: Site) -> Iterator[Lead]:
    for link in site.links.that(Landing.ELSEWHERE):
        url = f"https:{link.written}" if link.written.startswith("//") else link.written
        yield Lead(place=site.place_in(link.file, link.start), url=url, copy=archived(url))


def archived(url: str, day: str = "") -> str:
    """Where the Internet Archive would keep its copy of a page that is nearest to a day, or else its latest."""
    return f"https://web.archive.org/web/{day or '2'}/{url}"
