"""The verb report: reports that runs wrote as JSON, as one, in any format."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from spacefacts.errors import SpacefactsError
from spacefacts.tools.cli import DONE, FOUND
from spacefacts.tools.counting import found, looked_at
from spacefacts.tools.findings import Report
from spacefacts.tools.merging import merged, read_report
from spacefacts.tools.rooms import entry
from spacefacts.tools.seen import Seen, see


class BadOutput(SpacefactsError):
    """A report has nowhere to go; the message says what to write."""


def report(options: argparse.Namespace) -> int:
    """Tell what the reports hold together; the exit code is the one of a check that found all of it."""
    output = writable(options.output)
    whole = merged([read_report(Path(file)) for file in options.files])
    files = sorted({finding.place.path for finding in whole.findings})
    tell(whole, see(files, whole.findings), options.format, output)
    return FOUND if whole.failed else DONE


def writable(output: str | None) -> Path | None:
    """Where a report shall go, if not to the terminal; asked before anything is read, so that a slip is told at once.

    Raises:
        BadOutput: it is a folder, or lies in one that is not there.
    """
    path = Path(output) if output else None
    if path and (path.is_dir() or not path.parent.is_dir()):
        raise BadOutput(f"--output {output} cannot be written; name a file in a folder that is there")
    return path


def tell(whole: Report, seen: Seen, form: str, output: Path | None) -> None:
    """Print a report in the format of this name, or write it into a file and print what it comes to."""
    text = entry("reports", form)(whole, seen)
    if output:
        output.write_bytes(text.encode(errors="backslashreplace"))
        text = f"{looked_at(whole)}: {found(whole)}; the report is in {output}\n"
    sys.stdout.write(text)
