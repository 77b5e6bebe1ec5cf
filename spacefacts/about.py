"""What facts are about: subjects, and the kinds of these."""

from __future__ import annotations

from _collections_abc import Mapping  # which Python's start has loaded; `collections.abc` would bring `collections`

import spacefacts
from spacefacts.views import View, maybe_words, unshared, words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, TypeAlias

    from typing_extensions import TypeVar

    from spacefacts.model import Fact

    Else = TypeVar("Else", default=None)
    Facts: TypeAlias = Mapping[str, Fact]
else:
    # To name what is in it would take as long as to make the class of it.
    Facts = Mapping


class Subject(View, Facts):
    """A thing facts are about: a mapping from property to `Fact`, in the order of its kind.

    Examples:
        >>> import spacefacts
        >>> mission = spacefacts.subject("shenzhou-20")
        >>> [one.label() for one in mission["crew"].refers_to]
        ['Chen Dong', 'Chen Zhongrui', 'Wang Jie']
        >>> "launched" in mission, mission.get("no-such-property")
        (True, None)
    """

    __slots__ = ()

    @property
    def id(self) -> str:
        """Unique in the whole base."""
        identity: str = self._record["subject"]
        return identity

    @property
    def kind(self) -> str:
        """What sort of thing it is."""
        kind: str = self._record["kind"]
        return kind

    @property
    def url(self) -> str:
        """Its page, relative to the root of the site."""
        url: str = self._record["url"]
        return url

    @property
    def aliases(self) -> tuple[str, ...]:
        """Other names it goes by."""
        return tuple(self._record["aliases"])

    def label(self, language: str = "en") -> str:
        """Its name."""
        return words(self._record["label"], language)

    def about(self, language: str = "en") -> str | None:
        """What it is, in a sentence."""
        return maybe_words(self._record["about"], language)

    @property
    def see_also(self) -> tuple[str, ...]:
        """The ids of other subjects whose facts speak to it; our own choice, which no source stands for."""
        return tuple(self._record["see_also"])

    def unknown(self, language: str = "en") -> dict[str, str]:
        """What was looked for and not found, by property, with a word on how."""
        return {name: words(note, language) for name, note in self._record["unknown"].items()}

    def with_facts(self) -> dict[str, Any]:
        """The record with those of its facts, as `subjects/<id>.json` of the JSON API has it."""
        return {**self.as_dict(), "facts": {name: fact.as_dict() for name, fact in self.items()}}

    # With its default, the type that this names is None's.
    def get(self, name: str, default: Else = None) -> Fact | Else:  # type: ignore[assignment]
        """The fact of this property, or `default`."""
        return self._catalog.get(f"{self.id}.{name}") if name in self else default

    def __getitem__(self, name: str) -> Fact:
        if name not in self:
            near = tuple(f"{self.id}.{key}" for key in self._catalog.nearest(name, self))
            raise spacefacts.UnknownFact(f"{self.id}.{name}", near)
        return self._catalog.get(f"{self.id}.{name}")

    def __contains__(self, name: object) -> bool:
        return name in self._record["properties"]

    def __iter__(self) -> Iterator[str]:
        return iter(self._record["properties"])

    def __reversed__(self) -> Iterator[str]:
        return reversed(tuple(self))

    def __len__(self) -> int:
        return len(self._record["properties"])

    def __str__(self) -> str:
        return self.label()

    def _repr_html_(self) -> str:
        from spacefacts.notebook import subject_html

        return subject_html(self)

    def __repr__(self) -> str:
        return f"<Subject {self.id}: {len(self)} facts>"


class Kind(View):
    """A sort of thing, and the properties that its subjects may have.

    Examples:
        >>> import spacefacts
        >>> kind = spacefacts.kind("mission")
        >>> kind.properties["crew-stay"]["unit"]
        'd'
    """

    __slots__ = ()

    @property
    def id(self) -> str:
        """Its name."""
        identity: str = self._record["kind"]
        return identity

    @property
    def properties(self) -> dict[str, dict[str, Any]]:
        """Each property's definition: type, unit, label, about, derivation."""
        properties: dict[str, dict[str, Any]] = unshared(self._record["properties"])
        return properties

    def label(self, language: str = "en") -> str:
        """What one of its subjects is called."""
        return words(self._record["label"], language)

    def about(self, language: str = "en") -> str | None:
        """What belongs to it."""
        return maybe_words(self._record["about"], language)

    def __repr__(self) -> str:
        return f"<Kind {self.id}: {len(self._record['properties'])} properties>"
