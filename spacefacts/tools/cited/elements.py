"""The elements of HTML by what they do to the words within them."""

from __future__ import annotations

_NAMES = {
    "void": "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr",
    "formatting": "a b big code em font i nobr s small strike strong tt u",
    "headings": "h1 h2 h3 h4 h5 h6",
    "blocks": "address article aside blockquote body button caption center colgroup dd details dialog dir div dl dt"
    " fieldset figcaption figure footer form header hgroup hr html legend li listing main menu nav ol optgroup option p"
    " plaintext pre search section select summary table tbody td tfoot th thead tr ul xmp",
    "beside": "body button caption colgroup html legend optgroup option select tbody td tfoot th thead tr",
    "tabular": "table tbody td tfoot th thead tr",
    "unseen": "annotation annotation-xml audio canvas datalist desc defs iframe metadata noembed noframes noscript object"
    " option rp rt script select style template textarea title video",
    "closed": "audio canvas math noscript object svg template video",
}
_SETS = {sort: frozenset(names.split()) for sort, names in _NAMES.items()}

VOID = _SETS["void"]
"""Elements that hold nothing."""

FORMATTING = _SETS["formatting"]
"""Elements that a browser splits where they are closed in the wrong order."""

HEADINGS = _SETS["headings"]

BLOCKS = _SETS["blocks"] | HEADINGS
"""Elements that begin a line and end one."""

ENDING_P = BLOCKS - _SETS["beside"]
"""Elements that cannot stand in a paragraph, and so end it."""

TABULAR = _SETS["tabular"]

UNSEEN = _SETS["unseen"]
"""Elements whose text no reader sees, or sees only where something else fails."""

CLOSED = _SETS["closed"]
"""Elements that are no blocks, and yet all that is open within them ends with them."""

WALLS = ("table", "td", "th", "caption", "button", "template", "object", "marquee", "applet", "foreignobject")
"""What no end tag and no implied end reaches beyond."""

_LISTS = (*WALLS, "ul", "ol", "menu", "dir")
_TITLES = tuple(sorted(HEADINGS))

ENDED_BY: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "li": (("li",), _LISTS),
    "dt": (("dt", "dd"), (*WALLS, "dl")),
    "dd": (("dt", "dd"), (*WALLS, "dl")),
    "td": (("td", "th", "caption"), ("table", "tr")),
    "th": (("td", "th", "caption"), ("table", "tr")),
    "tr": (("tr", "caption"), ("table",)),
    **dict.fromkeys(("tbody", "thead", "tfoot"), (("tbody", "thead", "tfoot", "tr", "caption"), ("table",))),
    **dict.fromkeys(_TITLES, (_TITLES, (*WALLS, "div", "section", "article", "li"))),
    "rt": (("rt", "rp"), ("ruby",)),
    "rp": (("rt", "rp"), ("ruby",)),
    "option": (("option",), ("select",)),
    "button": (("button",), ("table", "td", "th")),
    "a": (("a",), ("table", "td", "th", "object")),
}
"""Which open elements an element ends by beginning, and beyond which others it does not reach."""
