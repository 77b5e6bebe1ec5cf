"""SF605: translation-missing."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.editions import english_of
from spacefacts.tools.rules import Met, rule
from spacefacts.tools.translations import Translations


@rule("SF605", on=Translations)
def translation_missing(translations: Translations) -> Iterator[Met]:
    """Where one page of a project is in Chinese, every page is there in both languages.

    A reader who changes the language must not lose the page.

    zh: 只要有一页中文，所有页面就都应有两种语言。读者切换语言，不应因此丢了页面。

    Bad:

    ```markdown title="docs/index.zh.md"
    这盏灯。
    ```

    Good:

    ```markdown title="docs/index.md"
    The lamp.
    ```

    ```markdown title="docs/index.zh.md"
    这盏灯。
    ```
    """
    for page, name in translations.alone:
        if english_of(page.path):
            yield page.place(1, 1), f"there is no {name} that this would translate; name it by the page that it does"
        else:
            yield page.place(1, 1), f"write its Chinese beside it, in {name}"
