"""SF212: evidence-moved."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.rules import Met, MetAt, rule
from spacefacts.tools.vouching import Vouched


@rule("SF212", on=Vouched, severity="warning")
def evidence_moved(vouched: Vouched) -> Iterator[Met]:
    """A figure stands on its page where the citation says.

    Who looks it up in the place that is named should not have to search the page.

    zh: 数字在网页上的位置，与引文所说相符。读者按所指位置查找，不应还要翻遍整页。

    Bad:

    ```yaml title="facts/thing/desk.yaml"
    subject: desk
    label: {en: Desk-2, zh: 桌二号}
    facts:
      length:
        value: 12
        sources: [{source: maker/desk, at: section Size, says: 12 m}]
    ```

    ```yaml title="facts/source/maker.yaml"
    publisher: maker
    label: {en: The Maker, zh: 制造者}
    grade: A
    documents:
      desk: {url: "https://example.org/desk", language: en}
    ```

    ```http title="https://example.org/desk"
    HTTP/1.1 200 OK
    Content-Type: text/html; charset=utf-8

    <h2>Size</h2><p>Desk-2 is big.</p><h2>Parts</h2><p>Desk-2 has a length of 12 metres.</p>
    ```

    Good:

    ```yaml title="facts/thing/desk.yaml"
    subject: desk
    label: {en: Desk-2, zh: 桌二号}
    facts:
      length:
        value: 12
        sources: [{source: maker/desk, at: section Size, says: 12 m}]
    ```

    ```yaml title="facts/source/maker.yaml"
    publisher: maker
    label: {en: The Maker, zh: 制造者}
    grade: A
    documents:
      desk: {url: "https://example.org/desk", language: en}
    ```

    ```http title="https://example.org/desk"
    HTTP/1.1 200 OK
    Content-Type: text/html; charset=utf-8

    <h2>Size</h2><p>Desk-2 has a length of 12 metres.</p>
    ```
    """
    for one, _ in vouched.each("moved"):
        message = f"{one.words} stands elsewhere on {one.url} by now; mend what `at` says"
        yield MetAt(one.place, message, one.url, "moved")
