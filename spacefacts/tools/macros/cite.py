"""`cite`: the sources of a fact, as a list of references."""

from __future__ import annotations

from spacefacts.catalog import Catalog
from spacefacts.tools.arguments import BadArgument, facts_of
from spacefacts.tools.markup import citation_line, item_list


def cite(catalog: Catalog, *of: str, lang: str = "en") -> str:
    """Every source behind these facts or subjects, each once; those of a derived fact are those of its inputs too."""
    lines: dict[str, str] = {}
    queue = list(facts_of(catalog, of))
    while queue:
        fact = queue.pop(0)
        for citation in fact.sources:
            lines.setdefault(citation.source.id, citation_line(citation, lang))
        queue += fact.derivation.inputs if fact.derivation else ()
    if not lines:
        raise BadArgument("none of these has a source; name facts that do")
    return item_list(lines.values(), "ol", "sf-sources")
