"""Messages as a tree: nothing is overwritten, and one branch of it is on show."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any

import apsw

from yi_desktop.storage.conversations import NotFound, new_id
from yi_desktop.storage.made import MADE_COLUMNS, Made, from_row, to_row

__all__ = [
    "Made",
    "Message",
    "add_message",
    "branch",
    "get_message",
    "interrupt_stale",
    "save_reply",
    "show_version",
]

# Versions share a parent and a role; first messages share the lack of a parent.
_VERSIONS = (
    "SELECT count(*) FROM messages s"
    " WHERE s.parent_id IS m.parent_id AND s.conversation_id = m.conversation_id"
    " AND s.role = m.role AND s.deleted_at IS NULL"
)
_OWN = "m.id, m.conversation_id, m.parent_id, m.role, m.text, m.state, m.created_at"
_MADE = "m.edited_from IS NOT NULL, " + ", ".join(f"m.{name}" for name in MADE_COLUMNS)
_COLUMNS = f"{_OWN}, ({_VERSIONS} AND s.seq <= m.seq), ({_VERSIONS}), {_MADE}"
_SET_MADE = ", ".join(f"{name} = ?" for name in MADE_COLUMNS)


@dataclass(frozen=True, slots=True)
class Message:
    """One node of the tree; `version` counts from 1 among the `versions` of one parent."""

    id: str
    conversation_id: str
    parent_id: str | None
    role: str  # system, user, assistant, tool
    text: str
    state: str  # streaming, complete, stopped, failed, interrupted
    created_at: float  # Unix seconds
    made: Made | None
    version: int
    versions: int
    edited: bool = False  # a person rewrote another message to make this one


def add_message(  # noqa: PLR0917 (the columns in their order)
    conn: apsw.Connection,
    conversation_id: str,
    parent_id: str | None,
    role: str,
    text: str,
    state: str = "complete",
    made: Made | None = None,
) -> Message:
    """Append below `parent_id` (None: a first message) and show the branch that ends here.

    Raises NotFound where the conversation, or the parent within it, does not exist.
    """
    if parent_id is not None and _place(conn, parent_id)[0] != conversation_id:
        raise NotFound(f"{parent_id} in {conversation_id}")
    id, now = new_id(), time.time()
    conn.execute(
        "UPDATE conversations SET active_leaf = ?, updated_at = ? WHERE id = ?",
        (id, now, conversation_id),
    )
    if not conn.changes():
        raise NotFound(conversation_id)
    conn.execute(
        "INSERT INTO messages (id, conversation_id, parent_id, role, text, state, created_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (id, conversation_id, parent_id, role, text, state, now),
    )
    if made is not None:
        save_reply(conn, id, text, state, made)
    return get_message(conn, id)


def get_message(conn: apsw.Connection, id: str) -> Message:
    """Raises NotFound."""
    row = conn.execute(f"SELECT {_COLUMNS} FROM messages m WHERE m.id = ?", (id,)).fetchone()
    if row is None:
        raise NotFound(id)
    return _message(row)


def branch(conn: apsw.Connection, conversation_id: str) -> list[Message]:
    """The messages on show, from the first to the active leaf; empty without one."""
    versions = _versions(conn, conversation_id)
    rows = conn.execute(  # CROSS JOIN: left to itself SQLite scans all messages for the order
        "WITH RECURSIVE path (id) AS ("
        " SELECT active_leaf FROM conversations WHERE id = ?"
        " UNION ALL SELECT m.parent_id FROM path JOIN messages m ON m.id = path.id)"
        f" SELECT {_OWN}, {_MADE} FROM path CROSS JOIN messages m ON m.id = path.id"
        " WHERE m.deleted_at IS NULL ORDER BY m.seq",
        (conversation_id,),
    )
    return [_message((*row[:7], *versions.get(row[0], (1, 1)), *row[7:])) for row in rows]


def _versions(conn: apsw.Connection, conversation_id: str) -> dict[str, tuple[int, int]]:
    """Number and count for every message that has more than one version.

    Read at once: counting them for each message apart makes up most of a long branch's time.
    """
    rows = conn.execute(
        "SELECT id, row_number() OVER (PARTITION BY parent_id, role ORDER BY seq),"
        " count(*) OVER (PARTITION BY parent_id, role) FROM messages"
        " WHERE conversation_id = ?1 AND deleted_at IS NULL AND (parent_id, role) IN ("
        "  SELECT parent_id, role FROM messages WHERE conversation_id = ?1"
        "  AND deleted_at IS NULL GROUP BY parent_id, role HAVING count(*) > 1)",
        (conversation_id,),
    )
    versions = {id: (number, count) for id, number, count in rows}
    firsts = conn.execute(  # NULL is in no list
        "SELECT id, role FROM messages WHERE parent_id IS NULL AND conversation_id = ?"
        " AND deleted_at IS NULL ORDER BY seq",
        (conversation_id,),
    ).fetchall()
    for id, role in firsts:
        alike = [other for other, its in firsts if its == role]
        versions[id] = (alike.index(id) + 1, len(alike))
    return versions


def save_reply(conn: apsw.Connection, id: str, text: str, state: str, made: Made | None) -> None:
    """Replace a reply's text and state in one UPDATE; `made=None` keeps what made it.

    Called every 250 ms while a reply grows, so it touches no other row. Raises NotFound.
    """
    if made is None:
        conn.execute("UPDATE messages SET text = ?, state = ? WHERE id = ?", (text, state, id))
    else:
        conn.execute(
            f"UPDATE messages SET text = ?, state = ?, {_SET_MADE} WHERE id = ?",
            (text, state, *to_row(made), id),
        )
    if not conn.changes():
        raise NotFound(id)


def show_version(conn: apsw.Connection, message_id: str, delta: int) -> None:
    """Show the version `delta` further among the siblings, down to where it was left.

    Beyond the first or last version nothing changes. Raises NotFound.
    """
    message = get_message(conn, message_id)
    siblings = [
        row[0]
        for row in conn.execute(
            "SELECT id FROM messages WHERE parent_id IS ? AND conversation_id = ? AND role = ?"
            " AND (deleted_at IS NULL OR id = ?) ORDER BY seq",
            (message.parent_id, message.conversation_id, message.role, message_id),
        )
    ]
    wanted = siblings.index(message_id) + delta
    if 0 <= wanted < len(siblings):
        show_newest_below(conn, siblings[wanted])


def show_newest_below(conn: apsw.Connection, message_id: str) -> None:
    """Show the branch through a message that was on show last, else the newest below it."""
    # A child is always newer than its parent, and left later: what comes first is a leaf.
    conn.execute(
        "WITH RECURSIVE below (id, seq) AS ("
        " SELECT id, seq FROM messages WHERE id = ?"
        " UNION ALL SELECT m.id, m.seq FROM below JOIN messages m ON m.parent_id = below.id)"
        " UPDATE conversations SET active_leaf = (SELECT id FROM below"
        " LEFT JOIN branches_left ON leaf = id"
        " ORDER BY id IS active_leaf DESC, branches_left.seq DESC NULLS LAST, below.seq DESC"
        " LIMIT 1)"
        " WHERE id = (SELECT conversation_id FROM messages WHERE id = ?)",
        (message_id, message_id),
    )


def interrupt_stale(conn: apsw.Connection) -> int:
    """Mark the replies that a kill left half written, at open; how many there were."""
    conn.execute("UPDATE messages SET state = 'interrupted' WHERE state = 'streaming'")
    return conn.changes()


def _place(conn: apsw.Connection, id: str) -> tuple[str, str | None]:
    """The conversation and the parent of a message."""
    row = conn.execute(
        "SELECT conversation_id, parent_id FROM messages WHERE id = ?", (id,)
    ).fetchone()
    if row is None:
        raise NotFound(id)
    return row[0], row[1]


def _message(row: Any) -> Message:
    id, conversation, parent, role, text, state, created_at, version, versions, edited, *made = row
    return Message(
        id,
        conversation,
        parent,
        role,
        text,
        state,
        created_at,
        from_row(made),
        version,
        versions,
        bool(edited),
    )
