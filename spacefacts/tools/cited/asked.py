"""A question with what it takes to answer it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from spacefacts.tools.cited.goals import Goal, goals_of
from spacefacts.tools.cited.han import in_one_form
from spacefacts.tools.cited.matters import Matter, is_ordinal
from spacefacts.tools.cited.names import Names, names_of
from spacefacts.tools.cited.questions import Question
from spacefacts.tools.cited.withdrawn import speaks_of_changes, speaks_of_plans
from spacefacts.tools.figures import Figure, figures

_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question with what it takes to answer it."""

    question: Question
    goals: tuple[Goal, ...]
    names: Names
    matter: Matter
    words: str
    is_plan: bool
    is_change: bool
    is_ordinal: bool
    is_bare: bool
    """Whether `says` gives its figure without the unit that it has."""
    has_more: bool
    """Whether `says` holds several figures, or other words than those of its figure."""


def asked_of(question: Question) -> Asked:
    """The question, with all that is made of it once and not for every passage."""
    question = replace(question, says=in_one_form(question.says), label=tuple(map(in_one_form, question.label)))
    words = " ".join([*question.label, *question.subject, question.says])
    said = figures(question.says)
    return Asked(
        question=question,
        goals=goals_of(question),
        names=names_of(question.subject, question.rivals),
        matter=Matter(question),
        words=words,
        is_plan=speaks_of_plans(" ".join([*question.label, question.says])),
        is_change=speaks_of_changes(" ".join([*question.label, question.says])),
        is_bare=question.unit is not None and any(figure.unit is None for figure in said),
        has_more=len(said) > 1 or (bool(said) and _LETTER.search(_without(said, question.says)) is not None),
        is_ordinal=any(is_ordinal(question.says, figure.start, figure.end) for figure in said),
    )


def _without(said: list[Figure], words: str) -> str:
    for figure in reversed(said):
        words = words[: figure.start] + words[figure.end :]
    return words
