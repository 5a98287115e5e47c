"""A conversation of 10,000 messages: how soon it opens, what it takes, how even its frames are."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

GOALS = {"open_10k_ms": 100.0, "frame_p99_ms": 60.0}

_DRIVER = Path(__file__).with_name("long_window.py")
_RUNS = 3


def measure(threads: int = 0) -> dict[str, float]:
    """Medians of whole runs of the app, offscreen and painted in software."""
    del threads  # the model is a stand-in
    runs = []
    for _ in range(_RUNS):
        with tempfile.TemporaryDirectory() as root:
            done = subprocess.run(
                [sys.executable, _DRIVER, root], capture_output=True, text=True, check=False
            )
        if done.returncode:
            raise RuntimeError(done.stderr[-2000:])
        runs.append(json.loads(done.stdout.splitlines()[-1]))
    return {name: median(run[name] for run in runs) for name in runs[0]}
