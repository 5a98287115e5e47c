"""Reads and writes the text files that the person picks, within limits."""

from __future__ import annotations

from pathlib import Path

from yi_desktop.errors import YiError
from yi_desktop.files import write_whole

LIMIT = 1_000_000  # bytes; far more than any context holds


class FileUnreadable(YiError):
    """The file is missing, too large, or no text in UTF-8."""

    code = "file_unreadable"


class FileUnwritable(YiError):
    """The file could not be written."""

    code = "file_unwritable"


def read_text(path: Path) -> str:
    """The file's text. Raises FileUnreadable."""
    try:
        with path.open("rb") as file:
            raw = file.read(LIMIT + 1)
        if len(raw) > LIMIT or b"\0" in raw:
            raise FileUnreadable(f"{path}: larger than {LIMIT} bytes, or not text")
        return raw.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise FileUnreadable(str(error)) from error


def write_text(path: Path, text: str) -> None:
    """Write the file whole or not at all. Raises FileUnwritable."""
    try:
        write_whole(path, text.encode())
    except OSError as error:
        raise FileUnwritable(str(error)) from error
