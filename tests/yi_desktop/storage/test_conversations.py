"""Conversations are listed, named, drafted, deleted and brought back without losing a thing."""

from __future__ import annotations

import time

import pytest

from yi_desktop.storage import conversations as stored
from yi_desktop.storage.database import Database
from yi_desktop.storage.messages import add_message, branch, get_message


async def _titled(db: Database, title: str) -> str:
    made = await db.run(stored.create_conversation)
    await db.run(stored.rename_conversation, made.id, title)
    return made.id


async def test_a_new_conversation_is_empty(db: Database) -> None:
    made = await db.run(stored.create_conversation)
    assert await db.run(stored.get_conversation, made.id) == made
    assert (made.title, made.title_by, made.active_leaf, made.draft) == ("", "none", None, "")
    assert abs(made.created_at - time.time()) < 60
    assert await db.run(branch, made.id) == []


async def test_the_newest_comes_first_and_a_message_makes_it_the_newest(
    db: Database,
) -> None:
    first, second = [(await db.run(stored.create_conversation)).id for _ in range(2)]
    listed = await db.run(stored.list_conversations)
    assert [each.id for each in listed] == [second, first]
    await db.run(add_message, first, None, "user", "hello")
    listed = await db.run(stored.list_conversations)
    assert [each.id for each in listed] == [first, second]


@pytest.mark.parametrize("typed", ["acao", "AÇÃO", "  ação ", "ção d"])
async def test_the_filter_ignores_case_and_accents(db: Database, typed: str) -> None:
    wanted = await _titled(db, "Ação de graças")
    await _titled(db, "Action")
    assert [each.id for each in await db.run(stored.list_conversations, typed)] == [wanted]


async def test_the_filter_takes_no_wildcards_and_finds_chinese(db: Database) -> None:
    wanted = await _titled(db, "100% 中文")
    await _titled(db, "100 apples")
    for typed in ("0%", "中"):
        listed = await db.run(stored.list_conversations, typed)
        assert [each.id for each in listed] == [wanted]


async def test_a_person_s_title_is_replaced_by_a_person_only(db: Database) -> None:
    made = await db.run(stored.create_conversation)
    for title, by, expected in (
        ("By the model", "model", "By the model"),
        ("Mine", "person", "Mine"),
        ("By the model again", "model", "Mine"),
        ("Mine again", "person", "Mine again"),
    ):
        await db.run(stored.rename_conversation, made.id, title, by)
        assert (await db.run(stored.get_conversation, made.id)).title == expected


async def test_undo_of_a_deletion_is_exact(db: Database) -> None:
    made = await db.run(stored.create_conversation)
    message = await db.run(add_message, made.id, None, "user", "keep me")
    await db.run(stored.save_draft, made.id, "half a thought")
    before = await db.run(stored.get_conversation, made.id)
    await db.run(stored.delete_conversation, made.id)
    assert await db.run(stored.list_conversations) == []
    await db.run(stored.restore_conversation, made.id)
    assert await db.run(stored.list_conversations) == [before]
    assert await db.run(branch, made.id) == [message]


async def test_purging_removes_what_was_deleted_before_and_nothing_else(
    db: Database,
) -> None:
    gone, late, kept = [(await db.run(stored.create_conversation)).id for _ in range(3)]
    message = await db.run(add_message, gone, None, "user", "old")
    await db.run(stored.delete_conversation, gone)
    between = time.time()
    await db.run(stored.delete_conversation, late)
    assert await db.run(stored.purge_deleted, between) == 1
    with pytest.raises(stored.NotFound):
        await db.run(stored.get_conversation, gone)
    with pytest.raises(stored.NotFound):
        await db.run(get_message, message.id)
    await db.run(stored.restore_conversation, late)
    assert {each.id for each in await db.run(stored.list_conversations)} == {late, kept}


async def test_a_conversation_of_thousands_of_messages_can_be_purged(db: Database) -> None:
    made = await db.run(stored.create_conversation)

    def fill(conn: object) -> None:
        parent = None
        for number in range(3000):
            parent = add_message(conn, made.id, parent, "user", str(number)).id

    await db.run(fill)
    assert len(await db.run(branch, made.id)) == 3000
    await db.run(stored.delete_conversation, made.id)
    assert await db.run(stored.purge_deleted, time.time() + 1) == 1


async def test_drafts_are_kept_and_move_nothing(db: Database) -> None:
    first, second = [(await db.run(stored.create_conversation)).id for _ in range(2)]
    assert await db.run(stored.new_draft) == ""
    await db.run(stored.save_new_draft, "not yet")
    await db.run(stored.save_new_draft, "not yet a chat")
    await db.run(stored.save_draft, first, "一半")
    assert await db.run(stored.new_draft) == "not yet a chat"
    assert [(each.id, each.draft) for each in await db.run(stored.list_conversations)] == [
        (second, ""),
        (first, "一半"),
    ]


async def test_pinning(db: Database) -> None:
    made = await db.run(stored.create_conversation)
    await db.run(stored.set_pinned, made.id, True)
    assert (await db.run(stored.get_conversation, made.id)).pinned is True
    await db.run(stored.set_pinned, made.id, False)
    assert (await db.run(stored.get_conversation, made.id)).pinned is False
