"""Facts as a notebook shows them: plain HTML of a few lines, with no script, no style sheet and nothing to fetch."""

from __future__ import annotations

from html import escape

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacefacts.about import Subject
    from spacefacts.catalog import Catalog
    from spacefacts.evidence import Citation
    from spacefacts.model import Fact
    from spacefacts.tables import Table

_MOST_ROWS = 50


def fact_html(fact: Fact, subject: Subject) -> str:
    """A fact with its value, its status, its sources as links, what others say, and what it was computed from."""
    as_of = f", as of {fact.as_of}" if fact.as_of else ""
    parts = [_said("p", f"{subject.label()}, {fact.label()}: ", str(fact), f" ({fact.status}{as_of})")]
    parts += [f"<p>{escape(words)}</p>" for words in (fact.about(), fact.note()) if words]
    parts += _listed("Sources", (_cited(citation) for citation in fact.sources))
    parts += _listed(
        "Others say",
        (
            f"{escape(claim.display())} ({escape(claim.verdict)}): {escape(claim.note())} "
            + "; ".join(map(_cited, claim.sources))
            for claim in fact.claims
        ),
    )
    if fact.derivation:
        inputs = (f"<code>{escape(one.address)}</code> = {escape(str(one))}" for one in fact.derivation.inputs)
        parts += _listed(f"Computed: {fact.derivation.rule} of", inputs)
    return f'<div lang="en">{"".join(parts)}</div>'


def subject_html(subject: Subject) -> str:
    """A subject with each of its facts: its name, its value, its status."""
    rows = [(fact.label(), str(fact), fact.status) for fact in subject.values()]
    about = subject.about()
    words = f"<p>{escape(about)}</p>" if about else ""
    table = _table(("Property", "Value", "Status"), rows)
    return f'<div lang="en"><p><strong>{escape(subject.label())}</strong></p>{words}{table}</div>'


def table_html(table: Table) -> str:
    """A table as it reads, its columns by their names; of a long one the first rows, and how many follow."""
    properties = table.kind.properties
    heads = [table.kind.label(), *(properties[name]["label"]["en"] for name in table.columns)]
    rows = [
        [subject.label(), *("" if fact is None else str(fact) for fact in table.row(subject).values())]
        for subject in table.subjects[:_MOST_ROWS]
    ]
    more = len(table) - len(rows)
    return f'<div lang="en">{_table(heads, rows)}{f"<p>and {more} more</p>" if more else ""}</div>'


def catalog_html(catalog: Catalog) -> str:
    """A base in short: how many facts it has, of which kinds of subjects, and its digest."""
    counts: dict[str, int] = {}
    for subject in catalog.subjects():
        counts[subject.kind] = counts.get(subject.kind, 0) + 1
    rows = [(kind.id, kind.label(), str(counts.get(kind.id, 0))) for kind in catalog.kinds()]
    head = _said("p", "", f"{len(catalog)} facts", f", digest {catalog.digest()[:12]}")
    return f'<div lang="en">{head}{_table(("Kind", "Name", "Subjects"), rows)}</div>'


def _said(tag: str, before: str, value: str, after: str) -> str:
    return f"<{tag}>{escape(before)}<strong>{escape(value)}</strong>{escape(after)}</{tag}>"


def _cited(citation: Citation) -> str:
    source = citation.source
    at = f", {escape(citation.at)}" if citation.at else ""
    says = f": “{escape(citation.says)}”" if citation.says else ""
    return f"{_linked(str(source), source.url)}{at}{says} (grade {escape(source.grade)})"


def _linked(words: str, url: str) -> str:
    # Whoever wrote the facts wrote the address; nothing but a page may open at a click.
    if not url.lower().startswith(("http://", "https://")):
        return escape(words)
    return f'<a href="{escape(url)}" rel="noreferrer noopener">{escape(words)}</a>'


def _listed(head: str, items: Iterable[str]) -> Iterator[str]:
    inside = "".join(f"<li>{item}</li>" for item in items)
    if inside:
        yield f"<p>{escape(head)}</p><ul>{inside}</ul>"


def _table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    head = "".join(f'<th scope="col">{escape(one)}</th>' for one in heads)
    body = "".join(f"<tr>{''.join(f'<td>{escape(one)}</td>' for one in row)}</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
