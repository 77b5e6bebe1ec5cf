"""From an address to the answer at the end of its redirects, each asked as often as it takes."""

from __future__ import annotations

import re
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from random import Random
from typing import Literal, TypeAlias

from spacefacts.tools.network.addresses import joined, read_address, resolved
from spacefacts.tools.network.answers import Answer, NoAnswer, Request
from spacefacts.tools.network.glance import Glance
from spacefacts.tools.network.judging import ELSEWHERE, PERMANENT, Hop, Trail
from spacefacts.tools.network.policies import Manners
from spacefacts.tools.network.robots import BYTES, Rules, read_rules
from spacefacts.tools.network.steps import Call, Down, Once, Stopped, Visit
from spacefacts.tools.network.walls import is_wall

Method: TypeAlias = Literal["GET", "HEAD"]
Cookies: TypeAlias = dict[str, dict[str, str]]

_REDIRECTS = (301, 302, 303, 307, 308)
# Links into apps, which a browser follows, but for what no browser follows from a redirect.
_APP = re.compile(r"\s*(?!(?:https?|javascript|data|about|file|blob):)[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_COOKIE = re.compile(r"(?:\A|,)\s*([^=;,\s]+)=([^;,]*)")
_SECONDS = re.compile(r"\s*(\d{1,9})(?:\.\d*)?\s*\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim:
    """How to ask: the method, how many bytes to take, and whether `robots.txt` must allow it.

    `is_aside` says that the request behind each of its own need not keep its distance.
    `conditions` are headers for one address of the way, by that address: those that ask whether it has changed.
    """

    method: Method = "GET"
    bytes: int
    is_document: bool = False
    is_aside: bool = False
    conditions: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


def follow(url: str, aim: Aim, manners: Manners) -> Visit[Trail | Stopped]:
    """The way from an address to its end; `Stopped` where a request on the way was not made."""
    hops: list[Hop] = []
    cookies: Cookies = {}
    here, seen = url, {(url, "")}
    while True:
        spacing = yield from _allowed(here, aim, manners)
        end = (
            spacing
            if isinstance(spacing, Stopped)
            else (yield from ask(_request(here, aim, cookies), manners, spacing, is_aside=aim.is_aside))
        )
        if isinstance(end, Stopped):
            return end
        hop = None
        if isinstance(end, Answer):
            _keep_cookies(end, cookies)
            hop = _hop(end)
        if hop is None or isinstance(end, NoAnswer):
            return Trail(asked=url, end=end, hops=tuple(hops))
        there = hop.target, _cookie(hop.target, cookies)
        if there in seen and not _is_redirect(end):  # a page that loads itself anew shows itself all the same
            return Trail(asked=url, end=end, hops=tuple(hops))
        lost = _lost(end, hop, is_seen=there in seen)
        if not lost and len(hops) >= manners.limits.redirects:
            lost = f"it redirects more than {manners.limits.redirects} times"
        if lost:
            return Trail(asked=url, end=end, hops=tuple(hops), lost=lost)
        seen.add(there)
        hops.append(hop)
        here = hop.target


def ask(
    request: Request, manners: Manners, spacing: float = 0.0, *, is_aside: bool = False
) -> Visit[Answer | NoAnswer | Stopped]:
    """What comes of a request that is made again where that may help.

    A host in trouble is asked again after a pause that doubles each time, and one that names a time is asked once more
    after it. A request that timed out is made once more only: its host had time enough to answer. HEAD is never made
    again, since GET follows it.
    """
    last: Answer | NoAnswer | None = None
    call = Call(request=request, spacing=spacing, is_aside=is_aside)
    tries, is_patient = 1, True
    while True:
        reply: Answer | NoAnswer | Stopped = yield call
        if isinstance(reply, Stopped):
            return last or reply
        if isinstance(reply, Answer) and _is_torn(reply, request):
            reply = NoAnswer("protocol", "the page breaks off before its end")
        last = reply
        named = _retry_after(reply) if is_patient and request.method == "GET" else None
        if named is not None:
            is_patient = False
            if named > manners.patience:
                return reply
            wait = named + _jitter(manners, request, 0.0, 0.1)
            call = replace(call, wait=wait, is_asked_to_wait=True, is_aside=False)
            continue
        if tries >= _most_tries(reply, request, manners):
            return reply
        pause = manners.pause * 2 ** (tries - 1) * _jitter(manners, request, 0.75, 1.25, tries)
        call = replace(call, wait=pause, is_asked_to_wait=False, is_aside=False)
        tries += 1


def _jitter(manners: Manners, request: Request, least: float, most: float, tries: int = 0) -> float:
    return Random(f"{manners.seed} {tries} {request.url}").uniform(least, most)  # noqa: S311  # jitter is no secret


def _allowed(url: str, aim: Aim, manners: Manners) -> Visit[float | Stopped]:
    """The seconds that the host of a document wants between two requests; `Stopped` where it forbids this one."""
    if not aim.is_document:
        return 0.0
    rules = yield from rules_of(url, manners)
    if rules.trouble or not rules.allow(url):
        return Stopped(why=rules.trouble or "its robots.txt forbids to read it", is_trouble=bool(rules.trouble))
    return min(rules.delay, manners.patience)


def rules_of(url: str, manners: Manners) -> Visit[Rules]:
    """What the `robots.txt` of the host of an address allows; asked once for all."""
    address = read_address(url)
    if address is None:
        return Rules()
    where = f"{address.scheme}://{address.site}/robots.txt"
    rules: Rules = yield Once(key=where, make=lambda: _asked_rules(where, manners))
    return rules


def _asked_rules(where: str, manners: Manners) -> Visit[Rules]:
    # Five redirects are as many as the standard wants followed.
    few = replace(manners, limits=replace(manners.limits, redirects=5))
    trail = yield from follow(where, Aim(bytes=BYTES, is_aside=True), few)
    return Rules() if isinstance(trail, Stopped) else read_rules(trail.end)


def _request(url: str, aim: Aim, cookies: Cookies) -> Request:
    headers = dict(aim.conditions.get(url, {}))
    cookie = _cookie(url, cookies)
    if cookie:
        headers["Cookie"] = cookie
    return Request(url=url, method=aim.method, headers=headers, bytes=aim.bytes)


def _is_redirect(answer: Answer) -> bool:
    return answer.code in _REDIRECTS or (answer.code == 300 and "location" in answer.headers)


def _hop(answer: Answer) -> Hop | None:
    """Where an answer leads, by its header or, at once, by its page; the target is empty where that is nowhere."""
    if _is_redirect(answer):
        location = answer.headers.get("location", "")
        address = joined(answer.url, location) if location.strip() else None
        target, fragment = (address.url, address.fragment) if address else ("", "")
        is_permanent = answer.code in PERMANENT
        return Hop(url=answer.url, target=target, fragment=fragment, is_permanent=is_permanent, code=answer.code)
    if not 200 <= answer.code < 300:
        return None
    page = Glance(answer)
    address = resolved(answer.url, page.refresh) if page.refresh and not is_wall(page) else None
    return Hop(url=answer.url, target=address.url, code=answer.code) if address else None


def _lost(answer: Answer, hop: Hop, *, is_seen: bool) -> str:
    """Why a redirect is not followed, if it is not."""
    if hop.target:
        return "its redirects go round in a circle" if is_seen else ""
    return ELSEWHERE if _APP.match(answer.headers.get("location", "")) else "it redirects to nowhere"


def _is_torn(answer: Answer, request: Request) -> bool:
    """Whether a page ended before it said it would, and not because no more was wanted or it could not be unpacked."""
    if answer.is_whole or request.method == "HEAD" or len(answer.body) >= request.bytes:
        return False
    return 200 <= answer.code < 300 and "content-encoding" not in answer.headers


def _most_tries(reply: Answer | NoAnswer, request: Request, manners: Manners) -> int:
    if request.method == "HEAD":
        return 1
    if isinstance(reply, NoAnswer):
        if isinstance(reply, Down) or reply.trouble in ("private", "certificate"):
            return 1
        return min(2, manners.tries) if reply.trouble == "timeout" else manners.tries
    is_passing = reply.code >= 500 and reply.code not in (501, 505, 999) and not is_wall(Glance(reply))
    return manners.tries if is_passing else 1


def _retry_after(reply: Answer | NoAnswer) -> float | None:
    """The seconds that a host asks to wait, from its answer; None where it does not."""
    if isinstance(reply, NoAnswer) or reply.code not in (429, 503):
        return None
    written = reply.headers.get("retry-after", "")
    seconds = _SECONDS.match(written)
    if seconds:
        return float(seconds[1])
    from email.utils import parsedate_to_datetime

    with suppress(ValueError, OverflowError, TypeError):
        # The host's own clock counts, where it tells the time.
        now = reply.headers.get("date", "")
        begin = parsedate_to_datetime(now).timestamp() if now else time.time()
        return max(0.0, parsedate_to_datetime(written).timestamp() - begin)
    return None


def _keep_cookies(answer: Answer, cookies: Cookies) -> None:
    """Keep what a redirect sets for the rest of its chain: some sites send a reader back only to see a cookie again."""
    if not _is_redirect(answer) or "set-cookie" not in answer.headers:
        return
    address = read_address(answer.url)
    if address:
        found = _COOKIE.findall(answer.headers["set-cookie"][:8_000].replace("\n", ","))
        cookies.setdefault(address.host, {}).update(found[:20])


def _cookie(url: str, cookies: Cookies) -> str:
    address = read_address(url) if cookies else None
    kept = cookies.get(address.host, {}) if address else {}
    return "; ".join(f"{name}={value}" for name, value in kept.items())
