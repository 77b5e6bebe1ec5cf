"""What axe-core finds on a page: https://github.com/dequelabs/axe-core, in the version that axe-playwright-python brings."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

# Parts of one make are judged by the first three: the contrast of a thousand alike takes minutes, and says no more. Of
# one make are those that stand in the same elements of the same classes, with nothing new inside.
_ALIKE = """() => {
  const parts = [...document.querySelectorAll("main *")];
  const [makes, seen, known] = [new Map(), new Map(), new Set()];
  for (const part of parts) {
    const make = `${makes.get(part.parentElement)?.make ?? ""}>${part.tagName}.${part.getAttribute("class")}`;
    seen.set(make, (seen.get(make) ?? 0) + 1);
    makes.set(part, { make, nth: seen.get(make) });
  }
  for (const part of parts.reverse()) {
    if (makes.get(part).nth > 3 && [...part.children].every((child) => known.has(child))) known.add(part);
  }
  for (const part of parts) part.toggleAttribute("data-alike", known.has(part) && !known.has(part.parentElement));
}"""
_FOUND = """async ([context, options]) => (await axe.run(context, options)).violations.flatMap(
  ({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)}\n${failureSummary}`))"""


def faults(page: Page, *, whole: bool) -> list[str]:
    """Every fault against WCAG 2.2 AA, with the element and what to mend; of the whole page, or of one of each make."""
    page.evaluate(_axe())
    if not whole:
        page.evaluate(_ALIKE)
    context = {"exclude": [] if whole else [["[data-alike]"]], "include": [["html"]]}
    # Material's search is a dialog without a name, which only a rule of good practice notices.
    options: dict[str, Any] = {
        "runOnly": {"type": "tag", "values": TAGS},
        "rules": {"aria-dialog-name": {"enabled": True}},
        "resultTypes": ["violations"],
    }
    found: list[str] = page.evaluate(_FOUND, [context, options])
    return found


@cache
def _axe() -> str:
    return (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
