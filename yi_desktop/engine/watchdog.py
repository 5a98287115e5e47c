"""Ends a worker that no longer answers, or that takes the machine's memory."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from yi_desktop.engine.errors import EngineHung, EngineOutOfMemory
from yi_desktop.engine.process import WorkerProcess

_SHARE_OF_MEMORY = 0.9


@dataclass(frozen=True, slots=True)
class Limits:
    """When a worker has gone too far.

    All but the first and the last are counted in ticks, not in seconds, so that neither a
    laptop's sleep nor a stall of our own looks like a hang of the worker's.
    """

    tick: float = 1.0  # seconds between two looks
    start: int = 60  # until it has imported everything
    unanswered: int = 10  # pings, answered even while a token is computed
    quiet: int = 300  # without any event of the request: the slowest chunk of a prompt
    stop: int = 3  # from Cancel to the request's last event
    memory: int = 0  # bytes of its own; 0 means 90 % of the machine's


async def watch(worker: WorkerProcess, limits: Limits) -> None:
    """Look after `worker` until it ends or this task is cancelled; run it while a request runs."""
    import psutil  # noqa: PLC0415 - 10 ms, which the window's first frame can do without

    memory = limits.memory or int(psutil.virtual_memory().total * _SHARE_OF_MEMORY)
    worker.unanswered = worker.quiet = 0
    while worker.alive:
        await asyncio.sleep(limits.tick)
        if worker.unanswered >= (limits.unanswered if worker.ready else limits.start):
            worker.end(EngineHung(_with(worker, f"no answer to {worker.unanswered} pings")))
        elif worker.quiet >= limits.quiet:
            worker.end(EngineHung(_with(worker, f"no progress during {worker.quiet} pings")))
        elif (taken := own_memory(worker.pid)) > memory:
            worker.end(EngineOutOfMemory(_with(worker, f"{taken} bytes taken, {memory} allowed")))
        else:
            worker.ping()


def _with(worker: WorkerProcess, reason: str) -> str:
    """The reason, and what the worker said last, for "Details"."""
    return f"{reason}\n{worker.last_words()}".strip()


def own_memory(pid: int | None) -> int:
    """Resident bytes of a process, without the pages of mapped files where the system tells."""
    if pid is None:
        return 0
    import psutil  # noqa: PLC0415 - as above

    try:
        info = psutil.Process(pid).memory_info()
    except psutil.Error:  # it has just ended, which its own thread reports
        return 0
    return int(info.rss - getattr(info, "shared", 0))
