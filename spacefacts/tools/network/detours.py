"""Redirects that lead somewhere else than to the page: to a sign-in, an error page, the home page of a site."""

from __future__ import annotations

import re
from urllib.parse import unquote

from spacefacts.tools.network.addresses import Address, read_address

_ENDING = re.compile(r"\.(?:html?|php\d?|aspx?|jspx?|do|action|cgi|shtml|xhtml|htm)\Z")
# Languages and countries that sites keep home pages for; two letters alone may mean anything.
_LANGUAGE = re.compile(
    r"(?:en|zh|cn|tw|hk|de|fr|es|pt|br|it|nl|ru|ja|jp|ko|kr|pl|cs|cz|sv|se|da|dk|nb|nn|fi|tr|uk|ua|ar|he|el|hu|ro|bg|hr|sk|sl|sr"
    r"|lt|lv|et|vi|th|id|ms|hi|fa|us|gb|eu|ca|au|in|mx|at|ch)(?:[-_](?:[a-z]{2}|hans|hant|[0-9]{3}))?"
    r"|www|chs|cht|eng|chn|intl|global"
)
_HOME = (
    "",
    "index",
    "default",
    "home",
    "homepage",
    "main",
    "welcome",
    "start",
    "startseite",
    "accueil",
    "inicio",
    "portal",
    "web",
    "sitehome",
)
_ERRORS = re.compile(
    r"(?:error|page)?[-_]?4(?:04|10)(?:[-_]?(?:error|page|not[-_]?found))?|(?:page|file|content)?[-_]?not?[-_]?found|page[-_]?missing"
    r"|nopage|no[-_]page|missing[-_]?page|page[-_]?error|error[-_]?page|suspendedpage"
)
_SIGN_INS = re.compile(
    r"(?:user|account|member|customer|sso|web|wp|cas|saml|oauth|auth)?[-_]?(?:log|sign)[-_]?(?:in|on)(?:[-_]?(?:page|form|required))?|signin\w*|oauth2?|openid|saml2?|sso|cas|passport"
    r"|authenticate|authentication|authorize|auth|accounts?|servicelogin|wayf|shibboleth\.sso|checkpoint|authwall|denglu"
)
_CONSENTS = re.compile(
    r"consent|cookie[-_]?(?:wall|consent|check|absent)|privacy[-_]?(?:gate|wall|consent)|age[-_]?(?:gate|check|verification)|gdpr[-_]?consent|collectconsent"
)
_SIGN_IN_HOSTS = re.compile(
    r"(?:log-?in|sign-?in|sso|auth|idp?|accounts?|passport|oauth|identity|cas|wayf|openid|myaccount)\d?"
)
_TWO_PARTS = re.compile(r"(?:co|com|org|net|gov|edu|ac|or|ne|go|gob|gouv)\.[a-z]{2}")
_TRACE = re.compile(
    r"utm_\w+|ref|referr?er|source|src|from|fbclid|gclid|msclkid|spm|lang|language|locale|hl|redirect(?:ed)?|r|via"
)
_NOTICE = re.compile(r"404|not[-_]?found|error|missing|removed|expired|unavailable", re.IGNORECASE)


def is_sign_in(asked: str, final: str) -> bool:
    """Whether a redirect leads to a page where readers sign in or agree to something first."""
    start, end = read_address(asked), read_address(final)
    if start is None or end is None:
        return False
    if start.host != end.host and _names_host(end, _SIGN_IN_HOSTS) and not _names_host(start, _SIGN_IN_HOSTS):
        return True
    if start.host != end.host and _names_host(end, _CONSENTS):
        return True
    known = _segments(start)
    new = [segment for segment in _segments(end) if segment not in known]
    # A sign-in is what the path ends in, or it is told where to send the reader afterwards.
    where = new if _returns(end, start) else new[-1:]
    return any(_SIGN_INS.fullmatch(one) or _CONSENTS.fullmatch(one) for one in where)


def is_error_page(asked: str, final: str) -> bool:
    """Whether a redirect leads to the page that a site shows for what is not there."""
    start, end = read_address(asked), read_address(final)
    if start is None or end is None:
        return False
    last = _segments(end)[-1:]
    return bool(last) and last[0] not in _segments(start) and bool(_ERRORS.fullmatch(last[0]))


def is_home(asked: str, final: str) -> bool:
    """Whether a redirect leads from a page inside a site to the home page of a site.

    It does not where the address asked for may mean a home page itself, nor where a query may still name the page.
    """
    start, end = read_address(asked), read_address(final)
    if start is None or end is None or not _telling(start) or _telling(end):
        return False
    query = unquote(end.target.partition("?")[2]).lower()
    if not query or _NOTICE.search(query):
        return True
    # What tells where a reader came from names no page, unless it is the page.
    is_trace = all(_TRACE.fullmatch(part.partition("=")[0]) for part in query.split("&"))
    return is_trace and _telling(start)[-1] not in query


def is_deliberate(asked: str, final: str) -> bool:
    """Whether somebody may have meant just this redirect to the home page: a short address of another site."""
    start, end = read_address(asked), read_address(final)
    if start is None or end is None or _site(start) == _site(end):
        return False
    telling = _telling(start)
    return len(telling) == 1 and not _ENDING.search(telling[0])


def _telling(address: Address) -> list[str]:
    """The parts of a path that can mean a page: no language, no spelling of a home page."""
    segments = [unquote(one).lower() for one in address.target.partition("?")[0].split("/")]
    return [one for one in segments if _ENDING.sub("", one) not in _HOME and not _LANGUAGE.fullmatch(one)]


def _segments(address: Address) -> list[str]:
    segments = (unquote(one).lower() for one in address.target.partition("?")[0].split("/"))
    return [_ENDING.sub("", one) for one in segments if one]


def _returns(end: Address, start: Address) -> bool:
    """Whether the query of a redirect's target says where to go afterwards."""
    query = unquote(unquote(end.target.partition("?")[2]))
    path = start.target.partition("?")[0]
    return start.host in query or (len(path) > 1 and unquote(path) in query)


def _names_host(address: Address, pattern: re.Pattern[str]) -> bool:
    return any(pattern.fullmatch(label) for label in address.host.split(".")[:-2])


def _site(address: Address) -> str:
    """The name that somebody registered, near enough: the last two labels, or three below a country's own kinds."""
    labels = address.host.split(".")
    if ":" in address.host or labels[-1].isdigit():
        return address.host
    return ".".join(labels[-3:] if _TWO_PARTS.fullmatch(".".join(labels[-2:])) else labels[-2:])
