"""SF210: evidence-differs."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.rules import Met, MetAt, rule
from spacefacts.tools.vouching import Vouched


@rule("SF210", on=Vouched)
def evidence_differs(vouched: Vouched) -> Iterator[Met]:
    """A cited page says the same figure as it did.

    A page that was corrected, or brought up to date, now says something else than what it is cited for: either the fact has
    changed with it, or what it says is a claim.

    zh: 所引网页上的数字与引用时相同。网页如有更正或更新，所说的就不再是当初引用的内容：要么事实也随之变了，
    要么它的说法应列为异说。

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

    <p>Desk-2 has a length of 13 metres.</p>
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
    for one, reply in vouched.each("differs"):
        meant = "mend the claim" if one.is_claim else "mend the fact, or make this a claim"
        message = f"{one.url} now says {reply.now!r} instead of {one.words}; {meant}"
        yield MetAt(one.place, message, one.url, "differs")
