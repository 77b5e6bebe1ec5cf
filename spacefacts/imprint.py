"""The imprint of a base: what it says of itself, so that others can name it, cite it and lead to it."""

from __future__ import annotations

from spacefacts.views import View, words


class Imprint(View):
    """What a base is called, where its pages are, under which licence it may be used, and what it takes from other bases.

    Examples:
        >>> import spacefacts
        >>> imprint = spacefacts.base("spacefacts").imprint
        >>> imprint.name, imprint.licence, imprint.imports
        ('spacefacts', 'CC-BY-4.0', ())
    """

    __slots__ = ()

    @property
    def name(self) -> str:
        """What stands before the colon in `name:subject.property`."""
        name: str = self._record["base"]
        return name

    @property
    def site(self) -> str | None:
        """The address under which its pages are, which ends in a slash; None where it names none."""
        site: str | None = self._record["site"]
        return site

    @property
    def licence(self) -> str | None:
        """What it may be used under, as an SPDX expression where it is written as one; None where it names none."""
        licence: str | None = self._record["licence"]
        return licence

    @property
    def imports(self) -> tuple[str, ...]:
        """The names of the bases that it takes facts from, sorted."""
        return tuple(self._record["imports"])

    def taken_from(self, base: str) -> str | None:
        """The digest of the base that facts were taken from, as it was then; None where none were."""
        digest: str | None = self._record["imports"].get(base)
        return digest

    def label(self, language: str = "en") -> str:
        """Its name in words."""
        return words(self._record["label"], language)

    def __repr__(self) -> str:
        return f"<Imprint {self.name}: {self.label()}>"
