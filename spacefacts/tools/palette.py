"""The colours of pictures that stand alone, where no style sheet reaches: those of the pages on white."""

from __future__ import annotations

INK = "#16202b"
QUIET = "#51606f"
LINE = "#d7dde3"
ACCENT = "#0b5a7a"

# White words on each of these stand out by 4.5 to 1 or more, and so do these on white.
STATUSES = {
    "corroborated": "#1c6b3f",
    "repeated": "#1f5f8f",
    "single": "#51606f",
    "derived": "#5c4796",
    "disputed": "#9a4a00",
    "weak": "#a1283a",
}
"""The colour of each status."""
