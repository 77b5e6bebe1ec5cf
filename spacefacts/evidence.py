"""What stands behind a fact: sources, citations, claims, derivations."""

from __future__ import annotations

from spacefacts.views import View, maybe_words, words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal, TypeAlias

    from spacefacts.model import Fact
    from spacefacts.values import Qualifier, Value

    Verdict: TypeAlias = Literal["rounded", "outdated", "other-definition", "misattributed", "wrong", "unresolved"]
    Grade: TypeAlias = Literal["A", "B", "C", "D"]

VERDICTS: tuple[Verdict, ...] = ("rounded", "outdated", "other-definition", "misattributed", "wrong", "unresolved")
GRADES: tuple[Grade, ...] = ("A", "B", "C", "D")


class Source(View):
    """A published document.

    Examples:
        >>> import spacefacts
        >>> source = spacefacts.source("people-daily/crew-in-beijing")
        >>> source.grade, source.origin
        ('B', 'cmsa')
    """

    __slots__ = ()

    @property
    def id(self) -> str:
        """`publisher/document`."""
        identity: str = self._record["source"]
        return identity

    @property
    def publisher(self) -> str:
        """The id of who published it."""
        publisher: str = self._record["publisher"]
        return publisher

    @property
    def origin(self) -> str:
        """The id of whose statement it carries."""
        origin: str = self._record["origin"]
        return origin

    @property
    def grade(self) -> Grade:
        """A official, filing or primary; B established medium; C republication; D weak."""
        grade: Grade = self._record["grade"]
        return grade

    @property
    def url(self) -> str:
        """Where it stands."""
        url: str = self._record["url"]
        return url

    @property
    def page(self) -> str | None:
        """Where the site describes it, relative to its root; whole on the site of another base, None where that has none."""
        own = self.id.rpartition(":")[2]
        page = f"sources/{self.publisher}/#{own.partition('/')[2]}"
        if own == self.id:
            return page
        imprint = self._catalog.imprint
        return f"{imprint.site}{page}" if imprint and imprint.site else None

    @property
    def archive(self) -> str | None:
        """Where a copy is kept."""
        archive: str | None = self._record["archive"]
        return archive

    @property
    def title(self) -> str | None:
        """Its title, in its language."""
        title: str | None = self._record["title"]
        return title

    @property
    def published(self) -> str | None:
        """The day, month or year of publication, where it is known."""
        published: str | None = self._record["published"]
        return published

    @property
    def accessed(self) -> str | None:
        """The day it was last read for this base."""
        accessed: str | None = self._record["accessed"]
        return accessed

    @property
    def language(self) -> str:
        """Its language, as a BCP 47 tag."""
        language: str = self._record["language"]
        return language

    def publisher_label(self, language: str = "en") -> str:
        """The name of the publisher."""
        return self._catalog.publisher_label(self.publisher, language)

    def origin_label(self, language: str = "en") -> str:
        """The name of whose statement it carries."""
        return self._catalog.publisher_label(self.origin, language)

    def cite(self, style: str = "apa") -> str:
        """A reference to the document: in `apa`, `bibtex`, `csl-json`, `gb-t-7714` or `ris`.

        Raises:
            UnknownStyle: there is no such style; `suggestions` holds the nearest.
        """
        from spacefacts.citing import cite
        from spacefacts.works import document

        return cite([document(self)], style)

    def __str__(self) -> str:
        return f"{self.publisher_label()}, {self.published}" if self.published else self.publisher_label()

    def __repr__(self) -> str:
        return f"<Source {self.id} (grade {self.grade})>"


class Citation(View):
    """A source, where in it, and what it says there.

    Examples:
        >>> import spacefacts
        >>> citation = spacefacts.get("shenzhou-20.crew-landed").sources[0]
        >>> citation.says, citation.source.id
        ('0840 GMT', 'bastille-post/crew-home')
    """

    __slots__ = ()

    @property
    def source(self) -> Source:
        """The document that is cited."""
        return self._catalog.source(self._record["source"])

    @property
    def at(self) -> str | None:
        """Where in the document: a section, a paragraph, a table."""
        at: str | None = self._record["at"]
        return at

    def at_words(self, language: str = "en") -> str | None:
        """The same, in the reader's language where it was written in both."""
        return maybe_words(self._record["at_words"], language)

    @property
    def says(self) -> str | None:
        """The figure with its unit, as printed there."""
        says: str | None = self._record["says"]
        return says

    @property
    def found(self) -> str | None:
        """The day on which its page was last read and still said so; None where no run has looked."""
        found: str | None = self._record["found"]
        return found

    def cite(self, style: str = "apa") -> str:
        """A reference to the document, as `Source.cite` writes it."""
        return self.source.cite(style)

    def __repr__(self) -> str:
        says = f": {self.says!r}" if self.says else ""
        return f"<Citation {self._record['source']}{says}>"


class Claim(View):
    """What sources say that the base does not accept as this fact, with a verdict.

    Examples:
        >>> import spacefacts
        >>> claim = spacefacts.get("shenzhou-20.docking-port").claims[0]
        >>> claim.display(), claim.verdict
        ('Forward port', 'wrong')
    """

    __slots__ = ()

    @property
    def sources(self) -> tuple[Citation, ...]:
        """Who says so, the first to be named first."""
        return tuple(Citation(record, self._catalog) for record in self._record["sources"])

    @property
    def value(self) -> Value:
        """The value claimed, typed as the fact's."""
        from spacefacts.values import value_of

        return value_of(self._record["type"], self._record["value"])

    @property
    def text(self) -> str:
        """The digits of the value claimed."""
        text: str = self._record["text"]
        return text

    @property
    def unit(self) -> str | None:
        """The unit of the value claimed."""
        unit: str | None = self._record["unit"]
        return unit

    @property
    def qualifier(self) -> Qualifier | None:
        """The qualifier of the value claimed, one of a fact's, or None."""
        qualifier: Qualifier | None = self._record["qualifier"]
        return qualifier

    @property
    def verdict(self) -> Verdict:
        """One of `VERDICTS`."""
        verdict: Verdict = self._record["verdict"]
        return verdict

    def note(self, language: str = "en") -> str:
        """Why it is not accepted."""
        return words(self._record["note"], language)

    def display(self, language: str = "en") -> str:
        """The value claimed, as a reader of `language` expects it."""
        return words(self._record["display"], language)

    def __repr__(self) -> str:
        return f"<Claim {self.display()}: {self.verdict}>"


class Derivation(View):
    """How a fact was computed: the rule's name and the facts that went in.

    Examples:
        >>> import spacefacts
        >>> derivation = spacefacts.get("shenzhou-20.crew-stay").derivation
        >>> derivation.rule, [fact.address for fact in derivation.inputs]
        ('elapsed', ['shenzhou-20.launched', 'shenzhou-20.crew-landed'])
    """

    __slots__ = ()

    @property
    def rule(self) -> str:
        """`elapsed`, `sum`, `share` and so on."""
        rule: str = self._record["rule"]
        return rule

    @property
    def inputs(self) -> tuple[Fact, ...]:
        """The facts it was computed from."""
        return tuple(self._catalog.get(address) for address in self._record["inputs"])

    def __repr__(self) -> str:
        return f"<Derivation {self.rule}({', '.join(self._record['inputs'])})>"
