"""What a project ignores, and what is left of its findings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import get_args

from spacefacts.tools.findings import Finding
from spacefacts.tools.leads import Reached
from spacefacts.tools.rules import Rule, rules
from spacefacts.tools.settings import Ignore, Ignored, Settings
from spacefacts.tools.targets import Targets, all_paths, targets_in
from spacefacts.tools.vouching import Vouched


def reaching(settings: Settings, targets: Targets, start: Path) -> list[Ignore]:
    """The ignores of the settings, but for those that mean other files than this run looks at."""
    if not settings.ignores:
        return []
    looked_at = set(all_paths(targets, start))
    left_out = set(all_paths(targets_in(settings), start)) - looked_at
    return [
        ignore
        for ignore in settings.ignores
        if any(map(ignore.reaches, looked_at)) or not any(map(ignore.reaches, left_out))
    ]


def ignoring(
    findings: Iterable[Finding], ignores: Iterable[Ignore], laws: Mapping[str, Rule], today: date, *, is_online: bool
) -> tuple[list[Finding], Ignored]:
    """The findings that no ignore covers, and what became of the ignores of the rules that were judged by, `laws`.

    Without all of the network nobody knows whether an ignore of a rule that asks it is used.
    """
    unjudged = {word for law in rules().values() if law.name not in laws for word in (law.name, law.code)}
    unasked = {word for law in laws.values() if _asks(law) and not is_online for word in (law.name, law.code)}
    meant = [ignore for ignore in ignores if ignore.rule not in unjudged]
    kept, used = [], {ignore for ignore in meant if ignore.rule in unasked}
    for finding in findings:
        covering = [ignore for ignore in meant if ignore.covers(finding)]
        used.update(covering)
        if not any(ignore.expires >= today for ignore in covering):
            kept.append(finding)
    return kept, Ignored(ignores=tuple(meant), today=today, used=frozenset(used))


def _asks(law: Rule) -> bool:
    """Whether a rule judges what the network answers, if nothing else."""
    return any(one in (Reached, Vouched) for one in (law.on, *get_args(law.on)))
