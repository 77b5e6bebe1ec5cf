"""Hosts that are well, in every way in which that is easily overlooked."""

# ruff: noqa: D103  # a behaviour is what its name says

from __future__ import annotations

import asyncio
import gzip
import zlib
from email.utils import formatdate
from time import time

from faults.serving import DOWNLOADS, PAGES, Visit, behaviour, nothing_there
from faults.words import page, prose, story

EITHER = (*PAGES, *DOWNLOADS)
OK = ("ok",)


@behaviour("healthy", *OK)
async def plain(visit: Visit) -> None:
    await (visit.answer(200, story(visit.chance)) if visit.is_asked else nothing_there(visit))


async def _head_refused(visit: Visit, code: int) -> None:
    if not visit.is_asked:
        await nothing_there(visit)
    elif visit.method == "HEAD":
        await visit.answer(code, stays=visit.chance.random() < 0.5)
    else:
        await visit.answer(200, story(visit.chance))


@behaviour("healthy", *OK, paths=EITHER)
async def head_405(visit: Visit) -> None:
    await _head_refused(visit, 405)


@behaviour("healthy", *OK, paths=EITHER)
async def head_501(visit: Visit) -> None:
    await _head_refused(visit, 501)


@behaviour("healthy", *OK, paths=EITHER)
async def head_403(visit: Visit) -> None:
    await _head_refused(visit, 403)


@behaviour("healthy", *OK, paths=EITHER)
async def head_404(visit: Visit) -> None:
    await _head_refused(visit, 404)


@behaviour("healthy", *OK, paths=EITHER)
async def head_500(visit: Visit) -> None:
    await _head_refused(visit, 500)


@behaviour("healthy", *OK, paths=EITHER)
async def head_429(visit: Visit) -> None:
    await _head_refused(visit, 429)


@behaviour("healthy", *OK, paths=EITHER)
async def head_hangs(visit: Visit) -> None:
    if visit.method == "HEAD":
        await asyncio.sleep(30)
    await plain(visit)


@behaviour("healthy", *OK, paths=EITHER)
async def head_closed(visit: Visit) -> None:
    if visit.method != "HEAD":
        await plain(visit)


@behaviour("healthy", *OK, paths=DOWNLOADS)
async def download(visit: Visit) -> None:
    await (
        visit.answer(200, b"PK\x03\x04" + bytes(4000), kind="application/octet-stream")
        if visit.is_asked
        else nothing_there(visit)
    )


@behaviour("healthy", *OK)
async def redirect_temporary(visit: Visit) -> None:
    await _led(visit, [(visit.chance.choice([302, 303, 307]), "/elsewhere/the-story")])


@behaviour("healthy", "moved")
async def redirect_permanent(visit: Visit) -> None:
    await _led(visit, [(visit.chance.choice([301, 308]), f"{visit.origin}/elsewhere/the-story")])


@behaviour("healthy", "moved")
async def redirect_relative(visit: Visit) -> None:
    await _led(visit, [(301, "new-place/the-story")])


@behaviour("healthy", *OK)
async def redirect_without_scheme(visit: Visit) -> None:
    await _led(visit, [(302, f"//{visit.stand.host}:{visit.port}/elsewhere/story")])


@behaviour("healthy", "ok", "moved")
async def redirect_chain(visit: Visit) -> None:
    await _led(visit, [(301, "/one/step"), (302, "/two/step?x=1"), (307, "/three/step"), (303, "/four/step#part")])


@behaviour("healthy", "moved")
async def redirect_adds_slash(visit: Visit) -> None:
    if visit.path == visit.stand.path:
        await visit.redirect(visit.path.partition("?")[0] + "/", 301)
    else:
        await visit.answer(200, story(visit.chance))


@behaviour("healthy", *OK)
async def redirect_to_raw_letters(visit: Visit) -> None:
    if visit.is_asked:
        await visit.redirect("/港口/old harbour/story")
    elif visit.path in {"/%E6%B8%AF%E5%8F%A3/old%20harbour/story", "/%e6%b8%af%e5%8f%a3/old%20harbour/story"}:
        await visit.answer(200, story(visit.chance))
    else:
        await nothing_there(visit)


@behaviour("healthy", *OK, paths=("/", ""))
async def redirect_to_language(visit: Visit) -> None:
    if visit.path == "/":
        await visit.redirect("/en/")
    else:
        await visit.answer(200, story(visit.chance))


@behaviour("healthy", *OK)
async def redirect_into_language(visit: Visit) -> None:
    if visit.is_asked:
        await visit.redirect("/en" + visit.path)
    else:
        await (
            visit.answer(200, story(visit.chance)) if visit.path == "/en" + visit.stand.path else nothing_there(visit)
        )


@behaviour("healthy", "moved", paths=("/index.html", "/home", "/index.php", "/default.aspx"))
async def index_to_root(visit: Visit) -> None:
    if visit.is_asked:
        await visit.redirect("/", 301)
    else:
        await nothing_there(visit)


@behaviour("healthy", "ok", "moved", paths=("/archives/#", "/2019/05/post-#"))
async def query_carries_the_page(visit: Visit) -> None:
    if visit.is_asked:
        await visit.redirect("/?p=4711")
    else:
        await (visit.answer(200, story(visit.chance)) if visit.path == "/?p=4711" else nothing_there(visit))


@behaviour("healthy", *OK)
async def cookie_and_again(visit: Visit) -> None:
    if not visit.is_asked:
        await nothing_there(visit)
    elif "seen=1" in visit.headers.get("cookie", ""):
        await visit.answer(200, story(visit.chance))
    else:
        await visit.redirect(visit.stand.path, 302, {"Set-Cookie": "seen=1; Path=/; HttpOnly"})


@behaviour("healthy", *OK)
async def cookie_by_a_detour(visit: Visit) -> None:
    if visit.path.startswith("/set-cookie"):
        await visit.redirect(visit.stand.path, 302, {"Set-Cookie": "ok=yes; Path=/"})
    elif visit.is_asked:
        await (
            visit.answer(200, story(visit.chance))
            if "ok=yes" in visit.headers.get("cookie", "")
            else visit.redirect("/set-cookie?back=1")
        )
    else:
        await nothing_there(visit)


async def _first(visit: Visit, code: int, headers: dict[str, str], times: int = 1) -> None:
    if visit.is_asked and visit.count("refused") <= times:
        await visit.answer(code, b"later", headers)
    else:
        await plain(visit)


@behaviour("healthy", *OK)
async def too_many_then_well(visit: Visit) -> None:
    await _first(visit, 429, {"Retry-After": "1"})


@behaviour("healthy", *OK)
async def too_many_until_a_date(visit: Visit) -> None:
    await _first(visit, 429, {"Retry-After": formatdate(time() + 2, usegmt=True)})


@behaviour("healthy", *OK)
async def busy_then_well(visit: Visit) -> None:
    await _first(visit, 503, {"Retry-After": "1"})


@behaviour("healthy", *OK)
async def failed_once(visit: Visit) -> None:
    await _first(visit, visit.chance.choice([500, 502, 503, 504]), {})


@behaviour("healthy", *OK)
async def dropped_once(visit: Visit) -> None:
    if not (visit.is_asked and visit.count("dropped") == 1):
        await plain(visit)


@behaviour("healthy", *OK)
async def slow(visit: Visit) -> None:
    await asyncio.sleep(visit.chance.uniform(0.3, 1.0))
    await plain(visit)


@behaviour("healthy", *OK)
async def slow_body(visit: Visit) -> None:
    body = story(visit.chance)
    await visit.raw(f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {len(body)}\r\n\r\n".encode())
    for at in range(0, len(body), len(body) // 5 + 1):
        await asyncio.sleep(0.1)
        await visit.raw(body[at : at + len(body) // 5 + 1])


@behaviour("healthy", *OK)
async def chunked(visit: Visit) -> None:
    body, size = story(visit.chance), visit.chance.choice([1, 7, 100, 4096])
    parts = [body[at : at + size] for at in range(0, min(len(body), 300 * size), size)]
    data = b"".join(b"%x;name=value\r\n%s\r\n" % (len(part), part) for part in parts)
    await visit.raw(
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
        + data
        + b"0\r\nX-Trailer: 1\r\n\r\n"
    )


@behaviour("healthy", *OK)
async def packed(visit: Visit) -> None:
    body = story(visit.chance)
    raw = zlib.compressobj(wbits=-15)
    name, data = visit.chance.choice(
        [
            ("gzip", gzip.compress(body)),
            ("deflate", zlib.compress(body)),
            ("deflate", raw.compress(body) + raw.flush()),
            ("x-gzip", gzip.compress(body)),
        ]
    )
    await visit.answer(200, data, {"Content-Encoding": name})


@behaviour("healthy", *OK)
async def until_closed(visit: Visit) -> None:
    await visit.raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + story(visit.chance))


@behaviour("healthy", *OK)
async def version_one_nought(visit: Visit) -> None:
    await visit.raw(b"HTTP/1.0 200 OK\nServer: old\nContent-Type: text/html\n\n" + story(visit.chance))


@behaviour("healthy", *OK)
async def promises_to_stay_and_closes(visit: Visit) -> None:
    await visit.answer(200, story(visit.chance), {"Connection": "keep-alive", "Keep-Alive": "timeout=60"})


@behaviour("healthy", *OK)
async def large(visit: Visit) -> None:
    await visit.answer(200, page(visit.chance, body=prose(visit.chance, 20) * 600))


@behaviour("healthy", *OK)
async def no_content(visit: Visit) -> None:
    await visit.answer(204)


@behaviour("healthy", *OK)
async def other_success(visit: Visit) -> None:
    await visit.answer(visit.chance.choice([203, 206]), story(visit.chance), {"Content-Range": "bytes 0-99/100"})


@behaviour("healthy", *OK)
async def odd_content_type(visit: Visit) -> None:
    kinds = [
        "text/html;charset=bogus",
        "",
        "application/x-unknown",
        "TEXT/HTML ; Charset='UTF-8'",
        "text",
        "application/json",
        "application/rss+xml",
        "text/plain",
        "*/*",
    ]
    await visit.answer(200, story(visit.chance), kind=visit.chance.choice(kinds))


@behaviour("healthy", *OK)
async def early_hints(visit: Visit) -> None:
    await visit.raw(
        visit.chance.choice(
            [b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n", b"HTTP/1.1 100 Continue\r\n\r\n"]
        )
    )
    await visit.answer(200, story(visit.chance))


@behaviour("healthy", *OK)
async def many_headers(visit: Visit) -> None:
    await visit.answer(
        200, story(visit.chance), {f"X-Part-{number}": "v" * 200 for number in range(40)} | {"X-Name": "Größe 港"}
    )


async def _led(visit: Visit, steps: list[tuple[int, str]]) -> None:
    """Lead by these steps to a story, each on from where the last one led."""
    if visit.is_asked:
        visit.stand.memory["step"] = 0
    elif visit.path in {"/", "/favicon.ico"}:
        await nothing_there(visit)
        return
    step = visit.stand.memory.get("step", 0)
    visit.stand.memory["step"] = step + 1
    if step < len(steps):
        await visit.redirect(steps[step][1], steps[step][0])
    else:
        await visit.answer(200, story(visit.chance))
