"""The verb check."""

from __future__ import annotations

from argparse import SUPPRESS, ArgumentParser

from spacefacts.tools.options import add_facts, add_report, positive, verb


@verb(runs="checking:check", example="spacefacts check --online docs")
def check(options: ArgumentParser) -> None:
    """Check facts, documents, the built site."""
    options.description = "Check facts, documents and the built site: all that is here, or each PATH."
    options.usage = "spacefacts check [options] [PATH ...]"
    add_facts(options)
    options.add_argument("paths", nargs="*", metavar="PATH", help=SUPPRESS)
    add_report(options)
    for option, what in (("--select", "only these rules, names or families (SF4)"), ("--ignore", "not these rules")):
        options.add_argument(option, action="append", default=[], metavar="NAMES", help=f"{what}, by commas")
    options.add_argument("--config", metavar="FILE", help="read the settings from this file")
    options.add_argument("--today", metavar="DATE", help="the day that staleness, ages and ignores go by")
    options.add_argument("--base", metavar="REF", help="tell only what broke since this revision")
    options.add_argument("--fix", action="store_true", help="mend what can be mended safely")
    options.add_argument("--online", action="store_true", help="follow links to other hosts, read cited pages")
    options.add_argument("--record", action="store_true", help="write down what cited pages say")
    options.add_argument("--no-cache", action="store_true", help="judge facts anew that are as they were")
    options.add_argument("--cache", metavar="DIR", help="remember answers in this folder")
    options.add_argument(
        "--allow-host", metavar="HOST", action="append", default=[], help="a private HOST[:PORT] to ask"
    )
    options.add_argument("--jobs", type=positive, default=128, metavar="N", help="requests at once (default 128)")
    options.add_argument("--shard", metavar="I/N", default="", help="ask only this share of the hosts, of N shares")
