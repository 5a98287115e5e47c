"""Keeps the setting that opens the program at login, and what the system really does, the same."""

from __future__ import annotations

import asyncio

from app.desktop.login import LoginFailed, LoginItem
from app.tasks import Tasks
from app.viewmodels.settings import SettingsViewModel

_SETTING = "open_at_login"


class AtLogin:
    """The system is right: its own settings may have switched the entry off."""

    def __init__(self, item: LoginItem, settings: SettingsViewModel, tasks: Tasks) -> None:
        self._item, self._settings, self._tasks = item, settings, tasks
        self._on: bool | None = None  # until the system was asked
        settings.changed.connect(self._changed)

    async def begin(self) -> None:
        """Ask the system; where it starts the program, see that it starts this one."""
        self._on = await asyncio.to_thread(self._item.is_on)
        self._settings.put(_SETTING, self._on)
        if self._on:
            await self._turn(on=True)

    def _changed(self) -> None:
        wanted = bool(self._settings.value(_SETTING))
        if self._on is not None and wanted != self._on:
            self._on = wanted
            self._tasks.start(self._turn(on=wanted))

    async def _turn(self, *, on: bool) -> None:
        try:
            await asyncio.to_thread(lambda: self._item.turn(on=on))
        except LoginFailed:
            self._on = await asyncio.to_thread(self._item.is_on)
            self._settings.put(_SETTING, self._on)
            raise
