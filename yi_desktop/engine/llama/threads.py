"""Leaves the cores that other programs use alone, because llama.cpp collapses on shared ones.

Its threads wait for each other a thousand times a token. Where one of them shares a core, all
of them stand still: two threads on two cores beside one busy program write 3 tokens a second
where one thread writes 60.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable

import psutil

_INTERVAL = 0.25  # seconds between two looks


def allowed_cores() -> list[int]:
    """Indexes of the logical cores that this process may run on."""
    if hasattr(os, "sched_getaffinity"):
        return sorted(os.sched_getaffinity(0))
    return list(range(os.cpu_count() or 1))


def default_threads() -> int:
    """One for each physical core that this process may use."""
    return max(1, min(psutil.cpu_count(logical=False) or 1, len(allowed_cores())))


class ThreadGovernor:
    """Keeps the number of threads at what the machine has to spare."""

    def __init__(self, most: int, apply: Callable[[int], None]) -> None:
        """`apply` sets the number; it is `most` now. With 1 nothing is ever changed."""
        self._most = self._threads = most
        self._apply = apply
        self._cores = allowed_cores()
        self._seen = time.monotonic()
        self._used = self._all_used()
        self._own = time.process_time()

    def adapt(self) -> None:
        """Look again, if it is time; cheap enough to be called for every token."""
        now = time.monotonic()
        if (seconds := now - self._seen) < _INTERVAL or self._most == 1:
            return
        used, own = self._all_used(), time.process_time()
        others = ((used - self._used) - (own - self._own)) / seconds
        self._seen, self._used, self._own = now, used, own
        threads = max(1, min(self._most, round(len(self._cores) - others)))
        if threads != self._threads:
            self._threads = threads
            self._apply(threads)

    def _all_used(self) -> float:
        """Seconds of core time that all programs have used, those of other machines included."""
        times = psutil.cpu_times(percpu=True)
        return sum(
            sum(times[core]) - times[core].idle - getattr(times[core], "iowait", 0.0)
            for core in self._cores
            if core < len(times)
        )
