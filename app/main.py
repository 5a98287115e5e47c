"""Composition root: builds every object once, shows the window, and ends everything cleanly."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from app import imports
from app.clipboard import Clipboard
from app.crash import Crashes
from app.desktop import desk
from app.doors import Doors
from app.garbage import GarbageCollector
from app.looks import Looks
from app.places import Places
from app.preferences import Preferences
from app.render.palette import Style
from app.replies import Replies
from app.services import Services
from app.store import NotOpened, Store
from app.tasks import Tasks
from app.translate import Translator
from app.viewmodels.about import AboutViewModel
from app.viewmodels.chat import ChatViewModel
from app.viewmodels.desktop import DesktopViewModel
from app.viewmodels.feed import Feed
from app.viewmodels.models import ModelsViewModel
from app.viewmodels.privacy import PrivacyViewModel
from app.viewmodels.settings import SettingsViewModel
from app.viewmodels.shell import ShellViewModel
from app.viewmodels.sidebar import SidebarViewModel
from app.viewmodels.transcript import TranscriptModel
from app.window import Window
from yi_desktop.chat import presets, turn
from yi_desktop.errors import YiError
from yi_desktop.paths import Paths
from yi_desktop.settings import Settings

if TYPE_CHECKING:
    from yi_desktop.engine.protocol import ModelInfo

# View-models, by the names of Main.qml's properties.
_PARTS = ("shell", "sidebar", "chat", "models", "settings", "privacy", "about", "desktop")
_CLOSING_LIMIT = 1.5  # seconds for the replies and the drafts to be saved
log = logging.getLogger("yi")


class Application:
    """Every object of the window, made once; `run` lasts as long as the window."""

    def __init__(
        self,
        paths: Paths,
        crashes: Crashes,
        window: Window,
        loop: asyncio.AbstractEventLoop,
        command: Sequence[str] | None = None,
    ) -> None:
        """`loop` may start to run later; `command` replaces the engine's worker.

        Raises SettingsUnusable.
        """
        self.crashes, self.window, self._paths = crashes, window, paths
        self._garbage = GarbageCollector()
        self._loop = loop
        self.tasks = Tasks(self._on_error)
        settings = Settings.load(paths.settings)
        self.services = Services(paths, settings, command)
        self.preferences = Preferences(settings, self._on_error_elsewhere)
        self.settings = SettingsViewModel(self.preferences)
        self._places = Places(self.preferences)
        clipboard = Clipboard(QGuiApplication.clipboard())

        self.shell = ShellViewModel(self.preferences, clipboard.put_text)
        self.store = Store(
            paths.database,
            lambda: self.services.vault,
            self.shell.ask,
            self._store_opened,
            self._store_failed,
        )
        self.models = ModelsViewModel(
            library=lambda: self.services.library,
            engine=lambda: self.services.engine,
            preferences=self.preferences,
            tasks=self.tasks,
            loaded=lambda path: self.services.hashes.renew(path),  # noqa: PLW0108 - made by asking
            writing=lambda: self.replies.writing,
        )
        self.replies = Replies(self.tasks)
        self.sidebar = SidebarViewModel(
            self.store, self.tasks, self.shell.toast, lambda: self.replies.writing
        )
        self.looks = Looks(self.shell)
        self._feed = Feed(TranscriptModel(), self.tasks, Style())
        self.chat = ChatViewModel(
            store=self.store,
            replies=self.replies,
            tasks=self.tasks,
            feed=self._feed,
            doors=Doors(
                turns=lambda: self.turns,
                copy=clipboard.put,
                offer=clipboard.offer,
                show_link=self.shell.show_link,
                notify=self.shell.toast.show,
                open=self._open,
                sampling=lambda: presets.sampling(self.settings.value("preset")),
                context_size=lambda: self.services.model.n_ctx if self.services.model else 0,
            ),
        )
        self.privacy = PrivacyViewModel(
            self.store, self.tasks, leave=self._leave, notify=self.shell.toast.show
        )
        self.about = AboutViewModel(self.tasks, lambda: self.looks.style)
        self._connect()
        self.desktop = DesktopViewModel(self.close)
        self.desk: desk.Desk | None = None
        self.translator = Translator(self._retranslate)
        self._closed = asyncio.Event()
        self._model_shown: ModelInfo | None = None

    @cached_property
    def turns(self) -> turn.Turns:
        return turn.Turns(
            self.store.database,
            self.services.engine,
            lambda: self.models.spec,
            self.services.hashes.of,
            self.settings.wishes,
        )

    def _connect(self) -> None:
        self.crashes.reported.connect(self.shell.show_bug)
        self.sidebar.opened.connect(self._open)
        self.sidebar.opened.connect(self.models.start_chat)
        self.sidebar.renamed.connect(self.chat.show_title)
        self.chat.conversationChanged.connect(self._selected)
        self.models.changed.connect(self.chat.contextChanged)
        self.shell.languageChanged.connect(self._language_changed)
        self.settings.changed.connect(self._language_changed)
        self.replies.updated.append(lambda running, update: self._follow(update.phase))
        self.replies.ended.append(lambda running: self.sidebar.refresh())

    def show(self) -> None:
        """Build the window. Raises QmlFailed."""
        self._language_changed()
        parts = {name: getattr(self, name) for name in _PARTS}
        self.window.show({**parts, **self._places.initial()})

    async def run(self, files: Sequence[str] = ()) -> None:
        """Start what is slow after the first frame, open `files`, and wait for the end."""
        await self.window.drawn()
        self.window.relax()
        self._places.follow(self.window.root)
        feed = self._feed
        self.window.show_images(self.looks.begin(feed.restyle, feed.transcript.repaint_formulas))
        self.services.engine.start()
        self.tasks.start(self._open_store())
        self.tasks.start(self._find_desktop(files))
        self.tasks.start(self.looks.warm_up())
        await self._closed.wait()

    def close(self) -> None:
        """End `run`."""
        self._closed.set()

    async def end(self) -> None:
        """Save what is being written, close the store, end the workers."""
        self._places.leave(self.window.root)
        self.window.root.setVisible(False)
        if self.desk is not None:
            self.desk.hang_up()
        try:
            async with asyncio.timeout(_CLOSING_LIMIT):
                await self.chat.close()
                await self.tasks.close()
                if self.desk is not None:
                    await self.desk.close()
        except TimeoutError:
            log.warning("not everything was finished in time")
        finally:
            await self.services.engine.close()
            await self.services.hashes.close()
            await self.store.close()
            self.preferences.close()
            self.window.destroy()
            self._garbage.end()

    # What happens meanwhile

    async def _find_desktop(self, files: Sequence[str]) -> None:
        """Loaded beside the window, which is on show."""
        await asyncio.to_thread(imports.run_all)
        self.desk = desk.Desk(
            paths=self._paths,
            view_model=self.desktop,
            window=self.window,
            settings=self.settings,
            tasks=self.tasks,
            engine=self.services.engine,
            shell=self.shell,
            models=self.models,
            replies=self.replies,
            title=self._title,
            open_conversation=self._go_to,
            attach=self.chat.texts.attach_all,
            end=self.close,
        )
        self.desk.begin(files)

    async def _open_store(self) -> None:
        state = await self.sidebar.begin()
        self.shell.set_protection(state.protection or "")

    def _store_opened(self) -> None:
        self.tasks.start(self._show_protection())
        self.sidebar.refresh()
        if not self.chat.busy and not self.chat.conversationId:
            self.tasks.start(self._restore())

    async def _restore(self) -> None:
        """Open what was open last, if it is still there and nothing was typed meanwhile."""
        last = self._places.conversation
        if last and not self.chat.draft and await self.store.has(last):
            self.chat.open(last)
        else:
            await self.chat.restore_draft()

    async def _show_protection(self) -> None:
        state = await self.store.vault_state()
        self.shell.closeDialog()
        self.shell.set_protection(state.protection or "")

    def _store_failed(self, error: YiError) -> None:
        log.error("the store does not open: %s", error.code)
        self.shell.show_storage_error(error)

    async def _leave(self) -> None:
        """Nothing is to be on show, or being written, of any conversation."""
        await self.replies.stop_all()
        await self.chat.open("")
        self.sidebar.refresh()

    async def _title(self, conversation_id: str) -> str:
        return (await self.store.conversation(conversation_id)).title

    def _open(self, conversation_id: str) -> None:
        self.shell.page = "chat"
        self.chat.open(conversation_id)

    def _go_to(self, conversation_id: str) -> None:
        """The same, but one that is open already stays as it is, at its place."""
        self.shell.page = "chat"
        if conversation_id != self.chat.conversationId:
            self.chat.open(conversation_id)

    def _selected(self) -> None:
        self.sidebar.select(self.chat.conversationId)
        self._places.opened(self.chat.conversationId)

    def _follow(self, phase: str) -> None:
        if phase in ("saved", "done"):
            self.sidebar.refresh()
        elif phase == "loading":  # the first word of one that goes on or is written again
            self.sidebar.mark()
        if self.services.model is not self._model_shown:  # a turn loaded it, or its worker died
            self._model_shown = self.services.model
            self.models.refresh()

    def _language_changed(self) -> None:
        self.translator.use(self.shell.language, self.settings.value("formats"))

    def _retranslate(self) -> None:
        self.window.retranslate()
        if self.desk is not None:
            self.desk.retranslate()
        self.models.refresh()
        self.sidebar.mark()
        self.chat.retranslate()

    def _on_error(self, error: BaseException) -> None:
        match error:
            case NotOpened():
                log.info("the store is not open: %s", error.detail)
            case YiError():
                log.info("%s", error.code)
                self.shell.show_error(error)
            case _:
                self.crashes.report(error)

    def _on_error_elsewhere(self, error: BaseException) -> None:
        """The same, from another thread."""
        self._loop.call_soon_threadsafe(self._on_error, error)
