"""A link in a document: what it says, and where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass

SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
"""What an address of its own begins with."""

# A part that is still to be filled in: by a template, a shell, or the reader.
_BLANKED = re.compile(
    r"\{[^}]*\}|\{\{|\{%|\$[({A-Z_]|<[^>]*>|%\(\w+\)|%[A-Z_]{2,}%|%[sd](?![0-9A-Fa-f])|@[A-Z_]+@"
    r"|(?:^|/)(?:\N{HORIZONTAL ELLIPSIS}|\.\.\.(?:/|$))|^\.\.\.|:\w+/:\w+"
)
# Names that stand for any host (RFC 2606 and 6761), and those without a dot, which mean something only at home.
_ANY_HOST = re.compile(
    r"""
    (?:https?:)?//(?:[^/?\#@]*@)?
    (?: (?:[^/?\#:]+\.)? (?:example\.(?:com|net|org|edu) | [^/?\#:.]+\.(?:example|test|invalid))
      | (?!localhost(?![^:/?\#])) [^/?\#:.\[\]]+
    )
    \.? (?:[:/?\#]|\Z)
    """,
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link, or an image or other source that is loaded.

    `written` is where it leads as the file has it, from `start` to `end` in the text of the page; `target` is the same
    with entities and escapes resolved.
    """

    start: int
    end: int
    written: str
    target: str
    is_loaded: bool = False

    @property
    def is_external(self) -> bool:
        """Whether it leads to another host by http or https."""
        return self.target[:8].lower().startswith(("http://", "https://"))

    @property
    def is_local(self) -> bool:
        """Whether it leads to a file of its own place, or to a part of the document itself."""
        return bool(self.target) and not self.target.startswith("//") and not SCHEME.match(self.target)


def is_pattern(target: str) -> bool:
    """Whether a target is one that nobody could follow, since it has a part to fill in."""
    return bool(_BLANKED.search(target))


def names_any_host(url: str) -> bool:
    """Whether the host of an address stands for any, as those of examples do, or means something only at home."""
    return bool(_ANY_HOST.match(url))
