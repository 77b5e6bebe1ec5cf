"""The words of decoys."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

_TABLE: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("misreadings.yaml").read_text(encoding="utf-8"))

OTHER_UNITS: dict[str, dict[str, list[list[str]]]] = _TABLE["other-units"]
"""By language and unit, pairs: what is replaced in a printed sum of money, and the words of another unit."""

UNRELATED: dict[str, dict[str, list[str]]] = _TABLE["unrelated"]
"""By language and unit, sentences that say a figure of something else about the thing."""

ELSEWHERE: dict[str, list[str]] = _TABLE["elsewhere"]
"""By language, sentences without a figure."""

SAID: dict[str, dict[str, list[str]]] = _TABLE["said"]
"""By sort and language, sentences that take the figure back, or say it of another."""
