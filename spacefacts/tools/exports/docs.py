"""The generated pages, as Markdown for any generator that runs our Markdown extension."""

from __future__ import annotations

from spacefacts.about import Subject
from spacefacts.catalog import Catalog
from spacefacts.tools.assets import assets
from spacefacts.tools.punctuation import COLON, PAUSE
from spacefacts.tools.rules import FAMILIES, Rule, rules
from spacefacts.views import words

_QUIET = "search:\n  exclude: true\n"
_WORDS = {
    "en": {
        "facts": "All facts",
        "sources": "All sources",
        "rules": "Rules",
        "not-known": "Not known",
        "see-also": "See also: {}.",
        "documents": "[{}]({}.md) ({})",
        "family": "{} ({})",
        "law": "[{}]({}.md) ({}): {}",
        "Bad:": "Bad:",
        "Good:": "Good:",
    },
    "zh": {
        "facts": "全部事实",
        "sources": "全部来源",
        "rules": "规则",
        "not-known": "未知",
        "see-also": "参见：{}。",
        "documents": "[{}]({}.md)（{}）",
        "family": "{}（{}）",
        "law": "[{}]({}.md)（{}）：{}",
        "Bad:": "错误：",
        "Good:": "正确：",
    },
}
_FAMILIES = {
    "SF0": "读取",
    "SF1": "形式",
    "SF2": "证据",
    "SF3": "一致",
    "SF4": "文字",
    "SF5": "链接",
    "SF6": "站点",
}
_SEVERITIES = {"error": "错误", "warning": "警告"}


def docs(catalog: Catalog, site_url: str, language: str = "en") -> dict[str, bytes]:
    """A page for every subject, publisher and rule, and an index of each, for readers of `language`.

    With the English ones come the styles and scripts of both languages, which lie at the root of the site.
    """
    pages = {"facts/index.md": _index_of_facts(language), "sources/index.md": _index_of_sources(catalog, language)}
    pages |= {
        f"facts/{subject.id}.md": _subject(catalog, subject, language, site_url) for subject in catalog.subjects()
    }
    pages |= {f"sources/{publisher}.md": _publisher(catalog, publisher, language) for publisher in catalog.publishers()}
    pages |= {"rules/index.md": _index_of_rules(language)}
    pages |= {f"rules/{name}.md": _rule(law, language) for name, law in rules().items()}
    return {path: text.encode() for path, text in pages.items()} | (assets() if language == "en" else {})


def _subject(catalog: Catalog, subject: Subject, language: str, site_url: str) -> str:
    kind = catalog.kind(subject.kind)
    other, tag = ("en", "en") if language == "zh" else ("zh", "zh-Hans")
    called = f'<span lang="{tag}">{_plain(subject.label(other))}</span>'
    lines = [
        _front(subject.label(language)),
        f"# {_plain(subject.label(language))}",
        "",
        f'<p class="sf-kind" markdown="span">{_plain(kind.label(language))} · {called}</p>',
        "",
    ]
    if subject.about():
        lines += [_plain(subject.about(language) or ""), ""]
    if len(subject):
        lines += [f'{{{{ overview("{subject.id}") }}}}', ""]
    for name, fact in subject.items():
        lines += [f"## {_plain(fact.label(language))} {{ #{name} }}", "", f'{{{{ dossier("{fact.address}") }}}}', ""]
    if subject.unknown():
        lines += [f"## {_WORDS[language]['not-known']} {{ #not-known }}", ""]
        lines += [
            f"- **{_plain(words(kind.properties[name]['label'], language))}{COLON[language].strip()}** {_plain(note)}"
            for name, note in subject.unknown(language).items()
        ]
        lines.append("")
    if subject.see_also:
        links = [f"[{_plain(catalog.subject(one).label(language))}]({one}.md)" for one in subject.see_also]
        lines += [_WORDS[language]["see-also"].format(PAUSE[language].join(links)), ""]
    lines += [f'{{{{ data("{subject.id}") }}}}', "", f'{{{{ jsonld("{subject.id}", site_url="{site_url}") }}}}', ""]
    return "\n".join(lines)


def _publisher(catalog: Catalog, publisher: str, language: str) -> str:
    label = catalog.publisher_label(publisher, language)
    return "\n".join([_front(label, _QUIET), f"# {_plain(label)}", "", f'{{{{ documents("{publisher}") }}}}', ""])


def _rule(law: Rule, language: str) -> str:
    severity = _SEVERITIES[law.severity] if language == "zh" else law.severity
    line = f"**{law.code}** · {_family(law.code[:3], language)} · {severity}"
    words_on_it, examples = _parts(law, language)
    return "\n".join([_front(law.name), f"# {law.name}", "", line, "", words_on_it, "", examples, ""])


def _parts(law: Rule, language: str) -> tuple[str, str]:
    """Law and reason, and the examples with what stands between them."""
    reason, bad, examples = law.page.partition("\n\nBad:\n")
    examples = f"Bad:\n{examples}" if bad else ""
    if language == "zh":
        lines = (_WORDS["zh"].get(line, line) for line in examples.split("\n"))
        return law.chinese or _in_english(reason), "\n".join(lines)
    return reason, examples


def _in_english(text: str) -> str:
    return f'<div lang="en" markdown="1">\n\n{text}\n\n</div>'


def _index_of_facts(language: str) -> str:
    title = _WORDS[language]["facts"]
    return "\n".join([_front(title, _QUIET), f"# {title}", "", "{{ catalogue() }}", ""])


def _index_of_sources(catalog: Catalog, language: str) -> str:
    counts: dict[str, int] = dict.fromkeys(catalog.publishers(), 0)
    for source in catalog.sources():
        counts[source.publisher] += 1
    labels = {publisher: catalog.publisher_label(publisher, language) for publisher in counts}
    title, line = _WORDS[language]["sources"], _WORDS[language]["documents"]
    # One order for both languages, so that a reader who changes the language finds the place again.
    ordered = sorted(counts, key=lambda publisher: catalog.publisher_label(publisher).lower())
    lines = [f"- {line.format(_plain(labels[one]), one, counts[one])}" for one in ordered]
    return "\n".join([_front(title, _QUIET), f"# {title}", "", *lines, ""])


def _index_of_rules(language: str) -> str:
    title = _WORDS[language]["rules"]
    lines = [_front(title), f"# {title}", ""]
    for family in FAMILIES:
        members = [law for law in rules().values() if law.code.startswith(family)]
        if members:
            heading = _WORDS[language]["family"].format(_family(family, language), family)
            lines += [f"## {heading} {{ #{FAMILIES[family].lower()}-{family.lower()} }}", ""]
            lines += [f"- {_entry(law, language)}" for law in members]
            lines.append("")
    return "\n".join(lines)


def _entry(law: Rule, language: str) -> str:
    sentence = law.law
    if language == "zh":
        sentence = law.law_in_chinese or f'<span lang="en">{law.law}</span>'
    return _WORDS[language]["law"].format(law.name, law.name, law.code, sentence)


def _family(code: str, language: str) -> str:
    return _FAMILIES[code] if language == "zh" else FAMILIES[code]


def _front(title: str, more: str = "") -> str:
    quoted = title.replace("\\", "\\\\").replace('"', '\\"')
    return f'---\ntitle: "{quoted}"\n{more}---\n'


def _plain(text: str) -> str:
    """Text that Markdown leaves as it is."""
    return "".join(f"\\{character}" if character in "\\`*_{}[]<>#|" else character for character in text)
