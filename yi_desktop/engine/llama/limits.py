"""Time and memory limits for code that a model file brings along: its chat template."""

from __future__ import annotations

import faulthandler
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

if sys.platform != "win32":
    import resource

_SOFT_LIMIT = 1.0  # seconds of this thread's processor time, so that a busy machine is no reason
_HARD_LIMIT = 2.0  # seconds of wall time
_MEMORY = 256 * 1024 * 1024  # bytes of address space beyond what is in use


class OutOfTime(BaseException):
    """Not an Exception, so that no library's `except Exception` keeps the template alive."""


@contextmanager
def limited() -> Iterator[None]:
    """Run Python code that may be hostile. Raises OutOfTime or MemoryError inside the block.

    A single native call, such as a huge power, cannot be interrupted from Python: then the
    process ends, with a line that begins with "Timeout (" as its last words.
    """
    end = time.thread_time() + _SOFT_LIMIT

    def trace(_frame: FrameType, _event: str, _argument: Any) -> Any:
        if time.thread_time() > end:
            raise OutOfTime
        return trace

    faulthandler.dump_traceback_later(_HARD_LIMIT, exit=True)
    before = sys.gettrace()
    try:
        with _less_memory():
            sys.settrace(trace)
            try:
                yield
            finally:
                sys.settrace(before)
    finally:
        faulthandler.cancel_dump_traceback_later()


@contextmanager
def _less_memory() -> Iterator[None]:
    """Only for this block: a lasting limit on address space breaks CUDA."""
    if sys.platform != "linux":  # nobody else counts it; the watchdog on memory remains
        yield
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    with open("/proc/self/statm", encoding="ascii") as file:
        used = int(file.read().split()[0]) * resource.getpagesize()
    wanted = used + _MEMORY
    if soft != resource.RLIM_INFINITY:
        wanted = min(wanted, soft)
    resource.setrlimit(resource.RLIMIT_AS, (wanted, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
