"""A PySide6 that miscounts references crashes after hours; this finds it in half a second."""

from __future__ import annotations

import subprocess
import sys

# In a process of its own: a binding that fails here would take the test run down with it.
PROGRAM = """
import sys
from PySide6.QtCore import QMutex, QObject, Signal

class Emitter(QObject):
    signal = Signal()

kept = [True] * 5000 + [None] * 5000  # so that the check itself survives a loss
emitter, mutex = Emitter(), QMutex()
trues, nones = sys.getrefcount(True), sys.getrefcount(None)
for _ in range(500):
    emitter.signal.emit()
    mutex.lock()
    mutex.unlock()
print(sys.getrefcount(True) - trues, sys.getrefcount(None) - nones)
"""


def test_emitting_a_signal_loses_no_reference() -> None:
    command = [sys.executable, "-c", PROGRAM]
    outcome = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (outcome.returncode, outcome.stdout.split()) == (0, ["0", "0"]), outcome.stderr
