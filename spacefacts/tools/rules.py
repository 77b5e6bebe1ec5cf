"""Rules: laws with a code, a name and a page.

A rule is one function in the room `checks`. Its name is the law's name, its docstring is the law's page: the law in a
sentence, the reason in one more, then fenced examples under `Bad:` and `Good:`, which the tests run. Paragraphs that
begin with `zh: ` say law and reason in Chinese, and are shown to readers of Chinese alone.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from types import UnionType
from typing import Any, NamedTuple, TypeAlias

from spacefacts.errors import UnknownName
from spacefacts.tools.findings import Finding, Place
from spacefacts.tools.rooms import entries


class UnknownRule(UnknownName):
    """No rule has this name or code."""

    what = "rule"


class MetAt(NamedTuple):
    """Where a law about an address is broken, what to do, which address it is and how that stands.

    A `severity` takes the place of the rule's own.
    """

    place: Place
    message: str
    url: str
    status: str
    severity: str = ""


Met: TypeAlias = tuple[Place, str] | MetAt
"""Where a law is broken, and the sentence that says what to write instead."""

FAMILIES = {
    "SF0": "Reading",
    "SF1": "Shape",
    "SF2": "Evidence",
    "SF3": "Consistency",
    "SF4": "Words",
    "SF5": "Links",
    "SF6": "Site",
}
SEVERITIES = ("error", "warning")

_IN_CHINESE = "zh: "

_EXAMPLE = re.compile(
    r"^(?P<side>Bad|Good):\n|^```\w+ title=\"(?P<title>[^\"]+)\"\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A law; `on` is the type of the thing it judges, or several."""

    code: str
    name: str
    on: type | UnionType
    severity: str
    judge: Callable[[Any], Iterable[Met]]
    page: str
    chinese: str = ""

    @property
    def law(self) -> str:
        """The law in a sentence."""
        return self.page.partition("\n")[0]

    @property
    def law_in_chinese(self) -> str:
        """The law in a Chinese sentence; empty where nobody has written one."""
        law, stop, _ = self.chinese.partition("。")
        return law + stop

    @property
    def family(self) -> str:
        """What its code says it is about."""
        return FAMILIES[self.code[:3]]

    def __call__(self, judged: object) -> Iterator[Finding]:
        """Where `judged` breaks the law."""
        for met in self.judge(judged):
            place, message, url, status, severity = met if isinstance(met, MetAt) else MetAt(*met, url="", status="")
            yield Finding(
                place=place,
                code=self.code,
                name=self.name,
                message=message,
                severity=severity or self.severity,
                url=url,
                status=status,
            )

    def examples(self, side: str) -> list[dict[str, str]]:
        """The examples under `Bad` or `Good`, each the text of its files by path.

        A file whose path stands already in the example begins the next one.
        """
        found: list[dict[str, str]] = []
        here = False
        for match in _EXAMPLE.finditer(self.page):
            if match["side"]:
                here = match["side"] == side
            elif here:
                if not found or match["title"] in found[-1]:
                    found.append({})
                found[-1][match["title"]] = match["text"]
        return found


def rule(code: str, on: type | UnionType, severity: str = "error") -> Callable[[Callable[[Any], Iterable[Met]]], Rule]:
    """Make a rule of a function that judges things of the type `on`."""

    def make(judge: Callable[[Any], Iterable[Met]]) -> Rule:
        name = judge.__name__.replace("_", "-")
        paragraphs = inspect.cleandoc(judge.__doc__ or "").split("\n\n")
        # A line break would show as a gap between two Chinese characters.
        chinese = [one.removeprefix(_IN_CHINESE).replace("\n", "") for one in paragraphs if one.startswith(_IN_CHINESE)]
        page = "\n\n".join(one for one in paragraphs if not one.startswith(_IN_CHINESE))
        return Rule(
            code=code, name=name, on=on, severity=severity, judge=judge, page=page, chinese="\n\n".join(chinese)
        )

    return make


def rules() -> dict[str, Rule]:
    """Every rule by name, in the order of the codes."""
    return dict(sorted(entries("checks").items(), key=lambda item: str(item[1].code)))


def find_rule(name: str) -> Rule:
    """The rule with this name or code.

    Raises:
        UnknownRule: there is none.
    """
    every = rules()
    for law in every.values():
        if name.lower() in (law.name, law.code.lower()):
            return law
    raise UnknownRule(name, tuple(get_close_matches(name, every, n=3)))
