"""Formulas as they are asked for: set in a process of their own, one by one, and remembered."""

from __future__ import annotations

import logging
import sys
from collections import OrderedDict, deque

import msgspec
from PySide6.QtCore import QByteArray, QObject, QProcess, QProcessEnvironment, QTimer, Signal

from app.render.mathpaint import Picture
from app.render.mathwire import HEAD, LONGEST, Answer, Request, frame, length
from yi_desktop.engine.environment import worker_environment, worker_folder

FROZEN_SWITCH = "--math-worker"
_START_LIMIT, _LIMIT, _IDLE = 20_000, 3_000, 120_000  # ms
_MOST_BYTES = 32 << 20  # of outlines that are kept
_MOST_WAITING = 500
log = logging.getLogger("yi.math")

Key = tuple[str, bool]  # TeX without delimiters, and whether it is displayed


def worker_command() -> list[str]:
    """Start the process that sets formulas: with this Python, or as this frozen program."""
    if getattr(sys, "frozen", False):
        return [sys.executable, FROZEN_SWITCH]
    return [sys.executable, "-P", "-m", "app.render.mathworker"]


class Formulas(QObject):
    """Every formula that was asked for. Belongs to the GUI thread.

    TeX comes from a model: a formula that takes longer than its time, or kills its process, is
    none, and neither is one with a mistake. The process ends when it has had nothing to do.
    """

    ready = Signal(object)  # frozenset[Key]: they have pictures now

    def __init__(
        self, parent: QObject | None = None, *, limit: int = _LIMIT, idle: int = _IDLE
    ) -> None:
        super().__init__(parent)
        self._pictures: OrderedDict[Key, tuple[int, Picture | None, int]] = OrderedDict()
        self._by_number: dict[int, Picture] = {}
        self._number = self._bytes = 0
        self._waiting: deque[Key] = deque()
        self._asked: set[Key] = set()
        self._now: Key | None = None
        self._fresh: set[Key] = set()
        self._process: QProcess | None = None
        self._limit, self._heard = limit, False
        self._buffer = bytearray()
        self._deadline = self._timer(self._too_slow)
        self._idle = self._timer(self._let_go)
        self._idle.setInterval(idle)
        self._tell = self._timer(self._announce)
        self._tell.setInterval(33)

    @property
    def process_id(self) -> int:
        """Of the process that sets formulas; 0 while there is none."""
        return self._process.processId() if self._process else 0

    @property
    def busy(self) -> bool:
        """Whether formulas were asked for that are neither set nor given up."""
        return bool(self._asked)

    def find(self, tex: str, display: bool) -> tuple[int, Picture] | None:
        """A formula's number and picture; None if it has none yet, or never will."""
        key = (tex, display)
        if key in self._pictures:
            self._pictures.move_to_end(key)
            number, picture, _ = self._pictures[key]
            return (number, picture) if picture else None
        if key not in self._asked and len(self._waiting) < _MOST_WAITING:
            self._asked.add(key)
            self._waiting.append(key)
            QTimer.singleShot(0, self, self._next)  # not in the middle of painting
        return None

    def picture(self, number: int) -> Picture | None:
        """By the number that `find` gave."""
        return self._by_number.get(number)

    def end(self) -> None:
        """End the process and wait for that; the next formula starts another one."""
        if process := self._let_go():
            process.waitForFinished(1000)

    def _let_go(self) -> QProcess | None:
        """Kill the process without waiting: to take its memory back takes the system a while."""
        process, self._process = self._process, None
        self._deadline.stop()
        self._idle.stop()
        if process is not None:
            process.readyReadStandardOutput.disconnect(self._read)
            process.finished.disconnect(self._lost)
            process.errorOccurred.disconnect(self._failed)
            process.finished.connect(process.deleteLater)
            process.kill()
        return process

    # The process

    def _timer(self, slot: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(slot)
        return timer

    def _start(self) -> None:
        environment = QProcessEnvironment()
        for name, value in worker_environment().items():
            environment.insert(name, value)
        program, *arguments = worker_command()
        process = self._process = QProcess(self)
        process.setProcessEnvironment(environment)
        process.setWorkingDirectory(worker_folder())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._lost)
        process.errorOccurred.connect(self._failed)
        self._buffer.clear()
        self._heard = False
        process.start(program, arguments)

    def _next(self) -> None:
        if self._now is not None:
            return
        if not self._waiting:
            self._idle.start()
            return
        self._idle.stop()
        if self._process is None:
            self._start()
        self._now = self._waiting.popleft()
        self._deadline.start(self._limit if self._heard else self._limit + _START_LIMIT)
        assert self._process is not None
        self._process.write(QByteArray(frame(Request(*self._now))))

    def _read(self) -> None:
        if self._process is None:
            return
        self._buffer += self._process.readAllStandardOutput().data()
        while len(self._buffer) >= HEAD:
            size = length(bytes(self._buffer[:HEAD]))
            if size > LONGEST:
                self._give_up("more than was agreed")
                return
            if len(self._buffer) < HEAD + size:
                return
            body = bytes(self._buffer[HEAD : HEAD + size])
            del self._buffer[: HEAD + size]
            try:
                answer = msgspec.msgpack.decode(body, type=Answer)
            except msgspec.DecodeError:
                self._give_up("not what was agreed")
                return
            self._heard = True
            self._settle(answer)

    def _settle(self, answer: Answer) -> None:
        key, self._now = self._now, None
        self._deadline.stop()
        if key is not None:
            self._keep(key, answer)
        self._next()

    def _keep(self, key: Key, answer: Answer) -> None:
        picture = Picture(answer.drawing) if answer.drawing else None
        size = len(key[0]) + 200
        if answer.drawing and picture:
            size += sum(len(shape.path) for shape in answer.drawing.shapes)
            self._number += 1
            self._by_number[self._number] = picture
            self._fresh.add(key)
            if not self._tell.isActive():
                self._tell.start()
        self._asked.discard(key)
        self._pictures[key] = (self._number if picture else 0, picture, size)
        self._bytes += size
        while self._bytes > _MOST_BYTES:
            _, (number, _, old) = self._pictures.popitem(last=False)
            self._bytes -= old
            self._by_number.pop(number, None)

    def _announce(self) -> None:
        fresh, self._fresh = frozenset(self._fresh), set()
        self.ready.emit(fresh)

    # What goes wrong

    def _too_slow(self) -> None:
        self._give_up("too slow")

    def _lost(self) -> None:
        self._give_up("the process ended")

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            log.error("formulas stay as they were written: %s", worker_command()[0])
            self._asked.difference_update(self._waiting)
            self._waiting.clear()
            self._give_up("the process does not start")

    def _give_up(self, reason: str) -> None:
        """The formula of the moment is none; go on with the next one, in another process."""
        log.info("a formula was given up: %s", reason)
        self._let_go()
        self._settle(Answer(reason=reason))
