"""What to make of where a visit ended: a link is ok, moved, broken, blocked, or nobody can tell.

A page that works for readers must never be called broken, so every doubt is either settled by one more question, or the
link is ok.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from http import HTTPStatus
from typing import Literal, TypeAlias

from spacefacts.tools.network.absences import are_alike, doubt, name_of
from spacefacts.tools.network.addresses import read_address
from spacefacts.tools.network.answers import Answer, NoAnswer, Status
from spacefacts.tools.network.detours import is_deliberate, is_error_page, is_home, is_sign_in
from spacefacts.tools.network.glance import Glance
from spacefacts.tools.network.walls import has_wall_header, is_market, is_parked, is_wall

Suspicion: TypeAlias = Literal["none", "absence", "home"]
"""What one more question must settle: whether a page is there, or whether all pages lead to the home page."""

PERMANENT = (301, 308)

# The page is not there, or its address can be none. 400 and 414 refuse the address itself, and so they do for a reader.
_GONE = (400, 404, 410, 414)
# Somebody stands at the door: it asks who one is, or dislikes machines (418, 456 and 999 are used for that alone,
# 406 by a widespread firewall), or obeys a law.
_BLOCKED = (401, 402, 403, 406, 407, 418, 423, 428, 429, 451, 456, 999)
_ABSENT = "the page says that it is not there"
_HOME = "it leads to the home page now"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hop:
    """A redirect: from where to where, to which part of the page, and whether for good."""

    url: str
    target: str
    fragment: str = ""
    is_permanent: bool = False
    code: int = 302


@dataclass(frozen=True, slots=True, kw_only=True)
class Trail:
    """The way of a visit: the address asked for, its redirects, and how it ended.

    `lost` says why the last redirect was not followed; the answer is then the redirect itself.
    """

    asked: str
    end: Answer | NoAnswer
    hops: tuple[Hop, ...] = ()
    lost: str = ""

    @property
    def final(self) -> str:
        """The last address that was asked."""
        return self.hops[-1].target if self.hops else self.asked

    @property
    def is_homeward(self) -> bool:
        """Whether it leads from a page to a home page, and to no part of that: a part may be what became of the page."""
        return bool(self.hops) and not self.hops[-1].fragment and is_home(self.asked, self.final)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """How a link stands and why; a suspicion is still to be settled, and the verdict holds if it comes to nothing."""

    status: Status
    why: str = ""
    code: int | None = None
    target: str = ""
    suspicion: Suspicion = "none"


def judge(trail: Trail) -> Verdict:
    """The verdict on a visit."""
    final = trail.final if trail.hops else ""
    if isinstance(trail.end, NoAnswer):
        status, why = _unanswered(trail.end, is_redirected=bool(trail.hops))
        return Verdict(status=status, why=why, target=final)
    code = trail.end.code
    if trail.lost:
        is_foreign = trail.lost == ELSEWHERE
        return Verdict(status="unsure" if is_foreign else "broken", why=trail.lost, code=code, target=final)
    page = Glance(trail.end)
    status, why = _answered(code, page)
    if status == "ok" and trail.hops:
        status, why = _led(trail)
    if status != "ok":
        return Verdict(status=status, why=why, code=code, target=final)
    return _arrived(trail, page)


def settled(verdict: Verdict, trail: Trail, other: Trail) -> Verdict:
    """The verdict, once an address was asked that cannot exist: if that ends alike, the page is not there."""
    fine = replace(verdict, suspicion="none")
    if isinstance(other.end, NoAnswer) or other.lost or not 200 <= other.end.code < 300:
        return fine
    if verdict.suspicion == "home":
        return replace(fine, status="broken", why=_HOME, target=trail.final) if other.final == trail.final else fine
    if isinstance(trail.end, NoAnswer):
        return fine
    names = name_of(trail.final), name_of(other.asked)
    if are_alike(Glance(trail.end), Glance(other.end), names):
        return replace(fine, status="broken", why=_ABSENT, target=trail.final if trail.hops else "")
    return fine


ELSEWHERE = "it leads to an address that is no web page"


def _unanswered(end: NoAnswer, *, is_redirected: bool) -> tuple[Status, str]:
    if end.trouble == "private":
        return ("unsure", "it leads into a private network") if is_redirected else ("skipped", end.why)
    # Browsers fetch the certificate of an issuer that the host forgot to send, so readers may see no fault.
    is_certain = "issuer" not in end.why if end.trouble == "certificate" else end.trouble in ("no-host", "refused")
    return ("broken" if is_certain else "unsure"), end.why


def _answered(code: int, page: Glance) -> tuple[Status, str]:
    """What the status of an answer says, and whether it is the page's at all."""
    if code in _GONE:
        return ("blocked", "a bot wall") if has_wall_header(page.headers) else ("broken", phrase(code))
    if code in _BLOCKED:
        return "blocked", phrase(code)
    if is_wall(page):
        return "blocked", "a bot wall"
    # What was not asked for under a condition cannot be unchanged: the visit turns such an answer into its own.
    if 200 <= code < 300 or code == HTTPStatus.MULTIPLE_CHOICES:
        return "ok", ""
    return "unsure", phrase(code)


def _led(trail: Trail) -> tuple[Status, str]:
    """What the addresses of a redirect say, where it ended well."""
    asked, final = trail.asked, trail.final
    if is_sign_in(asked, final):
        return "blocked", "it leads to a page where readers sign in or agree to something"
    start, end = read_address(asked), read_address(final)
    if start and end and is_market(end.host, start.host):
        return "broken", "the domain is parked"
    if is_error_page(asked, final):
        return "broken", "it leads to a page for what is not there"
    if trail.is_homeward and not is_deliberate(asked, final):
        return "broken", _HOME
    return "ok", ""


def _arrived(trail: Trail, page: Glance) -> Verdict:
    """The verdict on an answer of success."""
    code = trail.end.code if isinstance(trail.end, Answer) else None
    final = trail.final if trail.hops else ""
    if is_parked(page):
        return Verdict(status="broken", why="the domain is parked", code=code, target=final)
    absence = doubt(page, trail.asked)
    if absence == "strong":
        return Verdict(status="broken", why=_ABSENT, code=code, target=final)
    suspicion: Suspicion = "absence" if absence == "weak" else "none"
    if trail.is_homeward:
        suspicion = "home"
    moved = _moved(trail)
    return Verdict(
        status="moved" if moved else "ok",
        why=phrase(trail.hops[0].code) if moved else "",
        code=code,
        target=moved or final,
        suspicion=suspicion,
    )


def _moved(trail: Trail) -> str:
    """Where the page is for good: as far as its redirects are permanent, up to the first that is not."""
    target = ""
    for hop in trail.hops:
        if not hop.is_permanent:
            break
        target = hop.target
    return target if target != trail.asked else ""


def phrase(code: int) -> str:
    """A status with the words that the standard has for it."""
    try:
        return f"{code} {HTTPStatus(code).phrase}"
    except ValueError:
        return f"status {code}"
