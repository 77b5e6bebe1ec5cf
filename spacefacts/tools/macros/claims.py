"""`claims`: what others say instead, side by side with what is accepted."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from spacefacts.catalog import Catalog
from spacefacts.evidence import VERDICTS
from spacefacts.model import Fact
from spacefacts.tools.arguments import BadArgument, facts_of
from spacefacts.tools.markup import SITE, claim_item, date_mark, element, fact_link, item_list
from spacefacts.tools.punctuation import COLON

_ACCEPTED = {"en": "On record here: ", "zh": "本库所录："}


def claims(
    catalog: Catalog,
    *of: str,
    kind: str | None = None,
    verdict: str | None = None,
    source: str | None = None,
    level: int = 4,
    lang: str = "en",
) -> str:
    """Every claim against these facts or subjects, or against the whole base.

    `kind` limits it to the subjects of a kind, `verdict` to one verdict, `source` to what one document says.
    `level` is that of the headings.
    """
    if level not in range(2, 7):
        raise BadArgument(f"no heading of level {level}; write one of 2 to 6")
    if verdict is not None and verdict not in VERDICTS:
        raise BadArgument(f"no verdict {verdict!r}; write one of {', '.join(VERDICTS)}")
    if source is not None:
        catalog.source(source)
    facts = facts_of(catalog, of) if of else _all(catalog, kind)
    chosen = [(one, indices) for fact in facts for one in fact.series if (indices := _chosen(one, verdict, source))]
    blocks = [_block(catalog, one, indices, f"h{level}", lang) for one, indices in chosen]
    if not blocks:
        raise BadArgument("no claim stands against these; take the macro out")
    return element("div", "".join(blocks), class_="sf-claims")


def _all(catalog: Catalog, kind: str | None) -> Sequence[Fact]:
    return [
        fact for subject in catalog.subjects(kind) for fact in subject.values() if any(o.claims for o in fact.series)
    ]


def _chosen(fact: Fact, verdict: str | None, source: str | None) -> list[int]:
    return [
        index
        for index, claim in enumerate(fact.claims)
        if verdict in (None, claim.verdict) and (source is None or source in {c.source.id for c in claim.sources})
    ]


def _block(catalog: Catalog, fact: Fact, claims: Sequence[int], heading: str, lang: str) -> str:
    subject = catalog.subject(fact.subject)
    name = element("a", escape(subject.label(lang)), href=f"{SITE}{subject.url}")
    head = element(heading, f"{name}{COLON[lang]}{escape(fact.label(lang))}")
    accepted = f'<p class="sf-accepted">{_ACCEPTED[lang]}{fact_link(fact, lang)}{date_mark(fact, lang)}</p>'
    return element("section", head + accepted + item_list(claim_item(fact, index, lang) for index in claims))
