"""Citations as reference managers and manuscripts take them.

`apa` follows the seventh edition of the APA's manual, `gb-t-7714` the Chinese standard, whose editions of 2015 and 2025
agree on web pages and data sets; both are plain text. `bibtex` is an entry for BibLaTeX, `ris` a record in the tagged
format of reference managers, whose lines end in carriage return and line feed, `csl-json` a list of one item as CSL 1.0.2
has it.
"""

from __future__ import annotations

from spacefacts.display import Style, display
from spacefacts.errors import UnknownStyle
from spacefacts.moments import Moment

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import Any

    from spacefacts.works import Work

# BibTeX counts braces even where they are escaped, so none may be left.
_TEX = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "$&%#_"},
}
# BibLaTeX reads an address as it stands; these three alone would end the field, or a command.
_TEX_IN_ADDRESSES = {"\\": "%5C", "{": "%7B", "}": "%7D"}


def cite(works: Sequence[Work], style: str) -> str:
    """References to these works: one after the other, of `csl-json` one list.

    Raises:
        UnknownStyle: there is no such style; `suggestions` holds the nearest.
    """
    if style == "csl-json":
        return _list(_csl(work) for work in works)
    if style not in _WRITTEN:
        from difflib import get_close_matches

        raise UnknownStyle(style, STYLES, tuple(get_close_matches(style.lower(), STYLES, n=3, cutoff=0.5)))
    between, write = _WRITTEN[style]
    return between.join(write(work) for work in works)


def _list(items: Iterable[dict[str, Any]]) -> str:
    """The items as JSON, a line a field."""
    from json import dumps

    written = (
        ",\n".join(f"    {dumps(name)}: {dumps(field, ensure_ascii=False)}" for name, field in item.items())
        for item in items
    )
    return "[\n" + ",\n".join(f"  {{\n{item}\n  }}" for item in written) + "\n]"


def _apa(work: Work) -> str:
    written = _dated_by_apa(work.published) if work.published else "n.d."
    published = written.partition(",")[0] if work.is_data else written
    version = f" (Version {_line(work.version)})" if work.version else ""
    what = " [Data set]" if work.is_data else ""
    parts = [_ended(_line(work.author)), f"({published}).", _ended(f"{_line(work.title)}{version}{what}")]
    if work.url:
        # Whoever reads a page that may change under its address should know when it was read.
        may_change = work.accessed and (work.is_data or not work.published)
        retrieved = f"Retrieved {_american(work.accessed or '')}, from " if may_change else ""
        parts.append(f"{retrieved}{_line(work.url)}")
    return " ".join(parts)


def _gb_t_7714(work: Work) -> str:
    carrier = ("DS" if work.is_data else "EB") + ("/OL" if work.url else "")
    edition = f"V{_line(work.version)}" if work.version else ""
    published = f"({_day(work.published)})" if work.published else ""
    accessed = f"[{_day(work.accessed)}]" if work.accessed else ""
    parts = [_line(work.author), f"{_line(work.title)}[{carrier}]", edition, published + accessed, _line(work.url)]
    return " ".join(part if part.endswith(".") else f"{part}." for part in parts if part)


def _bibtex(work: Work) -> str:
    fields = {
        "author": f"{{{_tex(work.author)}}}",
        "title": f"{{{_tex(work.title)}}}",
        "date": _day(work.published),
        "version": _tex(work.version),
        "url": _tex_address(work.url),
        "urldate": _day(work.accessed),
        # As text: inside a command of a note, TeX would take a percent sign for the beginning of a comment.
        "note": _tex(f"Archived at {work.archive}") if work.archive else "",
    }
    written = "".join(f"  {name} = {{{text}}},\n" for name, text in fields.items() if text)
    return f"@{'dataset' if work.is_data else 'online' if work.url else 'misc'}{{{work.key},\n{written}}}"


def _ris(work: Work) -> str:
    published = _parts(work.published)
    fields = {
        "TY": "DATA" if work.is_data else "ELEC",
        "AU": work.author,
        "TI": work.title,
        "PY": published[0] if published else None,
        "DA": _slashed(published) if len(published) > 1 else None,
        "PB": work.author,
        "ET": work.version,
        "LA": work.language,
        "UR": work.url,
        "Y2": _slashed(_parts(work.accessed)) if work.accessed else None,
        # Not ID, which has room for no more than twenty letters and digits.
        "AN": work.key,
        "N1": f"Archived at {work.archive}" if work.archive else None,
    }
    return "".join(f"{tag}  - {_line(text)}\r\n" for tag, text in fields.items() if text) + "ER  - "


def _csl(work: Work) -> dict[str, Any]:
    fields = {
        "id": work.key,
        "type": "dataset" if work.is_data else "webpage",
        "author": [{"literal": _line(work.author)}],
        "title": _line(work.title),
        "publisher": _line(work.author),
        "version": work.version,
        "issued": _date_parts(work.published),
        "accessed": _date_parts(work.accessed),
        "language": work.language,
        "URL": work.url,
        "note": f"Archived at {work.archive}" if work.archive else None,
    }
    return {name: value for name, value in fields.items() if value}


def _day(date: str | None) -> str:
    """A date without its zone, which no style has a place for: 2025-11-14, 2025-11; nothing for none."""
    return Moment(date).text[: {"year": 4, "month": 7}.get(Moment(date).precision, 10)] if date else ""


def _parts(date: str | None) -> list[str]:
    """Year, month and day, as far as they are known."""
    return _day(date).split("-") if date else []


def _slashed(parts: list[str]) -> str:
    """A date as RIS has it, all slashes there: 2025/11/14/, 2025/11//."""
    return "/".join([*parts, *[""] * (4 - len(parts))])


def _date_parts(date: str | None) -> dict[str, list[list[int]]] | None:
    return {"date-parts": [[int(part) for part in _parts(date)]]} if date else None


def _dated_by_apa(date: str) -> str:
    """2025, November 14."""
    *within, year = display(Moment(_day(date)), Style(), "en").split()
    return ", ".join(part for part in (year, " ".join(reversed(within))) if part)


def _american(date: str) -> str:
    """November 14, 2025."""
    *within, year = display(Moment(_day(date)), Style(), "en").split()
    return (", " if len(within) > 1 else " ").join(part for part in (" ".join(reversed(within)), year) if part)


def _ended(text: str) -> str:
    return text if text.endswith((".", "?", "!", "。", "？", "！")) else f"{text}."


def _line(text: str | None) -> str:
    """The text on one line, which is all that these formats have for a field."""
    return " ".join((text or "").split())


def _tex(text: str | None) -> str:
    return "".join(_TEX.get(sign, sign) for sign in _line(text))


def _tex_address(url: str | None) -> str:
    return "".join(_TEX_IN_ADDRESSES.get(sign, sign) for sign in url or "")


_WRITTEN: dict[str, tuple[str, Callable[[Work], str]]] = {
    "apa": ("\n", _apa),
    "bibtex": ("\n\n", _bibtex),
    "gb-t-7714": ("\n", _gb_t_7714),
    "ris": ("\r\n\r\n", _ris),
}

STYLES = tuple(sorted([*_WRITTEN, "csl-json"]))
"""The names of all styles."""
