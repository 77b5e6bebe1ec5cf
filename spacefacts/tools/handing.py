"""What a reader takes along from a fact: references in every style, and lines that bring the value elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from urllib.parse import urlsplit

from spacefacts.catalog import Catalog
from spacefacts.citing import cite
from spacefacts.model import Fact
from spacefacts.tools.markup import element
from spacefacts.works import statement

STYLES = {
    "apa": "APA 7",
    "gb-t-7714": "GB/T 7714—2015",
    "bibtex": "BibTeX",
    "ris": "RIS",
    "csl-json": "CSL-JSON",
}
"""The styles of references, by what people call them, those to be read before those for programs."""

_WORDS = {
    "en": {
        "cite": "Cite this number",
        "use": "Use this number",
        "python": "Python",
        "web": "Web page",
        "site": "Macro",
    },
    "zh": {"cite": "引用这个数字", "use": "使用这个数字", "python": "Python", "web": "网页", "site": "页面宏"},
}
# Names that RFC 2606 keeps for examples: where no site is.
_NOWHERE = ("example", "example.com", "example.net", "example.org", "invalid", "localhost", "test")


def handed(catalog: Catalog, fact: Fact, language: str, site_url: str) -> str:
    """Two folded parts: the fact in each style of reference, and in code."""
    words = _WORDS[language]
    where = site_url if is_somewhere(site_url) else ""
    work = statement(catalog, fact, language, None, where)
    references = ((name, cite([work], style)) for style, name in STYLES.items())
    lines = [
        (words["python"], f'spacefacts.get("{fact.address}")'),
        (words["web"], embedded(fact, language, where)),
        (words["site"], f'{{{{ fact("{fact.address}") }}}}'),
    ]
    return _folded(words["cite"], references, f"{fact.address}.cite") + _folded(words["use"], lines)


def embedded(fact: Fact, language: str, site_url: str) -> str:
    """The HTML that shows the fact on any page; its words stay where the site cannot be reached."""
    script = f'<script src="{escape(site_url.rstrip("/"))}/assets/space-fact.js" defer></script>'
    spoken = ' lang="zh"' if language == "zh" else ""
    return f'{script}\n<space-fact address="{fact.address}"{spoken}>{escape(fact.display(language))}</space-fact>'


def is_somewhere(site_url: str) -> bool:
    """Whether an address can be that of a site: it has a host, and not one that is kept for examples."""
    host = urlsplit(site_url).hostname or ""
    return bool(host) and not any(host == name or host.endswith(f".{name}") for name in _NOWHERE)


def _folded(summary: str, parts: Iterable[tuple[str, str]], anchor: str | None = None) -> str:
    inside = "".join(
        f'<p class="sf-heading">{escape(name)}</p><pre class="sf-copy">{escape(text, quote=False)}</pre>'
        for name, text in parts
    )
    # A browser that follows a link into a folded part unfolds it.
    return element("details", element("summary", summary) + element("div", inside, id=anchor), class_="sf-handed")
