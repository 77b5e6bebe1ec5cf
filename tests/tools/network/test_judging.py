"""What is made of where a visit ended: healthy pages are never broken, dead ones are, walls are neither."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.tools.network.answers import Answer, NoAnswer, Trouble
from spacefacts.tools.network.judging import Hop, Trail, judge, phrase, settled
from tests.tools.network.web import WORDS, code, page

HERE = "https://example.org/missions/landing"
LONG = WORDS * 40


def trail(end: Answer | NoAnswer, *targets: str, asked: str = HERE, is_permanent: bool = False) -> Trail:
    """A visit that went through these addresses."""
    froms = (asked, *targets)
    hops = [Hop(url=url, target=to, is_permanent=is_permanent) for url, to in zip(froms, targets, strict=False)]
    return Trail(asked=asked, end=end, hops=tuple(hops))


def judged(end: Answer | NoAnswer, *targets: str, asked: str = HERE) -> tuple[str, str]:
    """The verdict on it, and why."""
    verdict = judge(trail(end, *targets, asked=asked))
    return verdict.status, verdict.why


@pytest.mark.parametrize(
    ("number", "status"),
    [
        (200, "ok"),
        (202, "ok"),
        (204, "ok"),
        (206, "ok"),
        (300, "ok"),
        (304, "unsure"),
        (400, "broken"),
        (401, "blocked"),
        (402, "blocked"),
        (403, "blocked"),
        (404, "broken"),
        (405, "unsure"),
        (406, "blocked"),
        (407, "blocked"),
        (408, "unsure"),
        (410, "broken"),
        (414, "broken"),
        (418, "blocked"),
        (421, "unsure"),
        (429, "blocked"),
        (451, "blocked"),
        (500, "unsure"),
        (503, "unsure"),
        (520, "unsure"),
        (999, "blocked"),
    ],
)
def test_a_status_has_its_verdict(number: int, status: str) -> None:
    assert (status, "" if status == "ok" else phrase(number)) == judged(code(number))


@pytest.mark.parametrize(
    ("trouble", "why", "status"),
    [
        ("no-host", "the host has no address", "broken"),
        ("refused", "connection refused", "broken"),
        ("unreachable", "no route to the host", "unsure"),
        ("timeout", "no answer in 20 s", "unsure"),
        ("protocol", "what it answered is no HTTP", "unsure"),
        ("private", "127.0.0.1 is private", "skipped"),
        ("certificate", "its certificate has expired", "broken"),
        ("certificate", "its certificate is for another host", "broken"),
        ("certificate", "its certificate is self-signed", "broken"),
        ("certificate", "its certificate's issuer is unknown", "unsure"),
    ],
)
def test_no_answer_has_its_verdict(trouble: Trouble, why: str, status: str) -> None:
    assert (status, why) == judged(NoAnswer(trouble, why))


HEALTHY = {
    "a plain page": page(),
    "an empty page": page("", ""),
    "a page without a title": Answer(url="", code=200, headers={"content-type": "text/html"}, body=b"<p>words"),
    "a page without a type": Answer(url="", code=200, body=b"words"),
    "a page in a wrong character set": replace(page("\u9875\u9762"), headers={"content-type": "text/html; charset=x"}),
    "a picture": Answer(url="", code=200, headers={"content-type": "image/png"}, body=b"\x89PNG 404 not found"),
    "plain text on 404": Answer(url="", code=200, headers={"content-type": "text/plain"}, body=b"404 Not Found"),
    "a page with a captcha in its form": page(
        "Contact", f"{LONG}<script src='https://www.google.com/recaptcha/api.js'></script>"
    ),
    "a page that is hardly more than a form with a captcha": page(
        "Contact us", "Write to us.<form><textarea name=text></textarea><div class='g-recaptcha'></div></form>"
    ),
    "a short page with a captcha in its form": page(
        "Contact", f"{WORDS * 4}<div class='g-recaptcha'></div><script src=//google.com/recaptcha/api.js></script>"
    ),
    "a page behind a content network": page(
        "Home", f"{LONG}<script src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'></script>"
    ),
    "an article about walls": page("Just a moment: how bot walls work", LONG),
    "an article about denials": page("Access denied | A guide to permissions", LONG),
    "an article about domains": page("This domain is for sale: the market for names", LONG),
    "an article about search": page("Lost and found", WORDS),
    "a bus line": page("404路公交车", WORDS),
    "a page with a script that can fail": page("A game", "<script>alert('Page not found')</script>" + WORDS * 3),
}


@pytest.mark.parametrize("name", HEALTHY)
def test_a_healthy_page_is_ok(name: str) -> None:
    verdict = judge(trail(HEALTHY[name]))
    assert ("ok", "none") == (verdict.status, verdict.suspicion)


@pytest.mark.parametrize(
    "title",
    [
        "404",
        "404 Not Found",
        "Page not found | Example",
        "Example - Page Not Found",
        "Page not found · Example Agency",
        "Error 404 (Not Found)!!1",
        "Oops! That page can&#8217;t be found.",
        "404: This page could not be found",
        "The page you are looking for doesn't exist",
        "页面不存在",
        "抱歉，您访问的页面不存在",
        "您要查看的页面不存在或已删除_某某网",
        "404错误_某某网",
        "找不到頁面 | 某某",
        "文章已被删除",
        "ページが見つかりません | 例",
        "페이지를 찾을 수 없습니다",
        "Seite nicht gefunden – Beispiel",
        "Page introuvable - Exemple",
        "Página no encontrada",
        "Страница не найдена",
        "Pagina non trovata",
        "Sayfa bulunamadı",
    ],
)
def test_a_short_page_that_says_it_is_not_there_is_broken(title: str) -> None:
    assert ("broken", "the page says that it is not there") == judged(page(title))
    assert "broken" == judged(page("Example", f"<h1>{title}</h1>"))[0]


@pytest.mark.parametrize(
    "shown",
    [
        page("Page not found", LONG),
        page("Peugeot 404 - An encyclopedia", LONG),
        page("Water not found on Mars", WORDS),
        page("Example", "<p>We could not find that page.</p>"),
    ],
)
def test_a_page_that_may_say_so_is_suspected_and_ok_until_then(shown: Answer) -> None:
    verdict = judge(trail(shown))
    assert ("ok", "absence") == (verdict.status, verdict.suspicion)


def test_a_short_page_about_missing_pages_is_only_suspected() -> None:
    about = "https://example.org/status/404"
    assert "absence" == judge(trail(page("404 Not Found"), asked=about)).suspicion


def test_a_suspected_page_that_is_like_one_that_cannot_exist_is_broken() -> None:
    suspected = trail(page("Example", f"<h1>Not found</h1> There is no landing here. {LONG}"))
    other = trail(
        page("Example", f"<h1>Not found</h1> There is no qwertzuiop here. {LONG}"), asked=f"{HERE}/qwertzuiop"
    )
    assert "broken" == settled(judge(suspected), suspected, other).status


@pytest.mark.parametrize(
    "other", [code(404), code(301), code(500), NoAnswer("timeout", "no answer"), page("Welcome", LONG[::-1])]
)
def test_a_suspected_page_that_is_like_no_other_is_ok(other: Answer | NoAnswer) -> None:
    suspected = trail(page("HTTP 404 - An encyclopedia", LONG))
    verdict = settled(judge(suspected), suspected, trail(other, asked=f"{HERE}/qwertzuiop"))
    assert ("ok", "none") == (verdict.status, verdict.suspicion)


def test_a_suspected_page_that_moved_has_moved_if_it_is_there() -> None:
    suspected = trail(page("HTTP 404", LONG), "https://example.org/http-404", is_permanent=True)
    assert "moved" == settled(judge(suspected), suspected, trail(code(404))).status


@pytest.mark.parametrize(
    "wall",
    [
        page("Just a moment..."),
        page("Just a moment...", code=503),
        page("Attention Required! | Cloudflare"),
        page("Access Denied", "<h1>Access Denied</h1> You don't have permission. Reference #18.2"),
        page("A page", cf_mitigated="challenge"),
        page("A page", code=404, cf_mitigated="challenge"),
        page("", "", code=202, x_amzn_waf_action="challenge"),
        page("Pardon Our Interruption"),
        page("example.org", "<script src='https://ct.captcha-delivery.com/c.js'></script>"),
        page("", "<iframe src='/_Incapsula_Resource?SWUDNSAI=9'></iframe>Request unsuccessful."),
        page("", "Please verify you are a human <div id='px-captcha'></div>"),
        page(
            "Verification",
            "To go on, please solve the captcha. <form id='captcha-form'><div class='h-captcha'></div></form>",
        ),
        page("百度安全验证"),
        page("访问验证", "请完成下方验证"),
        page("人机验证 - 某某网"),
        page("某某网", "<div id='nc_1_nocaptcha'></div>请拖动滑块完成验证"),
    ],
)
def test_a_wall_is_blocked(wall: Answer) -> None:
    assert ("blocked", "a bot wall") == judged(wall)


@pytest.mark.parametrize(
    "parked",
    [
        page("example.org is for sale", "Buy it now"),
        page("This domain may be for sale!"),
        page("example.org", "<script src='//img1.wsimg.com/parking-lander/static/js/main.js'></script>"),
        page("", "<script>window.onload=function(){window.location.href='/lander'}</script>"),
        page("example.org", "<script src='https://www.google.com/adsense/domains/caf.js'></script> Related searches"),
        page("域名出售 - example.org", "此域名正在出售"),
        page("example.org", "<h1>该域名可转让</h1>"),
    ],
)
def test_a_parked_domain_is_broken(parked: Answer) -> None:
    assert ("broken", "the domain is parked") == judged(parked)


def test_a_redirect_to_a_market_of_domains_is_a_parked_domain() -> None:
    assert ("broken", "the domain is parked") == judged(page(), "https://www.hugedomains.com/domain_profile.cfm?d=x")


def test_a_page_of_such_a_market_itself_is_ok() -> None:
    moved = "https://www.hugedomains.com/help/us"
    assert "ok" == judged(page(), moved, asked="https://hugedomains.com/help")[0]


@pytest.mark.parametrize(
    ("asked", "final"),
    [
        (HERE, "https://example.org/"),
        (HERE, "https://example.org/index.html"),
        (HERE, "https://example.org/en/"),
        (HERE, "https://example.org/zh-hans/home.aspx"),
        (HERE, "https://www.example.org/"),
        (HERE, "https://example.org/?error=404"),
        (HERE, "https://example.org/?utm_source=old&ref=archive"),
        (HERE, "https://other.example/"),
        ("https://a.example/crew.html", "https://other.example/"),
        ("http://example.org/crew", "https://example.org/"),
    ],
)
def test_a_redirect_to_the_home_page_is_broken(asked: str, final: str) -> None:
    assert ("broken", "it leads to the home page now") == judged(page(), final, asked=asked)


@pytest.mark.parametrize(
    ("asked", "final"),
    [
        ("http://example.org/", "https://example.org/"),
        ("http://example.org/index.php", "https://example.org/"),
        ("http://example.org/index.php?page=crew", "https://example.org/"),
        ("http://example.org/home", "https://example.org/"),
        ("http://example.org/en", "https://example.org/en/"),
        ("http://example.org/zh-CN/index.html", "https://example.org/zh/"),
        ("http://example.org/?p=12", "https://example.org/crew"),
        (HERE, "https://example.org/?page=missions-landing"),
        (HERE, "https://example.org/?from=/missions/landing"),
        (HERE, "https://example.org/en/missions/landing"),
        (HERE, "https://missions.example.org/crew/"),
        (HERE, "https://example.org/ok"),
    ],
)
def test_a_redirect_that_still_leads_to_the_page_is_ok(asked: str, final: str) -> None:
    assert "ok" == judged(page(), final, asked=asked)[0]


def test_a_redirect_to_a_part_of_the_home_page_is_ok() -> None:
    hop = Hop(url=HERE, target="https://example.org/", fragment="/missions/landing")
    assert "ok" == judge(Trail(asked=HERE, end=page(), hops=(hop,))).status


@pytest.mark.parametrize(
    "final",
    [
        "https://example.org/login?next=/missions/landing",
        "https://example.org/users/sign_in",
        "https://accounts.example.org/v3/anything",
        "https://login.example.com/0123/oauth2/authorize?client_id=7",
        "https://example.org/wp-login.php?redirect_to=https%3A%2F%2Fexample.org%2Fmissions%2Flanding",
        "https://consent.example.org/m?continue=https://example.org/missions/landing",
        "https://passport.example.cn/",
    ],
)
def test_a_redirect_to_a_sign_in_is_blocked(final: str) -> None:
    assert "blocked" == judged(page("Sign in"), final)[0]


@pytest.mark.parametrize(
    ("asked", "final"),
    [
        ("https://example.org/login", "https://example.org/en/login"),
        ("https://example.org/docs/auth", "https://example.org/docs/latest/auth/"),
        (HERE, "https://example.org/accounts/of-the-mission"),
    ],
)
def test_a_page_about_signing_in_is_ok(asked: str, final: str) -> None:
    assert "ok" == judged(page(), final, asked=asked)[0]


@pytest.mark.parametrize(
    "final", ["https://example.org/404", "https://example.org/en/404.html", "https://x.org/notfound"]
)
def test_a_redirect_to_a_page_for_what_is_not_there_is_broken(final: str) -> None:
    assert ("broken", "it leads to a page for what is not there") == judged(page("Sorry", LONG), final)


@given(
    st.binary(max_size=300), st.sampled_from(["text/html", "text/html; charset=gbk", "", "x", "text/html; charset="])
)
def test_any_bytes_have_a_verdict(body: bytes, sort: str) -> None:
    answer = Answer(url=HERE, code=200, headers={"content-type": sort}, body=b"<html><title>" + body)
    assert judge(trail(answer)).status in ("ok", "broken", "blocked")
