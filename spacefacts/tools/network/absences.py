"""Pages that answer 200 and say that they are not there."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random
from string import ascii_lowercase
from threading import Lock
from typing import Literal, TypeAlias
from urllib.parse import unquote

from spacefacts.tools.network.addresses import read_address
from spacefacts.tools.network.glance import Glance
from spacefacts.tools.patterns import late

Doubt: TypeAlias = Literal["none", "weak", "strong"]
"""Whether a page says that it is not there: not at all; perhaps, among other things; plainly, and nothing else."""

SHORT = 150
"""Words on a page that has little to say besides its menu."""

_Key: TypeAlias = Literal["cores", "around"]

_MAKING = Lock()
_ALIKE = 0.9
_MARKS = re.compile(r"[\W_]+")
# Between a message and the name of a site: a line or a dot, with a blank beside it, or what no message holds.
_SEPARATOR = late(
    r"\s+[-\u2010-\u2015/·•:~]+\s*|\s*[-\u2010-\u2015·•:]+\s+|\s*[|_»«›‹\uff1a\uff5c\u2014]+\s*|[-–](?=[\u3400-\u9fff])"
)
_SPEAKS_OF_IT = re.compile(
    r"4(?:04|10)|not[-_ +]?(?:be[-_ +])?found|missing[-_ +]?page|page[-_ +]?missing|dead[-_ ]?link", re.IGNORECASE
)


def doubt(page: Glance, url: str) -> Doubt:
    """Whether the page at this address says that it is not there.

    Plainly, where the title or the headline of a short page is nothing but that message, beside the name of the site.
    An address that names the matter itself leads to a page about it as likely as not.
    """
    if not page.is_page:
        return "none"
    said = max((said_by(page.title), said_by(page.headline)), key=("none", "weak", "strong").index)
    if said == "none" and page.length <= SHORT and said_by(page.text[:200]) != "none":
        return "weak"
    if said == "strong" and (page.length > SHORT or _SPEAKS_OF_IT.search(unquote(_path_of(url)))):
        return "weak"
    return said


def _path_of(url: str) -> str:
    """The path and query of an address, since a port may hold any digits."""
    address = read_address(url)
    return address.target if address else url


def said_by(text: str) -> Doubt:
    """Whether a title or a headline says that a page is not there."""
    if not text or not _cores().search(_folded(text)):
        return "none"
    parts = [_folded(part) for part in _SEPARATOR.split(text) if part and part.strip()]
    plain = [part for part in parts if _is_plain(part)]
    others = [part for part in parts if part not in plain]
    # The name of a site is short, and there is one of it.
    is_named = len(others) <= 1 and all(len(other.split()) <= 5 and len(other) <= 40 for other in others)
    return "strong" if _is_plain(_folded(text)) or (plain and is_named) else "weak"


def are_alike(page: Glance, sibling: Glance, names: tuple[str, str]) -> bool:
    """Whether a page and one that cannot exist are the same, but for the names that their addresses end in."""
    if not sibling.is_page:
        return False
    ours, theirs = (_unnamed(one, names) for one in (page, sibling))
    if any(said_by(part) != "none" and part == other for part, other in zip(ours[:2], theirs[:2], strict=True)):
        return True
    return _likeness(ours[2], theirs[2]) >= _ALIKE


def sibling(url: str, seed: int) -> str:
    """An address beside this one that nobody has ever used; the same for the same seed."""
    random = Random(f"{seed} {url}")  # noqa: S311  # a name that nobody uses is no secret
    name = "".join(random.choices(ascii_lowercase, k=20))
    path, mark, query = url.partition("?")
    address = read_address(url)
    if address is None or (mark and address.target.startswith("/?")):
        before, equals, _ = query.rpartition("=")
        return f"{path}?{before}{equals}{name}"
    folder, last = _last(path)
    ending = re.search(r"\.[a-z]{2,5}/?\Z", last)
    close = "/" if last.endswith("/") else ""
    return f"{folder}{name}{ending[0] if ending else close}"


def name_of(url: str) -> str:
    """What tells an address from those beside it: the last name of its path, or its query."""
    path, _, query = url.partition("?")
    return unquote(_last(path)[1].strip("/")) or query


def _last(path: str) -> tuple[str, str]:
    """The folder of a path without its query, and the name in it, with a slash if it has one."""
    folder, slash, name = path.rstrip("/").rpartition("/")
    if folder.endswith(":/") or not folder:  # there is no path at all
        return f"{path.rstrip('/')}/", ""
    return folder + slash, name + ("/" if path.endswith("/") else "")


def _unnamed(page: Glance, names: tuple[str, str]) -> tuple[str, str, str]:
    """The title, headline and words of a page, without the names in the two addresses."""
    parts = {part for name in names for part in (name, name.partition(".")[0]) if len(part) > 2}
    pattern = re.compile("|".join(map(re.escape, sorted(parts, key=len, reverse=True))) or "(?!)", re.IGNORECASE)
    title, headline, text = (_folded(pattern.sub(" ", one)) for one in (page.title, page.headline, page.text[:20_000]))
    return title, headline, text


def _likeness(one: str, other: str) -> float:
    """How many of the pairs of neighbouring words two texts share, from 0 to 1; digits count as one and the same."""
    pairs, others = (set(_pairs(re.sub(r"\d+", "0", text))) for text in (one, other))
    return len(pairs & others) / len(pairs | others) if pairs and others else 0.0


def _pairs(text: str) -> Iterator[str]:
    words = text.split() if " " in text else list(text)
    yield from (f"{word} {following}" for word, following in zip(["", *words], [*words, ""], strict=True))


def _is_plain(folded: str) -> bool:
    """Whether a text is the message and nothing else."""
    rest, times = _cores().subn(" ", folded)
    return times > 0 and not _around().sub(" ", rest).strip()


def _folded(text: str) -> str:
    """In small letters, with a blank for all that is no letter or digit."""
    return _MARKS.sub(" ", unicodedata.normalize("NFKC", text[:20_000]).lower()).strip()


def _cores() -> re.Pattern[str]:
    return _either("cores")


def _around() -> re.Pattern[str]:
    return _either("around")


def _either(key: _Key) -> re.Pattern[str]:
    # The first pages come in many threads at once, and each would make the pattern for itself.
    with _MAKING:
        return _made(key)


@cache
def _made(key: _Key) -> re.Pattern[str]:
    """Any of the patterns in `absences.toml`, at the borders of words where the script has them."""
    with Path(__file__).with_name("absences.toml").open("rb") as file:
        languages = tomllib.load(file).values()
    worded: list[str] = []
    glued: list[str] = []
    for language in languages:
        found = language["cores"] if key == "cores" else sorted(language["around"].split(), key=len, reverse=True)
        (glued if language.get("glued") else worded).extend(found)
    return re.compile(rf"(?:\b(?:{'|'.join(worded)})\b|{'|'.join(glued)})" + ("" if key == "cores" else r"+"))
