"""How politely hosts are asked, as data."""

from __future__ import annotations

from typing import Any

import pytest

from spacefacts.tools.network.policies import BadPolicy, Manners, Policy, known_policies, read_policies


def test_every_policy_of_ours_has_a_reason() -> None:
    assert all(policy.reason for policy in known_policies().values())


def test_a_host_without_a_policy_is_asked_like_all() -> None:
    policy = Manners(in_flight=3, spacing=0.2).policy("example.org")
    assert (3, 0.2) == (policy.in_flight, policy.spacing)


@pytest.mark.parametrize("site", ["example.org", "www.example.org", "a.b.example.org", "www.example.org:8080"])
def test_a_policy_holds_for_the_hosts_below(site: str) -> None:
    assert "closed" == Manners(hosts={"example.org": Policy(skip="closed")}).policy(site).skip


@pytest.mark.parametrize("site", ["example.com", "anexample.org", "org", "[::1]:80"])
def test_a_policy_holds_for_no_other_host(site: str) -> None:
    assert "" == Manners(hosts={"example.org": Policy(skip="closed")}).policy(site).skip


def test_the_nearest_name_counts() -> None:
    hosts = {"example.org": Policy(skip="far"), "www.example.org": Policy(skip="near")}
    assert "near" == Manners(hosts=hosts).policy("www.example.org").skip


def test_a_policy_of_the_caller_comes_before_ours() -> None:
    name = next(iter(known_policies()))
    assert 7.0 == Manners(hosts={name: Policy(spacing=7.0)}).policy(name).spacing


def test_policies_are_read_from_a_table() -> None:
    table = {"Example.org": {"in-flight": 1, "spacing": 2, "stop-at-first-error": True, "calls-per-hour": 15}}
    expected = Policy(in_flight=1, spacing=2, stop_at_first_error=True, calls_per_hour=15)
    assert {"example.org": expected} == read_policies(table)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (7, "no table"),
        ({"spaced": 1}, "spaced means nothing"),
        ({"spacing": "1"}, "spacing of example.org is '1'; write a number of seconds"),
        ({"spacing": -1}, "write a number of seconds"),
        ({"spacing": float("nan")}, "write a number of seconds"),
        ({"spacing": True}, "write a number of seconds"),
        ({"in-flight": 1.5}, "write a whole number"),
        ({"method": "POST"}, "write GET or HEAD"),
        ({"stop-at-first-error": 1}, "write true or false"),
        ({"skip": 1}, "write a reason"),
    ],
)
def test_what_cannot_be_a_policy_is_refused(written: Any, said: str) -> None:
    with pytest.raises(BadPolicy, match=said):
        read_policies({"example.org": written})
