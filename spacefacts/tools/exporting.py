"""The verb export: the generated files, written to disk for other tools."""

from __future__ import annotations

import argparse
from pathlib import Path

from spacefacts.errors import SpacefactsError
from spacefacts.tools.authoring.fields import nearest
from spacefacts.tools.cli import DONE
from spacefacts.tools.lookups import catalog_of
from spacefacts.tools.rooms import entries


class UnknownExport(SpacefactsError):
    """No export has this name; the message names those there are."""


class NoFolder(SpacefactsError):
    """The files have nowhere to go."""


def export(options: argparse.Namespace) -> int:
    """Write the files of one export below a folder and say how many."""
    make = entries("exports").get(options.format)
    if make is None:
        raise UnknownExport(f"no export {options.format!r}; {nearest(options.format, entries('exports'))}")
    if not options.output:
        # An empty variable in a script would else spread the files over the project.
        raise NoFolder("--output is empty; name a folder to write into")
    files = make(catalog_of(options), options.site_url)
    for path, data in files.items():
        target = Path(options.output, path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    print(f"wrote {len(files)} files below {options.output}")
    return DONE
