"""Linux's desktops: everything they offer comes over the session's D-Bus."""

from __future__ import annotations

import logging
from collections.abc import Callable

from jeepney import DBusAddress

from app.desktop.bus import BusError, SessionBus
from app.desktop.menu import Actions
from app.desktop.motion import Motion
from app.desktop.notifications import Notifications
from app.desktop.status_item import StatusItem
from app.desktop.surroundings import Notice

# Who keeps the computer awake, what its methods are called, and whether it wants flags.
_GNOME = DBusAddress(
    "/org/gnome/SessionManager", "org.gnome.SessionManager", "org.gnome.SessionManager"
)
_OTHERS = DBusAddress(
    "/org/freedesktop/PowerManagement/Inhibit",
    "org.freedesktop.PowerManagement",
    "org.freedesktop.PowerManagement.Inhibit",
)
_SUSPEND = 4  # GNOME's flag for "the computer"; the screen may still go dark
_log = logging.getLogger("yi.desktop")


class LinuxDesktop:
    """Tray, notifications, sleep and motion; what is missing on a desktop is left out."""

    def __init__(
        self,
        bus: SessionBus,
        actions: Actions,
        tray_changed: Callable[[bool], None],
        still_changed: Callable[[bool], None],
    ) -> None:
        self._bus = bus
        self._item = StatusItem(bus, actions, tray_changed)
        self._notifications = Notifications(bus)
        self._motion = Motion(bus, still_changed)
        self._cookie: tuple[DBusAddress, str, int] | None = None

    @property
    def has_tray(self) -> bool:
        return self._item.shown

    async def begin(self) -> None:
        """Show the icon and listen to notifications."""
        self._bus.start(self._motion.begin())
        try:
            await self._notifications.begin()
            await self._item.begin()
        except BusError as error:
            _log.info("the desktop offers nothing: %s", error)

    def retranslate(self) -> None:
        self._item.retranslate()

    async def tell(self, notice: Notice) -> bool:
        return await self._notifications.tell(notice)

    async def withdraw(self) -> None:
        await self._notifications.withdraw()

    async def stay_awake(self, reason: str) -> bool:
        """Keep the computer, not its screen, from sleeping by itself; False where none can."""
        app = "yi-desktop"
        for address, off, signature, body in (
            (_GNOME, "Uninhibit", "susu", (app, 0, reason, _SUSPEND)),
            (_OTHERS, "UnInhibit", "ss", ("Yi Desktop", reason)),
        ):
            try:
                (cookie,) = await self._bus.call(address, "Inhibit", signature, body)
            except BusError as error:
                _log.info("%s does not keep it awake: %s", address.bus_name, error)
            else:
                self._cookie = address, off, cookie
                return True
        return False

    async def may_sleep(self) -> None:
        """The end of `stay_awake`. The end of the connection is one too."""
        if self._cookie is not None:
            (address, off, cookie), self._cookie = self._cookie, None
            try:
                await self._bus.call(address, off, "u", (cookie,))
            except BusError as error:
                _log.info("%s: %s", off, error)

    async def close(self) -> None:
        await self._bus.close()
