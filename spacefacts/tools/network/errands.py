"""Many errands at once: what each becomes, from what is remembered to what is remembered next."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from random import Random
from threading import Lock
from typing import Any

from spacefacts.tools.network.answers import Answer, Errand, Fetch, Outcome, Read
from spacefacts.tools.network.memory import Entry, Memory, aged
from spacefacts.tools.network.policies import Manners
from spacefacts.tools.network.running import Clock, Run
from spacefacts.tools.network.visiting import Visited, visit


def run_errands(
    errands: Iterable[Errand],
    *,
    fetch: Fetch,
    read: Read,
    manners: Manners,
    memory: Memory | None,
    today: date,
    told: Callable[[Outcome], None] = lambda _: None,
    clock: Clock | None = None,
) -> dict[str, Outcome]:
    """How every errand ended, by its address, in the order in which they were given.

    Errands to one address are one, which asks all that they ask. `read` and `told` are called in many threads, but each
    in one after the other, as outcomes come in. The memory is saved at the end, even where that is an exception.

    Raises:
        Exception: whatever `fetch`, besides `NoAnswer`, `read` or `told` raised first, once all that could be done is.
        OSError: the memory cannot be saved.
    """
    merged = _merged(errands)
    run = Run(fetch=fetch, manners=manners, clock=clock or Clock())
    outcomes: dict[str, Outcome] = {}
    telling, reading = Lock(), Lock()

    def note(visited: Visited, entry: Entry) -> None:
        outcome = aged(visited.outcome, entry, today) if not visited.outcome.is_kept else visited.outcome
        if memory is not None:
            memory.note(outcome, visited.validators, today)
        with telling:
            outcomes[outcome.url] = outcome
            told(outcome)

    def read_in_turn(answer: Answer, errand: Errand) -> Mapping[str, Any]:
        # What is made of a long page is several times as long, and nothing is made faster by many threads: they would
        # only keep those waiting that have a request to send.
        with reading:
            return read(answer, errand)

    def begin(errand: Errand) -> None:
        entry = memory.entry(errand.url) if memory is not None else Entry()
        kept = memory.kept(errand, entry, today) if memory is not None else None
        if kept is not None:
            note(Visited(outcome=kept), entry)
        else:
            run.add(
                visit(errand, manners=manners, read=read_in_turn, entry=entry), lambda visited: note(visited, entry)
            )

    # Pages of a kind stand together in a document, and may all be slow or all be limited.
    mixed = list(merged.values())
    Random(manners.seed).shuffle(mixed)  # noqa: S311  # an order is no secret
    try:
        run.go(map(begin, mixed))
    finally:
        if memory is not None:
            memory.save()
    return {url: outcomes[url] for url in merged}


def _merged(errands: Iterable[Errand]) -> dict[str, Errand]:
    merged: dict[str, Errand] = {}
    for errand in errands:
        known = merged.get(errand.url, errand)
        asks = tuple(dict.fromkeys((*known.asks, *errand.asks)))
        merged[errand.url] = replace(known, asks=asks, is_document=known.is_document or errand.is_document)
    return merged
