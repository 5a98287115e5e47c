"""Stores a question together with the reply that is to come, and finds what came before."""

from __future__ import annotations

import apsw

from yi_desktop.chat.title import title_of
from yi_desktop.storage.conversations import (
    create_conversation,
    rename_conversation,
    save_draft,
    save_new_draft,
)
from yi_desktop.storage.messages import Message, add_message, branch, get_message


def ask(
    connection: apsw.Connection, conversation_id: str | None, text: str
) -> tuple[Message, Message]:
    """Store a question with its empty reply, and begin the conversation where there is none."""
    parent_id = None
    if conversation_id is None:
        conversation_id = create_conversation(connection).id
        save_new_draft(connection, "")
        if title := title_of(text):
            rename_conversation(connection, conversation_id, title, by="model")
    else:
        before = branch(connection, conversation_id)
        parent_id = before[-1].id if before else None
        save_draft(connection, conversation_id, "")
    question = add_message(connection, conversation_id, parent_id, "user", text)
    reply = add_message(connection, conversation_id, question.id, "assistant", "", "streaming")
    return question, reply


def history_of(connection: apsw.Connection, reply: Message) -> list[Message]:
    """What came before the reply, root first."""
    history: list[Message] = []
    above = reply.parent_id
    while above is not None:
        message = get_message(connection, above)
        history.append(message)
        above = message.parent_id
    return history[::-1]
