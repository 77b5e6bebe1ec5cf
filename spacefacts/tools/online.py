"""The network's part in a check: every address of the files is asked for once, and cited pages are read on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from spacefacts.tools.authoring.witnessed import FOUND
from spacefacts.tools.charsets import decode
from spacefacts.tools.cited.passages import Unreadable
from spacefacts.tools.cited.questions import Question, Reply
from spacefacts.tools.conduct import Grace
from spacefacts.tools.hypertext import read_html
from spacefacts.tools.leads import FRAGMENT, Lead, Reached
from spacefacts.tools.network.answers import UNSETTLED, Answer, Errand, Outcome, Read
from spacefacts.tools.vouching import Asked, Vouched, told_of

Ask = Callable[[Sequence[Errand], Read], Mapping[str, Outcome]]
"""Whoever runs the errands."""


class Online:
    """How a check goes to the network: who runs the errands, and how long a link that fails is spared.

    What was answered is known from then on, so that a second look asks nobody again. `is_whole` says that all errands
    are run, and not only a share of them.
    """

    def __init__(self, ask: Ask, grace: Grace, *, is_whole: bool = True) -> None:
        self._ask, self.grace, self.is_whole = ask, grace, is_whole
        self._known: dict[str, Outcome] = {}

    def ask(self, errands: Sequence[Errand], read: Read) -> Mapping[str, Outcome]:
        """The outcomes of errands, by address."""
        self._known |= self._ask([errand for errand in errands if not self._is_known(errand)], read)
        return self._known

    def asking_nobody(self) -> Online:
        """The same without the network: all that it will ever answer is what is known by now."""
        return Online(lambda _errands, _read: self._known, self.grace, is_whole=self.is_whole)

    def _is_known(self, errand: Errand) -> bool:
        known = self._known.get(errand.url)
        return known is not None and (known.status not in ("ok", "moved") or known.told.keys() >= set(errand.asks))


def go_online(leads: Iterable[Lead], asked: Iterable[Asked], online: Online, today: date) -> tuple[Reached, Vouched]:
    """Ask for every address, once for all that is wanted of it."""
    leads, asked = tuple(leads), tuple(asked)
    outcomes = online.ask(errands_for(leads, asked), _reader({one.name: one.question for one in asked}))
    return Reached(leads=leads, outcomes=outcomes, today=today, grace=online.grace), Vouched(
        asked=asked, outcomes=outcomes
    )


def errands_for(leads: Iterable[Lead], asked: Iterable[Asked]) -> list[Errand]:
    """One errand for each address, with all that is asked of its page; in the order in which addresses are met."""
    wanted: dict[str, dict[str, None]] = {}
    documents = set()
    for one in asked:
        wanted.setdefault(one.asked, {})[one.name] = None
        documents.add(one.asked)
    for lead in leads:
        names = wanted.setdefault(lead.asked, {})
        if lead.fragment:
            names[FRAGMENT + lead.fragment] = None
    wanted.pop("", None)
    return [Errand(url=url, asks=tuple(names), is_document=url in documents) for url, names in wanted.items()]


def _reader(questions: Mapping[str, Question]) -> Read:
    """What reads a page for the questions and the fragments of an errand."""

    def read(answer: Answer, errand: Errand) -> Mapping[str, Any]:
        fragments = [name for name in errand.asks if name.startswith(FRAGMENT)]
        told: dict[str, Any] = _fragments(answer, fragments) if fragments else {}
        names = [name for name in errand.asks if not name.startswith(FRAGMENT)]
        if names:
            replies = dict(_replies(answer, names, questions))
            told |= {name: told_of(reply) for name, reply in replies.items()}
            if not all(reply.verdict in FOUND for reply in replies.values()):
                # Like a dead link, what failed is looked at again in every run.
                told[UNSETTLED] = True
        return told

    return read


def _replies(answer: Answer, names: list[str], questions: Mapping[str, Question]) -> Iterable[tuple[str, Reply]]:
    # Loaded while the first answers are under way: what reads pages takes longer to load than a host to answer.
    from spacefacts.tools.cited.reading import read_page
    from spacefacts.tools.cited.searching import search
    from spacefacts.tools.cited.sheets import prepare

    try:
        sheet = prepare(read_page(answer.body, answer.headers.get("content-type"), answer.url))
    except Unreadable as error:
        return [(name, Reply(verdict="unreadable", why=str(error))) for name in names]
    return [(name, search(questions[name], sheet)) for name in names]


def _fragments(answer: Answer, names: list[str]) -> dict[str, bool | None]:
    """Whether the page has each fragment; None where only scripts or other readers than a browser could tell."""
    if "html" not in answer.headers.get("content-type", "") or not answer.is_whole:
        return dict.fromkeys(names)
    anchors = read_html(decode(answer.body)).anchors
    return {name: _has(anchors, name.removeprefix(FRAGMENT)) for name in names}


def _has(anchors: frozenset[str], fragment: str) -> bool:
    from urllib.parse import unquote

    bare = unquote(fragment)
    # GitHub writes the ids of a text with a prefix, and its scripts find them without.
    return (
        bare.lower() in ("", "top")
        or bare.startswith(("/", "!", "L"))
        or any(name in anchors for name in (fragment, bare, f"user-content-{bare}", f"user-content-{bare.lower()}"))
    )
