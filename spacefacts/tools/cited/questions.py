"""What is asked of a cited page, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from spacefacts.values import Value

Verdict: TypeAlias = Literal["found", "moved", "differs", "gone", "unreadable"]
"""`moved` stands elsewhere on the page than it did; `differs` means that the page now says something else of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Whether a page says this: the figure as it was printed there, or else the value in its unit.

    `subject` and `label` are the names of the subject and of the property, in every language; `rivals` are names that
    the page may print the same figure for; the subject's own among them are no rivals. `at` is where the citation says that it stands; `where` is where it was
    found last.
    """

    says: str = ""
    value: Value | None = None
    unit: str | None = None
    qualifier: str | None = None
    subject: tuple[str, ...] = ()
    label: tuple[str, ...] = ()
    rivals: tuple[str, ...] = ()
    at: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What the page says: the verdict, for `differs` the figure that it prints now, and where on the page it stands.

    `where` tells places on the page apart without carrying its words; `why` says what makes a page unreadable.
    """

    verdict: Verdict
    now: str = ""
    where: str = ""
    why: str = ""
