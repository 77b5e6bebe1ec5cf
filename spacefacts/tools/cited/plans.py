"""What a tag asks for, read once for all the tags of a page that are written alike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from spacefacts.tools.cited.elements import BLOCKS, HEADINGS, UNSEEN
from spacefacts.tools.cited.regions import Region, is_block, is_hidden, is_struck, region_of
from spacefacts.tools.cited.tokens import attributes

TABLE_PARTS = frozenset(("table", "thead", "tr", "td", "th", "caption"))
KEEPING_LINES = frozenset(("pre", "listing", "xmp", "plaintext"))

_ROLES = {
    "table": "table",
    "grid": "table",
    "treegrid": "table",
    "row": "tr",
    "cell": "td",
    "gridcell": "td",
    "columnheader": "th",
    "rowheader": "th",
    "heading": "heading",
    "doc-noteref": "note",
}
_PARTS = (
    TABLE_PARTS
    | KEEPING_LINES
    | HEADINGS
    | frozenset(("br", "dd", "dl", "dt", "figcaption", "figure", "msup", "q", "sup", "svg"))
)
_STANDING = frozenset(("article", "aside", "blockquote", "figure", "main"))
_TELLING = frozenset(("data", "img", "meta", "meter", "time"))
_MOUNTS = frozenset(("root", "app", "__next", "__nuxt", "___gatsby", "react-root", "main-app", "svelte"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What one tag asks for: `told` are its attributes, `part` is what it is beyond a block or a span of words.

    A region within an article is another than outside of one. A plain tag asks for nothing but to be a block or not;
    a mount is where scripts put the words of a page.
    """

    told: Mapping[str, str]
    part: str
    is_hidden: bool
    is_block: bool
    is_struck: bool
    is_link: bool
    is_mount: bool
    is_plain: bool
    region: Region
    region_inside: Region


def planned(name: str, written: str) -> Plan:
    """What a tag asks for by its name and its attributes as they are written."""
    told = attributes(written) if written and not written.isspace() else {}
    role = told.get("role", "")
    part = _ROLES.get(role, name)
    if name == "a" and "footnote-ref" in told.get("class", ""):
        part = "note"
    region, inside = region_of(name, told, is_inside=False), region_of(name, told, is_inside=True)
    strikes, links, mounts = is_struck(name, told), name == "a" and "href" in told, told.get("id", "") in _MOUNTS
    does = part in _PARTS or part in ("heading", "note") or name in _STANDING or name in _TELLING
    return Plan(
        told=told,
        part=part,
        is_hidden=name in UNSEEN or is_hidden(name, told),
        is_block=name in BLOCKS or part in TABLE_PARTS or is_block(told),
        is_struck=strikes,
        is_link=links,
        is_mount=mounts,
        is_plain=not (does or strikes or links or mounts or region or inside),
        region=region,
        region_inside=inside,
    )
