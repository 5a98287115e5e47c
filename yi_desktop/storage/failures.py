"""Turns what SQLite or the system says into an error that a person can act upon."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import apsw

from yi_desktop.errors import YiError

_FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
_REFUSED = (errno.EACCES, errno.EPERM, errno.EROFS)


class DatabaseDamaged(YiError):
    """The file is not, or no longer wholly, a database; it was left as it is."""

    code = "database_damaged"


class DatabaseReadOnly(YiError):
    """The file or its folder can be read and not written; nothing was changed."""

    code = "database_read_only"


class DatabaseForbidden(YiError):
    """The system refuses this user the file or its folder."""

    code = "database_forbidden"


class DatabaseUnreachable(YiError):
    """Reading or writing failed: a missing folder, a drive pulled out, a failing disk."""

    code = "database_unreachable"


class DatabaseBusy(YiError):
    """A program that does not heed our lock holds the file; nothing was changed."""

    code = "database_busy"


class DiskFull(YiError):
    """No room: the last change was not saved, everything before it was, and reading works."""

    code = "disk_full"


@contextmanager
def explained(path: Path, connection: apsw.Connection | None = None) -> Iterator[None]:
    """Raise a YiError in place of what SQLite says of the file; bugs pass as they are."""
    try:
        yield
    except apsw.Error as error:
        known = _explain(error, path, connection.system_errno if connection else 0)
        if known is None:
            raise
        raise known from error


def explain_system(error: OSError, path: Path) -> YiError:
    """The same for an error of the system on opening the file at `path` or its lock."""
    detail = f"{path}: {error.strerror or error}"
    if error.errno in _FULL:
        return DiskFull(detail)
    if error.errno not in _REFUSED:
        return DatabaseUnreachable(detail)
    return DatabaseReadOnly(detail) if _readable(path) else DatabaseForbidden(detail)


def _readable(path: Path) -> bool:
    try:
        with path.open("rb"):
            return True
    except FileNotFoundError:  # the folder lets us look and not write
        return True
    except OSError:
        return False


def _explain(error: apsw.Error, path: Path, number: int) -> YiError | None:
    detail = f"{path}: {type(error).__name__}: {error}"
    if number and isinstance(error, apsw.IOError | apsw.CantOpenError):
        return explain_system(OSError(number, f"{error}: {os.strerror(number)}"), path)
    for kinds, known in _KNOWN.items():
        if isinstance(error, kinds):
            return known(detail)
    return None


_KNOWN: dict[tuple[type[apsw.Error], ...], type[YiError]] = {
    (apsw.FullError,): DiskFull,
    (apsw.CorruptError, apsw.NotADBError, apsw.FormatError): DatabaseDamaged,
    (apsw.ReadOnlyError,): DatabaseReadOnly,
    (apsw.PermissionsError,): DatabaseForbidden,
    (apsw.IOError, apsw.CantOpenError): DatabaseUnreachable,
    (apsw.BusyError, apsw.LockedError): DatabaseBusy,
}
