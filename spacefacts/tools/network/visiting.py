"""One errand, from its first request to its outcome."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from spacefacts.tools.network.absences import sibling
from spacefacts.tools.network.addresses import Address, read_address
from spacefacts.tools.network.answers import Answer, Errand, NoAnswer, Outcome, Read, Request
from spacefacts.tools.network.following import Aim, ask, follow
from spacefacts.tools.network.judging import Trail, Verdict, judge, phrase, settled
from spacefacts.tools.network.memory import Entry
from spacefacts.tools.network.policies import Manners, Policy
from spacefacts.tools.network.steps import Stopped, Visit

LINK_BYTES = 256 * 1024
"""As much of a page as shows whether it is there."""

FIRST_BYTES = 1024 * 1024
"""As much of a page as is taken at first where it is to be read: few are longer, and many are held at once."""

_DOWNLOAD = re.compile(
    r"\.(?:pdf|zip|gz|tgz|bz2|xz|zst|7z|rar|tar|jar|whl|deb|rpm|apk|exe|msi|dmg|pkg|iso|img|bin|png|jpe?g|gif|webp|avif|bmp"
    r"|tiff?|ico|mp[34]|m4[av]|mov|avi|mkv|webm|wav|flac|og[gv]|docx?|xlsx?|pptx?|od[tsp]|epub|mobi|woff2?|[ot]tf|eps|ps"
    r"|fits|nc|hdf5?|parquet|sqlite)\Z",
    re.IGNORECASE,
)
_VALIDATORS = {"etag": "If-None-Match", "last-modified": "If-Modified-Since"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Visited:
    """How an errand ended, and the headers that will ask whether the page has changed since."""

    outcome: Outcome
    validators: Mapping[str, str] = field(default_factory=dict)


def visit(errand: Errand, *, manners: Manners, read: Read, entry: Entry) -> Visit[Visited]:
    """The visit to the address of an errand; `entry` is what is remembered of it."""
    visited, page = yield from _arrive(errand, manners, entry)
    if page is None:
        return visited
    if _is_cut(page, manners):
        where = page.url
        del page  # so that the beginning is not held while the whole is waited for
        whole = yield from ask(Request(url=where, bytes=manners.limits.bytes), manners)
        if not isinstance(whole, Answer) or not 200 <= whole.code < 300:
            why = phrase(whole.code) if isinstance(whole, Answer) else whole.why
            return _visited(errand, Verdict(status="unsure", why=why))
        page = whole
    return replace(visited, outcome=replace(visited.outcome, told=dict(read(page, errand))))


def _arrive(errand: Errand, manners: Manners, entry: Entry) -> Visit[tuple[Visited, Answer | None]]:
    """How the errand ends, and the page if it is still to be read."""
    address = read_address(errand.url)
    if address is None:
        return _visited(errand, Verdict(status="skipped", why="it is no address of a web page")), None
    policy = manners.policy(address.site)
    if policy.skip:
        return _visited(errand, Verdict(status="skipped", why=policy.skip)), None
    aim = Aim(
        bytes=min(manners.limits.bytes, FIRST_BYTES if _is_read(errand) else LINK_BYTES),
        is_document=errand.is_document,
        conditions=_conditions(entry, errand, address.url),
    )
    trail = yield from _way(address.url, aim, manners, by_head=_is_for_head(errand, address, policy))
    if isinstance(trail, Stopped):
        return _visited(errand, Verdict(status="unsure" if trail.is_trouble else "skipped", why=trail.why)), None
    is_unchanged = isinstance(trail.end, Answer) and trail.end.code == 304 and trail.final in aim.conditions
    if is_unchanged and isinstance(trail.end, Answer):
        trail = replace(trail, end=replace(trail.end, code=entry.code or 200))
    verdict = judge(trail)
    if verdict.suspicion != "none":
        verdict = yield from _settle(verdict, trail, manners)
    done = _visited(errand, verdict)
    if verdict.status not in ("ok", "moved") or not isinstance(trail.end, Answer):
        return done, None
    if is_unchanged:
        told = {name: entry.told[name] for name in errand.asks}
        return Visited(outcome=replace(done.outcome, told=told), validators=entry.validators), None
    return replace(done, validators=_validators(trail.end)), trail.end if errand.asks else None


def _way(url: str, aim: Aim, manners: Manners, *, by_head: bool) -> Visit[Trail | Stopped]:
    """The way to an answer, by HEAD if it suffices, and else by GET."""
    if by_head:
        trail = yield from follow(url, replace(aim, method="HEAD"), manners)
        if isinstance(trail, Trail) and _suffices(trail):
            return trail
    return (yield from follow(url, aim, manners))


def _visited(errand: Errand, verdict: Verdict) -> Visited:
    outcome = Outcome(url=errand.url, status=verdict.status, why=verdict.why, code=verdict.code, target=verdict.target)
    return Visited(outcome=outcome)


def _settle(verdict: Verdict, trail: Trail, manners: Manners) -> Visit[Verdict]:
    """The verdict, after asking for an address that cannot exist."""
    where = trail.asked if verdict.suspicion == "home" else trail.final
    beside = sibling(where, manners.seed)
    other = yield from follow(beside, Aim(bytes=LINK_BYTES), manners)
    if isinstance(other, Stopped):
        return replace(verdict, suspicion="none")
    return settled(verdict, trail, other)


def _is_cut(page: Answer, manners: Manners) -> bool:
    """Whether more of a page is wanted than was taken at first."""
    return not page.is_whole and FIRST_BYTES <= len(page.body) < manners.limits.bytes


def _is_read(errand: Errand) -> bool:
    return errand.is_document or bool(errand.asks)


def _is_for_head(errand: Errand, address: Address, policy: Policy) -> bool:
    """Whether HEAD comes first: where the policy says so, or else for what is no page to look at, but a download."""
    is_download = _DOWNLOAD.search(address.target.partition("?")[0])
    return not _is_read(errand) and (policy.method == "HEAD" or (not policy.method and bool(is_download)))


def _suffices(trail: Trail) -> bool:
    """Whether an answer to HEAD settles it: a page in place of a download may say that it is not there."""
    if isinstance(trail.end, NoAnswer) or trail.lost or not (200 <= trail.end.code < 300 or trail.end.code == 304):
        return False
    return "html" not in trail.end.headers.get("content-type", "").lower()


def _conditions(entry: Entry, errand: Errand, url: str) -> Mapping[str, Mapping[str, str]]:
    """What asks the address that answered last time whether it has changed, if what it told then still suffices."""
    if not entry.validators or not entry.covers(errand):
        return {}
    return {(entry.target or url): entry.validators}


def _validators(end: Answer) -> Mapping[str, str]:
    return {asked: end.headers[told] for told, asked in _VALIDATORS.items() if end.headers.get(told)}
