"""Leaves the cores that other programs use alone, because llama.cpp collapses on shared ones.

Its threads wait for each other a thousand times a token. Where one of them shares a core, all
of them stand still: two threads on two cores beside one busy program write 3 tokens a second
where one thread writes 60.
"""

from __future__ import annotations

import os
import threading
import time

import psutil

MOST_THREADS = 512  # llama.cpp's own limit; beyond it, it crashes
_INTERVAL = 0.25  # seconds between two looks
_SHORTEST = 0.1  # the system counts in steps of 0.01 s


def allowed_cores() -> list[int]:
    """Indexes of the logical cores that this process may run on."""
    if hasattr(os, "sched_getaffinity"):
        return sorted(os.sched_getaffinity(0))
    return list(range(os.cpu_count() or 1))


def default_threads() -> int:
    """One for each physical core that this process may use."""
    return max(1, min(psutil.cpu_count(logical=False) or 1, len(allowed_cores())))


class ThreadGovernor:
    """Knows how many threads the machine has to spare: `threads`, from 1 to `most`."""

    def __init__(self, most: int) -> None:
        self.threads = self._most = most
        self._cores = allowed_cores()
        self._seen = time.monotonic()
        self._used = self._all_used()
        self._own = time.process_time()

    def watch(self) -> None:
        """Look again and again from now on, on a thread of its own.

        The first token of a reply that comes after a long silence must not stand still behind
        what another program began meanwhile.
        """
        if self._most > 1:
            threading.Thread(target=self._watch, name="cores", daemon=True).start()

    def look(self) -> None:
        """Count what other programs used since the last look, if that is long enough ago."""
        now = time.monotonic()
        if (seconds := now - self._seen) < _SHORTEST:
            return
        used, own = self._all_used(), time.process_time()
        others = ((used - self._used) - (own - self._own)) / seconds
        self._seen, self._used, self._own = now, used, own
        self.threads = max(1, min(self._most, round(len(self._cores) - others)))

    def _watch(self) -> None:
        while True:
            time.sleep(_INTERVAL)
            self.look()

    def _all_used(self) -> float:
        """Seconds of core time that all programs have used, those of other machines included."""
        times = psutil.cpu_times(percpu=True)
        return sum(
            sum(times[core]) - times[core].idle - getattr(times[core], "iowait", 0.0)
            for core in self._cores
            if core < len(times)
        )
