"""How statuses and verdicts read to people, in English and in Chinese."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TypeAlias

    Words: TypeAlias = Mapping[str, Mapping[str, str]]

STATUS_WORDS: Words = {
    "en": {
        "corroborated": "corroborated by two origins or more",
        "repeated": "printed by several publishers, from one origin",
        "single": "printed by one publisher",
        "derived": "computed from other facts",
        "disputed": "disputed: a claim against it is unresolved",
        "weak": "weak: no source better than grade D",
    },
    "zh": {
        "corroborated": "两个以上来源互证",
        "repeated": "多家刊载，出自同一来源",
        "single": "仅一家刊载",
        "derived": "由其他事实推算",
        "disputed": "有争议：相反说法尚无定论",
        "weak": "证据薄弱：仅有D级来源",
    },
}
"""What a status means, by language and status."""

STATUS_NAMES: Words = {
    "en": {
        "corroborated": "corroborated",
        "repeated": "repeated",
        "single": "single",
        "derived": "derived",
        "disputed": "disputed",
        "weak": "weak",
    },
    "zh": {
        "corroborated": "互证",
        "repeated": "同源转载",
        "single": "单一来源",
        "derived": "推算",
        "disputed": "有争议",
        "weak": "证据薄弱",
    },
}
"""A status in a word, by language and status."""

VERDICT_WORDS: Words = {
    "en": {
        "rounded": "rounded",
        "outdated": "outdated",
        "other-definition": "counts something else",
        "misattributed": "belongs to something else",
        "wrong": "wrong",
        "unresolved": "unresolved",
    },
    "zh": {
        "rounded": "取整",
        "outdated": "已过时",
        "other-definition": "口径不同",
        "misattributed": "张冠李戴",
        "wrong": "有误",
        "unresolved": "未有定论",
    },
}
"""A verdict in words, by language and verdict."""
