"""The settings about the desktop: what they change, and what they say where it offers nothing."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from tests.e2e.desktops import needed

pytestmark = needed


def test_opening_at_login_is_what_the_system_says(play, fake_command, desktop, tmp_path):
    desktop()
    entry = Path(os.environ["XDG_CONFIG_HOME"]) / "autostart" / "yi-desktop.desktop"

    async def turn_on(hand) -> None:
        await hand.until(lambda: hand.app.desk and hand.app.desk.settled)
        hand.app.shell.page = "settings"
        await hand.click("openAtLoginSwitch")
        await hand.until(entry.exists)

    async def turned_off_elsewhere(hand) -> None:
        assert hand.app.settings.openAtLogin
        await hand.until(lambda: not hand.app.settings.openAtLogin)

    async def refused(hand) -> None:
        await hand.until(lambda: hand.app.desk and hand.app.desk.settled)
        hand.app.settings.openAtLogin = True
        await hand.until(lambda: hand.app.shell.toastVisible)
        assert not hand.app.settings.openAtLogin

    try:
        play(turn_on, fake_command)
        assert "-m" in entry.read_text("utf-8")
        entry.unlink()
        play(turned_off_elsewhere, fake_command)
        entry.mkdir()
        play(refused, fake_command)
    finally:
        shutil.rmtree(entry.parent)


def test_without_a_tray_the_settings_say_so(play, fake_command, desktop):
    desktop()

    async def scenario(hand) -> None:
        await hand.until(lambda: hand.app.desk and hand.app.desk.settled)
        hand.app.shell.page = "settings"
        await hand.find("openAtLoginSwitch")
        assert hand.visible("closeActionBox") is None  # it is not enabled

    play(scenario, fake_command)
