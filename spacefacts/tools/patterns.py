"""Regular expressions that are made when they are first used.

Long alternations take milliseconds to make. A run uses few of those that its modules define, and a short one none.
"""

from __future__ import annotations

import re
from threading import Lock
from typing import Any, cast

_MAKING = Lock()


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern, not yet made; a mistake in it is raised by its first use."""
    return cast("re.Pattern[str]", _Late(pattern, flags))


class _Late:
    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self.flags = pattern, flags
        self._made: re.Pattern[str] | None = None

    def __getattr__(self, name: str) -> Any:
        # Pages are read in many threads, which all come here with their first.
        with _MAKING:
            if self._made is None:
                self._made = re.compile(self.pattern, self.flags)
        # Kept, so that it is found from now on without coming here.
        found = getattr(self._made, name)
        self.__dict__[name] = found
        return found
