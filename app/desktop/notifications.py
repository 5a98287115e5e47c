"""Notifications of Linux's desktops, over D-Bus."""

from __future__ import annotations

import logging

from jeepney import DBusAddress, MatchRule

from app.desktop.bus import BusError, SessionBus
from app.desktop.surroundings import Notice

_SERVICE = DBusAddress(
    "/org/freedesktop/Notifications",
    "org.freedesktop.Notifications",
    "org.freedesktop.Notifications",
)
_LONGEST = 120  # characters of a title
_log = logging.getLogger("yi.desktop")


class Notifications:
    """Shows notices and hears which one was pressed."""

    def __init__(self, bus: SessionBus) -> None:
        self._bus = bus
        self._shown: dict[int, Notice] = {}
        self._tokens: dict[int, str] = {}

    async def begin(self) -> None:
        """Listen. Raises BusError."""
        for signal, heard in (
            ("ActivationToken", self._token),
            ("ActionInvoked", self._pressed),
            ("NotificationClosed", self._gone),
        ):
            await self._bus.hear(
                MatchRule(
                    type="signal",
                    interface=_SERVICE.interface,
                    member=signal,
                    path=_SERVICE.object_path,
                ),
                heard,
            )

    async def tell(self, notice: Notice) -> bool:
        """Show it; False where nobody shows notifications."""
        last = next((one for one, shown in self._shown.items() if shown.key == notice.key), 0)
        hints = {"desktop-entry": ("s", "yi-desktop"), "category": ("s", "transfer.complete")}
        title = notice.title[:_LONGEST]
        # A title is plain text everywhere; the text may be read as markup and is our own words.
        body = ("Yi Desktop", last, "yi-desktop", title, notice.text, ["default", ""], hints, -1)
        try:
            (number,) = await self._bus.call(_SERVICE, "Notify", "susssasa{sv}i", body)
        except BusError as error:
            _log.info("no notification: %s", error)
            return False
        self._shown.pop(last, None)
        self._shown[number] = notice
        return True

    async def withdraw(self) -> None:
        """Take back what is still to be seen."""
        shown, self._shown = self._shown, {}
        for number in shown:
            try:
                await self._bus.call(_SERVICE, "CloseNotification", "u", (number,))
            except BusError as error:
                _log.info("a notification stays: %s", error)

    def _token(self, number: int, token: str) -> None:
        if number in self._shown:
            self._tokens[number] = token

    def _pressed(self, number: int, action: str) -> None:
        token = self._tokens.pop(number, "")
        if (notice := self._shown.pop(number, None)) is not None:
            notice.pressed(token)

    def _gone(self, number: int, reason: int) -> None:
        self._shown.pop(number, None)
        self._tokens.pop(number, None)
