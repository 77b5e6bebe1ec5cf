"""The verbs that look facts up: get, search, list, show, explain, cite."""

from __future__ import annotations

import argparse
import sys

from spacefacts.catalog import Catalog
from spacefacts.errors import BadValue, UnknownSubject
from spacefacts.loading import default, load
from spacefacts.tools.cli import DONE, FOUND


def catalog_of(options: argparse.Namespace) -> Catalog:
    """The facts that the command was told to use, or the bundled ones."""
    return load(options.facts) if options.facts else default()


def get(options: argparse.Namespace) -> int:
    """Print one fact's value."""
    fact = catalog_of(options).get(options.address, options.as_of, edition=options.edition)
    if options.unit and options.json:
        raise BadValue(options.unit, "--unit is for words; with --json a fact has its own unit")
    if options.json:
        print(_json(fact.as_dict()))
    elif options.unit:
        from spacefacts.tools.markup import fact_words

        print(fact_words(fact, options.lang, options.unit))
    else:
        print(fact.display(options.lang))
    return DONE


def search(options: argparse.Namespace) -> int:
    """Print the facts that match words, one a line."""
    facts = catalog_of(options).search(" ".join(options.words), options.limit)
    if options.json:
        print(_json([fact.as_dict() for fact in facts]))
    for fact in () if options.json else facts:
        print(f"{fact.address}  {fact}  ({fact.status})")
    if not facts:
        print(f"spacefacts: nothing found for {' '.join(options.words)!r}", file=sys.stderr)
    return DONE if facts else FOUND


def list_(options: argparse.Namespace) -> int:
    """Print the kinds, or the subjects of one."""
    catalog = catalog_of(options)
    if options.kind:
        rows = [(subject.id, subject.label(), len(subject)) for subject in catalog.subjects(options.kind)]
    else:
        counts: dict[str, int] = {}
        for subject in catalog.subjects():
            counts[subject.kind] = counts.get(subject.kind, 0) + 1
        rows = [(kind.id, kind.label(), counts.get(kind.id, 0)) for kind in catalog.kinds()]
    what = "facts" if options.kind else "subjects"
    if options.json:
        print(_json([{"id": name, "label": label, what: count} for name, label, count in rows]))
    width = max((len(name) for name, _, _ in rows), default=0)
    for name, label, count in () if options.json else rows:
        print(f"{name:{width}}  {label} ({count} {what if count != 1 else what.removesuffix('s')})")
    return DONE


def show(options: argparse.Namespace) -> int:
    """Print every fact of a subject."""
    catalog = catalog_of(options)
    try:
        subject = catalog.subject(options.subject)
    except UnknownSubject as unknown:
        raise UnknownSubject(unknown.name, unknown.suggestions, _else(catalog, unknown.name)) from None
    if options.json:
        print(_json(subject.with_facts()))
        return DONE
    from spacefacts.judgements import STATUS_NAMES

    standing, missing = _SHOWN[options.lang]
    print(subject.label(options.lang))
    width = max((len(name) for name in (*subject, *subject.unknown())), default=0)
    for name, fact in subject.items():
        status = standing.format(STATUS_NAMES[options.lang][fact.status])
        print(f"  {name:{width}}  {fact.display(options.lang)}{status}")
    for name, note in subject.unknown(options.lang).items():
        print(f"  {name:{width}}  {missing}{note}")
    return DONE


_SHOWN = {"en": ("  ({})", "not known: "), "zh": ("（{}）", "未知：")}


def _else(catalog: Catalog, name: str) -> str:
    """What a name is that is no subject's, and which verb shows it; nothing where it is not known either."""
    if any(name == kind.id for kind in catalog.kinds()):
        return f"it is a kind, whose subjects spacefacts list {name} names"
    if name in catalog:
        return f"it is a fact, which spacefacts get {name} prints"
    return ""


def explain(options: argparse.Namespace) -> int:
    """Print where a fact comes from, or each of a subject, or what a rule demands, or list the rules."""
    catalog = catalog_of(options)
    if "." in options.what:
        facts = [catalog.get(options.what)]
    else:
        try:
            facts = list(catalog.subject(options.what).values())
        except UnknownSubject as unknown:
            return _explain_rule(options, unknown.suggestions)
    if options.format == "prov":
        from spacefacts.provenance import provenance

        print(_json(provenance(facts, catalog)))
    elif _wants_json(options):
        chains = [fact.explain().as_dict() for fact in facts]
        print(_json(chains[0] if "." in options.what else chains))
    else:
        print("\n".join(str(fact.explain(options.lang)) for fact in facts))
    return DONE


def cite(options: argparse.Namespace) -> int:
    """Print a reference to a fact, and to the documents it rests on if they are asked for; or to a document."""
    from spacefacts.citing import cite as written
    from spacefacts.works import document, documents, statement

    catalog = catalog_of(options)
    if "/" in options.cited:
        _refuse_of_facts(options)
        print(written([document(catalog.source(options.cited))], options.style))
        return DONE
    fact = catalog.get(options.cited)
    works = [statement(catalog, fact, options.lang, options.base, options.site_url, options.accessed)]
    if options.sources:
        works += [document(source) for source in documents(fact)]
    print(written(works, options.style))
    return DONE


def _refuse_of_facts(options: argparse.Namespace) -> None:
    """Tell an option that says nothing of a document."""
    for option in ("accessed", "sources", "base", "site_url"):
        if getattr(options, option):
            written = f"--{option.replace('_', '-')}"
            raise BadValue(options.cited, f"{written} is for facts; {options.cited} is a document, leave it out")


def _explain_rule(options: argparse.Namespace, subjects: tuple[str, ...]) -> int:
    """Print what a rule demands; `subjects` may be meant where there is no such rule either."""
    try:
        from spacefacts.tools.rules import UnknownRule, find_rule
    except ModuleNotFoundError:
        if not subjects:
            raise
        reason = "whether a rule has this name is known with pip install 'spacefacts[check]'"
        raise UnknownSubject(options.what, subjects, reason) from None
    if options.format == "prov":
        raise BadValue(options.what, f"{options.what} is no fact and no subject, and only these have a provenance")
    if options.what == "rules":
        return _list_rules(options)
    try:
        law = find_rule(options.what)
    except UnknownRule as unknown:
        raise UnknownRule(options.what, (*unknown.suggestions, *subjects)) from None
    if _wants_json(options):
        print(_json({"code": law.code, "name": law.name, "severity": law.severity, "page": law.page}))
    else:
        print(f"{law.code} {law.name} ({law.severity})\n\n{law.page}")
    return DONE


def _list_rules(options: argparse.Namespace) -> int:
    from spacefacts.tools.rules import FAMILIES, rules

    laws = list(rules().values())
    if _wants_json(options):
        parts = ("code", "name", "family", "severity", "law")
        print(_json([{part: getattr(law, part) for part in parts} for law in laws]))
        return DONE
    width = max(len(law.name) for law in laws)
    for prefix, family in FAMILIES.items():
        of_family = [law for law in laws if law.family == family]
        if of_family:
            print(f"{prefix} {family}")
        for law in of_family:
            print(f"  {law.code}  {law.name:{width}}  {law.law}{'' if law.severity == 'error' else ' (warning)'}")
    return DONE


def _wants_json(options: argparse.Namespace) -> bool:
    return options.json or bool(options.format == "json")


def _json(data: object) -> str:
    from spacefacts.snapshot import canonical

    return canonical(data)
