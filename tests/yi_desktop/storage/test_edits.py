"""Whatever is done to messages, nothing is lost and what shows is a whole branch."""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from yi_desktop.storage.conversations import (
    get_conversation,
    list_conversations,
)
from yi_desktop.storage.database import Database
from yi_desktop.storage.edits import (
    copy_branch,
    delete_message,
    restore_message,
    rewrite_question,
    rewrite_reply,
)
from yi_desktop.storage.exchanges import ask, history_of
from yi_desktop.storage.messages import branch, get_message, save_reply, show_version
from yi_desktop.storage.queue import ask_next, enqueue, queued, unqueue


def texts(conn, conversation_id) -> list[str]:
    return [message.text for message in branch(conn, conversation_id)]


def talk(conn) -> str:
    """One, A, Two, B."""
    conversation = None
    for question, answer in (("One", "A"), ("Two", "B")):
        asked, reply = ask(conn, conversation, question, "")
        conversation = asked.conversation_id
        save_reply(conn, reply.id, answer, "complete", None)
    return conversation


async def test_a_rewritten_question_is_a_version_beside_it(db: Database) -> None:
    def work(conn):
        conversation = talk(conn)
        question, reply = rewrite_question(conn, branch(conn, conversation)[0].id, "Uno")
        assert (question.version, question.versions, question.edited) == (2, 2, True)
        assert reply.state == "streaming"
        assert texts(conn, conversation) == ["Uno", ""]
        show_version(conn, question.id, -1)
        assert texts(conn, conversation) == ["One", "A", "Two", "B"]

    await db.run(work)


async def test_deleting_the_last_version_shows_its_neighbour(db: Database) -> None:
    def work(conn):
        conversation = talk(conn)
        last = branch(conn, conversation)[-1]
        other = rewrite_reply(conn, last.id, "B2")
        deletion = delete_message(conn, other.id)
        shown = branch(conn, conversation)
        assert [m.text for m in shown] == ["One", "A", "Two", "B"]
        assert (shown[-1].version, shown[-1].versions) == (1, 1)
        restore_message(conn, deletion)
        assert texts(conn, conversation)[-1] == "B2"

    await db.run(work)


async def test_what_follows_a_deleted_message_stays(db: Database) -> None:
    def work(conn):
        conversation = talk(conn)
        shown = branch(conn, conversation)
        delete_message(conn, shown[1].id)
        assert texts(conn, conversation) == ["One", "Two", "B"]
        assert [m.text for m in history_of(conn, shown[3])] == ["One", "Two"]
        delete_message(conn, shown[3].id)
        asked, _ = ask(conn, conversation, "Three", "")
        assert texts(conn, conversation) == ["One", "Two", "Three", ""]
        assert (asked.version, asked.versions) == (1, 1)

    await db.run(work)


async def test_a_copy_is_a_conversation_of_its_own(db: Database) -> None:
    def work(conn):
        conversation = talk(conn)
        shown = branch(conn, conversation)
        copy = copy_branch(conn, shown[1].id, "Copy")
        assert texts(conn, copy) == ["One", "A"]
        assert get_conversation(conn, copy).title == "Copy"
        ask(conn, copy, "Else", "")
        assert texts(conn, conversation) == ["One", "A", "Two", "B"]

    await db.run(work)


async def test_the_queue_is_asked_in_order_and_keeps_the_draft(db: Database) -> None:
    def work(conn):
        conversation = talk(conn)
        assert enqueue(conn, conversation, "你好") == ["你好"]
        assert enqueue(conn, conversation, "b") == ["你好", "b"]
        conn.execute("UPDATE conversations SET draft = 'typing' WHERE id = ?", (conversation,))
        question, _ = ask_next(conn, conversation)
        assert question.text == "你好"
        assert get_conversation(conn, conversation).draft == "typing"
        assert unqueue(conn, conversation, 7) == (["b"], "")
        assert unqueue(conn, conversation, 0) == ([], "b")
        assert ask_next(conn, conversation) is None
        assert queued(conn, conversation) == []

    await db.run(work)


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["ask", "edit", "reply", "delete", "undo", "version", "copy"]),
        st.integers(0, 30),
    ),
    max_size=25,
)


@settings(max_examples=40, deadline=None)
@given(STEPS)
def test_no_order_of_steps_loses_a_message(steps) -> None:
    def work(conn):
        conversation = talk(conn)
        said, deletions = {"One", "A", "Two", "B"}, []
        for number, (step, pick) in enumerate(steps):
            shown = branch(conn, conversation)
            text = f"{step} {number}"
            one = shown[pick % len(shown)] if shown else None
            if step == "ask":
                ask(conn, conversation, text, "")
                said.add(text)
            elif one is None:
                continue
            elif step == "edit" and one.role == "user":
                rewrite_question(conn, one.id, text)
                said.add(text)
            elif step == "reply" and one.role == "assistant":
                rewrite_reply(conn, one.id, text)
                said.add(text)
            elif step == "delete":
                deletions.append(delete_message(conn, one.id))
            elif step == "undo" and deletions:
                restore_message(conn, deletions.pop())
            elif step == "version":
                show_version(conn, one.id, 1 if pick % 2 else -1)
            elif step == "copy":
                copy_branch(conn, one.id, text)
            _check(conn, conversation)
        stored = {text for (text,) in conn.execute("SELECT text FROM messages")}
        assert said <= stored

    def _check(conn, conversation) -> None:
        leaf = get_conversation(conn, conversation).active_leaf
        assert get_message(conn, leaf).conversation_id == conversation
        for message in branch(conn, conversation):
            assert 1 <= message.version <= message.versions
            same = get_message(conn, message.id)
            assert (same.version, same.versions) == (message.version, message.versions)
        assert len(list_conversations(conn)) >= 1

    async def run() -> None:
        with tempfile.TemporaryDirectory() as folder:
            db = await Database.open(Path(folder) / "c.db", b"k" * 32)
            try:
                await db.run(work)
            finally:
                await db.close()

    asyncio.run(run())
