"""What to write instead of a name that is not known."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

_MOST_NAMED = 20


def nearest(name: str, known: Iterable[str]) -> str:
    """What to write instead: the name that looks like it, or the first of those that are known."""
    known = tuple(known)
    close = get_close_matches(name, known, n=1, cutoff=0.6)
    if close:
        return f"did you mean {close[0]!r}?"
    more = f" or {len(known) - _MOST_NAMED} more" if len(known) > _MOST_NAMED else ""
    return f"write one of {', '.join(known[:_MOST_NAMED])}{more}"
