"""The log file: small, rotating, and without a word of a conversation in it."""

from __future__ import annotations

import copy
import logging
import logging.handlers
import traceback
from pathlib import Path
from types import TracebackType

from yi_desktop.errors import YiError

FILE = "yi-desktop.log"
_SIZE, _KEPT = 1_000_000, 3  # bytes a file, older files

# Their messages name things of ours or of the system. Others may quote the value that
# displeased them (a KeyError, a ValueError), and that value may be what a person wrote.
_SAFE = (
    OSError,
    ImportError,
    AttributeError,
    NameError,
    TypeError,
    RuntimeError,
    MemoryError,
    YiError,
)


def describe(error: BaseException) -> str:
    """The traceback and the kind of error; its message only where it cannot quote anyone."""
    lines = [
        line
        for link in _chain(error)
        for line in (*traceback.format_tb(link.__traceback__), _headline(link))
    ]
    return "Traceback (most recent call last):\n" + "".join(lines)


def _chain(error: BaseException) -> list[BaseException]:
    chain = [error]
    while (cause := chain[0].__cause__ or chain[0].__context__) and cause not in chain:
        chain.insert(0, cause)
    return chain


def _headline(error: BaseException) -> str:
    message = str(error) if isinstance(error, _SAFE) else "(message withheld)"
    return f"{type(error).__module__}.{type(error).__qualname__}: {message}\n"


class PrivateFormatter(logging.Formatter):
    """Writes exceptions by `describe`."""

    def format(self, record: logging.LogRecord) -> str:
        if record.exc_text:  # another handler's words, with nothing withheld
            record = copy.copy(record)
            record.exc_text = None
        return super().format(record)

    def formatException(
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None]
        | tuple[None, None, None],
    ) -> str:
        return describe(ei[1]) if ei[1] is not None else ""


def set_up(folder: Path, level: int = logging.INFO) -> logging.Handler:
    """Send every logger to a file in `folder`, which must exist. Raises OSError."""
    handler = logging.handlers.RotatingFileHandler(
        folder / FILE, maxBytes=_SIZE, backupCount=_KEPT, encoding="utf-8", delay=True
    )
    handler.setFormatter(
        PrivateFormatter("%(asctime)s %(levelname)s %(process)d %(name)s: %(message)s")
    )
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(level)
    return handler
