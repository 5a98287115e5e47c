"""What a person does to messages that are there: rewrite, delete, copy; nothing is overwritten."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass

import apsw

from yi_desktop.storage.conversations import (
    create_conversation,
    get_conversation,
    new_id,
    rename_conversation,
)
from yi_desktop.storage.made import MADE_COLUMNS, Made
from yi_desktop.storage.messages import Message, add_message, get_message, show_newest_below

_MADE = ", ".join(MADE_COLUMNS)


@dataclass(frozen=True, slots=True)
class Deletion:
    """What it takes to undo one: the message, and the branch that was on show."""

    message_id: str
    conversation_id: str
    active_leaf: str | None


def rewrite_question(conn: apsw.Connection, message_id: str, text: str) -> tuple[Message, Message]:
    """Another version of a person's message beside it, with its empty reply. Raises NotFound."""
    old = get_message(conn, message_id)
    question = add_message(conn, old.conversation_id, old.parent_id, "user", text)
    _mark_edited(conn, question, old)
    reply = add_message(conn, old.conversation_id, question.id, "assistant", "", "streaming")
    return get_message(conn, question.id), reply


def rewrite_reply(conn: apsw.Connection, message_id: str, text: str) -> Message:
    """The same for a reply: what a person wrote has no model's tokens. Raises NotFound."""
    old = get_message(conn, message_id)
    made = Made(model_name=old.made.model_name, model_hash="") if old.made else None
    reply = add_message(
        conn, old.conversation_id, old.parent_id, "assistant", text, "complete", made
    )
    _mark_edited(conn, reply, old)
    return get_message(conn, reply.id)


def save_edit(conn: apsw.Connection, message_id: str, text: str) -> None:
    """Keep the words of an edit that is not finished; "" for none."""
    kept = json.dumps([message_id, text]) if text else ""
    conn.execute(
        "UPDATE conversations SET editing = ?"
        " WHERE id = (SELECT conversation_id FROM messages WHERE id = ?)",
        (kept, message_id),
    )


def edit_of(conn: apsw.Connection, conversation_id: str) -> tuple[str, str] | None:
    """The message whose edit is not finished, and its words."""
    row = conn.execute(
        "SELECT editing FROM conversations WHERE id = ?", (conversation_id,)
    ).fetchone()
    if row is None or not row[0]:
        return None
    message_id, text = json.loads(row[0])
    return str(message_id), str(text)


def delete_message(conn: apsw.Connection, message_id: str) -> Deletion:
    """Take one message out of sight; those that follow it stay.

    Where nothing follows, the version next to it is shown in its place. Raises NotFound.
    """
    message = get_message(conn, message_id)
    leaf = get_conversation(conn, message.conversation_id).active_leaf
    conn.execute("UPDATE messages SET deleted_at = ? WHERE id = ?", (time.time(), message_id))
    if not _followed(conn, message_id) and (neighbour := _neighbour(conn, message)):
        show_newest_below(conn, neighbour)
    return Deletion(message_id, message.conversation_id, leaf)


def restore_message(conn: apsw.Connection, deletion: Deletion) -> None:
    """Take a deletion back, and show the branch that was on show."""
    conn.execute("UPDATE messages SET deleted_at = NULL WHERE id = ?", (deletion.message_id,))
    conn.execute(
        "UPDATE conversations SET active_leaf = ? WHERE id = ?",
        (deletion.active_leaf, deletion.conversation_id),
    )


def copy_branch(conn: apsw.Connection, message_id: str, title: str) -> str:
    """A new conversation, `title`, with copies of what leads to a message, and it.

    Returns its id. A reply that is being written is copied as it is now, interrupted. Raises
    NotFound.
    """
    above: list[str] = []
    place: str | None = message_id
    while place is not None:
        message = get_message(conn, place)
        if not _deleted(conn, place):
            above.append(place)
        place = message.parent_id
    conversation = create_conversation(conn)
    rename_conversation(conn, conversation.id, title)
    parent: str | None = None
    for original in reversed(above):
        copy = new_id()
        conn.execute(
            "INSERT INTO messages"
            f" (id, conversation_id, parent_id, role, state, created_at, text, {_MADE})"
            " SELECT ?, ?, ?, role, iif(state = 'streaming', 'interrupted', state), created_at,"
            f" text, {_MADE} FROM messages WHERE id = ?",
            (copy, conversation.id, parent, original),
        )
        parent = copy
    conn.execute("UPDATE conversations SET active_leaf = ? WHERE id = ?", (parent, conversation.id))
    return conversation.id


def _mark_edited(conn: apsw.Connection, new: Message, old: Message) -> None:
    conn.execute("UPDATE messages SET edited_from = ? WHERE id = ?", (old.id, new.id))


def _deleted(conn: apsw.Connection, message_id: str) -> bool:
    row = conn.execute("SELECT deleted_at FROM messages WHERE id = ?", (message_id,)).fetchone()
    return row is not None and row[0] is not None


def _followed(conn: apsw.Connection, message_id: str) -> bool:
    """Whether a message that can be seen hangs below this one."""
    row = conn.execute(
        "WITH RECURSIVE below (id, deleted_at) AS ("
        " SELECT id, deleted_at FROM messages WHERE parent_id = ?"
        " UNION ALL SELECT m.id, m.deleted_at FROM below JOIN messages m ON m.parent_id = below.id)"
        " SELECT 1 FROM below WHERE deleted_at IS NULL LIMIT 1",
        (message_id,),
    ).fetchone()
    return row is not None


def _neighbour(conn: apsw.Connection, message: Message) -> str | None:
    """The version before a message, or else the one after it."""
    row = conn.execute(
        "SELECT s.id FROM messages s, messages m WHERE m.id = ? AND s.parent_id IS m.parent_id"
        " AND s.conversation_id = m.conversation_id AND s.role = m.role AND s.id <> m.id"
        " AND s.deleted_at IS NULL ORDER BY s.seq > m.seq, abs(s.seq - m.seq) LIMIT 1",
        (message.id,),
    ).fetchone()
    return str(row[0]) if row else None
