"""A question with the reply that is to come, stored together; and what came before a reply."""

from __future__ import annotations

import apsw

from yi_desktop.storage.conversations import (
    create_conversation,
    rename_conversation,
    save_draft,
    save_new_draft,
)
from yi_desktop.storage.messages import Message, add_message, branch, get_message


def ask(
    conn: apsw.Connection, conversation_id: str | None, text: str, title: str
) -> tuple[Message, Message]:
    """Store a question with its empty reply, and clear the draft that it was.

    None begins a conversation, named `title` unless that is empty. Raises NotFound.
    """
    parent_id = None
    if conversation_id is None:
        conversation_id = create_conversation(conn).id
        save_new_draft(conn, "")
        if title:
            rename_conversation(conn, conversation_id, title, by="model")
    else:
        before = branch(conn, conversation_id)
        parent_id = before[-1].id if before else None
        save_draft(conn, conversation_id, "")
    question = add_message(conn, conversation_id, parent_id, "user", text)
    reply = add_message(conn, conversation_id, question.id, "assistant", "", "streaming")
    return question, reply


def history_of(conn: apsw.Connection, reply: Message) -> list[Message]:
    """What came before the reply and was not taken out, the first message first."""
    history: list[Message] = []
    above = reply.parent_id
    while above is not None:
        message = get_message(conn, above)
        history.append(message)
        above = message.parent_id
    gone = {
        row[0]
        for row in conn.execute(
            "SELECT id FROM messages WHERE conversation_id = ? AND deleted_at IS NOT NULL",
            (reply.conversation_id,),
        )
    }
    return [message for message in reversed(history) if message.id not in gone]
