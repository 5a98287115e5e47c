"""Writes to a store without end and says each thing only once it is saved; made to be killed."""

from __future__ import annotations

import asyncio
import itertools
import os
import sys
from pathlib import Path

from yi_desktop.storage.conversations import create_conversation
from yi_desktop.storage.database import Database
from yi_desktop.storage.messages import Made, add_message, save_reply


def grown(words: int) -> str:
    """A reply after so many words."""
    return " ".join(f"字{number}" for number in range(words))


def _say(*words: object) -> None:
    # one write, so that a kill never leaves half a line that reads like another
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


async def _write(path: Path, key: bytes) -> None:
    db = await Database.open(path, key)
    _say("open")
    conversation = await db.run(create_conversation)
    parent = None
    for number in itertools.count():
        question = await db.run(add_message, conversation.id, parent, "user", f"question {number}")
        _say("question", question.id, number)
        reply = await db.run(
            add_message, conversation.id, question.id, "assistant", "", "streaming"
        )
        for words in range(1, 30):
            made = Made(model_name="fake", token_ids=tuple(range(words)))
            await db.run(save_reply, reply.id, grown(words), "streaming", made)
            _say("saved", reply.id, words)
        await db.run(save_reply, reply.id, grown(30), "complete", None)
        _say("complete", reply.id, 30)
        parent = reply.id


if __name__ == "__main__":
    asyncio.run(_write(Path(sys.argv[1]), bytes.fromhex(sys.argv[2])))
