"""Plain text for machines that read: every subject as Markdown, and `llms.txt`, which says where each is."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.about import Subject
from spacefacts.catalog import Catalog
from spacefacts.evidence import Citation
from spacefacts.loading import API
from spacefacts.model import Fact

_HEAD = """\
# spacefacts

> Sourced facts: every number has an address, a status that says how well it stands, its sources, and what other sources
> say instead.

Cite a number by its address (`subject.property`). Every file below is Markdown, served as plain text. The same facts as
data: [{api}/facts.json]({root}{api}/facts.json), one fact: `{root}{api}/facts/ADDRESS.json`.
"""


def plain(catalog: Catalog, site_url: str) -> dict[str, bytes]:
    """`facts/<subject>.txt` for every subject, in Markdown, and `llms.txt` at the root, the list of them by kind."""
    files = {f"facts/{subject.id}.txt": _page(catalog, subject) for subject in catalog.subjects()}
    files["llms.txt"] = _index(catalog, f"{site_url.rstrip('/')}/" if site_url else "/")
    return {path: f"{text.rstrip()}\n".encode() for path, text in files.items()}


def _index(catalog: Catalog, root: str) -> str:
    parts = [_HEAD.format(api=API, root=root)]
    for kind in catalog.kinds():
        subjects = [one for one in catalog.subjects(kind.id) if len(one)]
        if subjects:
            lines = (f"- [{one.label()}]({root}facts/{one.id}.txt){_after(one.about(), ': ')}" for one in subjects)
            parts.append("\n".join([f"## {kind.label()}", "", *lines, ""]))
    return "\n".join(parts)


def _page(catalog: Catalog, subject: Subject) -> str:
    lines = [f"# {subject.label()} ({subject.label('zh')})", ""]
    if subject.about():
        lines += [str(subject.about()), ""]
    for fact in subject.values():
        lines += [*_fact(catalog, fact), ""]
    for name, note in subject.unknown().items():
        lines += [f"- Not known: `{subject.id}.{name}`. {note}"]
    return "\n".join(lines)


def _fact(catalog: Catalog, fact: Fact) -> Iterator[str]:
    yield f"## {fact.label()}"
    yield ""
    yield f"**{fact.display()}** (`{fact.address}`, {fact.status}{_after(fact.as_of, ', as of ')})"
    yield from (f"\n{text}" for text in (fact.about(), fact.note()) if text)
    yield ""
    if fact.derivation:
        inputs = ", ".join(f"`{one.address}` = {one.display()}" for one in fact.derivation.inputs)
        yield f"- Computed ({fact.derivation.rule}) from {inputs}"
    for one in fact.series[:-1]:
        yield f"- Earlier: {one.display()}{_after(one.as_of, ', as of ')}"
    yield from (f"- Source: {_cited(citation)}" for citation in fact.sources)
    for claim in fact.claims:
        said_by = "; ".join(_cited(citation) for citation in claim.sources)
        yield f"- Others say: {claim.display()} ({claim.verdict}). {claim.note()} Said by: {said_by}"


def _cited(citation: Citation) -> str:
    source = citation.source
    says = f' "{citation.says}"' if citation.says else ""
    details = f"{source.published or 'undated'}, grade {source.grade}, origin {source.origin_label()}"
    return f"{source.publisher_label()}{says} ({details}) <{source.url}>"


def _after(text: str | None, mark: str) -> str:
    return f"{mark}{text}" if text else ""
