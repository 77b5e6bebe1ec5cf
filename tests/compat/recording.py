"""Write down what a release promises: `python -m tests.compat.recording 0.2.0`, when it is made.

The shape does not depend on the facts, but for the examples in it; so a base of a few facts stands for all.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from spacefacts import Catalog, load
from spacefacts.tools.site import files_for_programs
from tests.support import lay_down

FOLDER = Path(__file__).parent
API = "api/v1/"


def promised(catalog: Catalog) -> dict[str, Any]:
    """The JSON that tells the shape of the API of this release, by path below `api/v1/`."""
    files = files_for_programs(catalog, "")
    own = {path.removeprefix(API): data for path, data in files.items() if path.startswith(API)}
    return {path: json.loads(data) for path, data in own.items() if is_shape(path)}


def is_shape(path: str) -> bool:
    """Whether a file of the API says what the others are like."""
    return path.startswith("schema/api/") or path in ("openapi.json", "datapackage.json")


def record(folder: Path, files: Mapping[str, Any]) -> None:
    """Write the shape of a release, once and for all."""
    for path, whole in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8") as out:
            out.write(json.dumps(whole, indent=1, ensure_ascii=False) + "\n")


def recorded(folder: Path) -> dict[str, Any]:
    """The shape of a release as it was written down."""
    return {
        path.relative_to(folder).as_posix(): json.loads(path.read_text(encoding="utf-8"))
        for path in folder.rglob("*.json")
    }


if __name__ == "__main__":
    with TemporaryDirectory() as facts:
        record(FOLDER / f"v{sys.argv[1]}", promised(load(lay_down(Path(facts)).folder)))
