"""The facts as tools of the Model Context Protocol, asked by the client of its SDK."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

import anyio
import pytest
from mcp import Client

from spacefacts import Catalog, MissingExtra
from spacefacts.tools.mcp import server_over
from tests.tools.line import Line

Answer = TypeVar("Answer")


def run(ask: Callable[[], Coroutine[Any, Any, Answer]]) -> Answer:
    """What a coroutine returns, run in a thread of its own: another test's browser may hold a loop in this one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(anyio.run, ask).result()


def asked(catalog: Catalog, tool: str, **arguments: object) -> tuple[bool, str]:
    """Whether a tool failed, and the text that it answered."""

    async def ask() -> tuple[bool, str]:
        async with Client(server_over(catalog)) as client:
            result = await client.call_tool(tool, arguments)
            return bool(result.is_error), result.content[0].text  # type: ignore[union-attr]  # we answer in text

    return run(ask)


def answered(catalog: Catalog, tool: str, **arguments: object) -> Any:
    failed, text = asked(catalog, tool, **arguments)
    assert not failed
    return json.loads(text, parse_float=str)


def test_there_is_a_tool_for_each_question(tiny: Catalog) -> None:
    async def tools() -> dict[str, bool | None]:
        async with Client(server_over(tiny)) as client:
            found = (await client.list_tools()).tools
            return {tool.name: tool.annotations.read_only_hint if tool.annotations else None for tool in found}

    assert {"get": True, "search": True, "explain": True, "check_text": True} == run(tools)


def test_get_answers_with_the_record_of_the_api(tiny: Catalog) -> None:
    answer = answered(tiny, "get", address="alpha.stay")
    assert list(tiny.get("alpha.stay").as_dict()) == list(answer)
    assert ("203.9743", "derived", "paper/wire") == (
        answer["value"],
        answer["status"],
        answer["sources"][0]["source"],
    )


def test_get_answers_what_held_on_a_day(tiny: Catalog) -> None:
    assert 600 == answered(tiny, "get", address="alpha.orbits", as_of="2025-06-15")["value"]


def test_search_answers_with_addresses(tiny: Catalog) -> None:
    assert ["beta.builder"] == [one["address"] for one in answered(tiny, "search", query="beta", limit=1)["facts"]]


def test_explain_answers_with_the_whole_chain(tiny: Catalog) -> None:
    inputs = answered(tiny, "explain", address="alpha.stay")["inputs"]
    assert [("alpha.launched", "agency/log"), ("alpha.landed", "agency/log")] == [
        (one["address"], one["sources"][0]["source"]) for one in inputs
    ]


def test_check_text_answers_with_verdicts(tiny: Catalog) -> None:
    numbers = answered(tiny, "check_text", text="[205 days](https://ships.example/facts/alpha/#stay)")["numbers"]
    assert [("205 days", "differs", "alpha.stay")] == [(n["text"], n["verdict"], n["address"]) for n in numbers]


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("alpha.stya", "no fact 'alpha.stya'; did you mean alpha.stay"),
        ("alpha", "no fact 'alpha'"),
    ],
)
def test_what_is_not_there_is_told_to_whoever_asks(tiny: Catalog, address: str, message: str) -> None:
    failed, text = asked(tiny, "get", address=address)
    assert (True, True) == (failed, message in text)


def test_what_the_facts_cannot_answer_for_a_day_is_told(tiny: Catalog) -> None:
    failed, text = asked(tiny, "get", address="alpha.orbits", as_of="yesterday")
    assert (True, True) == (failed, "'yesterday'" in text)


def test_without_the_sdk_it_is_told_what_to_install(
    snapshot_file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "mcp.server", None)
    done = Line(capsys)("mcp", "--facts", os.fspath(snapshot_file))
    assert (2, True) == (done.code, "pip install 'spacefacts[mcp]'" in done.err)


def test_a_missing_sdk_is_a_missing_extra(tiny: Catalog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "mcp.server", None)
    with pytest.raises(MissingExtra) as raised:
        server_over(tiny)
    assert "spacefacts[mcp]" == raised.value.extra
