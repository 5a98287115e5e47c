"""A desktop's panel, notifications and session manager on a private D-Bus, told and asked by lines.

Run under dbus-run-session. Prints what programs do to it, one JSON object a line; reads commands:
`own NAME`, `disown NAME`, `look`, `animate on|off`, `activate`, `click ID` (of the menu), `press`
(a notification). The arguments are the names that it has from the start.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from jeepney import DBusAddress

from app.desktop.bus import SessionBus

WATCHER = "org.kde.StatusNotifierWatcher"
NOTIFICATIONS = "org.freedesktop.Notifications"
SESSION = "org.gnome.SessionManager"


def say(event: str, **what: object) -> None:
    print(json.dumps({"event": event, **what}, default=str), flush=True)


class Desktop:
    def __init__(self, bus: SessionBus) -> None:
        self.bus = bus
        self.item = "nobody.yet"
        self.count = 0
        self.held: dict[int, str] = {}
        bus.export("/StatusNotifierWatcher", self.watcher)
        bus.export("/org/freedesktop/Notifications", self.notifications)
        bus.export("/org/gnome/SessionManager", self.session)
        bus.export(PORTAL.object_path, self.settings)
        self.animated = True

    async def own(self, name: str, *, have: bool = True) -> None:
        if have:
            await self.bus.call(BUS, "RequestName", "su", (name, 4))
        else:
            await self.bus.call(BUS, "ReleaseName", "s", (name,))

    def watcher(self, interface, method, arguments):
        if method == "Get":
            return "v", (("b", True),)
        assert method == "RegisterStatusNotifierItem"
        self.item = arguments[0]
        say("registered")
        return "", ()

    def notifications(self, interface, method, arguments):
        if method == "Notify":
            _, replaces, _, summary, body, *_ = arguments
            self.count = replaces or self.count + 1
            say("notified", id=self.count, replaces=replaces, summary=summary, body=body)
            return "u", (self.count,)
        say("withdrawn", id=arguments[0])
        return "", ()

    def session(self, interface, method, arguments):
        if method == "Inhibit":
            self.count += 1
            say("inhibited", app=arguments[0], reason=arguments[2], flags=arguments[3])
            return "u", (self.count,)
        say("uninhibited")
        return "", ()

    def settings(self, interface, method, arguments):
        assert (method, arguments) == ("Read", ("org.gnome.desktop.interface", "enable-animations"))
        return "v", (("v", ("b", self.animated)),)

    async def obey(self, command: str, *rest: str) -> None:
        item = DBusAddress("/StatusNotifierItem", self.item, "org.kde.StatusNotifierItem")
        menu = DBusAddress("/StatusNotifierItem/Menu", self.item, "com.canonical.dbusmenu")
        match command:
            case "own" | "disown":
                await self.own(rest[0], have=command == "own")
            case "look":
                whole = DBusAddress(item.object_path, self.item, "org.freedesktop.DBus.Properties")
                (found,) = await self.bus.call(whole, "GetAll", "s", (item.interface,))
                sizes = [(w, h, len(data)) for w, h, data in found["IconPixmap"][1]]
                _, (_, _, lines) = await self.bus.call(menu, "GetLayout", "iias", (0, -1, []))
                labels = [line[1][1].get("label", ("s", "-"))[1] for line in lines]
                width, height, pixels = found["IconPixmap"][1][-1]
                middle = 4 * (height // 2 * width + width // 2)
                say("looked", title=found["Title"][1], menu=labels, sizes=sizes,
                    corner=list(pixels[:4]), middle=list(pixels[middle:middle + 4]))  # fmt: skip
            case "animate":
                self.animated = rest[0] == "on"
                said = ("org.gnome.desktop.interface", "enable-animations", ("b", self.animated))
                self.bus.emit(PORTAL.object_path, PORTAL.interface, "SettingChanged", "ssv", said)
            case "activate":
                await self.bus.call(item, "Activate", "ii", (0, 0))
            case "click":
                event = (int(rest[0]), "clicked", ("s", ""), 0)
                await self.bus.call(menu, "Event", "isvu", event)
            case "press":
                path, name = "/org/freedesktop/Notifications", NOTIFICATIONS
                self.bus.emit(path, name, "ActivationToken", "us", (self.count, "token"))
                self.bus.emit(path, name, "ActionInvoked", "us", (self.count, "default"))
        say("done", command=command)


PORTAL = DBusAddress(
    "/org/freedesktop/portal/desktop",
    "org.freedesktop.portal.Desktop",
    "org.freedesktop.portal.Settings",
)
BUS = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")


async def main() -> None:
    bus = await SessionBus.open()
    desktop = Desktop(bus)
    for name in sys.argv[1:]:
        await desktop.own(name)
    say("ready", address=os.environ["DBUS_SESSION_BUS_ADDRESS"])
    loop = asyncio.get_running_loop()
    while line := await loop.run_in_executor(None, sys.stdin.readline):
        await desktop.obey(*line.split())
    await bus.close()


if __name__ == "__main__":
    asyncio.run(main())
