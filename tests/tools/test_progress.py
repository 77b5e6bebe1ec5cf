"""How far a run has come."""

from __future__ import annotations

import io

from spacefacts.tools.progress import progress


class Terminal(io.StringIO):
    """What a terminal is sent."""

    def isatty(self) -> bool:
        return True


def test_a_log_hears_nothing() -> None:
    log = io.StringIO()
    told = progress(log)
    for done in range(1, 11):
        told(done, 10)
    assert "" == log.getvalue()


def test_a_terminal_shows_one_line_that_is_gone_at_the_end() -> None:
    terminal = Terminal()
    told = progress(terminal)
    for done in range(1, 2001):
        told(done, 2000)
    shown = terminal.getvalue()
    assert "\rasked for 1,990 of 2,000 addresses\x1b[K" in shown
    assert shown.endswith("\r\x1b[K")
    assert "\n" not in shown


def test_a_terminal_is_not_written_to_for_every_address() -> None:
    terminal = Terminal()
    told = progress(terminal)
    for done in range(1, 20_001):
        told(done, 20_000)
    assert 201 >= terminal.getvalue().count("\r")
