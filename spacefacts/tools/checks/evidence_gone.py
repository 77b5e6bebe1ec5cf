"""SF209: evidence-gone."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.rules import Met, MetAt, rule
from spacefacts.tools.vouching import Vouched


@rule("SF209", on=Vouched)
def evidence_gone(vouched: Vouched) -> Iterator[Met]:
    """A cited page still says the figure that it is cited for.

    A page may be there, answer in time and look as it always did, and yet no longer hold the number that stands on its word.

    zh: 所引网页上仍有所引的数字。网页可能照常打开，看上去也一如既往，而那个以它为凭的数字已经不在了。

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
    Content-Type: text/html; charset=utf-8

    <p>Desk-2 was made by hand, of oak.</p>
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
    for one, _ in vouched.each("gone"):
        message = f"{one.url} no longer says {one.words}; cite a page that does, or a kept copy of this one"
        yield MetAt(one.place, message, one.url, "gone")
