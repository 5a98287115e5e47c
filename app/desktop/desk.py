"""What the window has to do with the desktop around it, made and ended in one place."""

from __future__ import annotations

import asyncio
import importlib
import logging
import os
import sys
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMetaObject

from app.desktop import login
from app.desktop.at_login import AtLogin
from app.desktop.awake import Awake, Waker, native
from app.desktop.files import Files
from app.desktop.menu import Actions
from app.desktop.presence import Presence
from app.desktop.surroundings import Bare, Surroundings
from app.instance.messages import Ask, Request
from app.instance.reception import Reception
from app.instance.server import InstanceServer, Visitor
from app.replies import Replies
from app.tasks import Tasks
from app.viewmodels.desktop import DesktopViewModel
from app.viewmodels.models import ModelsViewModel
from app.viewmodels.settings import SettingsViewModel
from app.viewmodels.shell import ShellViewModel
from app.window import Window
from yi_desktop.engine.client import EngineClient, ModelSpec
from yi_desktop.paths import Paths

_log = logging.getLogger("yi.desktop")


class Desk:
    """Made, and loaded, once the window has been drawn."""

    def __init__(
        self,
        *,
        paths: Paths,
        view_model: DesktopViewModel,
        window: Window,
        settings: SettingsViewModel,
        tasks: Tasks,
        engine: EngineClient,
        shell: ShellViewModel,
        models: ModelsViewModel,
        replies: Replies,
        title: Callable[[str], Awaitable[str]],
        open_conversation: Callable[[str], None],
        attach: Callable[[Sequence[Path]], Awaitable[list[Path]]],
        end: Callable[[], None],
    ) -> None:
        """`title` names a conversation, `open_conversation` shows it, `end` ends the program.

        `attach` puts texts into the message and returns what is none.
        """
        self._paths, self._tasks = paths, tasks
        self._shell, self._models = shell, models
        self._window = window
        self._surroundings: Surroundings = Bare()
        self._waker: Waker | None = native()
        self.presence = Presence(
            window=window,
            settings=settings,
            tasks=tasks,
            toast=shell.toast,
            title=title,
            open_conversation=open_conversation,
            end=end,
            told=paths.cache / "told-of-tray",
        )
        self._view_model = view_model
        view_model.attach(self)
        self._at_login = AtLogin(login.find(), settings, tasks)
        self.files = Files(
            shell, models, tasks, attach=attach, come_forward=self.presence.come_forward
        )
        self.awake = Awake(
            self._find_waker, QCoreApplication.translate("Desktop", "Writing an answer")
        )
        replies.updated.append(lambda running, update: self.awake.hold(running))
        replies.ended.append(self.awake.release)
        replies.ended.append(self.presence.answered)
        self.settled = False  # all that the desktop offers has been found
        self._models_known = asyncio.Event()
        self._reception = Reception(engine, self._chosen, self.files.open)
        self._server = InstanceServer(self._serve, tasks)

    def begin(self, files: Sequence[str]) -> None:
        """Be there for others; `files` are to be opened in the window."""
        self._server.listen(self._paths)
        self._tasks.start(self._open_models())
        self._tasks.start(self._surround())
        self._tasks.start(self._at_login.begin())
        if files:
            self.files.open([Path(file) for file in files])

    def retranslate(self) -> None:
        """The language was changed."""
        self._surroundings.retranslate()

    def hang_up(self) -> None:
        """The program ends: nothing more is taken on."""
        self.presence.leave()
        self._server.close()

    async def close(self) -> None:
        """Take everything back from the desktop."""
        await self.awake.close()
        await self._surroundings.close()

    async def _surround(self) -> None:
        actions = Actions(self.presence.come_forward, self._new_chat, self.presence.quit)
        try:
            self._surroundings = await self._find(actions)
        except _NoDesktop as error:
            _log.info("the desktop offers nothing: %s", error)
        else:
            self.presence.surroundings = self._surroundings
            await self._surroundings.begin()
        self.settled = True

    async def _find(self, actions: Actions) -> Surroundings:
        changed = self._tray_changed
        if sys.platform in ("win32", "darwin"):
            from app.desktop.native import NativeDesktop  # noqa: PLC0415 - for these two alone

            return NativeDesktop(self._window, self._shell, actions, changed)
        if not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
            raise _NoDesktop("this session has no bus")
        # What speaks D-Bus is loaded beside the window, which is on show by now.
        linux = await asyncio.to_thread(importlib.import_module, "app.desktop.linux")
        try:
            bus = await linux.SessionBus.open()
            desktop = linux.LinuxDesktop(bus, actions, changed, self._view_model.keep_still)
        except linux.BusError as error:
            raise _NoDesktop(str(error)) from error
        self._waker = desktop
        return desktop

    def _tray_changed(self, shown: bool) -> None:
        self._view_model.show_tray(shown=shown)
        self.presence.tray_changed(shown)

    def _new_chat(self) -> None:
        self.presence.come_forward()
        QMetaObject.invokeMethod(self._window.root, "startChat")

    async def _find_waker(self) -> Waker | None:
        return self._waker

    async def _serve(self, request: Request, visitor: Visitor) -> None:
        if not isinstance(request, Ask):
            await self._reception.serve(request, visitor)
            return
        self.awake.hold(visitor)
        try:
            await self._reception.serve(request, visitor)
        finally:
            self.awake.release(visitor)

    async def _open_models(self) -> None:
        try:
            await self._models.open_at_start()
        finally:
            self._models_known.set()
            self.files.begin()

    async def _chosen(self) -> ModelSpec | None:
        await self._models_known.wait()
        return self._models.spec


class _NoDesktop(Exception):
    """A session without a bus."""
