"""A PySide6 that miscounts references crashes after hours; this finds it in half a second."""

from __future__ import annotations

import subprocess
import sys

# In a process of its own: a binding that fails here would take the test run down with it.
CALLS = 500
PROGRAM = """
import gc, sys
from PySide6.QtCore import QMutex, QObject, Signal

class Emitter(QObject):
    signal = Signal()

def main():
    kept = [True] * 5000 + [None] * 5000  # so that the check itself survives a loss
    emitter, mutex = Emitter(), QMutex()
    gc.disable()
    trues, nones = sys.getrefcount(True), sys.getrefcount(None)
    for _ in range(%d):
        emitter.signal.emit()
        mutex.lock()
        mutex.unlock()
    print(sys.getrefcount(True) - trues, sys.getrefcount(None) - nones)

main()
"""


def test_emitting_a_signal_loses_no_reference() -> None:
    command = [sys.executable, "-c", PROGRAM % CALLS]
    outcome = subprocess.run(command, capture_output=True, text=True, check=False)
    assert outcome.returncode == 0, outcome.stderr
    # A fault loses one for every call; one or two may go elsewhere in the interpreter.
    assert all(abs(int(change)) < CALLS // 10 for change in outcome.stdout.split()), outcome.stdout
