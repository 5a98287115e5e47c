"""A long branch is read from its end, by its outline, and by the messages that are asked for."""

from __future__ import annotations

import pytest

from yi_desktop.storage.conversations import NotFound, create_conversation
from yi_desktop.storage.database import Database
from yi_desktop.storage.edits import delete_message
from yi_desktop.storage.messages import add_message, branch
from yi_desktop.storage.reading import last_page, messages_with, outline


async def test_the_end_the_outline_and_a_page(tmp_path):
    def tell(conn):
        conversation, parent, ids = create_conversation(conn).id, None, []
        for number in range(12):
            parent = add_message(conn, conversation, parent, "user", "é" * number).id
            ids.append(parent)
        add_message(conn, conversation, ids[3], "user", "another version, on no show")
        conn.execute("UPDATE conversations SET active_leaf = ?", (parent,))
        delete_message(conn, ids[4])
        end = last_page(conn, conversation, 3)
        assert [message.id for message in end.messages] == ids[9:]
        assert end.more
        assert not last_page(conn, conversation, 11).more
        kept = [number for number in range(12) if number != 4]
        assert outline(conn, conversation) == [(ids[n], 2 * n) for n in kept]
        assert [one.id for one in branch(conn, conversation)] == [ids[n] for n in kept]
        assert [one.id for one in messages_with(conn, ids[3:6])] == [ids[3], ids[5]]
        with pytest.raises(NotFound):
            messages_with(conn, ["0"])

    database = await Database.open(tmp_path / "store.db", bytes(32))
    try:
        await database.run(tell)
    finally:
        await database.close()
