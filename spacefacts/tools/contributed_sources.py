"""The source of a contribution: a document that the facts know, or one more for them to know."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches
from urllib.parse import urlsplit

from spacefacts.errors import UnknownSource
from spacefacts.evidence import GRADES
from spacefacts.tools.authoring import Base
from spacefacts.tools.authoring.drafts import DocumentDraft, PublisherDraft
from spacefacts.tools.authoring.fields import KEBAB
from spacefacts.tools.contributions import Ask, Contribution, Read, Refused
from spacefacts.tools.inserting import with_entry
from spacefacts.tools.layout import Branch, Entry, laid_out, mapping_of
from spacefacts.tools.nearest import nearest

_MOST_WORDS = 5


def with_source(base: Base, one: Contribution, read: Read, ask: Ask | None) -> tuple[str, dict[str, str]]:
    """The document that a contribution cites, `publisher/document`, and the file that had to change for it, if any.

    Raises:
        UnknownSource: no document has this id; `suggestions` holds the nearest.
        Refused: it is a web address that the facts do not know, and too little is said about it.
        Unreadable: the file of its publisher has faults.
    """
    if one.source in base.documents:
        return one.source, {}
    if "://" not in one.source:
        raise UnknownSource(one.source, tuple(get_close_matches(one.source, base.documents, n=3, cutoff=0.5)))
    found = [known.id for known in base.documents.values() if _is_at(known, one.source)]
    if found:
        return found[0], {}
    name = _publisher(base, one, ask)
    document = _document(base, name, one, ask)
    key = _key(base.publishers.get(name), one)
    path = f"source/{name}.yaml"
    entry = Entry(key=key, value=document)
    if name in base.publishers:
        return f"{name}/{key}", {path: with_entry(read(path), path, "documents", entry)}
    made = _new_publisher(name, one, ask, entry)
    return f"{name}/{key}", {path: "\n".join(laid_out(made)) + "\n"}


def _publisher(base: Base, one: Contribution, ask: Ask | None) -> str:
    """The publisher that was named, or the only one with documents on the same host."""
    host = urlsplit(one.source).hostname
    there = {known.publisher for known in base.documents.values() if urlsplit(known.url).hostname == host}
    if len(there) == 1 and "publisher" not in one.details:
        return there.pop()
    return one.detail("publisher", f"the id of the publisher of {one.source}", ask)


def _document(base: Base, publisher: str, one: Contribution, ask: Ask | None) -> Branch:
    known = base.publishers.get(publisher)
    languages = {document.language for document in known.documents.values()} if known else set()
    # A publisher that has always written in one language writes in it here.
    language = languages.pop() if len(languages) == 1 and "language" not in one.details else ""
    said = {
        "url": one.source,
        "title": one.detail("title", "the title of the document", ask),
        "published": one.detail("published", "the day, month or year it was published", ask),
        "accessed": one.accessed,
        "language": language or one.detail("language", "its language, such as en or zh-Hans", ask),
        "origin": one.details.get("origin", ""),
    }
    return mapping_of(**{key: text for key, text in said.items() if text})


def _new_publisher(name: str, one: Contribution, ask: Ask | None, document: Entry) -> Branch:
    if not KEBAB.match(name):
        raise Refused(f"{name!r} is no id; write --publisher in kebab-case, as in river-office")
    label = one.detail("publisher-name", f"the name of the publisher {name}", ask)
    grade = one.detail("grade", f"its grade, {', '.join(GRADES)}", ask)
    if grade not in GRADES:
        raise Refused(f"no grade {grade!r}; {nearest(grade, GRADES)}")
    documents = Branch(entries=(document,), is_list=False)
    return mapping_of(publisher=name, label=mapping_of(en=label), grade=grade, documents=documents)


def _key(publisher: PublisherDraft | None, one: Contribution) -> str:
    """An id for the document that its publisher has not given yet: the first words of its title."""
    taken: Mapping[str, object] = publisher.documents if publisher else {}
    words = re.findall(r"[a-z0-9]+", one.details.get("title", "").lower())[:_MOST_WORDS]
    key = "-".join(words) or f"document-{one.details.get('published', one.accessed)}"
    return next(
        name for name in (key, *(f"{key}-{number}" for number in range(2, len(taken) + 3))) if name not in taken
    )


def _is_at(known: DocumentDraft, url: str) -> bool:
    return _bare(url) in (_bare(known.url), _bare(known.archive or ""))


def _bare(url: str) -> str:
    """An address without what does not tell documents apart."""
    return re.sub(r"^https?://(www\.)?", "", url.partition("#")[0]).rstrip("/")
