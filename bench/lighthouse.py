"""What Lighthouse thinks of the site: the home page and a page of facts, on a slow phone.

Run `python bench/lighthouse.py [SITE]` with the folder of a built site (`site` if not told). It needs a chromium, the
one on the path or that CHROME_PATH names, and Lighthouse 12: the program that LIGHTHOUSE names, or else npm brings it.
The site is served on this machine as a host would: compressed, with its `_headers`, and what never changes under its
name to be kept. Each page is tried three times, since the score for speed varies with whatever else the machine does;
the middle one counts.

Prints one line of JSON: the four scores of each page, of 100, and the times and the weight behind the first.
"""

from __future__ import annotations

import gzip
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from fnmatch import fnmatch
from functools import cache, partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from statistics import median
from threading import Thread
from typing import Any

ROOT = Path(__file__).parent.parent
PAGES = {"home": "/", "facts": "/facts/shenzhou-20/"}
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
TIMES = {
    "first_paint_ms": "first-contentful-paint",
    "largest_paint_ms": "largest-contentful-paint",
    "blocked_ms": "total-blocking-time",
    "shift": "cumulative-layout-shift",
    "bytes": "total-byte-weight",
    "elements": "dom-size",
}
RUNS = 3
CHROMIUM = "--headless=new --no-sandbox --disable-quic --disable-background-networking --disable-component-update"
COMPRESSED = ("application/javascript", "application/json", "image/svg+xml", "text/")
# Material puts a digest into the names of its own files.
LASTING = re.compile(r"\.[0-9a-f]{8}\.min\.(?:css|js)$")


def main() -> None:
    """Measure, and print."""
    site = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "site")
    with served(site) as host:
        print(json.dumps({"what": "lighthouse", **{name: tried(host + path) for name, path in PAGES.items()}}))


def tried(address: str) -> dict[str, float]:
    """The middle of what so many runs say of a page."""
    runs = [audited(address) for _ in range(RUNS)]
    return {name: round(median(run[name] for run in runs), 3) for name in runs[0]}


def audited(address: str) -> dict[str, float]:
    """What Lighthouse says of a page, with its mobile preset and simulated throttling."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder, "report.json")
        told = ["--output=json", f"--output-path={out}", "--quiet", f"--chrome-flags={CHROMIUM}"]
        command = [*lighthouse(), address, "--throttling-method=simulate", *told]
        subprocess.run(command, check=True, env={"CHROME_PATH": shutil.which("chromium") or "", **os.environ})
        report: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
    scores = {name: 100 * report["categories"][name]["score"] for name in CATEGORIES}
    return scores | {name: report["audits"][audit].get("numericValue", 0) for name, audit in TIMES.items()}


def lighthouse() -> list[str]:
    """The program."""
    named = os.environ.get("LIGHTHOUSE")
    return [named] if named else ["npx", "--yes", "lighthouse@12"]


class Host(BaseHTTPRequestHandler):
    """Answers as hosts of static sites do."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *request: Any, site: Path, headers: dict[str, dict[str, str]]) -> None:
        self._site, self._told = site, headers
        super().__init__(*request)

    def do_GET(self) -> None:
        """Send a file, or the page for what is not there."""
        path = self.path.partition("?")[0]
        file = self._site / (path + "index.html" if path.endswith("/") else path).lstrip("/")
        found = file.is_file()
        file = file if found else self._site / "404.html"
        sort = guess_type(file.name)[0] or "application/octet-stream"
        body, coding = packed(file) if sort.startswith(COMPRESSED) else (file.read_bytes(), "identity")
        self.send_response(200 if found else 404)
        told = {
            name: value
            for pattern, lines in self._told.items()
            if fnmatch(path, pattern)
            for name, value in lines.items()
        }
        age = 31536000 if LASTING.search(path) else 600
        told |= {"Content-Type": sort, "Content-Encoding": coding, "Content-Length": str(len(body))}
        for name, value in {"Cache-Control": f"max-age={age}", **told}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # the name that it has in the library
        """Say nothing: one line is printed, and it is not this."""


@cache
def packed(file: Path) -> tuple[bytes, str]:
    """A file, compressed."""
    return gzip.compress(file.read_bytes(), 6), "gzip"


def headers(site: Path) -> dict[str, dict[str, str]]:
    """What the site asks of its host, by the pattern of the paths."""
    asked: dict[str, dict[str, str]] = {}
    pattern = ""
    for line in (site / "_headers").read_text(encoding="utf-8").splitlines():
        name, colon, value = line.strip().partition(":")
        if line.startswith("/"):
            pattern = line.strip()
        elif line.startswith(" ") and colon:
            asked.setdefault(pattern, {})[name] = value.strip()
    return asked


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of a host of the site, without a slash at its end, as long as it runs."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, site=site, headers=headers(site))) as server:
        server.daemon_threads = True
        Thread(target=server.serve_forever).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()


if __name__ == "__main__":
    main()
