"""Hosts at which the page is gone, openly or not."""

# ruff: noqa: D103  # a behaviour is what its name says

from __future__ import annotations

import asyncio
import gzip

from faults.serving import PAGES, Visit, behaviour, nothing_there
from faults.words import FOOT, MENU, page, prose

DEAD = ("broken",)
# fmt: off
_PHRASES = {
    "en": ("Page not found", "404 Not Found", "404 - File or directory not found", "Error 404", "Sorry, this page isn't available", "The page you requested could not be found", "Object not found!", "This page does not exist", "We can’t find that page", "This article is no longer available"),
    "zh": ("页面不存在", "您访问的页面不存在", "404 页面未找到", "抱歉，您要访问的页面不存在或已被删除", "该内容已被删除", "找不到页面", "404错误", "文章不存在或已被删除", "对不起，您访问的页面已失效", "您要找的页面走丢了"),
    "other": ("Seite nicht gefunden", "Page introuvable", "Página no encontrada", "ページが見つかりません", "Страница не найдена", "Pagina non trovata", "頁面不存在", "Pagina niet gevonden", "페이지를 찾을 수 없습니다", "Strona nie została znaleziona"),
}
# fmt: on


@behaviour("dead", *DEAD)
async def not_found(visit: Visit) -> None:
    await visit.answer(
        404, visit.chance.choice([b"", page(visit.chance, "Not found"), prose(visit.chance, 200).encode()])
    )


@behaviour("dead", *DEAD)
async def gone(visit: Visit) -> None:
    await visit.answer(410, gzip.compress(b"gone"), {"Content-Encoding": "gzip"})


@behaviour("dead", *DEAD)
async def head_tells_otherwise(visit: Visit) -> None:
    await visit.answer(200 if visit.method == "HEAD" else 404, b"not here")


@behaviour("dead", *DEAD)
async def old_server_without_it(visit: Visit) -> None:
    await visit.raw(b"HTTP/1.0 404 Not here\r\n\r\nnothing")


@behaviour("dead", *DEAD)
async def dripped_not_found(visit: Visit) -> None:
    for letter in b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n":
        await visit.raw(bytes([letter]))
        await asyncio.sleep(0.01)


async def _soft(visit: Visit, phrases: tuple[str, ...]) -> None:
    """Every address but the home page is answered with the same words and 200."""
    if visit.path == "/":
        await nothing_there(visit)
        return
    chance = visit.chance
    phrase = phrases[visit.stand.seed % len(phrases)]
    title = chance.choice([phrase, f"{phrase} | The Harbour Post", f"The Harbour Post - {phrase}"])
    body = f"<html><head><meta charset=utf-8><title>{title}</title></head><body>{MENU}<h1>{phrase}</h1><p>{{}}</p><a href=/>Home</a>{FOOT}</body></html>"
    await visit.answer(200, body.format(phrase).encode())


@behaviour("dead", *DEAD)
async def soft_english(visit: Visit) -> None:
    await _soft(visit, _PHRASES["en"])


@behaviour("dead", *DEAD)
async def soft_chinese(visit: Visit) -> None:
    await _soft(visit, _PHRASES["zh"])


@behaviour("dead", *DEAD)
async def soft_other_languages(visit: Visit) -> None:
    await _soft(visit, _PHRASES["other"])


@behaviour("dead", *DEAD)
async def soft_under_the_site_title(visit: Visit) -> None:
    """The title is that of the site; only the words tell, and other stories stand below."""
    words = visit.stand.seed % 2
    text = [
        "<h1>Oops!</h1><p>Sorry, the page you are looking for doesn't exist or has been moved.</p>",
        "<h1>提示</h1><p>对不起，您要查看的页面不存在或已删除！</p>",
    ][words]
    await (
        visit.answer(200, page(visit.chance, "The Harbour Post", text)) if visit.path != "/" else nothing_there(visit)
    )


@behaviour("dead", *DEAD)
async def soft_with_stories_below(visit: Visit) -> None:
    phrase = _PHRASES["en"][visit.stand.seed % 6]
    stories = "".join(f"<li><a href=/s/{number}>How the ferry came, part {number}</a></li>" for number in range(40))
    await (
        visit.answer(
            200,
            page(
                visit.chance,
                f"{phrase} - The Harbour Post",
                f"<p>{phrase}. Try one of our most read stories.</p><ul>{stories}</ul>",
            ),
        )
        if visit.path != "/"
        else nothing_there(visit)
    )


@behaviour("dead", *DEAD)
async def led_to_an_error_page(visit: Visit) -> None:
    path = ["/404.html", "/error/404", "/notfound.aspx?aspxerrorpath=/a", "/errors/page-not-found"][
        visit.stand.seed % 4
    ]
    if visit.path == path:
        await visit.answer(200, page(visit.chance, "Page not found", "<p>We could not find that page.</p>"))
    else:
        await (visit.redirect(path) if visit.path != "/" else nothing_there(visit))


@behaviour("dead", *DEAD)
async def led_home(visit: Visit) -> None:
    home = ["/", "/index.html", f"{visit.origin}/", "/?utm_source=redirect"][visit.stand.seed % 4]
    if visit.path.partition("?")[0] in {"/", "/index.html"}:
        await visit.answer(200, page(visit.chance, "The Harbour Post"))
    else:
        await visit.redirect(home, visit.chance.choice([301, 302]))


@behaviour("dead", *DEAD)
async def led_home_by_steps(visit: Visit) -> None:
    if visit.path == "/":
        await nothing_there(visit)
    else:
        await visit.redirect("/" if visit.path == "/moved/on" else "/moved/on", 301)


@behaviour("dead", *DEAD)
async def refreshed_home(visit: Visit) -> None:
    await (
        visit.answer(200, b'<meta http-equiv="refresh" content="0;url=/">')
        if visit.path != "/"
        else nothing_there(visit)
    )


@behaviour("dead", *DEAD)
async def loop(visit: Visit) -> None:
    await visit.redirect("/b/there" if visit.path != "/b/there" else visit.stand.path, visit.chance.choice([301, 302]))


@behaviour("dead", *DEAD)
async def loop_to_itself(visit: Visit) -> None:
    await visit.redirect(visit.path)


@behaviour("dead", *DEAD)
async def endless_redirects(visit: Visit) -> None:
    await visit.redirect(f"/step/{visit.count('step')}")


@behaviour("dead", *DEAD)
async def led_to_nothing(visit: Visit) -> None:
    await (visit.redirect("/gone/away", visit.chance.choice([301, 302, 308])) if visit.is_asked else visit.answer(404))


@behaviour("dead", *DEAD)
async def led_to_a_closed_port(visit: Visit) -> None:
    await visit.redirect(f"http://{visit.stand.host}:9/gone")


@behaviour("dead", *DEAD)
async def bad_location(visit: Visit) -> None:
    location = ["http://", "", "http:///story", "javascript:void(0)", "://there"][visit.stand.seed % 5]
    await visit.redirect(location)


@behaviour("dead", *DEAD)
async def no_location(visit: Visit) -> None:
    await visit.answer(302, b"moved")


@behaviour("dead", *DEAD, paths=(*PAGES, "/", ""))
async def parked(visit: Visit) -> None:
    bodies = (
        '<html><head><title>{host} - This website is for sale! - harbour Resources and Information.</title></head><body><script src="https://img.sedoparking.com/js/jquery.js"></script><p>The domain {host} may be for sale by its owner.</p></body></html>',
        '<!DOCTYPE html><html><head><title>{host}</title></head><body><p>This domain is for sale.</p><a href="https://www.afternic.com/forsale/{host}">Buy this domain</a></body></html>',
        '<html><head><title>Parked Domain</title><script src="//d1lxhc4jvstzrp.cloudfront.net/themes/x.js"></script></head><body><h1>{host} is parked free, courtesy of GoDaddy.com</h1></body></html>',
        "<html><head><meta charset=utf-8><title>该域名正在出售</title></head><body><h1>您访问的域名可以转让！</h1><p>This domain name is for sale.</p></body></html>",
        '<html><head><title>{host}</title></head><frameset><frame src="http://ww1.parkingcrew.net/?d={host}"></frameset></html>',
    )
    await visit.answer(200, bodies[visit.stand.seed % 5].format(host="harbour-post.example").encode())


@behaviour("dead", *DEAD)
async def closed_port(_: Visit) -> None:
    """Nothing listens there, so that this is never acted."""
