"""How long links on the network take: 2,000 addresses on 50 hosts with answers after 50 ms, a tenth of them cited pages.

Run `python bench/network_links.py [LYCHEE]` in the environment that `make` makes. A server of its own process answers
on loopback. The time is that of a whole process, `spacefacts check --online`, which keeps its distances between
requests and looks for a figure on every cited page: once with an empty cache, and once again with that cache. Where
lychee is on the path, or named, its time for the same addresses stands beside: their status alone, at its own default
distances. The tools take turns, and each time is the median of its rounds. Prints one line of JSON, with how many
requests a bare client gets answered in a second, which shows whether the server is what is measured.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from http.client import HTTPConnection
from itertools import pairwise
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter
from typing import Any, ClassVar

LINKS = 2000
HOSTS = 50
CITED = 200
DELAY = 0.05
ROUNDS = 3
MINUTES = 5


class Pages(asyncio.Protocol):
    """Answers every request with a page of its own after a delay, on connections that stay open."""

    arrivals: ClassVar[dict[str, list[float]]] = {}
    in_flight: ClassVar[Counter[str]] = Counter()
    most_in_flight: ClassVar[int] = 0

    def __init__(self) -> None:
        self._read = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the way back."""
        self._transport = transport
        self._host: str = transport.get_extra_info("sockname")[0]

    def data_received(self, data: bytes) -> None:
        """Answer each whole request."""
        self._read += data
        loop = asyncio.get_running_loop()
        while b"\r\n\r\n" in self._read:
            head, _, self._read = self._read.partition(b"\r\n\r\n")
            if head.startswith(b"GET /manners"):
                self._send(b"GET", b"200 OK", self._manners())
                continue
            self.arrivals.setdefault(self._host, []).append(loop.time())
            self.in_flight[self._host] += 1
            Pages.most_in_flight = max(Pages.most_in_flight, self.in_flight[self._host])
            loop.call_later(DELAY, self._answer, head)

    def _answer(self, head: bytes) -> None:
        self.in_flight[self._host] -= 1
        method, path, _ = head.split(b" ", 2)
        number = path.removeprefix(b"/page/")
        if number.isdigit():
            self._send(method, b"200 OK", page(int(number)))
        else:
            self._send(method, b"404 Not Found", b"not found")

    def _send(self, method: bytes, status: bytes, body: bytes) -> None:
        head = b"HTTP/1.1 %s\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n"
        if isinstance(self._transport, asyncio.WriteTransport) and not self._transport.is_closing():
            self._transport.write(head % (status, len(body)) + (b"" if method == b"HEAD" else body))

    def _manners(self) -> bytes:
        """How the last client behaved, as JSON: the gaps between requests to one host, and how many it had in flight."""
        gaps = sorted(later - earlier for times in self.arrivals.values() for earlier, later in pairwise(times))
        told = {
            "requests": sum(map(len, self.arrivals.values())),
            "in_flight": Pages.most_in_flight,
            "gap_ms": 1000 * gaps[len(gaps) // 20] if gaps else 0,
        }
        self.arrivals.clear()
        self.in_flight.clear()
        Pages.most_in_flight = 0
        return json.dumps(told).encode()


def page(number: int) -> bytes:
    """The page with this number, which says how many parts a machine has."""
    chance = Random(number)  # noqa: S311  # pages, not secrets
    words = " ".join(chance.choice(("harbour", "ferry", "lamp", "quay", "storm", "ledger")) for _ in range(600))
    return f"<!doctype html><title>Machine {number}</title><h1>Machine {number}</h1><p>{words}.</p><p>Machine {number} has {parts(number):,} parts.</p>".encode()


def parts(number: int) -> int:
    """How many parts the machine with this number has."""
    return 1000 + number * 7


def address(number: int, port: int) -> str:
    """Where the page with this number stands."""
    return f"http://127.0.1.{1 + number % HOSTS}:{port}/page/{number}"


async def serve() -> None:
    """Serve until the process is ended, and print the port."""
    listening = socket.create_server(("0.0.0.0", 0), backlog=2048)  # noqa: S104  # all of 127.0.0.0/8
    server = await asyncio.get_running_loop().create_server(Pages, sock=listening)
    print(listening.getsockname()[1], flush=True)
    await server.serve_forever()


def main() -> None:
    """Measure, and print."""
    lychee = sys.argv[1] if len(sys.argv) > 1 else shutil.which("lychee")
    with served() as port, tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        project(folder / "project", port)
        listed = folder / "all.md"
        listed.write_text(document(range(LINKS), port), encoding="utf-8")
        rate = asyncio.run(bare_client(port))
        online(folder, port, folder / "first")
        manners(port)
        rounds = [measured_round(folder, port, lychee, listed, turn) for turn in range(ROUNDS)]
    times = {key: median(one[key] for one in rounds) for key in rounds[0]}
    told = {
        "what": "network links",
        "links": LINKS,
        "hosts": HOSTS,
        "cited": CITED,
        "ok": times["ok"],
        "found": times["found"],
        "cold_seconds": round(times["cold"], 2),
        "warm_seconds": round(times["warm"], 2),
        "warm_over_cold": round(times["warm"] / times["cold"], 3),
        "manners": {key: round(times[key], 1) for key in ("requests", "in_flight", "gap_ms", "warm_requests")},
        "bare_client_per_second": round(rate),
    }
    if lychee:
        told |= {
            "lychee_manners": {key: round(times[f"lychee_{key}"], 1) for key in ("requests", "in_flight", "gap_ms")},
            "lychee_ok": times["lychee_ok"],
            "lychee_seconds": round(times["lychee"], 2),
            "over_lychee": round(times["cold"] / times["lychee"], 2),
        }
    print(json.dumps(told))


@contextlib.contextmanager
def served() -> Iterator[int]:
    """The port of a server in a process of its own, ended afterwards."""
    with subprocess.Popen([sys.executable, __file__, "--serve"], stdout=subprocess.PIPE, text=True) as process:
        try:
            yield int(process.stdout.readline() if process.stdout else 0)
        finally:
            process.terminate()


def document(numbers: range, port: int) -> str:
    """A document that links to these pages."""
    return "# Links\n\n" + "".join(f"- [Machine {number}]({address(number, port)})\n" for number in numbers)


def project(folder: Path, port: int) -> None:
    """A base that cites some of the pages, and a document that links to the others."""
    machines, source = folder / "facts" / "machine", folder / "facts" / "source"
    machines.mkdir(parents=True)
    source.mkdir()
    (folder / "links.md").write_text(document(range(CITED, LINKS), port), encoding="utf-8")
    kind = {
        "kind": "machine",
        "label": {"en": "Machine", "zh": "机器"},
        "properties": {"parts": {"type": "count", "label": {"en": "Parts", "zh": "零件"}}},
    }
    _write(machines / "kind.yaml", kind)
    for number in range(CITED):
        cited = {"source": f"maker/leaflet-{number}", "says": f"{parts(number):,} parts"}
        machine = {
            "subject": f"machine-{number}",
            "label": {"en": f"Machine {number}", "zh": f"机器{number}"},
            "facts": {"parts": {"value": parts(number), "sources": [cited]}},
        }
        _write(machines / f"machine-{number}.yaml", machine)
    documents = {f"leaflet-{number}": {"url": address(number, port), "language": "en"} for number in range(CITED)}
    _write(
        source / "maker.yaml", {"publisher": "maker", "label": {"en": "Maker"}, "grade": "A", "documents": documents}
    )


def _write(path: Path, data: dict[str, Any]) -> None:
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


async def bare_client(port: int) -> float:
    """Requests a second that the server answers at most, on two connections a host that send as they like."""

    async def ask(numbers: list[int]) -> None:
        reader, writer = await asyncio.open_connection(f"127.0.1.{1 + numbers[0] % HOSTS}", port)
        writer.write(b"".join(b"GET /page/%d HTTP/1.1\r\nHost: x\r\n\r\n" % number for number in numbers))
        for _ in numbers:
            head = await reader.readuntil(b"\r\n\r\n")
            await reader.readexactly(int(head.partition(b"Content-Length: ")[2].partition(b"\r")[0]))
        writer.close()

    begin = perf_counter()
    await asyncio.gather(*(ask(list(range(first, LINKS, 2 * HOSTS))) for first in range(2 * HOSTS)))
    return LINKS / (perf_counter() - begin)


def measured_round(folder: Path, port: int, lychee: str | None, listed: Path, turn: int) -> dict[str, float]:
    """The times of every tool in one round, and what they found."""
    cache = folder / f"cache-{turn}"
    cold, report = online(folder, port, cache)
    ours = manners(port)
    warm, again = online(folder, port, cache)
    found = min(sum(one["status"] in {"found", "moved"} for one in told["evidence"]) for told in (report, again))
    well = min(sum(one["status"] == "ok" for one in told["links"]) for told in (report, again))
    times: dict[str, float] = {"cold": cold, "warm": warm, "ok": well, "found": found, **ours}
    times["warm_requests"] = manners(port)["requests"]
    if lychee:
        seconds, output = run([lychee, "--no-progress", "--format", "json", str(listed)], folder)
        times |= {"lychee": seconds, "lychee_ok": json.loads(output)["successful"]}
        times |= {f"lychee_{key}": value for key, value in manners(port).items()}
    return times


def manners(port: int) -> dict[str, float]:
    """How the clients since the last call behaved: all their requests, the most in flight on a host, the gap in ms.

    The gap is that which nineteen of twenty requests kept to the one before it on the same host, as they arrived.
    """
    with contextlib.closing(HTTPConnection("127.0.1.1", port)) as connection:
        connection.request("GET", "/manners")
        told: dict[str, float] = json.loads(connection.getresponse().read())
    return told


def online(folder: Path, port: int, cache: Path) -> tuple[float, dict[str, Any]]:
    """Seconds that the checker takes with this cache, and its report."""
    hosts = [part for number in range(HOSTS) for part in ("--allow-host", f"127.0.1.{1 + number}:{port}")]
    command = [
        sys.executable,
        "-m",
        "spacefacts",
        "check",
        "--online",
        "--json",
        "--cache",
        str(cache),
        "--today",
        "2026-01-01",
        *hosts,
    ]
    seconds, output = run(command, folder / "project")
    return seconds, json.loads(output)


def run(command: list[str], where: Path) -> tuple[float, str]:
    """Seconds that a process takes, and what it prints; byte code is kept, as an installed wheel has it."""
    around = {**os.environ, "PYTHONPYCACHEPREFIX": str(where.parent / "compiled"), "PYTHONDONTWRITEBYTECODE": ""}
    begin = perf_counter()
    done = subprocess.run(
        command, cwd=where, check=False, capture_output=True, text=True, env=around, timeout=60 * MINUTES
    )
    seconds = perf_counter() - begin
    if not done.stdout:
        sys.exit(f"{command[0]} printed nothing:\n{done.stderr[-4000:]}")
    return seconds, done.stdout


if __name__ == "__main__":
    if sys.argv[1:] == ["--serve"]:
        with contextlib.suppress(KeyboardInterrupt):
            asyncio.run(serve())
    else:
        main()
