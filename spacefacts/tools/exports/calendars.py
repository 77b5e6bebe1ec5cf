"""Calendars: the moments of each kind in iCalendar, RFC 5545, for any program that keeps dates."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from spacefacts.about import Kind, Subject
from spacefacts.catalog import Catalog
from spacefacts.display import LANGUAGES
from spacefacts.model import Fact
from spacefacts.moments import Moment
from spacefacts.tools.punctuation import COLON

_LONGEST = 75
"""Octets that a line may have without its end."""


def calendars(catalog: Catalog, site_url: str) -> dict[str, bytes]:
    """`calendar/<kind>.ics` for every kind with moments known to the day, and the same in Chinese in `calendar/zh/`."""
    stamp = _stamp(catalog)
    files = {}
    for kind in catalog.kinds():
        dated = [(subject, fact) for subject in catalog.subjects(kind.id) for fact in subject.values() if _is_day(fact)]
        for language in LANGUAGES if dated else ():
            lines = _calendar(kind, dated, language, stamp, site_url)
            path = f"calendar/{'' if language == 'en' else f'{language}/'}{kind.id}.ics"
            files[path] = b"".join(_folded(line) for line in lines)
    return files


def _is_day(fact: Fact) -> bool:
    value = fact.value if fact.type == "moment" else None
    return isinstance(value, Moment) and (value.is_timed or value.precision == "day")


def _stamp(catalog: Catalog) -> str:
    """The last day on which evidence was read: what the standard asks a time of writing for, the same on every run."""
    read = max((source.accessed for source in catalog.sources() if source.accessed), default="1970-01-01")
    return f"{read}-01-01"[:10].replace("-", "") + "T000000Z"


def _calendar(kind: Kind, dated: list[tuple[Subject, Fact]], language: str, stamp: str, site_url: str) -> Iterator[str]:
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//spacefacts//facts//EN", "CALSCALE:GREGORIAN")
    yield f"X-WR-CALNAME:{_text(kind.label(language))}"
    for subject, fact in dated:
        yield from ("BEGIN:VEVENT", f"UID:{fact.address}@spacefacts", f"DTSTAMP:{stamp}")
        yield from _span(Moment(fact.text))
        yield f"SUMMARY:{_text(COLON[language].join((subject.label(language), fact.label(language))))}"
        yield f"DESCRIPTION:{_text(_described(fact, language))}"
        if site_url:
            yield f"URL:{site_url.rstrip('/')}/{fact.url}"
        yield from ("TRANSP:TRANSPARENT", "END:VEVENT")
    yield "END:VCALENDAR"


def _span(moment: Moment) -> Iterator[str]:
    """An instant for a time of day, the whole day for a date."""
    if moment.is_timed:
        yield f"DTSTART:{moment.at_offset(0):%Y%m%dT%H%M%SZ}"
        return
    day = moment.at_offset(moment.offset or 0) if moment.offset is not None else Moment(f"{moment.text}Z").at_offset(0)
    yield f"DTSTART;VALUE=DATE:{day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}"


def _described(fact: Fact, language: str) -> str:
    """The moment in words, what it is a moment of, and the address to ask for it by."""
    return "\n".join(part for part in (fact.display(language), fact.about(language), fact.address) if part)


def _text(text: str) -> str:
    for sign in "\\;,":
        text = text.replace(sign, f"\\{sign}")
    return "\\n".join(" ".join(line.split()) for line in text.split("\n"))


def _folded(line: str) -> bytes:
    """The line as octets, broken where it grows too long and never within a character."""
    pieces, piece = [], b""
    for sign in line:
        octets = sign.encode()
        if len(piece) + len(octets) > _LONGEST:
            pieces.append(piece)
            piece = b" "
        piece += octets
    return b"\r\n".join([*pieces, piece]) + b"\r\n"
