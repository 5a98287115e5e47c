"""Reaches the open window without Qt: hands it files, or has it answer a question."""

from __future__ import annotations

import io
import os
import socket
import sys
from collections.abc import Iterator

from app.instance import place
from app.instance.messages import (
    LIMIT,
    Answer,
    Open,
    Request,
    Taken,
    decode_answer,
    encode,
)
from yi_desktop.engine.protocol import BadMessage, FrameReader
from yi_desktop.errors import YiError
from yi_desktop.paths import Paths

_QUIET = 5.0  # seconds after which a window that has said nothing is taken for hung
_CHUNK = 65536
# What a desktop tells a program that it starts, so that its window may come to the front.
_TOKENS = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")


class WindowGone(YiError):
    """The window was closed, or broke off, while it answered."""

    code = "window_gone"


class Line:
    """One connection to the window. `answers` ends when the window has no more to say."""

    def __init__(self, stream: socket.socket | io.FileIO) -> None:
        self._stream = stream

    def send(self, request: Request) -> None:
        """Raises BadMessage for what is too large, OSError."""
        data = encode(request)
        if isinstance(self._stream, socket.socket):
            self._stream.sendall(data)
        else:
            self._stream.write(data)

    def answers(self, quiet: float | None = _QUIET) -> Iterator[Answer]:
        """Wait `quiet` seconds for the first one, and as long as it takes for the others.

        Raises BadMessage, OSError (TimeoutError too).
        """
        reader = FrameReader(decode_answer, LIMIT)
        if isinstance(self._stream, socket.socket):
            self._stream.settimeout(quiet)
        while data := self._read():
            for answer in reader.feed(data):
                if isinstance(self._stream, socket.socket):
                    self._stream.settimeout(None)
                yield answer

    def close(self) -> None:
        """Hang up, which stops what is being answered."""
        self._stream.close()

    def _read(self) -> bytes:
        if isinstance(self._stream, socket.socket):
            return self._stream.recv(_CHUNK)
        return self._stream.read(_CHUNK) or b""


def reach(paths: Paths) -> Line | None:
    """A line to the window of this root; None where none is open."""
    if not paths.data.is_dir():
        return None
    try:
        where = place.address(paths)
        if sys.platform == "win32":
            return Line(io.FileIO(rf"\\.\pipe\{where}", "r+"))
        if not place.is_ours(where):
            return None
        line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            line.connect(where)
        except OSError:
            line.close()
            raise
    except OSError:  # no file, or one that a killed window left behind
        return None
    return Line(line)


def hand_over(paths: Paths, files: list[str]) -> bool:
    """Have the open window come to the front with these files; False where none takes them."""
    token = next((os.environ[name] for name in _TOKENS if os.environ.get(name)), "")
    if (line := reach(paths)) is None:
        return False
    try:
        _let_it_come_forward()
        line.send(Open(tuple(files), token))
        return isinstance(next(line.answers(), None), Taken)
    except (OSError, BadMessage):
        return False
    finally:
        line.close()


def _let_it_come_forward() -> None:
    """Windows gives the front only to who has it: pass that on."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - of use here alone

        ctypes.windll.user32.AllowSetForegroundWindow(-1)
