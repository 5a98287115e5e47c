"""Keeps Python's cyclic garbage collector on the GUI thread, the only one that may end a QObject.

Left to itself it runs on whichever thread allocates next. A QObject in a cycle would then be
destroyed on the database's or the engine's thread, which crashes Qt now and then.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_INTERVAL = 500  # ms


class GarbageCollector(QObject):
    """Collects on the thread it was made on, and nowhere else, until `end`."""

    def __init__(self) -> None:
        super().__init__()
        gc.disable()
        # What is alive now, modules above all, lives as long as the program: looking through it
        # again and again would take tens of milliseconds of the GUI thread.
        gc.freeze()
        self._timer = QTimer(self)
        self._timer.setInterval(_INTERVAL)
        self._timer.timeout.connect(self._collect)
        self._timer.start()

    def end(self) -> None:
        """Collect for the last time and leave Python's own ways as they were."""
        self._timer.stop()
        gc.unfreeze()
        gc.collect()
        gc.enable()

    def _collect(self) -> None:
        """The oldest generation that is due, by Python's own thresholds."""
        due = [
            generation
            for generation, (count, threshold) in enumerate(
                zip(gc.get_count(), gc.get_threshold(), strict=True)
            )
            if count > threshold
        ]
        if due:
            gc.collect(due[-1])
