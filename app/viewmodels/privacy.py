"""What has used the network, and how to be rid of every conversation, for the settings."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.store import Store
from app.tasks import Tasks

QML_IMPORT_NAME = "Yi.App"
QML_IMPORT_MAJOR_VERSION = 1

_SHOWN = 30 * 86_400.0  # seconds


@QmlElement
@QmlUncreatable("Made in app/main.py")
class PrivacyViewModel(QObject):
    """Read anew whenever its page is shown."""

    changed = Signal()

    def __init__(
        self,
        store: Store,
        tasks: Tasks,
        *,
        leave: Callable[[], Awaitable[None]],
        notify: Callable[[str, str], None],
    ) -> None:
        """`leave` stops what is being written and shows an empty page."""
        super().__init__()
        self._store, self._tasks, self._leave, self._notify = store, tasks, leave, notify
        self._uses: list[dict[str, object]] = []
        self._conversations = 0

    @Property("QVariantList", notify=changed)
    def uses(self) -> list[dict[str, object]]:
        """The uses of the last 30 days, the latest first: purpose, host, at (Unix seconds)."""
        return self._uses

    @Property(int, notify=changed)
    def conversations(self) -> int:
        return self._conversations

    @Slot()
    def refresh(self) -> None:
        self._tasks.start(self._refresh())

    @Slot()
    def deleteAll(self) -> None:
        """Delete every conversation for good."""
        self._tasks.start(self._delete_all())

    async def _refresh(self) -> None:
        uses = await self._store.network_uses(time.time() - _SHOWN)
        self._uses = [{"purpose": one.purpose, "host": one.host, "at": one.at} for one in uses]
        self._conversations = await self._store.count()
        self.changed.emit()

    async def _delete_all(self) -> None:
        await self._leave()
        await self._store.delete_everything()
        await self._leave()
        await self._refresh()
        text = QCoreApplication.translate("Privacy", "All conversations were deleted")
        self._notify(text, "trash-2")
