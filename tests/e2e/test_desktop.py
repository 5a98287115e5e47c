"""The window in a desktop: its tray, its notifications, and what it does when it is closed."""

from __future__ import annotations

import signal

import pytest
from PySide6.QtCore import Qt

from app.desktop import awake
from tests.e2e.desktops import EVERYTHING, NOTIFICATIONS, PANEL, needed
from tests.e2e.windows import LIMIT, Program
from yi_desktop.settings import Settings

pytestmark = needed


async def close(hand) -> None:
    await hand.do(hand.window.close)


def hidden(hand) -> bool:
    return not hand.window.isVisible()


def test_the_panel_is_told_an_icon_and_a_menu(play, fake_command, desktop):
    fake = desktop(*EVERYTHING)

    async def scenario(hand) -> None:
        await fake.hears("registered")
        fake.tell("look")
        seen = await fake.hears("looked")
        assert seen["title"] == "Yi Desktop"
        assert seen["menu"] == ["Open Yi Desktop", "New chat", "-", "Quit"]
        assert [width * height * 4 for width, height, _ in seen["sizes"]] == [
            size for _, _, size in seen["sizes"]
        ]
        assert len(seen["sizes"]) == 5
        assert sum(seen["middle"]) > 3 * 250  # the white stroke of the mark
        assert seen["corner"][0] == 0  # outside the rounded corner it is clear

    play(scenario, fake_command)


def test_closing_hides_it_and_what_is_written_goes_on(play, fake_command, desktop):
    fake = desktop(*EVERYTHING)

    async def scenario(hand) -> None:
        await hand.until(lambda: hand.app.desk and hand.app.desk.presence.surroundings.has_tray)
        await hand.ask("/slow 40")
        await hand.until(lambda: hand.written() > 10)
        await close(hand)
        assert hidden(hand)
        told = await fake.hears("notified")
        assert told["summary"] == "Yi Desktop goes on in the tray"
        before = hand.written()
        await hand.until(lambda: hand.written() > before)
        done = await fake.hears("notified")
        assert done["body"] == "The answer is done."
        assert done["summary"] == "/slow 40"  # the conversation's title, and nothing beside it
        assert not hand.app.chat.busy
        fake.tell("activate")
        await hand.until(lambda: not hidden(hand))
        await close(hand)
        assert hidden(hand)  # and the person knows by now
        fake.tell("click 2")
        await hand.until(lambda: not hidden(hand) and hand.app.chat.conversationId == "")
        await hand.until((await hand.find("composer")).hasActiveFocus)
        fake.tell("click 4")
        await hand.until(hand.app._closed.is_set)

    play(scenario, fake_command)
    while not fake.lines.empty():
        assert fake.lines.get()["event"] != "notified"


def test_keys_close_the_window_and_end_the_program(play, fake_command, desktop):
    fake = desktop(*EVERYTHING)
    control = Qt.KeyboardModifier.ControlModifier

    async def scenario(hand) -> None:
        await hand.until(lambda: hand.app.desk and hand.app.desk.presence.surroundings.has_tray)
        await hand.key(Qt.Key.Key_W, control)
        await hand.until(lambda: hidden(hand))
        fake.tell("activate")
        await hand.until(lambda: not hidden(hand))
        assert not hand.app._closed.is_set()
        await hand.key(Qt.Key.Key_Q, control)
        await hand.until(hand.app._closed.is_set)

    play(scenario, fake_command)


def test_the_setting_makes_closing_the_end(play, fake_command, desktop):
    desktop(*EVERYTHING)
    Settings.load(play.paths.settings).set("close_action", "quit")

    async def scenario(hand) -> None:
        await hand.until(lambda: hand.app.desk and hand.app.desk.presence.surroundings.has_tray)
        await close(hand)
        await hand.until(hand.app._closed.is_set)

    play(scenario, fake_command)


@pytest.mark.parametrize("names", [(), (NOTIFICATIONS,)], ids=["bare", "no panel"])
def test_without_a_panel_closing_is_the_end(play, fake_command, desktop, names):
    desktop(*names)

    async def scenario(hand) -> None:
        await hand.until(lambda: hand.app.desk and hand.app.desk.settled)
        await close(hand)
        await hand.until(hand.app._closed.is_set)

    play(scenario, fake_command)


def test_a_panel_that_comes_late_is_found_and_one_that_goes_gives_the_window_back(
    play, fake_command, desktop, monkeypatch
):
    fake = desktop()
    monkeypatch.setattr("app.desktop.presence._LATE", 0.1)

    async def scenario(hand) -> None:
        await hand.until(lambda: hand.app.desk and hand.app.desk.settled)
        fake.tell(f"own {PANEL}")
        await fake.hears("registered")
        await hand.until(lambda: hand.app.desk and hand.app.desk.presence.surroundings.has_tray)
        await close(hand)
        assert hidden(hand)
        fake.tell(f"disown {PANEL}")
        await hand.until(lambda: not hidden(hand))

    play(scenario, fake_command)


def test_a_notification_opens_its_conversation(play, fake_command, desktop):
    fake = desktop(*EVERYTHING)

    async def scenario(hand) -> None:
        await hand.until(lambda: hand.app.desk and hand.app.desk.presence.surroundings.has_tray)
        await hand.ask("/slow 30")
        await hand.until(lambda: hand.written() > 5)
        asked = hand.app.chat.conversationId
        await hand.key(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
        await hand.until(lambda: hand.app.chat.conversationId == "")
        hand.app.shell.page = "models"
        await close(hand)
        while (told := await fake.hears("notified"))["summary"] != "/slow 30":
            pass
        assert told["replaces"] == 0
        fake.tell("press")
        await hand.until(lambda: not hidden(hand) and hand.app.chat.conversationId == asked)
        assert hand.app.shell.page == "chat"

    play(scenario, fake_command)


def test_nothing_is_told_while_the_window_is_in_front_or_nobody_wants_it(
    play, fake_command, desktop
):
    fake = desktop(*EVERYTHING)

    async def scenario(hand) -> None:
        await hand.until(lambda: hand.app.desk and hand.app.desk.presence.surroundings.has_tray)
        await hand.until(hand.window.isActive)
        await hand.ask("/echo seen")
        await hand.until(lambda: hand.answer() == "seen" and not hand.app.chat.busy)
        hand.app.settings.put("notify_done", False)
        await hand.ask("/slow 10")
        await close(hand)
        await hand.until(lambda: not hand.app.chat.busy)

    play(scenario, fake_command)
    told = [fake.lines.get() for _ in range(fake.lines.qsize())]
    notices = [one["summary"] for one in told if one["event"] == "notified"]
    assert notices == ["Yi Desktop goes on in the tray"]


def test_the_computer_stays_awake_while_it_writes(play, fake_command, desktop, monkeypatch):
    fake = desktop(*EVERYTHING)
    monkeypatch.setattr(awake, "DELAY", 0.05)

    async def scenario(hand) -> None:
        await hand.until(lambda: hand.app.desk and hand.app.desk.presence.surroundings.has_tray)
        await hand.ask("/slow 400")
        held = await fake.hears("inhibited")
        assert (held["app"], held["flags"]) == ("yi-desktop", 4)
        assert "wakepy" not in held["reason"]
        await hand.key(Qt.Key.Key_Escape)
        await fake.hears("uninhibited")
        await hand.ask("/slow 400")
        await fake.hears("inhibited")  # and the end of the program lets go, below

    play(scenario, fake_command)
    assert fake.heard("uninhibited")


def test_a_signal_ends_a_hidden_window_cleanly(tmp_path, desktop):
    fake = desktop(*EVERYTHING)
    program = Program(tmp_path / "process", {"DBUS_SESSION_BUS_ADDRESS": fake.address})
    program.unprotected()
    try:
        window = program.open_window()
        fake.heard("registered")
        asked = program.popen("ask", "/slow 100000")
        assert asked.stdout.read(1)
        window.send_signal(signal.SIGTERM)
        output, _ = window.communicate(timeout=LIMIT)
        asked.communicate(timeout=LIMIT)
    finally:
        program.end()
    assert (window.returncode, output) == (0, "")
    assert "WARNING" not in program.log()
