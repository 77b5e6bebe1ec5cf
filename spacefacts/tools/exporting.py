"""The verb export: the generated files, written to disk for other tools."""

from __future__ import annotations

import argparse
from pathlib import Path

from spacefacts.catalog import Catalog
from spacefacts.errors import SpacefactsError
from spacefacts.loading import API
from spacefacts.tools.assets import assets
from spacefacts.tools.cli import DONE
from spacefacts.tools.lookups import catalog_of
from spacefacts.tools.nearest import nearest
from spacefacts.tools.rooms import entries
from spacefacts.tools.site import files_for_programs, is_for_readers
from spacefacts.tools.written import written

_WHOLE = "api"
"""Of the exports that have a part in the API, the one that stands for all of it, with what describes it."""


class UnknownExport(SpacefactsError):
    """No export has this name; the message names those there are."""


class NotForReaders(SpacefactsError):
    """An export that exists once was asked for in a language, or beside pages."""


class NoFolder(SpacefactsError):
    """The files have nowhere to go."""


def export(options: argparse.Namespace) -> int:
    """Write the files of one export below a folder and say how many."""
    if not options.output:
        # An empty variable in a script would else spread the files over the project.
        raise NoFolder("--output is empty; name a folder to write into")
    if options.pages and Path(options.output).resolve().is_relative_to(Path(options.pages).resolve()):
        raise NoFolder(f"--output lies in {options.pages}, which is read; name a folder outside of it")
    catalog = catalog_of(options)
    site_url = options.site_url or (catalog.imprint.site if catalog.imprint else None) or ""
    files = _files(options, catalog, site_url)
    for path, data in files.items():
        target = Path(options.output, path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    print(f"wrote {len(files)} {'file' if len(files) == 1 else 'files'} below {options.output}")
    return DONE


def _files(options: argparse.Namespace, catalog: Catalog, site_url: str) -> dict[str, bytes]:
    make = entries("exports").get(options.format)
    if make is None:
        raise UnknownExport(f"no export {options.format!r}; {nearest(options.format, entries('exports'))}")
    if is_for_readers(make):
        language = options.lang or "en"
        own = written(Path(options.pages), language) if options.pages else {}
        # A style or script of one's own takes the place of ours, a page does not.
        return {**own, **make(catalog, site_url, language), **{path: own[path] for path in assets() if path in own}}
    if options.lang or options.pages:
        raise NotForReaders(
            f"the export {options.format!r} is the same in every language; leave out --lang and --pages"
        )
    if options.format == _WHOLE:
        every = files_for_programs(catalog, site_url)
        return {path: data for path, data in every.items() if path.startswith(f"{API}/")}
    files: dict[str, bytes] = make(catalog, site_url)
    return files
