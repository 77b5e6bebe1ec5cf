"""From settings to whoever asks the network."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.tools.asking import Offline, Shard, asking, read_shard
from spacefacts.tools.conduct import Conduct
from spacefacts.tools.links import names_any_host
from spacefacts.tools.network.answers import Errand, Outcome
from tests.tools.network.server import Server, page

TODAY = date(2026, 1, 1)


def ask(
    *urls: str, conduct: Conduct | None = None, shard: Shard | None = None, steps: list[int] | None = None
) -> Mapping[str, Outcome]:
    """How the addresses stand."""
    told = [] if steps is None else steps
    with asking(
        conduct or Conduct(), TODAY, jobs=8, shard=shard or Shard(), told=lambda done, _: told.append(done)
    ) as asks:
        return asks([Errand(url=url) for url in urls], lambda _answer, _errand: {})


@given(st.integers(1, 9), st.text("abcxyz", min_size=1, max_size=8))
def test_every_host_is_in_one_share(of: int, name: str) -> None:
    url = f"https://{name}.org/a"
    assert 1 == sum(Shard(number=number, of=of).holds(url) for number in range(1, of + 1))


def test_all_of_a_host_is_in_the_same_share() -> None:
    shard = Shard(number=2, of=5)
    assert 1 == len({shard.holds(f"https://a.org/{number}") for number in range(20)})


@pytest.mark.parametrize("text", ["2", "0/2", "3/2", "a/b", "1/0", "-1/2", "1/2/3", "1/100000", "/"])
def test_what_is_no_share_is_told(text: str) -> None:
    with pytest.raises(ValueError, match="write the number of this job and of all, as in 2/8"):
        read_shard(text)


def test_without_a_share_all_is_asked() -> None:
    assert Shard(number=1, of=1) == read_shard("")


def test_only_its_share_is_asked() -> None:
    with Server({"/": page("<p>here")}) as server:
        conduct = Conduct(allow_hosts=(server.site,))
        shares = [ask(server.url(), conduct=conduct, shard=Shard(number=number, of=3)) for number in (1, 2, 3)]
    assert [{server.url(): "ok"}] == [{url: one.status for url, one in share.items()} for share in shares if share]


def test_progress_is_told_step_by_step() -> None:
    steps: list[int] = []
    with Server({"*": page("<p>here")}) as server:
        ask(server.url("/a"), server.url("/b"), conduct=Conduct(allow_hosts=(server.site,)), steps=steps)
    assert [1, 2] == steps


def test_a_private_host_is_not_asked() -> None:
    with Server({"/": page("<p>here")}) as server:
        assert "skipped" == ask(server.url())[server.url()].status
        assert [] == server.asked


def test_an_answer_is_remembered_in_the_cache(tmp_path: Path) -> None:
    with Server({"/": page("<p>here")}) as server:
        conduct = Conduct(allow_hosts=(server.site,), cache=str(tmp_path))
        ask(server.url(), conduct=conduct)
        assert ask(server.url(), conduct=conduct)[server.url()].is_kept
        assert 1 == len(server.asked)


@pytest.mark.parametrize(
    "host", ["example.com", "www.example.org", "example.net:80", "a.example", "b.test", "c.invalid", "server", "a@b:80"]
)
def test_a_name_that_stands_for_any_host_is_skipped(host: str) -> None:
    url = f"https://{host}/b"
    assert names_any_host(url)
    assert "skipped" == ask(url)[url].status


@pytest.mark.parametrize("host", ["localhost", "localhost:80", "127.0.0.1:80", "[::1]:80", "a.org.", "test.org"])
def test_a_name_that_means_one_host_is_none_of_those(host: str) -> None:
    assert not names_any_host(f"http://{host}/b")


def test_a_machine_without_a_network_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise OSError

    monkeypatch.setattr("socket.getaddrinfo", unknown)
    with pytest.raises(Offline):
        ask("https://a.org/", "https://b.org/", "https://c.org/")
