"""What an errand takes of a cited page, and what it remembers of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from spacefacts.tools.network.answers import Answer, Limits
from spacefacts.tools.network.memory import Entry
from spacefacts.tools.network.policies import Manners
from spacefacts.tools.network.visiting import FIRST_BYTES, LINK_BYTES
from tests.tools.network.visits import GONE, HERE, ended, outcome, visited
from tests.tools.network.web import Web, code, page, redirect


def test_a_document_is_read_whole() -> None:
    long = page(body="x" * (FIRST_BYTES + 50))
    found = outcome({HERE: long}, asks=("length",), is_document=True)
    assert {"length": len(long.body)} == found.told


def test_a_document_that_cannot_be_taken_whole_is_unsure() -> None:
    long = page(body="x" * (FIRST_BYTES + 50))
    found = outcome({HERE: [long, code(403)]}, asks=("length",))
    assert ("unsure", "403 Forbidden", {}) == (found.status, found.why, found.told)


def test_a_short_document_is_asked_for_once() -> None:
    web = Web({HERE: page()})
    outcome(web, asks=("length",), is_document=True)
    assert ["http://example.org/robots.txt", HERE] == web.urls


def test_a_mere_link_is_not_taken_whole() -> None:
    web = Web({HERE: page()})
    outcome(web)
    assert [LINK_BYTES] == [request.bytes for request in web.asked]


def test_no_more_is_taken_than_the_limits_allow() -> None:
    web = Web({HERE: page(body="x" * 500)})
    found = outcome(web, asks=("length",), manners=Manners(limits=Limits(bytes=100)))
    assert ({"length": 100}, 1) == (found.told, len(web.asked))


@pytest.mark.parametrize("reply", [code(404), code(403), GONE, page("Just a moment...")])
def test_what_is_not_there_is_not_read(reply: Answer) -> None:
    assert {} == outcome({HERE: reply}, asks=("length",)).told


def test_a_document_that_robots_may_not_read_is_skipped() -> None:
    web = Web({"http://example.org/robots.txt": Answer(url="", code=200, body=b"User-agent: *\nDisallow: /missions/")})
    assert ("skipped", "its robots.txt forbids to read it") == ended(outcome(web, is_document=True))
    assert ["http://example.org/robots.txt"] == web.urls


def test_a_mere_link_is_not_subject_to_robots() -> None:
    robots = Answer(url="", code=200, body=b"User-agent: *\nDisallow: /")
    assert "ok" == outcome({"http://example.org/robots.txt": robots, HERE: page()}).status


def test_a_redirect_of_a_document_is_subject_to_the_robots_of_its_target() -> None:
    robots = Answer(url="", code=200, body=b"User-agent: spacefacts\nDisallow: /")
    table = {HERE: redirect("http://example.com/crew"), "http://example.com/crew": page()}
    assert "skipped" == outcome({**table, "http://example.com/robots.txt": robots}, is_document=True).status


def test_a_document_is_unsure_while_its_robots_cannot_be_read() -> None:
    table = {"http://example.org/robots.txt": code(503), HERE: page()}
    found = outcome(table, is_document=True)
    assert ("unsure", "its robots.txt could not be read: 503 Service Unavailable") == ended(found)


# What is remembered


REMEMBERED = Entry(
    status="ok", code=200, told={"length": 7}, validators={"If-None-Match": '"a"'}, checked=date(2026, 1, 1)
)


def test_what_asks_for_changes_is_kept() -> None:
    table = {HERE: page(etag='"a"', last_modified="Thu, 01 Jan 2026 00:00:00 GMT")}
    kept = {"If-None-Match": '"a"', "If-Modified-Since": "Thu, 01 Jan 2026 00:00:00 GMT"}
    assert kept == visited(table).validators


def test_a_page_that_has_not_changed_still_tells_what_it_told() -> None:
    web = Web({HERE: code(304)})
    found = visited(web, asks=("length",), entry=REMEMBERED)
    assert ("ok", {"length": 7}, REMEMBERED.validators) == (found.outcome.status, found.outcome.told, found.validators)
    assert {"If-None-Match": '"a"'} == web.asked[0].headers


def test_a_page_is_asked_for_anew_where_more_is_asked_of_it() -> None:
    web = Web({HERE: page()})
    visited(web, asks=("length", "colour"), entry=REMEMBERED)
    assert {} == web.asked[0].headers


def test_no_other_page_of_the_way_is_asked_for_changes() -> None:
    there = "http://example.org/missions/landed"
    web = Web({HERE: redirect("landed", 301), there: code(304)})
    found = visited(web, entry=replace(REMEMBERED, status="moved", target=there))
    assert "moved" == found.outcome.status
    assert [{}, {"If-None-Match": '"a"'}] == [request.headers for request in web.asked]


def test_an_answer_of_no_change_that_nobody_asked_for_is_unsure() -> None:
    assert "unsure" == outcome({HERE: code(304)}).status
