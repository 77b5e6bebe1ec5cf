"""What a host's `robots.txt` allows our agent to read: RFC 9309.

It holds for documents, which are read; a link that is merely checked is one visit, as a reader makes it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from spacefacts.tools.network.answers import Answer, NoAnswer
from spacefacts.tools.network.judging import phrase

if TYPE_CHECKING:
    from protego import Protego

AGENT = "spacefacts"

BYTES = 500 * 1024
"""As much as the standard asks every reader to parse."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What a host allows: all of it, where there are no rules and no trouble.

    `delay` are the seconds that it asks for between two requests, and `trouble` says why nothing may be asked.
    """

    rules: Protego | None = None
    delay: float = 0.0
    trouble: str = ""

    def allow(self, url: str) -> bool:
        """Whether a page may be read."""
        return self.rules is None or bool(self.rules.can_fetch(url, AGENT))


def read_rules(reply: Answer | NoAnswer) -> Rules:
    """The rules in what a host answered, or did not, when asked for its `robots.txt`.

    Where there is none (4xx), all is allowed; where the host is in trouble (5xx, and 429, which says as much), nothing
    is, since it may forbid everything. A host that gives no answer at all is left to the request for the page, which
    will say why.
    """
    if isinstance(reply, NoAnswer):
        return Rules()
    if reply.code >= 500 or reply.code == 429:
        return Rules(trouble=f"its robots.txt could not be read: {phrase(reply.code)}")
    if not 200 <= reply.code < 300:
        return Rules()
    from protego import Protego

    rules = Protego.parse(reply.body.decode("utf-8", errors="replace"))
    return Rules(rules=rules, delay=float(rules.crawl_delay(AGENT) or 0.0))
