"""llama.cpp's own words: kept for error messages, and passed on at once in case it aborts."""

from __future__ import annotations

import os
from collections import deque

from yi_desktop.engine.llama.library import (
    LEVEL_CONT,
    LEVEL_DEBUG,
    LEVEL_ERROR,
    LEVEL_WARN,
    Buffer,
    Llama,
)

_KEPT = 400
_SHOWN = 12
_STDERR = 2


class LogCapture:
    """Takes llama.cpp's log for as long as it lives, which is as long as the process does."""

    def __init__(self, llama: Llama) -> None:
        self._lines: deque[tuple[int, str]] = deque(maxlen=_KEPT)
        self._level = 0
        self._callback = llama.llama_log_callback(self._take)  # kept: native code holds it
        llama.llama_log_set(self._callback, None)

    def clear(self) -> None:
        """Forget what was said so far: what follows is about something else."""
        self._lines.clear()

    def reason(self) -> str:
        """What llama.cpp gave as the reason: its last errors, else warnings, else lines."""
        for level in (LEVEL_ERROR, LEVEL_WARN):
            if lines := [line for at, line in self._lines if at == level]:
                return "\n".join(lines[-_SHOWN:])
        return "\n".join(line for _, line in list(self._lines)[-_SHOWN:])

    def _take(self, level: int, text: bytes, _data: Buffer) -> None:
        if level != LEVEL_CONT:
            self._level = level
        if self._level == LEVEL_DEBUG:
            return
        os.write(_STDERR, text)
        line = text.decode("utf-8", "replace").strip()
        if level == LEVEL_CONT and self._lines:
            before = self._lines.pop()
            self._lines.append((before[0], before[1] + line))
        elif line:
            self._lines.append((level, line))
