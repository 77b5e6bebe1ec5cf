"""SF211: evidence-unreadable."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.rules import Met, MetAt, rule
from spacefacts.tools.vouching import Vouched


@rule("SF211", on=Vouched, severity="warning")
def evidence_unreadable(vouched: Vouched) -> Iterator[Met]:
    """A cited page can be read by a program.

    What is a picture, or needs scripts to show its words, cannot be watched; nobody will hear when it changes.

    zh: 所引网页能由程序阅读。内容是图片或要靠脚本才能显示的网页，无法持续查看；它变了，也不会有人知道。

    Bad:

    ```yaml title="facts/thing/desk.yaml"
    subject: desk
    label: {en: Desk-2, zh: 桌二号}
    facts:
      length:
        value: 12
        sources: [{source: maker/desk, says: 12 m}]
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
    Content-Type: image/png

    <scanned>
    ```

    Good:

    ```yaml title="facts/thing/desk.yaml"
    subject: desk
    label: {en: Desk-2, zh: 桌二号}
    facts:
      length:
        value: 12
        sources: [{source: maker/desk, says: 12 m}]
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

    <p>Desk-2 has a length of 12 metres.</p>
    ```
    """
    for one, reply in vouched.each("unreadable"):
        message = f"whether {one.url} says {one.words} cannot be read: {reply.why}; look at it yourself"
        yield MetAt(one.place, message, one.url, "unreadable")
