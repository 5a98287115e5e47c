"""Conversations and drafts as rows; each function is handed to `Database.run`."""

from __future__ import annotations

import secrets
import time
from dataclasses import dataclass
from typing import Any

import apsw

from yi_desktop.errors import YiError
from yi_desktop.markup.folding import folded

_COLUMNS = "id, title, title_by, created_at, updated_at, pinned, active_leaf, draft"
_NEW_DRAFT = "new_draft"


class NotFound(YiError):
    """No conversation or message has this id (any more)."""

    code = "not_found"


@dataclass(frozen=True, slots=True)
class Conversation:
    """Times are Unix seconds; `active_leaf` is the last message of the branch on show."""

    id: str
    title: str
    title_by: str  # none, model, person
    created_at: float
    updated_at: float
    pinned: bool
    active_leaf: str | None
    draft: str


def new_id() -> str:
    """32 hexadecimal digits whose first twelve are the time, so that new rows lie together."""
    return f"{time.time_ns() // 1_000_000:012x}{secrets.token_hex(10)}"


def create_conversation(conn: apsw.Connection) -> Conversation:
    """An empty conversation, with no title and no message."""
    now = time.time()
    conversation = Conversation(new_id(), "", "none", now, now, False, None, "")
    conn.execute(
        "INSERT INTO conversations (id, created_at, updated_at) VALUES (?, ?, ?)",
        (conversation.id, now, now),
    )
    return conversation


def get_conversation(conn: apsw.Connection, id: str) -> Conversation:
    """The conversation, deleted or not. Raises NotFound once it is purged."""
    row = conn.execute(f"SELECT {_COLUMNS} FROM conversations WHERE id = ?", (id,)).fetchone()
    if row is None:
        raise NotFound(id)
    return _conversation(row)


def is_listed(conn: apsw.Connection, id: str) -> bool:
    """Whether the conversation is there and not deleted."""
    row = conn.execute(
        "SELECT 1 FROM conversations WHERE id = ? AND deleted_at IS NULL", (id,)
    ).fetchone()
    return row is not None


def list_conversations(conn: apsw.Connection, title_filter: str = "") -> list[Conversation]:
    """All that are not deleted, newest first; `title_filter` ignores case and accents."""
    rows = conn.execute(
        f"SELECT {_COLUMNS} FROM conversations"
        " WHERE deleted_at IS NULL ORDER BY updated_at DESC, seq DESC"
    )
    wanted = folded(title_filter.strip())
    return [_conversation(row) for row in rows if wanted in folded(row[1])]


def rename_conversation(conn: apsw.Connection, id: str, title: str, by: str = "person") -> None:
    """Set the title; a title that a person chose is replaced by a person only."""
    conn.execute(
        "UPDATE conversations SET title = ?1, title_by = ?2"
        " WHERE id = ?3 AND (?2 = 'person' OR title_by <> 'person')",
        (title, by, id),
    )


def set_pinned(conn: apsw.Connection, id: str, pinned: bool) -> None:
    """Keep the conversation at the top of the list, or let it go."""
    conn.execute("UPDATE conversations SET pinned = ? WHERE id = ?", (int(pinned), id))


def delete_conversation(conn: apsw.Connection, id: str) -> None:
    """Mark it as deleted: it leaves the list and loses nothing, so that Undo is exact."""
    conn.execute(
        "UPDATE conversations SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL",
        (time.time(), id),
    )


def restore_conversation(conn: apsw.Connection, id: str) -> None:
    """Take a deletion back."""
    conn.execute("UPDATE conversations SET deleted_at = NULL WHERE id = ?", (id,))


def purge_deleted(conn: apsw.Connection, older_than: float) -> int:
    """Remove for good what was deleted before `older_than` (Unix seconds); how many it was."""
    conn.execute("DELETE FROM conversations WHERE deleted_at < ?", (older_than,))
    return conn.changes()


def save_draft(conn: apsw.Connection, id: str, text: str) -> None:
    """Keep what is typed and not sent; it does not move the conversation in the list."""
    conn.execute("UPDATE conversations SET draft = ? WHERE id = ?", (text, id))


def save_new_draft(conn: apsw.Connection, text: str) -> None:
    """Keep what is typed in the conversation that does not exist yet."""
    conn.execute("REPLACE INTO key_value (name, value) VALUES (?, ?)", (_NEW_DRAFT, text))


def new_draft(conn: apsw.Connection) -> str:
    """The draft of the conversation that does not exist yet."""
    row = conn.execute("SELECT value FROM key_value WHERE name = ?", (_NEW_DRAFT,)).fetchone()
    return str(row[0]) if row else ""


def _conversation(row: Any) -> Conversation:
    id, title, title_by, created_at, updated_at, pinned, active_leaf, draft = row
    return Conversation(
        id, title, title_by, created_at, updated_at, bool(pinned), active_leaf, draft
    )
