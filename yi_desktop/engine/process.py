"""One worker process seen from the app: its pipes, its last words and its end."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import subprocess
import threading
from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path
from queue import SimpleQueue
from typing import IO

from yi_desktop.engine.environment import worker_environment, worker_folder
from yi_desktop.engine.errors import EngineCrashed, TemplateFailed
from yi_desktop.engine.protocol import (
    BadMessage,
    Event,
    FrameReader,
    Log,
    Ping,
    Pong,
    Ready,
    Request,
    decode_event,
    encode,
)
from yi_desktop.errors import YiError

_READ_SIZE = 65536
_KEPT_LINES = 200
_LINE_SIZE = 4096
_SHOWN_LINES = 30
_LOG_SIZE = 1_000_000
_log = logging.getLogger("yi_desktop.engine")


class WorkerProcess:
    """Starts at once, on a thread that lives exactly as long as the process does.

    All methods belong to the event loop's thread and none of them blocks; every pipe has a
    thread of its own, because a worker that hangs leaves its pipes full.
    """

    def __init__(self, command: Sequence[str], log_dir: Path | None = None) -> None:
        self.events: asyncio.Queue[Event | None] = asyncio.Queue()  # None: it has ended
        self.ended = asyncio.Event()
        self.failure: YiError | None = None  # why it ended, or is being ended
        self.ready = False
        self.unanswered = 0  # pings sent since the last sign of life
        self.quiet = 0  # pings sent since the last event of a request
        self._command = list(command)
        self._log_path = log_dir / "engine.log" if log_dir else None
        self._loop = asyncio.get_running_loop()
        self._lines: deque[str] = deque(maxlen=_KEPT_LINES)
        self._frames: SimpleQueue[bytes | None] = SimpleQueue()
        self._process: subprocess.Popen[bytes] | None = None
        self._doomed = False
        self._start_lock = threading.Lock()
        threading.Thread(target=self._run, name="engine", daemon=True).start()

    @property
    def alive(self) -> bool:
        return self.failure is None

    @property
    def pid(self) -> int | None:
        return self._process.pid if self._process else None

    def send(self, request: Request) -> None:
        """Hand a request to the writing thread. Raises BadMessage if it is too large."""
        self._frames.put(encode(request))

    def ping(self) -> None:
        self.unanswered += 1
        self.quiet += 1
        self.send(Ping(self.unanswered))

    def end(self, reason: YiError) -> None:
        """Kill it; it keeps nothing that a gentler end could save. The first reason counts."""
        if self.failure is None:
            self.failure = reason
            self.events.put_nowait(None)
        self._kill()

    def last_words(self) -> str:
        """The last lines that it, or llama.cpp in it, wrote to the error stream."""
        return "\n".join(list(self._lines)[-_SHOWN_LINES:])

    # On the event loop, called by the threads

    def _on_events(self, events: list[Event]) -> None:
        self.unanswered = 0
        for event in events:
            if isinstance(event, Ready):
                self.ready = True
            elif isinstance(event, Log):
                _log.log(logging.getLevelNamesMapping()[event.level.upper()], "%s", event.text)
            elif not isinstance(event, Pong):
                self.quiet = 0
                self.events.put_nowait(event)

    def _on_end(self, how: str) -> None:
        _log.info("engine %s %s", self.pid, how)
        words = self.last_words()
        if "\nTimeout (" in f"\n{words}":  # written by the limit in llama/template.py
            self.end(TemplateFailed(words))
        self.end(EngineCrashed(f"{how}\n{words}".strip()))
        self.ended.set()

    # On the threads

    def _run(self) -> None:
        try:
            process = subprocess.Popen(
                self._command,
                bufsize=0,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                cwd=worker_folder(),
                env=worker_environment(),
                start_new_session=True,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),  # Windows alone has it
            )
        except OSError as exc:
            self._post(self._on_end, f"could not be started: {exc}")
            return
        assert process.stdin
        assert process.stdout
        assert process.stderr
        with self._start_lock:
            self._process = process
            if self._doomed:
                process.kill()
        writer = threading.Thread(target=self._write, args=(process.stdin,), daemon=True)
        listener = threading.Thread(target=self._listen, args=(process.stderr,), daemon=True)
        writer.start()
        listener.start()
        self._read(process.stdout)
        self._kill()  # one that has closed its pipe is of no more use
        status = process.wait()
        self._frames.put(None)
        listener.join(1.0)
        self._post(self._on_end, _describe(status))

    def _read(self, stream: IO[bytes]) -> None:
        frames: FrameReader[Event] = FrameReader(decode_event)
        with stream:
            while data := os.read(stream.fileno(), _READ_SIZE):
                try:
                    events = frames.feed(data)
                except BadMessage as error:
                    self._lines.append(f"bad message: {error.detail}")
                    return
                if events:
                    self._post(self._on_events, events)

    def _write(self, stream: IO[bytes]) -> None:
        try:
            with stream:
                while (frame := self._frames.get()) is not None:
                    view = memoryview(frame)
                    while view:
                        view = view[os.write(stream.fileno(), view) :]
        except OSError as exc:  # it has ended, which the reading thread sees and reports
            _log.debug("engine %s: %s", self.pid, exc)

    def _listen(self, stream: IO[bytes]) -> None:
        with stream, open(stream.fileno(), "rb", closefd=False) as lines:
            while line := lines.readline(_LINE_SIZE):
                text = line.decode("utf-8", "replace").rstrip()
                self._lines.append(text)
                if self._log_path:
                    _append(self._log_path, f"[{self.pid}] {text}\n")

    def _kill(self) -> None:
        with self._start_lock:
            self._doomed = True
            if self._process:
                self._process.kill()

    def _post(self, callback: Callable[..., None], *args: object) -> None:
        try:
            self._loop.call_soon_threadsafe(callback, *args)
        except RuntimeError:  # the loop is closed: nobody listens any more
            self._kill()


def _describe(status: int) -> str:
    """What an exit status means, in words for "Details"."""
    if status >= 0:
        return f"ended with status {status}"
    try:
        return f"ended by {signal.Signals(-status).name}"
    except ValueError:
        return f"ended by signal {-status}"


def _append(path: Path, text: str) -> None:
    """Add to a log that is set aside once it is large."""
    try:
        if path.exists() and path.stat().st_size > _LOG_SIZE:
            path.replace(path.with_suffix(".log.1"))
        with path.open("a", encoding="utf-8") as file:
            file.write(text)
    except OSError as exc:
        _log.info("engine log: %s", exc)
