"""How soon the window is there and what it takes, against a bare window of the same Qt."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.bench.pairs import interleave, median_interval

GOALS = {"first_frame_ratio": 1.6, "idle_memory_ratio": 1.8}

_DRIVER = Path(__file__).with_name("windows.py")
_PAIRS = 15


@dataclass(frozen=True, slots=True)
class Start:
    """`frame`: seconds from the start of the process to its first frame; `memory`: PSS, bytes."""

    frame: float
    memory: int


def measure(threads: int = 0) -> dict[str, float]:
    """Medians of interleaved starts, files in the cache, without the engine's processes."""
    del threads  # of no use here
    with tempfile.TemporaryDirectory() as root:
        _start("app", root)  # makes the store and fills the caches of both
        _start("bare", root)
        pairs = interleave(
            _PAIRS, lambda number: _start("app", root), lambda number: _start("bare", root)
        )
    frame, low, high = median_interval([ours.frame / bare.frame for ours, bare in pairs])
    return {
        "first_frame_ratio": frame,
        "first_frame_ratio_low": low,
        "first_frame_ratio_high": high,
        "first_frame_ms": median(ours.frame for ours, _ in pairs) * 1000,
        "bare_first_frame_ms": median(bare.frame for _, bare in pairs) * 1000,
        "idle_memory_ratio": median(ours.memory / bare.memory for ours, bare in pairs),
        "idle_memory_mb": median(ours.memory for ours, _ in pairs) / 2**20,
        "bare_idle_memory_mb": median(bare.memory for _, bare in pairs) / 2**20,
    }


def _start(kind: str, root: str) -> Start:
    # Python keeps what it has compiled, as it does on a person's machine.
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    begun = time.monotonic()
    with subprocess.Popen(
        [sys.executable, _DRIVER, kind, root],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as window:
        assert window.stdin is not None
        assert window.stdout is not None
        frame = float(window.stdout.readline()) - begun
        if window.stdout.readline().strip() != "settled":
            raise RuntimeError(f"the {kind} window ended early")
        memory = pss(window.pid)
        window.stdin.close()
    return Start(frame, memory)


def pss(pid: int) -> int:
    """Bytes of a process, its share of what it shares with others."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * 1024
    raise RuntimeError("the system tells no PSS")
