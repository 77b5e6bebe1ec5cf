"""The verb get."""

from __future__ import annotations

from argparse import ArgumentParser

from spacefacts.tools.options import add_facts, add_json, add_language, moment, said, verb


@verb(runs="lookups:get", example="spacefacts get shenzhou-20.crew-stay --lang zh")
def get(options: ArgumentParser) -> None:
    """Print the value of a fact."""
    add_facts(options)
    options.add_argument("address", help="subject.property")
    options.add_argument("--as-of", type=moment, metavar="DATE", help="what held on this day, month or year")
    options.add_argument("--edition", metavar="VERSION", help="what this release of the facts said")
    options.add_argument(
        "--unit", type=said, metavar="CODE", help="another unit of the same dimension, as in h, kg or USD/kg"
    )
    add_language(options)
    add_json(options)
