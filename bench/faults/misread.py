"""Hosts that are well, with pages whose words are easily taken for those of a page that is gone, parked or walled."""

# ruff: noqa: D103  # a behaviour is what its name says

from __future__ import annotations

from faults.serving import Visit, behaviour, nothing_there
from faults.words import page, prose, story

OK = ("ok",)


@behaviour("healthy", *OK)
async def encyclopedia_on_404(visit: Visit) -> None:
    title = visit.chance.choice(
        [
            "HTTP 404 - Encyclopedia",
            "404 Not Found: what the code means",
            "Page not found: a history of an error",
            "HTTP 404",
        ]
    )
    text = (
        prose(visit.chance, 60)
        + "<p>The page cannot be found, says the server, when nothing is there. 404 Not Found is the status code of HTTP.</p>"
        + prose(visit.chance, 60)
    )
    await (visit.answer(200, page(visit.chance, title, text)) if visit.is_asked else nothing_there(visit))


@behaviour("healthy", *OK)
async def short_manual_on_not_found(visit: Visit) -> None:
    title, text = visit.chance.choice([
        ("NotFound — Framework 3.2 documentation", "<p>exception NotFound: raised when a record is missing. Subclasses LookupError.</p>"),
        ("Room 404", "<p>The hotel on the hill has a Room 404, with two windows to the sea and a small desk.</p>"),
        ("404 ways to cook an egg", "<p>Start with boiling water. The rest is patience, salt and butter.</p>"),
        ("How to make a page-not-found page", "<p>Keep it short, say what happened, offer a search field and a way home.</p>"),
        ("页面不存在时该怎么办：站长指南", "<p>本文介绍如何为网站设计友好的错误页面，以及如何设置正确的状态码。</p>"),
        ("Error 404 (song)", "<p>“Error 404” is the second single of the band Harbour Lights, released in spring.</p>"),
    ])  # fmt: skip
    await (visit.answer(200, page(visit.chance, title, text)) if visit.is_asked else nothing_there(visit))


@behaviour("healthy", *OK)
async def article_on_domain_trade(visit: Visit) -> None:
    text = (
        prose(visit.chance, 30)
        + "<p>“This domain is for sale”, says many a parked page. Buy this domain, it adds, and Sedo takes a part.</p>"
        + prose(visit.chance, 30)
    )
    await (
        visit.answer(200, page(visit.chance, "Domains for sale: the trade in names", text))
        if visit.is_asked
        else nothing_there(visit)
    )


@behaviour("healthy", *OK)
async def article_on_bot_walls(visit: Visit) -> None:
    text = (
        prose(visit.chance, 30)
        + "<p>Just a moment..., says the page, checking your browser. Then a captcha asks whether you are human. Access denied, say others.</p>"
        + prose(visit.chance, 30)
    )
    await (
        visit.answer(
            200,
            page(
                visit.chance,
                visit.chance.choice(["What captchas cost", "Just a moment: how walls against robots work"]),
                text,
            ),
        )
        if visit.is_asked
        else nothing_there(visit)
    )


@behaviour("healthy", *OK)
async def form_to_sign_in_beside(visit: Visit) -> None:
    form = (
        "<form action=/login method=post><input name=user><input type=password name=pass><button>Log in</button></form>"
    )
    await (
        visit.answer(200, page(visit.chance, body=form + prose(visit.chance, 40)))
        if visit.is_asked
        else nothing_there(visit)
    )


@behaviour("healthy", *OK)
async def reloads_itself(visit: Visit) -> None:
    refresh = visit.chance.choice(
        [
            '<meta http-equiv="refresh" content="600">',
            f'<meta http-equiv=refresh content="300; url={visit.stand.path}">',
        ]
    )
    await (
        visit.answer(200, story(visit.chance).replace(b"<title>", refresh.encode() + b"<title>"))
        if visit.is_asked
        else nothing_there(visit)
    )


@behaviour("healthy", "ok", "moved")
async def refreshed_elsewhere(visit: Visit) -> None:
    if visit.is_asked:
        await visit.answer(
            200,
            b'<html><head><META HTTP-EQUIV="Refresh" CONTENT="0; URL=/elsewhere/story"></head><body>moved</body></html>',
        )
    else:
        await (visit.answer(200, story(visit.chance)) if visit.path == "/elsewhere/story" else nothing_there(visit))


@behaviour("healthy", *OK)
async def made_by_script(visit: Visit) -> None:
    await visit.answer(
        200,
        b'<!doctype html><html><head><title>Harbour app</title></head><body><div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript><script src="/app.js"></script></body></html>',
    )


@behaviour("healthy", *OK)
async def data(visit: Visit) -> None:
    kind, body = visit.chance.choice(
        [
            ("application/json", b'{"error": null, "status": 404, "items": [1, 2]}'),
            ("image/png", b"\x89PNG\r\n\x1a\n" + bytes(900)),
            ("application/pdf", b"%PDF-1.4\n%%EOF"),
            ("text/plain", b"404\n405\n"),
            ("application/atom+xml", b"<feed><title>Not found on any map</title></feed>"),
        ]
    )
    await (visit.answer(200, body, kind=kind) if visit.is_asked else nothing_there(visit))


@behaviour("healthy", *OK, paths=("/", "", "/?lang=en"))
async def home_page(visit: Visit) -> None:
    await visit.answer(200, page(visit.chance, "The Harbour Post"))


@behaviour(
    "healthy",
    *OK,
    paths=("/en-US/docs/Web/HTTP/Status/404", "/wiki/HTTP_404", "/http/404", "/status-codes/404-not-found"),
)
async def manual_of_the_status(visit: Visit) -> None:
    title, text = [
        ("404 Not Found - HTTP | Web manual", "<p>The HTTP 404 Not Found client error response status code says that a server cannot find the requested resource.</p><h2>Status</h2><pre>404 Not Found</pre><h2>See also</h2><p>410 Gone</p>"),
        ("HTTP 404 - 百科", "<p>404页面是客户端浏览网页时，服务器无法正常提供信息，或是服务器无法回应且不知道原因所返回的页面。</p>"),
        ("404 Not Found | Status codes", f"<p>The origin server did not find a current representation.</p>{prose(visit.chance, 20)}"),
    ][visit.stand.seed % 3]  # fmt: skip
    await (visit.answer(200, page(visit.chance, title, text)) if visit.is_asked else nothing_there(visit))


@behaviour("healthy", *OK, paths=("/login", "/account/sign-in", "/users/login.php"))
async def sign_in_itself(visit: Visit) -> None:
    form = "<form method=post><input name=email><input type=password name=password><button>Sign in</button></form>"
    await (visit.answer(200, page(visit.chance, "Sign in", form)) if visit.is_asked else nothing_there(visit))


@behaviour("healthy", *OK, paths=("/contact", "/about/contact.html", "/feedback/form-#"))
async def contact_form_with_a_captcha(visit: Visit) -> None:
    form = "<form><textarea name=text></textarea><div class='g-recaptcha' data-sitekey='6Lc'></div><button>Send</button></form>"
    script = "<script src='https://www.google.com/recaptcha/api.js'></script>"
    text = (
        f"<p>Write to the harbour office, or come by between nine and five. We answer within a week.</p>{form}{script}"
    )
    await (visit.answer(200, page(visit.chance, "Contact us", text)) if visit.is_asked else nothing_there(visit))


@behaviour("healthy", *OK)
async def titles_that_sound_like_walls(visit: Visit) -> None:
    title = [
        "Access Denied (film)",
        "Just a Moment (song)",
        "Forbidden: a novel",
        "安全验证：技术白皮书",
        "Are you human? A debate",
    ][visit.stand.seed % 5]
    await (
        visit.answer(200, page(visit.chance, title, prose(visit.chance, 30)))
        if visit.is_asked
        else nothing_there(visit)
    )


@behaviour("healthy", *OK)
async def asks_for_scripts_beside(visit: Visit) -> None:
    notice = "<noscript>Please enable JavaScript and cookies to continue.</noscript>"
    await (
        visit.answer(200, page(visit.chance, body=notice + prose(visit.chance, 40)))
        if visit.is_asked
        else nothing_there(visit)
    )


@behaviour("healthy", "ok", paths=("/index-of/", "/pub/files/", "/releases/#/"))
async def listing_of_files(visit: Visit) -> None:
    listing = b"<html><head><title>Index of /pub</title></head><body><h1>Index of /pub</h1><pre><a href='a.tar.gz'>a.tar.gz</a></pre></body></html>"
    await (visit.answer(200, listing) if visit.is_asked else nothing_there(visit))
