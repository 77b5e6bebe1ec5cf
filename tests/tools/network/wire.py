"""What stands for a connection in tests of reading."""

from __future__ import annotations


class Wire:
    """Bytes that come in pieces of this size, and then the end; where it stays open, waiting for more is in vain."""

    def __init__(self, sent: bytes, size: int = 7, *, is_open: bool = False) -> None:
        self.sent = sent
        self.size = size
        self.is_open = is_open

    def receive(self) -> bytes:
        came, self.sent = self.sent[: self.size], self.sent[self.size :]
        if self.is_open and not came:
            raise TimeoutError
        return came
