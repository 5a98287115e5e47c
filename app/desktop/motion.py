"""Whether the person has asked the desktop for less motion, which Qt does not tell."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from jeepney import DBusAddress, MatchRule

from app.desktop.bus import BusError, SessionBus

_PORTAL = DBusAddress(
    "/org/freedesktop/portal/desktop",
    "org.freedesktop.portal.Desktop",
    "org.freedesktop.portal.Settings",
)
# What GNOME, and whoever follows it, has its switch for animations set to.
_SPACE, _KEY = "org.gnome.desktop.interface", "enable-animations"
_log = logging.getLogger("yi.desktop")


class Motion:
    """Follows the desktop's switch; `changed` is called with True while nothing is to slide."""

    def __init__(self, bus: SessionBus, changed: Callable[[bool], None]) -> None:
        self._bus, self._changed = bus, changed

    async def begin(self) -> None:
        """Ask, and listen from now on; a desktop without such a switch is left as it is."""
        rule = MatchRule(type="signal", interface=_PORTAL.interface, member="SettingChanged")
        try:
            await self._bus.hear(rule, self._heard)
            (value,) = await self._bus.call(_PORTAL, "Read", "ss", (_SPACE, _KEY))
        except BusError as error:
            _log.info("the desktop does not tell of motion: %s", error)
        else:
            self._take(value)

    def _heard(self, space: str, key: str, value: Any) -> None:
        if (space, key) == (_SPACE, _KEY):
            self._take(value)

    def _take(self, value: Any) -> None:
        while isinstance(value, tuple) and len(value) == 2:  # a variant, of a variant at first
            value = value[1]
        if isinstance(value, bool):
            self._changed(not value)
