"""Whose turn it is: requests wait in a lane per host, and start as far apart and as few at once as it asks.

One request keeps no distance: that for `robots.txt`, made once for each host whose documents are read, has the next one
start beside it, since what is asked out of politeness must not cost a turn. It counts among those that are in flight.
There is neither a clock nor a thread in here: whoever uses it says what time it is.
"""

from __future__ import annotations

from collections.abc import Callable
from heapq import heappop, heappush
from itertools import count
from typing import Generic, TypeVar

from spacefacts.tools.network.answers import NoAnswer
from spacefacts.tools.network.policies import Manners, Policy

Job = TypeVar("Job")

_LATE = 0.1
_FINAL = ("no-host", "refused", "unreachable", "certificate")


class Lane(Generic[Job]):
    """The requests to one host that wait, and when the next one may start."""

    def __init__(self, policy: Policy, patience: float) -> None:
        self.policy = policy
        self.spacing = policy.spacing or 0.0
        self.patience = self._most_patience = patience
        self.ready: list[tuple[int, int, Job]] = []
        self.later: list[tuple[float, int, Job]] = []
        self.in_flight = 0
        self.calls = 0
        self.free_at = 0.0
        self.queued_at: float | None = None
        self.stopped = ""
        self.down: NoAnswer | None = None
        self._has_answered = False
        self._misses = 0
        self._missed_at = 0.0

    def hold(self, now: float, seconds: float) -> bool:
        """Start nothing for so many seconds; False where that would be more than the patience that is left."""
        extra = now + seconds - max(now, self.free_at)
        if extra > self.patience:
            return False
        if extra > 0:
            self.patience -= extra
            self.free_at = now + seconds
        return True

    def relent(self, seconds: float) -> None:
        """Have as much patience again, since a pause of so many seconds was not in vain."""
        self.patience = min(self._most_patience, self.patience + seconds)

    def answered(self) -> None:
        """Note that the host answers."""
        self._has_answered = True
        self._misses = 0

    def missed(self, trouble: NoAnswer, started: float, now: float, manners: Manners, *, is_get: bool) -> None:
        """Note that a request which began at `started` had no answer; a host that never gave one is soon given up.

        One that cannot be reached is looked at once more, after a pause; one that lets requests time out has twice as
        many looks as one request has tries, since it may be its pages that are slow.
        """
        if self._has_answered or self.down:
            return
        if trouble.trouble in _FINAL:
            if not self._misses:
                self.free_at = max(self.free_at, now + manners.pause)
                self._missed_at = now
            elif started >= self._missed_at:
                self.down = trouble
            self._misses += 1
        elif trouble.trouble == "timeout" and is_get:
            self._misses += 1
            if self._misses >= 2 * manners.tries:
                self.down = trouble

    def due(self) -> float | None:
        """When the next request may start; None while there is none, or too many are in flight."""
        if self.in_flight >= (self.policy.in_flight or 1):
            return None
        if self.ready:
            return self.free_at
        return max(self.free_at, self.later[0][0]) if self.later else None

    def next(self) -> Job:
        """The request whose turn is next."""
        return self.ready[0][2] if self.ready else self.later[0][2]

    def take(self, now: float, *, is_aside: bool = False) -> Job:
        """The next request, which starts now; the one behind it keeps no distance from one that is `aside`."""
        due = self.due()
        job = heappop(self.ready)[2] if self.ready else heappop(self.later)[2]
        self.in_flight += 1
        self.calls += 1
        # A thread that woke a little late must not put off all that follow: a run would drift by as much at each start.
        begun = now if due is None else max(due, now - self.spacing * _LATE)
        self.free_at = begun if is_aside else begun + self.spacing
        if self.policy.calls_per_hour is not None and self.calls >= self.policy.calls_per_hour:
            self.stopped = f"its host allows {self.policy.calls_per_hour} calls an hour"
        return job

    def left(self) -> list[Job]:
        """All that wait, taken out of the lane."""
        jobs = [entry[2] for waiting in (self.ready, self.later) for entry in sorted(waiting, key=_place)]
        self.ready.clear()
        self.later.clear()
        return jobs


def _place(entry: tuple[float, int, object]) -> tuple[float, int]:
    return entry[:2]


class Turns(Generic[Job]):
    """The lanes of all hosts; those that have waited longest come first."""

    def __init__(
        self,
        manners: Manners,
        fits: Callable[[Job], bool] = lambda _: True,
        is_aside: Callable[[Job], bool] = lambda _: False,
    ) -> None:
        """`fits` says whether there is room for a request now; if not, it waits until another one has ended.

        `is_aside` says whether the next request may start beside this one, where the host does not ask for more distance
        than others.
        """
        self._manners = manners
        self._fits = fits
        self._is_aside = is_aside
        self._cramped: list[str] = []
        self._lanes: dict[str, Lane[Job]] = {}
        self._queue: list[tuple[float, int, str]] = []
        self._numbers = count()

    def lane(self, site: str) -> Lane[Job]:
        """The lane of a host."""
        if site not in self._lanes:
            self._lanes[site] = Lane(self._manners.policy(site), self._manners.patience)
        return self._lanes[site]

    def add(self, site: str, job: Job, *, rank: int = 0, at: float | None = None, is_first: bool = False) -> None:
        """Let a request wait for its turn: behind those of no higher rank, before all, or not before the time `at`."""
        lane = self.lane(site)
        number = next(self._numbers)
        if at is not None:
            heappush(lane.later, (at, number, job))
        else:
            heappush(lane.ready, (-1, -number, job) if is_first else (rank, number, job))
        self._queued(site, lane)

    def done(self, site: str) -> None:
        """Say that a request which was taken has ended."""
        lane = self.lane(site)
        lane.in_flight -= 1
        self._queued(site, lane)

    def freed(self) -> None:
        """Say that there is more room than there was, for requests that did not fit."""
        for other in self._cramped:
            self._queued(other, self._lanes[other])
        self._cramped.clear()

    def due(self) -> float | None:
        """When the next request may start, as far as is known; None while nothing can."""
        return self._queue[0][0] if self._queue else None

    def take(self, now: float) -> tuple[str, Job] | None:
        """A host and the request to it that may start now, or nothing."""
        while self._queue and self._queue[0][0] <= now:
            at, _, site = heappop(self._queue)
            lane = self._lanes[site]
            if lane.queued_at != at:  # it was queued anew meanwhile
                continue
            lane.queued_at = None
            due = lane.due()
            if due is not None and due <= now:
                if not self._fits(lane.next()):
                    self._cramped.append(site)
                    continue
                job = lane.next()
                lane.take(now, is_aside=self._is_aside(job) and lane.spacing <= self._manners.spacing)
                self._queued(site, lane)
                return site, job
            self._queued(site, lane)
        return None

    def _queued(self, site: str, lane: Lane[Job]) -> None:
        due = lane.due()
        if due is not None and (lane.queued_at is None or due < lane.queued_at):
            lane.queued_at = due
            heappush(self._queue, (due, next(self._numbers), site))
