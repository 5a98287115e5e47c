"""The program as the system sees it: started by its command, ended by a signal."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from yi_desktop.logs import FILE
from yi_desktop.paths import Paths

END_S, LATE = 2.0, 10


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends programs by other means")
def test_a_signal_closes_the_window_cleanly(tmp_path: Path):
    command = f"{sys.executable} -m yi_desktop.engine.fake"
    process = subprocess.Popen(
        [sys.executable, "-m", "app", "--root", str(tmp_path), "--engine-command", command],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        window = psutil.Process(process.pid)
        end = time.monotonic() + 60
        while not (workers := window.children(recursive=True)):
            assert time.monotonic() < end
            assert process.poll() is None, process.stdout.read()
            time.sleep(0.02)
        process.send_signal(signal.SIGTERM)
        began = time.monotonic()
        output, _ = process.communicate(timeout=60)
        took = time.monotonic() - began
    finally:
        process.kill()
        process.wait()
    print(f"closed in {took * 1000:.0f} ms")
    assert process.returncode == 0, output
    assert output == ""
    assert took < END_S * LATE
    assert not any(worker.is_running() for worker in workers)
    log = (Paths.under(tmp_path).logs / FILE).read_text()
    assert "WARNING" not in log
    assert "ERROR" not in log
