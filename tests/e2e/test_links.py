"""A link of an answer is opened without a mouse, and only after a look at where it leads."""

from __future__ import annotations

from PySide6.QtCore import Qt

from yi_desktop.secrets import Vault


def test_a_link_is_reached_by_keys(play, fake_command):
    play.paths.make()
    Vault(play.paths).go_unprotected()

    async def scenario(hand) -> None:
        await hand.ask("/markdown")
        await hand.until(lambda: "actions" in hand.kinds()[2:] and not hand.app.chat.busy)
        more = await hand.find("messageMenuButton")
        await hand.do(lambda: more.forceActiveFocus(Qt.FocusReason.TabFocusReason))
        await hand.key(Qt.Key.Key_Return)
        item = await hand.find("openLinkItem")
        while not item.property("highlighted"):
            await hand.key(Qt.Key.Key_Down)
        await hand.key(Qt.Key.Key_Return)
        await hand.find("linkItem")
        await hand.key(Qt.Key.Key_Down)
        await hand.key(Qt.Key.Key_Return)
        await hand.until(lambda: hand.app.shell.dialog == "link")
        assert hand.app.shell.dialogText == "example.org"
        await hand.key(Qt.Key.Key_Escape)
        await hand.until(lambda: hand.app.shell.dialog == "")

    play(scenario, fake_command)
