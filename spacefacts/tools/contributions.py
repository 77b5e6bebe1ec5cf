"""A contribution: a value with its source, as somebody gives it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from spacefacts.errors import SpacefactsError

Ask: TypeAlias = Callable[[str], str]
"""Asks a question and gives the answer."""
Read: TypeAlias = Callable[[str], str]
"""Gives the text of a file by its path from the folder of facts."""


class Refused(SpacefactsError):
    """The facts cannot take a contribution as it was given; the message says what to write instead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution:
    """A value for an address, and where it stands: `source` is `publisher/document`, or a web address.

    With a `verdict` it is a claim, what the source says instead of what is accepted; `unit` is its own, if not the fact's.
    `details` are what else is said, of a subject or a document that the facts do not know yet, by the names of options.
    """

    address: str
    value: str
    source: str
    says: str = ""
    at: str = ""
    as_of: str = ""
    qualifier: str = ""
    verdict: str = ""
    unit: str = ""
    accessed: str = ""
    details: Mapping[str, str] = field(default_factory=dict)

    def detail(self, name: str, what: str, ask: Ask | None) -> str:
        """What is said by an option, or answered when `ask` asks for it.

        Raises:
            Refused: nothing is.
        """
        said = self.details.get(name, "") or (ask(f"{what}: ").strip() if ask else "")
        if not said:
            raise Refused(f"this needs {what}; write --{name} TEXT")
        return said
