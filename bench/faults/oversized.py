"""Hosts that send more than anybody asked for."""

# ruff: noqa: D103  # a behaviour is what its name says

from __future__ import annotations

import asyncio
import zlib
from functools import cache

from faults.serving import Visit, behaviour

ANY = ("ok", "unsure")
_MIB = 1024 * 1024
_HTML = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


@behaviour("oversized", *ANY)
async def endless_body(visit: Visit) -> None:
    await visit.raw(_HTML + b"\r\n<title>Harbour</title>")
    await _sent(visit, b"<p>more and more and more</p>\n" * 2000, 4096)


@behaviour("oversized", *ANY)
async def endless_chunks(visit: Visit) -> None:
    await visit.raw(_HTML + b"Transfer-Encoding: chunked\r\n\r\n")
    await _sent(visit, b"10000\r\n" + b"x" * 0x10000 + b"\r\n", 4096)


@behaviour("oversized", *ANY)
async def endless_line_of_a_chunk(visit: Visit) -> None:
    await visit.raw(_HTML + b"Transfer-Encoding: chunked\r\n\r\n5;")
    await _sent(visit, b"x" * 65536, 2000)


@behaviour("oversized", *ANY)
async def bomb(visit: Visit) -> None:
    kind, wbits = ("gzip", 31) if visit.stand.seed % 2 else ("deflate", 15)
    await visit.answer(200, _bomb(wbits), {"Content-Encoding": kind})


@behaviour("oversized", *ANY)
async def bomb_in_a_bomb(visit: Visit) -> None:
    await visit.answer(200, _packed_bomb(), {"Content-Encoding": "gzip, deflate"})


@behaviour("oversized", *ANY)
async def hundred_mebibytes(visit: Visit) -> None:
    await visit.raw(_HTML + b"Content-Length: %d\r\n\r\n" % (100 * _MIB))
    await _sent(visit, b"<p>page</p>" + b" " * (_MIB // 16 - 11), 1600)


@behaviour("oversized", *ANY)
async def giant_headers(visit: Visit) -> None:
    await visit.raw(b"HTTP/1.1 200 OK\r\n")
    await _sent(visit, b"X-Giant: " + b"y" * 50_000 + b"\r\n", 200)
    await visit.raw(b"\r\nhello")


@behaviour("oversized", *ANY)
async def endless_headers(visit: Visit) -> None:
    await visit.raw(b"HTTP/1.1 200 OK\r\n")
    await _sent(visit, b"".join(b"X-%d: yyyyyyyyyyyyyyyyyyyyy\r\n" % number for number in range(500)), 2000)


@behaviour("oversized", *ANY)
async def deep_page(visit: Visit) -> None:
    tag = [b"<div>", b"<b>", b"<table><tr><td>", b"<ul><li>", b"<!--", b"<a href='"][visit.stand.seed % 6]
    await visit.answer(200, b"<title>Harbour</title>" + tag * 60_000 + b"deep")


@behaviour("oversized", *ANY)
async def endless_title(visit: Visit) -> None:
    await visit.answer(200, b"<title>" + b"Page not " * 300_000)


def prepare() -> None:
    """Make what takes long to make."""
    _bomb(15)
    _packed_bomb()


async def _sent(visit: Visit, block: bytes, times: int) -> None:
    """Send a block so many times, some ten mebibytes a second, so that others have their turn."""
    for _ in range(times):
        await visit.raw(block)
        await asyncio.sleep(0.005)


@cache
def _bomb(wbits: int) -> bytes:
    """A gibibyte of blanks, compressed."""
    packer = zlib.compressobj(level=6, wbits=wbits)
    blanks = b" " * (16 * _MIB)
    return b"".join([*(packer.compress(blanks) for _ in range(64)), packer.flush()])


@cache
def _packed_bomb() -> bytes:
    return zlib.compress(_bomb(31))
