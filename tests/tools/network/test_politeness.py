"""Whose turn it is, at times that the tests make up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.tools.network.answers import NoAnswer
from spacefacts.tools.network.policies import Manners, Policy
from spacefacts.tools.network.politeness import Turns

MANNERS = Manners(spacing=1.0, in_flight=2)
DOWN = NoAnswer("refused", "connection refused")
SLOW = NoAnswer("timeout", "no answer in 20 s")


def turns(*jobs: str, manners: Manners = MANNERS) -> Turns[str]:
    """Turns in which these jobs wait, each for the host that its first letter names."""
    made: Turns[str] = Turns(manners)
    for job in jobs:
        made.add(job[0], job)
    return made


def taken(made: Turns[str], now: float) -> list[str]:
    """All that may start at a time."""
    found = []
    while (job := made.take(now)) is not None:
        found.append(job[1])
    return found


def test_requests_to_one_host_start_apart() -> None:
    made = turns("a1", "a2", "a3")
    assert [["a1"], [], ["a2"]] == [taken(made, now) for now in (0.0, 0.9, 1.0)]


def test_a_start_that_is_a_little_late_does_not_put_off_the_next() -> None:
    made = turns("a1", "a2", "a3")
    taken(made, 0.0)
    assert [["a2"], []] == [taken(made, now) for now in (1.05, 1.99)]
    made.done("a")
    assert ["a3"] == taken(made, 2.0)


def test_a_start_that_is_late_brings_the_next_no_nearer_than_a_tenth() -> None:
    made = turns("a1", "a2", "a3")
    taken(made, 0.0)
    assert ["a2"] == taken(made, 5.0)
    made.done("a")
    assert [[], ["a3"]] == [taken(made, now) for now in (5.8, 5.95)]


def test_requests_to_other_hosts_do_not_wait() -> None:
    assert ["a1", "b1", "c1"] == taken(turns("a1", "a2", "b1", "c1"), 0.0)


def test_no_more_than_so_many_are_in_flight() -> None:
    made = turns("a1", "a2", "a3")
    assert [["a1"], ["a2"], []] == [taken(made, now) for now in (0.0, 1.0, 2.0)]
    made.done("a")
    assert ["a3"] == taken(made, 2.5)


def test_a_policy_of_the_host_comes_first() -> None:
    manners = Manners(spacing=1.0, hosts={"a": Policy(in_flight=1, spacing=5.0)})
    made = turns("a1", "a2", "b1", "b2", manners=manners)
    assert [["a1", "b1"], ["b2"]] == [taken(made, now) for now in (0.0, 1.0)]
    made.done("a")
    assert [[], ["a2"]] == [taken(made, now) for now in (4.9, 5.0)]


def test_a_request_may_wait_longer() -> None:
    made = turns("a1")
    made.add("a", "later", at=10.0)
    assert [["a1"], [], ["later"]] == [taken(made, now) for now in (0.0, 9.9, 10.0)]


def test_a_request_of_a_lower_rank_comes_first() -> None:
    made = turns()
    for job, rank in (("a3", 3), ("a1", 1), ("a2", 1)):
        made.add("a", job, rank=rank)
    found = [taken(made, 0.0), taken(made, 1.0)]
    made.done("a")
    assert [["a1"], ["a2"], ["a3"]] == [*found, taken(made, 2.0)]


def test_the_next_request_may_start_beside_one_that_is_aside() -> None:
    made: Turns[str] = Turns(MANNERS, is_aside=lambda job: job == "robots")
    for job in ("robots", "a1", "a2"):
        made.add("a", job)
    assert ["robots", "a1"] == taken(made, 0.0)
    made.done("a")
    assert [[], ["a2"]] == [taken(made, now) for now in (0.9, 1.0)]


def test_a_host_that_asks_for_more_distance_has_it_from_every_request() -> None:
    manners = Manners(spacing=1.0, hosts={"a": Policy(spacing=5.0)})
    made: Turns[str] = Turns(manners, is_aside=lambda job: job == "robots")
    for job in ("robots", "a1"):
        made.add("a", job)
    assert [["robots"], [], ["a1"]] == [taken(made, now) for now in (0.0, 4.9, 5.0)]


def test_who_waits_for_the_next_turn_is_told_when_it_is() -> None:
    made = turns("a1", "a2")
    made.add("b", "later", at=0.5)
    taken(made, 0.0)
    assert 0.5 == made.due()


def test_nothing_is_due_where_nothing_waits() -> None:
    made = turns()
    assert (None, None) == (made.due(), made.take(0.0))


def test_a_held_host_starts_nothing_and_the_first_in_line_goes_first() -> None:
    made = turns("a1", "a2")
    assert made.lane("a").hold(0.0, 3.0)
    made.add("a", "again", is_first=True)
    assert [[], ["again"], ["a1"]] == [taken(made, now) for now in (2.9, 3.0, 4.0)]


def test_a_host_is_held_no_longer_than_patience_lasts() -> None:
    lane = turns(manners=Manners(patience=10.0)).lane("a")
    assert [True, False, True] == [lane.hold(0.0, 6.0), lane.hold(6.0, 6.0), lane.hold(6.0, 4.0)]


def test_patience_comes_back_where_it_was_not_in_vain() -> None:
    lane = turns(manners=Manners(patience=10.0)).lane("a")
    lane.hold(0.0, 8.0)
    lane.relent(8.0)
    lane.relent(8.0)
    assert [False, True] == [lane.hold(8.0, 10.5), lane.hold(8.0, 10.0)]


def test_pauses_that_overlap_cost_patience_once() -> None:
    lane = turns(manners=Manners(patience=10.0)).lane("a")
    assert all(lane.hold(0.0, 6.0) for _ in range(5))


def test_a_host_that_allows_some_calls_is_stopped_after_them() -> None:
    made = turns("a1", "a2", "a3", manners=Manners(spacing=0, hosts={"a": Policy(calls_per_hour=2)}))
    assert ["a1", "a2"] == taken(made, 0.0)
    lane = made.lane("a")
    assert ("its host allows 2 calls an hour", ["a3"]) == (lane.stopped, lane.left())


def test_what_does_not_fit_waits_for_room() -> None:
    room = [1]
    made: Turns[str] = Turns(MANNERS, lambda _: bool(room))
    made.add("a", "a1")
    room.clear()
    assert [] == taken(made, 0.0)
    room.append(1)
    made.freed()
    assert ["a1"] == taken(made, 0.0)


def test_a_host_that_refuses_is_down_after_one_more_look() -> None:
    lane = turns("a1", manners=Manners(pause=2.0)).lane("a")
    lane.missed(DOWN, 0.0, 0.1, MANNERS, is_get=True)
    assert lane.down is None
    lane.missed(DOWN, 0.5, 0.6, MANNERS, is_get=True)
    assert lane.down is DOWN


def test_a_request_that_began_before_the_first_failed_is_no_further_look() -> None:
    lane = turns("a1").lane("a")
    lane.missed(DOWN, 0.0, 0.1, MANNERS, is_get=True)
    lane.missed(DOWN, 0.05, 0.15, MANNERS, is_get=True)
    assert lane.down is None


def test_other_requests_wait_for_the_further_look() -> None:
    made = turns("a1", manners=Manners(spacing=0))
    made.lane("a").missed(DOWN, 0.0, 0.1, Manners(pause=2.0), is_get=True)
    assert [[], ["a1"]] == [taken(made, now) for now in (2.0, 2.1)]


def test_a_host_that_has_answered_is_never_down() -> None:
    lane = turns("a1").lane("a")
    lane.answered()
    for now in range(20):
        lane.missed(DOWN, now, now, MANNERS, is_get=True)
    assert lane.down is None


@pytest.mark.parametrize(("times", "is_down"), [(5, False), (6, True)])
def test_a_host_that_is_only_slow_has_more_looks(times: int, is_down: bool) -> None:
    lane = turns("a1").lane("a")
    for now in range(times):
        lane.missed(SLOW, now, now, MANNERS, is_get=True)
    assert is_down == (lane.down is not None)


@given(
    st.lists(st.sampled_from("abc"), max_size=40),
    st.lists(st.floats(min_value=0, max_value=0.7), min_size=1, max_size=40),
    st.integers(1, 3),
)
def test_every_request_has_its_turn_and_no_host_is_pressed(
    sites: list[str], steps: list[float], in_flight: int
) -> None:
    made = turns(*(f"{site}{at}" for at, site in enumerate(sites)), manners=Manners(spacing=0.5, in_flight=in_flight))
    now, under_way, last, found = 0.0, [""] * 0, dict[str, float](), list[str]()
    for step in [*steps, *[1.0] * 100]:
        now += step + 0.01
        for site in under_way[: len(under_way) // 2 + 1]:
            under_way.remove(site)
            made.done(site)
        while (job := made.take(now)) is not None:
            assert now >= last.get(job[0], -9.0) + 0.45
            last[job[0]] = now
            under_way.append(job[0])
            found.append(job[1])
            assert under_way.count(job[0]) <= in_flight
    assert sorted(f"{site}{at}" for at, site in enumerate(sites)) == sorted(found)
