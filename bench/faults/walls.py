"""Hosts that let people in and turn machines away."""

# ruff: noqa: D103  # a behaviour is what its name says

from __future__ import annotations

from faults.serving import Visit, behaviour, nothing_there
from faults.words import page

WALL = ("blocked",)


@behaviour("wall", *WALL)
async def unauthorised(visit: Visit) -> None:
    await visit.answer(401, b"", {"WWW-Authenticate": 'Basic realm="x"'})


@behaviour("wall", *WALL)
async def forbidden(visit: Visit) -> None:
    await visit.answer(403, visit.chance.choice([b"Forbidden", page(visit.chance, "403 Forbidden", "<p>no</p>"), b""]))


@behaviour("wall", *WALL)
async def payment_required(visit: Visit) -> None:
    await visit.answer(402, b"subscribe")


@behaviour("wall", *WALL)
async def too_many_for_ever(visit: Visit) -> None:
    await visit.answer(429, b"slow down", {"Retry-After": ["3600", "", "soon", "-1"][visit.stand.seed % 4]})


@behaviour("wall", *WALL)
async def legal_reasons(visit: Visit) -> None:
    await visit.answer(451, b"not in your country")


@behaviour("wall", *WALL)
async def nine_nine_nine(visit: Visit) -> None:
    await visit.answer(999, b"request denied")


@behaviour("wall", *WALL)
async def cloudflare(visit: Visit) -> None:
    body = b'<!DOCTYPE html><html lang="en-US"><head><title>Just a moment...</title></head><body><div id="challenge-error-text">Enable JavaScript and cookies to continue</div><script>window._cf_chl_opt={}</script></body></html>'
    code, headers = visit.chance.choice(
        [
            (403, {"cf-mitigated": "challenge"}),
            (503, {"Server": "cloudflare"}),
            (200, {"Server": "cloudflare", "cf-mitigated": "challenge"}),
            (429, {"Server": "cloudflare"}),
        ]
    )
    await visit.answer(code, body, headers)


@behaviour("wall", *WALL)
async def captcha(visit: Visit) -> None:
    bodies = (
        "<html><head><title>Are you a robot?</title></head><body><h1>Please verify you are a human</h1><div class='g-recaptcha' data-sitekey='6Lc'></div><script src='https://www.google.com/recaptcha/api.js'></script></body></html>",
        "<html><head><title>Verification</title></head><body><form id='captcha-form'><div class='h-captcha' data-sitekey='x'></div>To continue, please solve the captcha.</form></body></html>",
        "<html><head><title>Pardon Our Interruption</title></head><body><p>As you were browsing something about your browser made us think you were a bot.</p></body></html>",
        "<html><head><title></title></head><body style='margin:0'><iframe id='main-iframe' src='/_Incapsula_Resource?SWUDNSAI=31'>Request unsuccessful. Incapsula incident ID: 123-456</iframe></body></html>",
        "<html><head><title>Making sure you&#39;re not a bot!</title></head><body><p id=status>Loading...</p><script id='anubis_challenge' type='application/json'>{}</script></body></html>",
    )
    await visit.answer(200, bodies[visit.stand.seed % 5].encode())


@behaviour("wall", *WALL)
async def chinese_captcha(visit: Visit) -> None:
    title, text = [
        ("安全验证", "请完成下方验证后继续操作"),
        ("访问验证", "系统检测到您的访问过于频繁，请滑动滑块完成验证"),
        ("人机验证", "为了保护网站安全，请完成人机验证"),
        ("百度安全验证", "网络不给力，请稍后重试"),
    ][visit.stand.seed % 4]
    await visit.answer(
        200, f"<html><head><meta charset=utf-8><title>{title}</title></head><body><p>{text}</p></body></html>".encode()
    )


@behaviour("wall", *WALL)
async def web_firewall(visit: Visit) -> None:
    code, headers, body = [
        (202, {"x-amzn-waf-action": "challenge"}, b""),
        (405, {"x-amzn-waf-action": "captcha"}, b"<title>Human Verification</title>"),
        (403, {"Server": "AkamaiGHost"}, b"<HTML><HEAD><TITLE>Access Denied</TITLE></HEAD><BODY><H1>Access Denied</H1>You don't have permission to access this.</BODY></HTML>"),
        (403, {"x-datadome": "protected"}, b"<p>Please enable JS and disable any ad blocker</p><script>var dd={'rt':'c'}</script>"),
        (200, {}, b"<HTML><HEAD><TITLE>Access Denied</TITLE></HEAD><BODY><H1>Access Denied</H1>You don't have permission to access \"http://x/\" on this server.<P>Reference #18.4</BODY></HTML>"),
    ][visit.stand.seed % 5]  # fmt: skip
    await visit.answer(code, body, headers)


@behaviour("wall", *WALL)
async def sign_in(visit: Visit) -> None:
    path = ["/login", "/users/sign_in", "/accounts/login/", "/signin", "/sso/auth"][visit.stand.seed % 5]
    if visit.path.startswith(path):
        await visit.answer(
            200,
            page(
                visit.chance,
                "Sign in",
                "<form method=post><input name=email><input type=password name=password><button>Sign in</button></form>",
            ),
        )
    else:
        await (
            visit.redirect(f"{path}?next={visit.stand.path.partition('?')[0]}")
            if visit.path != "/"
            else nothing_there(visit)
        )


@behaviour("wall", *WALL)
async def consent(visit: Visit) -> None:
    if visit.path.startswith("/consent"):
        await visit.answer(
            200,
            page(
                visit.chance,
                "Before you continue",
                "<p>We and our partners need your consent.</p><form><button>Accept all</button><button>Reject all</button></form>",
            ),
        )
    else:
        await visit.redirect(f"/consent?continue={visit.stand.path.partition('?')[0]}")
