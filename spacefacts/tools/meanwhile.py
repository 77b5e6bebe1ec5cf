"""What is made in a thread of its own while something else is waited for."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread
from typing import Generic, TypeVar

Made = TypeVar("Made")


class Meanwhile(Generic[Made]):
    """The making begins at once; one that nobody waits for does not keep the process from ending."""

    def __init__(self, make: Callable[[], Made]) -> None:
        self._make = make
        self._made: list[Made] = []
        self._crash: BaseException | None = None
        self._thread = Thread(target=self._run, name="meanwhile", daemon=True)
        self._thread.start()

    def made(self) -> Made:
        """What was made, as soon as it is; raises what the making raised."""
        self._thread.join()
        if self._crash is not None:
            raise self._crash
        return self._made[0]

    def _run(self) -> None:
        try:
            self._made.append(self._make())
        except BaseException as crash:  # noqa: BLE001  # it is raised again, in the thread that asks for what was made
            self._crash = crash
