"""What stands between words, by language: Chinese brings its own marks and leaves no space after them."""

from __future__ import annotations

COLON = {"en": ": ", "zh": "："}
COMMA = {"en": ", ", "zh": "，"}
FULL_STOP = {"en": ". ", "zh": "。"}
"""Between two sentences."""
PAUSE = {"en": ", ", "zh": "、"}
"""Between the items of a list."""
SEMICOLON = {"en": "; ", "zh": "；"}
