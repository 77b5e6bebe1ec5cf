"""Which rules a run judges by, from the names that a command line or the settings give."""

from __future__ import annotations

from collections.abc import Iterable

from spacefacts.errors import SpacefactsError
from spacefacts.tools.nearest import nearest
from spacefacts.tools.rules import FAMILIES, Rule, rules


class BadSelection(SpacefactsError):
    """A selection means nothing, or leaves no rule; the message says what to write."""


def named(names: Iterable[str]) -> frozenset[str]:
    """The names of the rules that are meant, each by its name, its code or its family.

    Raises:
        BadSelection: a name is none of these.
    """
    meant: set[str] = set()
    for name in names:
        word = name.strip()
        of_name = {law.name for law in rules().values() if word.lower() in (law.name, *_codes(law))}
        if not of_name and word.upper() not in FAMILIES:
            raise BadSelection(f"no rule or family {word!r}; {_nearest(word)}")
        meant |= of_name
    return frozenset(meant)


def chosen(select: Iterable[str], ignore: Iterable[str]) -> dict[str, Rule]:
    """The rules that `select` means, or else all, without those that `ignore` means; by name, in the order of codes.

    Raises:
        BadSelection: a name is no rule's, or no rule is left.
    """
    wanted, unwanted = tuple(select), named(ignore)
    kept = (named(wanted) if wanted else frozenset(rules())) - unwanted
    if not kept:
        raise BadSelection("no rule is left to check by; select more, or ignore fewer")
    return {name: law for name, law in rules().items() if name in kept}


def _nearest(word: str) -> str:
    if word[:2].upper() != "SF":
        return nearest(word.lower(), rules())
    codes = [law.code for law in rules().values()]
    return nearest(word.upper(), FAMILIES if len(word) <= len("SF0") else codes)


def _codes(law: Rule) -> tuple[str, str]:
    return law.code.lower(), law.code[:3].lower()
