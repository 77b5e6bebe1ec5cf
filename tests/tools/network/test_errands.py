"""Many errands at once, on a web of a few addresses and by a clock that the tests move."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from pathlib import Path
from threading import Condition
from typing import Any

import pytest

from spacefacts.tools.network.answers import Answer, Errand, NoAnswer, Outcome, Request
from spacefacts.tools.network.errands import run_errands
from spacefacts.tools.network.memory import Memory
from spacefacts.tools.network.policies import Manners, Policy
from spacefacts.tools.network.running import Clock
from tests.tools.network.web import Reply, Web, code, page

TODAY = date(2026, 1, 10)


class FastClock(Clock):
    """A clock on which waiting takes no time: whoever waits moves it."""

    def __init__(self) -> None:
        self.time = 0.0

    def now(self) -> float:
        """The time to which it was moved."""
        return self.time

    def wait(self, condition: Condition, seconds: float | None) -> None:
        """Let the others do what they have to do, and move the clock."""
        condition.wait(0.001 if seconds is not None else None)
        self.time += seconds or 0.0


def read(answer: Answer, errand: Errand) -> Mapping[str, Any]:
    """How long the page is, whatever is asked."""
    return dict.fromkeys(errand.asks, len(answer.body))


def run(
    errands: Iterable[Errand | str],
    web: Web | Mapping[str, Reply | list[Reply]],
    *,
    manners: Manners | None = None,
    memory: Memory | None = None,
    today: date = TODAY,
    clock: Clock | None = None,
    **wanted: Any,
) -> dict[str, Outcome]:
    """How errands end."""
    fetch = wanted.pop("fetch", None) or (web if isinstance(web, Web) else Web(web)).fetch
    return run_errands(
        [Errand(url=one) if isinstance(one, str) else one for one in errands],
        fetch=fetch,
        read=wanted.pop("read", read),
        manners=manners or Manners(),
        memory=memory,
        today=today,
        clock=clock or FastClock(),
        **wanted,
    )


def urls(many: int, host: str = "example.org") -> list[str]:
    """So many addresses of a host."""
    return [f"http://{host}/{n}" for n in range(many)]


def test_no_errands_have_no_outcomes() -> None:
    assert {} == run([], {})


def test_outcomes_come_in_the_order_of_the_errands() -> None:
    asked = [*urls(30), *urls(30, "example.com")]
    assert asked == list(run(asked, {}))


def test_every_errand_has_its_own_outcome() -> None:
    found = run(urls(3), {"http://example.org/1": page(), "http://example.org/2": code(403)})
    assert ["broken", "ok", "blocked"] == [one.status for one in found.values()]


def test_errands_to_one_address_are_one() -> None:
    web = Web({"http://example.org/0": page()})
    url = "http://example.org/0"
    found = run([Errand(url=url, asks=("a",)), url, Errand(url=url, asks=("b", "a"), is_document=True)], web)
    assert {"a", "b"} == set(found[url].told)
    assert 1 == web.urls.count(url)


def test_each_outcome_is_told_once() -> None:
    told: list[Outcome] = []
    found = run(urls(20), {}, told=told.append)
    assert sorted(found) == sorted(one.url for one in told)


def test_robots_are_asked_for_once_for_each_host() -> None:
    web = Web({url: page() for url in urls(20)})
    run([Errand(url=url, is_document=True) for url in urls(20)], web)
    assert 1 == web.urls.count("http://example.org/robots.txt")
    assert 21 == len(web.urls)


def test_the_delay_that_robots_ask_for_is_kept() -> None:
    robots = Answer(url="", code=200, body=b"User-agent: *\nCrawl-delay: 5")
    clock = FastClock()
    table = {"http://example.org/robots.txt": robots} | {url: page() for url in urls(5)}
    run([Errand(url=url, is_document=True) for url in urls(5)], table, clock=clock)
    assert clock.time >= 20


def test_a_host_that_has_no_address_is_looked_at_twice() -> None:
    web = Web({url: NoAnswer("no-host", "the host has no address") for url in urls(40)})
    found = run(urls(40), web)
    assert {("broken", "the host has no address")} == {(one.status, one.why) for one in found.values()}
    assert len(web.urls) <= 4


def test_a_host_that_lets_everything_time_out_is_given_up() -> None:
    web = Web({url: NoAnswer("timeout", "no answer in 20 s") for url in urls(40)})
    found = run(urls(40), web)
    assert {"unsure"} == {one.status for one in found.values()}
    assert len(web.urls) <= 8


def test_a_host_with_one_slow_page_is_not_given_up() -> None:
    table: dict[str, Reply | list[Reply]] = {url: page() for url in urls(40)}
    table["http://example.org/7"] = NoAnswer("timeout", "no answer in 20 s")
    found = run(urls(40), table)
    assert {"ok": 39, "unsure": 1} == Counter(one.status for one in found.values())


def test_a_host_that_asks_for_a_pause_gets_it_from_all() -> None:
    clock = FastClock()
    asked: list[tuple[float, str]] = []
    web = Web({url: page() for url in urls(10)} | {"http://example.org/0": [code(429, retry_after="9"), page()]})

    def fetch(request: Request) -> Answer:
        asked.append((clock.time, request.url))
        return web.fetch(request)

    found = run(urls(10), web, fetch=fetch, clock=clock, manners=Manners(in_flight=1, spacing=0.0))
    assert {"ok"} == {one.status for one in found.values()}
    limited = [time for time, url in asked if url.endswith("/0")]
    assert limited[1] >= limited[0] + 9
    assert not [time for time, _ in asked if limited[0] + 0.1 < time < limited[0] + 9]


def test_a_host_that_limits_each_page_once_is_waited_for() -> None:
    table: dict[str, Reply | list[Reply]] = {url: [code(429, retry_after="10"), page()] for url in urls(12)}
    found = run(urls(12), table, manners=Manners(in_flight=1, spacing=0.0))
    assert {"ok"} == {one.status for one in found.values()}


def test_a_host_that_limits_everything_is_not_waited_for_again_and_again() -> None:
    clock = FastClock()
    found = run(urls(50), {url: code(429, retry_after="10") for url in urls(50)}, clock=clock)
    assert {"blocked"} == {one.status for one in found.values()}
    assert clock.time < 60


def test_a_host_may_be_left_alone_after_its_first_error() -> None:
    web = Web({})
    policy = Policy(stop_at_first_error=True, in_flight=1)
    found = run(urls(10), web, manners=Manners(hosts={"example.org": policy}))
    assert {"broken": 1, "skipped": 9} == Counter(one.status for one in found.values())
    assert 1 == len(web.urls)


def test_no_more_calls_are_made_than_a_host_allows() -> None:
    web = Web({url: page() for url in urls(10)})
    found = run(urls(10), web, manners=Manners(hosts={"example.org": Policy(calls_per_hour=4)}))
    assert {"ok": 4, "skipped": 6} == Counter(one.status for one in found.values())
    assert {"its host allows 4 calls an hour"} == {one.why for one in found.values() if one.status == "skipped"}


def test_no_host_has_more_in_flight_than_it_should() -> None:
    under_way: Counter[str] = Counter()
    most: list[int] = []
    lock = threading.Lock()

    def fetch(request: Request) -> Answer:
        host = request.url.split("/")[2]
        with lock:
            under_way[host] += 1
            most.append(under_way[host])
        answer = page(url=request.url)
        with lock:
            under_way[host] -= 1
        return answer

    run([*urls(40), *urls(40, "example.com")], {}, fetch=fetch, manners=Manners(spacing=0.0))
    assert max(most) <= 2


def test_no_more_threads_are_made_than_there_is_to_do() -> None:
    names: set[str] = set()

    def fetch(request: Request) -> Answer:
        names.add(threading.current_thread().name)
        return page(url=request.url)

    run(urls(3), {}, fetch=fetch)
    assert len(names) <= 3


def test_no_more_threads_are_made_than_jobs_allow() -> None:
    names: set[str] = set()

    def fetch(request: Request) -> Answer:
        names.add(threading.current_thread().name)
        return page(url=request.url)

    found = run([f"http://{n}.example/" for n in range(60)], {}, fetch=fetch, manners=Manners(jobs=4))
    assert 60 == len(found)
    assert len(names) <= 4


def test_bodies_that_would_be_held_at_once_are_bounded() -> None:
    held: list[int] = []
    most: list[int] = []
    lock = threading.Lock()

    def fetch(request: Request) -> Answer:
        with lock:
            held.append(request.bytes)
            most.append(sum(held))
        answer = page(url=request.url)
        with lock:
            held.remove(request.bytes)
        return answer

    run([f"http://{n}.example/" for n in range(60)], {}, fetch=fetch, manners=Manners(held=600_000))
    assert max(most) <= 600_000


def test_very_many_errands_are_begun_as_others_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("spacefacts.tools.network.running._MANY", 8)
    asked = urls(200)
    assert asked == list(run(asked, {}, manners=Manners(spacing=0.0, jobs=4)))


def test_no_thread_is_left_behind() -> None:
    run(urls(5), {})
    assert not [one for one in threading.enumerate() if one.name.startswith("errands")]


# What goes wrong


def failing(*_: object) -> Any:
    """What has a fault of its own."""
    raise ZeroDivisionError


@pytest.mark.parametrize("part", ["read", "fetch", "told"])
def test_a_fault_of_ours_surfaces_after_everything_else_is_done(part: str) -> None:
    web = Web({url: page() for url in urls(5)})
    parts: dict[str, Any] = {part: failing}
    with pytest.raises(ZeroDivisionError):
        run([Errand(url=url, asks=("length",)) for url in urls(5)], web, **parts)
    assert part == "fetch" or len(web.urls) == 5


def test_an_interrupted_run_ends_at_once(tmp_path: Path) -> None:
    class Interrupted(FastClock):
        def wait(self, condition: Condition, seconds: float | None) -> None:
            super().wait(condition, seconds)
            raise KeyboardInterrupt

    memory = Memory(tmp_path)
    with pytest.raises(KeyboardInterrupt):
        run(urls(5), {url: page() for url in urls(5)}, clock=Interrupted(), memory=memory)


# Memory


def again(folder: Path, web: Web, errands: Iterable[Errand | str], days: int = 0) -> dict[str, Outcome]:
    """A run with the memory in a folder."""
    return run(errands, web, memory=Memory(folder), today=TODAY + timedelta(days=days))


def test_a_second_run_asks_for_nothing_that_was_good(tmp_path: Path) -> None:
    table = {url: page() for url in urls(3)}
    again(tmp_path, Web(table), urls(3))
    web = Web(table)
    assert all(one.is_kept for one in again(tmp_path, web, urls(3)).values())
    assert [] == web.urls


def test_a_second_run_asks_again_for_what_failed(tmp_path: Path) -> None:
    again(tmp_path, Web({}), urls(1))
    found = again(tmp_path, Web({}), urls(1), days=2)["http://example.org/0"]
    assert (TODAY, 2, False) == (found.failing, found.tries, found.is_kept)


def test_a_link_that_was_healthy_says_when(tmp_path: Path) -> None:
    again(tmp_path, Web({url: page() for url in urls(1)}), urls(1))
    found = again(tmp_path, Web({}), urls(1), days=9)["http://example.org/0"]
    assert (TODAY, TODAY + timedelta(days=9), 1) == (found.healthy, found.failing, found.tries)


def test_an_old_answer_is_asked_for_changes(tmp_path: Path) -> None:
    errands = [Errand(url=url, asks=("length",)) for url in urls(1)]
    first = again(tmp_path, Web({url: page(etag='"a"') for url in urls(1)}), errands)
    web = Web({url: code(304) for url in urls(1)})
    second = again(tmp_path, web, errands, days=8)["http://example.org/0"]
    assert {"If-None-Match": '"a"'} == web.asked[0].headers
    assert ("ok", first["http://example.org/0"].told, False) == (second.status, second.told, second.is_kept)
    third = again(tmp_path, Web({}), errands, days=9)["http://example.org/0"]
    assert third.is_kept


def test_what_was_learned_before_a_fault_is_remembered(tmp_path: Path) -> None:
    def told(outcome: Outcome) -> None:
        assert outcome.url != "http://example.org/2", "a fault"

    with pytest.raises(AssertionError):
        run(urls(3), {url: page() for url in urls(3)}, memory=Memory(tmp_path), told=told)
    assert Memory(tmp_path).entry("http://example.org/0").status == "ok"
