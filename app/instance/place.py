"""One window for each root: the lock that says so, and the address at which it can be reached."""

from __future__ import annotations

import hashlib
import logging
import os
import re
import secrets
import stat
import sys
from pathlib import Path

from yi_desktop.locks import FileLock, FileTaken
from yi_desktop.paths import Paths

_LOCK = "window.lock"
_SOCKET = "window.socket"
_PIPE = "window.pipe"
_PIPE_NAME = re.compile("yi-desktop-[0-9a-f]{32}")
_OWN_FOLDER = "/tmp/yi-desktop-{}"  # TMPDIR may differ between a session and a terminal
_LONGEST = 90  # bytes of a socket's path; systems allow from 104, and Qt needs some of them
_log = logging.getLogger("yi.instance")


class Taken(Exception):
    """Another process is the window of this root."""


def claim(paths: Paths) -> FileLock | None:
    """Become the window of this root, until the process ends, however it ends. Raises Taken.

    None where the folder cannot be locked at all: the store will say what is wrong with it.
    """
    try:
        paths.make()
        return FileLock(paths.data / _LOCK, 0)
    except FileTaken as error:
        raise Taken from error
    except OSError as error:
        _log.info("the window's lock: %s", error)
        return None


def address(paths: Paths) -> str:
    """The socket's path, which only the person may open; on Windows the name of a pipe.

    Raises OSError where no such place can be had.
    """
    if sys.platform == "win32":
        return pipe_name(paths)
    where = os.path.realpath(paths.data)
    near = os.path.join(where, _SOCKET)
    if len(os.fsencode(near)) <= _LONGEST:
        return near
    return str(_own_folder() / _digest(where))


def pipe_name(paths: Paths) -> str:
    """A name that nobody can guess: pipes of all people share one folder, in which another's
    program could take a known name first, and be told the person's questions. It is kept where
    only the person reads. Raises OSError.
    """
    file = paths.data / _PIPE
    try:
        with open(file, "x", opener=lambda path, flags: os.open(path, flags, 0o600)) as new:
            new.write(f"yi-desktop-{secrets.token_hex(16)}")
    except FileExistsError:
        pass
    name = file.read_text("ascii", "replace")
    if not _PIPE_NAME.fullmatch(name):
        raise OSError(f"{file} holds no name")
    return name


def is_ours(socket: str) -> bool:
    """Whether the socket was put there by this person: a question is sent to nobody else."""
    try:
        status = os.lstat(socket)
    except OSError:
        return False
    return stat.S_ISSOCK(status.st_mode) and status.st_uid == os.geteuid()


def _own_folder() -> Path:
    """A short folder that is this person's alone, where a root's own path is too long."""
    folder = Path(_OWN_FOLDER.format(os.geteuid()))
    folder.mkdir(mode=0o700, exist_ok=True)
    status = folder.lstat()
    if not stat.S_ISDIR(status.st_mode) or status.st_uid != os.geteuid() or status.st_mode & 0o077:
        raise PermissionError(f"{folder} is not this person's alone")
    return folder


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()[:24]
