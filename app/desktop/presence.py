"""The window shown, hidden in the tray, or gone; and what is told of answers meanwhile."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.desktop.surroundings import Bare, Notice, Surroundings
from app.replies import Running
from app.tasks import Tasks
from app.viewmodels.settings import SettingsViewModel
from app.viewmodels.toast import Toast
from app.window import Window

_LATE = 5.0  # seconds for a panel that starts anew, before a hidden window is shown again


class Presence:
    """Decides; the desktop and the window do it."""

    def __init__(
        self,
        *,
        window: Window,
        settings: SettingsViewModel,
        tasks: Tasks,
        toast: Toast,
        title: Callable[[str], Awaitable[str]],
        open_conversation: Callable[[str], None],
        end: Callable[[], None],
        told: Path,
    ) -> None:
        """`title` names a conversation; `end` ends the program; the file `told` remembers that
        the person knows of the tray.
        """
        self._window = window
        self._settings, self._tasks, self._toast = settings, tasks, toast
        self._title, self._open_conversation, self._end = title, open_conversation, end
        self._told = told
        self.surroundings: Surroundings = Bare()
        self._untold = False
        self._ending = False
        window.root.activeChanged.connect(self._active_changed)

    @property
    def hidden(self) -> bool:
        return not self._window.root.isVisible()

    def close_window(self) -> bool:
        """The person closes the window: True if it only goes into the tray."""
        hides = (
            not self._ending
            and self.surroundings.has_tray
            and self._settings.value("close_action") == "tray"
        )
        if not hides:
            self.quit()
            return False
        self._window.root.setVisible(False)
        self._tasks.start(self._tell_of_tray())
        return True

    def quit(self) -> None:
        """End the program, whatever the window is set to do when it is closed."""
        self._ending = True
        self._end()

    def leave(self) -> None:
        """The program is ending."""
        self._ending = True

    def come_forward(self, token: str = "") -> None:
        """Show the window; `token` is the desktop's leave for that."""
        self._window.come_forward(token)
        if self._untold:
            self._untold = False
            text = QCoreApplication.translate(
                "Tray", "Closing the window keeps Yi in the tray. Settings can change that."
            )
            self._toast.show(text, "info")

    def tray_changed(self, shown: bool) -> None:
        """A hidden window must not be lost with the panel that could open it."""
        if not shown and self.hidden:
            self._tasks.start(self._come_back())

    def answered(self, running: Running) -> None:
        """A reply has ended, in whatever way."""
        last = running.latest
        if (
            last is None
            or last.message.role != "assistant"
            or last.message.state == "stopped"  # by the person, who knows
            or (self._window.root.isActive() and not self.hidden)
            or not self._settings.value("notify_done")
        ):
            return
        complete = running.failed is None and last.message.state == "complete"
        self._tasks.start(self._tell_of_answer(running.conversation_id, complete=complete))

    async def _tell_of_answer(self, conversation_id: str, *, complete: bool) -> None:
        """Nothing of what was asked or answered, beyond the conversation's own title."""
        translate = QCoreApplication.translate
        text = (
            translate("Tray", "The answer is done.")
            if complete
            else translate("Tray", "The answer has ended before its end.")
        )

        def pressed(token: str) -> None:
            self.come_forward(token)
            self._open_conversation(conversation_id)

        title = await self._title(conversation_id)
        await self.surroundings.tell(Notice(conversation_id, title, text, pressed))

    async def _tell_of_tray(self) -> None:
        """Once: where the window went."""
        if self._told.exists():
            return
        self._told.touch(mode=0o600)
        translate = QCoreApplication.translate
        notice = Notice(
            "tray",
            translate("Tray", "Yi Desktop goes on in the tray"),
            translate("Tray", "Answers go on being written. To end it, choose Quit there."),
            self.come_forward,
        )
        self._untold = not await self.surroundings.tell(notice)

    def _active_changed(self) -> None:
        if self._window.root.isActive():
            self._tasks.start(self.surroundings.withdraw())

    async def _come_back(self) -> None:
        await asyncio.sleep(_LATE)
        if self.hidden and not self.surroundings.has_tray:
            self.come_forward()
