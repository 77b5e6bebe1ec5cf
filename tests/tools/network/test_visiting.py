"""How one errand ends, on a web of a few addresses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from spacefacts.tools.network.answers import Answer, NoAnswer, Outcome, Request
from spacefacts.tools.network.policies import Manners, Policy
from tests.tools.network.visits import GONE, HERE, LONG, ended, outcome, visited
from tests.tools.network.web import Reply, Web, code, page, redirect


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
        visited(Web({HERE: code(500)}), waits=kept)
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
    found = visited(web, waits=waits)
    assert "ok" == found.outcome.status
    assert 7 <= waits[1] <= 7.1


def test_a_pause_may_be_a_date() -> None:
    waits: list[float] = []
    date_and_later = {"date": "Thu, 01 Jan 2026 00:00:00 GMT", "retry_after": "Thu, 01 Jan 2026 00:00:12 GMT"}
    web = Web({HERE: [code(429, **date_and_later), page()]})
    visited(web, waits=waits)
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
