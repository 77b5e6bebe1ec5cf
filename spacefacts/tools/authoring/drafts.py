"""What the files of a base say, typed, each with its place: the material that facts are compiled from and rules read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from spacefacts.tools.authoring.laws import KindLaws, PropertyLaws
from spacefacts.tools.findings import Place
from spacefacts.values import Value

Both: TypeAlias = dict[str, str]
"""Words in English and Chinese, by `en` and `zh`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A value with the author's own text and its place."""

    value: Value
    text: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Derive:
    """How a property is computed: a derivation's name and the inputs it takes, with the place of each."""

    rule: str
    inputs: tuple[str, ...]
    places: tuple[Place, ...]
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class PropertyDraft:
    """A property as its kind defines it."""

    name: str
    place: Place
    type: str
    label: Both
    unit: str | None = None
    to: str | None = None
    many: bool = False
    about: Both | None = None
    derive: Derive | None = None
    decimals: int | None = None
    show: str | None = None
    stale_after_days: int | None = None
    laws: PropertyLaws = field(default_factory=PropertyLaws)


@dataclass(frozen=True, slots=True, kw_only=True)
class KindDraft:
    """A kind as its `kind.yaml` defines it."""

    name: str
    place: Place
    label: Both
    about: Both | None
    properties: dict[str, PropertyDraft]
    orders: tuple[tuple[str, ...], ...]
    laws: KindLaws = field(default_factory=KindLaws)


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationDraft:
    """A source, where in it, what it says; `at` is in English alone where it was written as plain text."""

    source: str
    place: Place
    at: Both | None = None
    at_place: Place | None = None
    says: str | None = None
    says_place: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimDraft:
    """What sources say instead."""

    place: Place
    sources: tuple[CitationDraft, ...]
    written: Written
    unit: str | None
    qualifier: str | None
    verdict: str
    note: Both


@dataclass(frozen=True, slots=True, kw_only=True)
class ObservationDraft:
    """A value with the date it held; without a value where it is to be computed."""

    place: Place
    written: Written | None = None
    qualifier: str | None = None
    as_of: str | None = None
    as_of_place: Place | None = None
    sources: tuple[CitationDraft, ...] = ()
    claims: tuple[ClaimDraft, ...] = ()
    note: Both | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeDraft:
    """Why a value is another than it was: the day on which it was changed, and the text that stood there before."""

    on: str
    was: str
    why: Both


@dataclass(frozen=True, slots=True, kw_only=True)
class Tombstone:
    """Where something that was published has gone."""

    place: Place
    to: str | None = None
    split: tuple[str, ...] = ()
    withdrawn: Both | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FactDraft:
    """A fact as its subject's file states it; `observations` holds one, or the whole series."""

    address: str
    subject: str
    place: Place
    observations: tuple[ObservationDraft, ...]
    is_series: bool = False
    changed: tuple[ChangeDraft, ...] = ()

    @property
    def latest(self) -> ObservationDraft:
        """The observation that stands."""
        return self.observations[-1]

    def citations(self) -> list[CitationDraft]:
        """Every citation of the fact, those of its claims included."""
        if len(self.observations) == 1 and not self.latest.claims:
            return list(self.latest.sources)
        return [
            citation
            for one in self.observations
            for citations in (one.sources, *(claim.sources for claim in one.claims))
            for citation in citations
        ]

    # Last, because it hides the builtin of the same name from what follows.
    property: PropertyDraft


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectDraft:
    """A subject as its file states it."""

    id: str
    kind: str
    place: Place
    label: Both
    about: Both | None = None
    aliases: tuple[str, ...] = ()
    see_also: dict[str, Place] = field(default_factory=dict)
    facts: dict[str, FactDraft] = field(default_factory=dict)
    moved: dict[str, Tombstone] = field(default_factory=dict)
    unknown: dict[str, Both] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentDraft:
    """A published document."""

    id: str
    place: Place
    publisher: str
    url: str
    url_place: Place
    language: str
    grade: str
    origin: str
    origin_place: Place
    title: str | None = None
    published: str | None = None
    accessed: str | None = None
    archive: str | None = None
    archive_place: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PublisherDraft:
    """Who publishes documents, or whose statements others carry."""

    id: str
    place: Place
    label: Both
    grade: str
    about: Both | None
    documents: dict[str, DocumentDraft]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImprintDraft:
    """What a base says of itself; `imports` are the bases that it takes facts from, each with its place."""

    name: str
    place: Place
    label: Both
    site: str | None
    licence: str | None
    imports: dict[str, Place]
