"""The verb export."""

from __future__ import annotations

from argparse import ArgumentParser

from spacefacts.tools.options import add_facts, verb


@verb(runs="exporting:export", example="spacefacts export api --output public/")
def export(options: ArgumentParser) -> None:
    """Write the facts as files."""
    add_facts(options)
    options.add_argument(
        "format", help="api (the static JSON API, all of it), docs (the generated pages), or a part by name"
    )
    options.add_argument("--output", required=True, metavar="DIR", help="the folder to write into")
    options.add_argument("--site-url", default="", metavar="URL", help="where the site will live")
    options.add_argument("--lang", choices=("en", "zh"), help="of docs: the language of the pages; en without it")
    options.add_argument("--pages", metavar="DIR", help="of docs: your own pages in that language, laid beside them")
