"""SF606: translation-differs."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.rules import Met, rule
from spacefacts.tools.translations import Translations, more


@rule("SF606", on=Translations, severity="warning")
def translation_differs(translations: Translations) -> Iterator[Met]:
    """A page and its translation ask for the same facts, each as often.

    A number that one language leaves out is kept from the readers of that language.

    zh: 一页与其译文所引用的事实相同，次数也相同。某个数字只见于一种语言，另一种语言的读者就无从得知。

    Bad:

    ```markdown title="docs/index.md"
    It lasted {{ fact("lamp.lasted") }}, and is {{ fact("lamp.length") }} long.
    ```

    ```markdown title="docs/index.zh.md"
    历时{{ fact("lamp.lasted") }}。
    ```

    Good:

    ```markdown title="docs/index.md"
    It lasted {{ fact("lamp.lasted") }}, and is {{ fact("lamp.length") }} long.
    ```

    ```markdown title="docs/index.zh.md"
    长{{ fact("lamp.length") }}，历时{{ fact("lamp.lasted") }}。
    ```
    """
    for pair in translations.pairs:
        for name, call in more(pair.english, pair.chinese):
            where = f"{pair.english.path}:{call.line}"
            yield pair.chinese.place(1, 1), f"{name} is left out, which {where} asks for; ask for it as often"
        for name, call in more(pair.chinese, pair.english):
            yield (
                pair.chinese.place(call.line, call.column),
                f"{name} is asked for oftener than in {pair.english.path}; ask for it as often",
            )
