"""Opens the conversations when their key can be had, and hands out what the window asks of them."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from yi_desktop import secrets
from yi_desktop.errors import YiError
from yi_desktop.markup.invisible import mark_invisible
from yi_desktop.storage import (
    clearing,
    conversations,
    edits,
    messages,
    network_uses,
    queue,
    reading,
)
from yi_desktop.storage import database as databases

if TYPE_CHECKING:
    from yi_desktop.secrets import Vault, VaultState
    from yi_desktop.storage.conversations import Conversation
    from yi_desktop.storage.database import Database
    from yi_desktop.storage.messages import Message

_UNDO_LASTS = 3600.0  # seconds; a deletion older than this is final at the next start


class NotOpened(YiError):
    """The conversations are not open, and the person knows why: asked, or told in a dialog."""

    code = "not_opened"


@dataclass(frozen=True, slots=True)
class Answer:
    """What the person chose: a passphrase, or None for no protection."""

    passphrase: str | None


# Shows a dialog, with what was wrong with the last answer; None when it was closed.
Ask = Callable[[Literal["protect", "unlock"], YiError | None], Awaitable[Answer | None]]


class Store:
    """The conversations, opened once; who comes meanwhile waits for the same opening."""

    def __init__(
        self,
        path: Path,
        vault: Callable[[], Vault],
        ask: Ask,
        opened: Callable[[], None],
        failed: Callable[[YiError], None],
    ) -> None:
        """`opened` is called once, `failed` with the reason of every opening that fails."""
        self._path, self._vault, self._ask = path, vault, ask
        self._opened, self._failed = opened, failed
        self._database: Database | None = None
        self._opening = asyncio.Lock()

    @property
    def is_open(self) -> bool:
        return self._database is not None

    async def open_at_start(self) -> VaultState:
        """Open unless a choice is to be made first: that waits for the first message."""
        try:
            state = await self.vault_state()
        except YiError as error:
            self._failed(error)
            raise NotOpened(error.code) from error
        if state.needs != "choice":
            await self.database()
        return await self.vault_state()

    async def database(self) -> Database:
        """The open database; asks the person where the key needs it. Raises NotOpened."""
        async with self._opening:
            if self._database is None:
                try:
                    self._database = await self._open()
                except NotOpened:
                    raise
                except YiError as error:
                    self._failed(error)
                    raise NotOpened(error.code) from error
                self._opened()
            return self._database

    async def vault_state(self) -> VaultState:
        return await asyncio.to_thread(self._vault().state)

    async def _open(self) -> Database:
        database = await databases.Database.open(self._path, await self._key())
        await database.run(conversations.purge_deleted, time.time() - _UNDO_LASTS)
        return database

    async def close(self) -> None:
        if self._database is not None:
            await self._database.close()

    async def _key(self) -> bytes:
        state = await asyncio.to_thread(self._vault().state)
        if state.needs == "nothing":
            return await asyncio.to_thread(self._vault().key)
        wrong: YiError | None = None
        while True:
            dialog: Literal["protect", "unlock"] = (
                "unlock" if state.needs == "passphrase" else "protect"
            )
            answer = await self._ask(dialog, wrong)
            if answer is None:
                raise NotOpened("declined")
            try:
                return await asyncio.to_thread(self._key_for, dialog, answer)
            except secrets.WrongPassphrase as error:
                wrong = error

    def _key_for(self, dialog: str, answer: Answer) -> bytes:
        if answer.passphrase is None:
            return self._vault().go_unprotected()
        if dialog == "unlock":
            return self._vault().unlock(answer.passphrase)
        return self._vault().protect_with_passphrase(answer.passphrase)

    # Conversations. Those that only look do not make anyone choose a protection.

    async def conversations(self, title_filter: str = "") -> list[Conversation]:
        if self._database is None:
            return []
        found = await self._database.run(conversations.list_conversations, title_filter)
        return [_shown(one) for one in found]

    async def conversation(self, conversation_id: str) -> Conversation:
        found = await (await self.database()).run(conversations.get_conversation, conversation_id)
        return _shown(found)

    async def has(self, conversation_id: str) -> bool:
        """Whether it is there and not deleted."""
        return await (await self.database()).run(conversations.is_listed, conversation_id)

    async def count(self) -> int:
        if self._database is None:
            return 0
        return await self._database.run(clearing.count_conversations)

    async def delete_everything(self) -> None:
        """Every conversation goes for good, and what it left in the files."""
        database = await self.database()
        await database.run(clearing.delete_everything)
        await database.compact()

    async def network_uses(self, since: float) -> list[network_uses.NetworkUse]:
        if self._database is None:
            return []
        return await self._database.run(network_uses.network_uses, since)

    async def rename(self, conversation_id: str, title: str) -> None:
        await (await self.database()).run(conversations.rename_conversation, conversation_id, title)

    async def delete(self, conversation_id: str) -> None:
        await (await self.database()).run(conversations.delete_conversation, conversation_id)

    async def restore(self, conversation_id: str) -> None:
        await (await self.database()).run(conversations.restore_conversation, conversation_id)

    async def pin(self, conversation_id: str, pinned: bool) -> None:
        await (await self.database()).run(conversations.set_pinned, conversation_id, pinned)

    # Messages

    async def branch(self, conversation_id: str) -> list[Message]:
        return await (await self.database()).run(messages.branch, conversation_id)

    async def last_page(self, conversation_id: str) -> reading.Page:
        return await (await self.database()).run(reading.last_page, conversation_id)

    async def outline(self, conversation_id: str) -> list[tuple[str, int]]:
        return await (await self.database()).run(reading.outline, conversation_id)

    async def messages_with(self, ids: Sequence[str]) -> list[Message]:
        return await (await self.database()).run(reading.messages_with, ids)

    async def place_of(self, conversation_id: str) -> reading.Place | None:
        return await (await self.database()).run(reading.place_of, conversation_id)

    async def save_place(self, conversation_id: str, place: reading.Place | None) -> None:
        await (await self.database()).run(reading.save_place, conversation_id, place)

    async def show_version(self, message_id: str, delta: int) -> None:
        await (await self.database()).run(messages.show_version, message_id, delta)

    async def rewrite_reply(self, message_id: str, text: str) -> Message:
        return await (await self.database()).run(edits.rewrite_reply, message_id, text)

    async def save_edit(self, message_id: str, text: str) -> None:
        """Keep the words of an edit that is not finished; "" for none."""
        await (await self.database()).run(edits.save_edit, message_id, text)

    async def edit_of(self, conversation_id: str) -> tuple[str, str] | None:
        return await (await self.database()).run(edits.edit_of, conversation_id)

    async def delete_message(self, message_id: str) -> edits.Deletion:
        return await (await self.database()).run(edits.delete_message, message_id)

    async def restore_message(self, deletion: edits.Deletion) -> None:
        await (await self.database()).run(edits.restore_message, deletion)

    async def copy_branch(self, message_id: str, title: str) -> str:
        return await (await self.database()).run(edits.copy_branch, message_id, title)

    # What is to be asked next

    async def queued(self, conversation_id: str) -> list[str]:
        return await (await self.database()).run(queue.queued, conversation_id)

    async def enqueue(self, conversation_id: str, text: str) -> list[str]:
        return await (await self.database()).run(queue.enqueue, conversation_id, text)

    async def unqueue(self, conversation_id: str, place: int) -> tuple[list[str], str]:
        return await (await self.database()).run(queue.unqueue, conversation_id, place)

    # Drafts. Before the store is open they live in the window alone.

    async def draft(self, conversation_id: str) -> str:
        if self._database is None:
            return ""
        if not conversation_id:
            return await self._database.run(conversations.new_draft)
        return (await self._database.run(conversations.get_conversation, conversation_id)).draft

    async def save_draft(self, conversation_id: str, text: str) -> None:
        """`conversation_id` "" is the conversation that does not exist yet."""
        if self._database is None:
            return
        if conversation_id:
            await self._database.run(conversations.save_draft, conversation_id, text)
        else:
            await self._database.run(conversations.save_new_draft, text)


def _shown(conversation: Conversation) -> Conversation:
    """As the window names it: a title may come from a model or a file."""
    return replace(conversation, title=mark_invisible(conversation.title))
