"""The tray icon of Linux: a StatusNotifierItem and its menu, told to the panel over D-Bus."""

from __future__ import annotations

import asyncio
import logging
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from jeepney import DBusAddress, MatchRule
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from app.desktop.bus import BusError, Reply, SessionBus
from app.desktop.menu import Actions

ICON = Path(__file__).parents[2] / "resources" / "app-icon-512.png"
_NAME = "yi-desktop"
_SIZES = (16, 22, 24, 32, 48)  # px: what panels show, at both usual scales
_WATCHER = DBusAddress(
    "/StatusNotifierWatcher", "org.kde.StatusNotifierWatcher", "org.kde.StatusNotifierWatcher"
)
_ITEM = "/StatusNotifierItem"
_MENU = "/StatusNotifierItem/Menu"
_ITEM_INTERFACE = "org.kde.StatusNotifierItem"
_MENU_INTERFACE = "com.canonical.dbusmenu"
_PROPERTIES = "org.freedesktop.DBus.Properties"
_log = logging.getLogger("yi.desktop")


class StatusItem:
    """Shown wherever a panel asks for such items, now or later."""

    def __init__(self, bus: SessionBus, actions: Actions, changed: Callable[[bool], None]) -> None:
        """`changed` hears whether there is a panel that shows the item."""
        self._bus, self._actions, self._changed = bus, actions, changed
        self._revision = 1
        self._pixmaps: list[tuple[int, int, bytes]] = []
        self.shown = False

    async def begin(self) -> None:
        """Offer the item. Raises BusError only where the bus itself fails."""
        self._pixmaps = await asyncio.to_thread(pixmaps, ICON, _SIZES)  # some 10 ms
        self._bus.export(_ITEM, self._item)
        self._bus.export(_MENU, self._menu)
        await self._bus.hear(
            MatchRule(
                type="signal",
                sender="org.freedesktop.DBus",
                interface="org.freedesktop.DBus",
                member="NameOwnerChanged",
                path="/org/freedesktop/DBus",
            ),
            self._owner_changed,
        )
        for member in ("StatusNotifierHostRegistered", "StatusNotifierHostUnregistered"):
            rule = MatchRule(
                type="signal",
                interface=_WATCHER.interface,
                member=member,
                path=_WATCHER.object_path,
            )
            await self._bus.hear(rule, lambda *_: self._start_registering())
        await self._register()

    def retranslate(self) -> None:
        """The menu's words have changed."""
        self._revision += 1
        self._bus.emit(_MENU, _MENU_INTERFACE, "LayoutUpdated", "ui", (self._revision, 0))

    # The panel

    def _owner_changed(self, name: str, old: str, new: str) -> None:
        if name != _WATCHER.bus_name:
            return
        if new:
            self._start_registering()
        else:
            self._set_shown(shown=False)

    def _start_registering(self) -> None:
        self._bus.start(self._register())

    async def _register(self) -> None:
        try:
            await self._bus.call(_WATCHER, "RegisterStatusNotifierItem", "s", (self._bus.name,))
            hosted = bool(await self._bus.get(_WATCHER, "IsStatusNotifierHostRegistered"))
        except BusError as error:
            _log.info("no tray: %s", error)
            hosted = False
        self._set_shown(shown=hosted)

    def _set_shown(self, *, shown: bool) -> None:
        if shown != self.shown:
            self.shown = shown
            self._changed(shown)

    # The item

    def _item(self, interface: str, method: str, arguments: tuple[Any, ...]) -> Reply:
        if interface == _PROPERTIES:
            return _properties(self._item_properties(), method, arguments)
        if method in ("Activate", "SecondaryActivate"):
            _later(self._actions.open)
            return "", ()
        return ("", ()) if method in ("ContextMenu", "Scroll") else None

    def _item_properties(self) -> dict[str, tuple[str, Any]]:
        return {
            "Category": ("s", "ApplicationStatus"),
            "Id": ("s", _NAME),
            "Title": ("s", "Yi Desktop"),
            "Status": ("s", "Active"),
            "WindowId": ("i", 0),
            "IconName": ("s", ""),
            "IconPixmap": ("a(iiay)", self._pixmaps),
            "OverlayIconName": ("s", ""),
            "OverlayIconPixmap": ("a(iiay)", []),
            "AttentionIconName": ("s", ""),
            "AttentionIconPixmap": ("a(iiay)", []),
            "AttentionMovieName": ("s", ""),
            "ToolTip": ("(sa(iiay)ss)", ("", [], "Yi Desktop", "")),
            "ItemIsMenu": ("b", False),
            "Menu": ("o", _MENU),
        }

    # Its menu; line n has the id n + 1, the menu itself 0

    def _menu(self, interface: str, method: str, arguments: tuple[Any, ...]) -> Reply:
        if interface == _PROPERTIES:
            known = {"Version": ("u", 3), "Status": ("s", "normal"), "TextDirection": ("s", "ltr")}
            known["IconThemePath"] = ("as", [])
            return _properties(known, method, arguments)
        lines = self._lines()
        reply: Reply = None
        match method, arguments:
            case "GetLayout", (parent, _, _):
                children = [
                    ("(ia{sv}av)", (number, line, []))
                    for number, line in enumerate(lines, 1)
                    if parent == 0
                ]
                own = lines[parent - 1] if parent else {"children-display": ("s", "submenu")}
                reply = "u(ia{sv}av)", (self._revision, (parent, own, children))
            case "GetGroupProperties", (wanted, _):
                numbers = wanted or range(1, len(lines) + 1)
                found = [(one, lines[one - 1]) for one in numbers if 0 < one <= len(lines)]
                reply = "a(ia{sv})", (found,)
            case "GetProperty", (number, name):
                reply = "v", (lines[number - 1][name],)
            case "Event", (number, event, _, _):
                self._press(number, event)
                reply = "", ()
            case "EventGroup", (events,):
                for number, event, *_ in events:
                    self._press(number, event)
                reply = "ai", ([],)
            case "AboutToShow", _:
                reply = "b", (False,)
            case "AboutToShowGroup", _:
                reply = "aiai", ([], [])
        return reply

    def _lines(self) -> list[dict[str, tuple[str, Any]]]:
        return [
            {"label": ("s", item.label.replace("_", "__"))}
            if item.label
            else {"type": ("s", "separator")}
            for item in self._actions.menu()
        ]

    def _press(self, number: int, event: str) -> None:
        items = self._actions.menu()
        if event == "clicked" and 0 < number <= len(items):
            _later(items[number - 1].act)


def _later(act: Callable[[], None]) -> None:
    """Once the panel has its reply; what goes wrong then is ours and no error of the call."""
    asyncio.get_running_loop().call_soon(act)


def _properties(
    known: dict[str, tuple[str, Any]], method: str, arguments: tuple[Any, ...]
) -> Reply:
    match method:
        case "GetAll":
            return "a{sv}", (known,)
        case "Get":
            return "v", (known[arguments[1]],)
    return None


def pixmaps(icon: Path, sizes: tuple[int, ...]) -> list[tuple[int, int, bytes]]:
    """Width, height and the pixels, alpha first, of the icon at each size; none if unreadable."""
    whole = QImage(str(icon)).convertToFormat(QImage.Format.Format_ARGB32)
    if whole.isNull():
        return []
    painted = []
    for size in sizes:
        image = whole.scaled(
            size,
            size,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        pixels = bytearray(bytes(image.constBits()))
        if sys.byteorder == "little":  # a pixel is a number, sent with its first byte first
            pixels[0::4], pixels[1::4], pixels[2::4], pixels[3::4] = (
                pixels[3::4],
                pixels[2::4],
                pixels[1::4],
                pixels[0::4],
            )
        painted.append((image.width(), image.height(), bytes(pixels)))
    return painted
