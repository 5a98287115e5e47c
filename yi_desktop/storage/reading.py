"""A branch read piece by piece from its end, and where in it the person was reading."""

from __future__ import annotations

import json
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


def page_before(conn: apsw.Connection, message: Message, least: int = PAGE) -> Page:
    """What comes right before a message: at least so many, or all there is."""
    return _upwards(conn, message.parent_id, least, None)


def last_page(
    conn: apsw.Connection, conversation_id: str, least: int = PAGE, until: str | None = None
) -> Page:
    """The end of the branch on show; as far up as the message `until`, if it is on it.

    Raises NotFound.
    """
    leaf = get_conversation(conn, conversation_id).active_leaf
    return _upwards(conn, leaf, least, until)


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


def _upwards(conn: apsw.Connection, start: str | None, least: int, until: str | None) -> Page:
    messages: list[Message] = []
    wanted = until is not None and start is not None and _is_above(conn, start, until)
    while start is not None and (len(messages) < least or wanted):
        message = get_message(conn, start)
        if not _deleted(conn, start):
            messages.append(message)
        wanted = wanted and message.id != until
        start = message.parent_id
    return Page(messages[::-1], start is not None)


def _is_above(conn: apsw.Connection, start: str, wanted: str) -> bool:
    row = conn.execute(
        "WITH RECURSIVE path (id) AS (SELECT ?1"
        " UNION ALL SELECT m.parent_id FROM path JOIN messages m ON m.id = path.id"
        " WHERE path.id <> ?2) SELECT 1 FROM path WHERE id = ?2",
        (start, wanted),
    ).fetchone()
    return row is not None


def _deleted(conn: apsw.Connection, message_id: str) -> bool:
    row = conn.execute(
        "SELECT 1 FROM messages WHERE id = ? AND deleted_at IS NOT NULL", (message_id,)
    ).fetchone()
    return row is not None
