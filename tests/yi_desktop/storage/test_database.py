"""The store is encrypted, one process's own, one transaction a call, and never loses a call."""

from __future__ import annotations

import asyncio
import os
import random
import sqlite3
import sys
import threading
import time
from pathlib import Path

import apsw
import pytest

from yi_desktop.errors import YiError
from yi_desktop.paths import Paths
from yi_desktop.storage.conversations import (
    create_conversation,
    delete_conversation,
    list_conversations,
    purge_deleted,
    rename_conversation,
    save_draft,
    save_new_draft,
)
from yi_desktop.storage.database import (
    Database,
    DatabaseDamaged,
    DatabaseInUse,
    NewerDatabase,
    SqliteTooOld,
    WrongKey,
)
from yi_desktop.storage.messages import add_message, branch, get_message

KEY = bytes(range(32))
CANARY = "zeldzame kanarie"


def _bytes_on_disk(paths: Paths) -> bytes:
    """Of the database and all that lies beside it: WAL, index, lock."""
    return b"".join(each.read_bytes() for each in sorted(paths.data.glob("conversations.db*")))


async def _fill(db: Database, messages: int = 30) -> str:
    conversation = await db.run(create_conversation)
    parent = None
    for number in range(messages):
        message = await db.run(
            add_message, conversation.id, parent, "user", f"{number} {CANARY * 20}"
        )
        parent = message.id
    return conversation.id


async def test_nothing_readable_reaches_the_disk(db: Database, paths: Paths) -> None:
    conversation = await _fill(db)
    await db.run(rename_conversation, conversation, CANARY)
    await db.run(save_draft, conversation, CANARY)
    await db.run(save_new_draft, CANARY)
    names = {each.name for each in paths.data.glob("conversations.db*")}
    assert names >= {"conversations.db", "conversations.db-wal", "conversations.db-shm"}
    while_open = _bytes_on_disk(paths)
    await db.close()
    for on_disk in (while_open, _bytes_on_disk(paths)):
        assert len(on_disk) > 20_000
        for secret in (CANARY.encode(), CANARY.encode("utf-16-le"), KEY, KEY.hex().encode()):
            assert secret not in on_disk


async def test_the_file_is_the_owner_s_alone(db: Database, paths: Paths) -> None:
    await _fill(db, 1)
    if sys.platform != "win32":
        modes = {each.stat().st_mode & 0o777 for each in paths.data.glob("conversations.db*")}
        assert modes == {0o600}


async def test_what_is_purged_is_overwritten(paths: Paths) -> None:
    db = await Database.open(paths.database, None)  # unencrypted, to see what lies there
    conversation = await _fill(db)
    await db.run(delete_conversation, conversation)
    await db.run(purge_deleted, time.time() + 1)
    await db.close()
    assert CANARY.encode() not in _bytes_on_disk(paths)


async def test_it_is_safe_against_a_power_cut(db: Database) -> None:
    def pragmas(conn: apsw.Connection) -> list[object]:
        names = ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "temp_store")
        return [conn.pragma(name) for name in names]

    assert await db.run(pragmas) == ["wal", 2, 1, 1, 2]


async def test_a_wrong_key_is_told_from_a_damaged_file(paths: Paths) -> None:
    db = await Database.open(paths.database, KEY)
    await _fill(db)
    await db.close()
    whole = paths.database.read_bytes()
    with pytest.raises(WrongKey) as wrong:
        await Database.open(paths.database, os.urandom(32))
    assert KEY.hex() not in repr(wrong.value)
    assert paths.database.read_bytes() == whole
    first_page_lost = os.urandom(16) + whole[16:2000] + os.urandom(500) + whole[2500:]
    for damaged in (first_page_lost, os.urandom(9000), b"not a database", whole[:3000]):
        paths.database.write_bytes(damaged)
        with pytest.raises(DatabaseDamaged) as found:
            await Database.open(paths.database, KEY)
        assert KEY.hex() not in repr(found.value)
        assert paths.database.read_bytes() == damaged  # the original is never touched


async def test_another_program_s_plain_file_is_refused_and_kept(paths: Paths) -> None:
    other = sqlite3.connect(paths.database)
    other.execute("CREATE TABLE theirs (x)")
    other.close()
    before = paths.database.read_bytes()
    with pytest.raises(DatabaseDamaged):
        await Database.open(paths.database, KEY)
    assert paths.database.read_bytes() == before


async def test_a_key_has_32_bytes(paths: Paths) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        await Database.open(paths.database, b"short")


async def test_a_flipped_bit_is_never_read_as_something_else(paths: Paths) -> None:
    db = await Database.open(paths.database, KEY)
    conversation = await _fill(db, 100)
    written = await db.run(branch, conversation)
    listed = await db.run(list_conversations)
    await db.close()
    whole = paths.database.read_bytes()
    chance, noticed = random.Random(1), 0
    for _ in range(100):
        flipped = bytearray(whole)
        flipped[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
        paths.database.write_bytes(flipped)
        try:
            db = await Database.open(paths.database, KEY)
        except DatabaseDamaged:
            noticed += 1
            continue
        try:
            assert await db.run(branch, conversation) == written
            assert await db.run(list_conversations) == listed
        except DatabaseDamaged:
            noticed += 1
        finally:
            await db.close()
    assert noticed > 50


async def test_a_newer_store_is_refused_and_kept(paths: Paths) -> None:
    db = await Database.open(paths.database, KEY)
    await db.run(lambda conn: conn.pragma("user_version", 999))
    await db.close()
    before = paths.database.read_bytes()
    with pytest.raises(NewerDatabase, match="999"):
        await Database.open(paths.database, KEY)
    assert paths.database.read_bytes() == before


async def test_it_opens_once_and_again_after_closing(db: Database, paths: Paths) -> None:
    begun = time.monotonic()
    with pytest.raises(DatabaseInUse):
        await Database.open(paths.database, KEY)
    assert time.monotonic() - begun < 20  # the goal is 2 s
    await db.close()
    await db.close()
    again = await Database.open(paths.database, KEY)
    await again.close()


async def test_a_store_that_is_just_closing_is_waited_for(db: Database, paths: Paths) -> None:
    opening = asyncio.create_task(Database.open(paths.database, KEY))
    await asyncio.sleep(0)
    await db.close()
    await (await opening).close()


async def test_an_opening_that_is_given_up_leaves_the_store_free(paths: Paths) -> None:
    for _ in range(5):
        opening = asyncio.create_task(Database.open(paths.database, KEY))
        await asyncio.sleep(0)
        opening.cancel()
        with pytest.raises(asyncio.CancelledError):
            await opening
        await (await Database.open(paths.database, KEY)).close()


async def test_half_written_replies_are_interrupted_at_open(paths: Paths) -> None:
    db = await Database.open(paths.database, KEY)
    conversation = await db.run(create_conversation)
    reply = await db.run(add_message, conversation.id, None, "assistant", "Half", "streaming")
    await db.close()
    db = await Database.open(paths.database, KEY)
    assert (await db.run(get_message, reply.id)).state == "interrupted"
    await db.close()


async def test_a_call_that_fails_changes_nothing(db: Database) -> None:
    def half(conn: apsw.Connection) -> None:
        create_conversation(conn)
        raise KeyError("a bug")

    with pytest.raises(KeyError, match="a bug"):
        await db.run(half)
    assert await db.run(list_conversations) == []


async def test_calls_keep_their_order_on_one_thread(db: Database) -> None:
    seen: list[tuple[int, int]] = []

    def note(conn: apsw.Connection, number: int) -> None:
        seen.append((number, threading.get_ident()))

    await asyncio.gather(*(db.run(note, number) for number in range(50)))
    assert [number for number, _ in seen] == list(range(50))
    assert len({thread for _, thread in seen} - {threading.get_ident()}) == 1


async def test_a_call_whose_caller_is_cancelled_is_still_carried_out(db: Database) -> None:
    started, go_on = threading.Event(), threading.Event()

    def hold(conn: apsw.Connection) -> None:
        started.set()
        go_on.wait(10)

    holding = asyncio.create_task(db.run(hold))
    await asyncio.to_thread(started.wait, 10)
    waiting = asyncio.create_task(db.run(create_conversation))
    await asyncio.sleep(0)
    for task in (holding, waiting):
        task.cancel()
    await asyncio.gather(holding, waiting, return_exceptions=True)
    go_on.set()
    assert len(await db.run(list_conversations)) == 1


@pytest.mark.parametrize("version", ["3.51.2", "3.7.0"])
async def test_an_sqlite_that_may_damage_a_store_is_refused(
    paths: Paths, monkeypatch: pytest.MonkeyPatch, version: str
) -> None:
    monkeypatch.setattr(apsw, "sqlite_lib_version", lambda: version)
    with pytest.raises(SqliteTooOld, match=version):
        await Database.open(paths.database, KEY)
    assert not paths.database.exists()


async def test_every_failure_is_expected_and_has_its_own_code() -> None:
    from yi_desktop.storage import database as module

    kinds = [getattr(module, name) for name in module.__all__]
    codes = [kind.code for kind in kinds if isinstance(kind, type) and issubclass(kind, YiError)]
    assert len(codes) == len(set(codes)) == 10


def test_the_key_is_in_no_message(tmp_path: Path) -> None:
    """An error in the very statement that gives the key is said without it."""
    with pytest.raises(YiError) as found:
        asyncio.run(Database.open(tmp_path / "no folder" / "conversations.db", KEY))
    assert found.value.code == "database_unreachable"
    assert KEY.hex() not in repr(found.value) + found.value.detail
