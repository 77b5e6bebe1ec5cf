"""The verb mcp."""

from __future__ import annotations

from argparse import ArgumentParser

from spacefacts.tools.options import add_facts, verb


@verb(runs="mcp:mcp", example="spacefacts mcp", extra="mcp")
def mcp(options: ArgumentParser) -> None:
    """Serve the facts to programs by the Model Context Protocol."""
    add_facts(options)
