"""The generated pages, as Markdown for any generator that runs our Markdown extension."""

from __future__ import annotations

from spacefacts.catalog import Catalog
from spacefacts.loading import API
from spacefacts.model import Subject
from spacefacts.tools.rules import FAMILIES, Rule, rules

_QUIET = "search:\n  exclude: true\n"


def docs(catalog: Catalog, site_url: str) -> dict[str, bytes]:
    """A page for every subject, publisher and rule, and an index of each."""
    pages = {"facts/index.md": _index_of_facts(), "sources/index.md": _index_of_sources(catalog)}
    pages |= {f"facts/{subject.id}.md": _subject(catalog, subject) for subject in catalog.subjects()}
    pages |= {f"sources/{publisher}.md": _publisher(catalog, publisher) for publisher in catalog.publishers()}
    pages |= {"rules/index.md": _index_of_rules()}
    pages |= {f"rules/{name}.md": _rule(law) for name, law in rules().items()}
    return {path: text.encode() for path, text in pages.items()}


def _subject(catalog: Catalog, subject: Subject) -> str:
    kind = catalog.kind(subject.kind)
    other = subject.label("zh")
    lines = [_front(subject.label()), f"# {_plain(subject.label())}", ""]
    lines += [
        f'<p class="sf-kind" markdown="span">{_plain(kind.label())} · <span lang="zh-Hans">{other}</span></p>',
        "",
    ]
    if subject.about():
        lines += [_plain(subject.about() or ""), ""]
    if len(subject):
        lines += [f'{{{{ overview("{subject.id}") }}}}', ""]
    for name, fact in subject.items():
        lines += [f"## {_plain(fact.label())} {{ #{name} }}", "", f'{{{{ dossier("{fact.address}") }}}}', ""]
    if subject.unknown():
        properties = kind.properties
        lines += ["## Not known { #not-known }", ""]
        lines += [
            f"- **{_plain(properties[name]['label']['en'])}:** {_plain(note)}"
            for name, note in subject.unknown().items()
        ]
        lines.append("")
    if subject.see_also:
        links = [f"[{_plain(catalog.subject(one).label())}]({one}.md)" for one in subject.see_also]
        lines += [f"See also: {', '.join(links)}.", ""]
    data = f"{API}/subjects/{subject.id}.json"
    lines += [f"All of this page as data: [{subject.id}.json](../{data}).", ""]
    return "\n".join(lines)


def _publisher(catalog: Catalog, publisher: str) -> str:
    label = catalog.publisher_label(publisher)
    return "\n".join([_front(label, _QUIET), f"# {_plain(label)}", "", f'{{{{ documents("{publisher}") }}}}', ""])


def _rule(law: Rule) -> str:
    body = law.page.partition("\n")[2].strip()
    heading = f"# {law.name}"
    line = f"**{law.code}** · {law.family} · {law.severity}"
    return "\n".join([_front(law.name), heading, "", line, "", law.law, "", body, ""])


def _index_of_facts() -> str:
    return "\n".join([_front("All facts", _QUIET), "# All facts", "", "{{ catalogue() }}", ""])


def _index_of_sources(catalog: Catalog) -> str:
    counts: dict[str, int] = dict.fromkeys(catalog.publishers(), 0)
    for source in catalog.sources():
        counts[source.publisher] += 1
    ordered = sorted(counts, key=lambda publisher: catalog.publisher_label(publisher).lower())
    lines = [f"- [{_plain(catalog.publisher_label(one))}]({one}.md) ({counts[one]})" for one in ordered]
    return "\n".join([_front("All sources", _QUIET), "# All sources", "", *lines, ""])


def _index_of_rules() -> str:
    lines = [_front("Rules"), "# Rules", ""]
    for family, meaning in FAMILIES.items():
        members = [law for law in rules().values() if law.code.startswith(family)]
        if members:
            lines += [f"## {meaning} ({family})", ""]
            lines += [f"- [{law.name}]({law.name}.md) ({law.code}): {law.law}" for law in members]
            lines.append("")
    return "\n".join(lines)


def _front(title: str, more: str = "") -> str:
    quoted = title.replace("\\", "\\\\").replace('"', '\\"')
    return f'---\ntitle: "{quoted}"\n{more}---\n'


def _plain(text: str) -> str:
    """Text that Markdown leaves as it is."""
    return "".join(f"\\{character}" if character in "\\`*_{}[]<>#|" else character for character in text)
