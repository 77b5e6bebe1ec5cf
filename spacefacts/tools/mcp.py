"""The verb mcp: the facts as tools for programs that speak the Model Context Protocol, over standard input and output.

Every answer is the JSON that the command line prints, because its numbers keep all their digits.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from contextlib import suppress
from functools import wraps
from typing import TYPE_CHECKING, ParamSpec

from spacefacts import __version__
from spacefacts.catalog import Catalog
from spacefacts.errors import MissingExtra, SpacefactsError
from spacefacts.snapshot import canonical
from spacefacts.tools.answering import Answer, explained, found, text_checked
from spacefacts.tools.cli import DONE
from spacefacts.tools.lookups import catalog_of

if TYPE_CHECKING:
    from mcp.server import MCPServer

Asked = ParamSpec("Asked")

_INSTRUCTIONS = (
    "Facts with their sources. Search by words, get a fact by its address (subject.property), and say with a number who"
    " says so: a fact carries its sources, its status, and in claims what other sources say instead, with a verdict."
)
_MOST_FOUND = 50


def mcp(options: argparse.Namespace) -> int:
    """Serve until whoever asks has gone."""
    with suppress(KeyboardInterrupt):
        server_over(catalog_of(options)).run("stdio")
    return DONE


def server_over(catalog: Catalog) -> MCPServer:
    """A server with a tool each to get, search and explain facts of a catalog, and to check a text against them.

    Raises:
        MissingExtra: the SDK is not installed.
    """
    try:
        from mcp.server import MCPServer
        from mcp.types import ToolAnnotations
    except ModuleNotFoundError as error:
        raise MissingExtra("the SDK of the Model Context Protocol", "spacefacts[mcp]") from error

    server: MCPServer = MCPServer("spacefacts", instructions=_INSTRUCTIONS, version=__version__, log_level="WARNING")
    hints = ToolAnnotations(read_only_hint=True, open_world_hint=False)
    for tool in _tools(catalog):
        server.add_tool(tool, annotations=hints, structured_output=False)
    return server


def _tools(catalog: Catalog) -> list[Callable[..., str]]:
    @_told
    def get(address: str, as_of: str | None = None) -> Answer:
        """A fact by its address, subject.property: value, unit, status, sources, claims.

        With as_of (a day, month or year), what held then.
        """
        return catalog.get(address, as_of).as_dict()

    @_told
    def search(query: str, limit: int = 10) -> Answer:
        """The facts that words point to, English or Chinese, best first, each in short with its address."""
        return found(catalog, query, min(limit, _MOST_FOUND))

    @_told
    def explain(address: str) -> Answer:
        """Where a fact comes from: its sources, what others say instead, and what it was computed from, in full."""
        return explained(catalog.get(address))

    @_told
    def check_text(text: str) -> Answer:
        """Every number of a text in Markdown beside the facts that it agrees with, differs from or may be about."""
        return text_checked(catalog, text)

    return [get, search, explain, check_text]


def _told(tool: Callable[Asked, Answer]) -> Callable[Asked, str]:
    """The tool with its answer as JSON, and with what goes wrong told to whoever asks."""

    @wraps(tool)
    def told(*args: Asked.args, **kwargs: Asked.kwargs) -> str:
        from mcp.server.mcpserver.exceptions import ToolError

        try:
            return canonical(tool(*args, **kwargs))
        except SpacefactsError as error:
            raise ToolError(str(error)) from error

    return told
