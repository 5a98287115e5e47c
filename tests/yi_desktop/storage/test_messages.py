"""Messages form a tree of which one branch shows, and replies are saved as they grow."""

from __future__ import annotations

import apsw
import pytest

from yi_desktop.storage.conversations import NotFound, create_conversation, get_conversation
from yi_desktop.storage.database import Database
from yi_desktop.storage.made import MADE_COLUMNS, Made, pack_tokens, unpack_tokens
from yi_desktop.storage.messages import (
    add_message,
    branch,
    get_message,
    interrupt_stale,
    save_reply,
    show_version,
)

MADE = Made(
    model_name="SmolLM2-135M-Instruct",
    model_hash="ab" * 32,
    parameters={"temperature": 0.7, "stop": ["终"], "left_out": 2},
    seed=2**31 - 1,
    prompt_tokens=812,
    cached_tokens=400,
    reply_tokens=3,
    token_ids=(1, 49151, 70000),
    started_at=1.7e9,
    first_token_ms=12.5,
    prompt_ms=80.25,
    reply_ms=900.0,
    thinking_ms=300.0,
    error_code="engine_crashed",
    error_detail="signal 11",
)


async def _question(db: Database) -> tuple[str, str]:
    conversation = await db.run(create_conversation)
    question = await db.run(add_message, conversation.id, None, "user", "Why?")
    return conversation.id, question.id


async def _shown(db: Database, conversation_id: str) -> list[str]:
    return [each.text for each in await db.run(branch, conversation_id)]


async def test_a_message_becomes_the_end_of_the_branch(db: Database) -> None:
    conversation, question = await _question(db)
    reply = await db.run(add_message, conversation, question, "assistant", "Because.")
    assert (reply.state, reply.made, reply.version, reply.versions) == ("complete", None, 1, 1)
    assert (await db.run(get_conversation, conversation)).active_leaf == reply.id
    shown = await db.run(branch, conversation)
    assert [each.id for each in shown] == [question, reply.id]
    assert shown[1] == reply


async def test_all_that_made_a_reply_is_kept(db: Database) -> None:
    conversation, question = await _question(db)
    added = await db.run(add_message, conversation, question, "assistant", "x", "failed", MADE)
    assert added.made == MADE
    assert set(MADE_COLUMNS) == set(Made.__dataclass_fields__)
    await db.run(save_reply, added.id, "y", "complete", None)
    saved = await db.run(get_message, added.id)
    assert (saved.text, saved.state, saved.made) == ("y", "complete", MADE)


async def test_a_growing_reply_is_replaced_whole(db: Database) -> None:
    conversation, question = await _question(db)
    reply = await db.run(add_message, conversation, question, "assistant", "", state="streaming")
    for text in ("你", "你好", "你好 👋"):
        await db.run(save_reply, reply.id, text, "streaming", Made(model_name="m"))
        assert (await db.run(get_message, reply.id)).text == text


async def test_versions_count_among_siblings_and_each_keeps_its_own_branch(
    db: Database,
) -> None:
    conversation, question = await _question(db)
    one = await db.run(add_message, conversation, question, "assistant", "one")
    after = await db.run(add_message, conversation, one.id, "user", "after one")
    two = await db.run(add_message, conversation, question, "assistant", "two")
    assert (two.version, two.versions) == (2, 2)
    assert await _shown(db, conversation) == ["Why?", "two"]
    await db.run(show_version, two.id, -1)
    assert await _shown(db, conversation) == ["Why?", "one", "after one"]
    assert (await db.run(get_message, one.id)).versions == 2
    await db.run(show_version, one.id, -1)  # there is none before the first
    await db.run(show_version, after.id, 1)
    assert await _shown(db, conversation) == ["Why?", "one", "after one"]
    await db.run(show_version, one.id, 1)
    assert await _shown(db, conversation) == ["Why?", "two"]


async def test_first_messages_are_versions_within_their_conversation_only(
    db: Database,
) -> None:
    conversation, _ = await _question(db)
    other, _ = await _question(db)
    edited = await db.run(add_message, conversation, None, "user", "Why not?")
    assert (edited.version, edited.versions) == (2, 2)
    await db.run(show_version, edited.id, -1)
    assert await _shown(db, conversation) == ["Why?"]
    assert await _shown(db, other) == ["Why?"]


async def test_the_newest_leaf_below_a_version_is_shown(db: Database) -> None:
    conversation, question = await _question(db)
    one = await db.run(add_message, conversation, question, "assistant", "one")
    for text in ("left", "right"):
        await db.run(add_message, conversation, one.id, "user", text)
    two = await db.run(add_message, conversation, question, "assistant", "two")
    await db.run(show_version, two.id, -1)
    assert await _shown(db, conversation) == ["Why?", "one", "right"]


async def test_who_goes_back_to_a_version_finds_what_was_on_show_below(db: Database) -> None:
    conversation, question = await _question(db)
    one = await db.run(add_message, conversation, question, "assistant", "one")
    await db.run(add_message, conversation, question, "assistant", "two")
    await db.run(show_version, one.id, 0)
    other = await db.run(add_message, conversation, None, "user", "Why not?")
    await db.run(add_message, conversation, other.id, "assistant", "three")
    await db.run(show_version, other.id, -1)
    assert await _shown(db, conversation) == ["Why?", "one"]
    after = await db.run(add_message, conversation, one.id, "user", "after one")
    await db.run(show_version, question, 1)
    assert await _shown(db, conversation) == ["Why not?", "three"]
    await db.run(show_version, other.id, -1)
    assert await _shown(db, conversation) == ["Why?", "one", after.text]


async def test_only_streaming_replies_are_interrupted(db: Database) -> None:
    conversation, question = await _question(db)
    states = ("streaming", "complete", "stopped", "failed", "interrupted")
    ids = [
        (await db.run(add_message, conversation, question, "assistant", "x", state)).id
        for state in states
    ]
    assert await db.run(interrupt_stale) == 1
    after = [(await db.run(get_message, each)).state for each in ids]
    assert after == ["interrupted", *states[1:]]


async def test_unknown_ids_are_not_found_and_change_nothing(db: Database) -> None:
    conversation, question = await _question(db)
    other = await db.run(create_conversation)
    for call in (
        (get_message, "nobody"),
        (show_version, "nobody", 1),
        (save_reply, "nobody", "x", "complete", None),
        (add_message, "nobody", None, "user", "x"),
        (add_message, conversation, "nobody", "user", "x"),
        (add_message, other.id, question, "user", "x"),  # a parent elsewhere
    ):
        with pytest.raises(NotFound):
            await db.run(*call)
    assert await _shown(db, conversation) == ["Why?"]
    assert await db.run(branch, "nobody") == []


@pytest.mark.parametrize(("role", "state"), [("assistant", "thinking"), ("robot", "complete")])
async def test_the_file_itself_refuses_unknown_roles_and_states(
    db: Database, role: str, state: str
) -> None:
    conversation, question = await _question(db)
    with pytest.raises(apsw.ConstraintError):
        await db.run(add_message, conversation, question, role, "x", state)
    assert await _shown(db, conversation) == ["Why?"]


@pytest.mark.parametrize("ids", [(), (0,), (255, 0), (256,), (65535,), (65536,), (2**32 - 1, 7)])
def test_token_ids_are_packed_in_the_fewest_bytes(ids: tuple[int, ...]) -> None:
    packed = pack_tokens(ids)
    assert unpack_tokens(packed) == ids
    width = max(1, (max(ids, default=0).bit_length() + 7) // 8)
    assert len(packed) == (1 + width * len(ids) if ids else 0)
