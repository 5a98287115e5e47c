"""Opening the conversations, and saying why they do not open."""

from __future__ import annotations

import pytest

from app.store import Answer, NotOpened, Store
from yi_desktop.secrets import Vault
from yi_desktop.storage.conversations import create_conversation
from yi_desktop.storage.database import Database
from yi_desktop.storage.messages import add_message, get_message


class Desk:
    """A store with a person before it."""

    def __init__(self, paths) -> None:
        self.vault = Vault(paths)
        self.answers: list[Answer | None] = []
        self.opened: list[bool] = []
        self.failed: list[str] = []
        self.store = Store(
            paths.database,
            lambda: self.vault,
            self._ask,
            lambda: self.opened.append(True),
            lambda error: self.failed.append(error.code),
        )

    async def _ask(self, dialog, wrong):
        return self.answers.pop(0)


@pytest.fixture
async def desk(paths):
    desk = Desk(paths)
    yield desk
    await desk.store.close()


async def test_at_the_first_start_nothing_is_asked(desk):
    state = await desk.store.open_at_start()
    assert state.needs == "choice"
    assert not desk.store.is_open
    assert await desk.store.conversations() == []
    assert await desk.store.draft("") == ""


async def test_it_is_opened_once_however_many_ask(desk):
    desk.answers.append(Answer(None))
    first = await desk.store.database()
    assert await desk.store.database() is first
    assert desk.opened == [True]
    assert (await desk.store.vault_state()).protection == "none"


async def test_a_second_window_is_told_that_there_is_a_first(desk, paths):
    key = desk.vault.go_unprotected()
    other = await Database.open(paths.database, key)
    with pytest.raises(NotOpened):
        await desk.store.open_at_start()
    assert desk.failed == ["database_in_use"]
    await other.close()
    await desk.store.database()
    assert desk.opened == [True]


async def test_a_key_that_is_gone_is_said_and_nothing_new_is_made(desk, paths):
    desk.answers.append(Answer(None))
    await desk.store.database()
    await desk.store.close()
    (paths.data / "store.key").unlink()
    again = Desk(paths)
    with pytest.raises(NotOpened):
        await again.store.open_at_start()
    assert again.failed == ["key_missing"]


async def test_a_reply_that_was_being_written_is_interrupted_at_the_next_start(paths):
    key = Vault(paths).go_unprotected()
    database = await Database.open(paths.database, key)
    conversation = await database.run(create_conversation)
    reply = await database.run(add_message, conversation.id, None, "assistant", "Half", "streaming")
    await database.close()
    desk = Desk(paths)
    await desk.store.open_at_start()
    found = await (await desk.store.database()).run(get_message, reply.id)
    assert (found.text, found.state) == ("Half", "interrupted")
    await desk.store.close()
