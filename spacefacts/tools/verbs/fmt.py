"""The verb fmt."""

from __future__ import annotations

from argparse import ArgumentParser

from spacefacts.tools.options import add_facts, verb


@verb(runs="formatting:fmt", example="spacefacts fmt --check")
def fmt(options: ArgumentParser) -> None:
    """Put files of facts in style."""
    options.usage = "spacefacts fmt [options] [PATH ...]"
    add_facts(options)
    options.add_argument("paths", nargs="*", metavar="PATH", help="files or folders; all facts without it")
    options.add_argument("--check", action="store_true", help="change nothing, name the files that would change")
