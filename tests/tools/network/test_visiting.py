"""How one errand ends, on a web of a few addresses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any, TypeAlias

import pytest

from spacefacts.tools.network.answers import Answer, Errand, Limits, NoAnswer, Outcome, Request
from spacefacts.tools.network.memory import Entry
from spacefacts.tools.network.policies import Manners, Policy
from spacefacts.tools.network.visiting import FIRST_BYTES, LINK_BYTES, Visited, visit
from tests.tools.network.web import WORDS, Reply, Web, code, drive, page, redirect

Table: TypeAlias = Mapping[str, Reply] | Mapping[str, Reply | list[Reply]]

HERE = "http://example.org/missions/home"
GONE = page("Page not found")
LONG = WORDS * 40


def visited(
    table: Table | Web,
    url: str = HERE,
    *,
    manners: Manners | None = None,
    entry: Entry | None = None,
    **wanted: Any,
) -> Visited:
    """How an errand to an address ends."""
    web = table if isinstance(table, Web) else Web(table)
    errand = Errand(url=url, **wanted)
    return drive(visit(errand, manners=manners or Manners(), read=read, entry=entry or Entry()), web)


def outcome(table: Table | Web, url: str = HERE, **wanted: Any) -> Outcome:
    """The same, without what is kept for another time."""
    return visited(table, url, **wanted).outcome


def read(answer: Answer, errand: Errand) -> Mapping[str, Any]:
    """How long the page is, whatever is asked."""
    return dict.fromkeys(errand.asks, len(answer.body))


def ended(found: Outcome) -> tuple[str, str]:
    """How and why."""
    return found.status, found.why


def test_a_page_that_answers_is_ok() -> None:
    assert Outcome(url=HERE, status="ok", code=200) == outcome({HERE: page()})


def test_a_page_that_is_not_there_is_broken() -> None:
    assert ("broken", "404 Not Found") == ended(outcome({}))


def test_what_is_no_address_is_skipped() -> None:
    assert ("skipped", "it is no address of a web page") == ended(outcome({}, "mailto:crew@example.org"))


# Redirects


@pytest.mark.parametrize("number", [301, 308])
def test_a_permanent_redirect_says_where_the_page_is_now(number: int) -> None:
    found = outcome({HERE: redirect("/missions/landed", number), "http://example.org/missions/landed": page()})
    assert ("moved", "http://example.org/missions/landed") == (found.status, found.target)


@pytest.mark.parametrize("number", [302, 303, 307])
def test_a_temporary_redirect_is_ok(number: int) -> None:
    found = outcome({HERE: redirect("landed", number), "http://example.org/missions/landed": page()})
    assert ("ok", "http://example.org/missions/landed") == (found.status, found.target)


def test_a_permanent_redirect_before_a_temporary_one_says_where_it_leads_itself() -> None:
    secure = "https://example.org/missions/home"
    table = {HERE: redirect(secure, 301), secure: redirect("home/today", 302), f"{secure}/today": page()}
    found = outcome(table)
    assert ("moved", secure) == (found.status, found.target)


def test_a_permanent_redirect_after_a_temporary_one_is_no_news() -> None:
    table = {HERE: redirect("a"), "http://example.org/missions/a": redirect("b", 301)}
    assert "ok" == outcome({**table, "http://example.org/missions/b": page()}).status


def test_a_moved_page_is_named_without_its_fragment() -> None:
    found = outcome({HERE: redirect("landed#crew", 301), "http://example.org/missions/landed": page()})
    assert "http://example.org/missions/landed" == found.target


def test_a_redirect_to_a_page_that_is_not_there_is_broken() -> None:
    assert ("broken", "404 Not Found") == ended(outcome({HERE: redirect("gone")}))


def test_a_circle_of_redirects_is_broken() -> None:
    table = {HERE: redirect("a", 301), "http://example.org/missions/a": redirect("home")}
    assert ("broken", "its redirects go round in a circle") == ended(outcome(table))


def test_redirects_without_end_are_broken() -> None:
    table = {f"http://example.org/{n}": redirect(f"/{n + 1}") for n in range(30)}
    web = Web(table)
    assert ("broken", "it redirects more than 10 times") == ended(outcome(web, "http://example.org/0"))
    assert 11 == len(web.asked)


@pytest.mark.parametrize(
    "location", ["", "   ", "http://", "javascript:void(0)", "about:blank", "http://exa mple.org/", "http://[::1"]
)
def test_a_redirect_to_nowhere_is_broken(location: str) -> None:
    assert ("broken", "it redirects to nowhere") == ended(outcome({HERE: redirect(location, 301)}))


def test_a_redirect_to_an_app_is_unsure() -> None:
    assert "unsure" == outcome({HERE: redirect("market://details?id=crew")}).status


def test_a_page_that_sends_its_readers_on_at_once_is_a_redirect() -> None:
    table = {HERE: page(body='<meta http-equiv="refresh" content="0; url=landed">')}
    found = outcome({**table, "http://example.org/missions/landed": code(410)})
    assert ("broken", "410 Gone") == ended(found)


def test_a_page_that_loads_itself_anew_is_ok() -> None:
    assert "ok" == outcome({HERE: page(body='<meta http-equiv="refresh" content="0">words')}).status


def test_a_page_that_sends_its_readers_to_itself_is_ok() -> None:
    assert "ok" == outcome({HERE: page(body='<meta http-equiv=refresh content="0;url=home">words')}).status


def test_a_cookie_is_kept_for_the_rest_of_its_chain() -> None:
    web = Web({HERE: [redirect("home", set_cookie="seen=1; Path=/; Expires=Thu, 01 Jan 2099 00:00:00 GMT"), page()]})
    assert "ok" == outcome(web).status
    assert "seen=1" == web.asked[1].headers["Cookie"]


def test_a_cookie_is_not_shown_to_another_host() -> None:
    web = Web({HERE: redirect("http://example.com/", set_cookie="seen=1"), "http://example.com/": page()})
    outcome(web)
    assert {} == web.asked[1].headers


def test_a_host_that_sets_its_cookie_again_and_again_is_in_a_circle() -> None:
    assert "broken" == outcome({HERE: redirect("home", set_cookie="seen=1")}).status


def test_a_redirect_into_a_private_network_is_unsure() -> None:
    table: dict[str, Reply] = {
        HERE: redirect("http://10.0.0.1/"),
        "http://10.0.0.1/": NoAnswer("private", "10.0.0.1 is private"),
    }
    assert ("unsure", "it leads into a private network") == ended(outcome(table))


def test_a_private_host_is_skipped() -> None:
    assert ("skipped", "it is private") == ended(outcome({HERE: NoAnswer("private", "it is private")}))


# Trying again


def test_a_host_in_trouble_is_asked_three_times() -> None:
    web = Web({HERE: [code(502), code(503), page()]})
    assert ("ok", 3) == (outcome(web).status, len(web.asked))


def test_a_host_that_stays_in_trouble_is_unsure() -> None:
    web = Web({HERE: code(502)})
    assert ("unsure", "502 Bad Gateway") == ended(outcome(web))
    assert 3 == len(web.asked)


def test_pauses_double_with_some_jitter_that_is_the_same_each_time() -> None:
    waits: list[float] = []
    again: list[float] = []
    for kept in (waits, again):
        drive(visit(Errand(url=HERE), manners=Manners(), read=read, entry=Entry()), Web({HERE: code(500)}), kept)
    assert waits == again
    assert waits[0] == 0
    assert 0.375 <= waits[1] <= 0.625
    assert 0.75 <= waits[2] <= 1.25


def test_a_request_that_timed_out_is_made_once_more() -> None:
    web = Web({HERE: NoAnswer("timeout", "no answer in 20 s")})
    assert ("unsure", 2) == (outcome(web).status, len(web.asked))


def test_a_host_that_refuses_is_asked_three_times() -> None:
    web = Web({HERE: NoAnswer("refused", "connection refused")})
    assert ("broken", 3) == (outcome(web).status, len(web.asked))


@pytest.mark.parametrize("number", [429, 503])
def test_a_host_that_names_its_pause_is_asked_once_more_after_it(number: int) -> None:
    waits: list[float] = []
    web = Web({HERE: [code(number, retry_after="7"), page()]})
    found = drive(visit(Errand(url=HERE), manners=Manners(), read=read, entry=Entry()), web, waits)
    assert "ok" == found.outcome.status
    assert 7 <= waits[1] <= 7.1


def test_a_pause_may_be_a_date() -> None:
    waits: list[float] = []
    date_and_later = {"date": "Thu, 01 Jan 2026 00:00:00 GMT", "retry_after": "Thu, 01 Jan 2026 00:00:12 GMT"}
    web = Web({HERE: [code(429, **date_and_later), page()]})
    drive(visit(Errand(url=HERE), manners=Manners(), read=read, entry=Entry()), web, waits)
    assert 12 <= waits[1] <= 12.1


def test_a_host_that_limits_us_for_good_is_blocked() -> None:
    web = Web({HERE: code(429, retry_after="1")})
    assert ("blocked", "429 Too Many Requests") == ended(outcome(web))
    assert 2 == len(web.asked)


@pytest.mark.parametrize("pause", ["86400", "soon", "-1", "Fri, 99 Foo 2026", "9" * 40])
def test_a_pause_beyond_patience_or_sense_is_not_waited_for(pause: str) -> None:
    web = Web({HERE: code(429, retry_after=pause)})
    assert ("blocked", 1) == (outcome(web).status, len(web.asked))


def test_a_page_that_breaks_off_is_asked_for_again() -> None:
    torn = replace(page(), is_whole=False)
    assert "ok" == outcome({HERE: [torn, torn, page()]}).status
    assert ("unsure", "the page breaks off before its end") == ended(outcome({HERE: torn}))


def test_a_page_that_cannot_be_unpacked_is_ok() -> None:
    assert "ok" == outcome({HERE: replace(page(content_encoding="br"), body=b"", is_whole=False)}).status


def test_a_wall_is_not_asked_again() -> None:
    web = Web({HERE: page("Just a moment...", code=503, cf_mitigated="challenge")})
    assert ("blocked", 1) == (outcome(web).status, len(web.asked))


# HEAD


def test_a_download_is_asked_for_with_head() -> None:
    web = Web({f"{HERE}.zip": code(200, content_type="application/zip")})
    assert ("ok", ["HEAD"]) == (outcome(web, f"{HERE}.zip").status, [one.method for one in web.asked])


@pytest.mark.parametrize("number", [403, 404, 405, 429, 500, 501])
def test_a_download_is_asked_for_with_get_where_head_is_refused(number: int) -> None:
    pdf = f"{HERE}.pdf?page=2"
    web = Web({f"HEAD {pdf}": code(number), f"GET {pdf}": code(200, content_type="application/pdf")})
    assert ("ok", ["HEAD", "GET"]) == (outcome(web, pdf).status, [one.method for one in web.asked])


def test_a_download_is_asked_for_with_get_where_head_is_not_answered() -> None:
    table: dict[str, Reply] = {f"HEAD {HERE}.zip": NoAnswer("timeout", "no answer"), f"GET {HERE}.zip": code(200)}
    assert "ok" == outcome(table, f"{HERE}.zip").status


def test_a_page_in_place_of_a_download_is_looked_at() -> None:
    assert "broken" == outcome({f"{HERE}.pdf": GONE}, f"{HERE}.pdf").status


def test_a_document_is_never_asked_for_with_head() -> None:
    web = Web({f"{HERE}.pdf": code(200)})
    outcome(web, f"{HERE}.pdf", is_document=True)
    assert ["GET", "GET"] == [one.method for one in web.asked]


def test_a_policy_may_name_the_method() -> None:
    web = Web({HERE: code(200)})
    outcome(web, manners=Manners(hosts={"example.org": Policy(method="HEAD")}))
    assert ["HEAD"] == [one.method for one in web.asked]


def test_a_host_that_is_to_be_skipped_is_not_asked() -> None:
    web = Web({})
    found = outcome(web, manners=Manners(hosts={"example.org": Policy(skip="it is a placeholder")}))
    assert ("skipped", "it is a placeholder") == ended(found)
    assert [] == web.asked


# Pages that are not there


def test_a_page_that_says_it_is_not_there_is_broken() -> None:
    assert ("broken", "the page says that it is not there") == ended(outcome({HERE: GONE}))


def test_a_long_page_that_says_so_is_compared_with_one_that_cannot_exist() -> None:
    gone = page("Page not found", LONG)

    class Everything(Web):
        def fetch(self, request: Request) -> Answer:
            self.asked.append(request)
            return replace(gone, url=request.url)

    web = Everything({})
    assert "broken" == outcome(web).status
    assert web.urls[1].startswith("http://example.org/missions/")


def test_an_article_about_missing_pages_is_ok() -> None:
    assert "ok" == outcome({HERE: page("HTTP 404 - An encyclopedia", LONG)}).status


def test_a_redirect_to_the_home_page_is_broken() -> None:
    found = outcome({HERE: redirect("/", 301), "http://example.org/": page()})
    assert ("broken", "it leads to the home page now") == ended(found)


def test_a_short_address_may_lead_to_a_home_page_of_another_site() -> None:
    table = {"http://short.example/crew": redirect("http://example.org/"), "http://example.org/": page()}
    assert "ok" == outcome(table, "http://short.example/crew").status


def test_a_site_that_sends_all_its_pages_to_another_home_page_is_broken() -> None:
    class Closed(Web):
        def fetch(self, request: Request) -> Answer:
            if "old.example" in request.url:
                return replace(redirect("http://example.org/", 301), url=request.url)
            return page(url=request.url)

    assert "broken" == outcome(Closed({}), "http://old.example/crew").status


# Reading


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
