"""A store that cannot be written says why, keeps what it has, and goes on being read."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import apsw
import pytest

from yi_desktop.errors import YiError
from yi_desktop.paths import Paths
from yi_desktop.storage.conversations import create_conversation, list_conversations
from yi_desktop.storage.database import (
    Database,
    DatabaseBusy,
    DatabaseDamaged,
    DatabaseForbidden,
    DatabaseReadOnly,
    DatabaseUnreachable,
    DiskFull,
)
from yi_desktop.storage.failures import explained
from yi_desktop.storage.messages import add_message, branch, save_reply

KEY = bytes(range(32))
NOBODY = 65534
unix = pytest.mark.skipif(sys.platform == "win32", reason="permissions of Unix")


@contextmanager
def _unprivileged(folder: Path) -> Iterator[None]:
    """As a user whom permissions bind; root may write anywhere."""
    if os.geteuid() != 0:
        yield
        return
    for each in (folder, *folder.iterdir()):
        os.chown(each, NOBODY, NOBODY)
    opened = [each for each in folder.parents if not each.stat().st_mode & 0o001]
    for each in opened:
        each.chmod(each.stat().st_mode | 0o011)
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


async def _filled(path: Path) -> list[str]:
    db = await Database.open(path, KEY)
    for _ in range(3):
        await db.run(create_conversation)
    ids = [each.id for each in await db.run(list_conversations)]
    await db.close()
    return ids


@unix
@pytest.mark.parametrize(
    ("file_mode", "folder_mode", "kind"),
    [
        (0o400, 0o700, DatabaseReadOnly),
        (0o000, 0o700, DatabaseForbidden),
        (0o600, 0o000, DatabaseForbidden),
    ],
)
async def test_what_may_not_be_written_is_refused_and_kept(
    paths: Paths, file_mode: int, folder_mode: int, kind: type[YiError]
) -> None:
    ids = await _filled(paths.database)
    before = paths.database.read_bytes()
    with _unprivileged(paths.data):
        paths.database.chmod(file_mode)
        paths.data.chmod(folder_mode)
        with pytest.raises(kind) as refused:
            await Database.open(paths.database, KEY)
        paths.data.chmod(0o700)
        paths.database.chmod(0o600)
        assert str(paths.database) in refused.value.detail
        assert paths.database.read_bytes() == before
        db = await Database.open(paths.database, KEY)
        assert [each.id for each in await db.run(list_conversations)] == ids
        await db.close()


@unix
async def test_a_folder_that_may_not_be_written_is_read_only(paths: Paths) -> None:
    await _filled(paths.database)
    paths.database.with_name("conversations.db.lock").unlink()
    with _unprivileged(paths.data):
        paths.data.chmod(0o500)
        with pytest.raises(DatabaseReadOnly):
            await Database.open(paths.database, KEY)
        paths.data.chmod(0o700)


async def test_a_folder_in_the_way_is_no_store(paths: Paths) -> None:
    paths.database.mkdir()
    with pytest.raises(YiError) as refused:
        await Database.open(paths.database, KEY)
    assert refused.value.code in ("database_unreachable", "database_forbidden")


async def _write_until_refused(db: Database) -> tuple[str, list[str]]:
    """The conversation written to and its texts acknowledged before the disk was full."""
    conversation, parent, acknowledged = "", None, []
    with suppress(DiskFull):
        conversation = (await db.run(create_conversation)).id
        for number in range(10_000):
            text = f"{number} " + "word " * 300
            message = await db.run(add_message, conversation, parent, "user", text)
            parent = message.id
            acknowledged.append(text)
            await db.run(save_reply, message.id, text + "more", "streaming", None)
            acknowledged[-1] = text + "more"
        pytest.fail("the disk never filled")
    return conversation, acknowledged


async def _texts(db: Database, conversation: str) -> list[str]:
    return [each.text for each in await db.run(branch, conversation)]


async def test_a_full_store_keeps_all_that_was_acknowledged(db: Database) -> None:
    for room in range(3, 40, 3):  # pages, so that each kind of write is refused in turn
        await db.run(
            lambda conn, room=room: conn.pragma("max_page_count", conn.pragma("page_count") + room)
        )
        conversation, acknowledged = await _write_until_refused(db)
        assert await _texts(db, conversation) == acknowledged
        await db.run(lambda conn: conn.pragma("max_page_count", 2**30))
        await db.run(create_conversation)  # writes again as soon as there is room
    assert await db.run(lambda conn: conn.pragma("integrity_check")) == "ok"


@contextmanager
def _small_disk(folder: Path) -> Iterator[None]:
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(folder)],
        capture_output=True,
        check=False,
    )
    if mounted.returncode:
        pytest.skip("may not mount a small disk here; max_page_count stands in for it")
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.faults
@pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0 or not shutil.which("mount"),
    reason="only root on Linux mounts a small disk",
)
async def test_a_full_disk_is_said_and_loses_nothing(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    with _small_disk(disk):
        for room in range(0, 1600, 80):  # KiB: 20 points of the way
            for left in disk.iterdir():
                left.unlink()
            ballast, path = disk / "ballast", disk / "conversations.db"
            free = shutil.disk_usage(disk).free - room * 1024
            ballast.write_bytes(bytes(max(0, free)))
            try:
                db = await Database.open(path, KEY)
            except DiskFull:
                assert room < 400, "there was room for an empty store"
                continue
            try:
                conversation, acknowledged = await _write_until_refused(db)
                assert await _texts(db, conversation) == acknowledged
                ballast.unlink()
                await db.run(create_conversation)
                assert await db.run(lambda conn: conn.pragma("integrity_check")) == "ok"
            finally:
                await db.close()


@pytest.mark.parametrize(
    ("raised", "kind"),
    [
        (apsw.FullError, DiskFull),
        (apsw.CorruptError, DatabaseDamaged),
        (apsw.NotADBError, DatabaseDamaged),
        (apsw.ReadOnlyError, DatabaseReadOnly),
        (apsw.PermissionsError, DatabaseForbidden),
        (apsw.IOError, DatabaseUnreachable),
        (apsw.CantOpenError, DatabaseUnreachable),
        (apsw.BusyError, DatabaseBusy),
    ],
)
def test_what_sqlite_says_is_explained(
    raised: type[apsw.Error], kind: type[YiError], tmp_path: Path
) -> None:
    def fail() -> None:
        with explained(tmp_path):
            raise raised("its own words")

    with pytest.raises(kind, match="its own words"):
        fail()


@pytest.mark.parametrize("bug", [apsw.SQLError, apsw.ConstraintError, KeyError, OSError])
def test_bugs_pass_as_they_are(bug: type[Exception], tmp_path: Path) -> None:
    def fail() -> None:
        with explained(tmp_path):
            raise bug("a bug")

    with pytest.raises(bug):
        fail()


async def test_a_file_held_by_another_program_is_busy(db: Database, paths: Paths) -> None:
    other = apsw.Connection(str(paths.database))
    other.pragma("cipher", "chacha20")
    other.pragma("key", f"raw:{KEY.hex()}")
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(DatabaseBusy):
        await db.run(create_conversation)
    other.execute("ROLLBACK")
    other.close()
    await db.run(create_conversation)
