"""How well the evidence check reads: made-up pages that say what they are cited for, and decoys that do not.

Run `python bench/evidence.py [--seed N] [--pages N] [--decoys N] [--show]` in the environment that `make` makes. The
pages are drawn by the seed, served over loopback and cited by a fact base made for them; then `spacefacts check
--online` runs in a process of its own. Prints one line of JSON: the share of true pages on which the figure was found,
how many decoys were taken for evidence, the misses by sort of page, and the time. With `--show` the misses follow, each
with the page.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import threading
from collections import Counter
from collections.abc import Iterable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from random import Random
from time import perf_counter
from typing import Any, Self

from corpus.cases import Case
from corpus.decoys import decoy
from corpus.domains import DOMAINS
from corpus.records import write
from corpus.truths import truth
from pypdf import PdfReader

HOSTS = 45
FOUND = {"found", "moved"}
TOLD = {
    "digit off",
    "digits swapped",
    "wrong scale",
    "struck out",
    "corrected",
    "replaced",
    "planned",
    "other row",
    "other moment",
}
"""Sorts of decoys that print another figure of the same property, which the checker should name."""
MINUTES = 10


def main() -> None:
    """Measure, and print."""
    options = _options()
    cases = corpus(options.seed, options.pages, options.decoys)
    with tempfile.TemporaryDirectory() as folder, Press(cases) as press:
        addresses = write(Path(folder), cases, press.address_of)
        begin = perf_counter()
        report = checked(Path(folder), press.hosts)
        seconds = perf_counter() - begin
        told = {one["address"]: one for one in report["evidence"]}
        answers = [(case, told.get(address, {"status": "absent"})) for address, case in addresses.items()]
        asked = press.asked
    print(json.dumps(measured(answers, seconds, asked) | {"seed": options.seed}, ensure_ascii=False))
    if options.show:
        for case, answer in answers:
            if case.is_true != (answer["status"] in FOUND):
                print(shown(case, answer))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pages", type=int, default=600)
    parser.add_argument("--decoys", type=int, default=300)
    parser.add_argument("--show", action="store_true")
    return parser.parse_args()


def corpus(seed: int, pages: int, decoys: int) -> list[Case]:
    """The pages of this seed, the decoys last; each is about a thing of its own."""
    names = {domain.kind: domain.names(Random(f"{seed} {domain.kind}")) for domain in DOMAINS}  # noqa: S311  # pages, not secrets
    true = [truth(f"t{number}", names, f"{seed} true {number}") for number in range(pages)]
    return [*true, *(decoy(f"d{number}", names, f"{seed} decoy {number}") for number in range(decoys))]


class Press:
    """The pages, served on many hosts of the loopback network."""

    def __init__(self, cases: Iterable[Case]) -> None:
        self.asked: Counter[str] = Counter()
        pages = {f"/{case.key}": case for case in cases}
        asked = self.asked

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                asked[self.path] += 1
                case = pages.get(self.path)
                self.send_response(200 if case else 404)
                if case and case.content_type:
                    self.send_header("Content-Type", case.content_type)
                body = case.body if case else b""
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self._server = ThreadingHTTPServer(("0.0.0.0", 0), Handler)  # noqa: S104  # all of 127.0.0.0/8
        self._port = self._server.server_address[1]
        self.hosts = [f"127.0.2.{number}:{self._port}" for number in range(1, HOSTS + 1)]

    def address_of(self, case: Case) -> str:
        """Where the page of a case stands."""
        return f"http://{self.hosts[int(case.key[1:]) % HOSTS]}/{case.key}"

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()


def checked(project: Path, hosts: Iterable[str]) -> dict[str, Any]:
    """The report of the checker on a project, whose pages stand on these hosts."""
    allowed = [part for host in hosts for part in ("--allow-host", host)]
    command = [sys.executable, "-m", "spacefacts", "check", "--online", "--json", "--today", "2026-01-01", *allowed]
    done = subprocess.run(
        command,
        cwd=project,
        check=False,
        capture_output=True,
        text=True,
        timeout=60 * MINUTES,
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    try:
        report: dict[str, Any] = json.loads(done.stdout)
    except ValueError:
        sys.exit(f"the checker printed no report:\n{done.stdout[-2000:]}\n{done.stderr[-4000:]}")
    return report


def measured(answers: list[tuple[Case, dict[str, Any]]], seconds: float, asked: Counter[str]) -> dict[str, Any]:
    """What the line of JSON holds."""
    true = [(case, answer["status"]) for case, answer in answers if case.is_true]
    decoys = [(case, answer["status"]) for case, answer in answers if not case.is_true]
    missed = [case for case, status in true if status not in FOUND]
    accepted = [case for case, status in decoys if status in FOUND]
    differing = [status == "differs" for case, status in decoys if case.sort in TOLD]
    documents = [count for path, count in asked.items() if path != "/robots.txt"]
    return {
        "what": "evidence",
        "pages": len(true),
        "decoys": len(decoys),
        "recall": round(1 - len(missed) / max(1, len(true)), 4),
        "false_accepts": len(accepted),
        "differing_told": round(sum(differing) / max(1, len(differing)), 3),
        "missed_by_form": dict(Counter(case.form for case in missed).most_common()),
        "missed_by_sort": dict(Counter(case.sort.partition(",")[0] for case in missed).most_common()),
        "accepted_by_sort": dict(Counter(case.sort for case in accepted).most_common()),
        "statuses_of_decoys": dict(Counter(status for _, status in decoys).most_common()),
        "fetched_again": sum(documents) - len(documents),
        "seconds": round(seconds, 2),
        "pages_per_second": round(len(answers) / seconds),
    }


def shown(case: Case, answer: dict[str, Any]) -> str:
    """A miss: what was asked, what was answered, and the page without its surroundings."""
    asked = f"{case.key} {'TRUE' if case.is_true else 'DECOY'} [{case.sort}] [{case.form}] {case.language}"
    cited = f"  {case.name.of(case.language)} / {case.about.labels.get(case.language, case.about.labels['en'])[0]} = {case.value} {case.about.unit}; says {case.says!r}"
    return f"\n{asked}\n{cited}\n  -> {answer['status']} {answer.get('now', '')}\n  {_words(case)[:900]}"


def _words(case: Case) -> str:
    if case.body.startswith(b"%PDF"):
        return "(PDF) " + " | ".join(PdfReader(BytesIO(case.body)).pages[0].extract_text().split("\n"))
    names = re.findall(r"utf-16|gb18030|big5|shift_jis|euc_jp|windows-1252", case.sort)
    start = {b"\xff\xfe": "utf-16"}.get(case.body[:2])
    for encoding in (start or "utf-8", *names, "gb18030", "windows-1252"):
        try:
            text = case.body.decode(encoding)
        except UnicodeDecodeError:
            continue
        text = re.sub(r"(?is)<(style|head|footer|nav)\b.*?</\1>|<ul class=.?menu.*?</ul>|<[a] href=\S*>|</a>", "", text)
        return re.sub(r"\s+", " ", text)
    return "(undecodable)"


if __name__ == "__main__":
    main()
