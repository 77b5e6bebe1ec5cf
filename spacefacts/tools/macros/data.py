"""`data`: where a subject stands as data."""

from __future__ import annotations

from spacefacts.catalog import Catalog
from spacefacts.loading import API
from spacefacts.tools.markup import SITE, element

_WORDS = {"en": "All of this page as data: {}.", "zh": "本页全部内容的数据文件：{}。"}


def data(catalog: Catalog, subject: str, *, lang: str = "en") -> str:
    """A line with the address of the subject in the JSON API."""
    file = f"{catalog.subject(subject).id}.json"
    link = element("a", file, href=f"{SITE}{API}/subjects/{file}")
    return element("p", _WORDS[lang].format(link), class_="sf-data")
