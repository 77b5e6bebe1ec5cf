"""Serves behaviours over loopback, each on hosts of its own, by raw bytes: most of them break what a server library keeps."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import threading
from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Literal, Self, TypeAlias

Group: TypeAlias = Literal["healthy", "dead", "wall", "unsure", "oversized"]
_REASONS = {
    200: "OK",
    301: "Moved Permanently",
    302: "Found",
    403: "Forbidden",
    404: "Not Found",
    500: "Internal Server Error",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Behaviour:
    """How a host behaves at one address: `statuses` are what a checker may say of it.

    `paths` are patterns of the path, in which `#` stands for a number of the seed.
    """

    name: str
    group: Group
    statuses: frozenset[str]
    paths: tuple[str, ...]
    act: Callable[[Visit], Awaitable[None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """A behaviour on a host: its address, its seed, and what it remembers from one visit to the next."""

    behaviour: Behaviour
    host: str
    path: str
    seed: int
    memory: dict[str, int] = field(default_factory=dict)


@dataclass(slots=True, kw_only=True)
class Visit:
    """One request, and the means to answer it."""

    stand: Stand
    method: str
    path: str
    headers: Mapping[str, str]
    writer: asyncio.StreamWriter
    port: int
    chance: Random
    stays: bool = False

    @property
    def is_asked(self) -> bool:
        """Whether the address that is checked is asked for."""
        return self.path == self.stand.path

    @property
    def origin(self) -> str:
        """This host, as addresses begin."""
        return f"http://{self.stand.host}:{self.port}"

    def count(self, what: str = "visits") -> int:
        """How many times this has been counted on this host, this time included."""
        self.stand.memory[what] = self.stand.memory.get(what, 0) + 1
        return self.stand.memory[what]

    async def raw(self, data: bytes) -> None:
        """Send these bytes."""
        self.writer.write(data)
        await self.writer.drain()

    async def answer(
        self,
        code: int,
        body: bytes = b"",
        headers: Mapping[str, str] | None = None,
        *,
        kind: str = "text/html; charset=utf-8",
        stays: bool = False,
    ) -> None:
        """Send a whole answer; the names of headers are written in some case."""
        given = {
            "Content-Type": kind,
            "Content-Length": str(len(body)),
            "Connection": "keep-alive" if stays else "close",
            "Server": self.chance.choice(["nginx", "Apache", "IIS"]),
            **(headers or {}),
        }
        spelled: list[Callable[[str], str]] = [str.lower, str.title, str]
        case = self.chance.choice(spelled)
        lines = [f"{case(name)}: {value}" for name, value in given.items() if value or name == "Location"]
        head = "\r\n".join([f"HTTP/1.1 {code} {_REASONS.get(code, '')}", *lines, "", ""]).encode("utf-8")
        self.stays = stays
        await self.raw(head + (b"" if self.method == "HEAD" or code in {204, 304} else body))

    async def redirect(self, location: str, code: int = 302, headers: Mapping[str, str] | None = None) -> None:
        """Lead elsewhere."""
        await self.answer(code, b"<html>moved</html>", {"Location": location, **(headers or {})})


class Server:
    """The behaviours on their hosts, by one loop in a thread."""

    def __init__(self, stands: list[Stand]) -> None:
        self._stands = {stand.host: stand for stand in stands}
        self._loop = asyncio.new_event_loop()
        self._socket = socket.create_server(("0.0.0.0", 0), backlog=2048)  # noqa: S104  # all of 127.0.0.0/8
        self.port: int = self._socket.getsockname()[1]
        self._ended = asyncio.Event()
        self.failures: list[str] = []
        self.lag = 0.0

    def __enter__(self) -> Self:
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._ended.set)
        self._thread.join(10)

    def _run(self) -> None:
        with contextlib.closing(self._loop):
            self._loop.run_until_complete(self._until_ended())

    async def _until_ended(self) -> None:
        server = await asyncio.start_server(self._serve, sock=self._socket)
        watch = asyncio.create_task(self._watch())
        await self._ended.wait()
        server.close()
        watch.cancel()
        visits = asyncio.all_tasks() - {asyncio.current_task()}
        for visit in visits:
            visit.cancel()
        await asyncio.gather(*visits, return_exceptions=True)

    async def _watch(self) -> None:
        """Note the longest time for which the loop was busy: what it answers in that time is late by no host's fault."""
        while True:
            before = self._loop.time()
            await asyncio.sleep(0.02)
            self.lag = max(self.lag, self._loop.time() - before - 0.02)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        stand = self._stands.get(writer.get_extra_info("sockname")[0])
        try:
            while stand:
                visit = await self._visit(reader, writer, stand)
                if visit is None:
                    break
                await asyncio.sleep(visit.chance.uniform(0, 0.06))
                await (stand.behaviour.act(visit) if visit.path != "/robots.txt" else visit.answer(404))
                if not visit.stays:
                    break
        except (OSError, asyncio.CancelledError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            return
        except Exception as error:  # noqa: BLE001  # a fault of the bench must be told, not hang a visit
            self.failures.append(f"{stand.behaviour.name if stand else ''}: {error!r}")
        finally:
            with contextlib.suppress(OSError):
                writer.close()

    async def _visit(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, stand: Stand) -> Visit | None:
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        except asyncio.IncompleteReadError:
            return None
        first, *lines = head.strip().split("\r\n")
        method, path, _ = first.split(" ", 2)
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        chance = Random(f"{stand.behaviour.name} {stand.seed} {stand.memory.get('asked', 0)}")  # noqa: S311  # answers, not secrets
        stand.memory["asked"] = stand.memory.get("asked", 0) + 1
        return Visit(
            stand=stand, method=method, path=path, headers=headers, writer=writer, port=self.port, chance=chance
        )


PAGES = (
    "/#/03/annual-report",
    "/news/story-#.html",
    "/docs/guide-#",
    "/archive/#/index-of-ships.php?id=#",
    "/a/b/c/#.aspx",
    "/wiki/Entry_#",
    "/%E6%96%B0%E9%97%BB/#.shtml",
    "/~jane/paper#.htm",
)
DOWNLOADS = ("/files/report-#.zip", "/img/photo-#.jpg", "/dist/tool-#.tar.gz", "/media/clip-#.mp4")
_KNOWN: list[Behaviour] = []


def behaviour(
    group: Group, *statuses: str, paths: tuple[str, ...] = PAGES
) -> Callable[[Callable[[Visit], Awaitable[None]]], Callable[[Visit], Awaitable[None]]]:
    """Make a behaviour of a function, named by it."""

    def known(act: Callable[[Visit], Awaitable[None]]) -> Callable[[Visit], Awaitable[None]]:
        _KNOWN.append(
            Behaviour(
                name=act.__name__.replace("_", " "), group=group, statuses=frozenset(statuses), paths=paths, act=act
            )
        )
        return act

    return known


def stands(seeds: int) -> Iterator[Stand]:
    """Every behaviour on a host of its own for every seed."""
    for number, one in enumerate(_KNOWN):
        for seed in range(seeds):
            chance = Random(f"{one.name} {seed}")  # noqa: S311  # paths, not secrets
            path = chance.choice(one.paths).replace("#", str(chance.randint(100, 99999)))
            yield Stand(
                behaviour=one, host=f"127.{40 + seed}.{1 + number // 200}.{1 + number % 200}", path=path, seed=seed
            )


async def nothing_there(visit: Visit) -> None:
    """An honest answer for an address that is not there, and a home page."""
    if visit.path in {"/", "/index.html"}:
        await visit.answer(
            200,
            b"<!doctype html><title>The Harbour Post</title><h1>The Harbour Post</h1><p>Welcome. Today's stories from the coast.",
        )
    else:
        await visit.answer(404, b"<title>404</title>not found")
