"""What is to be asked in a conversation once the reply that is being written has ended."""

from __future__ import annotations

import json

import apsw

from yi_desktop.storage.conversations import NotFound, get_conversation, save_draft
from yi_desktop.storage.exchanges import ask
from yi_desktop.storage.messages import Message


def queued(conn: apsw.Connection, conversation_id: str) -> list[str]:
    """The texts, the next one first. Raises NotFound."""
    row = conn.execute(
        "SELECT queued FROM conversations WHERE id = ?", (conversation_id,)
    ).fetchone()
    if row is None:
        raise NotFound(conversation_id)
    return [str(text) for text in json.loads(row[0])]


def enqueue(conn: apsw.Connection, conversation_id: str, text: str) -> list[str]:
    """Put a text at the end, and clear the draft that it was; what is queued then."""
    texts = [*queued(conn, conversation_id), text]
    _set(conn, conversation_id, texts)
    save_draft(conn, conversation_id, "")
    return texts


def unqueue(conn: apsw.Connection, conversation_id: str, place: int) -> tuple[list[str], str]:
    """Take the text at `place` out: what stays, and the text ("" if there is none)."""
    texts = queued(conn, conversation_id)
    if not 0 <= place < len(texts):
        return texts, ""
    text = texts.pop(place)
    _set(conn, conversation_id, texts)
    return texts, text


def ask_next(conn: apsw.Connection, conversation_id: str) -> tuple[Message, Message] | None:
    """Ask the next text: it leaves the queue in the same transaction. None: nothing is queued."""
    texts = queued(conn, conversation_id)
    if not texts:
        return None
    draft = get_conversation(conn, conversation_id).draft
    asked = ask(conn, conversation_id, texts[0], "")
    _set(conn, conversation_id, texts[1:])
    # What is being typed meanwhile is another text than the one asked.
    save_draft(conn, conversation_id, draft)
    return asked


def _set(conn: apsw.Connection, conversation_id: str, texts: list[str]) -> None:
    conn.execute(
        "UPDATE conversations SET queued = ? WHERE id = ?",
        (json.dumps(texts, ensure_ascii=False), conversation_id),
    )
