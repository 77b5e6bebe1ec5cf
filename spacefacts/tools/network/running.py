"""Visits under way: as many threads as there is to do, and none that waits for a slow host."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from math import inf
from queue import SimpleQueue
from threading import Condition, Lock, Thread
from typing import Any

from spacefacts.tools.network.addresses import read_address
from spacefacts.tools.network.answers import Answer, Fetch, NoAnswer
from spacefacts.tools.network.policies import Manners
from spacefacts.tools.network.politeness import Lane, Turns
from spacefacts.tools.network.steps import Call, Down, Once, Stopped, Visit

_MANY = 10_000
"""Visits that are under way at once, at most; each takes a few kilobytes."""


class Clock:
    """The time in seconds from some moment on, and how to wait for it to pass."""

    def now(self) -> float:
        """What time it is."""
        return time.monotonic()

    def wait(self, condition: Condition, seconds: float | None) -> None:
        """Wait until the condition is notified, or so many seconds have passed."""
        condition.wait(seconds)


@dataclass(eq=False, slots=True, kw_only=True)
class _Task:
    """A visit under way, and who is to be told what it returned; those of lower rank were begun before."""

    visit: Visit[Any]
    ended: Callable[[Any], None]
    rank: int


@dataclass(eq=False, slots=True, kw_only=True)
class _Job:
    """A request that waits for its turn, or is under way since `started`."""

    task: _Task
    call: Call
    started: float = 0.0

    @property
    def weight(self) -> int:
        """How many bytes its answer may hold."""
        return self.call.request.bytes if self.call.request.method == "GET" else 0


class Run:
    """Visits, and the threads that fetch what they want.

    Whoever runs it keeps the time: it hands requests that are due to idle threads. A thread that has finished one takes
    the next itself if one is due. All that is shared is guarded by one condition; visits run outside of it.
    """

    def __init__(self, *, fetch: Fetch, manners: Manners, clock: Clock) -> None:
        self._fetch = fetch
        self._manners = manners
        self._clock = clock
        self._changed = Condition(Lock())
        self._turns: Turns[_Job] = Turns(manners, self._fits, lambda job: job.call.is_aside)
        self._ranks = count()
        self._known: dict[str, Any] = {}
        self._curious: dict[str, list[_Task]] = {}
        self._work: SimpleQueue[tuple[str, _Job] | None] = SimpleQueue()
        self._threads: list[Thread] = []
        self._idle = 0
        self._open = 0
        self._held = 0
        self._alarm = inf
        self._crash: BaseException | None = None

    def add(self, begun: Visit[Any], ended: Callable[[Any], None]) -> None:
        """Begin a visit; `ended` is told what it returns."""
        with self._changed:
            self._open += 1
        self._advance(_Task(visit=begun, ended=ended, rank=next(self._ranks)), None)

    def go(self, begun: Iterator[None]) -> None:
        """Run all visits to their ends, each step of `begun` adding one or none.

        So many are under way at once that none waits for another host's; the others take up no memory yet. Raises what
        the first of them, or its `ended`, raised.
        """
        try:
            is_more = True
            while is_more or self._open:
                while is_more and self._open < _MANY:
                    is_more = next(begun, begun) is None
                with self._changed:
                    self._dispatch()
                    if self._open:
                        self._sleep()
        finally:
            for _ in self._threads:
                self._work.put(None)
        for thread in self._threads:
            thread.join()
        if self._crash is not None:
            raise self._crash

    def _sleep(self) -> None:
        due = self._turns.due() if self._has_room() else None
        self._alarm = inf if due is None else due
        self._clock.wait(self._changed, None if due is None else max(0.0, due - self._clock.now()))
        self._alarm = -inf

    def _dispatch(self) -> None:
        while self._has_room():
            taken = self._turns.take(self._clock.now())
            if taken is None:
                return
            if self._idle:
                self._idle -= 1
            else:
                thread = Thread(target=self._labour, name=f"errands-{len(self._threads)}", daemon=True)
                self._threads.append(thread)
                thread.start()
            self._begin(taken[1])
            self._work.put(taken)

    def _has_room(self) -> bool:
        return self._idle > 0 or len(self._threads) < max(1, self._manners.jobs)

    def _fits(self, job: _Job) -> bool:
        return not self._held or self._held + job.weight <= self._manners.held

    def _begin(self, job: _Job) -> None:
        job.started = self._clock.now()
        self._held += job.weight

    def _labour(self) -> None:
        """What a thread does: fetch, advance the visit, and take what is due, or wait for more."""
        while True:
            taken = self._work.get()
            while taken is not None:
                taken = self._done(*taken)
                if taken is None:
                    break
            else:
                return

    def _done(self, site: str, job: _Job) -> tuple[str, _Job] | None:
        """Carry out a request that was begun, and begin the next that is due; None if there is none."""
        reply: Answer | NoAnswer | BaseException
        try:
            reply = self._fetch(job.call.request)
        except NoAnswer as trouble:
            reply = trouble.with_traceback(None)  # whose frames hold what was read so far
        except BaseException as crash:  # noqa: BLE001  # it is raised again, in the thread that asked for the run
            reply = crash
        with self._changed:
            dropped = self._landed(site, job, reply)
            self._turns.done(site)
            self._ring()
        if isinstance(reply, (Answer, NoAnswer)):
            self._advance(job.task, reply)
        else:
            self._crashed(reply)
        del reply  # its body may be large
        for other, instead in dropped:
            self._advance(other.task, instead)
        with self._changed:
            self._held -= job.weight
            self._turns.freed()
            taken = self._turns.take(self._clock.now())
            if taken is None:
                self._idle += 1
            else:
                self._begin(taken[1])
            self._ring()
            return taken

    def _landed(self, site: str, job: _Job, reply: object) -> list[tuple[_Job, Stopped | Down]]:
        """Note what an answer says of its host; the requests that will not be made now, and what they get instead."""
        lane = self._turns.lane(site)
        is_failure = isinstance(reply, NoAnswer) or (isinstance(reply, Answer) and reply.code >= 400)
        if is_failure and lane.policy.stop_at_first_error:
            lane.stopped = lane.stopped or "its host asks machine clients to stop at the first error, and there was one"
        if isinstance(reply, Answer):
            lane.answered()
            if job.call.is_asked_to_wait and not is_failure:
                lane.relent(job.call.wait)
        elif isinstance(reply, NoAnswer):
            lane.missed(reply, job.started, self._clock.now(), self._manners, is_get=job.call.request.method == "GET")
        instead = self._instead(lane)
        return [(other, instead) for other in lane.left()] if instead else []

    def _instead(self, lane: Lane[_Job]) -> Stopped | Down | None:
        if lane.stopped:
            return Stopped(why=lane.stopped)
        return Down(lane.down.trouble, lane.down.why) if lane.down else None

    def _advance(self, task: _Task, value: Any) -> None:
        """Send a visit what it waits for, until it waits again or has ended."""
        while True:
            try:
                step = task.visit.send(value)
            except StopIteration as end:
                self._end(task, end.value)
                return
            except BaseException as crash:  # noqa: BLE001  # the same
                self._crashed(crash)
                return
            if isinstance(step, Once):
                known = self._ask_once(task, step)
                if known is None:
                    return
                value = known
            else:
                value = self._queue(task, step)
                if value is None:
                    return

    def _ask_once(self, task: _Task, step: Once) -> Any:
        """What is known under a key, or None: then the task will be told."""
        with self._changed:
            if step.key in self._known:
                return self._known[step.key]
            waiting = self._curious.setdefault(step.key, [])
            waiting.append(task)
            if len(waiting) > 1:
                return None
            self._open += 1
        found = _Task(visit=step.make(), ended=lambda result: self._found(step.key, result), rank=task.rank)
        self._advance(found, None)
        return None

    def _found(self, key: str, result: Any) -> None:
        with self._changed:
            self._known[key] = result
            waiting = self._curious.pop(key)
        for task in waiting:
            self._advance(task, result)

    def _queue(self, task: _Task, call: Call) -> Stopped | Down | None:
        """Let a request wait for its turn, or say at once that it will not be made."""
        address = read_address(call.request.url)
        site = address.site if address else ""
        with self._changed:
            lane = self._turns.lane(site)
            instead = self._instead(lane)
            if instead:
                return instead
            now = self._clock.now()
            lane.spacing = max(lane.spacing, call.spacing)
            job = _Job(task=task, call=call)
            if call.is_asked_to_wait:
                if not lane.hold(now, call.wait):
                    return Stopped(why="its host asks for more patience than there is")
                self._turns.add(site, job, is_first=True)
            else:
                self._turns.add(site, job, rank=task.rank, at=now + call.wait if call.wait else None)
            self._ring()
            return None

    def _ring(self) -> None:
        """Wake whoever keeps the time, if there is something to do before the time that it waits for."""
        due = self._turns.due()
        if not self._open or (due is not None and due < self._alarm and self._has_room()):
            self._changed.notify()

    def _end(self, task: _Task, result: Any) -> None:
        try:
            task.ended(result)
        except BaseException as crash:  # noqa: BLE001  # the same
            self._crashed(crash)
            return
        self._close()

    def _crashed(self, crash: BaseException) -> None:
        with self._changed:
            self._crash = self._crash or crash
        self._close()

    def _close(self) -> None:
        with self._changed:
            self._open -= 1
            if self._open % (_MANY // 4) == 0:
                self._changed.notify()
            self._ring()
