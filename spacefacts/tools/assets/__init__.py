"""The styles and scripts of pages with facts, for any site and any theme: none of them asks anything of another host."""

from __future__ import annotations

from pathlib import Path

STYLES = ("assets/spacefacts.css",)
"""What every page names in its head, by the path below the site."""
SCRIPTS = ("assets/spacefacts.js", "assets/copying.js", "assets/sorting.js")
"""The same for what runs once the page is read; each does without the others."""
EMBEDDED = "assets/space-fact.js"
"""What the pages of other sites name, so its path stays."""


def assets() -> dict[str, bytes]:
    """Every file, by its path below the site."""
    folder = Path(__file__).parent
    return {path: (folder / Path(path).name).read_bytes() for path in (*STYLES, *SCRIPTS, EMBEDDED)}
