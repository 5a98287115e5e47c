"""Which model made a reply is told of the one that wrote it."""

from __future__ import annotations

import asyncio
from contextlib import aclosing
from pathlib import Path

from yi_desktop.chat.turn import Turns
from yi_desktop.engine.client import ModelSpec
from yi_desktop.engine.protocol import Sampling
from yi_desktop.storage.database import Database
from yi_desktop.storage.messages import get_message


async def test_the_hash_is_of_the_model_that_wrote_and_not_of_one_chosen_since(db, engine, spec):
    chosen, ready = [spec], asyncio.Event()

    async def database() -> Database:
        return db

    async def model_hash(path: Path) -> str:
        await ready.wait()  # as long as it takes to read a large file
        return f"hash of {path.name}"

    turns = Turns(database, engine, lambda: chosen[-1], model_hash)
    engine.enqueue("Hello")
    async with aclosing(turns.send(None, "Hi", Sampling(seed=7))) as updates:
        async for update in updates:
            last = update.message
            if update.phase == "writing":
                chosen.append(ModelSpec(Path("another.gguf")))
                ready.set()
    made = (await db.run(get_message, last.id)).made
    assert made is not None
    assert made.model_hash == f"hash of {spec.path.name}"
