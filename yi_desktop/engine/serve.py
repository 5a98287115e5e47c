"""The worker's side of the pipe, shared by the real engine and the fake one."""

from __future__ import annotations

import ctypes
import os
import threading
import traceback
from collections.abc import Callable
from queue import SimpleQueue
from typing import Protocol

from yi_desktop.engine.confine import confine, take_pipes
from yi_desktop.engine.protocol import (
    BadMessage,
    Cancel,
    Count,
    Counted,
    Event,
    Failed,
    Finished,
    FrameReader,
    Generate,
    Load,
    Loaded,
    ModelInfo,
    Ping,
    Pong,
    Ready,
    Request,
    decode_request,
    encode,
)
from yi_desktop.errors import YiError

_READ_SIZE = 65536
BUG = 70  # exit status after an unexpected exception (EX_SOFTWARE)

Emit = Callable[[Event], None]


class StopFlag:
    """Says that the running request is to stop; native code may read it at `address`.

    The two bytes there form a C string: empty, or one character long.
    """

    def __init__(self) -> None:
        self._bytes = ctypes.create_string_buffer(2)
        self.address = ctypes.addressof(self._bytes)

    def set(self) -> None:
        self._bytes[0] = b"\x01"

    def clear(self) -> None:
        self._bytes[0] = b"\x00"

    def __bool__(self) -> bool:
        return self._bytes[0] != b"\x00"


class Backend(Protocol):
    """What does the work. Raises YiError for what may be expected to fail."""

    version: str

    def load(self, request: Load, emit: Emit, stop: StopFlag) -> ModelInfo:
        """Open the one model that this process will ever hold."""
        ...

    def generate(self, request: Generate, emit: Emit, stop: StopFlag) -> Finished:
        """Emit Reading and Piece events, return the last one."""
        ...

    def count(self, request: Count) -> int:
        """The tokens that a Generate would read."""
        ...


class _Desk:
    """Reads requests on a thread of its own, so that stop and ping are heard at any time."""

    def __init__(self, reading: int, writing: int) -> None:
        self._reading = reading
        self._writing = writing
        self._write_lock = threading.Lock()
        self._stop_lock = threading.Lock()
        self._running = 0
        self._cancelled = 0
        self.stop = StopFlag()
        self.requests: SimpleQueue[Load | Generate | Count] = SimpleQueue()

    def emit(self, event: Event) -> None:
        """Write one event. Ends the process when the app no longer listens."""
        frame = memoryview(encode(event))
        try:
            with self._write_lock:
                while frame:
                    frame = frame[os.write(self._writing, frame) :]
        except OSError:
            os._exit(0)

    def begin(self, request_id: int) -> None:
        """From now on a Cancel of this request, or one that came already, sets `stop`."""
        with self._stop_lock:
            self._running = request_id
            self.stop.clear()
            if self._cancelled == request_id:
                self.stop.set()

    def read_forever(self) -> None:
        """Never returns: when the app closes the pipe, or dies, the process ends at once."""
        frames: FrameReader[Request] = FrameReader(decode_request)
        try:
            while data := os.read(self._reading, _READ_SIZE):
                for request in frames.feed(data):
                    self._take(request)
        except (OSError, BadMessage):
            traceback.print_exc()
        finally:
            os._exit(0)  # even while the main thread is inside llama.cpp

    def _take(self, request: Request) -> None:
        if isinstance(request, Ping):
            self.emit(Pong(request.id))
        elif isinstance(request, Cancel):
            with self._stop_lock:
                self._cancelled = request.id
                if self._running == request.id:
                    self.stop.set()
        else:
            self.requests.put(request)


def serve(make_backend: Callable[[], Backend]) -> None:
    """Answer requests until the app closes its end of the pipe. Never returns."""
    desk = _Desk(*take_pipes())
    confine()
    threading.Thread(target=desk.read_forever, name="requests", daemon=True).start()
    try:
        backend = make_backend()
        desk.emit(Ready(os.getpid(), backend.version))
        while True:
            _answer(desk, backend, desk.requests.get())
    except BaseException:
        traceback.print_exc()
        os._exit(BUG)  # a bug; without this the reading thread would keep a dead worker alive


def _answer(desk: _Desk, backend: Backend, request: Load | Generate | Count) -> None:
    desk.begin(request.id)
    try:
        if isinstance(request, Load):
            desk.emit(Loaded(request.id, backend.load(request, desk.emit, desk.stop)))
        elif isinstance(request, Count):
            desk.emit(Counted(request.id, backend.count(request)))
        else:
            desk.emit(backend.generate(request, desk.emit, desk.stop))
    except YiError as error:
        desk.emit(Failed(request.id, error.code, error.detail))
