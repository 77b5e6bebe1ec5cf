"""SF607: place-untranslated."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacefacts.tools.rules import Met, rule
from spacefacts.tools.translations import Translations

# A heading in quotation marks is the document's own, in the document's language.
_QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”|«[^»]*»|「[^」]*」|《[^》]*》")


@rule("SF607", on=Translations)
def place_untranslated(translations: Translations) -> Iterator[Met]:
    """Where one page of a project is in Chinese, the words that say where in a document a figure stands are in both languages.

    They are shown beside the source. Signs, numbers and headings in quotation marks read the same in any language.

    zh: 只要项目中有一页中文，引文中说明数字在文献何处的文字，就应有两种语言。它们与来源一同显示。符号、编号和
    引号中的标题，在哪种语言里都一样。

    Bad:

    ```markdown title="docs/index.md"
    The lamp.
    ```

    ```markdown title="docs/index.zh.md"
    这盏灯。
    ```

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      length:
        value: 12
        sources:
          - {source: paper/report, at: second table, says: 12 m}
    ```

    Good:

    ```markdown title="docs/index.md"
    The lamp.
    ```

    ```markdown title="docs/index.zh.md"
    这盏灯。
    ```

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      length:
        value: 12
        sources:
          - {source: paper/report, at: {en: second table, zh: 第二张表}, says: 12 m}
          - {source: paper/letter, at: "§ 3, “Size”"}
    ```
    """
    if not translations.base or not translations.is_in_chinese:
        return
    for fact in translations.base.facts():
        for citation in fact.citations():
            if citation.at and citation.at_place and "zh" not in citation.at and _has_words(citation.at["en"]):
                yield citation.at_place, f"{citation.at['en']!r} is in one language; write {{en: ..., zh: ...}}"


def _has_words(text: str) -> bool:
    return any(map(str.isalpha, _QUOTED.sub("", text)))
