"""The verb cite."""

from __future__ import annotations

from argparse import ArgumentParser

from spacefacts.tools.options import add_facts, add_language, moment, verb


@verb(runs="lookups:cite", example="spacefacts cite shenzhou-20.crew-stay --style ris")
def cite(options: ArgumentParser) -> None:
    """Print a reference to a fact or a document."""
    add_facts(options)
    options.add_argument("cited", metavar="address", help="subject.property, or publisher/document")
    options.add_argument(
        "--style", default="apa", metavar="NAME", help="apa, bibtex, csl-json, gb-t-7714 or ris (default apa)"
    )
    options.add_argument("--accessed", type=moment, metavar="DATE", help="the day on which you read it")
    options.add_argument("--sources", action="store_true", help="the documents that the fact rests on as well")
    add_language(options, "the language to name the fact in")
    options.add_argument("--base", metavar="NAME", help="what facts of your own are published as")
    options.add_argument("--site-url", default="", metavar="URL", help="where the site with the fact is")
