"""The fact base that cites the made-up pages."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from corpus.cases import Case
from corpus.domains import DOMAINS, Property

_TYPES = {"quantity": "quantity", "count": "count", "day": "moment", "minute": "moment"}


def write(folder: Path, cases: Iterable[Case], address_of: Callable[[Case], str]) -> dict[str, Case]:
    """Lay down a base in `facts/` of this folder; what comes back is each case by the address of its fact."""
    for domain in DOMAINS:
        kind = {
            "kind": domain.kind,
            "label": {"en": domain.en, "zh": domain.zh},
            "properties": {about.id: _property(about) for about in domain.properties},
        }
        _dump(folder / "facts" / domain.kind / "kind.yaml", kind)
    documents: dict[str, dict[str, Any]] = {}
    addresses = {}
    for case in cases:
        subject = re.sub(r"[^a-z0-9]+", "-", case.name.en.lower()).strip("-")
        publisher = f"press-{sum(map(ord, case.key)) % 7}"
        citation = {"source": f"{publisher}/{case.key}", **({"says": case.says} if case.says else {})}
        fact = {"value": "VALUE", "sources": [citation]}
        record = {
            "subject": subject,
            "label": {"en": case.name.en, "zh": case.name.zh},
            "aliases": sorted({case.name.hant} - {case.name.zh}),
        }
        path = folder / "facts" / case.domain.kind / f"{subject}.yaml"
        _dump(
            path, {**{key: value for key, value in record.items() if value}, "facts": {case.about.id: fact}}, case.value
        )
        documents.setdefault(publisher, {})[case.key] = {
            "url": address_of(case),
            "accessed": "2025-12-01",
            "language": case.language,
        }
        addresses[f"{subject}.{case.about.id}"] = case
    for publisher, kept in documents.items():
        _dump(
            folder / "facts" / "source" / f"{publisher}.yaml",
            {"publisher": publisher, "label": {"en": publisher.capitalize()}, "grade": "B", "documents": kept},
        )
    return addresses


def _property(about: Property) -> dict[str, Any]:
    unit = {"unit": about.unit} if about.unit else {}
    return {"type": _TYPES[about.sort], **unit, "label": {"en": about.labels["en"][0], "zh": about.labels["zh"][0]}}


def _dump(path: Path, data: dict[str, Any], value: str = "") -> None:
    """JSON is YAML; only the value stands as a fact base writes it, without quotation marks."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1).replace('"VALUE"', value) + "\n", encoding="utf-8")
