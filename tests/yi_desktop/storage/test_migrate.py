"""A schema is the old one or the new one, and every released store opens for ever."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Sequence
from pathlib import Path

import apsw
import pytest

from yi_desktop.paths import Paths
from yi_desktop.storage.conversations import list_conversations, new_draft
from yi_desktop.storage.database import Database
from yi_desktop.storage.messages import branch, get_message, show_version
from yi_desktop.storage.migrate import NewerDatabase, migrate, migrations, version_of

KEY = bytes(range(32))
OLD_DATABASES = sorted((Path(__file__).parents[2] / "data" / "old_databases").glob("*.db"))

_SECOND = """
CREATE TABLE folders (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
ALTER TABLE conversations ADD COLUMN folder INTEGER REFERENCES folders (id);
INSERT INTO folders (name) VALUES ('First');
UPDATE conversations SET folder = 1;
"""


def _schema(connection: apsw.Connection) -> list[tuple[str, str]]:
    return connection.execute("SELECT name, sql FROM sqlite_schema ORDER BY name").fetchall()


def _schema_after(steps: Sequence[str]) -> list[tuple[str, str]]:
    connection = apsw.Connection(":memory:")
    migrate(connection, steps)
    return _schema(connection)


def _killed_before(statement: int, path: Path, steps: Sequence[str]) -> bool:
    """Migrate in a child that is killed before its n-th statement; False if it got through."""
    child = os.fork()
    if child == 0:
        connection, seen = apsw.Connection(str(path)), 0

        def count(cursor: object, sql: str, bindings: object) -> bool:
            nonlocal seen
            seen += 1
            if seen == statement:
                os.kill(os.getpid(), signal.SIGKILL)
            return True

        connection.exec_trace = count
        migrate(connection, steps)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL


@pytest.mark.faults
@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills a forked child")
@pytest.mark.parametrize("done", [0, 1])
def test_a_migration_killed_at_any_statement_leaves_the_old_schema_or_the_new(
    tmp_path: Path, done: int
) -> None:
    steps = (*migrations()[:1], _SECOND)[: done + 1]
    old, new = _schema_after(steps[:done]), _schema_after(steps)
    kills = 0
    for journal in ("delete", "wal"):
        for statement in range(1, 100):
            path = tmp_path / f"{journal}{statement}.db"
            before = apsw.Connection(str(path))
            before.pragma("journal_mode", journal)
            migrate(before, steps[:done])
            before.close()
            killed = _killed_before(statement, path, steps)
            after = apsw.Connection(str(path))
            assert after.pragma("integrity_check") == "ok"
            found = (version_of(after), _schema(after))
            after.close()
            if not killed:
                assert found == (done + 1, new)
                break
            assert found == (done, old)
            kills += 1
    assert kills >= 2 * 6


def test_each_migration_runs_once_and_keeps_the_data() -> None:
    connection = apsw.Connection(":memory:")
    first = migrations()[:1]
    migrate(connection, first)
    connection.execute("INSERT INTO conversations (id, created_at, updated_at) VALUES ('a', 1, 1)")
    for _ in range(2):
        migrate(connection, (*first, _SECOND))
    assert version_of(connection) == 2
    assert connection.execute("SELECT id, folder FROM conversations").fetchall() == [("a", 1)]
    assert connection.execute("SELECT count(*) FROM folders").fetchone() == (1,)


def test_a_migration_that_fails_leaves_the_schema_before_it() -> None:
    connection = apsw.Connection(":memory:")
    with pytest.raises(apsw.SQLError):
        migrate(connection, (*migrations()[:1], _SECOND + "SELECT nothing FROM nowhere;"))
    assert (version_of(connection), _schema(connection)) == (1, _schema_after(migrations()[:1]))


def test_a_newer_schema_is_refused() -> None:
    connection = apsw.Connection(":memory:")
    connection.pragma("user_version", len(migrations()) + 1)
    with pytest.raises(NewerDatabase):
        migrate(connection)


@pytest.mark.parametrize("released", OLD_DATABASES, ids=lambda path: path.stem)
async def test_every_released_store_still_opens(released: Path, paths: Paths) -> None:
    shutil.copyfile(released, paths.database)
    db = await Database.open(paths.database, KEY)
    assert await db.run(version_of) == len(migrations())
    assert await db.run(lambda conn: conn.pragma("integrity_check")) == "ok"
    [conversation] = await db.run(list_conversations)
    assert (conversation.title, conversation.title_by) == ("Capitais da Europa 首都", "person")
    assert (conversation.pinned, conversation.draft) == (True, "And of Spain?")
    assert await db.run(new_draft) == "Tomorrow"
    question, reply = await db.run(branch, conversation.id)
    assert (question.text, question.made) == ("What is the capital of France?", None)
    assert (reply.text, reply.state, reply.version, reply.versions) == (
        "Paris. 巴黎",
        "stopped",
        2,
        2,
    )
    assert reply.made is not None
    assert reply.made.token_ids == (1, 49151, 70000)
    assert reply.made.parameters == {"temperature": 0.7}
    await db.run(show_version, reply.id, -1)
    older = (await db.run(branch, conversation.id))[-1]
    assert (older.text, older.state) == ("Par", "interrupted")
    assert await db.run(get_message, reply.id) == reply
    await db.close()


def test_a_released_store_is_kept() -> None:
    assert OLD_DATABASES
