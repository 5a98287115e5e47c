"""Whatever the store acknowledged is there after a kill or a torn log, and whole."""

from __future__ import annotations

import asyncio
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from yi_desktop.paths import Paths
from yi_desktop.storage.conversations import create_conversation, list_conversations
from yi_desktop.storage.database import Database, DatabaseInUse
from yi_desktop.storage.messages import Message, add_message, branch, get_message

KEY = bytes(range(32))
WRITER = Path(__file__).with_name("store_writer.py")
KILLS = 25
CUTS = 200

pytestmark = pytest.mark.faults


def _writer(path: Path) -> subprocess.Popen[str]:
    """A process that writes; it has the store open when this returns."""
    writer = subprocess.Popen(
        [sys.executable, str(WRITER), str(path), KEY.hex()],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
        env={"PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert writer.stdout is not None
    assert writer.stdout.readline() == "open\n"
    return writer


def _killed(writer: subprocess.Popen[str]) -> list[list[str]]:
    """What it had acknowledged before it was killed."""
    writer.kill()
    said, _ = writer.communicate()
    return [line.split() for line in said.splitlines()]


def _words(message: Message) -> int:
    return len(message.text.split())


async def _check(db: Database, acknowledged: list[list[str]]) -> None:
    """Each question is there, and each reply as last acknowledged or one save further."""
    last = {id: (what, int(number)) for what, id, number in acknowledged}
    for id, (what, number) in last.items():
        message = await db.run(get_message, id)
        match what:
            case "question":
                assert (message.text, message.state) == (f"question {number}", "complete")
            case "complete":
                assert (_words(message), message.state) == (30, "complete")
            case "saved":
                assert message.text == " ".join(f"字{n}" for n in range(_words(message)))
                assert number <= _words(message) <= number + 1
                assert message.made is not None
                assert len(message.made.token_ids) in (number, number + 1)
                assert message.state == ("complete" if _words(message) == 30 else "interrupted")


@pytest.mark.timeout(300)
async def test_nothing_acknowledged_is_lost_when_the_writer_is_killed(paths: Paths) -> None:
    chance, everything = random.Random(), []
    for _ in range(KILLS):
        writer = _writer(paths.database)
        await asyncio.sleep(chance.uniform(0, 0.3))  # the moment of the kill is what is random here
        acknowledged = _killed(writer)
        db = await Database.open(paths.database, KEY)
        assert await db.run(lambda conn: conn.pragma("integrity_check")) == "ok"
        assert await db.run(lambda conn: conn.pragma("foreign_key_check")) is None
        await _check(db, acknowledged)
        everything += acknowledged
        await db.close()
    assert len(everything) > KILLS
    db = await Database.open(paths.database, KEY)
    await _check(db, everything)
    assert len(await db.run(list_conversations)) <= KILLS
    await db.close()


async def test_a_store_in_use_is_said_at_once_and_a_kill_frees_it(paths: Paths) -> None:
    writer = _writer(paths.database)
    begun = time.monotonic()
    try:
        with pytest.raises(DatabaseInUse):
            await Database.open(paths.database, KEY)
    finally:
        _killed(writer)
    assert time.monotonic() - begun < 20  # the goal is 2 s
    await (await Database.open(paths.database, KEY)).close()


async def _with_log(source: Path, messages: int) -> tuple[Database, str, list[str]]:
    """An open store with messages that lie in its log alone: their conversation and texts."""
    db = await Database.open(source, KEY)
    conversation = await db.run(create_conversation)
    await db.close()
    db = await Database.open(source, KEY)
    parent, written = None, []
    for number in range(messages):
        text = f"{number} " + "word " * (number * 37 % 400)
        message = await db.run(add_message, conversation.id, parent, "user", text)
        parent = message.id
        written.append(text)
    return db, conversation.id, written


async def _found(copy: Path, source: Path, log: bytes, conversation: str) -> list[str]:
    """What a copy of the store shows when its log is replaced."""
    shutil.copyfile(source, copy)
    copy.with_name(copy.name + "-wal").write_bytes(log)
    db = await Database.open(copy, KEY)
    try:
        assert await db.run(lambda conn: conn.pragma("integrity_check")) == "ok"
        return [each.text for each in await db.run(branch, conversation)]
    finally:
        await db.close()


async def test_a_log_cut_at_any_byte_leaves_a_prefix_of_history(tmp_path: Path) -> None:
    source, chance = tmp_path / "source.db", random.Random(2)
    db, conversation, written = await _with_log(source, 60)
    log = (tmp_path / "source.db-wal").read_bytes()
    lengths = set()
    for _ in range(CUTS):
        cut = log[: chance.randrange(len(log) + 1)]
        found = await _found(tmp_path / "copy.db", source, cut, conversation)
        assert found == written[: len(found)]
        lengths.add(len(found))
    assert len(lengths) > 10
    await db.close()


async def test_a_flipped_bit_in_the_log_leaves_a_prefix_of_history(tmp_path: Path) -> None:
    source, chance = tmp_path / "source.db", random.Random(3)
    db, conversation, written = await _with_log(source, 20)
    log = (tmp_path / "source.db-wal").read_bytes()
    for _ in range(40):
        flipped = bytearray(log)
        flipped[chance.randrange(len(log))] ^= 1 << chance.randrange(8)
        found = await _found(tmp_path / "copy.db", source, bytes(flipped), conversation)
        assert found == written[: len(found)]
    await db.close()
