"""View-models on the ordinary loop, without a window: real store, engine in this process."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from app.doors import Doors
from app.preferences import Preferences
from app.render.palette import Style
from app.replies import Replies
from app.store import Answer, Store
from app.tasks import Tasks
from app.viewmodels.chat import ChatViewModel
from app.viewmodels.feed import Feed
from app.viewmodels.sidebar import SidebarViewModel
from app.viewmodels.toast import Toast
from app.viewmodels.transcript import TranscriptModel
from yi_desktop.chat.export import Excerpt
from yi_desktop.chat.presets import sampling
from yi_desktop.chat.turn import Turns
from yi_desktop.engine.client import ModelSpec
from yi_desktop.errors import YiError
from yi_desktop.paths import Paths
from yi_desktop.secrets import Vault
from yi_desktop.settings import Settings


@dataclass
class Page:
    """A chat with its sidebar, and everything that left them."""

    tasks: Tasks
    store: Store
    replies: Replies
    engine: object
    vault: Vault
    errors: list[BaseException]
    toast: Toast
    preferences: Preferences
    feed: Feed = field(init=False)
    chat: ChatViewModel = field(init=False)
    sidebar: SidebarViewModel = field(init=False)
    copied: list[Excerpt] = field(default_factory=list)
    offered: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    asked: list[tuple[str, YiError | None]] = field(default_factory=list)
    answers: list[Answer | None] = field(default_factory=list)
    failures: list[YiError] = field(default_factory=list)

    def kinds(self) -> list[str]:
        return [row.kind for row in self.chat.transcript.rows]

    def text(self) -> str:
        return " ".join(row.source for row in self.chat.transcript.rows if row.source)

    def notify(self, text: str, icon: str, action: str = "", act=None) -> None:
        self.notices.append(text)
        self.toast.show(text, icon, action, act)

    async def settle(self) -> None:
        await self.tasks.drain()


@pytest.fixture
async def page(qapp, paths: Paths, engine, spec: ModelSpec) -> AsyncIterator[Page]:
    """An unprotected store that exists already; see `locked` for the other case."""
    Vault(paths).go_unprotected()
    async for made in build(paths, engine, spec):
        yield made


@pytest.fixture
async def locked(qapp, paths: Paths, engine, spec: ModelSpec) -> AsyncIterator[Page]:
    """A store whose protection has not been chosen."""
    async for made in build(paths, engine, spec):
        yield made


async def build(paths: Paths, engine, spec: ModelSpec) -> AsyncIterator[Page]:
    errors: list[BaseException] = []
    tasks = Tasks(errors.append)
    vault = Vault(paths)

    async def ask(dialog: str, wrong: YiError | None) -> Answer | None:
        page.asked.append((dialog, wrong))
        return page.answers.pop(0)

    async def model_hash(path: Path) -> str:
        return "abc"

    store = Store(
        paths.database,
        lambda: vault,
        ask,
        lambda: None,
        lambda e: page.failures.append(e),  # noqa: PLW0108
    )
    replies = Replies(tasks)
    settings = Settings.load(paths.settings)
    preferences = Preferences(settings, errors.append)
    page = Page(tasks, store, replies, engine, vault, errors, Toast(), preferences)
    page.sidebar = SidebarViewModel(store, tasks, page.toast, lambda: replies.writing)
    page.feed = Feed(TranscriptModel(), tasks, Style(colour_code=True))
    turns = Turns(store.database, engine, lambda: spec, model_hash)
    page.chat = ChatViewModel(
        store=store,
        replies=replies,
        tasks=tasks,
        feed=page.feed,
        doors=Doors(
            turns=lambda: turns,
            copy=page.copied.append,
            offer=page.offered.append,
            show_link=page.links.append,
            notify=page.notify,
            open=lambda conversation_id: page.chat.open(conversation_id),  # noqa: PLW0108 - made below
            sampling=lambda: sampling(preferences.get("preset")),
            context_size=lambda: 4096,
        ),
    )
    page.sidebar.opened.connect(page.chat.open)
    page.sidebar.renamed.connect(page.chat.show_title)
    page.chat.conversationChanged.connect(lambda: page.sidebar.select(page.chat.conversationId))
    yield page
    page.toast.dismiss()
    await page.chat.close()
    await tasks.close()
    await store.close()
    preferences.close()
    assert errors == []
