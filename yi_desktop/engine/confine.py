"""What a worker does to itself first, so that its end, whatever it is, harms nobody else."""

from __future__ import annotations

import ctypes
import faulthandler
import os
import signal
import sys
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import resource

_PR_SET_PDEATHSIG = 1


def take_pipes() -> tuple[int, int]:
    """Move our two pipes aside and return them as (read, write) file descriptors.

    Native code prints to file descriptor 1 and may read 0: what it prints goes to the log,
    what it reads is empty.
    """
    reading, writing = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    if sys.platform == "win32":
        for descriptor in (reading, writing):
            msvcrt.setmode(descriptor, os.O_BINARY)
    return reading, writing


def confine() -> None:
    """No core file, first to go when memory is short, and gone when the app is gone."""
    faulthandler.enable()
    os.environ["GGML_NO_BACKTRACE"] = "1"  # else an abort waits 5 to 12 s for a debugger
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal is for the app
    if sys.platform != "win32":
        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
    if sys.platform == "linux":
        try:
            Path("/proc/self/oom_score_adj").write_text("1000")
        except OSError as exc:  # some containers mount /proc read-only
            print(f"oom_score_adj: {exc}", file=sys.stderr)
        # The thread that started us lives as long as we do, so its death is the app's. The end
        # of the request pipe says the same; this also reaches a worker that is stopped.
        ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
