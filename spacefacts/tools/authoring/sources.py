"""`source/<publisher>.yaml`: a publisher and its documents."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from spacefacts.evidence import GRADES
from spacefacts.tools.authoring.drafts import DocumentDraft, PublisherDraft
from spacefacts.tools.authoring.fields import Fields, as_mapping, is_kebab
from spacefacts.tools.authoring.nodes import Node, Scalar
from spacefacts.tools.findings import Faults, Place

PUBLISHER = ("publisher", "label", "grade", "about", "documents")
DOCUMENT = ("url", "title", "published", "accessed", "language", "origin", "archive", "grade")


# Of an address as almost all are, nothing has to be taken apart.
_PLAIN_ADDRESS = re.compile(r"https?://[a-z0-9][a-z0-9.-]*(?:/[A-Za-z0-9._~!$&'()*+,;=:@%/?-]*)?")


def read_publisher(node: Node, stem: str, faults: Faults) -> PublisherDraft | None:
    """The publisher that the file `source/<stem>.yaml` describes."""
    mapping = as_mapping(node, "a publisher", faults)
    if mapping is None:
        return None
    fields = Fields(mapping, PUBLISHER, faults)
    name = fields.required("publisher", "a publisher", fields.scalar)
    if name and is_kebab(name, faults) and name.text != stem:
        message = f"this publisher is called {name.text!r} but its file {stem!r}; give both one name"
        faults.add("id-not-file-name", name.place, message)
    label = fields.required("label", "a publisher", lambda key: fields.words(key, zh_optional=True))
    grade = fields.required("grade", "a publisher", lambda key: fields.one_of(key, GRADES))
    documents = fields.mapping("documents") if "documents" in fields else None
    drafts = {}
    for key, body in documents.entries.items() if documents else ():
        place = documents.keys[key] if documents else fields.place
        if is_kebab(Scalar(place, key), faults) and (body_mapping := as_mapping(body, key, faults)):
            draft = _document(f"{stem}/{key}", place, Fields(body_mapping, DOCUMENT, faults), grade or "D", faults)
            if draft:
                drafts[key] = draft
    return PublisherDraft(
        id=stem,
        place=mapping.place,
        label=label or {"en": stem},
        grade=grade or "D",
        about=fields.words("about"),
        documents=drafts,
    )


def _document(source: str, place: Place, fields: Fields, grade: str, faults: Faults) -> DocumentDraft | None:
    what = f"the document {source}"
    url, language = web_address("url", fields, faults), fields.text("language")
    for key in ("url", "language"):
        if key not in fields:
            fields.missing(key, what)
    publisher = source.partition("/")[0]
    origin = fields.kebab("origin")
    archive = web_address("archive", fields, faults)
    if url is None or language is None:
        return None
    return DocumentDraft(
        id=source,
        place=place,
        publisher=publisher,
        url=url.text,
        url_place=url.place,
        language=language,
        grade=fields.one_of("grade", GRADES) or grade,
        origin=origin or publisher,
        origin_place=fields.place_of("origin"),
        title=fields.text("title"),
        published=fields.day("published"),
        accessed=fields.day("accessed"),
        archive=archive.text if archive else None,
        archive_place=archive.place if archive else None,
    )


def web_address(key: str, fields: Fields, faults: Faults) -> Scalar | None:
    """The address of a page on the web under a key; None where it is missing, or is none."""
    scalar = fields.scalar(key)
    if scalar is None:
        return None
    if _PLAIN_ADDRESS.fullmatch(scalar.text):
        return scalar
    try:
        parts = urlsplit(scalar.text)
        fine = parts.scheme in ("http", "https") and bool(parts.hostname) and not set(scalar.text) & set(' "<>\n')
    except ValueError:
        fine = False
    if not fine:
        message = f"{scalar.text!r} is no web address; write it whole, beginning with https:// or http://"
        faults.add("bad-address", scalar.place, message)
        return None
    return scalar
