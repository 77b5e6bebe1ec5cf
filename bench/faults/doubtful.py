"""Hosts in trouble, which may be well tomorrow."""

# ruff: noqa: D103  # a behaviour is what its name says

from __future__ import annotations

import asyncio
import socket
import struct

from faults.serving import Visit, behaviour
from faults.words import story

UNSURE = ("unsure",)
EITHER = ("unsure", "ok")


@behaviour("unsure", *UNSURE)
async def server_error(visit: Visit) -> None:
    await visit.answer(500, b"<title>Error</title>")


@behaviour("unsure", *UNSURE)
async def gateway_error(visit: Visit) -> None:
    await visit.answer([502, 504, 520, 521, 522, 530][visit.stand.seed % 6], b"bad gateway")


@behaviour("unsure", *UNSURE)
async def busy_for_ever(visit: Visit) -> None:
    await visit.answer(503, b"maintenance", {"Retry-After": ["", "86400", "tomorrow"][visit.stand.seed % 3]})


@behaviour("unsure", *UNSURE)
async def hangs(_: Visit) -> None:
    await asyncio.sleep(60)


@behaviour("unsure", *UNSURE)
async def hangs_in_the_headers(visit: Visit) -> None:
    await visit.raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n")
    await asyncio.sleep(60)


@behaviour("unsure", *UNSURE)
async def drips_headers(visit: Visit) -> None:
    await visit.raw(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    for _ in range(400):
        await visit.raw(b"a")
        await asyncio.sleep(0.15)


@behaviour("unsure", *EITHER)
async def drips_body(visit: Visit) -> None:
    await visit.raw(
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100000\r\n\r\n<title>Harbour</title>"
    )
    for _ in range(400):
        await visit.raw(b"<p>")
        await asyncio.sleep(0.15)


@behaviour("unsure", *UNSURE)
async def garbage(visit: Visit) -> None:
    await visit.raw(visit.chance.randbytes(300))


@behaviour("unsure", *UNSURE)
async def other_protocol(visit: Visit) -> None:
    await visit.raw(
        visit.chance.choice(
            [
                b"SSH-2.0-OpenSSH_9.6\r\n",
                b"220 mail ESMTP\r\n",
                b"\x15\x03\x01\x00\x02\x02\x50",
                b"HTTP/9 yes\r\n\r\n",
                b"HTTP/1.1 abc\r\n\r\n",
            ]
        )
    )


@behaviour("unsure", *UNSURE)
async def empty_reply(_: Visit) -> None:
    """The connection is closed without a word."""


@behaviour("unsure", *UNSURE)
async def reset(visit: Visit) -> None:
    transport = visit.writer.transport
    visit.writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    transport.abort()


@behaviour("unsure", *EITHER)
async def cut_short(visit: Visit) -> None:
    body = story(visit.chance)
    await visit.raw(
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n%s"
        % (len(body) + 5000, body[: len(body) // 2])
    )


@behaviour("unsure", *EITHER)
async def bad_chunks(visit: Visit) -> None:
    await visit.raw(
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nzz\r\nnot a chunk"
    )


@behaviour("unsure", *EITHER)
async def bad_packing(visit: Visit) -> None:
    await visit.answer(
        200,
        b"\x1f\x8b\x08\x00" + visit.chance.randbytes(500),
        {"Content-Encoding": visit.chance.choice(["gzip", "br", "zstd", "made-up"])},
    )


@behaviour("unsure", *UNSURE)
async def led_to_a_hang(visit: Visit) -> None:
    await (visit.redirect("/slow/place") if visit.is_asked else asyncio.sleep(60))


@behaviour("unsure", "unsure", "skipped", "blocked")
async def led_into_a_private_network(visit: Visit) -> None:
    await visit.redirect(
        [
            "http://169.254.169.254/latest/meta-data/",
            "http://127.0.0.1:22/",
            "http://10.0.0.1/",
            "http://[::1]:8080/",
            "http://2130706433/",
        ][visit.stand.seed % 5]
    )
