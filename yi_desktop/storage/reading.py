"""A branch read piece by piece from its end, and where in it the person was reading."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

import apsw

from yi_desktop.storage.conversations import get_conversation
from yi_desktop.storage.messages import Message, get_message

PAGE = 50  # messages


@dataclass(frozen=True, slots=True)
class Page:
    """Messages in their order; `more` where others come before them."""

    messages: list[Message]
    more: bool


@dataclass(frozen=True, slots=True)
class Place:
    """The block at the top of the view, and how many pixels of it are above the edge."""

    message_id: str
    block: int
    offset: float


def last_page(conn: apsw.Connection, conversation_id: str, least: int = PAGE) -> Page:
    """The end of the branch on show: at least so many messages, or all. Raises NotFound."""
    messages: list[Message] = []
    above = get_conversation(conn, conversation_id).active_leaf
    while above is not None and len(messages) < least:
        message = get_message(conn, above)
        if not _deleted(conn, above):
            messages.append(message)
        above = message.parent_id
    return Page(messages[::-1], above is not None)


def outline(conn: apsw.Connection, conversation_id: str) -> list[tuple[str, int]]:
    """Every message of the branch on show in its order: its id, and the bytes of its text.

    Reads no text, so that a long conversation takes a few milliseconds.
    """
    rows = conn.execute(  # CROSS JOIN: left to itself SQLite scans all messages for the order
        "WITH RECURSIVE path (id) AS ("
        " SELECT active_leaf FROM conversations WHERE id = ?"
        " UNION ALL SELECT m.parent_id FROM path JOIN messages m ON m.id = path.id)"
        " SELECT m.id, octet_length(m.text) FROM path CROSS JOIN messages m ON m.id = path.id"
        " WHERE m.deleted_at IS NULL ORDER BY m.seq",
        (conversation_id,),
    )
    return [(id, size) for id, size in rows]


def messages_with(conn: apsw.Connection, ids: Sequence[str]) -> list[Message]:
    """These messages, without those that are deleted. Raises NotFound."""
    return [get_message(conn, id) for id in ids if not _deleted(conn, id)]


def place_of(conn: apsw.Connection, conversation_id: str) -> Place | None:
    """Where the person was reading; None at the end of the conversation. Raises NotFound."""
    row = conn.execute(
        "SELECT place FROM conversations WHERE id = ?", (conversation_id,)
    ).fetchone()
    if row is None or not row[0]:
        return None
    message_id, block, offset = json.loads(row[0])
    on_show = "SELECT 1 FROM messages WHERE id = ? AND deleted_at IS NULL"
    if conn.execute(on_show, (message_id,)).fetchone() is None:
        return None
    return Place(message_id, block, offset)


def save_place(conn: apsw.Connection, conversation_id: str, place: Place | None) -> None:
    """Keep where the person is reading; it does not move the conversation in the list."""
    kept = json.dumps([place.message_id, place.block, place.offset]) if place else ""
    conn.execute("UPDATE conversations SET place = ? WHERE id = ?", (kept, conversation_id))


def _deleted(conn: apsw.Connection, message_id: str) -> bool:
    row = conn.execute(
        "SELECT 1 FROM messages WHERE id = ? AND deleted_at IS NOT NULL", (message_id,)
    ).fetchone()
    return row is not None
