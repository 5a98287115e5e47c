"""One turn, against the real store and an engine that answers what is asked of it."""

from __future__ import annotations

import asyncio
from contextlib import aclosing
from pathlib import Path

import pytest

from yi_desktop.chat.turn import Turns, TurnUpdate
from yi_desktop.engine.client import ModelSpec
from yi_desktop.engine.errors import EngineCrashed, LoadFailed, PromptTooLong
from yi_desktop.engine.protocol import Sampling
from yi_desktop.storage.conversations import get_conversation, list_conversations, save_draft
from yi_desktop.storage.database import Database
from yi_desktop.storage.messages import Message, branch, get_message

SAMPLING = Sampling(temperature=0.3, seed=7)


@pytest.fixture
def turns(db: Database, engine, spec: ModelSpec) -> Turns:
    async def database() -> Database:
        return db

    async def model_hash(path: Path) -> str:
        return "abc"

    return Turns(database, engine, lambda: spec, model_hash)


async def collect(updates) -> list[TurnUpdate]:
    async with aclosing(updates):
        return [update async for update in updates]


async def stored(db: Database, conversation_id: str) -> list[Message]:
    return await db.run(branch, conversation_id)


async def test_a_turn_tells_its_phases_in_order(turns, engine):
    engine.enqueue("Hel", "lo")
    seen = await collect(turns.send(None, "Hi", SAMPLING))
    phases = list(dict.fromkeys(update.phase for update in seen))
    assert phases == ["saved", "loading", "reading", "writing", "done"]
    assert seen[0].message.role == "user"
    texts = [u.message.text for u in seen if u.phase == "writing"]
    assert texts == ["Hel", "Hello"]
    assert (seen[-1].message.state, seen[-1].error) == ("complete", None)


async def test_the_question_is_on_disk_before_the_engine_sees_it(turns, engine, db):
    async with aclosing(turns.send(None, "Hi", SAMPLING)) as updates:
        first = await anext(updates)
        assert engine.seen == []
        rows = await stored(db, first.message.conversation_id)
        assert [(m.role, m.text, m.state) for m in rows] == [
            ("user", "Hi", "complete"),
            ("assistant", "", "streaming"),
        ]


async def test_what_made_a_reply_is_recorded(turns, engine, db):
    engine.enqueue("One", " two")
    last = (await collect(turns.send(None, "Count", SAMPLING)))[-1].message
    made = (await db.run(get_message, last.id)).made
    assert made is not None
    assert (made.model_name, made.model_hash, made.seed) == ("Fake", "abc", 7)
    assert made.parameters["temperature"] == 0.3
    assert made.parameters["finish"] == "stop"
    assert (made.token_ids, made.reply_tokens) == ((1, 2), 2)
    assert made.prompt_tokens == sum(len(message.text) for message in engine.seen[0])
    assert engine.seen[0][0].role == "system"
    assert made.started_at > 0
    assert made.first_token_ms > 0


async def test_a_seed_is_chosen_and_recorded_where_none_is_given(turns, engine, db):
    last = (await collect(turns.send(None, "Hi", Sampling())))[-1].message
    assert engine.sampling[0].seed == last.made.seed is not None


async def test_the_next_turn_sees_the_exact_tokens_of_this_model(turns, engine):
    engine.enqueue("Hello", " there")
    first = (await collect(turns.send(None, "Hi", SAMPLING)))[-1].message
    await collect(turns.send(first.conversation_id, "Again", SAMPLING))
    assert [(m.role, m.text, m.token_ids) for m in engine.seen[1][1:]] == [
        ("user", "Hi", None),
        ("assistant", "Hello there", (1, 2)),
        ("user", "Again", None),
    ]


async def test_a_crash_keeps_the_text_and_says_why(turns, engine, db):
    engine.enqueue("Half", EngineCrashed("GGML_ASSERT failed"))
    last = (await collect(turns.send(None, "Hi", SAMPLING)))[-1]
    assert isinstance(last.error, EngineCrashed)
    row = await db.run(get_message, last.message.id)
    assert (row.text, row.state) == ("Half", "failed")
    assert (row.made.error_code, row.made.error_detail) == ("engine_crashed", "GGML_ASSERT failed")


async def test_a_model_that_cannot_be_loaded_fails_the_reply(turns, engine, db):
    engine.load_error = LoadFailed("bad magic")
    last = (await collect(turns.send(None, "Hi", SAMPLING)))[-1]
    assert (last.message.state, last.error.code) == ("failed", "load_failed")


async def test_without_a_model_the_question_is_kept(db, engine):
    async def database() -> Database:
        return db

    async def model_hash(path: Path) -> str:
        return ""

    turns = Turns(database, engine, lambda: None, model_hash)
    last = (await collect(turns.send(None, "Hi", SAMPLING)))[-1]
    assert last.error.code == "no_model"
    assert (await stored(db, last.message.conversation_id))[0].text == "Hi"


async def test_stopping_keeps_what_is_written(turns, engine, db):
    engine.enqueue("Some", " words", asyncio.Event())
    reply: Message | None = None
    async with aclosing(turns.send(None, "Hi", SAMPLING)) as updates:
        async for update in updates:
            reply = update.message
            if reply.text == "Some words":
                break
    row = await db.run(get_message, reply.id)
    assert (row.text, row.state) == ("Some words", "stopped")
    assert engine.closed == 1


async def test_cancelling_the_task_keeps_what_is_written(turns, engine, db):
    seen: list[TurnUpdate] = []
    written = asyncio.Event()

    async def take() -> None:
        async with aclosing(turns.send(None, "Hi", SAMPLING)) as updates:
            async for update in updates:
                seen.append(update)
                if update.message.text == "Some":
                    written.set()

    engine.enqueue("Some", asyncio.Event())
    task = asyncio.create_task(take())
    await written.wait()
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert task.cancelled()
    row = await db.run(get_message, seen[-1].message.id)
    assert (row.text, row.state) == ("Some", "stopped")


@pytest.mark.parametrize("steps", range(12))
async def test_wherever_a_turn_is_cancelled_no_reply_stays_streaming(turns, engine, db, steps):
    engine.enqueue("a", "b", "c")
    task = asyncio.create_task(collect(turns.send(None, "Hi", SAMPLING)))
    for _ in range(steps * steps):
        await asyncio.sleep(0)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    for conversation in await db.run(list_conversations):
        for message in await stored(db, conversation.id):
            assert message.state in {"complete", "stopped"}


async def test_a_growing_reply_is_saved_while_it_grows(turns, engine, db, until):
    """And its last words too, when the engine falls silent right after them."""
    silence = asyncio.Event()
    engine.enqueue("Some", " words", silence)
    async with aclosing(turns.send(None, "Hi", SAMPLING)) as updates:
        async for update in updates:
            if update.message.text == "Some words":
                break
        message = None
        async with asyncio.timeout(2.5):  # ten times the promise
            while message is None or message.text != "Some words":
                await asyncio.sleep(0.01)
                message = await db.run(get_message, update.message.id)
        assert message.state == "streaming"
        assert message.made.token_ids == (1, 2)


async def test_a_reply_goes_on_where_it_broke_off(turns, engine, db):
    engine.enqueue("The sky", EngineCrashed())
    broken = (await collect(turns.send(None, "Why blue?", SAMPLING)))[-1].message
    engine.enqueue(" is blue.")
    last = (await collect(turns.continue_reply(broken.id)))[-1].message
    assert (last.id, last.text, last.state) == (broken.id, "The sky is blue.", "complete")
    assert engine.continued == [False, True]
    assert [(m.role, m.text) for m in engine.seen[1][1:]] == [
        ("user", "Why blue?"),
        ("assistant", "The sky"),
    ]
    row = await db.run(get_message, last.id)
    assert row.made.token_ids == (1, 1)
    assert row.made.reply_tokens == 2
    assert row.made.error_code == ""
    assert row.made.parameters["temperature"] == 0.3


async def test_an_empty_reply_is_written_afresh(turns, engine):
    engine.enqueue(EngineCrashed())
    broken = (await collect(turns.send(None, "Hi", SAMPLING)))[-1].message
    last = (await collect(turns.continue_reply(broken.id)))[-1].message
    assert (last.id, last.text) == (broken.id, "Hello there.")
    assert engine.continued == [False, False]


async def test_another_version_lies_beside_the_first(turns, engine, db):
    engine.enqueue("One")
    first = (await collect(turns.send(None, "Hi", SAMPLING)))[-1].message
    engine.enqueue("Two")
    last = (await collect(turns.regenerate(first.id)))[-1].message
    assert (last.parent_id, last.version, last.versions) == (first.parent_id, 2, 2)
    assert [m.text for m in await stored(db, first.conversation_id)] == ["Hi", "Two"]
    assert engine.sampling[1].seed != engine.sampling[0].seed


async def test_the_oldest_exchanges_are_left_out_of_a_full_context(turns, engine, db):
    engine.room = 12
    first = (await collect(turns.send(None, "Q0", SAMPLING)))[-1].message
    left_out = 0
    for number in range(1, 12):
        tries, counts = len(engine.seen), engine.counts
        last = (await collect(turns.send(first.conversation_id, f"Q{number}", SAMPLING)))[-1]
        before, left_out = left_out, last.message.made.parameters["left_out"]
        assert last.message.state == "complete"
        assert engine.seen[-1][-1].text == f"Q{number}"
        assert engine.seen[-1][1].text == f"Q{left_out}"
        if left_out == before:  # it is not tried from the beginning again
            assert (len(engine.seen) - tries, engine.counts - counts) == (1, min(1, left_out))
        else:
            assert 7 <= len(engine.seen[-1]) <= 9
    assert left_out > 0


async def test_a_question_too_long_by_itself_is_an_error(turns, engine):
    engine.room = 0
    last = (await collect(turns.send(None, "Long", SAMPLING)))[-1]
    assert isinstance(last.error, PromptTooLong)


async def test_a_new_conversation_is_named_after_its_question(turns, db):
    last = (await collect(turns.send(None, "What is **bread**?\nTell me.", SAMPLING)))[-1].message
    conversation = await db.run(get_conversation, last.conversation_id)
    assert (conversation.title, conversation.title_by) == ("What is bread?", "model")


async def test_where_the_question_has_no_word_the_answer_names_it(turns, engine, db):
    engine.enqueue("You ask nothing. Why?")
    last = (await collect(turns.send(None, "?!", SAMPLING)))[-1].message
    assert (await db.run(get_conversation, last.conversation_id)).title == "You ask nothing"


async def test_a_full_disk_ends_the_turn_and_says_so(turns, engine, db):
    first = (await collect(turns.send(None, "Hi", SAMPLING)))[-1].message
    engine.enqueue("word " * 20_000)
    async with aclosing(turns.send(first.conversation_id, "More", SAMPLING)) as updates:
        await anext(updates)
        await db.run(lambda conn: conn.pragma("max_page_count", conn.pragma("page_count")))
        seen = [update async for update in updates]
        await db.run(lambda conn: conn.pragma("max_page_count", 10**6))
    last = seen[-1]
    assert (last.phase, last.message.state, last.error.code) == ("done", "failed", "disk_full")
    assert len(last.message.text) == 100_000  # what the person has read stays on the screen


async def test_sending_clears_the_draft(turns, db):
    last = (await collect(turns.send(None, "Hi", SAMPLING)))[-1].message
    await db.run(save_draft, last.conversation_id, "Again")
    await collect(turns.send(last.conversation_id, "Again", SAMPLING))
    assert (await db.run(get_conversation, last.conversation_id)).draft == ""


async def test_a_bug_in_the_engine_escapes_and_leaves_the_reply_interrupted(turns, engine, db):
    engine.enqueue("Some", ZeroDivisionError())
    with pytest.raises(ZeroDivisionError):
        await collect(turns.send(None, "Hi", SAMPLING))
    [conversation] = await db.run(list_conversations)
    reply = (await stored(db, conversation.id))[-1]
    assert (reply.text, reply.state) == ("Some", "interrupted")
