"""The one door to the store: an encrypted file, one thread, one transaction a call."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

import apsw

from yi_desktop.errors import YiError
from yi_desktop.locks import FileLock, FileTaken
from yi_desktop.storage.failures import (
    DatabaseBusy,
    DatabaseDamaged,
    DatabaseForbidden,
    DatabaseReadOnly,
    DatabaseUnreachable,
    DiskFull,
    explain_system,
    explained,
)
from yi_desktop.storage.messages import interrupt_stale
from yi_desktop.storage.migrate import NewerDatabase, migrate
from yi_desktop.storage.transaction import transaction

__all__ = [
    "KEY_BYTES",
    "Connection",
    "Database",
    "DatabaseBusy",
    "DatabaseDamaged",
    "DatabaseForbidden",
    "DatabaseInUse",
    "DatabaseReadOnly",
    "DatabaseUnreachable",
    "DiskFull",
    "NewerDatabase",
    "SqliteTooOld",
    "WrongKey",
]

KEY_BYTES = 32
_CIPHER = "chacha20"
_LOCK_WAIT_S = 1.0  # a window that is just closing gives the store back within this
_OLDEST_SQLITE = (3, 51, 3)  # before it a race in WAL mode could corrupt the file

Connection = apsw.Connection  # for those who hand functions to `run` and may not import apsw

P = ParamSpec("P")
T = TypeVar("T")


class WrongKey(YiError):
    """The file is whole and was sealed with another key; it was left as it is."""

    code = "wrong_key"


class DatabaseInUse(YiError):
    """Another process has the store open; nothing was read or written."""

    code = "database_in_use"


class SqliteTooOld(YiError):
    """The installed SQLite has a known way to damage a store, or cannot encrypt one."""

    code = "sqlite_too_old"


class Database:
    """An open store. Made by `open`; every other use goes through `run`."""

    def __init__(
        self,
        path: Path,
        connection: apsw.Connection,
        lock: FileLock,
        executor: ThreadPoolExecutor,
    ) -> None:
        self.path = path
        self._connection = connection
        self._lock = lock
        self._executor = executor
        self._closed = False

    @classmethod
    async def open(cls, path: Path, key: bytes | None) -> Database:
        """Open or create the file, bring its schema up to date and mark half-written replies.

        `key` is 32 bytes; None leaves the file unencrypted. The folder must exist. Raises, with
        the file as it was: DatabaseInUse, NewerDatabase, WrongKey, DatabaseDamaged,
        DatabaseReadOnly, DatabaseForbidden, DatabaseUnreachable, DatabaseBusy, DiskFull,
        SqliteTooOld.
        """
        executor = ThreadPoolExecutor(1, thread_name_prefix="database")
        opening = executor.submit(_open, path, key)
        try:
            connection, lock = await asyncio.wrap_future(opening)
        except BaseException:  # cancelled, it may still come to be open
            opening.add_done_callback(_discard)
            executor.shutdown(wait=False)
            raise
        return cls(path, connection, lock, executor)

    async def run(
        self, fn: Callable[Concatenate[apsw.Connection, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Call `fn(connection, *args, **kwargs)` on the database thread, in one transaction.

        On return what it changed is on the disk; if it raises, nothing is changed. Calls keep
        their order, and one whose caller is cancelled is still carried out.
        """

        def call() -> T:
            with explained(self.path, self._connection), transaction(self._connection):
                result = fn(self._connection, *args, **kwargs)
            return result

        loop = asyncio.get_running_loop()
        return await asyncio.shield(loop.run_in_executor(self._executor, call))

    async def compact(self) -> None:
        """Give freed pages back and empty the log, so that no copy of them stays."""

        def call() -> None:
            with explained(self.path, self._connection):
                self._connection.execute("VACUUM")
                self._connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)

        loop = asyncio.get_running_loop()
        await asyncio.shield(loop.run_in_executor(self._executor, call))

    async def close(self) -> None:
        """Carry out what waits, close the file and give the lock back; again is harmless."""
        if self._closed:
            return
        self._closed = True

        loop = asyncio.get_running_loop()
        closing = loop.run_in_executor(self._executor, _close, self._connection, self._lock)
        self._executor.shutdown(wait=False)
        await asyncio.shield(closing)


def _close(connection: apsw.Connection, lock: FileLock) -> None:
    try:
        connection.close()
    finally:
        lock.close()


def _discard(opening: Future[tuple[apsw.Connection, FileLock]]) -> None:
    if not opening.cancelled() and opening.exception() is None:
        _close(*opening.result())


def _open(path: Path, key: bytes | None) -> tuple[apsw.Connection, FileLock]:
    if tuple(map(int, apsw.sqlite_lib_version().split("."))) < _OLDEST_SQLITE:
        raise SqliteTooOld(f"SQLite {apsw.sqlite_lib_version()} is older than 3.51.3")
    # Not SQLite's own exclusive mode: it would shut out our own back-ups and checks.
    try:
        lock = FileLock(path.with_name(path.name + ".lock"), _LOCK_WAIT_S)
    except FileTaken as error:
        raise DatabaseInUse(str(error)) from None
    except OSError as error:
        raise explain_system(error, path) from error
    try:
        # Made here so that no one else may ever read it; SQLite takes an empty file as new.
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        return _connect(path, key), lock
    except OSError as error:
        lock.close()
        raise explain_system(error, path) from error
    except BaseException:
        lock.close()
        raise


def _connect(path: Path, key: bytes | None) -> apsw.Connection:
    with explained(path):
        connection = apsw.Connection(str(path))
    try:
        with explained(path, connection):
            if key is not None:
                _unlock(connection, path, key)
            _configure(connection)
            migrate(connection)
            connection.pragma("journal_mode", "wal")
            with transaction(connection):
                interrupt_stale(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _unlock(connection: apsw.Connection, path: Path, key: bytes) -> None:
    """Give the key and read the first page. Raises WrongKey, apsw.Error."""
    if len(key) != KEY_BYTES:
        raise ValueError(f"a key has {KEY_BYTES} bytes")
    connection.pragma("cipher", _CIPHER)
    connection.pragma("key", f"raw:{key.hex()}")
    if connection.pragma("cipher") != _CIPHER:  # plain SQLite ignores both and writes plain text
        raise SqliteTooOld(f"SQLite {apsw.sqlite_lib_version()} without encryption")
    try:
        connection.pragma("user_version")
    except apsw.NotADBError:
        # Only a file that does not open needs it, and the first frame can do without its 10 ms.
        from yi_desktop.storage.pages import sealed_with_another  # noqa: PLC0415

        if sealed_with_another(path, key):
            raise WrongKey(f"{path} was sealed with another key") from None
        raise


def _configure(connection: apsw.Connection) -> None:
    connection.set_busy_timeout(1000)
    for name, value in (
        ("foreign_keys", 1),
        ("synchronous", "full"),
        ("fullfsync", 1),  # macOS: a plain fsync does not reach the disk
        ("secure_delete", 1),  # what is purged is overwritten
        ("temp_store", "memory"),  # a temporary file would not be encrypted
        ("trusted_schema", 0),
    ):
        connection.pragma(name, value)
